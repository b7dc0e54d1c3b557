// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "document_text.hpp"
#include "fonts/old_writing.hpp"
#include "made_files.hpp"
#include "office/writer/tables.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

namespace fs = std::filesystem;
using test::Entries;
using test::MadeWorkbook;
using test::undo_titles;
using test::write_file;
using Lines = std::vector<std::string>;

constexpr char const* form = "bang_tthc_ii_06a";

// The form of the circular with two fields of work; its sums are those of the seed.
Entries const head{
    {"TT", "Lĩnh vực, công việc giải quyết theo cấp", "Số hồ sơ nhận giải quyết", "", "", "",
     "Số lượng hồ sơ đã giải quyết", "", "", "", "Số lượng hồ sơ đang giải quyết", "", ""},
    {"", "", "Tổng số", "Trong đó", "", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn",
     "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"},
    {"", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "", "", "", "", "", "", "", ""},
    {"(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)",
     "(11)=(12)+(13)", "(12)", "(13)"}};
Entries const body{
    {"1", "Hộ tịch", "1.166", "500", "646", "20", "1.159", "1.000", "9", "150", "7", "7", "0"},
    {"2", "Chứng thực", "932", "409", "500", "23", "919", "739", "20", "160", "13", "13", "0"},
    {"TỔNG CỘNG", "", "2.098", "909", "1.146", "43", "2.078", "1.739", "29", "310", "20", "20",
     "0"}};
Lines const vertical{"A1:A3", "B1:B3", "C2:C3", "F2:F3", "G2:G3", "H2:H3",
                     "I2:I3", "J2:J3", "K2:K3", "L2:L3", "M2:M3"};
Lines const horizontal{"D2:E2", "K1:M1", "G1:J1", "C1:F1"};

Entries whole_form() {
    auto all = head;
    all.insert(all.end(), body.begin(), body.end());
    return all;
}

std::string text_file(Entries const& rows, char separator) {
    std::string text;
    for (auto const& row : rows) {
        for (auto const& cell : row) {
            bool const quoted = cell.find(separator) != std::string::npos;
            text += (&cell == &row.front() ? "" : std::string(1, separator)) +
                    (quoted ? '"' + cell + '"' : cell);
        }
        text += "\r\n";
    }
    return text;
}

/// Texts as texts, Vietnamese numbers as numbers.
std::string entry(std::string text) {
    if (text.find_first_not_of("0123456789.") != std::string::npos) return "'" + text;
    text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
    return text;
}

Entries entries(Entries rows) {
    for (auto& row : rows)
        for (auto& cell : row) cell = entry(cell);
    return rows;
}

class Import : public test::OfficeTest {
protected:
    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }

    session::Answer import(session::Model const& model, fs::path const& file,
                           std::map<std::string, std::string> more = {},
                           std::string const& table = form) {
        more["File"] = file.string();
        return call("import?" + table, model, {}, more);
    }

    /// Cells of the table's body as they stand in the document.
    static Lines shown(session::Model const& model, std::string const& id = form) {
        auto const report = WriterDocument(model).read_report().value();
        auto const& table = *kind().table(id);
        auto const head_rows = grid(kind(), report, table, rows_of(report, table)).head_rows;
        for (auto const& one : find_tables(model, kind())) {
            if (one.id != id) continue;
            Lines lines;
            for (auto const& row : read_body(one, head_rows)) {
                lines.emplace_back();
                for (auto const& text : row) lines.back() += text + "|";
            }
            return lines;
        }
        return {};
    }

    /// Refused with this in the sentence, and nothing was done.
    void expect_refused(fs::path const& file, std::string const& part,
                        std::map<std::string, std::string> const& more = {}) {
        SCOPED_TRACE(file.filename());
        auto const model = seed();
        auto const before = test::text_of(model);
        auto const properties = test::record_properties(model);
        auto const steps = undo_titles(model).size();
        auto const answer = import(model, file, more);
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.sentence.find(part), std::string::npos) << answer.sentence;
        EXPECT_TRUE(test::text_of(model) == before);
        EXPECT_TRUE(test::record_properties(model) == properties);
        EXPECT_EQ(undo_titles(model).size(), steps);
    }

    fs::path file(std::string const& name) const { return folder() / name; }
};

Lines const whole_table{"1|Hộ tịch|1.166|500|646|20|1.159|1.000|9|150|7|7|0|",
                        "2|Chứng thực|932|409|500|23|919|739|20|160|13|13|0|",
                        "TỔNG CỘNG|2.098|909|1.146|43|2.078|1.739|29|310|20|20|0|"};

