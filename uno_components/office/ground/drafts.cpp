// SPDX-License-Identifier: MPL-2.0
#include "office/ground/drafts.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <cppuhelper/implbase2.hxx>
#include <map>
#include <osl/file.hxx>
#include <rtl/ref.hxx>
#include <utility>

#include "office/uno/files.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"
#include "office/uno/undo_events.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Model = Reference<css::frame::XModel>;

/// More than any window can hold: such a file is none of ours.
constexpr std::size_t largest = 4U << 20U;
/// More drafts than anybody leaves behind are not looked through.
constexpr int most_files = 200;

/// What one accepted window brought about.
struct Step {
    std::string before, after;  ///< headers of the record
    Typed typed;
};

/// A draft of this run of the office. All of them are used by the main thread only.
struct Living {
    Draft draft;  ///< `typed`: since the window opened
    Model document;
    bool accepted = false;
    std::vector<Step> steps;
    std::size_t done = 0;  ///< steps that are not undone
};

std::map<rtl::OUString, Living>& living() {
    static auto* const all = new std::map<rtl::OUString, Living>;  // outlives the office's end
    return *all;
}

rtl::OUString folder_of(Reference<css::uno::XComponentContext> const& context) {
    return css::util::PathSubstitution::create(context)->substituteVariables("$(user)", true) +
           "/cchc";
}

/// The file as everything stands now; none when nothing is left to lose.
void store(rtl::OUString const& file, Living const& one) {
    Draft whole = one.draft;
    whole.typed.clear();
    if (one.done > 0) whole.base = one.steps.front().before;
    for (std::size_t i = 0; i < one.done; ++i)
        whole.typed = merged(std::move(whole.typed), one.steps[i].typed);
    whole.typed = merged(std::move(whole.typed), one.draft.typed);
    if (whole.typed.empty()) {
        osl::File::remove(file);
        return;
    }
    auto const folder = file.copy(0, file.lastIndexOf('/'));
    make_private_folder(folder);
    if (!write_private_file(file, write_draft(whole)))
        log_failure("draft", "not kept: " + from_office(file));
}

