// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "core/check/layout_facts.hpp"
#include "core/support/words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Align = ParagraphLayout::Align;

constexpr Words<Align, 4> align_words{{{"left", Align::left},
                                       {"right", Align::right},
                                       {"centre", Align::centre},
                                       {"justified", Align::justified}}};

/// What a part may look like; what is absent is not looked at.
struct Look {
    std::vector<Part> parts;
    std::int64_t least = 0, most = 0;  ///< tenths of a point; 0: any size
    std::optional<bool> bold, italic, underlined;
    bool capitals = false;
    std::optional<Align> align;
    bool own_line = false;
    bool whole = false;  ///< only where all the letters of a line are wrong
};

std::optional<bool> flag(ObjectReader& in, char const* key) {
    if (!in.has(key)) return std::nullopt;
    return in.flag_or(key, false);
}

Look read_look(Parameters& given) {
    auto& in = given.in();
    Look look;
    look.parts = parts_of_row(given);
    look.least = given.whole("least", 0);
    look.most = given.whole("most", 0);
    look.bold = flag(in, "bold");
    look.italic = flag(in, "italic");
    look.underlined = flag(in, "underlined");
    look.capitals = in.flag_or("capitals", false);
    look.own_line = in.flag_or("own_line", false);
    look.whole = in.flag_or("whole", false);
    if (in.has("align")) {
        auto const word = in.text("align");
        look.align = find_word(align_words, word);
        if (!look.align) fail("check.unknown_word", {{"key", "align"}, {"word", word}}, in.where());
    }
    return look;
}

bool has_letter(std::string const& text) {
    return to_lower(text) != to_upper(text);
}

/// Where letters look otherwise than they should, and what to do about it.
struct Seen {
    std::vector<TextSpan> places;
    bool size = false, bold = false, italic = false, underlined = false, align = false;
    bool letters = false;  ///< some were looked at
    std::int64_t tenths = 0;
};

void look_at(LayoutFacts const& facts, Look const& look, PartLine const& line, Seen& seen) {
    std::vector<TextSpan> wrong;
    bool right = false;
    auto so_far = seen;
    facts.each_portion(line.at, [&](LaidPortion const& portion, TextSpan const& at) {
        if (look.bold && !has_letter(facts.matter().words_at(at, 80))) return;
        seen.letters = true;
        bool const size = look.most > 0 && portion.tenths > 0 &&
                          (portion.tenths < look.least || portion.tenths > look.most);
        bool const bold = look.bold && portion.bold != *look.bold;
        bool const italic = look.italic && portion.italic != *look.italic;
        bool const underlined = look.underlined && portion.underlined != *look.underlined;
        if (!size && !bold && !italic && !underlined) {
            right = true;
            return;
        }
        if (size && so_far.tenths == 0) so_far.tenths = portion.tenths;
        so_far.size = so_far.size || size;
        so_far.bold = so_far.bold || bold;
        so_far.italic = so_far.italic || italic;
        so_far.underlined = so_far.underlined || underlined;
        if (!wrong.empty() && wrong.back().until == at.from)
            wrong.back().until = at.until;
        else
            wrong.push_back(at);
    });
    bool const letters = seen.letters;
    if (!wrong.empty() && !(look.whole && right)) {
        seen = so_far;
        for (auto const& at : wrong)
            if (seen.places.size() < most_places) seen.places.push_back(at);
    }
    seen.letters = seen.letters || letters;
    if (look.align && line.alone && !line.placed && facts.layout(line.at).align != *look.align) {
        seen.align = true;
        if (wrong.empty()) seen.places.push_back(line.at);
    }
}

std::string fix_of(Look const& look, Seen const& seen) {
    std::string fix;
    auto const add = [&](char const* key, std::string const& value) {
        fix += (fix.empty() ? "" : " ") + std::string(key) + "=" + value;
    };
    if (seen.size) add("size", std::to_string(seen.tenths < look.least ? look.least : look.most));
    if (seen.bold) add("bold", *look.bold ? "1" : "0");
    if (seen.italic) add("italic", *look.italic ? "1" : "0");
    if (seen.underlined) add("underline", *look.underlined ? "1" : "0");
    if (seen.align) add("align", word_of(align_words, *look.align));
    return fix;
}

Evaluate look(Parameters& in) {
    auto const look = read_look(in);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        Seen seen;
        std::vector<PartLine const*> small;
        std::vector<TextSpan> run_on;
        for (auto const part : look.parts)
            for (auto const& line : facts.of(part)) {
                look_at(facts, look, line, seen);
                if (look.capitals && !facts.matter().in_capitals(line.at, line.text))
                    small.push_back(&line);
                if (look.own_line && !line.alone) run_on.push_back(line.at);
            }
        if (!seen.places.empty())
            return verdicts.failed(
                to_format(seen.places,
                          {{"size", seen.tenths > 0 ? shown_tenths(seen.tenths) : std::string()}},
                          "format", fix_of(look, seen)));
        for (auto const* line : small)
            verdicts.failed({line->at}, {{"size", {}}}, to_upper(line->text));
        if (!run_on.empty()) return verdicts.failed(run_on, {{"size", {}}});
        if (seen.letters && small.empty()) verdicts.passed();
    });
}