bool says(Lines const& sentences, std::string const& part) {
    return std::any_of(sentences.begin(), sentences.end(), [&](std::string const& sentence) {
        return sentence.find(part) != std::string::npos;
    });
}

/// How a file is made of the form, by its name.
struct Format {
    std::string name;
    void (*make)(session::Context const& context, fs::path const& file);
};

void make_workbook(session::Context const& context, fs::path const& file) {
    MadeWorkbook book(context);
    book.enter({{"'BÁO CÁO"}, {"'Đơn vị tính: hồ sơ"}, {""}});
    book.enter(entries(whole_form()), 3);
    book.store(file);
}

void make_merged_workbook(session::Context const& context, fs::path const& file) {
    MadeWorkbook book(context);
    book.enter(entries(whole_form()));
    for (auto const& range : vertical) book.merge(range);
    for (auto const& range : horizontal) book.merge(range);
    book.merge("A7:B7");
    book.format("C5:M7", "#,##0");
    book.store(file);
}

void make_text_workbook(session::Context const& context, fs::path const& file) {
    auto all = whole_form();
    for (auto& row : all)
        for (auto& cell : row) cell.insert(0, "'");
    MadeWorkbook book(context);
    book.enter(all);
    book.store(file);
}

void make_formula_workbook(session::Context const& context, fs::path const& file) {
    auto all = entries(whole_form());
    all[4][3] = "=250*2";
    all[4][4] = "=SUM(600;46)";
    MadeWorkbook book(context);
    book.enter(all);
    book.store(file);
}

void make_document(session::Context const& context, fs::path const& file) {
    auto merged = vertical;
    merged.insert(merged.end(), horizontal.begin(), horizontal.end());
    test::store_document_with_table(context, whole_form(), merged, file);
}

Entries in_old_letters(Entries rows) {
    for (auto& row : rows)
        for (auto& cell : row) cell = test::in_tcvn3(cell);
    return rows;
}

void make_old_workbook(session::Context const& context, fs::path const& file) {
    MadeWorkbook book(context);
    book.enter(in_old_letters(entries(whole_form())));
    book.font("A1:M7", ".VnTime");
    book.store(file);
}

void make_old_document(session::Context const& context, fs::path const& file) {
    auto merged = vertical;
    merged.insert(merged.end(), horizontal.begin(), horizontal.end());
    test::store_document_with_table(context, in_old_letters(whole_form()), merged, file,
                                    test::Locked::no, ".VnTime");
}

void make_semicolons(session::Context const&, fs::path const& file) {
    write_file(file, text_file(whole_form(), ';'));
}
void make_commas(session::Context const&, fs::path const& file) {
    write_file(file, "\xEF\xBB\xBF" + text_file(whole_form(), ','));
}
void make_tabs(session::Context const&, fs::path const& file) {
    write_file(file, text_file(whole_form(), '\t'));
}
void make_tcvn3(session::Context const&, fs::path const& file) {
    write_file(file, test::in_bytes(test::in_tcvn3(text_file(whole_form(), ';'))));
}
void make_windows_1258(session::Context const&, fs::path const& file) {
    write_file(file, test::in_bytes(test::in_windows_1258(text_file(whole_form(), ';'))));
}

class ImportFormats : public Import, public testing::WithParamInterface<Format> {};

INSTANTIATE_TEST_SUITE_P(
    Files, ImportFormats,
    testing::Values(Format{"so.xlsx", make_workbook}, Format{"so.xls", make_workbook},
                    Format{"so.ods", make_workbook}, Format{"gop.xlsx", make_merged_workbook},
                    Format{"gop.xls", make_merged_workbook},
                    Format{"gop.ods", make_merged_workbook}, Format{"chu.xlsx", make_text_workbook},
                    Format{"cong.xls", make_formula_workbook}, Format{"bang.odt", make_document},
                    Format{"bang.docx", make_document}, Format{"bang.doc", make_document},
                    Format{"phong.xls", make_old_workbook}, Format{"phong.doc", make_old_document},
                    Format{"cham.csv", make_semicolons}, Format{"phay.csv", make_commas},
                    Format{"tab.tsv", make_tabs}, Format{"tcvn3.csv", make_tcvn3},
                    Format{"cp1258.txt", make_windows_1258}),
    [](auto const& each) {
        auto name = each.param.name;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

TEST_P(ImportFormats, GiveTheSameTableInOneStep) {
    GetParam().make(context(), file(GetParam().name));
    auto const model = seed();
    auto const before = test::text_of(model);
    auto const answer = import(model, file(GetParam().name));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model), whole_table);
    EXPECT_TRUE(says(answer.warnings, "Dòng tổng"));
    EXPECT_EQ(undo_titles(model).front(), "Nhập số liệu vào bảng");
    test::undo(model);
    EXPECT_EQ(test::text_of(model), before);
    test::redo(model);
    EXPECT_EQ(shown(model), whole_table);
}

