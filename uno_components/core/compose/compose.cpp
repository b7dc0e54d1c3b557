// SPDX-License-Identifier: MPL-2.0
#include "core/compose/compose.hpp"

#include <algorithm>

#include "core/compose/letterhead.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view shown_prefix = "cchc.show.";
constexpr std::string_view record_prefix = "cchc.data.";
constexpr char const* bare_facet = "__so";

/// Everything a report shows, by the name behind `cchc.show.`.
std::map<std::string, std::string> all_shown(ReportKind const& kind, Report const& report,
                                             Values const& values) {
    auto shown = shown_texts(kind, report);
    kind.each_figure([&](Figure const& figure) {
        auto const found = values.find(figure.id);
        auto text = kind.missing, bare = kind.missing;
        if (found != values.end()) {
            text = show_value(kind, figure, found->second);
            bare = show_bare(found->second);
        } else if (is_undefined(kind, figure, values)) {
            text = bare = kind.undefined;
        }
        if (!figure.zero.empty() || figure.digits > 1) shown[figure.id + bare_facet] = bare;
        shown[figure.id] = std::move(text);
    });
    return shown;
}

std::int64_t amount_of(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    auto const* amount = found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
    return amount ? amount->value : -1;
}

/// The paragraphs of lists and sentences.
class Writer {
public:
    Writer(ReportKind const& kind, Report const& report, Values const& values)
        : kind_(kind), report_(report), values_(values), shown_(shown_texts(kind, report)) {}

    std::vector<Paragraph> sentence(Sentence const& sentence) const {
        for (auto const& variant : sentence.variants)
            if (holds(variant)) return {wording(variant.text, sentence.style)};
        return {};
    }

    std::vector<Paragraph> list(ListDefinition const& list) const {
        auto const found = report_.lists.find(list.id);
        if (found == report_.lists.end()) {
            // Not entered is not the same as none: nothing may be claimed.
            Paragraph open;
            open.style = list.style;
            open.runs.push_back({list.prefix + kind_.missing, {}});
            open.restart_numbering = list.numbered;
            return {open};
        }
        auto const& rows = found->second;
        if (rows.empty()) return {wording(list.empty, list.empty_style)};
        std::vector<Paragraph> paragraphs;
        for (auto const& row : rows) {
            Paragraph paragraph;
            paragraph.style = list.style;
            auto const& end = &row == &rows.back() ? list.last : list.separator;
            paragraph.runs.push_back({list.prefix + ended(item(list, row), end), {}});
            paragraph.restart_numbering = list.numbered && paragraphs.empty();
            paragraphs.push_back(std::move(paragraph));
        }
        return paragraphs;
    }

private:
    bool entered(std::string const& id) const {
        return values_.count(id) > 0 || report_.lists.count(id) > 0;
    }

    bool holds(Variant const& variant) const {
        auto const all = [](std::vector<std::string> const& ids, auto const& test) {
            return std::all_of(ids.begin(), ids.end(), test);
        };
        auto const positive = [&](std::string const& id) { return amount_of(values_, id) > 0; };
        return all(variant.zero, [&](auto const& id) { return amount_of(values_, id) == 0; }) &&
               all(variant.positive, positive) &&
               (variant.any_positive.empty() ||
                std::any_of(variant.any_positive.begin(), variant.any_positive.end(), positive)) &&
               all(variant.present, [&](auto const& id) { return entered(id); }) &&
               all(variant.missing, [&](auto const& id) { return !entered(id); });
    }

    Paragraph wording(std::string const& text, std::string const& style) const {
        Paragraph paragraph;
        paragraph.style = text.empty() || style.empty() ? kind_.styles.at("empty") : style;
        auto const pattern = parse_pattern(text);
        if (!pattern) return paragraph;
        auto const filled = [&](std::string const& name) {
            auto const shown = shown_.find(name);
            return shown != shown_.end() ? !shown->second.empty()
                                         : values_.count(name.substr(0, name.find(bare_facet))) > 0;
        };
        for (auto const& piece : resolve(*pattern, filled)) {
            Run run;
            (piece.is_place ? run.field : run.text) = piece.text;
            paragraph.runs.push_back(std::move(run));
        }
        return paragraph;
    }

