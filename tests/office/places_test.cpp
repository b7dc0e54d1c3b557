// SPDX-License-Identifier: MPL-2.0
// What a hand does to the paragraphs of lists and sentences, and what a later command makes of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "document_text.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using test::text_of;

using Items = std::vector<std::string>;

/// A report with a list of four tasks, which later say something else.
class Places : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        report_ = make_report(data(tasks_));
    }

    static std::string data(Items const& tasks, std::int64_t late = 310) {
        auto all = boost::json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        auto& list = all["lists"].as_object()["nv"].as_array();
        list.clear();
        for (auto const& task : tasks) list.emplace_back(task);
        all["values"].as_object()["hs_qua"] = late;
        return boost::json::serialize(all);
    }

    session::Answer enter(Items const& tasks, std::string const& conflicts = "fresh") {
        return call("general", report_, data(tasks), {{"Conflicts", conflicts}});
    }

    std::size_t paragraphs() const { return test::paragraphs_of(report_).size(); }
    /// How often the document says this.
    std::size_t count(std::string const& words) const {
        auto const text = text_of(report_);
        std::size_t times = 0;
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            ++times;
        return times;
    }
    bool says(std::vector<std::string> const& warnings, std::string const& words) const {
        return std::any_of(warnings.begin(), warnings.end(), [&](std::string const& one) {
            return one.find(words) != std::string::npos;
        });
    }
    void expect_left(std::vector<std::string> const& lines) const {
        auto const text = text_of(report_);
        for (auto const& line : lines)
            EXPECT_NE(text.find(line), std::string::npos) << "gone: " << line;
    }
    /// Each of these tasks once, and nothing else of the document gone.
    void expect_tasks(Items const& tasks, std::vector<std::string> const& others) const {
        for (auto const& task : tasks)
            EXPECT_EQ(count(task), 1U) << task << "\n" << text_of(report_);
        expect_left(others);
    }
    /// The paragraphs that are not of the list.
    std::vector<std::string> others() const {
        std::vector<std::string> lines;
        for (auto const& one : test::paragraphs_of(report_))
            if (one.text.rfind("Việc thứ", 0) != 0) lines.push_back(one.text);
        return lines;
    }

    Items const tasks_{"Việc thứ nhất là rà soát", "Việc thứ hai là công khai",
                       "Việc thứ ba là số hóa", "Việc thứ tư là kiểm tra"};
    Items const fresh_{"Việc thứ nhất là rà soát", "Việc thứ hai là công khai",
                       "Việc thứ ba là số hóa", "Việc thứ tư là kiểm tra",
                       "Việc thứ năm là tập huấn"};
    session::Model report_;
};

TEST_F(Places, TheLastItemMovedToAnotherSectionTakesNothingOfTheReportWithIt) {
    auto const left = others();
    test::move_paragraph(report_, tasks_[3], "Cải cách tổ chức bộ máy");
    auto const before = text_of(report_);
    auto const answer = enter(fresh_);
    ASSERT_TRUE(answer.done) << answer.sentence;
    expect_left(left);
    EXPECT_EQ(count(fresh_[4]), 1U);
    EXPECT_EQ(count(tasks_[3]), 2U) << "the one that was moved is the clerk's own";
    EXPECT_TRUE(says(answer.warnings, "chuyển đi chỗ khác"));
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(Places, TheFirstItemMovedBehindTheListLeavesEachItemOnce) {
    auto const left = others();
    test::move_paragraph(report_, tasks_[0], "KIẾN NGHỊ");
    ASSERT_TRUE(enter(fresh_).done);
    expect_left(left);
    EXPECT_EQ(count(fresh_[2]), 1U);
    EXPECT_EQ(count(fresh_[4]), 1U);
}

TEST_F(Places, AnItemMovedToTheTopOfItsListStandsThereOnce) {
    auto const left = others();
    test::move_paragraph(report_, tasks_[3], tasks_[0]);
    ASSERT_TRUE(enter(fresh_).done);
    expect_tasks(fresh_, left);
}

TEST_F(Places, TheLastItemDeletedByHandLeavesTheOthersOnce) {
    auto const left = others();
    test::delete_paragraph(report_, tasks_[3]);
    auto const told = call("general", report_, data(fresh_));
    ASSERT_TRUE(told.done);
    EXPECT_TRUE(says(told.warnings, "Nhiệm vụ trọng tâm"))
        << "the clerk is told that the text stays";
    EXPECT_EQ(count(tasks_[2]), 1U);
    ASSERT_TRUE(call("refresh", report_, {}, {{"Conflicts", "fresh"}}).done);
    expect_tasks(fresh_, left);
}

TEST_F(Places, TheFirstItemDeletedByHandLeavesAListThatStillFollows) {
    auto const left = others();
    test::delete_paragraph(report_, tasks_[0]);
    auto const answer = enter(fresh_);
    ASSERT_TRUE(answer.done) << answer.sentence;
    expect_tasks(fresh_, left);
}

TEST_F(Places, BothEndsDeletedByHandAreToldOfWhenTheListHasSomethingNewToSay) {
    auto const left = others();
    test::delete_paragraph(report_, tasks_[0]);
    test::delete_paragraph(report_, tasks_[3]);
    auto const answer = enter(fresh_);
    ASSERT_TRUE(answer.done);
    EXPECT_TRUE(says(answer.warnings, "không còn chỗ")) << text_of(report_);
    EXPECT_EQ(count(tasks_[1]), 1U);
    expect_left(left);
    EXPECT_FALSE(says(enter(fresh_).warnings, "không còn chỗ")) << "told once";
}

TEST_F(Places, AHeadingJoinedToTheLastItemStays) {
    test::join_with_next(report_, tasks_[3]);
    auto const next = test::paragraph_with(report_, tasks_[3]).text.substr(tasks_[3].size() + 1);
    ASSERT_FALSE(next.empty());
    ASSERT_TRUE(enter(fresh_).done);
    EXPECT_NE(text_of(report_).find(next), std::string::npos);
    expect_tasks(fresh_, {});
}

TEST_F(Places, AHeadingJoinedToASentenceStays) {
    auto const sentence = std::string("không có cán bộ, công chức bị xử lý kỷ luật");
    auto const heading = std::string("Cải cách tài chính công");
    test::join_with_next(report_, sentence);
    ASSERT_NE(test::paragraph_with(report_, sentence).text.find(heading), std::string::npos);
    auto const before = text_of(report_);
    auto changed = boost::json::parse(data(tasks_)).as_object();
    changed["values"].as_object()["kl_so"] = 2;
    auto const answer =
        call("general", report_, boost::json::serialize(changed), {{"Conflicts", "fresh"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(test::paragraph_with(report_, heading).text, heading);
    EXPECT_EQ(count(sentence), 0U);
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(Places, ACopyOfASentenceIsToldOfWhenTheSentenceTurns) {
    test::copy_paragraph(report_, "310 hồ sơ trả kết quả quá hạn");
    auto const answer = call("general", report_, data(tasks_, 0));
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "bản chép")) << answer.warnings.size();
}

}  // namespace
}  // namespace report
