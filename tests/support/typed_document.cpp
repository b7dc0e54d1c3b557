// SPDX-License-Identifier: MPL-2.0
#include "typed_document.hpp"

#include <array>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <sstream>
#include <utility>
#include <vector>

#include "core/fonts/old_writing.hpp"
#include "office/uno/strings.hpp"

namespace report::test {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::to_office;
using Properties = Reference<css::beans::XPropertySet>;

constexpr char const* list_name = "Typed numbers";
constexpr char const* bullets_name = "Typed bullets";

bool starts_with(std::string const& text, std::string_view start) {
    return text.compare(0, start.size(), start) == 0;
}

std::vector<std::string> split(std::string const& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) parts.push_back(part);
    return parts;
}

css::beans::PropertyValue rule(char const* name, Any const& value) {
    return session::argument(name, value);
}

class Typist {
public:
    explicit Typist(session::Model const& model) : model_(model), factory_(model, UNO_QUERY_THROW) {
        start(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText());
    }

    void type(std::string const& description) {
        std::vector<std::string> table;
        std::istringstream lines(description);
        for (std::string line; std::getline(lines, line);) {
            bool const is_row = line.find('|') != std::string::npos && line[0] != '@';
            if (!is_row && !table.empty()) type_table(std::exchange(table, {}));
            if (is_row)
                table.push_back(line);
            else
                type_line(line);
        }
        if (!table.empty()) type_table(table);
    }

private:
    void start(Reference<css::text::XText> const& text) {
        text_ = text;
        cursor_ = text->createTextCursor();
        cursor_->gotoEnd(false);
        is_first_ = true;
    }

    void type_line(std::string const& line) {
        if (starts_with(line, "@font ")) {
            font_ = line.substr(6);
        } else if (line == "@box") {
            begin_box();
        } else if (line == "@end") {
            start(Reference<css::text::XTextDocument>(model_, UNO_QUERY_THROW)->getText());
            is_first_ = false;
            at_box_ = true;
        } else if (starts_with(line, "@")) {
            auto const blank = line.find(' ');
            paragraph(line.substr(blank + 1), line.substr(1, blank - 1));
        } else {
            paragraph(line, {});
        }
    }

    /// A frame that hangs on the paragraph at the cursor, which is the next one typed.
    void begin_box() {
        next_paragraph();
        at_box_ = true;
        Properties const frame(factory_->createInstance("com.sun.star.text.TextFrame"),
                               UNO_QUERY_THROW);
        frame->setPropertyValue("AnchorType", Any(css::text::TextContentAnchorType_AT_PARAGRAPH));
        Reference<css::drawing::XShape>(frame, UNO_QUERY_THROW)->setSize({7000, 1500});
        text_->insertTextContent(range(),
                                 Reference<css::text::XTextContent>(frame, UNO_QUERY_THROW), false);
        start(Reference<css::text::XText>(frame, UNO_QUERY_THROW));
    }

