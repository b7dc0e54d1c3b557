// SPDX-License-Identifier: MPL-2.0
#include "laid_report.hpp"

namespace report::test {

Typed typed(std::string const& text, Look const& look) {
    Typed one;
    one.paragraph.text = text;
    one.paragraph.bold = look.bold;
    if (!text.empty())
        one.layout.portions.push_back(
            {0, text.size(), "Times New Roman", look.tenths, 0, look.bold, look.italic, false});
    one.layout.align = look.align;
    one.layout.room = 16000;
    one.layout.page = 1;
    return one;
}

Typed centred(std::string const& text, std::int64_t tenths, bool bold, bool italic) {
    auto one = typed(text, {tenths, bold, italic, Align::centre});
    one.layout.widths = {6000};
    return one;
}

Typed body(std::string const& text) {
    auto one = typed(text, {});
    one.layout.first_line = 1270;
    one.layout.above = 212;
    return one;
}

Typed heading(std::string const& label, std::string const& text, int level) {
    auto one = typed(text, {140, true, false, Align::justified});
    one.paragraph.label = label;
    one.paragraph.outline = level;
    one.layout.in_list = true;
    one.layout.above = 212;
    return one;
}

Typed rule(Hundredths length) {
    auto one = typed({}, {});
    one.layout.border_above = true;
    one.layout.rule = length;
    return one;
}

void set_text(Typed& one, std::string const& text) {
    one.paragraph.text = text;
    one.layout.portions.at(0).until = text.size();
}

LaidPortion& portion(Typed& one) {
    return one.layout.portions.at(0);
}

LaidReport::LaidReport() {
    page.measured = true;
    page.style = "Trang";
    page.width = 21000, page.height = 29700;
    page.top = page.bottom = page.right = 2000;
    page.left = 3000;
    page.numbered = true;
    page.number_tenths = 140;
    page.number_font = "Times New Roman";
    context.upward = true;
    context.medium = Medium::paper;
    context.state = State::issued;
    // A second page, so that the report has numbers of pages.
    text[5].layout.page = 2;
    for (auto* all : {&recipients, &signature})
        for (auto& one : *all) one.layout.page = 2;
    text.back().layout.page = 2;
}

void LaidReport::with_appendix() {
    appendix = {centred("Phụ lục", 140, true), centred("SỐ LIỆU CHI TIẾT", 140, true),
                centred("(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban "
                        "nhân dân xã Bình Minh)",
                        140, false, true)};
    appendix[0].layout.begins_pages = "Phụ lục";
    appendix[0].layout.begins_at = 1;
}

CheckedDocument LaidReport::made() const {
    CheckedDocument document;
    document.page = page;
    auto const paragraph = [&](Typed const& one) {
        PlainBlock block;
        block.paragraph = one.paragraph;
        document.text.blocks.push_back(std::move(block));
        document.layout.push_back(one.layout);
    };
    using Cells = std::vector<std::vector<Typed>>;
    auto const table = [&](std::vector<Cells> const& rows) {
        PlainBlock block;
        block.table.emplace();
        for (auto const& cells : rows) {
            auto& row = block.table->rows.emplace_back();
            for (auto const& cell : cells) {
                auto& paragraphs = row.emplace_back();
                for (auto const& one : cell) {
                    paragraphs.push_back(one.paragraph);
                    document.layout.push_back(one.layout);
                }
            }
        }
        document.text.blocks.push_back(std::move(block));
    };
    if (letterhead_in_table) {
        if (date_below)
            table({{agency, national}, {{number}, {typed({}, {})}}, {{typed({}, {})}, {date}}});
        else
            table({{agency, national}, {{number}, {date}}});
    } else {
        for (auto const* all : {&agency, &national})
            for (auto const& one : *all) paragraph(one);
        paragraph(number);
        paragraph(date);
    }
    for (auto const* all : {&title, &addressee, &text})
        for (auto const& one : *all) {
            if (one.in_table)
                table({{{one}}});
            else
                paragraph(one);
        }
    if (ended) table({{recipients, signature}});
    for (auto const& one : appendix) paragraph(one);
    return document;
}

}  // namespace report::test
