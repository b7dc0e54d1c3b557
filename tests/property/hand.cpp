// SPDX-License-Identifier: MPL-2.0
#include "hand.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/text/AutoTextContainer.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XAutoTextContainer2.hpp>
#include <com/sun/star/text/XAutoTextEntry.hpp>
#include <com/sun/star/text/XAutoTextGroup.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XReplaceable.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "document_text.hpp"
#include "edits.hpp"
#include "office/uno/strings.hpp"
#include "writer_command.hpp"

namespace report::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::from_office;
using office::to_office;

/// Where an act happens, and what it needs there.
struct Spot {
    session::Model const& model;
    std::vector<std::string> const& places;
    Random& random;
    Reference<css::text::XTextCursor> cursor;
    int number;

    Reference<css::text::XTextRange> range() const { return {cursor, UNO_QUERY_THROW}; }
    Reference<css::text::XText> text() const { return cursor->getText(); }
    Reference<css::text::XParagraphCursor> walker() const { return {cursor, UNO_QUERY_THROW}; }
    Reference<css::uno::XInterface> made(char const* service) const {
        return Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance(rtl::OUString::createFromAscii(service));
    }
    std::string word(char const* stem) const {
        std::array<char, 16> digits{};
        std::snprintf(digits.data(), digits.size(), "%03d", number);
        return stem + std::string(digits.data());
    }
    void type(std::string const& typed) const {
        text()->insertString(range(), to_office(typed), false);
    }
    void enter() const {
        text()->insertControlCharacter(range(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                       false);
    }
    void select(std::size_t at_most) const {
        cursor->goRight(static_cast<sal_Int16>(1 + random.below(at_most)), true);
    }
};

std::string type_a_word(Spot const& spot) {
    spot.type(" " + spot.word("tay") + " ");
    return spot.word("tay");
}

std::string write_a_paragraph_before(Spot const& spot) {
    spot.walker()->gotoStartOfParagraph(false);
    spot.type(spot.word("truoc"));
    spot.enter();
    return spot.word("truoc");
}

std::string write_a_paragraph_after(Spot const& spot) {
    spot.walker()->gotoEndOfParagraph(false);
    spot.enter();
    spot.type(spot.word("sau"));
    return spot.word("sau");
}

std::string press_enter(Spot const& spot) {
    spot.enter();
    return {};
}

std::string remark(Spot const& spot) {
    Reference<css::beans::XPropertySet> const comment(
        spot.made("com.sun.star.text.textfield.Annotation"), UNO_QUERY_THROW);
    comment->setPropertyValue("Content", Any(to_office(spot.word("nhanxet"))));
    bool const on_a_range = spot.random.one_in(2);
    if (on_a_range) spot.select(12);
    spot.text()->insertTextContent(
        spot.range(), Reference<css::text::XTextContent>(comment, UNO_QUERY_THROW), on_a_range);
    return spot.word("nhanxet");
}

std::string lay_a_bookmark(Spot const& spot) {
    Reference<css::container::XNamed> const mark(spot.made("com.sun.star.text.Bookmark"),
                                                 UNO_QUERY_THROW);
    mark->setName(to_office(spot.word("dau")));
    spot.select(12);
    spot.text()->insertTextContent(spot.range(),
                                   Reference<css::text::XTextContent>(mark, UNO_QUERY_THROW), true);
    return spot.word("dau");
}

std::string write_a_footnote(Spot const& spot) {
    Reference<css::text::XFootnote> const note(spot.made("com.sun.star.text.Footnote"),
                                               UNO_QUERY_THROW);
    spot.text()->insertTextContent(
        spot.range(), Reference<css::text::XTextContent>(note, UNO_QUERY_THROW), false);
    Reference<css::text::XText>(note, UNO_QUERY_THROW)->setString(to_office(spot.word("cuoi")));
    return spot.word("cuoi");
}

/// A colour that nothing else has, as the token of formatting.
sal_Int32 own_colour(int number) {
    return 0x0A0000 + number;
}
std::string colour_name(char const* property, int number) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "#%06x", own_colour(number));
    return property + std::string("=") + name.data();
}

