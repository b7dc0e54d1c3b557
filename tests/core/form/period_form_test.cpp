// SPDX-License-Identifier: MPL-2.0
#include "core/form/period_form.hpp"

#include <gtest/gtest.h>

#include "core/form/fields.hpp"
#include "core/report/period.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

class PeriodForms : public testing::Test {
protected:
    /// The days that are read, or "control code" of each complaint.
    std::string read(PeriodForm const& form) const {
        std::vector<Complaint> complaints;
        FieldReader fields(complaints);
        auto const period = read_period(kind_, form, fields);
        std::string said = period ? format_iso(period->from) + " " + format_iso(period->to) : "";
        for (auto const& one : complaints)
            said += (said.empty() ? "" : "; ") + one.control + " " + one.problem.code;
        return said;
    }

    ReportKind const kind_ = test::small_kind();
};

TEST_F(PeriodForms, OrdinalsAreThoseOfTheKindAndMonthsWithoutThemHaveNone) {
    EXPECT_EQ(ordinals_of(kind_, "thang").size(), 12U);
    EXPECT_EQ(ordinals_of(kind_, "thang").front().id, "1");
    EXPECT_EQ(ordinals_of(kind_, "thang").back().id, "12");
    EXPECT_EQ(ordinals_of(kind_, "k_thang").size(), 11U);
    EXPECT_EQ(ordinals_of(kind_, "nam").size(), 0U);
    EXPECT_EQ(ordinals_of(kind_, "tu_den").size(), 0U);
    EXPECT_EQ(ordinals_of(kind_, "khac").size(), 0U);
}

TEST_F(PeriodForms, AnOrdinalThatTheKindDoesNotHaveIsMovedToTheNearest) {
    PeriodForm form{"quy", 7, "2024", {}, {}};
    ASSERT_TRUE(usual_period(kind_, form));
    EXPECT_EQ(form.ordinal, 4);
    form.ordinal = 0;
    ASSERT_TRUE(usual_period(kind_, form));
    EXPECT_EQ(form.ordinal, 1);
}

TEST_F(PeriodForms, AYearThatIsNoneMakesNoPeriodAndChangesNoDays) {
    for (auto const* year : {"", "hai", "3000", "99999999999999999999"}) {
        PeriodForm form{"quy", 1, year, "x", "y"};
        EXPECT_FALSE(usual_period(kind_, form)) << year;
        propose_days(kind_, form);
        EXPECT_EQ(form.from, "x") << year;
    }
    PeriodForm form{"khac", 1, "2024", {}, {}};
    EXPECT_FALSE(usual_period(kind_, form));
    form = {"quy", 1, "2999", {}, {}};
    EXPECT_TRUE(usual_period(kind_, form)) << "the last year";
}

TEST_F(PeriodForms, EveryFieldThatIsWrongIsTold) {
    PeriodForm form{"quy", 1, "2024", {}, {}};
    propose_days(kind_, form);
    auto const usual = read(form);
    EXPECT_EQ(usual.find(';'), std::string::npos) << usual;
    auto changed = form;
    changed.from = "";
    EXPECT_EQ(read(changed), "from form.no_date");
    changed = form;
    changed.to = "31/2/2024";
    EXPECT_EQ(read(changed), "to form.bad_date");
    for (auto const* year : {"1989", "3000", "x"}) {
        changed = form;
        changed.year = year;
        EXPECT_EQ(read(changed), "year form.bad_number") << year;
    }
    changed.year = " ";
    EXPECT_EQ(read(changed), "year form.no_year");
}

TEST_F(PeriodForms, AFreePeriodIsItsDays) {
    PeriodForm form{"tu_den", 0, "", "05/3/2024", "04/6/2024"};
    EXPECT_EQ(read(form), "2024-03-05 2024-06-04");
    form.to = "";
    EXPECT_EQ(read(form), "to form.no_date");
    form.to = "04/2/2024";
    EXPECT_EQ(read(form).rfind("to ", 0), 0U) << read(form);
    EXPECT_EQ(
        show_period(make_free_period(kind_, "tu_den", {2024, 3, 5}, {2024, 6, 4}).value()).from,
        "05/3/2024");
}

TEST(Fields, NumbersAreTakenUpToTheirBoundsAndBlanksAreNone) {
    std::vector<Complaint> complaints;
    FieldReader fields(complaints);
    EXPECT_EQ(fields.number("a", "5", 5, 7), 5);
    EXPECT_EQ(fields.number("a", " 7 ", 5, 7), 7);
    EXPECT_EQ(fields.number("a", "  ", 5, 7), std::nullopt);
    EXPECT_TRUE(complaints.empty());
    for (auto const* text : {"4", "8", "x", "-5", "5,5"})
        EXPECT_EQ(fields.number("a", text, 5, 7), std::nullopt) << text;
    EXPECT_EQ(complaints.size(), 5U);
}

}  // namespace
}  // namespace report
