// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextRange.hpp>
#include <map>
#include <string>
#include <vector>

#include "session/document.hpp"

namespace report::test {

struct TextParagraph {
    std::string number;  ///< list label ("II.", "2.5."), empty when not numbered
    std::string style;
    std::string text;
};

/// Paragraphs of the body in order, cells of tables included.
std::vector<TextParagraph> paragraphs_of(session::Model const& model);

/// The same paragraphs as ranges, to work in them.
std::vector<css::uno::Reference<css::text::XTextRange>> paragraph_ranges(
    session::Model const& model);

/// All of them as lines "number text".
std::string text_of(session::Model const& model);

/// The first paragraph whose text contains this, or an empty one.
TextParagraph paragraph_with(session::Model const& model, std::string const& text);

/// Text of the paragraph in which a range begins.
std::string paragraph_at(css::uno::Reference<css::text::XTextRange> const& range);

/// Text of the paragraph in which the cursor of the document's window stands.
std::string paragraph_at_cursor(session::Model const& model);

/// What is selected there.
std::string chosen_at_cursor(session::Model const& model);

/// Takes the paragraph with this text, and those up to the next heading of its level, away.
void delete_section(session::Model const& model, std::string const& heading);

void delete_paragraph(session::Model const& model, std::string const& text);

/// Copies the paragraph that contains this and pastes it behind itself, as a clerk would.
void copy_paragraph(session::Model const& model, std::string const& text);

/// Cuts the paragraph that contains this and pastes it before the one that contains `before`.
void move_paragraph(session::Model const& model, std::string const& text,
                    std::string const& before);

/// Presses Delete at the end of the paragraph that contains this: the next one joins it.
void join_with_next(session::Model const& model, std::string const& text);

/// Id of the section or group with this heading, by its bookmark.
std::string heading_id(session::Model const& model, std::string const& heading);

/// The first paragraph whose text contains this. Throws std::runtime_error when there is none.
css::uno::Reference<css::text::XTextRange> range_with(session::Model const& model,
                                                      std::string const& text);

/// Puts text at the end of the paragraph that contains `at`.
void type_after(session::Model const& model, std::string const& at, std::string const& typed);

/// The n-th field that shows this (`name` without "cchc.show."). Throws std::runtime_error when
/// there is none.
css::uno::Reference<css::text::XTextRange> field_range(session::Model const& model,
                                                       std::string const& name,
                                                       std::size_t nth = 1);

/// Selects the n-th field that shows this (`name` without "cchc.show.") and types over it, as a
/// clerk would; an empty text deletes it. Throws std::runtime_error when there is none.
void type_over_field(session::Model const& model, std::string const& name, std::string const& typed,
                     std::size_t nth = 1);
/// Types directly in front of it.
void type_before_field(session::Model const& model, std::string const& name,
                       std::string const& typed);
/// What our fields show, in the order of the text, without "cchc.show.".
std::vector<std::string> field_names(session::Model const& model);
/// How many fields show this.
std::size_t count_fields(session::Model const& model, std::string const& name);
/// Turns all our fields into what they show, as Word's Ctrl+Shift+F9 does; and all our bookmarks
/// away, as other programs do.
void unlink_fields(session::Model const& model);
void drop_bookmarks(session::Model const& model);

/// The document's own properties that are ours, with their texts.
std::map<std::string, std::string> record_properties(session::Model const& model);

std::vector<std::string> undo_titles(session::Model const& model);
void undo(session::Model const& model);
void redo(session::Model const& model);

}  // namespace report::test
