// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "small_kind.hpp"

namespace report::test {

/// The small kind with rules for the next period.
inline ReportKind carry_kind() {
    auto files = small_files();
    auto const put = [&](char const* file, std::string const& from, std::string const& to) {
        auto& text = files[file];
        auto const at = text.find(from);
        if (at == std::string::npos) throw std::logic_error(from);
        text.replace(at, from.size(), to);
    };
    auto const* section = "sections/01.json";
    put(section, R"("label": "Kỳ trước", "kind": "count")",
        R"("label": "Kỳ trước", "kind": "count", "carry": {"starts_from": "con"})");
    put(section, R"("label": "Tiền", "kind": "money")",
        R"("label": "Tiền", "kind": "money", "carry": "keep_in_year")");
    put(section, R"("label": "Đạt", "kind": "percent")",
        R"("label": "Đạt", "kind": "percent", "carry": "keep")");
    put(section, R"("id": "vi_tri", "label": "Vị trí",)",
        R"("id": "vi_tri", "label": "Vị trí", "carry": "keep",)");
    put(section, R"("id": "viec", "label": "Việc",)",
        R"("id": "viec", "label": "Việc", "carry": "grow",)");
    put("report.json", R"("phrase": "tháng {n} năm {year}",)",
        R"("phrase": "tháng {n} năm {year}", "said": ["tháng {n}/{year}", "tháng {n}"],)");
    put("report.json", R"("phrase": "quý {n} năm {year}",)",
        R"("phrase": "quý {n} năm {year}", "said": ["quý {n}/{year}", "quý {n}"],)");
    put("report.json", R"("phrase": "{n} tháng đầu năm {year}",)",
        R"("phrase": "{n} tháng đầu năm {year}", "said": ["{n} tháng đầu năm", "{n} tháng"],
           "next_said": ["{rest} tháng cuối năm"], "then": ["k_thang", "nam"],)");
    put("report.json", R"("keep_together")", R"("plan_words": ["kế hoạch"], "keep_together")");
    put("report.json", R"("recipients": ["Lưu: VT"]})",
        R"("recipients": ["Lưu: VT"], "renames": [
           {"what": "superior", "from": "[UBND {superior}]", "to": "[UBND {province}]"},
           {"what": "recipient", "from": "Phòng Nội vụ[ {superior}]", "to": "Sở Nội vụ[ {province}]"},
           {"what": "recipient", "from": "Phòng Nội vụ", "to": "Sở Nội vụ"},
           {"what": "one_stop", "from": "Bộ phận một cửa", "to": "{one_stop}"},
           {"what": "agency", "from": "{agency}", "to": "{agency}"}]})");
    return load_report_kind(files).value();
}

inline Report carry_report(std::string const& changes = "{}") {
    return read_data(carry_kind(), small_data(changes), "thu.json").value();
}

inline Period period_of(ReportKind const& kind, char const* id, int ordinal, int year) {
    return make_period(kind, id, ordinal, year).value();
}

inline std::int64_t amount(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    return found == values.end() ? -1 : std::get<Amount>(found->second).value;
}

}  // namespace report::test
