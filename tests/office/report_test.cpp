// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/writer/properties.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using office::WriterDocument;
using test::paragraph_with;
using test::text_of;

class ReportInWriter : public test::OfficeTest {
protected:
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }

    /// The seed's data with one value changed.
    static std::string seed_with(std::string const& id, boost::json::value const& value) {
        auto data = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["values"].as_object()[id] = value;
        return boost::json::serialize(data);
    }
};

/// cchc-report.md section 4: every figure of the seed in its own section, right where the seed was
/// cut off.
TEST_F(ReportInWriter, ShowsTheSeedsFiguresInTheirSections) {
    auto const text = text_of(seed());
    for (auto const* expected : {"ỦY BAN NHÂN DÂN",
                                 "XÃ PHỔ AN",
                                 "Công tác cải cách hành chính 7 tháng đầu năm 2023",
                                 "Kính gửi: Phòng Nội vụ thị xã Đức Phổ",
                                 "Số: ",
                                 "/BC-UBND",
                                 "1664/QĐ-UBND ngày 30/12/2022",
                                 "Tổng số hồ sơ tiếp nhận: 2.098",
                                 "909",
                                 "44,23%",
                                 "1.146",
                                 "43 hồ sơ",
                                 "2.055",
                                 "2.049",
                                 "97,66%",
                                 "1.739",
                                 "84,87%",
                                 "310",
                                 "15,13%",
                                 "29 hồ sơ",
                                 "199 hồ sơ",
                                 "12/14",
                                 "19/22",
                                 "07 lớp",
                                 "938.872.000",
                                 "trên 400.000.000",
                                 "7.722.400.000",
                                 "5.373.000.000",
                                 "69,58%",
                                 "4.532.000.000",
                                 "58,69%",
                                 "43,33%",
                                 "145",
                                 "07 thủ tục",
                                 "152",
                                 "26 ý kiến",
                                 "trên 1.500",
                                 "TM. ỦY BAN NHÂN DÂN",
                                 "CHỦ TỊCH",
                                 "Nguyễn Minh Hà",
                                 "- Như trên;",
                                 "- Lưu: VT."})
        EXPECT_NE(text.find(expected), std::string::npos) << expected;
    EXPECT_EQ(text.find("69,57"), std::string::npos);
    EXPECT_EQ(text.find("43,32"), std::string::npos);
}

TEST_F(ReportInWriter, NumbersItsHeadingsByItself) {
    auto const model = seed();
    EXPECT_EQ(paragraph_with(model, "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH").number, "I.");
    EXPECT_EQ(paragraph_with(model, "KẾT QUẢ THỰC HIỆN CÔNG TÁC").number, "II.");
    EXPECT_EQ(paragraph_with(model, "Kết quả giải quyết TTHC").number, "2.5.");
    EXPECT_EQ(paragraph_with(model, "ĐÁNH GIÁ CHUNG").number, "III.");
    EXPECT_EQ(paragraph_with(model, "PHƯƠNG HƯỚNG, NHIỆM VỤ").number, "IV.");
    EXPECT_EQ(paragraph_with(model, "KIẾN NGHỊ, ĐỀ XUẤT").number, "V.");
}

TEST_F(ReportInWriter, UntitledTasksAreNumberedFromOneAndAreNoHeadings) {
    auto const model = seed();
    std::vector<std::string> numbers;
    for (auto const& paragraph : test::paragraphs_of(model))
        if (paragraph.style == "CCHC Khoản") numbers.push_back(paragraph.number);
    ASSERT_GE(numbers.size(), 7U);
    for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(numbers[i], std::to_string(i + 1) + ".");
}

/// Deleting a section renumbers the rest, in ODT and after a trip through DOCX.
TEST_F(ReportInWriter, DeletingASectionRenumbersTheRest) {
    auto const model = seed();
    test::delete_section(model, "Cải cách thể chế");
    auto const check = [](session::Model const& m) {
        EXPECT_EQ(paragraph_with(m, "Kết quả giải quyết TTHC").number, "1.5.");
        EXPECT_EQ(paragraph_with(m, "Cải cách tài chính công").number, "4.");
        EXPECT_EQ(paragraph_with(m, "KIẾN NGHỊ, ĐỀ XUẤT").number, "V.");
    };
    check(model);
    check(reload(model, ".odt"));
    auto const word = reload(model, ".docx");
    check(word);
    test::delete_section(word, "ĐÁNH GIÁ CHUNG");
    EXPECT_EQ(paragraph_with(word, "KIẾN NGHỊ, ĐỀ XUẤT").number, "IV.");
}

