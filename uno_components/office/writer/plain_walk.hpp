// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/fonts/old_fonts.hpp"
#include "core/reader/plain_document.hpp"

namespace report::office {

using AnyObject = css::uno::Reference<css::uno::XInterface>;
using Enumerable = css::uno::Reference<css::container::XEnumerationAccess>;

/// Controls within controls, groups within groups: what is deeper was made to be a burden.
constexpr int deepest_nesting = 16;

/// A property that not every such object has; void then.
css::uno::Any optional_property(AnyObject const& of, rtl::OUString const& name);

/// Several of them, in alphabetical order as the interface wants it.
css::uno::Sequence<css::uno::Any> optional_properties(
    AnyObject const& of, css::uno::Sequence<rtl::OUString> const& names);

template <class T>
T value_of(css::uno::Any const& any, T fallback = {}) {
    any >>= fallback;
    return fallback;
}

template <class Visit>
void each_of(css::uno::Reference<css::container::XEnumeration> const& all, Visit const& visit) {
    while (all.is() && all->hasMoreElements())
        visit(AnyObject(all->nextElement(), css::uno::UNO_QUERY));
}

/// Letters of a paragraph that the office has in one portion.
struct ReadPortion {
    css::uno::Reference<css::text::XTextRange> range;
    std::size_t from = 0, until = 0;  ///< bytes of the paragraph's text
    bool as_it_stands = true;         ///< neither a field nor converted from an old font
};

/// A footnote or endnote of a paragraph; its text is no part of the paragraph's.
struct ReadNote {
    std::size_t at = 0;  ///< byte of the paragraph's text behind which it hangs
    AnyObject note;
};

/// What a plain paragraph was read from.
struct ReadParagraph {
    /// The document's; several where tracked deletions take away the ends between them.
    std::vector<AnyObject> paragraphs;
    int deletions = 0;  ///< that are open where it begins
    std::vector<ReadPortion> portions;
    std::vector<ReadNote> notes;
};

/// Sees a document being read.
class ReadingWatcher {
public:
    ReadingWatcher() = default;
    ReadingWatcher(ReadingWatcher const&) = delete;
    ReadingWatcher& operator=(ReadingWatcher const&) = delete;
    virtual ~ReadingWatcher() = default;

    /// What comes now stands in this cell; none: in none.
    virtual void cell(css::uno::Reference<css::text::XTextTable> const& table,
                      rtl::OUString const& name) = 0;
    /// Hangs on the paragraph that comes next, or in it.
    virtual void shape(AnyObject const& shape) = 0;
    /// In the order of `PlainParagraph::source`.
    virtual void paragraph(ReadParagraph&& read) = 0;
};

/// One text as it is walked through: what began in one paragraph may end in another.
struct ParagraphWalk {
    int deletions = 0;
    std::vector<bool> commands;  ///< of the fields that are open: still in what makes the field

    /// What of a paragraph is seen; of several where a deletion has joined them.
    struct Seen {
        struct Part {
            css::uno::Reference<css::text::XTextRange> range;
            std::size_t portion = 0;           ///< index in `portions`
            std::size_t from = 0, length = 0;  ///< in its text
            bool is_field = false;
        };
        struct Note {
            std::size_t portions = 0, letters = 0;  ///< how many stand before it, and of the last
            AnyObject note;
        };
        std::vector<FontPortion> portions;
        std::vector<Part> parts;
        std::vector<Note> notes;
        std::vector<AnyObject> paragraphs;
        int deletions = 0;
        bool has_letters = false;
        bool bold = true;
    };
    Seen seen;

    bool is_seen() const;
};

/// Reads paragraphs as somebody sees them who accepts every tracked change.
class ParagraphReader {
public:
    struct Hooks {
        /// What hangs on a paragraph or in it.
        std::function<void(css::uno::Reference<css::container::XContentEnumerationAccess> const&)>
            hung;
        std::function<void(std::size_t)> bytes;  ///< of text were read
        /// What each paragraph was read from, in the order of `PlainParagraph::source`.
        std::function<void(ReadParagraph&&)> read;
        /// The text of a footnote or endnote that hangs in what is seen.
        std::function<void(Enumerable const&)> note;
    };
    ParagraphReader(OldFonts const& fonts, Hooks hooks) : fonts_(fonts), hooks_(std::move(hooks)) {}

    /// None where it is hidden, or goes on in the next one once changes are accepted.
    std::optional<PlainParagraph> read(AnyObject const& one, ParagraphWalk& walk);
    /// What was seen before a deletion that does not end in this text.
    std::optional<PlainParagraph> left_of(ParagraphWalk& walk);

private:
    PlainParagraph taken(ParagraphWalk& walk);
    void tell_read(ParagraphWalk::Seen const& seen, std::vector<ConvertedPortion> const& converted);
    bool is_visible(css::uno::Any const& innermost);
    std::string bullet_of(AnyObject const& paragraph, rtl::OUString const& style, sal_Int16 level);
    void read_portions(Enumerable const& of, ParagraphWalk& walk, int depth);
    void see(ParagraphWalk::Seen& seen, AnyObject const& portion, rtl::OUString const& font,
             float weight, bool is_field);

    OldFonts const& fonts_;
    Hooks hooks_;
    std::size_t next_ = 0;
    std::map<css::uno::Reference<css::text::XTextSection>, bool> sections_;
    std::map<std::pair<rtl::OUString, sal_Int16>, std::string> bullets_;
};

}  // namespace report::office
