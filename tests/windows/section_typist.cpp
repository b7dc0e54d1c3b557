// SPDX-License-Identifier: MPL-2.0
#include "section_typist.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace report::test {

namespace {

std::vector<sal_Int16> text_roles() {
    return {role::TEXT, role::SCROLL_PANE};
}

void fill(SectionPages const& pages, FigureKind kind, std::string const& label,
          std::string const& text) {
    if (kind == FigureKind::choice)
        pages.choice(label).choose(text);
    else
        pages.field(label).type(text);
}

void type_list(SectionPages const& pages, ListDefinition const& list, ListEntry const& entry) {
    if (entry.none) {
        auto const none = pages.check("Kỳ này không có");
        if (!none.is_checked()) none.press();
        return;
    }
    auto const rows = pages.rows(list.label + ":");
    for (std::size_t i = 0; i < entry.rows.size(); ++i) {
        pages.button("Thêm").press();
        wait_until("the new row", [&] { return rows.items().size() == i + 1; });
        for (std::size_t column = 0; column < list.columns.size(); ++column) {
            auto const& one = list.columns[column];
            if (!entry.rows[i][column].empty())
                fill(pages, one.kind, one.label + (one.required ? " (*):" : ":"),
                     entry.rows[i][column]);
        }
    }
}

}  // namespace

SectionPages::SectionPages(Element window)
    : window_(std::move(window)), forward_(button("Trang sau")) {}

Element SectionPages::find(std::vector<sal_Int16> const& roles, std::string const& label) const {
    // What is asked first is what is answered quickest.
    for (auto const& part : window_.children())
        if (std::find(roles.begin(), roles.end(), part.role()) != roles.end() &&
            part.name() == label && part.is_showing())
            return part;
    return {};
}

Element SectionPages::need(std::vector<sal_Int16> const& roles, std::string const& label) const {
    Element found;
    wait_until(label.c_str(), [&] {
        found = find(roles, label);
        return found.exists();
    });
    return found;
}

Element SectionPages::field(std::string const& label) const {
    return need(text_roles(), label);
}
Element SectionPages::choice(std::string const& label) const {
    return need({role::COMBO_BOX}, label);
}
Element SectionPages::rows(std::string const& label) const {
    return window_.find(role::LIST, label);
}
Element SectionPages::button(std::string const& label) const {
    return need({role::PUSH_BUTTON}, label);
}
Element SectionPages::check(std::string const& label) const {
    return need({role::CHECK_BOX}, label);
}
bool SectionPages::has_field(std::string const& label) const {
    // Its label, whatever it is.
    return says(label);
}
bool SectionPages::says(std::string const& text) const {
    return find({role::LABEL}, text).exists();
}

/// The title of the page and its number, which are the last to be set when it is turned.
std::string SectionPages::heading() const {
    std::string all;
    int labels = 0;
    for (auto const& part : window_.children()) {
        if (part.role() != role::LABEL) continue;
        if (labels++ > 0) all += part.name() + "\n";
        if (labels == 3) break;
    }
    return all;
}

void SectionPages::turn() {
    auto const before = heading();
    forward_.press();
    wait_until("the next page", [&] { return heading() != before; });
}

void SectionPages::turn_to(std::string const& label) {
    while (!has_field(label)) {
        if (!can_turn()) throw std::runtime_error("on no page: " + label);
        turn();
    }
}

void type_section(SectionPages& pages, ReportKind const& kind, std::size_t section,
                  Entries const& entries) {
    for (auto const& group : kind.sections[section].groups) {
        for (auto const& figure : group.figures) {
            auto const entry = entries.figures.find(figure.id);
            if (figure.derive || entry == entries.figures.end()) continue;
            pages.turn_to(figure.label + ":");
            fill(pages, figure.kind, figure.label + ":", entry->second);
        }
        for (auto const& list : group.lists) {
            auto const entry = entries.lists.find(list.id);
            if (entry == entries.lists.end()) continue;
            pages.turn_to(list.label + ":");
            type_list(pages, list, entry->second);
        }
    }
}

}  // namespace report::test
