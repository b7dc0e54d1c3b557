// SPDX-License-Identifier: MPL-2.0
#include "office/writer/charts.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>

#include "core/report/data_file.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::office {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr char const* sample_file = "pho-an-7-thang-2023.json";
constexpr char const* by_result = "bieu_do_ket_qua";

class ChartsInWriter : public test::OfficeTest {
protected:
    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }

    session::Model with_chart() {
        auto const model = make_report(test::sample(sample_file));
        auto const answer = call(std::string("chart?") + by_result, model);
        EXPECT_TRUE(answer.done) << answer.sentence;
        return model;
    }

    static DocumentChart find(session::Model const& model, std::string const& id) {
        for (auto const& one : find_charts(model, kind()))
            if (one.id == id) return one;
        throw std::runtime_error("no chart " + id);
    }

    static Reference<css::chart::XChartDataArray> data(session::Model const& model) {
        return {find(model, by_result).chart->getData(), UNO_QUERY_THROW};
    }

    /// The numbers of the first series.
    static std::vector<double> numbers(session::Model const& model) {
        std::vector<double> all;
        for (auto const& row : data(model)->getData()) all.push_back(row[0]);
        return all;
    }

    static std::string title(session::Model const& model) {
        rtl::OUString text;
        Reference<css::beans::XPropertySet>(find(model, by_result).chart->getTitle(),
                                            UNO_QUERY_THROW)
            ->getPropertyValue("String") >>= text;
        return from_office(text);
    }

    /// A report with other figures, by the command that a clerk's window calls.
    void change_figures(session::Model const& model) {
        auto report = WriterDocument(model).read_report().value();
        report.values["hs_truoc"] = Amount{1639};
        report.values["hs_dung"] = Amount{100};
        auto const answer = call("general", model, write_data(kind(), report));
        ASSERT_TRUE(answer.done) << answer.sentence;
    }
};

using Doubles = std::vector<double>;

TEST_F(ChartsInWriter, ANativeChartShowsTheFiguresAndGoesWithOneStep) {
    auto const model = with_chart();
    EXPECT_EQ(numbers(model), (Doubles{1739, 0, 310}));
    EXPECT_EQ(title(model), "Kết quả giải quyết TTHC 7 tháng đầu năm 2023");
    test::undo(model);
    EXPECT_TRUE(find_charts(model, kind()).empty());
    test::redo(model);
    EXPECT_EQ(numbers(model), (Doubles{1739, 0, 310}));
}

TEST_F(ChartsInWriter, FollowsTheFiguresAndComesBackWithThem) {
    auto const model = with_chart();
    change_figures(model);
    EXPECT_EQ(numbers(model), (Doubles{1639, 100, 310}));
    test::undo(model);
    EXPECT_EQ(numbers(model), (Doubles{1739, 0, 310}));
    test::redo(model);
    EXPECT_EQ(numbers(model), (Doubles{1639, 100, 310}));
}

TEST_F(ChartsInWriter, TheAxisGrowsWithTheFigures) {
    auto const model = with_chart();
    change_figures(model);
    Reference<css::chart::XAxisYSupplier> const values(find(model, by_result).chart->getDiagram(),
                                                       UNO_QUERY_THROW);
    EXPECT_EQ(values->getYAxis()->getPropertyValue("AutoMax"), Any(true));
    EXPECT_EQ(values->getYAxis()->getPropertyValue("AutoStepMain"), Any(true));
}

TEST_F(ChartsInWriter, WhatAHandChangedAboutAChartStays) {
    auto const model = with_chart();
    Reference<css::beans::XPropertySet> const heading(find(model, by_result).chart->getTitle(),
                                                      UNO_QUERY_THROW);
    heading->setPropertyValue("String", Any(to_office("Hồ sơ của xã")));
    auto const first = find(model, by_result).chart->getDiagram()->getDataRowProperties(0);
    first->setPropertyValue("FillColor", Any(sal_Int32{0x3366CC}));
    auto names = data(model)->getRowDescriptions();
    names[2] = to_office("Trễ hạn");
    data(model)->setRowDescriptions(names);
    change_figures(model);
    EXPECT_EQ(numbers(model), (Doubles{1639, 100, 310}));
    EXPECT_EQ(title(model), "Hồ sơ của xã");
    EXPECT_EQ(from_office(data(model)->getRowDescriptions()[2]), "Trễ hạn");
    EXPECT_EQ(from_office(data(model)->getRowDescriptions()[0]), "Trước hạn");
    auto const now = find(model, by_result).chart->getDiagram()->getDataRowProperties(0);
    EXPECT_EQ(now->getPropertyValue("FillColor"), Any(sal_Int32{0x3366CC}));
}

TEST_F(ChartsInWriter, AnUpdateWithoutNewFiguresLeavesTheChartAlone) {
    auto const model = with_chart();
    auto const before = find(model, by_result).object;
    ASSERT_TRUE(call("refresh", model).done);
    EXPECT_EQ(find(model, by_result).object, before);
}

class ChartsInFormats : public ChartsInWriter, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Formats, ChartsInFormats, testing::Values(".odt", ".docx", ".doc"));

TEST_P(ChartsInFormats, FollowTheFiguresAfterATripThroughAFile) {
    auto const model = reload(with_chart(), GetParam());
    EXPECT_EQ(numbers(model), (Doubles{1739, 0, 310}));
    change_figures(model);
    EXPECT_EQ(numbers(model), (Doubles{1639, 100, 310}));
}

TEST_F(ChartsInWriter, MovesToTheCursorAndIsTakenAway) {
    auto const model = with_chart();
    auto const text = test::text_of(model);
    ASSERT_TRUE(call(std::string("chart?") + by_result, model, {}, {{"Place", "cursor"}}).done);
    EXPECT_EQ(find_charts(model, kind()).size(), 1U);
    ASSERT_TRUE(call(std::string("chart?") + by_result, model, {}, {{"Place", "remove"}}).done);
    EXPECT_TRUE(find_charts(model, kind()).empty());
    test::undo(model);
    test::undo(model);
    EXPECT_EQ(numbers(model), (Doubles{1739, 0, 310}));
    EXPECT_EQ(test::text_of(model), text);
}

TEST_F(ChartsInWriter, AChartWithoutFiguresIsRefusedWithASentence) {
    auto report = read_data(kind(), test::sample(sample_file), sample_file).value();
    for (auto const* id : {"ns_du_toan", "ns_thu", "ns_chi", "ns_kh_von", "ns_giai_ngan"})
        report.values.erase(id);
    auto const model = make_report(write_data(kind(), report));
    auto const steps = test::undo_titles(model);
    auto const empty = call("chart?bieu_do_ngan_sach", model);
    EXPECT_FALSE(empty.done);
    EXPECT_EQ(empty.sentence,
              "Biểu đồ “Tiến độ thu, chi ngân sách 7 tháng đầu năm 2023” chưa có số liệu nào nên "
              "không được chèn. Hãy nhập số liệu trước.");
    auto const unknown = call("chart?bieu_do_la", model);
    EXPECT_NE(unknown.sentence.find("bieu_do_la"), std::string::npos);
    EXPECT_EQ(test::undo_titles(model), steps);
}

}  // namespace
}  // namespace report::office
