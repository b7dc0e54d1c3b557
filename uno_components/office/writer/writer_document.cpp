// SPDX-License-Identifier: MPL-2.0
#include "office/writer/writer_document.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <optional>
#include <rtl/ref.hxx>
#include <sal/log.hxx>
#include <utility>
#include <vector>

#include "core/json/json.hpp"
#include "core/report/record.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/loading.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"
#include "office/uno/undo_events.hpp"
#include "office/writer/caption_numbers.hpp"
#include "office/writer/fill_place.hpp"
#include "office/writer/find_place.hpp"
#include "office/writer/hand_search.hpp"
#include "office/writer/places.hpp"
#include "office/writer/properties.hpp"
#include "office/writer/table_names.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// No repainting and no layout in between.
class ControllersLocked {
public:
    explicit ControllersLocked(Reference<css::frame::XModel> const& model) : model_(model) {
        model_->lockControllers();
    }
    ~ControllersLocked() {
        guarded_end("document.unlock", [this] { model_->unlockControllers(); });
    }
    ControllersLocked(ControllersLocked const&) = delete;
    ControllersLocked& operator=(ControllersLocked const&) = delete;

private:
    Reference<css::frame::XModel> model_;
};

/// Change tracking, if on, rests while the program writes: figures are no revisions of a text.
class TrackingSuspended {
public:
    explicit TrackingSuspended(Reference<css::frame::XModel> const& model)
        : properties_(model, UNO_QUERY_THROW) {
        properties_->getPropertyValue(name) >>= was_on_;
        if (was_on_) properties_->setPropertyValue(name, Any(false));
    }
    ~TrackingSuspended() {
        guarded_end("document.tracking", [this] {
            if (was_on_) properties_->setPropertyValue(name, Any(true));
        });
    }
    TrackingSuspended(TrackingSuspended const&) = delete;
    TrackingSuspended& operator=(TrackingSuspended const&) = delete;

private:
    rtl::OUString const name{"RecordChanges"};
    Reference<css::beans::XPropertySet> properties_;
    bool was_on_ = false;
};

/// Sees whether a context that was left became a step: one in which nothing happened does not.
class StepSeen : public UndoEvents<> {
public:
    void SAL_CALL leftContext(UndoEvent const&) override { is_step = true; }
    void SAL_CALL leftHiddenContext(UndoEvent const&) override { is_step = true; }

    bool is_step = false;
};

Reference<css::document::XUndoManager> undo_manager(Reference<css::frame::XModel> const& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

class UndoContext {
public:
    UndoContext(Reference<css::document::XUndoManager> const& manager, rtl::OUString const& title)
        : manager_(manager) {
        manager_->enterUndoContext(title);
    }
    ~UndoContext() {
        guarded_end("document.undo", [this] {
            if (open_) manager_->leaveUndoContext();
        });
    }
    UndoContext(UndoContext const&) = delete;
    UndoContext& operator=(UndoContext const&) = delete;

    /// Takes back what was done since the context was entered, and nothing that was done before.
    void roll_back() {
        rtl::Reference<StepSeen> const seen(new StepSeen);
        manager_->addUndoManagerListener(seen.get());
        manager_->leaveUndoContext();
        manager_->removeUndoManagerListener(seen.get());
        open_ = false;
        if (!seen->is_step) return;
        manager_->undo();
        manager_->clearRedo();
    }

private:
    Reference<css::document::XUndoManager> manager_;
    bool open_ = true;
};

void carry_out(Reference<css::frame::XModel> const& model, DocumentPlan const& plan,
               DocumentProperties const& before) {
    auto properties = before;
    auto const places = find_marks(model).places;
    bool changed = false;
    for (auto const& step : plan.steps) {
        if (auto const* set = std::get_if<SetProperties>(&step)) {
            for (auto const& name : set->removed) properties.texts.erase(name);
            for (auto const& [name, text] : set->texts) properties.texts[name] = text;
            changed = true;
        } else if (auto const* title = std::get_if<SetTitle>(&step)) {
            changed = changed || properties.title != title->title;
            properties.title = title->title;
        }
    }
    if (changed) write_properties(model, properties);
    for (auto const& step : plan.steps) {
        auto const* fill = std::get_if<FillPlace>(&step);
        if (!fill) continue;
        auto const place = places.find(fill->place);
        if (place == places.end()) continue;
        for (auto const& mark : {place->second.first, place->second.last})
            if (mark.is()) check_open(mark->getAnchor());
        fill_place(model, place->second, *fill);
    }
    // Last, so that what was taken out of the text above comes back as it was when it is undone.
    show_properties(model, before.texts, properties.texts);
}

}  // namespace

WriterDocument::WriterDocument(Reference<css::frame::XModel> const& model) : model_(model) {}

namespace {

/// The first part of the record: the template declares it, empty. None where it is not declared.
std::optional<rtl::OUString> header_of(Reference<css::frame::XModel> const& model) {
    Reference<css::beans::XPropertySet> const properties(
        Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        UNO_QUERY_THROW);
    if (!properties->getPropertySetInfo()->hasPropertyByName("cchc.data")) return std::nullopt;
    rtl::OUString header;
    properties->getPropertyValue("cchc.data") >>= header;
    return header;
}

}  // namespace

bool WriterDocument::is_ours() const {
    auto const header = header_of(model_);
    return header && !header->isEmpty();
}

bool WriterDocument::has_lost_record() const {
    constexpr std::size_t enough = 3;
    return !header_of(model_) && find_marks(model_).headings.size() >= enough;
}

