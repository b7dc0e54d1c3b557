// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/entries.hpp"
#include "element.hpp"

namespace report::test {

/// The window of the sections, page by page. Parts are looked for on the page that is shown.
class SectionPages {
public:
    explicit SectionPages(Element window);

    Element const& window() const { return window_; }
    /// Parts under their label; a text box of one line or of several.
    Element field(std::string const& label) const;
    Element choice(std::string const& label) const;
    Element rows(std::string const& label) const;
    Element button(std::string const& label) const;
    Element check(std::string const& label) const;
    bool has_field(std::string const& label) const;
    bool says(std::string const& text) const;

    bool can_turn() const { return forward_.is_enabled(); }
    /// To the next page; waits until it is there.
    void turn();
    /// Turns until this field is shown; throws at the last page.
    void turn_to(std::string const& label);

private:
    Element find(std::vector<sal_Int16> const& roles, std::string const& label) const;
    Element need(std::vector<sal_Int16> const& roles, std::string const& label) const;
    std::string heading() const;

    Element window_;
    Element forward_;
};

/// Types the figures and lists of one section into its window, which is open at the section's first
/// page and in which nothing is entered yet.
void type_section(SectionPages& pages, ReportKind const& kind, std::size_t section,
                  Entries const& entries);

}  // namespace report::test