std::string colour_some_text(Spot const& spot) {
    spot.select(12);
    Reference<css::beans::XPropertySet> const properties(spot.cursor, UNO_QUERY_THROW);
    properties->setPropertyValue("CharColor", Any(own_colour(spot.number)));
    properties->setPropertyValue("CharWeight", Any(150.F));
    return colour_name("fo:color", spot.number);
}

std::string shade_a_paragraph(Spot const& spot) {
    Reference<css::beans::XPropertySet>(spot.cursor, UNO_QUERY_THROW)
        ->setPropertyValue("ParaBackColor", Any(own_colour(spot.number)));
    return colour_name("fo:background-color", spot.number);
}

std::string delete_some_text(Spot const& spot) {
    spot.select(30);
    spot.cursor->setString({});
    return {};
}

Reference<css::text::XTextCursor> somewhere(session::Model const& model,
                                            std::vector<std::string> const& places, Random& random);

/// Copies a paragraph with its fields and pastes it somewhere else.
std::string copy_a_paragraph(Spot const& spot) {
    auto const controller = spot.model->getCurrentController();
    auto const view =
        Reference<css::text::XTextViewCursorSupplier>(controller, UNO_QUERY_THROW)->getViewCursor();
    Reference<css::datatransfer::XTransferableSupplier> const clipboard(controller,
                                                                        UNO_QUERY_THROW);
    spot.walker()->gotoStartOfParagraph(false);
    spot.walker()->gotoEndOfParagraph(true);
    view->gotoRange(spot.range(), false);
    auto const copied = clipboard->getTransferable();
    view->gotoRange({somewhere(spot.model, spot.places, spot.random), UNO_QUERY_THROW}, false);
    clipboard->insertTransferable(copied);
    return {};
}

std::string paste_a_paragraph_twice(Spot const& spot) {
    copy_a_paragraph(spot);
    return copy_a_paragraph(spot);
}

/// Cuts a paragraph, its end too, and pastes it somewhere else.
std::string move_a_paragraph(Spot const& spot) {
    auto const controller = spot.model->getCurrentController();
    auto const view =
        Reference<css::text::XTextViewCursorSupplier>(controller, UNO_QUERY_THROW)->getViewCursor();
    Reference<css::datatransfer::XTransferableSupplier> const clipboard(controller,
                                                                        UNO_QUERY_THROW);
    spot.walker()->gotoStartOfParagraph(false);
    if (!spot.walker()->gotoNextParagraph(true)) return {};
    view->gotoRange(spot.range(), false);
    auto const cut = clipboard->getTransferable();
    spot.cursor->setString({});
    auto const there = somewhere(spot.model, spot.places, spot.random);
    Reference<css::text::XParagraphCursor>(there, UNO_QUERY_THROW)->gotoStartOfParagraph(false);
    view->gotoRange({there, UNO_QUERY_THROW}, false);
    clipboard->insertTransferable(cut);
    return {};
}

std::string join_with_the_next(Spot const& spot) {
    spot.walker()->gotoEndOfParagraph(false);
    if (spot.cursor->goRight(1, true)) spot.cursor->setString({});
    return {};
}

/// A number over one of the fields.
HandAct type_over_a_field(session::Model const& model, Random& random, int number) {
    auto const names = field_names(model);
    if (names.empty()) return {"finds no field", {}, {}};
    auto const at = random.below(names.size());
    auto const& name = names[at];
    auto const nth = static_cast<std::size_t>(
        std::count(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(at) + 1, name));
    auto const token = "7." + std::to_string(100 + number % 900);
    type_over_field(model, name, token, nth);
    return {"types " + token + " over " + name, token, name};
}

/// Accepts or rejects every tracked change.
HandAct settle_changes(session::Model const& model, Random& random) {
    std::string const command =
        random.one_in(2) ? "AcceptAllTrackedChanges" : "RejectAllTrackedChanges";
    give_command(model, command);
    return {command, {}, {}};
}

