// SPDX-License-Identifier: MPL-2.0
#include "core/reader/own_words.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/json/json.hpp"
#include "core/support/latest.hpp"

namespace report {

namespace {

constexpr std::size_t most_remembered = 300;

}  // namespace

OwnWords OwnWords::read(std::string_view text) try {
    OwnWords result;
    if (text.empty()) return result;
    auto const value = parse_json(text, "own_words");
    ObjectReader whole(value, "own_words");
    for (auto const& item : whole.array("words")) {
        ObjectReader reader(item, "own_words");
        OwnWord one;
        one.figure = reader.text("figure");
        one.context.sentence = reader.text("sentence");
        one.context.clause = reader.text_or("clause");
        one.shown = reader.text("shown");
        if (!one.context.sentence.empty() && result.all_.size() < most_remembered)
            result.all_.push_back(std::move(one));
    }
    return result;
} catch (ProblemError const&) {
    return {};
}

std::string OwnWords::json() const {
    boost::json::array words;
    for (auto const& one : all_)
        words.emplace_back(boost::json::object{{"figure", one.figure},
                                               {"sentence", one.context.sentence},
                                               {"clause", one.context.clause},
                                               {"shown", one.shown}});
    return boost::json::serialize(boost::json::object{{"words", std::move(words)}});
}

OwnWord const* OwnWords::find(NumberContext const& context, bool& is_whole) const {
    is_whole = true;
    for (auto const& one : all_)
        if (!context.sentence.empty() && one.context.sentence == context.sentence) return &one;
    is_whole = false;
    OwnWord const* found = nullptr;
    for (auto const& one : all_) {
        if (context.clause.empty() || one.context.clause != context.clause) continue;
        if (found && found->figure != one.figure) return nullptr;
        found = &one;
    }
    return found;
}

void OwnWords::learn(OwnWord word) {
    auto const sentence = word.context.sentence;
    put_latest(all_, std::move(word), most_remembered,
               [&](OwnWord const& one) { return one.context.sentence == sentence; });
}

void OwnWords::forget(std::string const& sentence) {
    all_.erase(std::remove_if(all_.begin(), all_.end(),
                              [&](OwnWord const& one) { return one.context.sentence == sentence; }),
               all_.end());
}

}  // namespace report