bool WriterDocument::is_read_only() const {
    return Reference<css::frame::XStorable>(model_, UNO_QUERY_THROW)->isReadonly();
}

bool WriterDocument::is_protected() const {
    auto const has = [](Reference<css::beans::XPropertySet> const& of, char const* name) {
        auto const known = rtl::OUString::createFromAscii(name);
        if (!of.is() || !of->getPropertySetInfo()->hasPropertyByName(known)) return Any();
        return of->getPropertyValue(known);
    };
    bool form = false;
    Reference<css::lang::XMultiServiceFactory> const factory(model_, UNO_QUERY_THROW);
    has({factory->createInstance("com.sun.star.document.Settings"), css::uno::UNO_QUERY},
        "ProtectForm") >>= form;
    css::uno::Sequence<sal_Int8> key;
    has({model_, css::uno::UNO_QUERY}, "RedlineProtectionKey") >>= key;
    return form || key.getLength() > 0;
}

Result<Report> WriterDocument::read_report() const {
    auto const record = from_properties(read_properties(model_).texts);
    if (!record) return record.error();
    return from_record(*record);
}

DocumentState WriterDocument::state(PlaceTexts const& was) const {
    DocumentState state;
    state.properties = read_properties(model_).texts;
    auto marks = find_marks(model_);
    state.copied = std::move(marks.copied);
    state.headings = std::move(marks.headings);
    std::map<std::string, Reference<css::text::XTextCursor>> ranges;
    for (auto const& [name, of_place] : marks.places) {
        auto const known = was.find(name);
        auto& lines = state.was[name];
        if (known != was.end()) lines = canonical_lines(known->second);
        auto found = find_place(of_place, name, lines);
        state.places[name] = std::move(found.text);
        if (found.parted) state.parted.insert(name);
        ranges[name] = found.range;
    }
    state.has_hand = [model = model_, ranges = std::move(ranges)](std::string const& place) {
        auto const range = ranges.find(place);
        return range != ranges.end() && has_hand(model, range->second);
    };
    return state;
}

DocumentState WriterDocument::state_of_template() const {
    DocumentState state;
    state.properties = read_properties(model_).texts;
    for (auto const& [name, marks] : find_places(model_)) state.places[name];
    return state;
}

void WriterDocument::check_writable() const {
    if (is_read_only()) fail("command.read_only", {}, {});
    if (is_protected()) fail("command.protected", {}, {});
}

void WriterDocument::in_one_step(rtl::OUString const& undo_title,
                                 std::function<void()> const& act) const {
    PostedHeld const held;
    ControllersLocked const locked(model_);
    TrackingSuspended const suspended(model_);
    UndoContext context(undo_manager(model_), undo_title);
    try {
        act();
    } catch (...) {
        context.roll_back();
        throw;
    }
}

void WriterDocument::apply(DocumentPlan const& plan, rtl::OUString const& undo_title,
                           std::function<void()> const& before_it) const {
    auto const before = read_properties(model_);
    try {
        in_one_step(undo_title, [&] {
            auto const remember = [&](bool begins) {
                auto const names = std::optional(table_names(model_));
                undo_manager(model_)->addUndoAction(make_names_undo(model_, undo_title,
                                                                    begins ? names : std::nullopt,
                                                                    begins ? std::nullopt : names));
            };
            if (before_it) {
                remember(true);
                before_it();
            }
            carry_out(model_, plan, before);
            // Captions behind a table that came or went count anew.
            if (before_it) {
                count_anew(model_);
                remember(false);
            }
            auto const after = read_properties(model_);
            if (before.texts != after.texts || before.title != after.title)
                undo_manager(model_)->addUndoAction(
                    make_property_undo(model_, undo_title, before, after));
        });
    } catch (...) {
        write_properties(model_, before);
        throw;
    }
}

Reference<css::frame::XModel> open_new_report(Reference<css::uno::XComponentContext> const& context,
                                              rtl::OUString const& template_url, bool hidden) {
    // Not NEVER_EXECUTE: 25.2 then says above every report that its macros are disabled, though it
    // has none.
    constexpr auto macros = css::document::MacroExecMode::USE_CONFIG_REJECT_CONFIRMATION;
    auto const arguments = sequence<css::beans::PropertyValue>(
        {property("AsTemplate", Any(true)), property("Hidden", Any(hidden)),
         property("MacroExecutionMode", Any(macros)),
         property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE))});
    return Reference<css::frame::XModel>(css::frame::Desktop::create(context)->loadComponentFromURL(
                                             template_url, "_blank", 0, arguments),
                                         UNO_QUERY_THROW);
}

void show_start(Reference<css::frame::XModel> const& model) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             css::uno::UNO_QUERY);
    if (!view.is()) return;
    auto const caret = view->getViewCursor();
    caret->gotoStart(false);
    // Not into the letterhead, which is a table: one that types there pushes it about.
    auto const parts =
        Reference<css::container::XEnumerationAccess>(
            Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW)
            ->createEnumeration();
    while (parts->hasMoreElements()) {
        Reference<css::lang::XServiceInfo> const part(parts->nextElement(), UNO_QUERY_THROW);
        if (!part->supportsService("com.sun.star.text.Paragraph")) continue;
        caret->gotoRange(Reference<css::text::XTextRange>(part, UNO_QUERY_THROW)->getStart(),
                         false);
        return;
    }
}

}  // namespace report::office