    std::string item(ListDefinition const& list, Row const& row) const {
        return fill_pattern(list.item, [&](std::string const& name) -> std::optional<std::string> {
            auto const cell = row.find(name);
            if (cell == row.end()) return std::nullopt;
            auto const column = std::find_if(list.columns.begin(), list.columns.end(),
                                             [&](Column const& c) { return c.id == name; });
            Figure as_shown;
            as_shown.kind = column->kind;
            as_shown.digits = column->digits;
            as_shown.choices = column->choices;
            return show_value(kind_, as_shown, cell->second);
        });
    }

    /// A clerk's own end mark gives way to the list's.
    static std::string ended(std::string text, std::string const& end) {
        text = trim(text);
        if (end.empty()) return text;
        while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ','))
            text.pop_back();
        return text + end;
    }

    ReportKind const& kind_;
    Report const& report_;
    Values const& values_;
    std::map<std::string, std::string> shown_;
};

/// Decides place by place what is written, and remembers it.
class Filler {
public:
    Filler(DocumentPlan& plan, Report& report, DocumentState const& now)
        : plan_(plan), report_(report), now_(now) {}

    void fill(std::string const& place, std::vector<Paragraph> paragraphs) {
        auto const there = now_.places.find(place);
        if (there == now_.places.end() || paragraphs.empty()) return;
        auto const fresh = checksum(canonical_text(paragraphs));
        auto const before = report_.written.find(place);
        if (before != report_.written.end()) {
            auto const current = checksum(there->second);
            if (current == fresh) {
                before->second = fresh;
                return;
            }
            if (current != before->second) {
                plan_.kept.push_back(place);
                return;
            }
        }
        report_.written[place] = fresh;
        plan_.steps.emplace_back(FillPlace{place, std::move(paragraphs)});
    }

private:
    DocumentPlan& plan_;
    Report& report_;
    DocumentState const& now_;
};

SetProperties changed_properties(std::map<std::string, std::string> const& wanted,
                                 DocumentState const& now) {
    SetProperties step;
    for (auto const& [name, text] : now.properties)
        if (name.compare(0, record_prefix.size(), record_prefix) == 0 && wanted.count(name) == 0)
            step.removed.push_back(name);
    for (auto const& [name, text] : wanted) {
        auto const current = now.properties.find(name);
        if (current == now.properties.end() || current->second != text) step.texts[name] = text;
    }
    return step;
}

}  // namespace

DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure) {
    auto const values = all_values(kind, report);
    DocumentPlan plan;
    Filler filler(plan, report, now);
    filler.fill("agency", agency_lines(kind, report, measure));
    filler.fill("number", number_line(kind, report));
    filler.fill("place_date", place_and_date(kind, report));
    filler.fill("subject", subject_lines(kind, report, measure));
    filler.fill("addressees", addressee_lines(kind, report));
    filler.fill("recipients", recipient_lines(kind, report));
    filler.fill("signature", signature_lines(kind, report, measure));
    Writer const writer(kind, report, values);
    kind.each_list([&](ListDefinition const& list) { filler.fill(list.id, writer.list(list)); });
    kind.each_sentence(
        [&](Sentence const& sentence) { filler.fill(sentence.id, writer.sentence(sentence)); });

    std::map<std::string, std::string> wanted;
    for (auto& [name, text] : all_shown(kind, report, values))
        wanted[std::string(shown_prefix) + name] = text;
    for (auto& [name, text] : to_properties(to_record(report))) wanted[name] = text;
    auto properties = changed_properties(wanted, now);
    // First the properties, so that fields written into places show at once what they should.
    if (!properties.texts.empty() || !properties.removed.empty())
        plan.steps.insert(plan.steps.begin(), std::move(properties));
    plan.steps.emplace_back(
        SetTitle{capitalise(to_lower(kind.type_name)) + " " + subject_text(kind, report)});
    return plan;
}

}  // namespace report
