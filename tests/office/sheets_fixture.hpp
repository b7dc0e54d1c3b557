// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "core/tables/grid.hpp"
#include "made_files.hpp"
#include "office/writer/tables.hpp"
#include "office/writer/writer_document.hpp"
#include "sheet_truth.hpp"
#include "test_office.hpp"

namespace report::office {

/// Sheets brought into a report of the sample.
class Sheets : public test::OfficeTest {
protected:
    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }
    session::Answer import(session::Model const& model, std::string const& name,
                           std::string const& bytes, std::string const& table = test::form,
                           std::map<std::string, std::string> more = {}) {
        test::write_file(folder() / name, bytes);
        more["File"] = (folder() / name).string();
        return call("import?" + table, model, {}, more);
    }
    static test::Lines shown(session::Model const& model, std::string const& id = test::form) {
        auto const report = WriterDocument(model).read_report().value();
        auto const& table = *kind().table(id);
        auto const head_rows = grid(kind(), report, table, rows_of(report, table)).head_rows;
        for (auto const& one : find_tables(model, kind())) {
            if (one.id != id) continue;
            test::Lines lines;
            for (auto const& row : read_body(one, head_rows)) {
                lines.emplace_back();
                for (auto const& cell : row) lines.back() += cell + "|";
            }
            return lines;
        }
        return {};
    }
    static bool says(test::Lines const& sentences, std::string const& part) {
        return std::any_of(sentences.begin(), sentences.end(), [&](std::string const& sentence) {
            return sentence.find(part) != std::string::npos;
        });
    }
    static std::string all(test::Lines const& lines) {
        std::string text;
        for (auto const& line : lines) text += line + "\n";
        return text;
    }

    /// Where 500 is a gap: it, and all that follows from it.
    static test::Lines with_gap() {
        auto lines = test::whole_table();
        lines[0] = "1|Hộ tịch|……|……|646|20|1.159|1.000|9|150|7|7|0|";
        lines.back() = "TỔNG CỘNG|……|……|1.241|86|2.235|1.859|54|322|61|55|6|";
        return lines;
    }

    void expect_the_truth(session::Model const& model, test::Layout layout,
                          test::Variant const& variant) {
        variant.change(layout);
        auto const [name, bytes] = test::stored(variant, layout.sheet);
        SCOPED_TRACE(name);
        auto const answer = import(model, name, bytes);
        ASSERT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(shown(model), variant.gaps ? with_gap() : test::whole_table())
            << all(answer.warnings);
        EXPECT_TRUE(says(answer.warnings, variant.said)) << all(answer.warnings);
    }
};

}  // namespace report::office