    /// To an empty paragraph.
    void next_paragraph() {
        if (!is_first_ && !at_box_)
            text_->insertControlCharacter(range(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                          false);
        is_first_ = at_box_ = false;
    }

    void paragraph(std::string line, std::string const& number) {
        next_paragraph();
        bool const bold = line.size() > 4 && starts_with(line, "**");
        if (bold) line = line.substr(2, line.size() - 4);
        set_list(number);
        type_runs(line, bold);
    }

    void set_list(std::string const& number) {
        Properties const at(cursor_, UNO_QUERY_THROW);
        auto const name = number.empty() ? "" : number == "-" ? bullets_name : list_name;
        if (!number.empty()) make_lists();
        at->setPropertyValue("NumberingStyleName", Any(rtl::OUString::createFromAscii(name)));
        if (!number.empty() && number != "-")
            at->setPropertyValue("NumberingLevel", Any(static_cast<sal_Int16>(number[0] - '1')));
    }

    /// "{-" a deleted "-}" and so on.
    void type_runs(std::string_view line, bool bold) {
        while (!line.empty()) {
            auto const open = line.find('{');
            type_run(line.substr(0, open), bold, false);
            if (open == std::string_view::npos) return;
            auto const mark = line[open + 1];
            auto const close = line.find(std::string{mark, '}'}, open);
            auto const inner = line.substr(open + 2, close - open - 2);
            if (mark == '+') track(true);
            type_run(inner, bold, mark == '~');
            if (mark == '+') track(false);
            if (mark == '-') {
                cursor_->goLeft(static_cast<sal_Int16>(typed(inner).getLength()), true);
                track(true);
                cursor_->setString({});
                track(false);
                cursor_->gotoEnd(false);
            }
            line.remove_prefix(close + 2);
        }
    }

    void track(bool on) {
        Properties(model_, UNO_QUERY_THROW)->setPropertyValue("RecordChanges", Any(on));
    }

    /// As the font's letters are typed.
    rtl::OUString typed(std::string_view text) const {
        std::string const all(text);
        if (starts_with(font_, ".VnTimeH")) return to_office(in_tcvn3(to_lower(all)));
        if (starts_with(font_, ".Vn")) return to_office(in_tcvn3(all));
        if (starts_with(font_, "VNI")) return to_office(in_vni(all));
        return to_office(all);
    }

    void type_run(std::string_view text, bool bold, bool hidden) {
        if (text.empty()) return;
        auto const letters = typed(text);
        text_->insertString(range(), letters, false);
        cursor_->goLeft(static_cast<sal_Int16>(letters.getLength()), true);
        Properties const run(cursor_, UNO_QUERY_THROW);
        run->setPropertyValue("CharFontName", Any(to_office(font_)));
        run->setPropertyValue(
            "CharWeight", Any(bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        run->setPropertyValue("CharHidden", Any(hidden));
        cursor_->gotoEnd(false);
    }

    void type_table(std::vector<std::string> const& lines) {
        std::vector<std::vector<std::string>> rows;
        std::size_t columns = 0;
        for (auto const& line : lines) {
            rows.push_back(split(line, '|'));
            columns = std::max(columns, rows.back().size());
        }
        next_paragraph();
        Reference<css::text::XTextTable> const table(
            factory_->createInstance("com.sun.star.text.TextTable"), UNO_QUERY_THROW);
        table->initialize(static_cast<sal_Int32>(rows.size()), static_cast<sal_Int32>(columns));
        set_list({});
        text_->insertTextContent(range(),
                                 Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
        auto const outer = text_;
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                auto const name =
                    std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
                start(Reference<css::text::XText>(table->getCellByName(to_office(name)),
                                                  UNO_QUERY_THROW));
                paragraph(rows[row][column], {});
            }
        // Behind the table Writer keeps a paragraph, which the next line is typed in.
        start(outer);
    }

    void make_lists() {
        Reference<css::container::XNameContainer> const styles(
            Reference<css::style::XStyleFamiliesSupplier>(model_, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("NumberingStyles"),
            UNO_QUERY_THROW);
        if (styles->hasByName(rtl::OUString::createFromAscii(list_name))) return;
        using css::style::NumberingType::ARABIC;
        using css::style::NumberingType::ROMAN_UPPER;
        // Without ListFormat no number reaches DOCX.
        struct Level {
            sal_Int16 type;
            sal_Int16 with_parents;
            char const* format;
        };
        constexpr std::array<Level, 3> levels{
            {{ROMAN_UPPER, 1, "%1%."}, {ARABIC, 1, "%2%."}, {ARABIC, 2, "%2%.%3%."}}};
        make_list(styles, list_name, [&](Reference<css::container::XIndexReplace> const& rules) {
            for (std::size_t i = 0; i < levels.size(); ++i)
                rules->replaceByIndex(
                    static_cast<sal_Int32>(i),
                    Any(office::sequence<css::beans::PropertyValue>(
                        {rule("NumberingType", Any(levels[i].type)),
                         rule("ParentNumbering", Any(levels[i].with_parents)),
                         rule("ListFormat",
                              Any(rtl::OUString::createFromAscii(levels[i].format)))})));
        });
        make_list(styles, bullets_name, [](Reference<css::container::XIndexReplace> const& rules) {
            rules->replaceByIndex(
                0, Any(office::sequence<css::beans::PropertyValue>(
                       {rule("NumberingType", Any(css::style::NumberingType::CHAR_SPECIAL)),
                        rule("BulletChar", Any(rtl::OUString("-")))})));
        });
    }

    template <class Fill>
    void make_list(Reference<css::container::XNameContainer> const& styles, char const* name,
                   Fill const& fill) {
        Properties const style(factory_->createInstance("com.sun.star.style.NumberingStyle"),
                               UNO_QUERY_THROW);
        styles->insertByName(rtl::OUString::createFromAscii(name), Any(style));
        Reference<css::container::XIndexReplace> rules;
        style->getPropertyValue("NumberingRules") >>= rules;
        fill(rules);
        style->setPropertyValue("NumberingRules", Any(rules));
    }

    Reference<css::text::XTextRange> range() const { return {cursor_, UNO_QUERY_THROW}; }

    session::Model model_;
    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> cursor_;
    std::string font_ = "Times New Roman";
    bool is_first_ = true;
    bool at_box_ = false;
};

}  // namespace

session::Model type_document(session::Context const& context, std::string const& description) {
    auto const model = session::load_url(context, "private:factory/swriter");
    Typist(model).type(description);
    return model;
}

}  // namespace report::test
