// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "core/check/layout_facts.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string without_blanks(std::string const& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\t') continue;
        if (text.compare(i, 2, "\xC2\xA0") == 0) {
            ++i;
            continue;
        }
        result += text[i];
    }
    return result;
}

/// "Số: 05/BC-UBND" taken apart as it is typed.
struct NumberText {
    std::string text;    ///< as it stands
    std::string label;   ///< "Số:"
    std::string blank;   ///< what stands where the number is missing
    std::string digits;  ///< empty: not yet given
    std::string year;    ///< between number and code
    std::string code;    ///< "BC-UBND", as read
    bool blanks_within = false;
    bool understood = false;  ///< nothing else stands there

    std::string fixed() const {
        auto number = digits;
        number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
        if (number.size() == 1) number.insert(0, 1, '0');
        return label + (digits.empty() ? (blank.empty() ? " " : blank) : " " + number) + "/" + code;
    }
};

NumberText number_text(Matter const& matter, PartLine const& line) {
    auto const& pattern = matter.kind().wording.at("number");
    auto const word = trim(pattern.substr(0, pattern.find_first_of(":{")));
    NumberText number;
    number.text = line.text;
    number.label = word + ":";
    auto const read = read_symbol(line.text, word);
    if (!read) return number;
    number.code = read->code;
    std::string_view rest(line.text);
    if (fold(std::string(beginning(rest, word.size()))) == fold(word))
        rest.remove_prefix(word.size());
    if (!rest.empty() && rest.front() == ':') rest.remove_prefix(1);
    std::size_t at = 0;
    while (at < rest.size() && !is_digit(rest[at]) && rest[at] != '/') ++at;
    number.blank = std::string(rest.substr(0, at));
    auto const from = at;
    while (at < rest.size() && is_digit(rest[at])) ++at;
    number.digits = std::string(rest.substr(from, at - from));
    auto const behind = std::string(rest.substr(at));
    auto const joined = without_blanks(behind);
    // Blanks in front of the stroke leave room where the number is still missing.
    auto const own =
        number.digits.empty() ? behind.substr(std::min(behind.find('/'), behind.size())) : behind;
    number.blanks_within = trim(own) != without_blanks(own);
    auto const year = joined.rfind('/', 0) == 0 ? joined.substr(1, 4) : std::string();
    bool const has_year = year.size() == 4 && std::all_of(year.begin(), year.end(), is_digit) &&
                          (joined[5] == '/' || joined[5] == '-');
    if (has_year) number.year = year;
    auto const wanted = "/" + (has_year ? year + joined[5] : std::string()) + number.code;
    auto const spelled =
        without_blanks(line.text.substr(0, line.text.find_first_of("0123456789/")));
    bool const dots_only =
        std::all_of(number.blank.begin(), number.blank.end(), [](char c) { return c != ':'; }) &&
        to_lower(number.blank) == to_upper(number.blank);
    number.understood = joined == wanted && !number.code.empty() && dots_only &&
                        spelled.rfind(without_blanks(number.label), 0) == 0;
    return number;
}

using SeeNumber = std::function<void(NumberText const&, PartLine const&, Verdicts&)>;

Evaluate over_number(SeeNumber see) {
    return over_layout([see = std::move(see)](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::number))
            see(number_text(facts.matter(), line), line, verdicts);
    });
}

Evaluate number_form(Parameters&) {
    return over_number([](NumberText const& number, PartLine const& line, Verdicts& verdicts) {
        if (number.understood)
            verdicts.passed();
        else
            verdicts.failed({line.at}, {{"text", line.text}});
    });
}

Evaluate number_padding(Parameters&) {
    return over_number([](NumberText const& number, PartLine const& line, Verdicts& verdicts) {
        if (number.digits.empty()) return;
        bool const short_one = number.digits.size() == 1;
        bool const long_one = number.digits.size() > 2 && number.digits[0] == '0';
        if (short_one || long_one)
            verdicts.failed({line.at}, {{"fixed", number.fixed()}}, number.fixed());
        else
            verdicts.passed();
    });
}