/// The part says one of these texts, letter by letter; blanks aside.
Evaluate words(Parameters& in) {
    auto const part = part_of(in);
    auto const texts = in.texts("texts");
    if (texts.empty()) fail("json.missing", {{"key", "texts"}}, in.in().where());
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(part)) {
            auto const own = collapse_blanks(line.text);
            // Another rule looks at capitals where the text is all in them.
            auto const is_own = [&](std::string const& text) {
                return text == own || (to_upper(text) == text && to_upper(own) == text);
            };
            if (std::any_of(texts.begin(), texts.end(), is_own))
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"text", own}}, texts.front());
        }
    });
}

Evaluate not_beginning(Parameters& in) {
    auto const part = part_of(in);
    auto const phrases = in.texts("phrases");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& lines = facts.of(part);
        if (lines.empty()) return;
        auto const& line = lines.front();
        for (auto const& phrase : phrases)
            if (fold(line.text).rfind(fold(phrase), 0) == 0) {
                auto rest = trim(
                    std::string_view(line.text).substr(std::min(line.text.size(), phrase.size())));
                return verdicts.failed({line.at}, {{"text", phrase}}, capitalise(rest));
            }
        verdicts.passed();
    });
}

/// None of these words stands in the part.
Evaluate not_saying(Parameters& in) {
    auto const part = part_of(in);
    auto const phrases = in.phrases("phrases");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(part)) {
            auto const tokens = tokens_of({{}, line.text, false, {}});
            auto const hits = phrases.all(tokens);
            if (hits.empty()) {
                verdicts.passed();
                continue;
            }
            auto const from = tokens[hits.front().from].from;
            auto const until = tokens[hits.front().until - 1].until;
            verdicts.failed({line.at}, {{"text", line.text.substr(from, until - from)}});
        }
    });
}

/// Lines of the parts follow one another without room between them.
Evaluate single_spacing(Parameters& in) {
    auto const parts = parts_of_row(in);
    auto const most_gap = in.whole("most_gap", 0);
    auto const most_line = in.whole("most_line", 100);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::vector<TextSpan> lines;
        for (auto const part : parts)
            for (auto const& line : facts.of(part)) lines.push_back(line.at);
        std::sort(lines.begin(), lines.end(),
                  [](TextSpan const& a, TextSpan const& b) { return a.paragraph < b.paragraph; });
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            auto const& above = facts.layout(lines[i]);
            auto const& below = facts.layout(lines[i + 1]);
            if (lines[i].paragraph == lines[i + 1].paragraph) continue;
            bool const loose =
                above.below + below.above > most_gap ||
                (above.spacing == ParagraphLayout::Spacing::proportional && above.line > most_line);
            if (loose) {
                return verdicts.failed(
                    to_format({lines[i], lines[i + 1]}, {}, "format", "above=0 below=0 line=100"));
            }
            verdicts.passed();
        }
    });
}

/// Two parts stand in one row; or, with "right", the second one at the right of the first.
Evaluate beside(Parameters& in) {
    auto const left = part_of(in, "left"), right = part_of(in, "right");
    auto const above = in.in().has("above") ? std::optional(part_of(in, "above")) : std::nullopt;
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        // Where a part stands above the left one, that is the one beside the right one.
        bool const is_below = above && !facts.of(*above).empty();
        auto const &lefts = facts.of(is_below ? *above : left), &rights = facts.of(right);
        if (lefts.empty() || rights.empty()) return;
        auto const &a = lefts.front(), &b = rights.front();
        // Frames and lines beside one another stand where only a laid out page tells.
        auto const in_frame = [&](PartLine const& line) {
            return facts.paragraph(line.at).where != PlainBlock::Place::body;
        };
        if (in_frame(a) || in_frame(b)) return verdicts.not_evaluated("no_place");
        bool good = false;
        if (a.at.paragraph == b.at.paragraph) {
            good = a.line == b.line && a.at.from < b.at.from;
        } else {
            auto const one = facts.cell(a.at), other = facts.cell(b.at);
            good = one && other && *one < *other && facts.in_one_row(a.at, b.at);
        }
        if (good)
            verdicts.passed();
        else
            verdicts.failed({b.at}, {});
    });
}

/// Parts that a document must have.
Evaluate missing_part(Parameters& in) {
    auto const part = part_of(in);
    auto const name = in.in().text("name");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        if (facts.of(part).empty())
            verdicts.failed({}, {{"name", name}});
        else
            verdicts.passed();
    });
}

}  // namespace

std::vector<CheckFunction> look_functions() {
    return {{"look", {"size"}, look},
            {"fixed_words", {"text"}, words},
            {"not_beginning", {"text"}, not_beginning},
            {"not_saying", {"text"}, not_saying},
            {"single_spacing", {}, single_spacing},
            {"beside", {}, beside},
            {"missing_part", {"name"}, missing_part}};
}

}  // namespace report
