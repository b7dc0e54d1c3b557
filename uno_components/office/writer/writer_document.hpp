// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <rtl/ustring.hxx>
#include <string>

#include "core/compose/compose.hpp"
#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report::office {

/// A Writer document as the place of a report. Holds nothing of its own: every call reads the
/// document as it is.
class WriterDocument {
public:
    explicit WriterDocument(css::uno::Reference<css::frame::XModel> const& model);

    /// True when the document carries a record of ours.
    bool is_ours() const;
    /// True when the headings of a report of ours stand there and its record is gone with the
    /// properties, as Word's document inspector takes them away. Not so in an unfilled template.
    bool has_lost_record() const;
    bool is_read_only() const;
    /// True when somebody has locked the document's form or its recording of changes.
    bool is_protected() const;
    /// Throws ProblemError command.read_only or command.protected.
    void check_writable() const;

    /// The record. Problem: none there, damaged, of another kind of text.
    Result<Report> read_report() const;

    /// Places and `cchc.` properties as they stand now, with their texts. `was`: what the stored
    /// report says of each place.
    DocumentState state(PlaceTexts const& was = {}) const;
    /// The same where no report was written before: each place answers with an empty text.
    DocumentState state_of_template() const;

    /// Does this as one undo step of this title, without layout in between and with the recording
    /// of changes at rest. When it fails half way, the text is put back as it was and the exception
    /// goes on.
    void in_one_step(rtl::OUString const& undo_title, std::function<void()> const& act) const;

    /// Carries out the plan as one undo step of this title, properties included, and in the same
    /// step what comes `before` it. When something fails half way, the document is put back as it
    /// was and the exception goes on. Throws ProblemError, too, where a section is protected.
    void apply(DocumentPlan const& plan, rtl::OUString const& undo_title,
               std::function<void()> const& before = {}) const;

private:
    css::uno::Reference<css::frame::XModel> model_;
};

/// A new, unnamed document from a template of the package: no macro without a trusted signature,
/// links not followed.
css::uno::Reference<css::frame::XModel> open_new_report(
    css::uno::Reference<css::uno::XComponentContext> const& context,
    rtl::OUString const& template_url, bool hidden);

/// The cursor to the first page, where somebody begins to read: behind the letterhead.
void show_start(css::uno::Reference<css::frame::XModel> const& model);

}  // namespace report::office
