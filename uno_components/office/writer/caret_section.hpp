// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report::office {

/// In which section or group of a report the caret stands, by the marks of headings. Made for being
/// asked at every move of the caret: where it stayed in its section two places are compared.
class CaretSection {
public:
    /// Sections and groups begin at their headings or, where one is gone, at their first place.
    CaretSection(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind);

    /// Id of the last one before the caret; empty before the first, and where it cannot be told (in
    /// a footnote, in a drawing).
    std::string find();
    /// The same for a place in the text.
    std::string find(css::uno::Reference<css::text::XTextRange> const& at);

private:
    struct Begin {
        std::string id;
        css::uno::Reference<css::text::XTextContent> mark;
    };
    bool is_before(css::uno::Reference<css::text::XTextRange> const& a,
                   css::uno::Reference<css::text::XTextRange> const& b) const;
    bool begins_before(std::size_t index,
                       css::uno::Reference<css::text::XTextRange> const& caret) const;
    css::uno::Reference<css::text::XTextRange> caret() const;

    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::text::XTextRangeCompare> body_;
    std::vector<Begin> begins_;  ///< in the order of the text
    std::size_t current_ = 0;    ///< behind the one in which the caret stood
};

}  // namespace report::office