/// As "Insert > Text from File" does.
std::string insert_a_file(Spot const& spot) {
    auto const file = std::filesystem::temp_directory_path() / (spot.word("tep") + ".txt");
    std::ofstream(file) << spot.word("tep") << "\nva mot dong nua";
    Reference<css::document::XDocumentInsertable>(spot.cursor, UNO_QUERY_THROW)
        ->insertDocumentFromURL(to_office(session::file_url(file)),
                                office::sequence<css::beans::PropertyValue>(
                                    {session::argument("FilterName", Any(to_office("Text")))}));
    std::filesystem::remove(file);
    return spot.word("tep");
}

std::string break_the_page(Spot const& spot) {
    Reference<css::beans::XPropertySet>(spot.cursor, UNO_QUERY_THROW)
        ->setPropertyValue("BreakType", Any(css::style::BreakType_PAGE_BEFORE));
    return {};
}

/// Words of ours among them, and everywhere at once.
std::string replace_everywhere(Spot const& spot) {
    Reference<css::util::XReplaceable> const all(spot.model, UNO_QUERY_THROW);
    auto const what = all->createReplaceDescriptor();
    what->setSearchString(to_office(spot.random.one_in(2) ? "trong" : "các"));
    what->setReplaceString(to_office(spot.word("thay")));
    return all->replaceAll(Reference<css::util::XSearchDescriptor>(what, UNO_QUERY_THROW)) > 0
               ? spot.word("thay")
               : std::string();
}

struct Way {
    char const* what;
    std::string (*act)(Spot const& spot);
};

std::vector<Way> const& ways() {
    static std::vector<Way> const all{{"types a word", type_a_word},
                                      {"types a word", type_a_word},
                                      {"writes a paragraph before", write_a_paragraph_before},
                                      {"writes a paragraph after", write_a_paragraph_after},
                                      {"presses Enter", press_enter},
                                      {"comments", remark},
                                      {"lays a bookmark", lay_a_bookmark},
                                      {"writes a footnote", write_a_footnote},
                                      {"colours text", colour_some_text},
                                      {"shades a paragraph", shade_a_paragraph},
                                      {"deletes text", delete_some_text},
                                      {"copies a paragraph", copy_a_paragraph},
                                      {"pastes a paragraph twice", paste_a_paragraph_twice},
                                      {"moves a paragraph", move_a_paragraph},
                                      {"inserts a file", insert_a_file},
                                      {"breaks the page", break_the_page},
                                      {"replaces a word everywhere", replace_everywhere},
                                      {"joins two paragraphs", join_with_the_next}};
    return all;
}

/// Ranges of those of the bookmarks that are there.
std::vector<Reference<css::text::XTextRange>> ranges_of(session::Model const& model,
                                                        std::vector<std::string> const& names) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    std::vector<Reference<css::text::XTextRange>> ranges;
    for (auto const& name : names)
        if (bookmarks->hasByName(to_office(name)))
            ranges.push_back(Reference<css::text::XTextContent>(
                                 bookmarks->getByName(to_office(name)), UNO_QUERY_THROW)
                                 ->getAnchor());
    return ranges;
}

/// Most often at one of the places, else in any paragraph.
Reference<css::text::XTextCursor> somewhere(session::Model const& model,
                                            std::vector<std::string> const& places,
                                            Random& random) {
    std::vector<Reference<css::text::XTextRange>> ranges;
    if (!random.one_in(4)) ranges = ranges_of(model, places);
    if (ranges.empty()) ranges = paragraph_ranges(model);
    auto const range = random.one_of(ranges);
    auto const cursor = range->getText()->createTextCursorByRange(range->getStart());
    auto const length = static_cast<std::size_t>(range->getString().getLength());
    cursor->goRight(static_cast<sal_Int16>(random.below(length + 1)), false);
    return cursor;
}

