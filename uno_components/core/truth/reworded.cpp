// SPDX-License-Identifier: MPL-2.0
#include "core/truth/reworded.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "core/catalogue/facet.hpp"
#include "core/compose/compose.hpp"
#include "core/compose/shown.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"
#include "core/truth/seen_figures.hpp"

namespace report {

namespace {

constexpr char key_mark = '~';
/// Letters of a sentence by which a person finds it.
constexpr std::size_t longest_named = 90;

std::vector<std::string> fields_of(std::string_view canonical) {
    std::vector<std::string> all;
    for (auto at = canonical.find('{'); at != std::string_view::npos;
         at = canonical.find('{', at)) {
        auto const end = canonical.find('}', at);
        if (end == std::string_view::npos) break;
        all.emplace_back(canonical.substr(at + 1, end - at - 1));
        at = end;
    }
    return all;
}

bool has_number_of_a_hand(std::string_view canonical) {
    bool in_field = false;
    for (char const c : canonical) {
        if (c == '{' || c == '}') in_field = c == '{';
        if (!in_field && c >= '0' && c <= '9') return true;
    }
    return false;
}

char const* code_of(Reworded::What what) {
    switch (what) {
        case Reworded::What::table:
            return "truth.aside_table";
        case Reworded::What::note:
            return "truth.aside_note";
        case Reworded::What::frame:
            return "truth.aside_frame";
        case Reworded::What::picture:
            return "truth.aside_picture";
        case Reworded::What::hidden:
            return "truth.aside_hidden";
        case Reworded::What::changes:
            return "truth.changes";
        case Reworded::What::moved:
            return "truth.moved";
        case Reworded::What::headless:
            return "truth.heading_gone";
        case Reworded::What::cut:
            return "truth.section_gone";
        case Reworded::What::other_period:
            return "truth.other_period";
        case Reworded::What::prose:
            break;
    }
    return "truth.reworded";
}

std::set<std::string> all_fields(std::vector<StandingParagraph> const& standing) {
    std::set<std::string> all;
    for (auto const& paragraph : standing)
        for (auto& field : fields_of(paragraph.text)) all.insert(std::move(field));
    return all;
}

/// Where the template's paragraphs stand in the document.
class Standing {
public:
    Standing(std::vector<TemplateParagraph> const& prose,
             std::vector<StandingParagraph> const& standing, KnownAs const& known_as)
        : standing_(standing),
          known_as_(known_as),
          at_(prose.size()),
          fields_(all_fields(standing)) {
        for (std::size_t i = 0; i < known_as.size(); ++i)
            for (auto const known : known_as[i])
                if (known < at_.size() && !at_[known]) at_[known] = i;
    }

    bool has(std::size_t known) const { return at_[known].has_value(); }
    std::set<std::string> const& fields() const { return fields_; }

