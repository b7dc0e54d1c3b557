// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <string>

#include "core/catalogue/report_kind.hpp"
#include "core/report/data_file.hpp"

namespace report::test {

inline std::string const small_report_file = R"json({
  "id": "nho", "name": "Báo cáo nhỏ", "schema": 1, "type_name": "BÁO CÁO", "type_code": "BC",
  "subject": "Công tác thử {period}",
  "styles": {"superior": "Chủ quản", "agency": "Cơ quan", "rule": "Kẻ", "number": "Số",
             "place_date": "Ngày", "subject": "Trích yếu", "addressee": "Kính gửi",
             "addressee_item": "Kính gửi dòng", "recipient": "Nơi nhận", "authority": "Quyền hạn",
             "signer": "Họ tên", "body": "Nội dung", "empty": "Trống",
             "appendix": "Phụ lục", "appendix_title": "Tên phụ lục", "appendix_reference": "Kèm theo",
             "table_caption": "Tên bảng", "table_unit": "Đơn vị", "table_note": "Ghi chú",
             "table_head": "Đầu", "table_number_row": "Số cột", "table_left": "Chữ",
             "table_centre": "Giữa", "table_right": "Số", "table_left_bold": "Chữ đậm",
             "table_centre_bold": "Giữa đậm", "table_right_bold": "Số đậm", "form_left": "Biểu trái",
             "form_centre": "Biểu giữa", "form_right": "Biểu phải", "form_date": "Biểu ngày",
             "form_signature": "Biểu ký",
             "rest_title": "Giữ lại đầu", "rest": "Giữ lại"},
  "pages": {"appendix": "Dọc", "appendix_landscape": "Ngang"},
  "wording": {"number": "Số: {number}/{code}-{symbol}",
              "date": "{place}, ngày {day} tháng {month} năm {year}", "blank": "   ",
              "addressee": "Kính gửi:", "as_above": "Như trên",
              "table_caption": "Bảng {n}. {caption}", "appendix": "Phụ lục[ {n}]",
              "appendix_reference": "(Kèm theo Báo cáo số {number}/{code}-{symbol} ngày {day} tháng {month} năm {year} của {agency_full})",
              "appendix_mention": "(Chi tiết tại {appendix}.)",
              "rest": "GIỮ LẠI", "replaced": "THAY THẾ"},
  "periods": [
    {"id": "thang", "label": "Tháng", "span": "month_blocks", "months": 1, "first": 1, "last": 12,
     "phrase": "tháng {n} năm {year}", "next": "tháng {next_n} năm {year}",
     "next_at_end": "tháng 1 năm {next_year}",
     "from": {"day": 15, "month_before": true}, "to": {"day": 14}},
    {"id": "quy", "label": "Quý", "span": "month_blocks", "months": 3, "first": 1, "last": 4,
     "roman": true, "phrase": "quý {n} năm {year}", "next": "quý {next_n} năm {year}",
     "next_at_end": "quý I năm {next_year}",
     "from": {"day": 15, "month_before": true}, "to": {"day": 14}},
    {"id": "k_thang", "label": "k tháng đầu năm", "span": "from_january", "first": 1, "last": 11,
     "phrase": "{n} tháng đầu năm {year}", "next": "{rest} tháng cuối năm {year}",
     "from": {"day": 15, "month_before": true}, "to": {"day": 14}},
    {"id": "nam", "label": "Năm", "span": "from_january", "months": 12, "phrase": "năm {year}",
     "next": "năm {next_year}", "from": {"day": 15, "month_before": true}, "to": {"day": 0}},
    {"id": "tu_den", "label": "Từ ngày đến ngày", "span": "free",
     "phrase": "từ ngày {from} đến ngày {to}", "next": "thời gian tới"}],
  "unit_kinds": [{"id": "xa", "label": "xã"}, {"id": "phuong", "label": "phường"},
                 {"id": "thi_tran", "label": "thị trấn", "until": "2025-06-30"}],
  "authorities": [
    {"id": "chu_tich", "label": "Chủ tịch", "lines": ["TM. ỦY BAN NHÂN DÂN", "{office}"], "office": "CHỦ TỊCH"},
    {"id": "pho", "label": "Phó Chủ tịch", "lines": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "{office}"],
     "office": "PHÓ CHỦ TỊCH"}],
  "levels": [
    {"id": "ba_cap", "label": "Ba cấp", "until": "2025-06-30", "one_stop": "Bộ phận một cửa",
     "addressees": ["Phòng Nội vụ {superior}"], "recipients": ["UBND {superior}", "Lưu: VT"]},
    {"id": "hai_cap", "label": "Hai cấp", "from": "2025-07-01",
     "one_stop": "Trung tâm Phục vụ hành chính công {unit}",
     "addressees": ["Sở Nội vụ[ {province}]"], "recipients": ["Lưu: VT"]}],
  "letterhead": {
    "commune": {"superior": [], "issuer": ["Ủy ban nhân dân", "{unit}"],
                "short_name": "UBND {unit}", "full_name": "Ủy ban nhân dân {unit}"},
    "department": {"superior": ["UBND {unit}"], "issuer": ["{department}"],
                   "short_name": "{department} {unit}", "full_name": "{department} {unit}"}},
  "keep_together": ["hành chính", "cải cách", "văn hóa", "xã hội"],
  "shown": {"ky": "{period}", "ky_hoa": {"pattern": "{period}", "upper": true}, "don_vi": "{agency}",
            "mot_cua": "{one_stop}"}
})json";

