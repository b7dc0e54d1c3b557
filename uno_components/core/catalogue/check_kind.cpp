// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/check_kind.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/catalogue/facet.hpp"
#include "core/catalogue/figure_kinds.hpp"
#include "core/json/json.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

constexpr std::array circumstances{
    "period",   "next_period", "from",     "to",          "year",         "next_year",
    "unit",     "unit_name",   "agency",   "agency_full", "agency_first", "superior",
    "province", "place",       "one_stop", "department",  "above",        "date_line"};
constexpr std::array period_places{"n",    "next_n",     "year", "next_year",
                                   "rest", "next_month", "from", "to"};
constexpr std::array authority_places{"office", "unit"};
constexpr std::array number_places{"number", "code", "symbol"};
constexpr std::array date_places{"place", "day", "month", "year"};
constexpr std::array words{"number", "date", "blank", "addressee", "as_above", "rest", "replaced"};
constexpr std::array style_roles{"superior",   "agency",     "rule",      "number",
                                 "place_date", "subject",    "addressee", "addressee_item",
                                 "recipient",  "authority",  "signer",    "body",
                                 "empty",      "rest_title", "rest"};
constexpr std::array rename_words{"agency", "superior", "recipient", "department", "one_stop"};

template <std::size_t N>
bool among(std::array<char const*, N> const& all, std::string_view name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}

class Checker {
public:
    Checker(ReportKind const& kind, std::map<std::string, std::string> const& file_of)
        : kind_(kind), file_of_(file_of) {}

    void run() {
        collect_ids();
        check_report_file();
        for (auto const& section : kind_.sections) {
            file_ = file_of_.at(section.id);
            for (auto const& group : section.groups) {
                for (auto const& figure : group.figures) check_figure(figure);
                for (auto const& list : group.lists) check_list(list);
                for (auto const& sentence : group.sentences) check_sentence(sentence);
                for (auto const& sentence : group.bank) check_bank_sentence(sentence);
            }
        }
        check_no_circles();
    }

private:
    void claim(std::string const& id, std::set<std::string>& ids) {
        if (!is_figure_id(id)) fail("kind.bad_id", {{"id", id}}, file_);
        if (!ids.insert(id).second) fail("kind.double_id", {{"id", id}}, file_);
    }

    void collect_ids() {
        file_ = "report.json";
        for (auto const& shown : kind_.shown) claim(shown.id, ids_);
        for (auto const& section : kind_.sections) {
            file_ = file_of_.at(section.id);
            claim(section.id, headings_);
            for (auto const& group : section.groups) {
                if (group.id != section.id) claim(group.id, headings_);
                for (auto const& figure : group.figures)
                    claim(figure.id, ids_), figures_.insert(figure.id);
                for (auto const& list : group.lists) claim(list.id, ids_), lists_.insert(list.id);
                for (auto const& sentence : group.sentences) claim(sentence.id, ids_);
                for (auto const& sentence : group.bank) claim(sentence.id, ids_);
            }
        }
    }

    void check_report_file() {
        file_ = "report.json";
        auto const circumstance = [](std::string_view name) { return is_circumstance(name); };
        for (auto const* role : style_roles)
            if (kind_.styles.find(role) == kind_.styles.end())
                fail("json.missing", {{"key", std::string("styles.") + role}}, file_);
        for (auto const* word : words)
            if (kind_.wording.find(word) == kind_.wording.end())
                fail("json.missing", {{"key", std::string("wording.") + word}}, file_);
        check_pattern(kind_.wording.at("number"), "wording.number", file_,
                      [](auto name) { return among(number_places, name); });
        check_pattern(kind_.wording.at("date"), "wording.date", file_,
                      [](auto name) { return among(date_places, name); });
        check_pattern(kind_.subject, "subject", file_, circumstance);
        for (auto const& shown : kind_.shown)
            check_pattern(shown.pattern, shown.id, file_, circumstance);
        for (auto const& level : kind_.levels) {
            check_pattern(level.one_stop, level.id, file_, circumstance);
            for (auto const& text : level.addressees)
                check_pattern(text, level.id, file_, circumstance);
            for (auto const& text : level.recipients)
                check_pattern(text, level.id, file_, circumstance);
            for (auto const& rename : level.renames) check_rename(rename, level.id);
        }
        for (auto const& period : kind_.periods) check_period(period);
        for (auto const& authority : kind_.authorities)
            for (auto const& line : authority.lines)
                check_pattern(line, authority.id, file_,
                              [](auto name) { return among(authority_places, name); });
        for (auto const* form : {&kind_.commune_letterhead, &kind_.department_letterhead})
            for (auto const* lines : {&form->superior, &form->issuer})
                for (auto const& line : *lines)
                    check_pattern(line, "letterhead", file_, circumstance);
        auto const is_no_agency = [&](std::string_view place) {
            return is_circumstance(place) && place.substr(0, 6) != "agency";
        };
        for (auto const* form : {&kind_.commune_letterhead, &kind_.department_letterhead})
            for (auto const* name : {&form->short_name, &form->full_name})
                check_pattern(*name, "letterhead", file_, is_no_agency);
        auto const first = kind_.wording.find("agency_first");
        if (first != kind_.wording.end())
            check_pattern(first->second, "wording.agency_first", file_, is_no_agency);
    }

