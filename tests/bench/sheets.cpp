// SPDX-License-Identifier: MPL-2.0
#include <boost/json/array.hpp>

#include "core/catalogue/report_kind.hpp"
#include "inside.hpp"
#include "kind_folder.hpp"
#include "report.hpp"
#include "session/file_url.hpp"
#include "session/temporary_folder.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace json = boost::json;

constexpr int rounds = 7;
constexpr std::int64_t few = 1'100, many = 4'990;  ///< with the head, what is read at most
constexpr char const* form = "bang_tthc_ii_06a";

/// The form as systems print it, one row of heads, and a column more: fourteen.
json::array rows_of_sheet(std::int64_t count) {
    json::array rows{json::array{
        "STT", "Lĩnh vực", "Tổng số tiếp nhận", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính",
        "Từ kỳ trước", "Tổng số đã giải quyết", "Trước hạn", "Đúng hạn", "Đã giải quyết quá hạn",
        "Tổng số đang giải quyết", "Trong hạn", "Đang giải quyết quá hạn", "Mã"}};
    for (std::int64_t n = 1; n <= count; ++n) {
        auto const online = n * 7 % 1000, paper = n * 3 % 500, before = n % 40;
        auto const early = online, late = n % 5, timely = paper - paper % 7, open = before;
        auto const all = online + paper + before;
        auto const done = all - open - (paper % 7);
        rows.push_back(json::array{n, "Lĩnh vực " + std::to_string(n), all, online, paper, before,
                                   done, early, timely, late, all - done, open, all - done - open,
                                   "M" + std::to_string(n)});
    }
    return rows;
}

}  // namespace

Rows long_sheets() {
    progress("sheets of 1,100 and of 5,000 rows");
    session::TemporaryFolder const folder;
    OfficeWith office(test::package_file(), folder.path());
    auto const sample = test::sample("pho-an-7-thang-2023.json");
    auto const made = [&](std::int64_t count) {
        auto const url = session::file_url(folder.path() / (std::to_string(count) + ".xlsx"));
        office.inside({{"act", "make_sheet"}, {"rows", rows_of_sheet(count)}, {"to", url}});
        return url;
    };
    auto const bring_in = [&](std::string const& url) {
        return json::object{{"act", "bring_in"},
                            {"report", sample},
                            {"table", form},
                            {"from", url},
                            {"refused", "nhận nhiều nhất"}};
    };
    auto const long_url = made(many), short_url = made(few);
    auto const long_order = bring_in(long_url), short_order = bring_in(short_url);
    json::object const load{{"act", "load"}, {"from", long_url}};
    auto const against_load = in_turns(
        rounds, [&] { return office.inside(long_order); }, [&] { return office.inside(load); });
    auto const in_processor_time = [](json::object order) {
        order["processor"] = true;
        return order;
    };
    auto const our_work = in_processor_time(long_order), calcs_work = in_processor_time(load);
    auto const work = in_turns(
        rounds, [&] { return office.inside(our_work); }, [&] { return office.inside(calcs_work); });
    auto const sizes = in_turns(
        rounds, [&] { return office.inside(long_order); },
        [&] { return office.inside(short_order); });
    auto const medians = [](Pair const& one) {
        return milliseconds(median(one.ours)) + " / " + milliseconds(median(one.other));
    };
    return {{"(k) sheet of 5,000 rows x 14 brought in / Calc's load of its file",
             medians(against_load), ratio(against_load.ours, against_load.other), "", 3},
            {"(k) the same in processor time", medians(work), ratio(work.ours, work.other), "",
             std::nullopt},
            {"(k2) cost of a row: sheet of 5,000 rows / of 1,100", medians(sizes),
             ratio(sizes.ours, sizes.other) * few / many, "", 1.3}};
}

}  // namespace report::bench
