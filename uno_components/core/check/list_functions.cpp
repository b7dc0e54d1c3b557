// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/check/functions.hpp"
#include "core/check/led_column.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

std::optional<std::int64_t> amount_in(MatterRow const& row, std::string const& column) {
    auto const found = row.cells.find(column);
    if (found == row.cells.end()) return std::nullopt;
    auto const* amount = std::get_if<Amount>(&found->second);
    return amount && !amount->at_least ? std::optional(amount->value) : std::nullopt;
}

namespace {

using Ids = std::vector<std::string>;

/// The deeper lines directly below a paragraph: what it leads in.
std::vector<std::size_t> led_by(Matter const& matter, std::size_t lead) {
    auto const& all = matter.paragraphs();
    std::vector<std::size_t> lines;
    for (auto p = lead + 1; p < all.size(); ++p) {
        if (trim(all[p].text).empty()) continue;
        if (!all[p].is_text() || all[p].role == LineRole::heading ||
            all[p].depth <= all[lead].depth)
            break;
        lines.push_back(p);
    }
    return lines;
}

/// The first number of a line is this one.
bool is_first_number(MatterParagraph const& paragraph, std::string const& number) {
    for (auto const& token : paragraph.tokens)
        if (token.kind == Token::Kind::number && token.from >= paragraph.body)
            return number.rfind(token.shown, 0) == 0;
    return false;
}

/// Whether a sentence or a line ends between a byte of the paragraph and the first of these.
bool are_parted(MatterParagraph const& paragraph, std::size_t from,
                std::vector<SeenValue const*> const& values) {
    auto first = paragraph.text.size();
    for (auto const* one : values)
        if (one->paragraph == paragraph.number && one->from >= from)
            first = std::min(first, one->from);
    if (paragraph.text.substr(from, first - from).find('\n') != std::string::npos) return true;
    return std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [&](Token const& token) {
        return token.from >= from && token.from < first && token.text == ".";
    });
}

/// Whether what the parts lack stands among them: "1.540 hồ sơ, gồm năm trước chuyển sang 15, ...".
bool holds_rest(Matter const& matter, SeenValue const& whole,
                std::vector<SeenValue const*> const& parts, std::int64_t rest) {
    std::size_t last = 0;
    for (auto const* part : parts)
        if (part->paragraph == whole.paragraph) last = std::max(last, part->until);
    auto const& paragraph = matter.paragraphs()[whole.paragraph];
    return std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [&](Token const& token) {
        if (token.from < whole.until || token.until > last || token.kind != Token::Kind::number ||
            token.in_citation)
            return false;
        auto const run = number_at(paragraph.text, token.from);
        return run.value && !run.percent && run.value->whole() == rest;
    });
}

/// Parts that stand under a total though they add up to another figure. S03.
Evaluate make_split_of_other(Parameters& in) {
    auto const whole = in.figure("whole");
    auto const parts = in.figures("parts");
    auto const fits = in.figure("fits");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const total = matter.first_value(whole, verdicts.rule().doubtful),
                   right = matter.first_value(fits, verdicts.rule().doubtful);
        if (!total || !right)
            return verdicts.not_evaluated("missing",
                                          {{"list", matter.label(total ? fits : whole)}});
        std::int64_t sum = 0;
        std::vector<SeenValue const*> seen;
        for (auto const& id : parts) {
            auto const value = matter.value(id, verdicts.rule().doubtful);
            if (!value) return verdicts.not_evaluated("missing", {{"list", matter.label(id)}});
            sum += value->value;
            for (auto const& one : matter.seen(id))
                if (one.value == value->value) seen.push_back(&one);
        }
        if (sum != right->value || sum == total->value) return verdicts.not_applicable();
        verdicts.passed();
        for (auto const& of : matter.seen(whole)) {
            std::vector<TextSpan> places{of.at};
            bool between = false;
            for (auto const* part : seen)
                if (part->paragraph == of.paragraph && of.at.from < part->at.from)
                    places.push_back(part->at);
            for (auto const& other : matter.seen(fits))
                between = between || (places.size() > 1 && other.paragraph == of.paragraph &&
                                      of.at.from < other.at.from && other.at.from < places[1].from);
            if (places.size() <= parts.size() || between || of.in_table) continue;
            // With what is missing among them they are its parts; and behind a full stop, or in a
            // line of their own, they are not said to be.
            if (holds_rest(matter, of, seen, total->value - sum) ||
                are_parted(matter.paragraphs()[of.paragraph], of.until, seen))
                continue;
            verdicts.failed(std::move(places),
                            {{"sum", format_whole(sum)}, {"whole", format_whole(total->value)}},
                            !total->sure || !right->sure);
            return;
        }
    };
}