    void check_rename(Rename const& rename, std::string const& level) const {
        auto const circumstance = [](std::string_view name) { return is_circumstance(name); };
        if (!among(rename_words, rename.what))
            fail("kind.unknown_rename", {{"id", level}, {"what", rename.what}}, file_);
        check_pattern(rename.from, level, file_, circumstance);
        check_pattern(rename.to, level, file_, circumstance);
    }

    void check_period(PeriodKind const& period) const {
        auto texts = period.said;
        texts.insert(texts.end(), period.next_said.begin(), period.next_said.end());
        texts.insert(texts.end(), {period.phrase, period.next, period.next_at_end});
        for (auto const& text : texts)
            check_pattern(text, period.id, file_, [](auto name) { return is_period_place(name); });
        for (auto const& id : period.then)
            if (!kind_.period(id)) fail("period.unknown_kind", {{"kind", id}}, file_);
    }

    void need_figure(std::string const& id, std::string const& by) const {
        if (figures_.count(id) == 0) fail("kind.unknown_figure", {{"id", id}, {"by", by}}, file_);
    }

    Figure const& number(std::string const& id, std::string const& by) const {
        need_figure(id, by);
        auto const& figure = *kind_.figure(id);
        if (!is_amount(figure.kind)) fail("kind.not_a_number", {{"id", id}, {"by", by}}, file_);
        return figure;
    }

    ListDefinition const& need_list(std::string const& id, std::string const& by) const {
        if (lists_.count(id) == 0) fail("kind.unknown_list", {{"id", id}, {"by", by}}, file_);
        return *kind_.list(id);
    }

    void check_figure(Figure const& figure) const {
        if (figure.label.empty()) fail("json.missing", {{"key", figure.id + ".label"}}, file_);
        if ((figure.kind == FigureKind::choice) != !figure.choices.empty())
            fail("kind.choices", {{"id", figure.id}}, file_);
        for (auto const& whole : figure.at_most) number(whole, figure.id);
        if (figure.derive) check_rule(*figure.derive, figure);
        if (figure.equals) check_rule(figure.equals->to, figure);
        check_carry(figure);
        for (auto const& text : figure.between)
            if (figure.kind != FigureKind::text || text.find("{t}") == std::string::npos ||
                text.find("{t}") == 0 || !written_out(text))
                fail("kind.bad_phrase", {{"text", text}}, file_ + " " + figure.id);
    }

    /// A derived figure follows its parts and has no rule of its own; what starts from another
    /// figure is of the same kind as that.
    void check_carry(Figure const& figure) const {
        bool const has_rule = figure.carry.mode != Carry::Mode::clear || figure.cumulate;
        if (figure.derive && has_rule) fail("kind.carry_derived", {{"id", figure.id}}, file_);
        if (figure.carry.mode == Carry::Mode::grow)
            fail("kind.unknown_carry", {{"carry", "grow"}}, file_ + " " + figure.id);
        if (figure.carry.mode == Carry::Mode::starts_from) {
            number(figure.id, figure.id);
            if (number(figure.carry.from, figure.id).kind != figure.kind)
                fail("kind.not_a_number", {{"id", figure.carry.from}, {"by", figure.id}}, file_);
        }
        if (figure.cumulate == Cumulate::sum) number(figure.id, figure.id);
    }

    void check_rule(Derivation const& rule, Figure const& figure) const {
        bool const share = rule.rule == Derivation::Rule::share_of;
        if (share != (figure.kind == FigureKind::percent) || (!share && !is_amount(figure.kind)))
            fail("kind.derive_kind", {{"id", figure.id}}, file_);
        for (auto const& part : rule.of) number(part, figure.id);
        for (auto const& part : rule.whole) number(part, figure.id);
        if (rule.rule == Derivation::Rule::difference_of && rule.of.size() != 2)
            fail("kind.difference", {{"id", figure.id}}, file_);
        if (rule.list.empty()) return;
        auto const& list = need_list(rule.list, figure.id);
        if (rule.rule == Derivation::Rule::rows_of) return;
        auto const column = std::find_if(list.columns.begin(), list.columns.end(),
                                         [&](Column const& c) { return c.id == rule.column; });
        if (column == list.columns.end() || !is_amount(column->kind))
            fail("kind.unknown_column", {{"id", figure.id}, {"column", rule.column}}, file_);
    }

    void check_list(ListDefinition const& list) const {
        std::set<std::string> columns;
        for (auto const& column : list.columns) {
            if (!is_figure_id(column.id)) fail("kind.bad_id", {{"id", column.id}}, file_);
            if (!columns.insert(column.id).second)
                fail("kind.double_id", {{"id", column.id}}, file_);
        }
        if (columns.empty()) fail("kind.no_columns", {{"id", list.id}}, file_);
        if (list.carry.mode == Carry::Mode::starts_from)
            fail("kind.unknown_carry", {{"carry", "starts_from"}}, file_ + " " + list.id);
        auto const is_column = [&](std::string const& name) { return columns.count(name) > 0; };
        check_pattern(list.item, list.id, file_, is_column);
        for (auto const& text : list.read) check_pattern(text, list.id, file_, is_column);
        check_wording(list.empty, list.id);
        check_search(list);
    }

