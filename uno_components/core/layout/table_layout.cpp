// SPDX-License-Identifier: MPL-2.0
#include "core/layout/table_layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/compose/letterhead.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"

namespace report {

namespace {

/// Room for the name under a form, at the right (1/100 mm).
constexpr std::int64_t signature_width = 9000;

class Layouter {
public:
    Layouter(ReportKind const& kind, Report const& report, MeasureText const& measure)
        : kind_(kind), report_(report), measure_(measure) {}

    /// `appendix`: what the appendix is called; empty when the table stands in the text.
    TableLayout run(Grid const& grid, std::string const& appendix) const {
        TableLayout layout;
        auto const place = [&](char const* part) { return grid.table + "__" + part; };
        if (appendix.empty()) {
            layout.above.push_back({place("caption"), {caption(grid)}});
        } else {
            auto const width =
                grid.landscape ? kind_.frame.landscape_width : kind_.frame.text_width;
            layout.above.push_back({appendix_place(grid.table), {line("appendix", appendix)}});
            layout.above.push_back(
                {place("caption"), appendix_title(kind_, grid.caption, width, measure_)});
            auto reference = appendix_reference(kind_, report_, width, measure_);
            layout.above.push_back({place("ref"), {reference.front()}});
            layout.above.push_back({{}, {reference.back()}});
            layout.mention.push_back({mention_place(grid.table), {mention(appendix)}});
        }
        if (grid.form) add_form(layout, *grid.form, place);
        // Two tables without a paragraph between them would be one, and none can end a text.
        if (!grid.unit.empty())
            layout.close.push_back({place("unit"), {line("table_unit", grid.unit)}});
        else if (grid.form)
            layout.close.push_back({{}, {line("table_unit", {})}});
        else if (!appendix.empty())
            layout.close.push_back({{}, {gap()}});
        bool const is_signed = grid.form && !appendix.empty() && !grid.form->signature.empty();
        auto const end = appendix.empty() || is_signed ? std::string() : end_mark();
        layout.below.push_back(
            {can_have_notes(grid.table) || !end.empty() ? place("notes") : std::string(),
             lines("table_note", ended(grid.notes, end))});
        if (is_signed) layout.below.push_back({place("sign"), signature(grid)});
        return layout;
    }

private:
    bool can_have_notes(std::string const& id) const {
        auto const* table = kind_.table(id);
        return table && (!table->notes.empty() ||
                         std::any_of(table->switches.begin(), table->switches.end(),
                                     [](TableSwitch const& one) { return !one.notes.empty(); }));
    }

    /// What closes the text of an appendix (Mẫu 2.1, 2.2); a form ends with who signs it.
    std::string end_mark() const {
        auto const found = kind_.wording.find("appendix_end");
        return found == kind_.wording.end() ? std::string() : found->second;
    }

    static std::vector<std::string> ended(std::vector<std::string> notes, std::string const& end) {
        if (end.empty()) return notes;
        if (notes.empty()) return {end};
        auto& last = notes.back();
        if (!last.empty() && last.back() == '.') last.pop_back();
        last += end;
        return notes;
    }

    Paragraph line(char const* role, std::string const& text) const {
        Paragraph paragraph;
        paragraph.style = kind_.styles.at(text.empty() ? "empty" : role);
        if (!text.empty()) paragraph.runs.push_back({text, {}});
        return paragraph;
    }

    /// Between the rule under the reference and the frame of the table.
    Paragraph gap() const {
        Paragraph paragraph;
        paragraph.style = kind_.styles.at("table_unit");
        return paragraph;
    }

    std::vector<Paragraph> lines(char const* role, std::vector<std::string> const& texts) const {
        std::vector<Paragraph> result;
        result.reserve(texts.size());
        for (auto const& text : texts) result.push_back(line(role, text));
        if (result.empty()) result.push_back(line(role, {}));
        return result;
    }

    Paragraph caption(Grid const& grid) const {
        Paragraph paragraph = line("table_caption", {});
        paragraph.style = kind_.styles.at("table_caption");
        auto const pattern = parse_pattern(kind_.wording.at("table_caption"));
        if (!pattern) return paragraph;
        for (auto const& piece : resolve(*pattern, [](auto const&) { return true; })) {
            Run run;
            if (!piece.is_place)
                run.text = piece.text;
            else if (piece.text == "n")
                run.table_number = true;
            else
                run.text = grid.caption;
            paragraph.runs.push_back(std::move(run));
        }
        return paragraph;
    }

    Paragraph mention(std::string const& appendix) const {
        return line("body", fill_pattern(kind_.wording.at("appendix_mention"),
                                         [&](auto const&) { return std::optional(appendix); }));
    }

    template <class Place>
    void add_form(TableLayout& layout, GridForm const& form, Place const& place) const {
        layout.form.push_back({place("left"), {line("form_left", form.left)}});
        layout.form.push_back({place("centre"), lines("form_centre", form.centre)});
        layout.form.push_back({place("right"), lines("form_right", form.right)});
    }

    /// Place and date, then who signs, in the right part of the page.
    std::vector<Paragraph> signature(Grid const& grid) const {
        auto const width = grid.landscape ? kind_.frame.landscape_width : kind_.frame.text_width;
        std::vector<Paragraph> result;
        for (auto const& text : grid.form->signature) {
            result.push_back(line(result.empty() ? "form_date" : "form_signature", text));
            result.back().indents = Indents{std::max<std::int64_t>(0, width - signature_width), 0};
        }
        return result;
    }

    ReportKind const& kind_;
    Report const& report_;
    MeasureText const& measure_;
};

}  // namespace

std::string caption_place(std::string const& table) {
    return table + "__caption";
}

std::string appendix_place(std::string const& table) {
    return table + "__appendix";
}

std::string mention_place(std::string const& table) {
    return table + "__mention";
}

std::vector<TableLayout> table_layouts(ReportKind const& kind, Report const& report,
                                       std::vector<StandingTable> const& tables,
                                       MeasureText const& measure) {
    Layouter const layouter(kind, report, measure);
    auto const all = std::count_if(tables.begin(), tables.end(),
                                   [](StandingTable const& one) { return one.in_appendix; });
    std::vector<TableLayout> layouts;
    int number = 0;
    for (auto const& table : tables) {
        std::string appendix;
        if (table.in_appendix) {
            ++number;
            appendix = fill_pattern(kind.wording.at("appendix"), [&](auto const&) {
                return std::optional(all > 1 ? roman(number) : std::string());
            });
        }
        layouts.push_back(layouter.run(table.grid, appendix));
    }
    return layouts;
}

PlaceTexts place_texts(std::vector<TableLayout> const& layouts) {
    PlaceTexts places;
    for (auto const& layout : layouts)
        for (auto const* part :
             {&layout.above, &layout.form, &layout.close, &layout.below, &layout.mention})
            for (auto const& place : *part)
                if (!place.place.empty()) places[place.place] = place.paragraphs;
    return places;
}

std::string const& cell_style(ReportKind const& kind, GridCell const& cell) {
    switch (cell.align) {
        case Align::left:
            return kind.styles.at(cell.bold ? "table_left_bold" : "table_left");
        case Align::centre:
            return kind.styles.at(cell.bold ? "table_centre_bold" : "table_centre");
        default:
            return kind.styles.at(cell.bold ? "table_right_bold" : "table_right");
    }
}

std::string const& head_style(ReportKind const& kind, GridCell const& cell) {
    return kind.styles.at(cell.bold ? "table_head" : "table_number_row");
}

}  // namespace report
