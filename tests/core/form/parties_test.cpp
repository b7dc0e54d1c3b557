// SPDX-License-Identifier: MPL-2.0
#include "core/form/parties.hpp"

#include <gtest/gtest.h>

#include "core/report/record.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

TEST(Parties, ShownAndReadBackAreTheSameReport) {
    auto const report = test::small_report();
    auto const answered = read_parties(report, show_parties(report));
    ASSERT_TRUE(answered.value);
    EXPECT_EQ(to_record(*answered.value), to_record(report));
}

TEST(Parties, AReportToASuperiorNeedsAnAddressee) {
    auto form = show_parties(test::small_report());
    form.addressees = " \n";
    auto const answered = read_parties(test::small_report(), form);
    ASSERT_EQ(answered.complaints.size(), 1U);
    EXPECT_EQ(answered.complaints[0].control, "addressees");
    EXPECT_EQ(answered.complaints[0].problem.code, "form.no_addressee");
    form.upward = false;
    EXPECT_FALSE(read_parties(test::small_report(), form).value->upward);
}

TEST(Parties, OneALineAndTrimmed) {
    auto form = show_parties(test::small_report());
    form.recipients = "  UBND thị xã \n\nLưu: VT";
    form.signer.name = " Nguyễn Minh Hà ";
    auto const report = *read_parties(test::small_report(), form).value;
    EXPECT_EQ(report.recipients, (std::vector<std::string>{"UBND thị xã", "Lưu: VT"}));
    EXPECT_EQ(report.signer.name, "Nguyễn Minh Hà");
}

TEST(MoveLine, CarriesTheCursorAndStopsAtTheEnds) {
    Lines const lines{"một\nhai\nba", 5};
    auto const up = move_line(lines, true);
    EXPECT_EQ(up.text, "hai\nmột\nba");
    EXPECT_EQ(up.cursor, 1U);
    auto const down = move_line(lines, false);
    EXPECT_EQ(down.text, "một\nba\nhai");
    EXPECT_EQ(down.cursor, 8U);
    EXPECT_EQ(move_line(up, true).text, up.text);
    EXPECT_EQ(move_line({"", 0}, false).text, "");
}

}  // namespace
}  // namespace report
