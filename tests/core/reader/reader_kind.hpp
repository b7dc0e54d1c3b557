// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/catalogue/report_kind.hpp"
#include "plain_text.hpp"
#include "small_kind.hpp"

namespace report::test {

inline std::string const reading_words_file = R"("reading": {
    "subject": ["công tác thử"], "foreign": ["đảng bộ"], "national": ["độc lập tự do"],
    "opening": ["thực hiện"], "closing": ["trên đây là"], "recipients": ["nơi nhận"],
    "superiors": ["thị xã"], "provinces": ["tỉnh"], "part_words": ["phần thứ"],
    "heading_starts": ["về"], "heading_tails": ["năm"],
    "abbreviations": {"HS": "hồ sơ"},
    "at_least": ["trên", "hơn"], "about": ["khoảng"], "none": ["không", "không có"],
    "links": ["là", "đạt", "bằng"], "behind": ["và", "trong đó", "so với"],
    "no_figure": ["năm", "điều", "số"], "elsewhere": ["cùng kỳ", "kỳ trước", "dự kiến"],
    "others": ["khác"], "times": ["ngày {date}", "giai đoạn {year}-{year}", "trong kỳ"],
    "time_starts": ["trong", "từ", "đến"],
    "money": {"đồng": 1, "triệu đồng": 1000000, "tỷ đồng": 1000000000},
    "documents": ["Quyết định", "Kế hoạch"], "joins": ["và"], "issues": ["ban hành"],
    "totals": ["tổng cộng"], "this_period": ["kỳ này"]
  },
  "shown")";

inline std::string const reader_section_one = R"({
  "id": "a_1", "part": "Kết quả", "title": "Hồ sơ", "synonyms": ["Giải quyết HS"],
  "groups": [{ "id": "a_1", "ignore": ["nhận và trả {n}"],
    "figures": [
      {"id": "nhan", "label": "Nhận", "kind": "count", "unit": "hồ sơ",
       "read": ["[đã] nhận {n}", "{n} hồ sơ mới", "không nhận hồ sơ ..."]},
      {"id": "tra", "label": "Trả", "kind": "count", "unit": "hồ sơ", "lower_bound": true,
       "read": ["trả {n}", "trả {n}/{*} hồ sơ"]},
      {"id": "cu", "label": "Cũ", "kind": "count", "unit": "hồ sơ", "read": ["kỳ trước chuyển qua {n}"]},
      {"id": "thu", "label": "Thu", "kind": "money", "unit": "đồng", "read": ["tổng thu {n}"]},
      {"id": "dat", "label": "Đạt", "kind": "percent", "read": ["tỷ lệ {n}"]},
      {"id": "tong", "label": "Tổng", "kind": "count", "derive": {"sum_of": ["nhan", "cu"]},
       "read": ["tổng số {n}"]},
      {"id": "nam_gioi", "label": "Nam", "kind": "count",
       "read": [{"text": "đại học {n}[/{*}]", "under": ["nam"]}]},
      {"id": "nu_gioi", "label": "Nữ", "kind": "count",
       "read": [{"text": "đại học {n}[/{*}]", "under": ["nữ"], "unless": ["chính trị"]}]}],
    "lists": [
      {"id": "vb", "label": "Văn bản", "style": "Gạch", "item": "{loai} số {so}[ ngày {ngay}][ về {ten}]",
       "find": {"rows": "citations"},
       "columns": [{"id": "loai", "label": "Loại", "kind": "text", "required": true},
                   {"id": "so", "label": "Số", "kind": "text", "required": true, "code": true},
                   {"id": "ngay", "label": "Ngày", "kind": "date"},
                   {"id": "ten", "label": "Tên", "kind": "text"}]}]}]
})";

inline std::string const reader_section_two = R"({
  "id": "a_2", "part": "Kết quả", "title": "Con người", "groups": [{ "id": "a_2", "figures": [
      {"id": "nguoi", "label": "Người", "kind": "count", "unit": "người", "read": ["có mặt {n}"]}],
    "lists": [
      {"id": "vi_tri", "label": "Vị trí", "style": "Gạch", "item": "{ten}: {so}",
       "find": {"rows": "lines", "under": ["cụ thể"]},
       "columns": [{"id": "ten", "label": "Tên", "kind": "text", "required": true},
                   {"id": "so", "label": "Số", "kind": "count", "required": true}]}]}]
})";

inline std::string const reader_section_three = R"({
  "id": "b", "title": "Phương hướng", "groups": [{ "id": "b", "lists": [
      {"id": "viec", "label": "Việc", "style": "Khoản", "item": "{noi_dung}", "find": {"rows": "paragraphs"},
       "columns": [{"id": "noi_dung", "label": "Nội dung", "kind": "text"}]}]}]
})";

/// A kind with words for reading; a text in one of its files may be replaced.
inline KindFiles reader_files(std::string const& from = {}, std::string const& to = {}) {
    auto main = small_report_file;
    main.replace(main.find("\"shown\""), 7, reading_words_file);
    KindFiles files{{"report.json", main},
                    {"sections/01.json", reader_section_one},
                    {"sections/02.json", reader_section_two},
                    {"sections/03.json", reader_section_three}};
    if (!from.empty())
        for (auto& [name, text] : files)
            if (auto const at = text.find(from); at != std::string::npos)
                text.replace(at, from.size(), to);
    return files;
}

inline ReportKind reader_kind() {
    return load_report_kind(reader_files()).value();
}

}  // namespace report::test
