// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <fstream>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::text_of;

/// The seed's report, seven months of 2023, and what follows it.
class NextReportOf : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        report_ = make_report(test::sample("pho-an-7-thang-2023.json"));
    }

    session::Model next(std::map<std::string, std::string> more = {}) {
        auto const answer = call("next", report_, {}, more);
        if (!answer.done) throw std::runtime_error(answer.sentence);
        found_ = json::parse(answer.found).as_object();
        warnings_ = answer.warnings;
        return keep(answer.document);
    }

    session::Answer next_of_file(fs::path const& file,
                                 std::map<std::string, std::string> more = {}) {
        more["Base"] = file.string();
        return call("next", {}, {}, more);
    }

    fs::path stored(std::string const& name) {
        auto const file = folder() / name;
        session::store(report_, file);
        return file;
    }

    static std::size_t open_documents() {
        std::size_t count = 0;
        auto const all = css::frame::Desktop::create(context())->getComponents();
        for (auto const walk = all->createEnumeration(); walk->hasMoreElements();
             walk->nextElement())
            ++count;
        return count;
    }

    void put_property(std::string const& name, std::string const& text) {
        Reference<css::beans::XPropertySet>(
            Reference<css::document::XDocumentPropertiesSupplier>(report_, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW)
            ->setPropertyValue(office::to_office(name), Any(office::to_office(text)));
    }

    void expect_refused(session::Answer const& answer, std::string const& words,
                        std::size_t documents) {
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.sentence.find(words), std::string::npos) << answer.sentence;
        EXPECT_EQ(open_documents(), documents);
    }

    session::Model report_;
    json::object found_;
    std::vector<std::string> warnings_;
};

TEST_F(NextReportOf, AnOpenDocumentKeepsItsUnsavedProseAndMovesThePeriod) {
    test::type_after(report_, "Tổng số hồ sơ tiếp nhận", " Câu riêng của xã.");
    auto const before = text_of(report_);
    auto const text = text_of(next());
    EXPECT_NE(text.find("Câu riêng của xã."), std::string::npos);
    EXPECT_NE(text.find("Công tác cải cách hành chính 8 tháng đầu năm 2023"), std::string::npos);
    EXPECT_NE(text.find("4 THÁNG CUỐI NĂM 2023"), std::string::npos) << text;
    EXPECT_EQ(text_of(report_), before);
    EXPECT_TRUE(warnings_.empty()) << warnings_.front();
}

TEST_F(NextReportOf, TablesAndChartsSpeakOfTheNewPeriodAndNothingOldCountsAsTyped) {
    for (auto const* command : {"table?bang_pakn", "table?bang_tthc_ii_06a", "table?bang_van_ban",
                                "chart?bieu_do_ngan_sach"})
        ASSERT_TRUE(call(command, report_).done) << command;
    auto const document = next();
    auto const text = text_of(document);
    EXPECT_NE(text.find("phản ánh, kiến nghị 8 tháng đầu năm 2023"), std::string::npos) << text;
    EXPECT_EQ(text.find("2.098"), std::string::npos) << "a total of the old period";
    EXPECT_NE(text.find("Kỳ báo cáo: 8 tháng đầu năm 2023"), std::string::npos);
    EXPECT_NE(text.find("01/01/2023 đến ngày 20/8/2023"), std::string::npos);
    auto const record = [&] { return test::record_properties(document); };
    auto const before = record();
    auto const again = call("refresh", document);
    ASSERT_TRUE(again.done) << again.sentence;
    EXPECT_TRUE(again.warnings.empty()) << again.warnings.front();
    EXPECT_EQ(record(), before) << "nothing is read back as typed by hand";
    EXPECT_EQ(text_of(document), text);
}

