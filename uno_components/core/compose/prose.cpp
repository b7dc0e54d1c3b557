// SPDX-License-Identifier: MPL-2.0
#include "core/compose/prose.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "core/report/citation.hpp"
#include "core/report/figures.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// -1 when there is none. "trên 0" is more than 0.
std::int64_t amount_of(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    auto const* amount = found == values.end() ? nullptr : std::get_if<Amount>(&found->second);
    if (!amount) return -1;
    return amount->at_least ? std::max<std::int64_t>(amount->value, 1) : amount->value;
}

/// A clerk's own end mark gives way to the list's.
std::string ended(std::string text, std::string const& end) {
    text = trim(text);
    if (end.empty()) return text;
    while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ','))
        text.pop_back();
    return text + end;
}

}  // namespace

Prose::Prose(ReportKind const& kind, Report const& report)
    : kind_(kind), report_(report), shown_(kind, report) {}

std::vector<Paragraph> Prose::sentence(Sentence const& sentence) const {
    std::vector<Paragraph> paragraphs;
    auto const add = [&](std::string const& text, std::string const& style) {
        if (text.empty()) return;
        if (style.empty() && !paragraphs.empty()) {
            auto& runs = paragraphs.back().runs;
            runs.push_back({" ", {}});
            for (auto& run : wording(text, style).runs) runs.push_back(std::move(run));
            return;
        }
        paragraphs.push_back(wording(text, style.empty() ? sentence.style : style));
    };
    add(true_text(sentence.variants), sentence.style);
    for (auto const& part : sentence.then) add(true_text(part.variants), part.style);
    if (paragraphs.empty()) paragraphs.push_back(wording({}, {}));
    return paragraphs;
}

/// The first numbered list begins with 1 by itself. Only others are restarted: in a DOC a row that
/// restarts stands in a list of its own, and the next row begins with 1 again.
bool Prose::restarts(ListDefinition const& list) const {
    if (!list.numbered) return false;
    ListDefinition const* first = nullptr;
    kind_.each_list([&](ListDefinition const& one) {
        if (!first && one.numbered) first = &one;
    });
    return first != &list;
}

std::vector<Paragraph> Prose::list(ListDefinition const& list) const {
    auto const found = report_.lists.find(list.id);
    if (found == report_.lists.end()) {
        // Not entered is not the same as none: nothing may be claimed.
        Paragraph open;
        open.style = list.style;
        open.runs.push_back({list.prefix + kind_.missing, {}});
        open.restart_numbering = restarts(list);
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
        paragraph.restart_numbering = paragraphs.empty() && restarts(list);
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

Paragraph Prose::wording(std::string const& text, std::string const& style) const {
    Paragraph paragraph;
    paragraph.style = text.empty() || style.empty() ? kind_.styles.at("empty") : style;
    auto const pattern = parse_pattern(text);
    if (!pattern) return paragraph;
    auto const filled = [&](std::string const& name) { return shown_.find(name).has_value(); };
    for (auto const& piece : resolve(*pattern, filled)) {
        Run run;
        (piece.is_place ? run.field : run.text) = piece.text;
        paragraph.runs.push_back(std::move(run));
    }
    return paragraph;
}

std::string Prose::reading(std::string const& text) const {
    std::string result;
    for (auto const& run : wording(text, {}).runs)
        result += run.field.empty() ? run.text : shown_.text(run.field);
    return result;
}

/// The last variant has no condition, so there is always one.
std::string const& Prose::true_text(std::vector<Variant> const& variants) const {
    return std::find_if(variants.begin(), std::prev(variants.end()),
                        [&](Variant const& variant) { return holds(variant); })
        ->text;
}

bool Prose::entered(std::string const& id) const {
    return shown_.values().now.count(id) > 0 || report_.lists.count(id) > 0;
}

bool Prose::holds(Variant const& variant) const {
    auto const& values = shown_.values();
    auto const all = [](std::vector<std::string> const& ids, auto const& test) {
        return std::all_of(ids.begin(), ids.end(), test);
    };
    auto const positive = [&](std::string const& id) { return amount_of(values.now, id) > 0; };
    return all(variant.zero, [&](auto const& id) { return amount_of(values.now, id) == 0; }) &&
           all(variant.positive, positive) &&
           (variant.any_positive.empty() ||
            std::any_of(variant.any_positive.begin(), variant.any_positive.end(), positive)) &&
           all(variant.present, [&](auto const& id) { return entered(id); }) &&
           all(variant.missing, [&](auto const& id) { return !entered(id); }) &&
           report::holds(variant.on_last, values.last, values.now) &&
           report::holds(variant.on_year, values.last_year, values.now);
}

std::string Prose::item(ListDefinition const& list, Row const& row) const {
    return fill_pattern(list.item, [&](std::string const& name) -> std::optional<std::string> {
        auto const cell = row.find(name);
        if (cell == row.end()) return std::nullopt;
        auto const column = std::find_if(list.columns.begin(), list.columns.end(),
                                         [&](Column const& c) { return c.id == name; });
        Figure as_shown;
        as_shown.kind = column->kind;
        as_shown.digits = column->digits;
        as_shown.choices = column->choices;
        auto const shown = show_value(kind_, as_shown, cell->second);
        return column->kind == FigureKind::text ? without_lead(list, name, shown) : shown;
    });
}

}  // namespace report