inline std::string const small_section_file = R"({
  "id": "phan_1", "title": "Hồ sơ", "groups": [{
    "id": "phan_1",
    "figures": [
      {"id": "tong", "label": "Tổng số", "kind": "count", "unit": "hồ sơ", "derive": {"sum_of": ["moi", "cu"]}},
      {"id": "moi", "label": "Mới", "kind": "count", "derive": {"sum_of": ["mang", "giay"]}},
      {"id": "cu", "label": "Kỳ trước", "kind": "count"},
      {"id": "mang", "label": "Trực tuyến", "kind": "count"},
      {"id": "giay", "label": "Trực tiếp", "kind": "count"},
      {"id": "tl_mang", "label": "Tỷ lệ", "kind": "percent", "derive": {"share_of": ["mang"], "whole": ["moi"]}},
      {"id": "muon", "label": "Quá hạn", "kind": "count", "zero": "Không", "digits": 2, "at_most": ["tong"]},
      {"id": "con", "label": "Còn", "kind": "count", "derive": {"difference_of": ["tong", "muon"]}},
      {"id": "tien", "label": "Tiền", "kind": "money", "unit": "đồng", "lower_bound": true},
      {"id": "dat", "label": "Đạt", "kind": "percent"},
      {"id": "ngay", "label": "Ngày", "kind": "date"},
      {"id": "ghi_chu", "label": "Ghi chú", "kind": "text"},
      {"id": "hinh_thuc", "label": "Hình thức", "kind": "choice",
       "choices": [{"id": "a", "label": "Trực tuyến"}, {"id": "b", "label": "Phát phiếu"}]},
      {"id": "so_vi_tri", "label": "Số người", "kind": "count", "derive": {"total_of": {"list": "vi_tri", "column": "so"}}},
      {"id": "so_viec", "label": "Số việc", "kind": "count", "derive": {"rows_of": "viec"}}],
    "lists": [
      {"id": "vi_tri", "label": "Vị trí", "style": "Gạch", "prefix": "+ ", "item": "{ten}: {so}[ ({ghi_chu})]",
       "columns": [{"id": "ten", "label": "Tên", "kind": "text", "required": true},
                   {"id": "so", "label": "Số", "kind": "count", "digits": 2},
                   {"id": "ghi_chu", "label": "Ghi chú", "kind": "text"}]},
      {"id": "viec", "label": "Việc", "style": "Khoản", "numbered": true, "separator": ".", "item": "{noi_dung}",
       "empty": "Trong {ky} không có việc nào.", "empty_style": "Nội dung",
       "columns": [{"id": "noi_dung", "label": "Nội dung", "kind": "text"}]}],
    "sentences": [
      {"id": "cau_muon", "style": "Nội dung", "variants": [
        {"when": {"zero": ["muon"]}, "text": "Không có hồ sơ quá hạn."},
        {"when": {"positive": ["muon"]}, "text": "Có {muon} hồ sơ quá hạn[ trên {tong} hồ sơ]."},
        {"text": "Hồ sơ quá hạn: {muon}."}]},
      {"id": "cau_moi", "style": "Nội dung", "variants": [
        {"when": {"grew": ["moi"]}, "text": "Mới: tăng {moi__change}[ ({moi__change_rate})] so với {moi__last}."},
        {"when": {"fell": ["moi"]}, "text": "Mới: giảm {moi__change}[ ({moi__change_rate})] so với {moi__last}."},
        {"when": {"same": ["moi"]}, "text": "Mới: bằng kỳ trước."},
        {"text": ""}],
       "then": [
        {"variants": [
          {"when": {"grew_on_year": ["tl_mang"]}, "text": "Tỷ lệ tăng {tl_mang__change_on_year} điểm."},
          {"when": {"fell_on_year": ["tl_mang"]}, "text": "Tỷ lệ giảm {tl_mang__change_on_year} điểm."},
          {"text": ""}]},
        {"style": "Gạch", "variants": [
          {"when": {"same_on_year": ["muon"]}, "text": "- Quá hạn như năm trước."},
          {"text": ""}]}]}],
    "bank": [
      {"id": "ngan_moi", "label": "Hồ sơ mới",
       "text": "Trong {ky}, {don_vi} nhận {moi} hồ sơ mới[ (kỳ trước {moi__last})]."},
      {"id": "ngan_muon", "label": "Hồ sơ quá hạn", "text": "Quá hạn: {muon}; năm trước: {muon__last_year}."}]
  }]
})";

