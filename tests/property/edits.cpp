// SPDX-License-Identifier: MPL-2.0
#include "edits.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XReplaceable.hpp>
#include <com/sun/star/util/XSortable.hpp>
#include <com/sun/star/view/XViewCursor.hpp>
#include <vector>

#include "office/uno/strings.hpp"
#include "writer_command.hpp"

namespace report::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::to_office;

std::string word(char const* stem, int number) {
    auto digits = std::to_string(number);
    return stem + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// Runs one of several commands that leave no mark.
template <class... Names>
std::string one_of(session::Model const& model, Random& random, Names... names) {
    give_command(model, random.one_of(std::vector<std::string>{names...}));
    return {};
}

Reference<css::text::XTextViewCursor> view_cursor(session::Model const& model) {
    return Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(),
                                                         UNO_QUERY_THROW)
        ->getViewCursor();
}

void type(session::Model const& model, std::string const& text) {
    give_command(model, "InsertText", {session::argument("Text", Any(to_office(text)))});
}

void into_a_cell(session::Model const& model, Random& random) {
    Reference<css::container::XIndexAccess> const tables(
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    if (tables->getCount() == 0) return;
    Reference<css::text::XTextTable> const table(
        tables->getByIndex(
            static_cast<sal_Int32>(random.below(static_cast<std::size_t>(tables->getCount())))),
        UNO_QUERY_THROW);
    auto const names = table->getCellNames();
    auto const at =
        static_cast<sal_Int32>(random.below(static_cast<std::size_t>(names.getLength())));
    Reference<css::text::XText> const cell(table->getCellByName(names[at]), UNO_QUERY_THROW);
    auto const view = view_cursor(model);
    view->gotoRange(cell->getStart(), false);
    if (random.one_in(3)) {
        auto const other = std::min(names.getLength() - 1, at + 1);
        Reference<css::text::XText> const next(table->getCellByName(names[other]), UNO_QUERY_THROW);
        view->gotoRange(next->getEnd(), true);
    }
}

std::string change_case(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "ChangeCaseToUpper", "ChangeCaseToLower",
                  "ChangeCaseToSentenceCase", "ChangeCaseToTitleCase", "ChangeCaseToToggleCase");
}

std::string break_here(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "InsertPagebreak", "InsertLinebreak", "InsertPara");
}

std::string move_paragraphs(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "MoveUp", "MoveDown", "MoveUpSubItems", "MoveDownSubItems");
}

std::string promote(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "IncrementLevel", "DecrementLevel", "IncrementSubLevels");
}

std::string format(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "Bold", "Italic", "ResetAttributes", "CenterPara", "DefaultBullet",
                  "DefaultNumbering", "Strikeout");
}

std::string work_on_a_table(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "DeleteRows", "DeleteColumns", "MergeCells", "InsertRowsAfter",
                  "InsertRowsBefore", "InsertColumnsAfter", "DistributeRows", "EntireRow");
}

std::string settle_some_changes(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "AcceptTrackedChange", "RejectTrackedChange",
                  "AcceptTrackedChangeToNext", "RejectTrackedChangeToNext");
}

std::string type_special_letters(session::Model const& model, Random& random, int number) {
    constexpr char const* no_break_space = "\u00a0";
    constexpr char const* soft_hyphen = "\u00ad";
    constexpr char const* no_break_hyphen = "\u2011";
    constexpr char const* nothing_wide = "\u200b";
    static std::vector<std::string> const letters{no_break_space, soft_hyphen, no_break_hyphen,
                                                  nothing_wide};
    type(model, random.one_of(letters) + word("chu", number) + random.one_of(letters));
    return word("chu", number);
}

std::string paste_without_formatting(session::Model const& model, Random& random, int number) {
    give_command(model, "Copy");
    view_cursor(model)->collapseToEnd();
    if (random.one_in(2))
        Reference<css::view::XViewCursor>(view_cursor(model), UNO_QUERY_THROW)->goDown(3, false);
    give_command(model, "PasteUnformatted");
    type(model, word("dan", number));
    return word("dan", number);
}

/// A heading with what stands below it, up to some paragraphs further on.
std::string copy_a_whole_section(session::Model const& model, Random& random, int /*number*/) {
    auto const view = view_cursor(model);
    auto const cursor = view->getText()->createTextCursorByRange(view->getStart());
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    for (auto left = 3 + random.below(12); left > 0; --left) walker->gotoNextParagraph(true);
    view->gotoRange(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW), false);
    Reference<css::datatransfer::XTransferableSupplier> const clipboard(
        model->getCurrentController(), UNO_QUERY_THROW);
    auto const copied = clipboard->getTransferable();
    view->collapseToEnd();
    if (random.one_in(3)) view->gotoEnd(false);
    clipboard->insertTransferable(copied);
    return {};
}

/// Some paragraphs by the alphabet, as "Tools > Sort" does.
std::string sort_paragraphs(session::Model const& model, Random& random, int /*number*/) {
    auto const view = view_cursor(model);
    auto const cursor = view->getText()->createTextCursorByRange(view->getStart());
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    for (auto left = 1 + random.below(4); left > 0; --left) walker->gotoNextParagraph(true);
    walker->gotoEndOfParagraph(true);
    Reference<css::util::XSortable> const sortable(cursor, UNO_QUERY);
    if (sortable.is()) sortable->sort(sortable->createSortDescriptor());
    return {};
}