std::vector<rtl::OUString> files_beginning(rtl::OUString const& folder, std::string const& begin) {
    std::vector<rtl::OUString> files;
    osl::Directory directory(folder);
    if (directory.open() != osl::FileBase::E_None) return files;
    osl::DirectoryItem item;
    auto const wanted = to_office(begin);
    for (int i = 0; i < most_files && directory.getNextItem(item) == osl::FileBase::E_None; ++i) {
        osl::FileStatus status(osl_FileStatus_Mask_FileName);
        if (item.getFileStatus(status) != osl::FileBase::E_None) continue;
        auto const name = status.getFileName();
        if (name.startsWith(wanted) && name.endsWith(".json")) files.push_back(folder + "/" + name);
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_of(Living const& one, Model const& document) {
    return one.document.is() && one.document == document;
}

Reference<css::document::XUndoManager> undo_manager_of(Model const& document) {
    Reference<css::document::XUndoManagerSupplier> const supplier(document, UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : nullptr;
}

// What becomes of a document.

void saved(Model const& document);
void undone_or_redone(Model const& document);

/// Sees a document being saved and closed, its steps undone and redone.
class Watch : public UndoEvents<cppu::WeakImplHelper2<css::document::XDocumentEventListener,
                                                      css::document::XUndoManagerListener>> {
public:
    explicit Watch(Model const& document) : document_(document) {}

    void begin() {
        Reference<css::document::XDocumentEventBroadcaster>(document_, css::uno::UNO_QUERY_THROW)
            ->addDocumentEventListener(this);
        if (auto const manager = undo_manager_of(document_); manager.is())
            manager->addUndoManagerListener(this);
    }
    void end() {
        rtl::Reference<Watch> const alive(this);
        auto const document = std::exchange(document_, {});
        guarded_end("drafts: end of a watch", [&] {
            if (!document.is()) return;
            Reference<css::document::XDocumentEventBroadcaster>(document, css::uno::UNO_QUERY_THROW)
                ->removeDocumentEventListener(this);
            if (auto const manager = undo_manager_of(document); manager.is())
                manager->removeUndoManagerListener(this);
        });
    }

    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override {
        if (event.EventName == "OnSaveDone" || event.EventName == "OnSaveAsDone" ||
            event.EventName == "OnUnload")
            look(saved);
    }
    void SAL_CALL actionUndone(UndoEvent const&) override { look(undone_or_redone); }
    void SAL_CALL actionRedone(UndoEvent const&) override { look(undone_or_redone); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { look(saved); }

private:
    void look(void (*act)(Model const&)) {
        guarded("drafts", [&] {
            if (auto const document = document_; document.is()) act(document);
        });
    }

    Model document_;
};

std::vector<std::pair<Model, rtl::Reference<Watch>>>& watches() {
    static auto* const all = new std::vector<std::pair<Model, rtl::Reference<Watch>>>;
    return *all;
}

void watch(Model const& document) {
    for (auto const& [watched, by] : watches())
        if (watched == document) return;
    rtl::Reference<Watch> const one(new Watch(document));
    one->begin();
    watches().emplace_back(document, one);
}

void end_watch(Model const& document) {
    auto& all = watches();
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](auto const& one) { return one.first == document; });
    if (found == all.end()) return;
    auto const by = found->second;
    all.erase(found);
    by->end();
}

/// What stands in the document's file, or is not wanted by who closed it, is no draft any more.
void saved(Model const& document) {
    for (auto one = living().begin(); one != living().end();) {
        if (is_of(one->second, document)) {
            one->second.steps.clear();
            one->second.done = 0;
            store(one->first, one->second);
        }
        one = is_of(one->second, document) && one->second.draft.typed.empty() ? living().erase(one)
                                                                              : std::next(one);
    }
    end_watch(document);
}

void undone_or_redone(Model const& document) {
    auto const header = record_header(document);
    for (auto& [file, one] : living()) {
        if (!is_of(one, document)) continue;
        auto const before = one.done;
        for (std::size_t i = 0; i < one.steps.size(); ++i) {
            if (header == one.steps[i].before) one.done = i;
            if (header == one.steps[i].after) one.done = i + 1;
        }
        if (one.done != before) store(file, one);
    }
}

}  // namespace

std::string record_header(Model const& document) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(document, UNO_QUERY);
    rtl::OUString header;
    if (!supplier.is()) return {};
    Reference<css::beans::XPropertySet> const properties(
        supplier->getDocumentProperties()->getUserDefinedProperties(), css::uno::UNO_QUERY_THROW);
    if (properties->getPropertySetInfo()->hasPropertyByName("cchc.data"))
        properties->getPropertyValue("cchc.data") >>= header;
    return from_office(header);
}

DraftOwner draft_owner(Model const& document) {
    if (!document.is()) return {};
    return {document, from_office(document->getURL()), record_header(document)};
}

Drafts::Drafts(Reference<css::uno::XComponentContext> const& context, DraftOwner owner,
               std::string window, std::string report)
    : folder_(folder_of(context)), owner_(std::move(owner)) {
    draft_ = {std::move(window), owner_.url, std::move(report), owner_.base, {}};
    file_ = own_file();
    auto const one = living().find(file_);
    if (one == living().end()) return;
    one->second.accepted = false;
    one->second.draft.document = draft_.document;
    one->second.draft.report = draft_.report;
    one->second.draft.base = draft_.base;
}

/// A window of no document may have been accepted before for one that is not yet saved.
rtl::OUString Drafts::own_file() const {
    auto const name = folder_ + "/" + to_office(draft_name(draft_));
    auto file = name;
    for (int i = 2;; ++i) {
        auto const one = living().find(file);
        if (one == living().end() || one->second.steps.empty() ||
            is_of(one->second, owner_.document))
            return file;
        file = name.copy(0, name.getLength() - 5) + "-" + rtl::OUString::number(i) + ".json";
    }
}