Evaluate number_blanks(Parameters&) {
    return over_number([](NumberText const& number, PartLine const& line, Verdicts& verdicts) {
        if (number.blanks_within)
            verdicts.failed({line.at}, {{"fixed", number.fixed()}}, number.fixed());
        else
            verdicts.passed();
    });
}

Evaluate number_year(Parameters&) {
    return over_number([](NumberText const& number, PartLine const& line, Verdicts& verdicts) {
        if (number.year.empty())
            verdicts.passed();
        else
            verdicts.failed({line.at}, {{"fixed", number.fixed()}}, number.fixed());
    });
}

Evaluate number_given(Parameters&) {
    return over_number([](NumberText const& number, PartLine const& line, Verdicts& verdicts) {
        if (number.digits.empty())
            verdicts.failed({line.at}, {});
        else
            verdicts.passed();
    });
}

/// The code of the type in front of the agency's.
Evaluate number_code(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& kind = facts.matter().kind();
        for (auto const& line : facts.of(Part::number)) {
            auto const code = number_text(facts.matter(), line).code;
            if (code.empty()) continue;
            auto const type = code.substr(0, code.find_first_of("-/"));
            if (type == kind.type_code)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"code", type}, {"type", kind.type_name}});
        }
    });
}

/// An issuer that begins so has its own code and numbers.
Evaluate board_code(Parameters& in) {
    auto const begins = in.texts("begins");
    auto const code = in.in().text("code");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& agency = facts.of(Part::agency);
        auto const& numbers = facts.of(Part::number);
        if (agency.empty() || numbers.empty()) return;
        bool const board = std::any_of(begins.begin(), begins.end(), [&](auto const& word) {
            return fold(agency.front().text).rfind(fold(word), 0) == 0;
        });
        if (!board) return;
        auto const read = number_text(facts.matter(), numbers.front()).code;
        if (read.size() > code.size() &&
            read.compare(read.size() - code.size(), code.size(), code) == 0)
            verdicts.passed();
        else
            verdicts.failed({numbers.front().at}, {{"code", read}});
    });
}

/// "Phổ An, ngày 05 tháng 02 năm 2023" as it is typed.
struct DateText {
    std::string place;
    bool comma = false, lower = false;     ///< behind the place; the word for day is small
    std::string day, month, year;          ///< digits as typed; empty: room or nothing
    bool words = false;                    ///< all three words stand there, in their order
    bool real = true;                      ///< there is such a day
    std::size_t day_at = 0, month_at = 0;  ///< bytes of the line's text
};

DateText date_text(Matter const& matter, PartLine const& line) {
    auto const words = date_words(matter.kind().wording.at("date"));
    auto const tokens = tokens_of({{}, line.text, false, {}});
    DateText date;
    auto const find = [&](std::string const& word, std::size_t from) {
        while (from < tokens.size() && tokens[from].text != word) ++from;
        return from;
    };
    auto const day = find(words.day, 0), month = find(words.month, day),
               year = find(words.year, month);
    date.words = year < tokens.size();
    if (day < tokens.size()) {
        auto const before = trim(std::string_view(line.text).substr(0, tokens[day].from));
        date.comma = !before.empty() && before.back() == ',';
        date.place =
            date.comma ? trim(std::string_view(before).substr(0, before.size() - 1)) : before;
        date.lower = to_lower(tokens[day].shown) == tokens[day].shown;
    }
    auto const number = [&](std::size_t at, std::size_t& where) {
        if (at + 1 >= tokens.size() || tokens[at + 1].kind != Token::Kind::number)
            return std::string();
        where = tokens[at + 1].from;
        return tokens[at + 1].shown;
    };
    std::size_t unused = 0;
    date.day = number(day, date.day_at);
    date.month = number(month, date.month_at);
    date.year = number(year, unused);
    auto const d = small_number(date.day, 99), m = small_number(date.month, 99),
               y = small_number(date.year, 9999);
    if (d && m && y) date.real = make_date(*y, *m, *d).has_value();
    if ((m && *m > 12) || (d && *d > 31)) date.real = false;
    return date;
}