TEST_F(Import, ACsvOfAnOldEncodingIsReadAndSaidToBeGuessed) {
    make_tcvn3({}, file("tcvn3.csv"));
    auto const answer = import(seed(), file("tcvn3.csv"));
    EXPECT_TRUE(says(answer.warnings, "TCVN3"));
}

TEST_F(Import, EveryTrapOfASheetIsSaidWithSheetAndCell) {
    auto all = entries(whole_form());
    all[4][3] = "=1/0";
    all[4][4] = "-5";
    all[4][5] = "'2,098";
    all[5][3] = "12.5";
    all[5][7] = "'nhiều";
    all.push_back(all.back());
    all.back()[0] = "'Tổng cộng (1+2)";
    MadeWorkbook book(context());
    book.enter({{"'Xem tờ sau"}});
    book.add_sheet("Tháng 7");
    book.enter(all);
    book.store(file("bay.xlsx"));
    auto const model = seed();
    auto const answer = import(model, file("bay.xlsx"));
    ASSERT_TRUE(answer.done) << answer.sentence;
    for (auto const* part :
         {"Tháng 7 D5: Ô bị lỗi (#DIV/0!)", "Tháng 7 E5: Cột", "số âm (-5)", "Tháng 7 F5: Cột",
          "“2,098” có thể hiểu theo hai cách", "Tháng 7 D6: Cột", "phải là số nguyên, đang ghi",
          "Tháng 7 H6: Cột", "“nhiều” không phải là số", "Tháng 7 A7: Dòng tổng “TỔNG CỘNG”",
          "Tháng 7 A8: Dòng tổng “Tổng cộng (1+2)”"})
        EXPECT_TRUE(says(answer.warnings, part)) << part;
    // What was not read is a gap, and so is what follows from it: never 0.
    EXPECT_EQ(shown(model), (Lines{"1|Hộ tịch|……|……|……|……|1.159|1.000|9|150|7|7|0|",
                                   "2|Chứng thực|……|……|500|23|……|……|20|160|13|13|0|",
                                   "TỔNG CỘNG|……|……|……|……|……|……|29|310|20|20|0|"}));
    EXPECT_EQ(shown(model).size(), 3U);
}

TEST_F(Import, DatesAndSharesAreReadAsTheyAreShown) {
    MadeWorkbook book(context());
    book.enter({{"'Nội dung", "'Dự toán năm", "'Thực hiện"}, {"'Chi khác", "1000000", "500000"}});
    book.add_sheet("Văn bản");
    book.enter(
        {{"'TT", "'Số, ký hiệu", "'Ngày ban hành", "'Trích yếu nội dung", "'Cơ quan ban hành"},
         {"1", "'12/KH-UBND", "45127", "'Kế hoạch", "'UBND xã"}});
    book.format("C2", "DD/MM/YYYY");
    book.store(file("ngay.xlsx"));
    auto const model = seed();
    auto const answer = import(model, file("ngay.xlsx"), {}, "bang_van_ban");
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(shown(model, "bang_van_ban"), "12/KH-UBND|20/7/2023|Kế hoạch"))
        << shown(model, "bang_van_ban").front();
}

