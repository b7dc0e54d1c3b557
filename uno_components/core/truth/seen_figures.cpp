// SPDX-License-Identifier: MPL-2.0
#include "core/truth/seen_figures.hpp"

#include <algorithm>
#include <set>

#include "core/reader/reading_words.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "core/report/typed_value.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr char key_mark = '=';

/// "2,098" and "97.66%", as other programs write numbers: with dots and commas the other way round.
std::string with_other_marks(std::string text) {
    for (auto& letter : text)
        if (letter == '.' || letter == ',') letter = letter == '.' ? ',' : '.';
    return text;
}

class Judge {
public:
    Judge(ReportKind const& kind, Report const& stored, Report const& wanted)
        : kind_(kind), shown_stored_(kind, stored), shown_(kind, wanted), wanted_(wanted) {}

    SeenFigure judge(TypedText const& typed, std::string const& paragraph) const {
        SeenFigure seen;
        seen.typed = typed;
        auto const as_before = shown_stored_.text(typed.field), as_now = shown_.text(typed.field);
        // Another figure's field that a hand copied there reads as what it shows.
        seen.typed.text = readable(typed.text, shown_stored_);
        add_what_it_touches(seen.typed, as_before);
        seen.mine = readable(paragraph, shown_stored_);
        seen.fresh = readable(with_fields(paragraph, {&typed}), shown_);
        if (typed.is_word_behind) {
            auto const number = quantity(as_before),
                       multiplied = quantity(as_before + " " + typed.text);
            seen.what = SeenFigure::What::words;
            if (number && multiplied && *number != *multiplied) {
                seen.what = SeenFigure::What::contradicts;
                seen.typed.text = as_before + " " + typed.text;
            }
            return seen;
        }
        auto const says = [&](std::string const& other) {
            return collapse_blanks(seen.typed.text) == collapse_blanks(other);
        };
        if (typed.is_sure && (seen.typed.text.empty() || says(as_before) || says(as_now)))
            return seen;
        auto const place = figure_place(typed.field);
        auto const* figure = place ? kind_.figure(place->figure) : nullptr;
        bool const of_now = place && (place->facet == Facet::value || place->facet == Facet::bare);
        seen.what = SeenFigure::What::contradicts;
        if (!figure || !of_now) return seen;
        bool is_spelled = false;
        auto value = read(*figure, seen.typed.text);
        if (!value && figure->kind == FigureKind::count) {
            value = spelled(seen.typed.text);
            is_spelled = value.has_value();
        }
        auto const& now = shown_.values().now;
        auto const known = now.find(figure->id);
        if (known != now.end() && !(value && *value == known->second) && !is_spelled)
            if (auto other = read(*figure, with_other_marks(seen.typed.text));
                other && *other == known->second)
                value = other;
        if (!value) return seen;
        seen.is_number = typed.is_sure;
        if (typed.is_sure && known != now.end() && known->second == *value) {
            seen.what = is_spelled ? SeenFigure::What::in_words : SeenFigure::What::same;
            return seen;
        }
        if (figure->derive) return seen;
        seen.value = value;
        if (typed.is_sure && known == now.end()) seen.what = SeenFigure::What::taken;
        return seen;
    }

    Report const& wanted() const { return wanted_; }
    std::string shown(std::string const& field) const { return shown_.text(field); }

private:
    /// "1" typed at the front of a shown "2.055" reads 12.055.
    static void add_what_it_touches(TypedText& typed, std::string const& shown) {
        if (shown.find_first_of("0123456789") == std::string::npos) return;
        if (!typed.touching_before.empty() || !typed.touching_after.empty())
            typed.text = typed.touching_before + shown + typed.touching_after;
    }

