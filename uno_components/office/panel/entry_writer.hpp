// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "office/ground/command_call.hpp"
#include "office/ground/drafts.hpp"

namespace report::office {

/// What is typed in the boxes of the panel on its way into one report: kept in a draft from the
/// first letter until it is saved, and written one entry a step.
class EntryWriter {
public:
    EntryWriter(css::uno::Reference<css::uno::XComponentContext> const& context,
                css::uno::Reference<css::frame::XFrame> const& frame,
                css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                std::string report_key);
    /// What still waits is written all the same, if the document lives.
    ~EntryWriter();
    EntryWriter(EntryWriter const&) = delete;
    EntryWriter& operator=(EntryWriter const&) = delete;

    std::string const& report_key() const { return report_key_; }
    /// What was typed here before and is neither in the report nor unwanted.
    Typed left_over();
    /// The report in the document is another by now.
    void renew();
    /// What stands in boxes and is not in the report, besides what waits to be written.
    void keep(Typed const& typed);

    void add(std::string const& figure, std::string const& text) {
        queue_.emplace_back(figure, text);
    }
    bool is_empty() const { return queue_.empty(); }

    struct Written {
        bool any = false;
        std::string told;  ///< what the clerk has to know of it
        std::optional<Problem> problem;
        Typed failed;  ///< what the document has not got
    };
    Written write();
    /// What waits could not even be begun: it stays in the boxes.
    Written gave_up(Problem const& problem);
    /// Takes a row that reads so out of a list.
    Written remove_row(ListDefinition const& list, std::size_t row, std::string const& title) const;
    /// Says of a list that there was none.
    Written enter_no_rows(ListDefinition const& list) const;

private:
    struct Target {
        css::uno::Reference<css::uno::XComponentContext> context;
        css::uno::Reference<css::frame::XFrame> frame;
        css::uno::Reference<css::frame::XModel> model;
        ReportKind const* kind;
        std::string report_key;
    };
    using Queue = std::deque<std::pair<std::string, std::string>>;
    static Drafts drafts_of(Target const& target);
    Written done_by(char const* at,
                    std::function<std::optional<std::string>(CommandCall const&)> const& act) const;
    static Written write(Target const& target, Drafts& drafts, Queue const& queue);

    Target target_;
    std::string report_key_;
    std::unique_ptr<Drafts> drafts_;
    Queue queue_;
};

}  // namespace report::office
