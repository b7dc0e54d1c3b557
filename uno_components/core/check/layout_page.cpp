// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>

#include "core/check/layout_facts.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool near(Hundredths value, Hundredths wanted, Hundredths tolerance) {
    return value >= wanted - tolerance && value <= wanted + tolerance;
}

/// The page that the report begins on, and those of the other styles.
std::vector<PageLayout> pages_of(LayoutFacts const& facts) {
    auto const& page = facts.matter().document().page;
    std::vector<PageLayout> pages;
    if (page.measured) pages.push_back(page);
    for (auto const& other : page.others)
        if (other.measured) pages.push_back(other);
    return pages;
}

/// Numbers of the paragraphs from which on pages have a style.
std::string style_at(LayoutFacts const& facts, std::size_t paragraph) {
    auto const& document = facts.matter().document();
    auto style = document.page.style;
    for (std::size_t i = 0; i <= paragraph && i < document.layout.size(); ++i)
        if (!document.layout[i].begins_pages.empty()) style = document.layout[i].begins_pages;
    return style;
}

Evaluate paper(Parameters& in) {
    auto const shorter = in.whole("shorter", 21000), longer = in.whole("longer", 29700);
    auto const tolerance = in.whole("tolerance", 100);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const pages = pages_of(facts);
        if (pages.empty()) return verdicts.not_evaluated("no_layout");
        std::set<std::pair<Hundredths, Hundredths>> told;
        for (auto const& page : pages) {
            auto const sides = std::minmax(page.width, page.height);
            if (near(sides.first, shorter, tolerance) && near(sides.second, longer, tolerance))
                verdicts.passed();
            else if (told.insert(sides).second)
                verdicts.failed({}, {{"width", shown_millimetres(page.width)},
                                     {"height", shown_millimetres(page.height)}});
        }
    });
}

/// Landscape is for tables that were not made an appendix.
Evaluate landscape(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& document = facts.matter().document();
        if (!document.page.measured) return verdicts.not_evaluated("no_layout");
        std::set<std::string> wide;
        for (auto const& page : pages_of(facts))
            if (page.landscape) wide.insert(page.style);
        if (wide.empty()) return verdicts.passed();
        std::map<std::string, bool> has_table;
        std::map<std::string, std::size_t> first;
        auto style = document.page.style;
        for (auto const& one : facts.matter().paragraphs()) {
            auto const& begins = document.layout[one.number].begins_pages;
            if (!begins.empty()) style = begins;
            if (one.number >= facts.parts().end) break;
            if (wide.count(style) == 0 || one.number < facts.parts().body) continue;
            first.try_emplace(style, one.number);
            has_table[style] = has_table[style] || one.in_table;
        }
        verdicts.passed();
        for (auto const& [name, at] : first)
            if (!has_table[name]) verdicts.failed({{at}}, {});
    });
}

Hundredths side_of(PageLayout const& page, std::string const& side) {
    if (side == "top") return page.top;
    if (side == "bottom") return page.bottom;
    return side == "left" ? page.left : page.right;
}

Evaluate margin(Parameters& in) {
    auto const side = in.in().text("side");
    if (side != "top" && side != "bottom" && side != "left" && side != "right")
        fail("check.unknown_word", {{"key", "side"}, {"word", side}}, in.in().where());
    auto const least = in.whole("least", 0), most = in.whole("most", 0);
    auto const tolerance = in.whole("tolerance", 0);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const pages = pages_of(facts);
        if (pages.empty()) return verdicts.not_evaluated("no_layout");
        std::set<Hundredths> told;
        for (auto const& page : pages) {
            // The decree measures an upright page; which side is which of another one it leaves.
            if (page.landscape) continue;
            auto const value = side_of(page, side);
            if (value >= least - tolerance && value <= most + tolerance)
                verdicts.passed();
            else if (told.insert(value).second)
                verdicts.failed({}, {{"value", shown_millimetres(value)}});
        }
    });
}

std::string first_font(std::string const& list) {
    return trim(list.substr(0, list.find(';')));
}

/// Marks of lists have fonts of their own.
bool has_letter(std::string const& text) {
    return to_lower(text) != to_upper(text) ||
           text.find_first_of("0123456789") != std::string::npos;
}

/// Spans by what is wrong with them, in the order in which each was seen first.
class Groups {
public:
    void add(std::string const& what, TextSpan const& at) {
        auto const [found, is_new] = index_.try_emplace(what, groups_.size());
        if (is_new) groups_.push_back({what, {}});
        auto& places = groups_[found->second].second;
        bool const joins = !places.empty() && places.back().paragraph == at.paragraph &&
                           places.back().until == at.from;
        if (joins)
            places.back().until = at.until;
        else if (places.size() < most_places)
            places.push_back(at);
    }
    std::vector<std::pair<std::string, std::vector<TextSpan>>> const& all() const {
        return groups_;
    }

private:
    std::map<std::string, std::size_t> index_;
    std::vector<std::pair<std::string, std::vector<TextSpan>>> groups_;
};

void each_written(LayoutFacts const& facts,
                  std::function<void(LaidPortion const&, TextSpan const&)> const& visit) {
    for (std::size_t i = 0; i < facts.parts().paragraphs; ++i)
        facts.each_portion({i}, [&](LaidPortion const& portion, TextSpan const& at) {
            if (has_letter(facts.matter().words_at(at, 80))) visit(portion, at);
        });
}