    std::optional<Value> read(Figure const& figure, std::string const& text) const {
        if (figure.kind == FigureKind::text || figure.kind == FigureKind::choice)
            return std::nullopt;
        if (figure.kind != FigureKind::date && figure.kind != FigureKind::percent &&
            !figure.zero.empty() && fold(text) == fold(figure.zero))
            return Value(Amount{0, false});
        return read_typed(kind_, {figure.kind, figure.lower_bound, figure.choices}, text).value;
    }

    /// A number that is all that stands there.
    std::optional<ReadingWord> number_word(std::string const& text) const {
        auto const words = ReadingWords(kind_).words(text, 0);
        if (words.size() != 1 || words.front().kind != ReadingWord::Kind::number ||
            !words.front().quantity)
            return std::nullopt;
        return words.front();
    }
    std::optional<std::int64_t> quantity(std::string const& text) const {
        auto const number = number_word(text);
        return number ? number->quantity->value : std::nullopt;
    }

    /// The same, written in words.
    std::optional<Value> spelled(std::string const& text) const {
        auto const number = number_word(text);
        if (!number || !number->in_words || !number->quantity->value) return std::nullopt;
        return Amount{*number->quantity->value, false};
    }

    ReportKind const& kind_;
    Shown shown_stored_;
    Shown shown_;
    Report const& wanted_;
};

/// What is remembered of words that somebody kept against the report.
std::uint32_t answer_sum(SeenFigure const& seen) {
    return checksum(seen.mine + "\n" + seen.fresh);
}

/// Where copies of a figure say different numbers, none of them is the figure by itself.
void compare_copies(std::vector<SeenFigure>& all) {
    std::map<std::string, SeenFigure const*> first;
    std::set<std::string> parted;
    for (auto const& one : all) {
        if (one.what != SeenFigure::What::taken) continue;
        auto const& before = *first.emplace(figure_place(one.typed.field)->figure, &one).first;
        if (!(before.second->value == one.value)) parted.insert(before.first);
    }
    for (auto& one : all)
        if (one.what == SeenFigure::What::taken &&
            parted.count(figure_place(one.typed.field)->figure) > 0)
            one.what = SeenFigure::What::contradicts;
}

}  // namespace

std::string readable(std::string_view canonical, Shown const& shown) {
    std::string result;
    for (;;) {
        auto const begin = canonical.find('{');
        auto const end = begin == std::string_view::npos ? begin : canonical.find('}', begin);
        result += canonical.substr(0, begin);
        if (end == std::string_view::npos)
            return begin == std::string_view::npos ? result
                                                   : result + std::string(canonical.substr(begin));
        auto const name = std::string(canonical.substr(begin + 1, end - begin - 1));
        result += shown.knows(name) ? shown.text(name)
                                    : std::string(canonical.substr(begin, end - begin + 1));
        canonical.remove_prefix(end + 1);
    }
}

std::string with_fields(std::string const& text, std::vector<TypedText const*> const& typed) {
    struct Edit {
        ByteRange at;
        std::string with;
    };
    std::vector<Edit> edits;
    for (auto const* one : typed) {
        for (auto const& range : one->removed) edits.push_back({range, {}});
        if (!one->has_field)
            edits.push_back(
                {{one->field_comes_at, one->field_comes_at},
                 (one->blank_before ? " {" : "{") + one->field + (one->blank_after ? "} " : "}")});
    }
    // The last first; at the same place what is removed before what comes.
    std::stable_sort(edits.begin(), edits.end(), [](Edit const& a, Edit const& b) {
        return a.at.from > b.at.from || (a.at.from == b.at.from && a.with.size() < b.with.size());
    });
    auto result = text;
    for (auto const& edit : edits)
        result.replace(edit.at.from, edit.at.until - edit.at.from, edit.with);
    return result;
}

