// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "test_office.hpp"

namespace report {
namespace {

namespace json = boost::json;

std::int64_t amount(Values const& values, char const* id) {
    auto const found = values.find(id);
    return found == values.end() ? -1 : std::get<Amount>(found->second).value;
}

/// A clerk's year: every report is made from the one before, and stored in another format each
/// time.
class YearOfReports : public test::OfficeTest {
protected:
    static std::string data(json::object period, json::object values) {
        auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["period"] = std::move(period);
        data["values"] = std::move(values);
        data["lists"] = json::object();
        data.erase("issue_date");
        return json::serialize(data);
    }
    /// A month's figures, each month its own.
    static json::object figures(int month) {
        return {{"hs_truc_tuyen", 100 + month},
                {"hs_truc_tiep", 200 + month},
                {"hs_truoc", 150 + month},
                {"hs_dung", 100},
                {"hs_qua", 0},
                {"hs_dang_trong", 10 + month},
                {"hs_dang_qua", 0}};
    }
    static std::string of_month(int month) {
        return data({{"kind", "thang"}, {"n", month}, {"year", 2024}}, figures(month));
    }
    std::filesystem::path file(int month) const {
        static constexpr std::array endings{".odt", ".docx", ".doc"};
        return folder() /
               ("thang" + std::to_string(month) + endings.at(static_cast<std::size_t>(month % 3)));
    }
    std::string files(int first, int last) const {
        std::string lines;
        for (int month = first; month <= last; ++month) lines += file(month).string() + "\n";
        return lines;
    }
    Report next(std::filesystem::path const& base, std::string const& data,
                std::map<std::string, std::string> more, std::filesystem::path const& target) {
        more["Base"] = base.string();
        auto const answer = call("next", {}, data, more);
        if (!answer.done) throw std::runtime_error(answer.sentence);
        session::store(answer.document, target);
        session::close(answer.document);
        return stored(target);
    }
    Report stored(std::filesystem::path const& target) {
        auto const document = session::load(context(), target);
        auto const report =
            from_record(from_properties(test::record_properties(document)).value()).value();
        session::close(document);
        return report;
    }
};

TEST_F(YearOfReports, KeepsEveryValueThroughEveryFormat) {
    session::store(make_report(of_month(1)), file(1));
    for (int month = 2; month <= 12; ++month) {
        SCOPED_TRACE(month);
        auto const report = next(file(month - 1), of_month(month), {}, file(month));
        EXPECT_EQ(report.period.ordinal, month);
        EXPECT_EQ(amount(report.values, "hs_truc_tuyen"), 100 + month);
        EXPECT_EQ(amount(report.last, "hs_truc_tuyen"), 99 + month);
        EXPECT_EQ(amount(report.last, "hs_moi"), 300 + 2 * (month - 1));
        // What was open at the month's end is where the next begins.
        EXPECT_EQ(amount(report.values, "hs_ky_truoc"), 10 + month - 1);
    }
    auto const quarter = next(file(3), {}, {{"Period", "quý I năm 2024"}, {"Parts", files(1, 3)}},
                              folder() / "quy1.docx");
    EXPECT_EQ(amount(quarter.values, "hs_truc_tuyen"), 306);
    EXPECT_EQ(amount(quarter.values, "hs_dang_trong"), 13);
    auto const half =
        next(file(6), {}, {{"Period", "6 tháng đầu năm 2024"}, {"Parts", files(1, 6)}},
             folder() / "sau-thang.doc");
    EXPECT_EQ(amount(half.values, "hs_truc_tuyen"), 621);
    auto const nine =
        next(folder() / "sau-thang.doc",
             data({{"kind", "chin_thang"}, {"n", 0}, {"year", 2024}}, {{"hs_truc_tuyen", 945}}), {},
             folder() / "chin-thang.odt");
    // A cumulative report keeps the backlog at the opening of its year.
    EXPECT_EQ(amount(nine.values, "hs_ky_truoc"), amount(half.values, "hs_ky_truoc"));
    EXPECT_EQ(amount(nine.last, "hs_truc_tuyen"), 621);
    auto const year =
        next(folder() / "chin-thang.odt", {}, {{"Period", "năm 2024"}, {"Parts", files(1, 12)}},
             folder() / "nam.docx");
    EXPECT_EQ(amount(year.values, "hs_truc_tuyen"), 1278);
    EXPECT_EQ(amount(year.values, "hs_dang_trong"), 22);
    EXPECT_EQ(amount(year.last, "hs_truc_tuyen"), 945);
}

}  // namespace
}  // namespace report
