// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <limits>
#include <random>
#include <utility>

#include "core/compose/compose.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "small_kind.hpp"
#include "tables/small_table.hpp"

namespace report {
namespace {

namespace json = boost::json;

Report full_report() {
    auto report = test::small_report(R"({
      "number": 12, "issue_date": "2023-07-25", "state": "issued", "subject": "Về việc riêng",
      "values": {"mang": 909, "giay": 1146, "cu": 43, "muon": 310, "dat": "97,66",
                 "tien": {"value": 4, "at_least": true}, "ngay": "20/7/2023", "ghi_chu": "một",
                 "hinh_thuc": "a"},
      "lists": {"viec": ["một", "hai"], "vi_tri": [{"ten": "Chủ tịch", "so": 1}]},
      "last": {"mang": 874, "moi": 2000}, "last_year": {"mang": 1}})");
    TableRow own;
    own.after = "chung";
    own.cells = {{"ten", std::string("Hộ tịch")}, {"so", Amount{600, true}}};
    report.tables["bang"] = {{own}, {{"tinh", true}}};
    report.written["viec"] = 0xFFFFFFFFU;
    report.last_period = report.period;
    return report;
}

class Tamperer {
public:
    explicit Tamperer(unsigned seed) : random_(seed) {}

    /// One thing somewhere in the record is another.
    void change(json::value& value) {
        auto* object = value.if_object();
        auto* array = value.if_array();
        bool const deeper = pick(4) > 0;
        if (object && !object->empty()) {
            auto item = object->begin() + static_cast<std::ptrdiff_t>(pick(object->size()));
            if (deeper && (item->value().is_structured() || pick(2) == 0))
                return change(item->value());
            std::string const key(item->key());
            switch (pick(3)) {
                case 0:
                    object->erase(key);
                    return;
                case 1: {
                    // The new key may move all of them.
                    auto kept = item->value();
                    (*object)[key + "_moi"] = std::move(kept);
                    object->erase(key);
                    return;
                }
                default:
                    (*object)["la_" + std::to_string(pick(99))] = other();
                    return;
            }
        }
        if (array && !array->empty()) {
            auto const at = pick(array->size());
            if (deeper) return change((*array)[at]);
            if (pick(2) == 0)
                array->erase(array->begin() + static_cast<std::ptrdiff_t>(at));
            else
                array->insert(array->begin() + static_cast<std::ptrdiff_t>(at), other());
            return;
        }
        value = other();
    }

    void flip_a_bit(Properties& properties) {
        auto one = properties.begin();
        std::advance(one, static_cast<std::ptrdiff_t>(pick(properties.size())));
        if (!one->second.empty())
            one->second[pick(one->second.size())] ^= static_cast<char>(1U << pick(7));
    }

    std::size_t pick(std::size_t count) { return random_() % count; }

private:
    json::value other() {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        static std::vector<json::value> const values{nullptr,
                                                     true,
                                                     0,
                                                     -1,
                                                     most,
                                                     -most - 1,
                                                     std::uint64_t{1} << 63U,
                                                     1.5,
                                                     "",
                                                     "chữ",
                                                     "\uFFFE\u202E",
                                                     "2023-02-31",
                                                     json::array(),
                                                     json::array{1, "a"},
                                                     json::object(),
                                                     json::object{{"n", -909}},
                                                     json::object{{"percent", most}},
                                                     json::object{{"date", "2023-02-31"}},
                                                     json::object{{"n", 5}, {"khoang", 1}}};
        return values[pick(values.size())];
    }

    std::mt19937 random_;
};

void use(Report const& report) {
    auto const kind = test::small_kind();
    all_values(kind, report);
    write_data(kind, report);
    DocumentState state;
    for (auto const* place : {"agency", "number", "place_date", "subject", "vi_tri", "cau_muon"})
        state.places[place] = {};
    try {
        compose(kind, report, state, [](std::string_view, Face) { return std::int64_t{200}; });
    } catch (ProblemError const& error) {
        EXPECT_FALSE(error.problem.code.empty());
    }
}

/// Two hundred of them: each is refused by name or says exactly what it said, never something else.
TEST(TamperedRecords, AreRefusedByNameOrComeBackAsTheyAre) {
    auto const good = to_record(full_report());
    std::size_t refused = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        Tamperer tamperer(seed);
        auto value = json::parse(good);
        for (auto times = 1 + tamperer.pick(3); times > 0; --times) tamperer.change(value);
        auto const text = json::serialize(value);
        auto const stored = from_properties(to_properties(text).value());
        ASSERT_TRUE(stored.has_value());
        auto const report = from_record(*stored);
        if (!report) {
            ++refused;
            EXPECT_FALSE(report.error().code.empty()) << text;
            EXPECT_EQ(report.error().where.rfind("cchc.data", 0), 0U) << report.error().where;
            continue;
        }
        EXPECT_EQ(json::parse(to_record(*report)), value) << text;
        use(*report);
    }
    EXPECT_GT(refused, 50U);
    EXPECT_LT(refused, 350U);
}

TEST(TamperedRecords, BitsAndPartsThatChangedAreSeenByTheChecksum) {
    auto const record = to_record(full_report());
    auto const good = to_properties(record).value();
    for (unsigned seed = 0; seed < 400; ++seed) {
        Tamperer tamperer(seed);
        auto properties = good;
        switch (tamperer.pick(4)) {
            case 0:
                properties.erase(std::next(
                    properties.begin(), static_cast<std::ptrdiff_t>(tamperer.pick(good.size()))));
                break;
            case 1:
                std::swap(properties["cchc.data.001"], properties["cchc.data.002"]);
                break;
            default:
                tamperer.flip_a_bit(properties);
        }
        auto const back = from_properties(properties);
        // Only the header may be written in another way that says the same (a capital "A").
        if (back)
            EXPECT_EQ(*back, record) << seed;
        else
            EXPECT_FALSE(back.error().code.empty());
    }
}

TEST(TamperedRecords, ANumberBelowZeroIsToldWithItsTableRowAndColumn) {
    auto const kind = test::table_kind();
    auto const problem = [&](char const* table, char const* column, Value const& value) {
        Report report;
        TableRow other, row;
        other.cells = {{"ten", std::string("một")}};
        row.cells = {{column, value}};
        report.tables[table] = {{other, row}, {}};
        auto const found = below_zero(kind, report);
        return found ? found->code + " " + found->where : std::string();
    };
    auto const told = problem("bang_so", "nay", Amount{-1, false});
    EXPECT_EQ(told.rfind("record.bad_value ", 0), 0U) << told;
    EXPECT_NE(told.find("bang_so 2 nay"), std::string::npos) << told;
    EXPECT_EQ(problem("bang_so", "nay", Amount{0, false}), "");
    EXPECT_EQ(problem("bang_so", "hon", Amount{-1, false}), "") << "a difference has a sign";
    EXPECT_EQ(problem("bang_so", "tl", Percent{-1}), "");
    EXPECT_NE(problem("bang_ho_so", "ty_le", Percent{-1}), "");
    EXPECT_EQ(problem("bang_ho_so", "ty_le", Percent{0}), "");
    EXPECT_EQ(problem("bang_so", "la", Amount{-1, false}), "") << "no column of the table";
    EXPECT_EQ(problem("khac", "nay", Amount{-1, false}), "") << "no table of the kind";
}

}  // namespace
}  // namespace report