/// The small kind with a text in one of its files replaced (for trying wrong files).
inline KindFiles small_files(std::string const& from = {}, std::string const& to = {}) {
    KindFiles files{{"report.json", small_report_file}, {"sections/01.json", small_section_file}};
    if (!from.empty())
        for (auto& [name, text] : files)
            if (auto const at = text.find(from); at != std::string::npos)
                text.replace(at, from.size(), to);
    return files;
}

inline ReportKind small_kind() {
    return load_report_kind(small_files()).value();
}

/// A data file for the small kind; `changes` is a JSON object laid over it.
inline std::string small_data(std::string const& changes = "{}") {
    auto all = boost::json::parse(R"({
      "kind": "nho", "period": {"kind": "k_thang", "n": 7, "year": 2023},
      "agency": {"unit_kind": "xa", "unit_name": "Phổ An", "superior": "thị xã Đức Phổ",
                 "province": "tỉnh Quảng Ngãi",
                 "signers": [{"name": "Nguyễn Minh Hà", "office": "CHỦ TỊCH", "authority": "chu_tich"}]},
      "values": {"mang": 909, "giay": 1146, "cu": 43, "muon": 310},
      "lists": {"vi_tri": [{"ten": "Chủ tịch", "so": 1}, {"ten": "Phó Chủ tịch", "so": 2, "ghi_chu": "thiếu 1"}]}
    })")
                   .as_object();
    auto const laid = boost::json::parse(changes).as_object();
    for (auto const& [key, value] : laid) all[key] = value;
    return boost::json::serialize(all);
}

inline Report small_report(std::string const& changes = "{}") {
    return read_data(small_kind(), small_data(changes), "thu.json").value();
}

}  // namespace report::test