TEST_F(NextReportOf, AReportIsADraftWithoutNumberThatKeepsItsParties) {
    auto const document = next();
    auto const record =
        from_record(from_properties(test::record_properties(document)).value()).value();
    auto const old = from_record(from_properties(test::record_properties(report_)).value()).value();
    EXPECT_EQ(record.state, State::draft);
    EXPECT_FALSE(record.number || record.issue.day || record.issue.month);
    EXPECT_EQ(record.recipients, old.recipients);
    EXPECT_EQ(record.addressees, old.addressees);
    EXPECT_EQ(record.signer.name, "Nguyễn Minh Hà");
    EXPECT_EQ(std::get<Amount>(record.last.at("hs_truc_tuyen")).value, 909);
    EXPECT_EQ(std::get<Amount>(record.values.at("hs_ky_truoc")).value, 43);
    EXPECT_EQ(record.values.count("hs_truc_tuyen"), 0U);
    EXPECT_EQ(format_short(record.period.to), "20/8/2023");
    EXPECT_NE(text_of(document).find("Nguyễn Minh Hà"), std::string::npos);
}

TEST_F(NextReportOf, GrowthStandsInTheProseOnlyAgainstAPeriodAsLong) {
    auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["values"].as_object()["hs_truc_tuyen"] = 1009;
    auto const grown = [&](session::Model const& base, char const* period, int n) {
        data["period"] = {{"kind", period}, {"n", n}, {"year", 2023}};
        auto const answer = call("next", base, json::serialize(data));
        EXPECT_TRUE(answer.done) << answer.sentence;
        auto const text = text_of(keep(answer.document));
        return text.find("tăng 100 hồ sơ") != std::string::npos &&
               text.find("so với kỳ trước (2.055 hồ sơ)") != std::string::npos;
    };
    EXPECT_FALSE(grown(report_, "k_thang", 8)) << "eight months always have more than seven";
    auto july = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    july["period"] = {{"kind", "thang"}, {"n", 7}, {"year", 2023}};
    EXPECT_TRUE(grown(make_report(json::serialize(july)), "thang", 8));
}

TEST_F(NextReportOf, IsOneStepAndUndoneIsACopyOfTheOld) {
    auto const document = next();
    EXPECT_EQ(test::undo_titles(document), std::vector<std::string>{"Lập báo cáo kỳ sau"});
    auto const made = text_of(document);
    test::undo(document);
    EXPECT_EQ(text_of(document), text_of(report_));
    EXPECT_EQ(test::record_properties(document), test::record_properties(report_));
    test::redo(document);
    EXPECT_EQ(text_of(document), made);
}

class NextReportOfFile : public NextReportOf, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Each, NextReportOfFile, testing::Values(".odt", ".ott", ".docx", ".doc"),
                         [](auto const& each) { return std::string(each.param + 1); });

TEST_P(NextReportOfFile, ReadsAsThatOfTheDocumentAndLeavesTheFileAlone) {
    test::type_after(report_, "Tổng số hồ sơ tiếp nhận", " Câu riêng của xã.");
    auto const expected = text_of(next());
    auto const file = stored(std::string("cu") + GetParam());
    auto const bytes = test::read_file(file);
    auto const time = fs::last_write_time(file);
    auto const answer = next_of_file(file);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(answer.warnings.empty()) << answer.warnings.front();
    EXPECT_EQ(text_of(keep(answer.document)), expected);
    EXPECT_FALSE(answer.document->getURL().getLength());
    EXPECT_EQ(test::read_file(file), bytes);
    EXPECT_EQ(fs::last_write_time(file), time);
}

TEST_F(NextReportOf, APlaceChangedByHandStaysAndIsTold) {
    test::type_after(report_, "310 hồ sơ trả kết quả quá hạn", " Nguyên nhân chính là mưa lũ.");
    auto const text = text_of(next());
    EXPECT_NE(text.find("mưa lũ"), std::string::npos);
    EXPECT_EQ(warnings_.size(), 1U);
}

