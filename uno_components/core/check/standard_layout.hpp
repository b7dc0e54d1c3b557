// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/plain_document.hpp"
#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"

namespace report {

/// A paragraph or a table of a report typed by hand, and what it becomes in the lawful layout.
struct StandardBlock {
    enum class What {
        heading,        ///< of `level`; its number is the outline's
        part,           ///< "Phần thứ nhất", on a line of its own
        part_title,     ///< below it
        lettered_part,  ///< "A. ...": both in one line
        text,
        appendix_label,
        appendix_title,
        appendix_reference,
        table  ///< the block `table` of the document
    };
    What what = What::text;
    int level = 0;
    bool typed = false;  ///< a heading whose number the outline would not give it
    std::string text;    ///< with its number or mark, as typed; not of a heading with the outline's
    std::size_t table = 0;
    std::size_t paragraph = 0;  ///< the document's (each_paragraph) that the words are of
    std::size_t from = 0;       ///< byte of its text where they begin
    std::size_t mark = 0;       ///< bytes of `text` in front of them: a mark that was a list's
};

/// A report typed by hand, taken apart for the lawful layout: every word of its body in its order.
struct StandardLayout {
    /// Letterhead, title, addressees, recipients and signature as they were read; figures and
    /// period are not filled.
    Report report;
    std::vector<std::string> agency;     ///< lines, where nobody can tell which unit it is
    std::vector<std::string> signature;  ///< lines, where its form is not known
    std::vector<StandardBlock> body;     ///< up to the closing sentence
    std::vector<StandardBlock> behind;   ///< appendices and whatever stands behind the signature
    /// Words that the lawful layout has no place for: a superior's name above the committee's,
    /// marks, remarks. Nothing of the body.
    std::vector<std::string> left_out;

    std::size_t count(StandardBlock::What what) const;
};

StandardLayout standard_layout(ReportKind const& kind, PlainDocument const& document,
                               OldReport const& old);

}  // namespace report
