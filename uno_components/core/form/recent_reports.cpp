// SPDX-License-Identifier: MPL-2.0
#include "core/form/recent_reports.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/carry/next_period.hpp"
#include "core/json/json.hpp"
#include "core/support/latest.hpp"

namespace report {

namespace {

namespace json = boost::json;

RecentReport read_one(json::value const& value) {
    ObjectReader in(value, {});
    RecentReport one;
    one.file = in.text("file");
    one.kind = in.text("kind");
    one.period.kind = in.text("period");
    one.period.ordinal = in.small_between("ordinal", 0, 99, 0);
    one.period.year = in.small_between("year", 0, 2999, 0);
    auto const from = parse_iso(in.text("from")), to = parse_iso(in.text("to"));
    if (!from || !to) fail("json.syntax", {}, {});
    one.period.from = *from;
    one.period.to = *to;
    in.finish();
    return one;
}

}  // namespace

std::vector<RecentReport> with_recent(std::vector<RecentReport> reports, RecentReport report) {
    constexpr std::size_t most = 12;
    auto const file = report.file;
    put_latest(reports, std::move(report), most,
               [&](RecentReport const& one) { return one.file == file; });
    return reports;
}

std::string write_recent(std::vector<RecentReport> const& reports) {
    json::array all;
    for (auto const& one : reports)
        all.push_back(json::object{{"file", one.file},
                                   {"kind", one.kind},
                                   {"period", one.period.kind},
                                   {"ordinal", one.period.ordinal},
                                   {"year", one.period.year},
                                   {"from", format_iso(one.period.from)},
                                   {"to", format_iso(one.period.to)}});
    return json::serialize(all);
}

std::vector<RecentReport> read_recent(std::string_view text) try {
    std::vector<RecentReport> reports;
    auto const value = parse_json(text, {});
    if (auto const* all = value.if_array())
        for (auto const& one : *all) reports.push_back(read_one(one));
    return reports;
} catch (ProblemError const&) {
    return {};
}

std::optional<NextDue> next_due(ReportKind const& kind, Guide const& guide,
                                std::vector<RecentReport> const& reports) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (reports[i].kind != kind.id) continue;
        if (!last || reports[*last].period.to < reports[i].period.to) last = i;
    }
    if (!last) return std::nullopt;
    auto const& before = reports[*last].period;
    auto const next = next_period(kind, before);
    if (!next) return std::nullopt;
    NextDue due{*last, with_following_days(kind, before, *next), std::nullopt};
    if (guide.send_within > 0) due.send_by = working_days_after(due.period.to, guide.send_within);
    return due;
}

}  // namespace report