    void check_search(ListDefinition const& list) const {
        for (auto const& [name, meanings] : list.find.cells) {
            auto const& id = name;
            auto const column = std::find_if(list.columns.begin(), list.columns.end(),
                                             [&](Column const& c) { return c.id == id; });
            if (column == list.columns.end())
                fail("kind.unknown_column", {{"id", list.id}, {"column", id}}, file_);
            if (meanings.empty()) fail("kind.unknown_search", {{"word", id}}, file_);
        }
        bool const has_code = std::any_of(list.columns.begin(), list.columns.end(),
                                          [](Column const& column) { return column.code; });
        if (list.find.rows == RowSearch::Rows::citations && !has_code)
            fail("kind.unknown_search", {{"word", list.id}}, file_);
    }

    bool is_shown(std::string const& name) const {
        if (auto const place = figure_place(name); place && figures_.count(place->figure) > 0)
            return has_facet(kind_.figure(place->figure)->kind, place->facet);
        return std::any_of(kind_.shown.begin(), kind_.shown.end(),
                           [&](ShownText const& s) { return s.id == name; });
    }

    void check_wording(std::string const& text, std::string const& id) const {
        check_pattern(text, id, file_, [&](std::string const& name) { return is_shown(name); });
    }

    void check_sentence(Sentence const& sentence) const {
        check_variants(sentence.variants, sentence.id);
        for (auto const& part : sentence.then) check_variants(part.variants, sentence.id);
    }

    void check_variants(std::vector<Variant> const& variants, std::string const& id) const {
        if (variants.empty()) fail("kind.no_variants", {{"id", id}}, file_);
        for (auto const& variant : variants) {
            check_conditions(variant, id);
            check_wording(variant.text, id);
            if (variant.unconditional() != (&variant == &variants.back()))
                fail("kind.last_variant", {{"id", id}}, file_);
        }
    }

    void check_conditions(Variant const& variant, std::string const& by) const {
        for (auto const* ids : {&variant.zero, &variant.positive, &variant.any_positive})
            for (auto const& id : *ids) number(id, by);
        for (auto const* ids : {&variant.present, &variant.missing})
            for (auto const& id : *ids)
                if (lists_.count(id) == 0) need_figure(id, by);
        for (auto const* trend : {&variant.on_last, &variant.on_year})
            for (auto const* ids : {&trend->grew, &trend->fell, &trend->same})
                for (auto const& id : *ids) need_comparable(id, by);
    }

    void need_comparable(std::string const& id, std::string const& by) const {
        need_figure(id, by);
        if (!has_facet(kind_.figure(id)->kind, Facet::change))
            fail("kind.not_a_number", {{"id", id}, {"by", by}}, file_);
    }

    void check_bank_sentence(BankSentence const& sentence) const {
        for (auto const& [text, key] :
             {std::pair{&sentence.label, ".label"}, {&sentence.text, ".text"}})
            if (text->empty()) fail("json.missing", {{"key", sentence.id + key}}, file_);
        check_wording(sentence.text, sentence.id);
    }

    /// A derived figure must not follow from itself. Depth first with the path walked so far.
    void check_no_circles() {
        for (auto const& id : figures_) {
            std::set<std::string> path;
            walk(id, path);
        }
    }

    void walk(std::string const& id, std::set<std::string>& path) {
        if (settled_.count(id) > 0) return;
        if (!path.insert(id).second) fail("kind.circle", {{"id", id}}, "sections");
        if (auto const* figure = kind_.figure(id); figure->derive) {
            for (auto const& part : figure->derive->of) walk(part, path);
            for (auto const& part : figure->derive->whole) walk(part, path);
        }
        path.erase(id);
        settled_.insert(id);
    }

    ReportKind const& kind_;
    std::map<std::string, std::string> const& file_of_;
    std::string file_;
    std::set<std::string> ids_, headings_, figures_, lists_, settled_;
};

}  // namespace

void check_pattern(std::string const& text, std::string const& id, std::string const& file,
                   std::function<bool(std::string const&)> const& known) {
    auto const pattern = parse_pattern(text);
    if (!pattern) fail("kind.bad_pattern", {{"id", id}, {"text", text}}, file);
    for (auto const& place : pattern->places())
        if (!known(place)) fail("kind.unknown_place", {{"id", id}, {"place", place}}, file);
}

bool is_circumstance(std::string_view name) {
    return among(circumstances, name);
}
bool is_period_place(std::string_view name) {
    return among(period_places, name);
}

void check_kind(ReportKind const& kind, std::map<std::string, std::string> const& file_of) {
    Checker(kind, file_of).run();
}

}  // namespace report
