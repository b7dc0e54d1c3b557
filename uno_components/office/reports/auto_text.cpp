// SPDX-License-Identifier: MPL-2.0
#include "office/reports/auto_text.hpp"

#include <algorithm>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/AutoTextContainer.hpp>
#include <com/sun/star/text/XAutoTextContainer2.hpp>
#include <com/sun/star/text/XAutoTextEntry.hpp>
#include <com/sun/star/text/XAutoTextGroup.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/thePathSettings.hpp>
#include <map>
#include <osl/file.hxx>
#include <tuple>
#include <utility>
#include <vector>

#include "core/compose/shown.hpp"
#include "core/truth/stored_blocks.hpp"
#include "office/files/hidden_document.hpp"
#include "office/uno/files.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

namespace {

using css::container::XEnumerationAccess;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;
using Field = Reference<css::beans::XPropertySet>;

/// The files of AutoText, by what they were when they were read last.
class StoredFiles {
public:
    static StoredFiles& all() {
        static StoredFiles files;
        return files;
    }

    std::vector<StoredBlock> const& blocks(Context const& context) {
        std::map<rtl::OUString, Stamp> now;
        auto const paths = css::util::thePathSettings::get(context)->getAutoText();
        for (sal_Int32 at = 0; at >= 0;) find(paths.getToken(0, ';', at), now);
        if (now == known_) return blocks_;
        known_ = std::move(now);
        blocks_.clear();
        for (auto const& file : known_) {
            constexpr std::size_t largest = std::size_t(16) << 20U;
            auto const bytes = read_file(file.first, largest);
            if (!bytes) continue;
            auto more = stored_blocks(*bytes);
            std::move(more.begin(), more.end(), std::back_inserter(blocks_));
        }
        return blocks_;
    }

private:
    using Stamp = std::tuple<sal_uInt64, sal_uInt32, sal_uInt32>;

    static void find(rtl::OUString const& folder, std::map<rtl::OUString, Stamp>& found) {
        osl::Directory files(folder);
        if (files.open() != osl::FileBase::E_None) return;
        osl::DirectoryItem item;
        while (files.getNextItem(item) == osl::FileBase::E_None) {
            osl::FileStatus status(osl_FileStatus_Mask_FileURL | osl_FileStatus_Mask_FileSize |
                                   osl_FileStatus_Mask_ModifyTime);
            if (item.getFileStatus(status) != osl::FileBase::E_None) continue;
            auto const url = status.getFileURL();
            if (!url.endsWithIgnoreAsciiCase(".bau")) continue;
            auto const time = status.getModifyTime();
            found[url] = {status.getFileSize(), time.Seconds, time.Nanosec};
        }
    }

