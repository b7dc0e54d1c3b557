// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "core/reader/read_document.hpp"
#include "golden_figures.hpp"
#include "kind_folder.hpp"
#include "plain_text.hpp"

namespace report {

/// Sentences of a clerk in a small report of the shipped kind.
class ReadKinds : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    std::string period_ = "7 tháng đầu năm 2023";

    Result<OldReport> read(std::string const& body) const {
        return read_document(
            kind_, test::plain_document("ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU\nSố: 7/BC-UBND\nBÁO CÁO\n"
                                        "Kết quả công tác cải cách hành chính " +
                                        period_ + "\n" + body));
    }

    /// The figures read of sentences about dossiers, "?" in front of one that is asked about.
    std::map<std::string, std::string> dossiers(std::string const& text) const {
        return under("2. Cải cách thủ tục hành chính\n2.5. Kết quả giải quyết TTHC", text);
    }

    /// The same of sentences under another heading of the second part.
    std::map<std::string, std::string> under(std::string const& headings,
                                             std::string const& text) const {
        return figures_of(
            read("II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n" + headings + "\n" + text));
    }

    std::map<std::string, std::string> figures_of(Result<OldReport> const& old) const {
        std::map<std::string, std::string> all;
        if (!old) return {{"problem", old.error().code}};
        for (auto const& figure : old->figures)
            all[figure.id] = (figure.doubtful || figure.contradictory ? "?" : "") +
                             test::shown_bare(kind_, figure.sightings.front().value);
        return all;
    }

    /// "id value", in the order of ids.
    static std::string shown(std::map<std::string, std::string> const& all) {
        std::string text;
        for (auto const& [id, value] : all) text += (text.empty() ? "" : ", ") + id + " " + value;
        return text;
    }

    /// A figure of sentences, empty when it is not read.
    std::string dossier(std::string const& id, std::string const& text) const {
        auto const all = dossiers(text);
        auto const found = all.find(id);
        return found == all.end() ? std::string() : found->second;
    }
};

}  // namespace report
