// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/guide.hpp"

#include "core/json/json.hpp"
#include "core/text/dates.hpp"

namespace report {

std::string Guide::hint(std::string const& id) const {
    auto const found = hints.find(id);
    return found == hints.end() ? std::string() : found->second;
}

Result<Guide> read_guide(ReportKind const& kind, std::string_view content) try {
    std::string const file = "guide.json";
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    Guide guide;
    guide.send_within = in.small_between("send_within", 0, 60, 0);
    if (in.find("provinces")) guide.provinces = in.texts("provinces");
    if (auto const* hints = in.find("hints")) {
        ObjectReader all(*hints, file + " hints");
        for (auto const& [key, unused] : hints->get_object()) {
            std::string const id(key);
            if (!kind.figure(id) && !kind.list(id))
                fail("kind.unknown_figure", {{"by", file}, {"id", id}}, file);
            guide.hints[id] = all.text(id);
        }
        all.finish();
    }
    in.finish();
    return guide;
} catch (ProblemError const& error) {
    return error.problem;
}

Date working_days_after(Date const& day, int count) {
    auto date = day;
    while (count > 0) {
        date = plus_days(date, 1);
        // The first day of 1900 was a Monday.
        constexpr int week = 7, saturday = 5;
        if (days_between({1900, 1, 1}, date) % week < saturday) --count;
    }
    return date;
}

}  // namespace report