/// Lines led in by a figure that they are not all parts of. S07.
Evaluate make_children(Parameters& in) {
    auto const lead = in.figure("lead");
    auto const strangers = in.figures("strangers");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& of : matter.seen(lead)) {
            if (of.in_table || of.denied) continue;
            auto const& paragraph = matter.paragraphs()[of.paragraph];
            if (!leads_in(paragraph.text)) continue;
            auto const lines = led_by(matter, of.paragraph);
            if (lines.empty()) continue;
            verdicts.passed();
            std::vector<TextSpan> places{of.at};
            std::int64_t sum = 0;
            auto const add = [&](Figure const& figure, bool stranger) {
                for (auto const& one : matter.seen(figure.id)) {
                    if (one.denied || !one.sure || one.percent || figure.id == lead) continue;
                    bool const is_first =
                        std::find(lines.begin(), lines.end(), one.paragraph) != lines.end() &&
                        is_first_number(matter.paragraphs()[one.paragraph], one.text);
                    if (!is_first) continue;
                    sum += one.value;
                    if (stranger) places.push_back(one.at);
                }
            };
            matter.kind().each_figure([&](Figure const& figure) {
                add(figure,
                    std::find(strangers.begin(), strangers.end(), figure.id) != strangers.end());
            });
            if (places.size() > 1 && sum != of.value)
                verdicts.failed(std::move(places),
                                {{"sum", format_whole(sum)}, {"whole", format_whole(of.value)}},
                                !of.sure);
        }
    };
}

/// Whether the paragraph of the figure has the number that its list lacks, behind the figure and
/// in front of the last of the list: one item of the same sentence was not read as a row, or
/// several were not, which are all that no row has.
bool holds_missing(Matter const& matter, KnownValue const& whole,
                   std::vector<MatterRow> const& rows, std::string const& column,
                   std::int64_t missing) {
    for (auto const& place : whole.places) {
        auto const& paragraph = matter.paragraphs()[place.paragraph];
        std::size_t last = 0, here = 0;
        for (auto const& row : rows)
            if (row.place && row.place->paragraph == place.paragraph) {
                last = std::max(last, row.place->until);
                ++here;
            }
        if (here != rows.size()) continue;
        std::int64_t all = 0, read = 0;
        for (auto const& token : paragraph.tokens) {
            auto const at = matter.span(paragraph, token.from, token.until);
            if (token.kind != Token::Kind::number || at.from < place.until) continue;
            auto const value = small_value(token);
            if (at.until <= last && value == missing) return true;
            if (value > 0) all += value;
        }
        for (auto const& row : rows) read += amount_in(row, column).value_or(0);
        if (all - read == missing) return true;
    }
    return false;
}

/// "- Văn phòng HĐND và UBND 13 người (giao 14);": the first numbers of the lines that the figure's
/// paragraph leads in add up to it, whatever their posts are called.
bool lines_add_up(Matter const& matter, KnownValue const& whole) {
    return std::any_of(whole.places.begin(), whole.places.end(), [&](TextSpan const& place) {
        std::int64_t sum = 0;
        std::size_t counted = 0;
        auto const& all = matter.paragraphs();
        auto const first_line = place.paragraph + 1;
        for (auto line = first_line;
             line < all.size() && all[line].is_text() && all[line].depth == all[first_line].depth &&
             all[line].depth != Depth::unmarked && all[line].role != LineRole::heading;
             ++line) {
            auto const& tokens = all[line].tokens;
            auto const first = std::find_if(tokens.begin(), tokens.end(), [](Token const& token) {
                return token.kind == Token::Kind::number;
            });
            if (first == tokens.end() || small_value(*first) < 0) return false;
            sum += small_value(*first);
            ++counted;
        }
        return counted > 1 && sum == whole.value;
    });
}