TEST_F(Import, TheSheetAndItsColumnsMayBeNamed) {
    MadeWorkbook book(context());
    book.enter(entries(whole_form()));
    book.add_sheet("Riêng");
    book.enter({{"'Mảng", "'A", "'B"}, {"'Đất đai", "11", "12"}});
    book.store(file("hai.ods"));
    auto const model = seed();
    auto const answer =
        import(model, file("hai.ods"),
               {{"Sheet", "Riêng"},
                {"Columns", R"({"linh_vuc": "A", "truc_tuyen": "B", "truc_tiep": "C"})"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model).at(0), "1|Đất đai|……|11|12|……|……|……|……|……|……|……|……|");
    EXPECT_TRUE(says(answer.warnings, "“Trước hạn”"));
    expect_refused(file("hai.ods"), "“Không có”", {{"Sheet", "Không có"}});
    expect_refused(file("hai.ods"), "Chưa có cột nào", {{"Sheet", "Riêng"}});
}

TEST_F(Import, RowsOfTheClipboardComeInToo) {
    auto text = text_file(whole_form(), '\t');
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    test::copy_text(context(), text);
    auto const model = seed();
    auto const answer = call(std::string("import?") + form, model, {}, {{"From", "clipboard"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(model), whole_table);
    EXPECT_TRUE(says(answer.warnings, "Bộ nhớ tạm A7"));
}

TEST_F(Import, AHundredThousandRowsAreRefusedInSentences) {
    MadeWorkbook book(context());
    book.enter({{"'Đất đai", "5"}});
    book.repeat("A1:B100000");
    book.store(file("dai.xlsx"));
    expect_refused(file("dai.xlsx"), ": Có hơn 5000 dòng");
    write_file(file("dai.csv"), text_file(Entries(100000, {"Đất đai", "5"}), ';'));
    expect_refused(file("dai.csv"), "dai.csv: Có hơn 5000 dòng");
}

TEST_F(Import, FilesWithAPasswordAreRefusedWithoutAsking) {
    MadeWorkbook book(context());
    book.enter(entries(whole_form()));
    for (auto const* name : {"khoa.xlsx", "khoa.xls", "khoa.ods"}) {
        book.store(file(name), test::Locked::yes);
        expect_refused(file(name), std::string(name) + ": Tệp được đặt mật khẩu");
    }
    for (auto const* name : {"khoa.odt", "khoa.docx"}) {
        test::store_document_with_table(context(), whole_form(), {}, file(name), test::Locked::yes);
        expect_refused(file(name), std::string(name) + ": Tệp được đặt mật khẩu");
    }
}

TEST_F(Import, FilesThatAreNotWhatTheirNamesSayAreNamed) {
    MadeWorkbook book(context());
    book.enter(entries(whole_form()));
    book.store(file("that.xlsx"));
    fs::copy_file(file("that.xlsx"), file("gia.csv"));
    expect_refused(file("gia.csv"), "gia.csv: Tên tệp có đuôi .csv nhưng bên trong là tệp .xlsx");
    write_file(file("trang.ods"), "<html><body><table><tr><td>1</td></tr></table></body></html>");
    expect_refused(file("trang.ods"), "bên trong là tệp .html");
    write_file(file("rong.xlsx"), "");
    expect_refused(file("rong.xlsx"), "rong.xlsx: Không có dữ liệu nào");
    auto bytes = test::read_bytes(file("that.xlsx"));
    write_file(file("cut.xlsx"), bytes.substr(0, bytes.size() / 2));
    expect_refused(file("cut.xlsx"), "Không nhận ra nội dung");
    std::fill(bytes.begin() + 4, bytes.begin() + static_cast<long>(bytes.size()) * 3 / 4, 'x');
    write_file(file("hong.xlsx"), bytes);
    expect_refused(file("hong.xlsx"), "hong.xlsx: ");
    expect_refused(file("khong-co.csv"), "khong-co.csv: Không có tệp này");
    expect_refused(file("anh.png"), "Không có tệp này");
}

TEST_F(Import, EmptySheetsAndDocumentsWithoutTablesHaveNothingToGive) {
    MadeWorkbook const book(context());
    book.store(file("trong.ods"));
    expect_refused(file("trong.ods"), ": Không có dữ liệu nào");
    auto const plain = keep(session::load_url(context(), "private:factory/swriter"));
    session::store(plain, file("chu.odt"));
    expect_refused(file("chu.odt"), "chu.odt: Văn bản này không có bảng nào");
}

TEST_F(Import, AnyTableGoesOutAndComesInAgainTheSame) {
    make_semicolons({}, file("dau.csv"));
    auto const model = seed();
    ASSERT_TRUE(import(model, file("dau.csv")).done);
    for (auto const* ending : {"ra.xlsx", "ra.ods", "ra.csv"}) {
        for (auto const& table : kind().tables) {
            fs::remove(file(ending));
            auto const out =
                call("export?" + table.id, model, {}, {{"Out", file(ending).string()}});
            ASSERT_TRUE(out.done) << out.sentence;
            EXPECT_GT(fs::file_size(file(ending)), 50U) << table.id;
        }
        ASSERT_TRUE(
            call(std::string("export?") + form, model, {}, {{"Out", file(ending).string()}}).done);
        auto const again = seed();
        auto const back = import(again, file(ending));
        ASSERT_TRUE(back.done) << back.sentence;
        EXPECT_EQ(shown(again), whole_table) << ending;
        EXPECT_EQ(WriterDocument(again).read_report().value().tables.at(form),
                  WriterDocument(model).read_report().value().tables.at(form));
    }
    EXPECT_FALSE(
        call(std::string("export?") + form, model, {}, {{"Out", "/khong/co/ra.csv"}}).done);
    EXPECT_FALSE(call(std::string("export?") + form, model, {}, {{"Out", "/tmp/ra.pdf"}}).done);
}

}  // namespace
}  // namespace report::office