/// The rows of a table below its head, by what one column says.
std::string sort_rows(session::Model const& model, Random& random, int /*number*/) {
    Reference<css::container::XIndexAccess> const tables(
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    if (tables->getCount() == 0) return {};
    Reference<css::util::XSortable> const sortable(
        tables->getByIndex(
            static_cast<sal_Int32>(random.below(static_cast<std::size_t>(tables->getCount())))),
        UNO_QUERY);
    if (sortable.is()) sortable->sort(sortable->createSortDescriptor());
    return {};
}

std::string replace_by_expression(session::Model const& model, Random& random, int number) {
    static std::vector<std::pair<std::string, std::string>> const all{
        {"([0-9])\\.([0-9])", "$1,$2"},
        {"Trước hạn", "Sớm hạn"},
        {"(thực hiện|triển khai)", "$1 X"},
        {"  +", " "},
        {"hồ sơ$", "hồ sơ X"},
        {"([a-zà-ỹ]+)[,;] ", "$1 X, "},
        {"\\bxã\\b", "X xã"}};
    auto [what, by] = random.one_of(all);
    auto const leaves = by.find('X');
    if (leaves != std::string::npos) by.replace(leaves, 1, word("mau", number));
    Reference<css::util::XReplaceable> const text(model, UNO_QUERY_THROW);
    auto const request = text->createReplaceDescriptor();
    request->setPropertyValue("SearchRegularExpression", Any(true));
    request->setSearchString(to_office(what));
    request->setReplaceString(to_office(by));
    auto const count =
        text->replaceAll(Reference<css::util::XSearchDescriptor>(request, UNO_QUERY_THROW));
    return count > 0 && leaves != std::string::npos ? word("mau", number) : std::string();
}

std::string split_cells(session::Model const& model, Random& random, int /*number*/) {
    into_a_cell(model, random);
    auto const caret = view_cursor(model);
    Reference<css::beans::XPropertySet> const here(caret, UNO_QUERY_THROW);
    Reference<css::text::XTextTable> const table(here->getPropertyValue("TextTable"), UNO_QUERY);
    Reference<css::beans::XPropertySet> const cell(here->getPropertyValue("Cell"), UNO_QUERY);
    if (!table.is() || !cell.is()) return {};
    auto const name = cell->getPropertyValue("CellName").get<rtl::OUString>();
    if (auto const range = table->createCursorByCellName(name); range.is())
        range->splitRange(static_cast<sal_Int16>(1 + random.below(2)), random.one_in(2));
    return {};
}

/// Two tables that meet become one.
std::string join_tables(session::Model const& model, Random& random, int /*number*/) {
    into_a_cell(model, random);
    give_command(model, "MergeTable");
    return {};
}

/// What a mouse does that drags rows, or what is chosen, to another place: rows that come to stand
/// outside their table are one of their own.
std::string drag(session::Model const& model, Random& random, int /*number*/) {
    if (random.one_in(2)) {
        into_a_cell(model, random);
        if (random.one_in(2)) give_command(model, "EntireRow");
    }
    give_command(model, "Cut");
    auto const view = view_cursor(model);
    Reference<css::view::XViewCursor> const lines(view, UNO_QUERY_THROW);
    auto const by = static_cast<sal_Int16>(1 + random.below(12));
    if (random.one_in(2))
        lines->goDown(by, false);
    else
        lines->goUp(by, false);
    give_command(model, "Paste");
    return {};
}

std::string format_as_typed(session::Model const& model, Random& /*random*/, int number) {
    type(model, " " + word("sua", number) + " (c) -- 1/2 \"x\" ");
    give_command(model, "AutoFormatApply");
    return word("sua", number);
}

std::string make_a_table(session::Model const& model, Random& /*random*/, int /*number*/) {
    give_command(model, "ConvertTableToText",
                 {session::argument("Delimiter", Any(to_office("\t")))});
    give_command(model, "ConvertTextToTable",
                 {session::argument("Delimiter", Any(to_office(" "))),
                  session::argument("WithHeader", Any(false))});
    return {};
}

std::string delete_to_an_end(session::Model const& model, Random& random, int /*number*/) {
    return one_of(model, random, "DelToEndOfPara", "DelToStartOfPara", "DelToEndOfWord",
                  "DelToEndOfSentence", "SwBackspace", "Delete");
}

}  // namespace

Edit const& some_edit(Random& random) {
    static std::vector<Edit> const all{{"changes the case", change_case},
                                       {"breaks", break_here},
                                       {"moves by the outline", move_paragraphs},
                                       {"moves by the outline", move_paragraphs},
                                       {"promotes", promote},
                                       {"formats", format},
                                       {"works on a table", work_on_a_table},
                                       {"works on a table", work_on_a_table},
                                       {"settles some changes", settle_some_changes},
                                       {"types special letters", type_special_letters},
                                       {"pastes as text", paste_without_formatting},
                                       {"copies a section", copy_a_whole_section},
                                       {"sorts paragraphs", sort_paragraphs},
                                       {"sorts rows", sort_rows},
                                       {"splits cells", split_cells},
                                       {"joins tables", join_tables},
                                       {"drags", drag},
                                       {"drags", drag},
                                       {"replaces by expression", replace_by_expression},
                                       {"lets Writer correct", format_as_typed},
                                       {"makes a table", make_a_table},
                                       {"deletes to an end", delete_to_an_end}};
    return random.one_of(all);
}

void stand_at(session::Model const& model,
              css::uno::Reference<css::text::XTextCursor> const& cursor, Random& random) {
    if (random.one_in(5)) return into_a_cell(model, random);
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    auto const choice = random.below(4);
    if (choice == 0) {
        walker->gotoStartOfParagraph(false);
        walker->gotoEndOfParagraph(true);
    } else if (choice == 1) {
        cursor->goRight(static_cast<sal_Int16>(1 + random.below(60)), true);
    }
    view_cursor(model)->gotoRange(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW), false);
}

}  // namespace report::test
