// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/checked_document.hpp"

namespace report {

class Matter;
struct ReportKind;

/// Components of an administrative document (nd30-format.md 3), and what its body is made of.
enum class Part {
    national,    ///< Quốc hiệu
    motto,       ///< Tiêu ngữ
    superior,    ///< cơ quan chủ quản
    agency,      ///< cơ quan ban hành
    number,      ///< số, ký hiệu
    place_date,  ///< địa danh, thời gian
    mark,        ///< anything else in the letterhead: urgency, secrecy, circulation
    type,        ///< tên loại
    subject,     ///< trích yếu
    addressee_lead,
    addressee,
    basis,  ///< căn cứ
    heading1,
    heading2,
    heading3,
    text,  ///< running text, one paragraph each
    recipients_lead,
    recipient,
    authority,
    signer,
    appendix_label,
    appendix_title,
    appendix_reference
};

/// The part that rows of rules call so; none when there is none.
std::optional<Part> part_of_word(std::string_view word);

/// One line of a part, or a paragraph of the body.
struct PartLine {
    TextSpan at;  ///< without blanks at its ends
    std::string text;
    std::size_t line = 0;  ///< of the lines that line breaks make of its paragraph
    bool alone = true;     ///< nothing else stands in its line
    bool placed = false;   ///< tabs or blanks in front of it say where it stands
};

/// A row of underscores or dashes that stands for a rule.
struct TypedRule {
    TextSpan at;
    std::string text;
};

/// Which letters of a document are which part, as far as they were recognised.
struct LayoutParts {
    explicit LayoutParts(Matter const& matter);

    std::map<Part, std::vector<PartLine>> all;
    std::vector<TypedRule> rules;
    std::size_t title = 0;       ///< number of the first paragraph of the title
    std::size_t body = 0;        ///< of the first one behind title and addressees
    std::size_t end = 0;         ///< of the first one of recipients and signature
    std::size_t behind = 0;      ///< of the first one behind these
    std::size_t paragraphs = 0;  ///< of the whole document
    std::size_t appendix = 0;    ///< an appendix in front of `end`; else that

    std::vector<PartLine> const& of(Part part) const;

private:
    void find_appendix_within(Matter const& matter);
    void take_letterhead(Matter const& matter);
    void part_agency(Matter const& matter);
    void take_title(Matter const& matter);
    void take_body(Matter const& matter);
    void take_end(Matter const& matter);
    void take_appendices(Matter const& matter);
};

/// A stretch of a paragraph as a reader sees it: parted by line breaks, by tabs and by ten blanks
/// or more, without blanks at its ends. Blanks beside a word of `open` leave room and part nothing.
struct TextPiece {
    std::size_t from = 0, until = 0;
    std::string text;
    std::size_t line = 0;
    bool alone = true;
    bool placed = false;
};
constexpr std::size_t parting_blanks = 10;
std::vector<TextPiece> pieces_of(std::string const& text, std::vector<std::string> const& open = {},
                                 std::size_t blanks_that_part = parting_blanks);
/// "(Đã ký)", "[ký số]": stands where a name is to follow.
bool is_signing_note(ReportKind const& kind, std::string const& text);
/// Three or more underscores, dashes or the like and nothing else.
bool is_typed_rule(std::string const& text);

}  // namespace report