    /// What a hand wrote between its neighbours, in whose stead nothing else is known to stand.
    std::optional<std::size_t> instead_of(std::size_t known) {
        auto before = known, behind = known + 1;
        while (before > 0 && !has(before - 1)) --before;
        while (behind < at_.size() && !has(behind)) ++behind;
        auto const from = before > 0 ? *at_[before - 1] + 1 : 0;
        auto const until = behind < at_.size() ? *at_[behind] : standing_.size();
        for (auto i = from; i < until; ++i)
            if (known_as_[i].empty() && standing_[i].place.empty() &&
                has_number_of_a_hand(standing_[i].text) && taken_.insert(i).second)
                return i;
        return std::nullopt;
    }

private:
    std::vector<StandingParagraph> const& standing_;
    KnownAs const& known_as_;
    std::vector<std::optional<std::size_t>> at_;
    std::set<std::string> fields_;
    std::set<std::size_t> taken_;
};

/// A figure that somebody has entered.
bool is_entered(ReportKind const& kind, Report const& stored, std::string const& field) {
    auto const place = figure_place(field);
    auto const* figure = place ? kind.figure(place->figure) : nullptr;
    return figure && !figure->derive && stored.values.count(figure->id) > 0;
}

/// Of a paragraph, whether it showed something entered that nothing shows any more.
bool loses_one(ReportKind const& kind, Report const& stored, std::vector<std::string> const& fields,
               std::set<std::string> const& standing) {
    return std::any_of(fields.begin(), fields.end(), [&](auto const& field) {
        return is_entered(kind, stored, field) && standing.count(field) == 0;
    });
}

Reworded made(std::string const& known, std::string text, Shown const& shown,
              Report const& stored) {
    Reworded one;
    one.key = reworded_key(std::to_string(checksum(known)));
    one.known = readable(known, shown);
    one.text = std::move(text);
    one.answer = checksum(one.text);
    auto const told = stored.written.find(one.key);
    one.is_told_before = told != stored.written.end() && told->second == one.answer;
    return one;
}

}  // namespace

std::vector<Reworded> reworded(ReportKind const& kind, Report const& stored,
                               std::vector<TemplateParagraph> const& prose,
                               std::vector<StandingParagraph> const& standing,
                               KnownAs const& known_as) {
    std::vector<Reworded> all;
    Standing document(prose, standing, known_as);
    std::optional<Shown> shown;
    bool has_heading = true;
    for (std::size_t i = 0; i < prose.size(); ++i) {
        if (!prose[i].heading.empty()) {
            has_heading = document.has(i);
            continue;
        }
        auto const fields = fields_of(prose[i].text);
        if (document.has(i) || fields.empty() || !has_heading) continue;
        auto const instead = document.instead_of(i);
        if (!instead && !loses_one(kind, stored, fields, document.fields())) continue;
        if (!shown) shown.emplace(kind, stored);
        all.push_back(made(prose[i].text,
                           instead ? readable(standing[*instead].text, *shown) : std::string(),
                           *shown, stored));
    }
    return all;
}

void add_gone(ReportKind const& kind, Report const& stored, std::vector<LostPlace> const& lost,
              std::set<std::string> const& headings, std::vector<StandingParagraph> const& standing,
              std::vector<Reworded>& all) {
    if (lost.empty()) return;
    auto const stands = all_fields(standing);
    auto const heading_of = headings_of_places(kind);
    Shown const shown(kind, stored);
    for (auto const& place : lost) {
        auto const heading = heading_of.find(place.name);
        if (heading == heading_of.end() || headings.count(heading->second) == 0 ||
            stored.written.count(place.name) == 0)
            continue;
        for (auto const& line : place.lines)
            if (loses_one(kind, stored, fields_of(line), stands))
                all.push_back(made(line, {}, shown, stored));
    }
}

std::string shortened(std::string text) {
    if (text.size() <= longest_named) return text;
    auto const end = text.rfind(' ', longest_named);
    return text.substr(0, end == std::string::npos ? longest_named : end) + "…";
}

std::string reworded_key(std::string const& known_by) {
    return key_mark + known_by;
}

void remember_reworded(std::vector<Reworded> const& all, Report& report) {
    auto& written = report.written;
    for (auto one = written.begin(); one != written.end();)
        one =
            !one->first.empty() && one->first[0] == key_mark ? written.erase(one) : std::next(one);
    for (auto const& one : all) written[one.key] = one.answer;
}

std::vector<Problem> told_of_reworded(std::vector<Reworded> const& all, bool also_told_before) {
    std::vector<Problem> told;
    for (auto const& one : all) {
        if (one.is_told_before && !also_told_before) continue;
        if (one.what != Reworded::What::prose)
            told.push_back({code_of(one.what),
                            {{"text", shortened(one.text)}, {"known", one.known}, {"now", one.now}},
                            {}});
        else if (one.text.empty())
            told.push_back({"truth.gone", {{"known", shortened(one.known)}}, {}});
        else
            told.push_back({"truth.reworded",
                            {{"known", shortened(one.known)}, {"text", shortened(one.text)}},
                            {}});
    }
    return told;
}

}  // namespace report