TEST_F(ReportInWriter, OneUndoReturnsToTheUnfilledTemplatePropertiesIncluded) {
    auto const model = seed();
    WriterDocument const document(model);
    ASSERT_EQ(test::undo_titles(model), std::vector<std::string>{"Lập báo cáo"});
    auto const filled = document.state();
    auto const filled_text = text_of(model);
    test::undo(model);
    EXPECT_FALSE(document.is_ours());
    EXPECT_EQ(document.state().properties.count("cchc.data.001"), 0U);
    EXPECT_NE(text_of(model).find("«"), std::string::npos);
    EXPECT_EQ(text_of(model).find("2.098"), std::string::npos);
    test::redo(model);
    EXPECT_EQ(document.state().properties, filled.properties);
    EXPECT_EQ(document.state().places, filled.places);
    EXPECT_EQ(text_of(model), filled_text);
}

class RoundTrip : public ReportInWriter, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::Values(".odt", ".docx", ".doc"));

TEST_P(RoundTrip, KeepsTheRecordTheFieldsAndThePlaces) {
    auto const model = seed();
    auto const again = reload(model, GetParam());
    WriterDocument const before(model), after(again);
    ASSERT_TRUE(after.read_report().has_value());
    EXPECT_EQ(after.state().properties, before.state().properties);
    EXPECT_EQ(after.state().places, before.state().places);
}

/// Letters that the formats drop, blanks at the ends of parts, and far more than 999 parts.
TEST_F(ReportInWriter, ARecordOfAMegabyteComesBackFromEveryFormat) {
    auto const model = seed();
    auto report = WriterDocument(model).read_report().value();
    auto& rows = report.lists["cd_vb_cap_tren"];
    for (int i = 0; i < 1100; ++i) {
        std::string words;
        for (int n = 0; n < 40; ++n) words += "việc  \u200b\u2028\ufffe";
        rows.push_back({{"trich_yeu", words + std::to_string(i)}});
    }
    auto const record = to_record(report);
    ASSERT_GT(record.size(), 1U << 20U);
    auto properties = office::read_properties(model);
    for (auto& [name, text] : to_properties(record).value()) properties.texts[name] = text;
    office::write_properties(model, properties);
    for (auto const* ending : {".odt", ".docx", ".doc"}) {
        auto const again = from_properties(test::record_properties(reload(model, ending)));
        ASSERT_TRUE(again.has_value()) << ending << " " << again.error().where;
        EXPECT_EQ(*again, record) << ending;
        EXPECT_EQ(from_record(*again)->lists, report.lists) << ending;
    }
}

/// The report goes on living after Word had it: a changed figure reaches every place that shows it.
TEST_P(RoundTrip, CanBeFilledAgainAfterwards) {
    auto const again = reload(seed(), GetParam());
    auto const answer = call("general", again, seed_with("hs_truc_tuyen", 919));
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const text = text_of(again);
    EXPECT_EQ(text.find("909"), std::string::npos);
    EXPECT_NE(text.find("2.065"), std::string::npos);
    EXPECT_NE(text.find("44,50%"), std::string::npos);
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
}

TEST_F(ReportInWriter, UpdatingAgainChangesNothing) {
    auto const model = seed();
    auto const before = text_of(model);
    auto const answer = call("refresh", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(text_of(model), before);
    EXPECT_TRUE(answer.warnings.empty());
    EXPECT_EQ(test::undo_titles(model).size(), 1U);
}

TEST_F(ReportInWriter, ASentenceThatDependsOnFiguresTurnsWithThem) {
    auto const model = seed();
    EXPECT_NE(text_of(model).find("310 hồ sơ trả kết quả quá hạn"), std::string::npos);
    ASSERT_TRUE(call("general", model, seed_with("hs_qua", 0)).done);
    EXPECT_EQ(text_of(model).find("310"), std::string::npos);
    EXPECT_EQ(test::undo_titles(model).front(), "Sửa thông tin chung");
    test::undo(model);
    EXPECT_NE(text_of(model).find("310 hồ sơ trả kết quả quá hạn"), std::string::npos);
}

/// What somebody typed is never overwritten unasked.
TEST_F(ReportInWriter, WordsTypedIntoASentenceOfOursStayAndAreNamed) {
    auto const model = seed();
    test::type_after(model, "310 hồ sơ trả kết quả quá hạn", " Nguyên nhân chính là mưa lũ.");
    auto const answer = call("general", model, seed_with("hs_qua", 0));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_NE(text_of(model).find("Nguyên nhân chính là mưa lũ."), std::string::npos);
    EXPECT_FALSE(answer.warnings.empty());
}

TEST_F(ReportInWriter, WordsTypedBetweenTheFieldsStay) {
    auto const model = seed();
    test::type_after(model, "Tổng số hồ sơ tiếp nhận: ", " (kể cả hồ sơ liên thông)");
    ASSERT_TRUE(call("general", model, seed_with("hs_ky_truoc", 44)).done);
    EXPECT_NE(text_of(model).find("2.099 hồ sơ, gồm: (kể cả hồ sơ liên thông)"), std::string::npos)
        << paragraph_with(model, "Tổng số hồ sơ tiếp nhận").text;
}

}  // namespace
}  // namespace report
