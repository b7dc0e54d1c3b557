// SPDX-License-Identifier: MPL-2.0
#include <string>

#include "core/reader/kind_readers.hpp"
#include "core/reader/read_document.hpp"
#include "core/text/unicode.hpp"
#include "plain_text.hpp"
#include "support.hpp"
#include "targets.hpp"

namespace report::fuzz {

namespace {

/// Every number of a text, from left to right, as prose has it.
void read_numbers(std::string_view text) {
    auto const& grammar = readers_of(kind()).words.quantities();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') continue;
        auto const quantity = quantity_at(text, at, grammar);
        require(quantity.until > at && quantity.until <= text.size(),
                "a quantity ends behind its beginning, in its text");
        require(quantity.value.value_or(0) >= 0 && quantity.other.value_or(0) >= 0,
                "no quantity is below nothing");
        at = quantity.until - 1;
    }
}

void read_cell(std::string_view text) {
    auto const& grammar = readers_of(kind()).words.quantities();
    auto const cell = read_quantity(text, grammar);
    if (!cell || !cell->value) return;
    auto const again = read_quantity(std::to_string(*cell->value), grammar);
    require(again && again->value == cell->value, "a whole number is read as it was written");
}

void read_sentences(std::string const& text) {
    auto const words = readers_of(kind()).words.words(text, 0);
    std::size_t last = 0;
    for (auto const& word : words) {
        require(word.from >= last && word.from <= word.until && word.until <= text.size(),
                "words stand in the order of their text");
        last = word.from;
    }
    auto const statements = readers_of(kind()).figures.statements().read(words, {});
    for (auto const& one : statements)
        require(one.word < words.size() && one.from <= one.word && one.until <= words.size(),
                "a statement stands round its number");
    for (auto const& reading :
         readers_of(kind()).figures.readings({&text, &words, {}, 0, {}}, statements)) {
        require(reading.from <= reading.until && reading.until <= text.size(),
                "a number stands in its text");
        require(!reading.sure || reading.choices.size() == 1, "what is sure is one figure");
        require(reading.choices.empty() || reading.value || reading.statement.denied,
                "a figure that is told has a value");
    }
}

std::string const form_above =
    "ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU\nSố: 7/BC-UBND\nBÁO CÁO\n"
    "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023\n"
    "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n"
    "2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết TTHC\n";

}  // namespace

void read_quantities(std::string_view bytes) {
    read_numbers(bytes);
    if (!is_utf8(bytes)) return;
    read_cell(bytes);
    read_sentences(std::string(bytes));
}

void read_rows(std::string_view bytes) {
    auto const document = test::plain_document(form_above + std::string(bytes));
    auto const old = read_document(kind(), document);
    if (!old) return;
    for (auto const& figure : old->figures)
        for (auto const& sighting : figure.sightings) {
            require(sighting.line < old->lines.size(), "a figure stands in a line");
            require(sighting.from <= sighting.until &&
                        sighting.until <= old->lines[sighting.line].size(),
                    "a figure stands in its line");
        }
    auto const again = read_document(kind(), document);
    require(again && again->figures.size() == old->figures.size(),
            "a table is read the same again");
}

std::vector<std::string> quantity_seeds() {
    return {"Tiếp nhận 1.418 hồ sơ, trong đó trực tuyến 909/1 418 hồ sơ (64,1%).",
            "5 tỷ 373 triệu đồng; 5,65 ngàn hồ sơ; 97.66 %; 6,090 triệu đồng",
            "trên 1.200 lượt người, gần 40, khoảng 12 đến 15, từ 5-10",
            "Dự toán thu được giao 8.000 triệu đồng, thực hiện 6.000 triệu đồng (75%).",
            "hai mươi mốt (21) người, còn khuyết hai công chức; không có ai bị kỷ luật",
            "có1,046 lượt người, 28tin, 09bài; O1,046; 2.O98; 1...2; 1'739; 1\u00a0739",
            "Có 05 cán bộ, 07 công chức có trình độ thạc sĩ: 05 trong 08.",
            "1.",
            "0",
            "-",
            "12/3/4",
            "9.223.372.036.854.775.807",
            "99.999.999.999.999.999.999"};
}

std::vector<std::string> row_seeds() {
    return {"Nội dung|Số hồ sơ\n1. Đã giải quyết|45\na) Trước hạn|40\nb) Quá hạn|5\n",
            "Nội dung|6 tháng cuối năm 2022|6 tháng đầu năm 2023\nTiếp nhận mới|836|494\n",
            // Merged heads, a row of numbers, a total.
            R"(TT|Lĩnh vực|Tiếp nhận||Đã giải quyết|||
||Trực tuyến|Trực tiếp|Trước hạn|Đúng hạn|Quá hạn
(1)|(2)|(3)|(4)|(5)|(6)|(7)
1|Hộ tịch|10|5|8|6|1
|Tổng cộng|10|5|8|6|1
)",
            "Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|Tỷ lệ (%)\nThu ngân sách|triệu đồng|900|450|50\n",
            "Vốn đầu tư công (triệu đồng)|Kế hoạch|Giải ngân\n|120|90\n"};
}

}  // namespace report::fuzz