// Marked old in the IDL, which names nothing else.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
/// The user's own group of AutoText. What number its path has in the office's list of paths depends
/// on what is installed, and so does whether a new group can be made there.
Reference<css::text::XAutoTextGroup> own_auto_texts(session::Context const& context) {
    auto const texts = css::text::AutoTextContainer::create(context);
    for (auto const& name : texts->getElementNames())
        if (name.startsWith("mytexts*"))
            return {Reference<css::container::XNameAccess>(texts, UNO_QUERY_THROW)->getByName(name),
                    UNO_QUERY_THROW};
    throw css::container::NoSuchElementException("mytexts", {});
}

/// Keeps some of a paragraph as AutoText and brings it in elsewhere. Writer refuses a group whose
/// file it finds changed meanwhile.
HandAct bring_in_auto_text(session::Context const& context, session::Model const& model,
                           Reference<css::text::XTextCursor> const& from,
                           Reference<css::text::XTextCursor> const& to, int number) {
    Reference<css::text::XParagraphCursor> const part(from, UNO_QUERY_THROW);
    part->gotoStartOfParagraph(false);
    part->gotoEndOfParagraph(true);
    auto const where = paragraph_at({to, UNO_QUERY_THROW});
    auto const called = to_office("doan" + std::to_string(number));
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
    std::string refused;
    undo->enterUndoContext("AutoText");
    try {
        auto const group = own_auto_texts(context);
        if (group->hasByName(called)) group->removeByName(called);
        group->insertNewByName(called, called, {part, UNO_QUERY_THROW})
            ->applyTo({to, UNO_QUERY_THROW});
    } catch (css::lang::DisposedException const&) {
        throw;
    } catch (css::uno::Exception const& error) {
        refused = " (refused: " + from_office(error.Message) + ")";
    }
    undo->leaveUndoContext();
    return {"brings in AutoText at \"" + where + "\"" + refused, {}, {}};
}
#pragma GCC diagnostic pop

}  // namespace

Hand::Hand(session::Context context, session::Model model, std::vector<std::string> places,
           Random& random)
    : context_(std::move(context)),
      model_(std::move(model)),
      places_(std::move(places)),
      random_(random) {}

HandAct Hand::edit(int number) {
    auto const& edit = some_edit(random_);
    auto const cursor = somewhere(model_, places_, random_);
    auto const where = paragraph_at({cursor, UNO_QUERY_THROW});
    std::string token, refused;
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager();
    undo->enterUndoContext(to_office(edit.what));
    try {
        stand_at(model_, cursor, random_);
        token = edit.act(model_, random_, number);
    } catch (css::lang::DisposedException const&) {
        throw;
    } catch (css::uno::Exception const& error) {
        refused = " (refused: " + from_office(error.Message) + ")";
    }
    undo->leaveUndoContext();
    return {std::string(edit.what) + " " + token + " at \"" + where + "\"" + refused, token, {}};
}

HandAct Hand::act(int number) {
    if (random_.one_in(4)) return type_over_a_field(model_, random_, number);
    if (random_.one_in(16)) return settle_changes(model_, random_);
    if (random_.one_in(2)) return edit(number);
    if (random_.one_in(12))
        return bring_in_auto_text(context_, model_, somewhere(model_, places_, random_),
                                  somewhere(model_, places_, random_), number);
    auto const& way = random_.one_of(ways());
    Spot const spot{model_, places_, random_, somewhere(model_, places_, random_), number};
    auto const where = paragraph_at(spot.range());
    auto const undo =
        Reference<css::document::XUndoManagerSupplier>(model_, UNO_QUERY_THROW)->getUndoManager();
    undo->enterUndoContext(to_office(way.what));
    std::string token;
    try {
        token = way.act(spot);
    } catch (...) {
        undo->leaveUndoContext();
        throw;
    }
    undo->leaveUndoContext();
    return {std::string(way.what) + (token.empty() ? "" : " " + token) + " at \"" + where + "\"",
            token,
            {}};
}

}  // namespace report::test