std::vector<SeenFigure> seen_figures(ReportKind const& kind, Report const& stored,
                                     Report const& wanted,
                                     std::vector<StandingParagraph> const& standing,
                                     std::vector<TypedText> const& typed) {
    std::vector<SeenFigure> all;
    if (typed.empty()) return all;
    Judge const judge(kind, stored, wanted);
    all.reserve(typed.size());
    for (auto const& one : typed) all.push_back(judge.judge(one, standing[one.paragraph].text));
    compare_copies(all);
    std::map<std::string, int> times;
    for (auto& one : all) {
        auto const time = ++times[one.typed.field];
        one.key = key_mark + one.typed.field + (time > 1 ? key_mark + std::to_string(time) : "");
        auto const answered = wanted.written.find(one.key);
        one.is_answered = answered != wanted.written.end() && answered->second == answer_sum(one);
    }
    return all;
}

std::vector<Conflict> conflicts_of(std::vector<SeenFigure> const& seen, bool ask_again) {
    std::vector<Conflict> conflicts;
    for (auto const& one : seen)
        if (one.what == SeenFigure::What::contradicts && (ask_again || !one.is_answered))
            conflicts.push_back({one.key, one.mine, one.fresh});
    return conflicts;
}

Settled settle_seen(std::vector<SeenFigure> const& seen,
                    std::map<std::string, Decision> const& decisions, Report& report) {
    Settled settled;
    auto& remembered = report.written;
    auto const old = remembered;
    for (auto one = remembered.begin(); one != remembered.end();)
        one = is_seen_key(one->first) ? remembered.erase(one) : std::next(one);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        auto const& one = seen[i];
        if (one.what == SeenFigure::What::in_words || one.what == SeenFigure::What::words) continue;
        auto const decided = decisions.find(one.key);
        bool const is_contradiction = one.what == SeenFigure::What::contradicts;
        bool const is_mine = decided != decisions.end() && decided->second == Decision::keep_mine;
        bool const takes =
            one.value && (one.what == SeenFigure::What::taken || (is_contradiction && is_mine));
        if (takes) {
            report.values[figure_place(one.typed.field)->figure] = *one.value;
            settled.taken.push_back(i);
        }
        if (!is_contradiction || takes ||
            (decided != decisions.end() && decided->second == Decision::take_fresh)) {
            settled.put_back.push_back(i);
            continue;
        }
        settled.kept.push_back(i);
        if (decided != decisions.end())
            remembered[one.key] = answer_sum(one);
        else if (auto const before = old.find(one.key); before != old.end())
            remembered[one.key] = before->second;
    }
    return settled;
}

bool is_seen_key(std::string const& place) {
    return !place.empty() && place[0] == key_mark;
}

std::string seen_name(ReportKind const& kind, std::string const& key) {
    auto const name = key.substr(1, key.find(key_mark, 1) - 1);
    auto const place = figure_place(name);
    auto const* figure = place ? kind.figure(place->figure) : nullptr;
    return figure ? figure->label : std::string();
}

std::vector<Problem> told_of_seen(ReportKind const& kind, Report const& report,
                                  std::vector<SeenFigure> const& seen, Settled const& settled) {
    std::vector<Problem> told;
    if (settled.taken.empty() && settled.kept.empty()) return told;
    Shown const shown(kind, report);
    std::set<std::string> named;
    for (auto const i : settled.taken) {
        auto const& one = seen[i];
        if (!named.insert(figure_place(one.typed.field)->figure).second) continue;
        told.push_back(
            {"truth.taken",
             {{"label", seen_name(kind, one.key)}, {"value", shown.text(one.typed.field)}},
             {}});
    }
    std::set<std::pair<std::string, std::string>> said;
    for (auto const i : settled.kept) {
        auto const& one = seen[i];
        if (one.is_answered || !said.insert({one.typed.field, one.typed.text}).second) continue;
        auto const label = seen_name(kind, one.key);
        told.push_back(
            {label.empty() ? "truth.text_differs" : "truth.differs",
             {{"label", label}, {"text", one.typed.text}, {"shown", shown.text(one.typed.field)}},
             {}});
    }
    return told;
}

}  // namespace report