    std::map<rtl::OUString, Stamp> known_;
    std::vector<StoredBlock> blocks_;
};

// Marked old in the IDL, which names nothing else.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
/// What the office calls the step that puts AutoText into a document, in its own language: it is
/// asked by doing so once where nobody sees it. Empty when it cannot be done.
std::string title_of_step(Context const& context) {
    auto const groups = css::text::AutoTextContainer::create(context);
    Reference<css::container::XNameAccess> const by_name(groups, UNO_QUERY_THROW);
    for (auto const& name : by_name->getElementNames()) {
        Reference<css::text::XAutoTextGroup> const group(by_name->getByName(name), UNO_QUERY);
        auto const names =
            group.is() ? group->getElementNames() : css::uno::Sequence<rtl::OUString>();
        if (names.getLength() == 0) continue;
        Reference<css::text::XAutoTextEntry> const entry(group->getByName(names[0]), UNO_QUERY);
        HiddenDocument const document(context, "private:factory/swriter");
        Reference<css::text::XTextDocument> const text(document.model(), UNO_QUERY);
        Reference<css::document::XUndoManagerSupplier> const steps(text, UNO_QUERY);
        if (!entry.is() || !steps.is()) continue;
        entry->applyTo(text->getText()->getEnd());
        auto const titles = steps->getUndoManager()->getAllUndoActionTitles();
        if (titles.getLength() > 0) return from_office(titles[0]);
    }
    return {};
}

#pragma GCC diagnostic pop

/// Our name of a field; empty for others.
std::string our_name(Field const& field) {
    Reference<css::lang::XServiceInfo> const info(field, UNO_QUERY);
    if (!info.is() || !info->supportsService("com.sun.star.text.TextField.DocInfo.Custom"))
        return {};
    auto const name = from_office(property_of<rtl::OUString>(field, "Name"));
    return starts_with(name, shown_prefix) ? name.substr(shown_prefix.size()) : std::string();
}

/// The text before the caret, as far as a block can reach.
struct Standing {
    std::vector<PieceLine> lines;
    std::map<std::pair<std::size_t, std::size_t>, Field> fields;  ///< by line and piece
};

void take_portions(Reference<XEnumerationAccess> const& paragraph, Standing& standing) {
    auto& line = standing.lines.emplace_back();
    auto const portions = paragraph->createEnumeration();
    while (portions->hasMoreElements()) {
        Field const portion(portions->nextElement(), UNO_QUERY_THROW);
        auto const type = property_of<rtl::OUString>(portion, "TextPortionType");
        if (type != "Text" && type != "TextField") continue;
        auto const text =
            from_office(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
        auto const field = type == "TextField" ? property_of<Field>(portion, "TextField") : Field();
        auto const name = field.is() ? our_name(field) : std::string();
        add_piece(line, {name, text});
        if (!name.empty()) standing.fields[{standing.lines.size() - 1, line.size() - 1}] = field;
    }
}

Standing before_caret(Reference<css::text::XTextViewCursor> const& caret, std::size_t most) {
    Standing standing;
    auto const end = caret->getStart();
    auto const cursor = caret->getText()->createTextCursorByRange(end);
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    while (--most > 0 && walker->gotoPreviousParagraph(false)) {
    }
    walker->gotoRange(end, true);
    auto const contents =
        Reference<XEnumerationAccess>(walker, UNO_QUERY_THROW)->createEnumeration();
    while (contents->hasMoreElements()) {
        Reference<css::text::XTextRange> const one(contents->nextElement(), UNO_QUERY);
        // A table is no paragraph, and no block is known to reach across one.
        if (!one.is()) {
            standing = {};
            continue;
        }
        auto const part = one->getText()->createTextCursorByRange(one->getStart());
        bool const is_last = !contents->hasMoreElements();
        part->gotoRange(is_last ? end : one->getEnd(), true);
        auto const inside =
            Reference<XEnumerationAccess>(part, UNO_QUERY_THROW)->createEnumeration();
        if (inside->hasMoreElements())
            take_portions({inside->nextElement(), UNO_QUERY_THROW}, standing);
    }
    return standing;
}

bool any_blank(Standing const& standing) {
    return std::any_of(standing.fields.begin(), standing.fields.end(), [&](auto const& field) {
        return standing.lines[field.first.first][field.first.second].text.empty();
    });
}

}  // namespace

bool settle_auto_text(Context const& context, Reference<css::frame::XModel> const& document,
                      std::string const& step) {
    auto const& blocks = StoredFiles::all().blocks(context);
    if (blocks.empty()) return false;
    static std::string const title = title_of_step(context);
    if (step != title) return false;
    Reference<css::text::XTextViewCursorSupplier> const view(document->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return false;
    std::size_t most = 1;
    for (auto const& block : blocks) most = std::max(most, block.lines.size());
    auto const standing = before_caret(view->getViewCursor(), most);
    auto const words = words_at_end(blocks, standing.lines);
    if (!words) return any_blank(standing);
    auto const steps =
        Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
    // What was put in is one step, and this is how it was meant.
    steps->lock();
    try {
        for (auto const& word : *words) {
            auto const& field = standing.fields.at({word.line, word.piece});
            field->setPropertyValue("IsFixed", Any(true));
            field->setPropertyValue("CurrentPresentation", Any(to_office(word.text)));
        }
    } catch (...) {
        steps->unlock();
        throw;
    }
    steps->unlock();
    return false;
}

}  // namespace report::office