/// Every syllable of a place begins with a capital; letters behind an apostrophe need not.
bool capitals(std::string const& place) {
    auto const tokens = tokens_of({{}, place, false, {}});
    return std::all_of(tokens.begin(), tokens.end(), [&](Token const& token) {
        bool const behind_mark = token.from > 0 && place[token.from - 1] != ' ';
        return token.kind != Token::Kind::word || behind_mark ||
               capitalise(token.shown) == token.shown;
    });
}

Evaluate date_form(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::place_date)) {
            auto const date = date_text(facts.matter(), line);
            bool const good = date.words && date.comma && date.lower && !date.place.empty() &&
                              capitals(date.place) && date.real &&
                              (date.year.empty() || date.year.size() == 4);
            if (good)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"text", line.text}});
        }
    });
}

using Wrong = std::function<std::optional<std::string>(std::string const&)>;

/// A number of the date that should be written otherwise.
void see_digits(LayoutFacts const& facts, Verdicts& verdicts, bool of_day, Wrong const& fixed) {
    for (auto const& line : facts.of(Part::place_date)) {
        auto const date = date_text(facts.matter(), line);
        auto const& digits = of_day ? date.day : date.month;
        if (digits.empty()) continue;
        auto const now = fixed(digits);
        if (!now) {
            verdicts.passed();
            continue;
        }
        auto const at = line.at.from + (of_day ? date.day_at : date.month_at);
        verdicts.failed({{line.at.paragraph, at, at + digits.size()}}, {{"fixed", *now}}, *now);
    }
}

/// Days below ten and the first two months have a 0 in front.
Evaluate date_padding(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        see_digits(facts, verdicts, true, [](std::string const& day) -> std::optional<std::string> {
            if (day.size() == 1) return "0" + day;
            return std::nullopt;
        });
        see_digits(facts, verdicts, false,
                   [](std::string const& month) -> std::optional<std::string> {
                       if (month == "1" || month == "2") return "0" + month;
                       return std::nullopt;
                   });
    });
}

/// Later months have none.
Evaluate month_padded(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        see_digits(facts, verdicts, false,
                   [](std::string const& month) -> std::optional<std::string> {
                       if (month.size() == 2 && month[0] == '0' && month[1] > '2')
                           return month.substr(1);
                       return std::nullopt;
                   });
    });
}

/// The place is the unit's own name, or the unit's full one. What was only read is no proof.
Evaluate place_name(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& matter = facts.matter();
        auto const& context = matter.context();
        auto const* agency = context.record ? &context.record->agency : context.agency;
        auto const unit = matter.unit_name();
        if (unit.empty()) return verdicts.not_evaluated("no_unit");
        for (auto const& line : facts.of(Part::place_date)) {
            auto const place = date_text(matter, line).place;
            if (place.empty()) continue;
            bool const good =
                fold(place) == fold(unit) || fold(place) == fold(matter.unit_kind() + " " + unit) ||
                (agency && !agency->place.empty() && fold(place) == fold(agency->place));
            if (good)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"place", place}, {"unit", unit}}, !agency);
        }
    });
}

}  // namespace

std::vector<CheckFunction> symbol_functions() {
    return {{"number_form", {"text"}, number_form},
            {"number_padding", {"fixed"}, number_padding},
            {"number_blanks", {"fixed"}, number_blanks},
            {"number_year", {"fixed"}, number_year},
            {"number_given", {}, number_given},
            {"number_code", {"code", "type"}, number_code},
            {"board_code", {"code"}, board_code},
            {"date_form", {"text"}, date_form},
            {"date_padding", {"fixed"}, date_padding},
            {"month_padded", {"fixed"}, month_padded},
            {"place_name", {"place", "unit"}, place_name}};
}

}  // namespace report
