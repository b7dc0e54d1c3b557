// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// A stretch of a paragraph: plain text, or a field that shows the property `cchc.show.<field>`.
/// A "\n" in the text is a line break inside the paragraph.
struct Run {
    std::string text;
    std::string field;
    bool table_number = false;  ///< a field that counts the captions of tables
};

/// Equal or unequal indents in hundredths of a millimetre, set directly on a paragraph: only rules
/// (4 pt paragraphs with a top border) need them.
struct Indents {
    std::int64_t left = 0;
    std::int64_t right = 0;
};

struct Paragraph {
    std::string style;  ///< named paragraph style of the template
    std::vector<Run> runs;
    std::optional<Indents> indents;
    bool restart_numbering = false;
};

/// Replace the paragraphs of the bookmark `cchc_<place>`.
struct FillPlace {
    std::string place;
    std::vector<Paragraph> paragraphs;
    /// Canonical paragraphs that were written there last: where a hand has moved or lost the
    /// place's marks, nothing but these is replaced.
    std::vector<std::string> was = {};
};

/// Set, in one call, document properties by full name (`cchc.show.*`, `cchc.data*`); properties
/// named in `removed` go away (parts of a longer, older record).
struct SetProperties {
    std::map<std::string, std::string> texts;
    std::vector<std::string> removed;
};

/// The document's own title in its description, for windows and PDF viewers.
struct SetTitle {
    std::string title;
};

using Step = std::variant<SetProperties, FillPlace, SetTitle>;

/// A place that a hand has changed and that should now say something new. Nothing is written there
/// until somebody decides.
struct Conflict {
    std::string place;
    std::string mine;   ///< as it reads in the document
    std::string fresh;  ///< as it would read
};

/// What a clerk has to know of a place besides.
struct PlaceNote {
    enum class What {
        parted,  ///< a part of it was moved elsewhere, and is nobody's now
        copied,  ///< a copy stands elsewhere, which shows new figures in the old wording
        gone     ///< it has something new to say, and stands nowhere
    };
    std::string place;
    What what = What::gone;
};

struct DocumentPlan {
    std::vector<Step> steps;
    std::vector<Conflict> conflicts;
    std::vector<PlaceNote> notes;
    std::vector<Problem> told;  ///< what was changed in the report before it was written
};

/// How the number of a table stands in canonical text.
constexpr std::string_view table_number_mark = "{#}";

/// The text of paragraphs as compared with the document: fields as "{name}", the number of a table
/// as its mark, paragraphs and line breaks as "\n", NFC. The office reads a place in the same form.
std::string canonical_text(std::vector<Paragraph> const& paragraphs);

/// The same paragraph by paragraph.
std::vector<std::string> canonical_lines(std::vector<Paragraph> const& paragraphs);

}  // namespace report
