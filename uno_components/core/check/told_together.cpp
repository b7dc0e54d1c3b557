// SPDX-License-Identifier: MPL-2.0
#include "core/check/told_together.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_counted(SeenValue const& one) {
    return !one.denied && !one.at_least && !one.base && !one.percent;
}

std::vector<std::string> one_by_one(std::string const& figures) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from <= figures.size();) {
        auto const end = std::min(figures.find('|', from), figures.size());
        all.push_back(figures.substr(from, end - from));
        from = end + 1;
    }
    return all;
}

/// The token that a byte of a paragraph stands in.
std::size_t token_at(std::vector<Token> const& tokens, std::size_t byte) {
    return static_cast<std::size_t>(
        std::partition_point(tokens.begin(), tokens.end(),
                             [&](Token const& token) { return token.until <= byte; }) -
        tokens.begin());
}

/// Tokens up to the full stop: parts go on behind semicolons.
std::size_t stop_behind(std::vector<Token> const& tokens, std::size_t at) {
    while (at < tokens.size() && !(tokens[at].kind == Token::Kind::mark && tokens[at].text == "."))
        ++at;
    return at;
}

std::size_t begin_of(std::vector<Token> const& tokens, std::size_t at) {
    while (at > 0 && !(tokens[at - 1].kind == Token::Kind::mark && tokens[at - 1].text == "."))
        --at;
    return at;
}

/// Where the parts of a whole are looked for.
class Reach {
public:
    Reach(Matter const& matter, SeenValue const& whole, std::size_t parts, Phrases const& leads)
        : whole_(whole), leads_(leads), paragraphs_(matter.paragraphs()), lines_(parts + 1) {
        auto const& paragraph = paragraphs_[whole.paragraph];
        auto const at = token_at(paragraph.tokens, whole.from);
        begin_ = begin_of(paragraph.tokens, at);
        auto const stop = stop_behind(paragraph.tokens, at);
        until_ =
            stop < paragraph.tokens.size() ? paragraph.tokens[stop].from : paragraph.text.size();
        auto const text = trim(paragraph.text);
        opens_ = whole.in_table || (!text.empty() && text.back() == ':');
    }

    bool holds(SeenValue const& part) const {
        if (part.paragraph == whole_.paragraph)
            return !whole_.in_table && part.from >= whole_.until && part.from < until_;
        auto const& own = paragraphs_[whole_.paragraph];
        auto const& other = paragraphs_[part.paragraph];
        return opens_ && part.in_table == whole_.in_table && part.line > whole_.line &&
               part.line <= whole_.line + lines_ &&
               (!whole_.in_table || (own.block == other.block && own.cell == other.cell));
    }

    /// Whether words or a mark say that the parts follow.
    bool leads(std::vector<SeenValue> const& parts) const {
        if (parts.empty()) return false;
        auto const& tokens = paragraphs_[whole_.paragraph].tokens;
        auto first = until_;
        for (auto const& part : parts) {
            if (part.paragraph != whole_.paragraph) return opens_;
            first = std::min(first, part.from);
        }
        auto const last = token_at(tokens, first);
        for (auto i = token_at(tokens, whole_.until); i < last; ++i)
            if (tokens[i].text == "(" || tokens[i].text == ":") return true;
        return leads_.any(tokens, begin_, last);
    }

private:
    SeenValue const& whole_;
    Phrases const& leads_;
    std::vector<MatterParagraph> const& paragraphs_;
    std::size_t lines_;
    std::size_t begin_ = 0, until_ = 0;
    bool opens_ = false;
};

}  // namespace

std::vector<ToldTogether> told_together(Matter const& matter, std::string const& whole,
                                        std::vector<std::string> const& parts,
                                        std::vector<std::string> const& may_be_none,
                                        Phrases const& leads) {
    std::vector<ToldTogether> all;
    for (auto const& id : one_by_one(whole))
        for (auto const& total : matter.seen(id)) {
            if (!is_counted(total)) continue;
            Reach const reach(matter, total, parts.size(), leads);
            ToldTogether told{total, {}, {}};
            bool complete = true;
            for (auto const& part : parts) {
                SeenValue const* best = nullptr;
                for (auto const& name : one_by_one(part))
                    for (auto const& one : matter.seen(name))
                        if (!best && is_counted(one) && reach.holds(one)) best = &one;
                if (best) {
                    told.parts.push_back(*best);
                    continue;
                }
                told.missing.push_back(part);
                complete = complete && std::find(may_be_none.begin(), may_be_none.end(), part) !=
                                           may_be_none.end();
            }
            constexpr std::size_t fewest = 2;
            if (complete && told.parts.size() >= fewest && reach.leads(told.parts))
                all.push_back(std::move(told));
        }
    return all;
}

}  // namespace report