TEST_F(NextReportOf, AnyPeriodMayFollowAndOneThatIsNoneIsRefused) {
    EXPECT_NE(text_of(next({{"Period", "Quý III/2023"}})).find("quý III năm 2023"),
              std::string::npos);
    EXPECT_NE(text_of(next({{"Period", "năm 2023"}, {"To", "20/12/2023"}})).find("20/12/2023"),
              std::string::npos);
    auto const documents = open_documents();
    expect_refused(call("next", report_, {}, {{"Period", "tuần 3"}}), "tuần 3", documents);
    expect_refused(call("next", report_, {}, {{"To", "31/2/2023"}}), "31/2/2023", documents);
}

TEST_F(NextReportOf, TheSamePeriodAYearAgoStandsBeside) {
    auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["period"] = {{"kind", "k_thang"}, {"n", 8}, {"year", 2022}};
    data["values"].as_object()["hs_truc_tuyen"] = 111;
    auto const year_ago = folder() / "nam-truoc.odt";
    session::store(make_report(json::serialize(data)), year_ago);
    auto const document = next({{"LastYear", year_ago.string()}});
    auto const record =
        from_record(from_properties(test::record_properties(document)).value()).value();
    EXPECT_EQ(std::get<Amount>(record.last_year.at("hs_truc_tuyen")).value, 111);
    auto const documents = open_documents();
    expect_refused(call("next", report_, {}, {{"LastYear", stored("cu.odt").string()}}),
                   "không phải cùng kỳ năm trước", documents);
}

TEST_F(NextReportOf, WhatCannotBeItsBaseIsSaidAndLeavesNoDocument) {
    auto const documents = open_documents();
    expect_refused(next_of_file(folder() / "khong-co.odt"), "khong-co.odt: Không có tệp này",
                   documents);
    auto const text = folder() / "chu.doc";
    std::ofstream(text) << "Kính gửi đồng chí";
    expect_refused(next_of_file(text), "chu.doc", documents);
    auto const broken = folder() / "hong.docx";
    std::ofstream(broken) << "PK\x03\x04 hỏng";
    expect_refused(next_of_file(broken), "hong.docx", documents);
    auto const plain = session::load_url(context(), "private:factory/swriter");
    auto const foreign = folder() / "khac.odt";
    session::store(plain, foreign);
    session::close(plain);
    expect_refused(next_of_file(foreign), "khac.odt", documents);
}

TEST_F(NextReportOf, ADamagedOrNewerRecordIsRefused) {
    auto newer = json::parse(from_properties(test::record_properties(report_)).value());
    newer.as_object()["schema"] = 99;
    for (auto const& [name, text] : to_properties(json::serialize(newer)).value())
        put_property(name, text);
    auto const documents = open_documents();
    expect_refused(call("next", report_), "bản Báo cáo CCHC mới hơn", documents);
    put_property("cchc.data.002", "hong");
    expect_refused(call("next", report_), "không đọc lại được", documents);
    expect_refused(next_of_file(stored("hong.odt")), "không đọc lại được", documents);
}

TEST_F(NextReportOf, WhatStillSpeaksOfTheOldPeriodIsListed) {
    test::type_after(report_, "Tổng số hồ sơ tiếp nhận",
                     " Trong 7 tháng đầu năm 2023, xã có 909 hồ sơ trực tuyến.");
    next({{"Period", "7 tháng đầu năm 2024"}});
    std::string left, moved;
    for (auto const& one : found_["left_over"].as_array())
        left += std::string(one.as_object().at("group").as_string()) + " " +
                std::string(one.as_object().at("text").as_string()) + "\n";
    for (auto const& one : found_["moved"].as_array())
        moved += std::string(one.as_object().at("text").as_string()) + "\n";
    EXPECT_NE(left.find("period 7 tháng đầu năm 2023\n"), std::string::npos) << left;
    EXPECT_NE(left.find("value 909\n"), std::string::npos) << left;
    EXPECT_NE(moved.find("7 tháng đầu năm 2024\n"), std::string::npos) << moved;
}

}  // namespace
}  // namespace report
