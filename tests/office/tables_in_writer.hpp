// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/serialize.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <stdexcept>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/tables.hpp"
#include "office/writer/writer_document.hpp"
#include "test_office.hpp"

namespace report::office {

/// Statistics tables in a report of the sample.
class TablesInWriter : public test::OfficeTest {
protected:
    static constexpr char const* form = "bang_tthc_ii_06a";

    static ReportKind const& kind() {
        static ReportKind const kind = test::shipped_kind("cchc_xa");
        return kind;
    }
    session::Model seed() { return make_report(test::sample("pho-an-7-thang-2023.json")); }

    /// The sample with every table of the kind, each where its kind wants it.
    session::Model with_all_tables() {
        auto const model = seed();
        for (auto const& table : kind().tables) insert(model, table.id);
        return model;
    }

    session::Answer table(session::Model const& model, std::string const& id,
                          std::string const& place, std::string const& rows = {}) {
        std::map<std::string, std::string> more;
        if (!place.empty()) more["Place"] = place;
        return call("table?" + id, model, rows, more);
    }

    void insert(session::Model const& model, std::string const& id, std::string const& place = {},
                std::string const& rows = {}) {
        auto const answer = table(model, id, place, rows);
        ASSERT_TRUE(answer.done) << id << ": " << answer.sentence;
    }

    static Report stored(session::Model const& model) {
        return WriterDocument(model).read_report().value();
    }

    static DocumentTable find(session::Model const& model, std::string const& id) {
        for (auto const& one : find_tables(model, kind()))
            if (one.id == id) return one;
        throw std::runtime_error("no table " + id);
    }

    /// What the core says a table of this document looks like.
    static Grid expected(session::Model const& model, std::string const& id) {
        auto const report = stored(model);
        auto const& table = *kind().table(id);
        return for_document(grid(kind(), report, table, rows_of(report, table)), table);
    }

    static BodyTexts body(session::Model const& model, std::string const& id) {
        return read_body(find(model, id), expected(model, id).head_rows);
    }

    static BodyTexts every_cell(session::Model const& model, std::string const& id) {
        return read_body(find(model, id), 0);
    }

    static void type(session::Model const& model, std::string const& id, std::size_t row,
                     std::size_t cell, std::string const& text) {
        auto const there = find(model, id);
        auto const at = expected(model, id).head_rows + row;
        css::uno::Reference<css::text::XText> const into(
            there.table->getCellByName(
                to_office(std::string(1, static_cast<char>('A' + cell)) + std::to_string(at + 1))),
            css::uno::UNO_QUERY_THROW);
        into->setString(to_office(text));
    }

    static void put_cursor_in(session::Model const& model, std::string const& paragraph) {
        css::uno::Reference<css::text::XTextViewCursorSupplier> const view(
            model->getCurrentController(), css::uno::UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(test::range_with(model, paragraph)->getStart(), false);
    }

    static std::string joined(BodyTexts const& texts) {
        std::string all;
        for (auto const& row : texts) {
            for (auto const& text : row) all += text + '|';
            all += '\n';
        }
        return all;
    }

    static std::string rows_of_number(int count) {
        boost::json::array rows;
        for (int n = 1; n <= count; ++n) {
            boost::json::object const cells{{"linh_vuc", "Lĩnh vực " + std::to_string(n)},
                                            {"truc_tuyen", n},
                                            {"truc_tiep", 1},
                                            {"truoc_han", n},
                                            {"qua_han", 1}};
            rows.emplace_back(boost::json::object{{"cells", cells}});
        }
        return boost::json::serialize(boost::json::object{{"rows", rows}});
    }
};

}  // namespace report::office