Evaluate font(Parameters& in) {
    auto const wanted = in.texts("names");
    if (wanted.empty()) fail("json.missing", {{"key", "names"}}, in.in().where());
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        Groups groups;
        auto const is_wanted = [&](std::string const& name) {
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](auto const& one) { return fold(one) == fold(name); });
        };
        each_written(facts, [&](LaidPortion const& portion, TextSpan const& at) {
            auto const name = first_font(portion.font);
            if (name.empty()) return;
            if (is_wanted(name))
                verdicts.passed();
            else
                groups.add(name, at);
        });
        for (auto const& [name, places] : groups.all()) {
            verdicts.failed(to_format(places, {{"font", name}}, "font", wanted.front()));
        }
    });
}

/// Fonts from before Unicode; "fonts" has "beginning|name of the encoding".
Evaluate old_font(Parameters& in) {
    std::vector<std::pair<std::string, std::string>> begins;
    for (auto const& one : in.texts("fonts")) {
        auto const bar = one.find('|');
        begins.emplace_back(fold(one.substr(0, bar)),
                            bar == std::string::npos ? std::string() : one.substr(bar + 1));
    }
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        Groups groups;
        std::map<std::string, std::string> encodings;
        verdicts.passed();
        each_written(facts, [&](LaidPortion const& portion, TextSpan const& at) {
            auto const name = first_font(portion.font);
            for (auto const& [beginning, encoding] : begins)
                if (fold(name).rfind(beginning, 0) == 0) {
                    encodings[name] = encoding;
                    groups.add(name, at);
                    return;
                }
        });
        for (auto const& [name, places] : groups.all())
            verdicts.failed(places, {{"font", name}, {"encoding", encodings[name]}});
    });
}

/// Fonts that the machine shows another for; those in "alike" have one of the same widths
/// everywhere.
Evaluate font_replaced(Parameters& in) {
    auto const alike = in.texts("alike");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        verdicts.passed();
        for (auto const& font : facts.matter().document().page.missing_fonts) {
            auto const name = first_font(font);
            bool const has_twin = std::any_of(alike.begin(), alike.end(), [&](auto const& one) {
                return fold(one) == fold(name);
            });
            if (!has_twin) verdicts.failed({}, {{"font", name}});
        }
    });
}

Evaluate colour(Parameters& in) {
    auto const most = in.whole("darkest", 0);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        // Marks of urgency are red by law.
        std::set<std::size_t> marks;
        for (auto const& mark : facts.of(Part::mark)) marks.insert(mark.at.paragraph);
        Groups groups;
        each_written(facts, [&](LaidPortion const& portion, TextSpan const& at) {
            auto const brightest = std::max(
                {portion.colour & 0xff, portion.colour >> 8 & 0xff, portion.colour >> 16 & 0xff});
            if (portion.colour < 0 || brightest <= most)
                verdicts.passed();
            else if (marks.count(at.paragraph) == 0)
                groups.add({}, at);
        });
        for (auto const& [unused, places] : groups.all()) {
            verdicts.failed(to_format(places, {}, "colour", "0"));
        }
    });
}

/// Words of the row say what is wrong: "missing", "not_centred", "first", "size", "look".
Evaluate page_number(Parameters& in) {
    auto const what = in.in().text("what");
    auto const least = in.whole("least", 0), most = in.whole("most", 0);
    auto const short_text = static_cast<std::size_t>(in.whole("letters_of_a_page", 0));
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& document = facts.matter().document();
        auto const& page = document.page;
        if (!page.measured) return verdicts.not_evaluated("no_layout");
        std::size_t letters = 0;
        int last = 0;
        for (auto const& one : facts.matter().paragraphs()) {
            letters += one.text.size();
            if (auto const on = document.layout[one.number].page) last = std::max(last, *on);
        }
        bool const single = last > 0 ? last == 1 : letters < short_text;
        if (single) return verdicts.not_applicable();
        bool const any = page.numbered || page.number_elsewhere;
        Arguments const arguments{{"size", shown_tenths(page.number_tenths)}};
        bool wrong = false;
        if (what == "missing") {
            wrong = !any;
        } else if (what == "first") {
            wrong = page.first_numbered;
        } else if (!any) {
            return verdicts.not_applicable();
        } else if (what == "place") {
            wrong = !page.numbered;
        } else if (what == "size") {
            wrong = page.number_tenths < least || page.number_tenths > most;
        } else {
            wrong =
                page.number_bold || page.number_italic || !page.number_arabic || !page.number_bare;
        }
        if (wrong)
            verdicts.failed({}, arguments);
        else
            verdicts.passed();
    });
}

/// Every appendix begins to count its pages anew.
Evaluate appendix_pages(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& document = facts.matter().document();
        for (auto const& label : facts.of(Part::appendix_label)) {
            auto const& layout = document.layout[label.at.paragraph];
            auto const style = style_at(facts, label.at.paragraph);
            auto const is_style = [&](PageLayout const& one) { return one.style == style; };
            auto const& others = document.page.others;
            auto const page = std::find_if(others.begin(), others.end(), is_style);
            bool const numbered = page == others.end()
                                      ? document.page.numbered || document.page.number_elsewhere
                                      : page->numbered || page->number_elsewhere;
            if (!numbered) continue;
            if (layout.begins_at && *layout.begins_at == 1)
                verdicts.passed();
            else
                verdicts.failed({label.at}, {{"label", label.text}});
        }
    });
}

}  // namespace

std::vector<CheckFunction> page_layout_functions() {
    return {{"paper", {"width", "height"}, paper},
            {"landscape_without_table", {}, landscape},
            {"margin", {"value"}, margin},
            {"font", {"font"}, font},
            {"old_font", {"font", "encoding"}, old_font},
            {"font_replaced", {"font"}, font_replaced},
            {"colour", {}, colour},
            {"page_number", {"size"}, page_number},
            {"appendix_pages", {"label"}, appendix_pages}};
}

}  // namespace report
