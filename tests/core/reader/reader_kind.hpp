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
    "superiors": ["thị xã"], "provinces": ["tỉnh"], "range_joins": ["đến"], "part_words": ["phần thứ"],
    "heading_starts": ["về"], "heading_tails": ["năm"],
    "abbreviations": {"HS": "hồ sơ"},
    "at_least": ["trên", "hơn"], "about": ["khoảng"], "none": ["không", "không có"],
    "behind": ["và", "trong đó", "so với"], "no_figure": ["năm", "điều"], "times": ["ngày {date}", "giai đoạn {year}-{year}", "trong kỳ"],
    "time_starts": ["trong", "từ", "đến"],
    "money": {"đồng": 1, "triệu đồng": 1000000, "tỷ đồng": 1000000000},
    "documents": ["Quyết định", "Kế hoạch"], "joins": ["và"], "issues": ["ban hành"],
    "totals": ["tổng cộng"]
  },
  "shown")";

inline std::string const reader_traits = R"json({
  "dimensions": [
    {"id": "thing", "rank": "thing"}, {"id": "event", "rank": "event"},
    {"id": "who", "rank": "event"}, {"id": "degree", "rank": "narrows"},
    {"id": "politics", "rank": "narrows"}, {"id": "age", "rank": "narrows"},
    {"id": "sum", "rank": "narrows", "soft": true, "own_only": true},
    {"id": "head", "rank": "narrows", "soft": true, "own_only": true},
    {"id": "since", "rank": "narrows", "to_date": true}],
  "traits": {
    "thing": {"ho_so": ["hồ sơ", "HS"], "nguoi": ["người"], "thu": ["tổng thu"], "ty_le": ["tỷ lệ"]},
    "event": {"nhan": ["[đã] nhận"], "tra": ["[đã] trả"], "co_mat": ["có mặt"]},
    "who": {"nam": ["nam"], "nu": ["nữ"]},
    "degree": {"dai_hoc": ["đại học"]},
    "politics": {"chinh_tri": ["chính trị"]},
    "age": {"cu": ["kỳ trước chuyển qua"], "moi": ["mới"]},
    "since": {"luy_ke": ["lũy kế"]},
    "head": {"unit": ["đơn vị", "đvt"], "after": ["sau"], "apart": ["ghi chú", "điểm"], "former": ["cũ"], "new": ["mới"], "before": ["trước"],
             "since": ["từ", "sau"]},
    "sum": {"tong": ["(tổng số|tổng cộng)"]}},
  "neutral": ["nào", "là", "đạt", "của", "có", "số", "đvt", "nội dung"],
  "elsewhere": ["cùng kỳ", "kỳ trước", "dự kiến"], "own": ["kỳ này"], "parts": ["trong đó"],
  "splits": ["và"], "pairs": ["trên"], "denials": ["không", "không có"], "bounds": ["trở lên"],
  "abouts": ["về"], "causes": ["do"], "unsure": ["ước"]
})json";

inline std::string const reader_section_one = R"json({
  "id": "a_1", "part": "Kết quả", "title": "Hồ sơ", "synonyms": ["Giải quyết HS"],
  "traits": ["ho_so"],
  "groups": [{ "id": "a_1",
    "figures": [
      {"id": "nhan", "label": "Nhận", "kind": "count", "unit": "hồ sơ", "means": ["ho_so nhan moi?"]},
      {"id": "tra", "label": "Trả", "kind": "count", "unit": "hồ sơ", "lower_bound": true,
       "means": ["ho_so tra"]},
      {"id": "cu", "label": "Cũ", "kind": "count", "unit": "hồ sơ", "means": ["ho_so cu"]},
      {"id": "thu", "label": "Thu", "kind": "money", "unit": "đồng", "means": ["thu"]},
      {"id": "dat", "label": "Đạt", "kind": "percent", "means": ["ty_le"]},
      {"id": "tong", "label": "Tổng", "kind": "count", "derive": {"sum_of": ["nhan", "cu"]},
       "means": ["ho_so tong"]},
      {"id": "nam_gioi", "label": "Nam", "kind": "count", "means": ["nam dai_hoc"]},
      {"id": "nu_gioi", "label": "Nữ", "kind": "count", "means": ["nu dai_hoc"]},
      {"id": "can_cu", "label": "Căn cứ", "kind": "text", "between": ["căn cứ {t} để nhận"]}],
    "lists": [
      {"id": "vb", "label": "Văn bản", "style": "Gạch", "item": "{loai} số {so}[ ngày {ngay}][ về {ten}]",
       "find": {"rows": "citations"},
       "columns": [{"id": "loai", "label": "Loại", "kind": "text", "required": true},
                   {"id": "so", "label": "Số", "kind": "text", "required": true, "code": true},
                   {"id": "ngay", "label": "Ngày", "kind": "date"},
                   {"id": "ten", "label": "Tên", "kind": "text"}]}]}]
})json";

inline std::string const reader_section_two = R"json({
  "id": "a_2", "part": "Kết quả", "title": "Con người", "groups": [{ "id": "a_2", "figures": [
      {"id": "nguoi", "label": "Người", "kind": "count", "unit": "người",
       "means": ["co_mat nguoi?"]}],
    "lists": [
      {"id": "vi_tri", "label": "Vị trí", "style": "Gạch", "item": "{ten}: {so}",
       "find": {"rows": "lines"},
       "columns": [{"id": "ten", "label": "Tên", "kind": "text", "required": true},
                   {"id": "so", "label": "Số", "kind": "count", "required": true}]}]}]
})json";

inline std::string const reader_section_three = R"json({
  "id": "b", "title": "Phương hướng", "planned": true, "groups": [{ "id": "b", "lists": [
      {"id": "viec", "label": "Việc", "style": "Khoản", "item": "{noi_dung}", "find": {"rows": "paragraphs"},
       "columns": [{"id": "noi_dung", "label": "Nội dung", "kind": "text"}]}]}]
})json";

/// A kind with words for reading; a text in one of its files may be replaced.
inline KindFiles reader_files(std::string const& from = {}, std::string const& to = {}) {
    auto main = small_report_file;
    main.replace(main.find("\"shown\""), 7, reading_words_file);
    KindFiles files{{"report.json", main},
                    {"words/01.json", reader_traits},
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
