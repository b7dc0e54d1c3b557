// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/check/check.hpp"

namespace report::test {

using Align = ParagraphLayout::Align;

/// How a line is formatted.
struct Look {
    std::int64_t tenths = 140;
    bool bold = false, italic = false;
    Align align = Align::justified;
};

struct Typed {
    PlainParagraph paragraph;
    ParagraphLayout layout;
    bool in_table = false;  ///< of the body, a table of this cell alone
};

Typed typed(std::string const& text, Look const& look);
Typed centred(std::string const& text, std::int64_t tenths, bool bold, bool italic = false);
Typed body(std::string const& text);
Typed heading(std::string const& label, std::string const& text, int level);
/// A border as the line under a part.
Typed rule(Hundredths length);
void set_text(Typed& one, std::string const& text);
LaidPortion& portion(Typed& one);

/// A report of a commune as the decree wants it, part by part; a test breaks one thing of it.
struct LaidReport {
    std::vector<Typed> agency{centred("ỦY BAN NHÂN DÂN", 130, true),
                              centred("XÃ BÌNH MINH", 130, true), rule(2500)};
    std::vector<Typed> national{centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 130, true),
                                centred("Độc lập - Tự do - Hạnh phúc", 140, true), rule(6000)};
    Typed number = centred("Số: 05/BC-UBND", 130, false);
    Typed date = centred("Bình Minh, ngày 05 tháng 02 năm 2024", 130, false, true);
    std::vector<Typed> title{centred("BÁO CÁO", 140, true),
                             centred("Công tác cải cách hành chính tháng 01 năm 2024", 140, true),
                             rule(2500)};
    std::vector<Typed> addressee{typed("Kính gửi: Phòng Nội vụ huyện Đông Hòa", {})};
    std::vector<Typed> text{
        body("Thực hiện kế hoạch của huyện, Ủy ban nhân dân xã Bình Minh báo cáo kết quả công tác "
             "cải cách hành chính tháng 01 năm 2024 như sau:"),
        heading("I.", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", 1),
        heading("1.", "Công tác tuyên truyền cải cách hành chính", 2),
        body("Đài truyền thanh của xã đã phát các bài về cải cách hành chính, nội dung ngắn gọn, "
             "dễ nghe, được nhân dân đồng tình hưởng ứng và thực hiện tốt. (Chi tiết tại Phụ lục "
             "kèm theo.)"),
        heading("2.", "Công tác kiểm tra cải cách hành chính", 2),
        body("a) Đã kiểm tra các bộ phận."),
        body("b) Đã nhắc nhở các bộ phận."),
        heading("II.", "KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", 1),
        body("Trên đây là báo cáo công tác cải cách hành chính tháng 01 năm 2024 của Ủy ban nhân "
             "dân xã Bình Minh./.")};
    std::vector<Typed> recipients{typed("Nơi nhận:", {120, true, true, Align::left}),
                                  typed("- Như trên;", {110, false, false, Align::left}),
                                  typed("- TT. Đảng ủy xã;", {110, false, false, Align::left}),
                                  typed("- Lưu: VT.", {110, false, false, Align::left})};
    std::vector<Typed> signature{centred("TM. ỦY BAN NHÂN DÂN", 140, true),
                                 centred("CHỦ TỊCH", 140, true),
                                 centred("Nguyễn Văn A", 140, true)};
    std::vector<Typed> appendix;
    bool letterhead_in_table = true;
    bool date_below = false;  ///< in a row of its own
    bool ended = true;
    PageLayout page;
    CheckContext context;

    LaidReport();
    void with_appendix();
    CheckedDocument made() const;
};

/// One thing of the lawful report broken; ids of the rules that have to speak, and no other.
struct Mutation {
    char const* rules;
    std::function<void(LaidReport&)> make;
};
std::vector<Mutation> layout_mutations();

}  // namespace report::test
