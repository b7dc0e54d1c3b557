// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/import_columns.hpp"

#include <algorithm>

namespace report::office {

void ColumnsPage::open(Report const& report, TableDefinition const& table, Sheet const& sheet,
                       SheetLayout& layout, bool all) {
    auto const& kind = environment_.kind;
    layout_ = &layout;
    theirs_ = sheet_columns(layout, sheet);
    questions_ = sheet_questions(kind, report, table, sheet, layout.mapping);
    lines_.clear();
    // Questions stand among the columns, under a sign that no column begins with.
    for (auto const& one : questions_)
        lines_.push_back(
            {"?" + one.id, environment_.texts("import.question." + one.id, {{"said", one.said}})});
    auto const& unsure = layout.unsure;
    for (auto& column : typed_columns(kind, report, table))
        if (all || std::find(unsure.begin(), unsure.end(), column.id) != unsure.end())
            lines_.push_back(std::move(column));
}

void ColumnsPage::show() {
    auto const& unmatched = layout_->unmatched;
    auto const first = std::find_if(lines_.begin(), lines_.end(), [&](Choice const& line) {
        auto const* asked = question(line.id);
        return (asked && layout_->mapping.answers.count(asked->id) == 0) ||
               layout_->mapping.rivals.count(line.id) > 0 ||
               std::find(unmatched.begin(), unmatched.end(), line.id) != unmatched.end();
    });
    show_lines((first == lines_.end() ? lines_.front() : *first).id);
}

SheetQuestion const* ColumnsPage::question(std::string const& line) const {
    for (auto const& one : questions_)
        if (line == "?" + one.id) return &one;
    return nullptr;
}

std::string ColumnsPage::answer_text(SheetQuestion const& question,
                                     std::string const& answer) const {
    return environment_.texts("import.answer." + question.id +
                              (answer.empty() ? "" : "_" + answer));
}

std::string ColumnsPage::source_text(std::string const& column) const {
    auto const& mapping = layout_->mapping;
    std::string others;
    if (auto const rivals = mapping.rivals.find(column); rivals != mapping.rivals.end())
        for (auto const one : rivals->second)
            others += environment_.texts("import.source_rival", {{"source", theirs_[one].label}});
    if (auto const from = mapping.columns.find(column); from != mapping.columns.end()) {
        auto text = theirs_[from->second].label;
        if (auto const more = mapping.added.find(column); more != mapping.added.end())
            for (auto const one : more->second) text += " + " + theirs_[one].label;
        return text + others;
    }
    auto const guess = layout_->guesses.find(column);
    return guess == layout_->guesses.end()
               ? environment_.texts("import.source_none")
               : environment_.texts("import.source_guess",
                                    {{"source", theirs_[guess->second].label + others}});
}

void ColumnsPage::show_lines(std::string const& chosen) {
    std::vector<Choice> lines;
    for (auto const& one : lines_) {
        auto source = source_text(one.id);
        if (auto const* asked = question(one.id)) {
            auto const said = layout_->mapping.answers.find(asked->id);
            source = answer_text(
                *asked, said == layout_->mapping.answers.end() ? std::string() : said->second);
        }
        lines.push_back({one.id, environment_.texts("import.column_line",
                                                    {{"column", one.label}, {"source", source}})});
    }
    controls_.set_choices("columns", lines);
    controls_.choose("columns", chosen);
    show_source();
}

void ColumnsPage::show_source() {
    auto const line = controls_.choice("columns");
    std::vector<Choice> sources;
    std::string chosen;
    if (auto const* asked = question(line)) {
        sources.push_back({"", answer_text(*asked, "")});
        for (auto const& answer : asked->answers)
            sources.push_back({answer, answer_text(*asked, answer)});
        auto const said = layout_->mapping.answers.find(asked->id);
        if (said != layout_->mapping.answers.end()) chosen = said->second;
    } else {
        sources.push_back({"", environment_.texts("import.source_none")});
        sources.insert(sources.end(), theirs_.begin(), theirs_.end());
        auto const from = layout_->mapping.columns.find(line);
        if (from != layout_->mapping.columns.end()) chosen = std::to_string(from->second);
    }
    // What is asked of the whole sheet is no column.
    controls_.set_label("source_label", environment_.texts(question(line) ? "import.answer_label"
                                                                          : "import.source_label"));
    controls_.set_choices("source", sources);
    controls_.choose("source", chosen);
}

void ColumnsPage::map_column() {
    auto const line = controls_.choice("columns");
    auto const source = controls_.choice("source");
    auto& mapping = layout_->mapping;
    if (auto const* asked = question(line)) {
        if (source.empty())
            mapping.answers.erase(asked->id);
        else
            mapping.answers[asked->id] = source;
    } else if (source.empty()) {
        mapping.rivals.erase(line);
        mapping.columns.erase(line);
        mapping.added.erase(line);
        layout_->guesses.erase(line);
    } else {
        mapping.columns[line] = std::stoul(source);
        mapping.rivals.erase(line);
        mapping.added.erase(line);
    }
    show_lines(line);
}

}  // namespace report::office