std::optional<Drafts::LeftOver> Drafts::read_left_over(rtl::OUString const& file, bool is_own) {
    auto const text = read_file(file, largest);
    auto const draft = text ? read_draft(*text) : Result<Draft>(Problem{"json.syntax", {}, {}});
    if (!draft) {
        // Of another document's draft it cannot be told whose it was.
        if (is_own && file_exists(file)) {
            was_damaged_ = true;
            osl::File::remove(file);
            log_failure("draft", "damaged: " + from_office(file));
        }
        return std::nullopt;
    }
    if (!belongs_to(*draft, draft_, file_exists(to_office(draft->document)))) return std::nullopt;
    // What a copy takes over stays for the first, too.
    if (!is_own && !file_exists(to_office(draft->document))) osl::File::remove(file);
    return LeftOver{draft->typed, !draft->base.empty() && draft->base != draft_.base};
}

std::optional<Drafts::LeftOver> Drafts::left_over() {
    if (auto const one = living().find(file_); one != living().end()) {
        if (one->second.draft.typed.empty()) return std::nullopt;
        return LeftOver{one->second.draft.typed, false};
    }
    auto found = read_left_over(file_, true);
    for (auto const& file : files_beginning(folder_, draft_begin(draft_.window))) {
        if (found) break;
        if (file != file_ && living().count(file) == 0) found = read_left_over(file, false);
    }
    // It stays in its file while somebody is asked, and after that as what was typed here.
    if (found) keep(found->typed);
    return found;
}

void Drafts::keep(Typed const& typed) {
    auto& one = living()[file_];
    if (!one.document.is()) one.document = owner_.document;
    one.accepted = false;
    auto const kept = std::exchange(one.draft, draft_);
    one.draft.typed = typed;
    if (kept.typed != typed || kept.window.empty()) store(file_, one);
}

void Drafts::forget() {
    auto const one = living().find(file_);
    if (one == living().end()) {
        osl::File::remove(file_);
        return;
    }
    one->second.draft.typed.clear();
    one->second.accepted = false;
    store(file_, one->second);
    if (one->second.steps.empty()) living().erase(one);
}

void Drafts::accept() {
    if (auto const one = living().find(file_); one != living().end()) one->second.accepted = true;
}

void settle_drafts(Model const& document, std::string const& header_before) {
    auto const header = record_header(document);
    bool any = false;
    for (auto one = living().begin(); one != living().end();) {
        auto& [file, kept] = *one;
        bool const mine = kept.accepted && (!kept.document.is() || kept.document == document);
        if (mine) {
            kept.accepted = false;
            kept.document = document;
            kept.steps.resize(kept.done);
            if (header != header_before && !kept.draft.typed.empty())
                kept.steps.push_back({header_before, header, std::move(kept.draft.typed)});
            kept.done = kept.steps.size();
            kept.draft.typed.clear();
            store(file, kept);
            any = any || !kept.steps.empty();
        }
        one = mine && kept.steps.empty() ? living().erase(one) : std::next(one);
    }
    if (any) watch(document);
}

std::vector<std::string> windows_left_over(Reference<css::uno::XComponentContext> const& context,
                                           DraftOwner const& owner, std::string const& report) {
    std::vector<std::string> windows;
    for (auto const& file : files_beginning(folder_of(context), "draft-")) {
        if (living().count(file) > 0) continue;
        auto const text = read_file(file, largest);
        auto const draft = text ? read_draft(*text) : Result<Draft>(Problem{});
        if (!draft || draft->base.empty()) continue;
        if (belongs_to(*draft, {draft->window, owner.url, report, owner.base, {}},
                       file_exists(to_office(draft->document))))
            windows.push_back(draft->window);
    }
    return windows;
}

}  // namespace report::office
