// SPDX-License-Identifier: MPL-2.0
#include "core/check/layout_facts.hpp"

#include <algorithm>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A number with one decimal that is only shown where it says something.
std::string shown_with_decimal(std::int64_t tenths) {
    auto text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "," + std::to_string(tenths % 10);
    return text;
}

}  // namespace

void LayoutFacts::each_portion(
    TextSpan const& span,
    std::function<void(LaidPortion const&, TextSpan const&)> const& visit) const {
    for (auto const& portion : layout(span).portions) {
        auto const from = std::max(portion.from, span.from);
        auto const until = std::min(portion.until, span.until);
        if (from >= until) continue;
        TextSpan const at{span.paragraph, from, until};
        if (!trim(matter_.words_at(at, 40)).empty()) visit(portion, at);
    }
}

std::optional<std::size_t> LayoutFacts::cell(TextSpan const& at) const {
    auto const& one = paragraph(at);
    if (!matter_.document().text.blocks[one.block].table) return std::nullopt;
    return one.cell;
}

bool LayoutFacts::in_one_row(TextSpan const& a, TextSpan const& b) const {
    if (a.paragraph == b.paragraph) return true;
    auto const& first = paragraph(a);
    auto const& second = paragraph(b);
    auto const& blocks = matter_.document().text.blocks;
    if (first.block != second.block || !blocks[first.block].table) return false;
    std::size_t before = first.number;
    while (before > 0 && matter_.paragraphs()[before - 1].block == first.block) --before;
    for (auto const& row : blocks[first.block].table->rows) {
        std::size_t size = 0;
        for (auto const& cell : row) size += cell.size();
        auto const in = [&](std::size_t number) {
            return number >= before && number < before + size;
        };
        if (in(first.number)) return in(second.number);
        before += size;
    }
    return false;
}

Evaluate over_layout(std::function<void(LayoutFacts const&, Verdicts&)> evaluate) {
    return [evaluate = std::move(evaluate)](Matter const& matter, Verdicts& verdicts) {
        if (!matter.has_layout()) {
            verdicts.not_evaluated("no_layout");
            return;
        }
        evaluate(LayoutFacts(matter), verdicts);
    };
}

Verdicts::Found to_format(std::vector<TextSpan> places, Arguments arguments, std::string what,
                          std::string words) {
    Verdicts::Found found;
    found.places = std::move(places);
    if (found.places.size() > most_places) found.places.resize(most_places);
    found.arguments = std::move(arguments);
    found.fix_what = std::move(what);
    found.fix_words = std::move(words);
    found.has_fix = true;
    return found;
}

std::string shown_tenths(std::int64_t tenths) {
    return shown_with_decimal(tenths);
}

std::string shown_millimetres(Hundredths length) {
    return shown_with_decimal((length + (length < 0 ? -5 : 5)) / 10);
}

namespace {

Part known_part(std::string const& word, std::string const& key, std::string const& where) {
    auto const part = part_of_word(word);
    if (!part) fail("check.unknown_word", {{"key", key}, {"word", word}}, where);
    return *part;
}

}  // namespace

Part part_of(Parameters& in, char const* key) {
    return known_part(in.in().text(key), key, in.in().where());
}

std::vector<Part> parts_of_row(Parameters& in, char const* key) {
    std::vector<Part> parts;
    for (auto const& word : in.in().texts(key))
        parts.push_back(known_part(word, key, in.in().where()));
    return parts;
}

}  // namespace report
