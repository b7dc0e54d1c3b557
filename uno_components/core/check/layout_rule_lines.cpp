// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "core/check/layout_facts.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Hundredths of a millimetre in a thousandth of a tenth of a point, by a thousand.
constexpr std::int64_t per_tenth = 3528;

/// How a rule under a line was made.
struct RuleLine {
    enum class Made { drawn, bordered, typed, underlined, somewhere };
    Made made = Made::drawn;
    Hundredths length = 0;  ///< 0: not known
    TextSpan at;
};

/// Breadth of typed strokes in Times New Roman: underscore and en dash half of the letters' size,
/// hyphen a third, em dash and drawing strokes all of it.
Hundredths typed_length(std::string const& text, std::int64_t tenths) {
    std::int64_t thousandths = 0;
    for (auto const letter : to_code_points(trim(text)))
        thousandths += letter == U'-' ? 333 : letter == U'_' || letter == U'–' ? 500 : 1000;
    return thousandths * tenths * per_tenth / 1'000'000;
}

class RuleFinder {
public:
    explicit RuleFinder(LayoutFacts const& facts) : facts_(facts) {}

    std::optional<RuleLine> under(PartLine const& line) const {
        auto const number = line.at.paragraph;
        auto const& layout = facts_.layout(line.at);
        if (auto const typed = typed_in(number, line.at.until)) return typed;
        if (!layout.drawn.empty())
            return RuleLine{RuleLine::Made::drawn, layout.drawn.front(), line.at};
        if (layout.border_below) return RuleLine{RuleLine::Made::bordered, layout.rule, line.at};
        if (is_underlined(line)) return RuleLine{RuleLine::Made::underlined, 0, line.at};
        return in_next(line);
    }

    /// Any line that was drawn in the letterhead or by the title: which one it belongs to only the
    /// page shows.
    std::optional<RuleLine> somewhere(PartLine const& line) const {
        auto const until = std::min(facts_.parts().body + 1, facts_.parts().paragraphs);
        for (std::size_t i = 0; i < until; ++i)
            if (auto const& drawn = facts_.layout({i}).drawn; !drawn.empty())
                return RuleLine{RuleLine::Made::somewhere, 0, line.at};
        return std::nullopt;
    }

private:
    std::optional<RuleLine> typed_in(std::size_t paragraph, std::size_t behind) const {
        for (auto const& rule : facts_.parts().rules) {
            if (rule.at.paragraph != paragraph || rule.at.from < behind) continue;
            std::int64_t tenths = 0;
            facts_.each_portion(rule.at, [&](LaidPortion const& portion, TextSpan const&) {
                tenths = portion.tenths;
            });
            return RuleLine{RuleLine::Made::typed, typed_length(rule.text, tenths), rule.at};
        }
        return std::nullopt;
    }

    bool is_underlined(PartLine const& line) const {
        bool underlined = false;
        facts_.each_portion(line.at, [&](LaidPortion const& portion, TextSpan const&) {
            underlined = underlined || portion.underlined;
        });
        return underlined;
    }

    /// In the two paragraphs behind, as far as they say nothing themselves.
    std::optional<RuleLine> in_next(PartLine const& line) const {
        auto const& all = facts_.matter().paragraphs();
        auto const number = line.at.paragraph;
        auto const cell = facts_.cell(line.at);
        for (auto i = number + 1; i < all.size() && i <= number + 2; ++i) {
            TextSpan const at{i};
            bool const same_cell =
                facts_.cell(at) == cell && (!cell || facts_.in_one_row(line.at, at));
            if (!same_cell) break;
            auto const& layout = facts_.layout(at);
            if (auto const typed = typed_in(i, 0)) return typed;
            bool const empty = trim(all[i].text).empty();
            if (layout.border_above || (layout.border_below && empty))
                return RuleLine{RuleLine::Made::bordered, layout.rule, at};
            if (!layout.drawn.empty())
                return RuleLine{RuleLine::Made::drawn, layout.drawn.front(), at};
            if (!empty) break;
        }
        return std::nullopt;
    }

    LayoutFacts const& facts_;
};

/// Widths of the lines of a part as far as they were measured; a part may begin within a paragraph.
std::vector<Hundredths> widths_of(LayoutFacts const& facts, std::vector<PartLine> const& lines) {
    std::vector<Hundredths> widths;
    for (auto const& line : lines) {
        auto const& measured = facts.layout(line.at).widths;
        if (!line.alone || line.line >= measured.size() || measured[line.line] == 0) return {};
        widths.push_back(measured[line.line]);
    }
    return widths;
}

/// "what": "missing", "typed", "underlined" or "length". Lengths are percent of the text line: of
/// the last one or the longest, whichever fits.
Evaluate rule_line(Parameters& in) {
    auto const part = part_of(in);
    auto const what = in.in().text("what");
    auto const least = in.whole("least", 0), most = in.whole("most", 0);
    auto const tolerance = in.whole("tolerance", 0);
    if (what != "missing" && what != "typed" && what != "underlined" && what != "length")
        fail("check.unknown_word", {{"key", "what"}, {"word", what}}, in.in().where());
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        using Made = RuleLine::Made;
        auto const& lines = facts.of(part);
        if (lines.empty()) return;
        RuleFinder const finder(facts);
        auto rule = finder.under(lines.back());
        Arguments const none{{"percent", {}}, {"length", {}}};
        if (what == "missing") {
            if (rule) return verdicts.passed();
            if (finder.somewhere(lines.back())) return verdicts.not_evaluated("no_place");
            return verdicts.failed({lines.back().at}, none);
        }
        if (!rule) return;
        if (what == "typed") {
            if (rule->made == Made::typed) return verdicts.failed({rule->at}, none);
            return verdicts.passed();
        }
        if (what == "underlined") {
            if (rule->made != Made::underlined) return verdicts.passed();
            return verdicts.failed(to_format({lines.back().at}, none, "format", "underline=0"));
        }
        if (rule->made == Made::underlined) return;
        auto const widths = widths_of(facts, lines);
        if (widths.empty() || rule->length == 0) return verdicts.not_evaluated("no_place");
        auto const longest = *std::max_element(widths.begin(), widths.end());
        // A line that is too long for its room was broken: into some that fill it and a last one.
        auto const room = facts.layout(lines.back().at).room;
        auto const fits = [&](Hundredths width) {
            auto const percent = rule->length * 100;
            bool const broken = room > 0 && width > room;
            auto const low = broken ? width % room : width, high = broken ? room : width;
            return percent >= low * (least - tolerance) && percent <= high * (most + tolerance);
        };
        if (fits(widths.back()) || fits(longest)) return verdicts.passed();
        // What is drawn has no words to be shown by.
        verdicts.failed({rule->made == Made::typed ? rule->at : lines.back().at},
                        {{"percent", std::to_string(rule->length * 100 / widths.back())},
                         {"length", shown_millimetres(rule->length)}});
    });
}

}  // namespace

std::vector<CheckFunction> rule_line_functions() {
    return {{"rule_line", {"percent", "length"}, rule_line}};
}

}  // namespace report