/// The numbers behind the figure in its sentence add up to it, but for those in brackets: "Chủ tịch
/// 01; Văn phòng 03 (trong đó 01 người đi học); ...".
bool sentence_adds_up(Matter const& matter, KnownValue const& whole) {
    return std::any_of(whole.places.begin(), whole.places.end(), [&](TextSpan const& place) {
        auto const& paragraph = matter.paragraphs()[place.paragraph];
        auto const& tokens = paragraph.tokens;
        std::int64_t sum = 0;
        std::size_t depth = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (matter.span(paragraph, tokens[i].from, tokens[i].until).from < place.until)
                continue;
            if (tokens[i].text == ".") break;
            if (tokens[i].text == "(") ++depth;
            if (tokens[i].text == ")" && depth > 0) --depth;
            if (depth == 0) sum += plain_count(paragraph, i).value_or(0);
        }
        return sum == whole.value;
    });
}

/// The column of a list adds up to a figure. N01.
Evaluate make_list_total(Parameters& in) {
    auto const list = in.in().text("list");
    auto const column = in.in().text("column");
    auto const figure = in.figure("figure");
    auto const heads = in.phrases("heads");
    auto const rest = in.phrases("rest");
    if (!in.kind().list(list))
        fail("kind.unknown_list", {{"by", in.in().where()}, {"id", list}}, {});
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const rows = matter.rows(list);
        auto const value = matter.first_value(figure, verdicts.rule().doubtful);
        if (rows.size() < 2)
            if (auto const led = led_column(matter, figure, heads)) {
                if (led->sum == led->whole.value) return verdicts.passed();
                auto places = led->whole.places;
                places.insert(places.end(), led->places.begin(), led->places.end());
                return verdicts.failed(
                    std::move(places),
                    {{"sum", format_whole(led->sum)}, {"whole", format_whole(led->whole.value)}},
                    !led->whole.sure);
            }
        if (rows.size() < 2 || !value)
            return verdicts.not_evaluated("missing", {{"list", matter.label(figure)}});
        std::int64_t sum = 0;
        bool sure = value->sure;
        auto places = value->places;
        for (auto const& row : rows) {
            auto const amount = amount_in(row, column);
            if (!amount) return verdicts.not_evaluated("missing", {{"list", matter.label(figure)}});
            sum += *amount;
            sure = sure && row.sure;
            if (row.place) places.push_back(*row.place);
        }
        if (sum == value->value) return verdicts.passed();
        if (lines_add_up(matter, *value) || sentence_adds_up(matter, *value))
            return verdicts.passed();
        // What is missing may stand there under a name that is no post's: "gồm: lãnh đạo 04 người;
        // Văn phòng 13 người; ...".
        auto const off = sum < value->value ? value->value - sum : sum - value->value;
        if (sum < value->value && holds_missing(matter, *value, rows, column, off))
            return verdicts.passed();
        // "Trung tâm 08, còn lại là lãnh đạo": how many those are nobody says.
        auto const names_rest = [&](auto const& row) {
            return row.place && rest.any(matter.paragraphs()[row.place->paragraph].tokens);
        };
        if (sum < value->value && std::any_of(rows.begin(), rows.end(), names_rest))
            return verdicts.passed();
        for (auto const& place : value->places)
            for (auto const& token : matter.paragraphs()[place.paragraph].tokens)
                if (token.kind == Token::Kind::number && small_value(token) == off) sure = false;
        verdicts.failed(std::move(places),
                        {{"sum", format_whole(sum)}, {"whole", format_whole(value->value)}}, !sure);
    };
}

}  // namespace

std::vector<CheckFunction> list_functions() {
    return {
        {"split_of_other", {"sum", "whole"}, make_split_of_other},
        {"children", {"sum", "whole"}, make_children},
        {"list_total", {"sum", "whole"}, make_list_total},
    };
}

}  // namespace report
