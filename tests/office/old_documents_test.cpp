// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <fstream>

#include "core/reader/found_json.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"
#include "golden_figures.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/old_document.hpp"
#include "plain_text.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

std::string typed_report(std::string const& name) {
    return test::read_file(test::source_folder() / "tests/office/old_reports" / name);
}

/// Old reports typed in Writer, stored in the formats that clerks have, and read again.
class OldDocuments : public test::OfficeTest {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    OldFonts const fonts_ =
        read_old_fonts(test::read_file(test::source_folder() / "templates/old_fonts.json"), {})
            .value();

    /// A typed document as a file of each format.
    std::vector<fs::path> typed(std::string const& description) {
        auto const model = test::type_document(context(), description);
        std::vector<fs::path> files;
        for (auto const* ending : {".odt", ".docx", ".doc"}) {
            files.push_back(folder() / (std::string("bao cao cu") + ending));
            session::store(model, files.back());
        }
        session::close(model);
        return files;
    }

    session::Answer read(fs::path const& file) {
        return call("read", {}, {}, {{"Old", session::file_url(file)}});
    }

    /// What is read of the file, by the command and from outside alike.
    OldReport read_twice(fs::path const& file) {
        auto const document =
            office::OldDocument::open(context(), office::to_office(session::file_url(file)));
        if (!document) throw ProblemError(document.error());
        auto const text = office::plain_document(document->model(), fonts_);
        if (!text) throw ProblemError(text.error());
        auto old = read_document(kind_, *text);
        if (!old) throw ProblemError(old.error());
        auto const answer = read(file);
        EXPECT_TRUE(answer.done) << answer.sentence;
        EXPECT_EQ(answer.found, found_json(kind_, *old));
        return std::move(*old);
    }

    /// None is wrong, and all are read that `may_miss` does not name.
    void expect_figures(OldReport const& old, std::string const& golden, Strings const& may_miss) {
        auto const seen = test::compare_figures(kind_, old, golden);
        EXPECT_EQ(seen.wrong, Strings());
        EXPECT_EQ(seen.missing, may_miss);
    }
};

/// All 72 figures of the seed are read from every format, with their sentences.
TEST_F(OldDocuments, TheSeedReadsTheSameFromEveryFormat) {
    std::string const seed = "pho-an-7-thang-2023";
    auto const text = test::old_report_file(seed + ".txt");
    auto const golden = test::old_report_file(seed + ".golden.tsv");
    auto const plain = read_document(kind_, test::plain_document(text)).value();
    for (auto const& file : typed(text)) {
        SCOPED_TRACE(file.extension());
        auto const old = read_twice(file);
        expect_figures(old, golden, {});
        EXPECT_EQ(old.texts.size(), plain.texts.size());
        EXPECT_EQ(old.envelope.recipients, plain.envelope.recipients);
        EXPECT_EQ(old.envelope.signer.name, "Nguyễn Minh Hà");
        EXPECT_EQ(found_json(kind_, old), found_json(kind_, plain));
    }
}

/// The reports of tests/templates/old_reports read as they do there: a table alone, "Phần thứ
/// nhất", no numbers, dashes, a special zone.
TEST_F(OldDocuments, OtherMannersReadTheSameFromEveryFormat) {
    for (auto const* name :
         {"bang-so-lieu-quy-iii-2024", "phan-thu-nhat-nam-2023", "khong-danh-so-thang-6-2025",
          "dac-khu-9-thang-2025", "gach-dau-dong-6-thang-2024"}) {
        auto const text = test::old_report_file(std::string(name) + ".txt");
        auto const plain = read_document(kind_, test::plain_document(text)).value();
        for (auto const& file : typed(text)) {
            SCOPED_TRACE(name + file.extension().string());
            EXPECT_EQ(found_json(kind_, read_twice(file)), found_json(kind_, plain));
        }
    }
}

struct Manner {
    char const* name;
    char const* period;
    char const* unit;
    Strings may_miss;  ///< figures of the golden list that are not read
};

/// Each with its golden list; figures that are not read are named here.
TEST_F(OldDocuments, WhatOnlyWriterShowsIsReadWithoutAWrongValue) {
    for (auto const& manner :
         {// numbers and dashes of Writer's own lists, a ward, a quarter, the end in a table
          Manner{"phuong-quy-i-2026", "quý I năm 2026", "Nghĩa Lộ", {}},
          // .VnTime and .VnTimeH, the letterhead in text boxes
          Manner{"tcvn3-6-thang-2009", "6 tháng đầu năm 2009", "Phổ An", {}},
          // VNI-Times, letters before the parts
          Manner{"vni-nam-2010", "năm 2010", "Phổ An", {}},
          // tracked changes and hidden text
          Manner{"vet-sua-thang-8-2024", "tháng 8 năm 2024", "Phổ An", {}}})
        for (auto const& file : typed(typed_report(std::string(manner.name) + ".txt"))) {
            SCOPED_TRACE(manner.name + file.extension().string());
            auto const name = std::string(manner.name);
            auto const old = read_twice(file);
            expect_figures(old, typed_report(name + ".golden.tsv"), manner.may_miss);
            ASSERT_TRUE(old.envelope.period);
            EXPECT_EQ(period_phrase(kind_, *old.envelope.period), manner.period);
            EXPECT_EQ(old.envelope.unit_name, manner.unit);
        }
}

TEST_F(OldDocuments, DecomposedLettersReadTheSame) {
    auto const text = test::old_report_file("khong-danh-so-thang-6-2025.txt");
    auto const plain = read_document(kind_, test::plain_document(text)).value();
    for (auto const& file : typed(to_nfd(text)))
        EXPECT_EQ(found_json(kind_, read_twice(file)), found_json(kind_, plain)) << file;
}

TEST_F(OldDocuments, WhatIsNoReportYieldsASentenceAndNothingElse) {
    for (auto const& [name, said] : std::vector<std::pair<std::string, std::string>>{
             {"khong-phai-van-ban-dang", "loại văn bản khác"},
             {"khong-phai-hop-dong", "Không có nội dung nào được đọc"},
             {"khong-phai-cong-van", "Không có nội dung nào được đọc"}})
        for (auto const& file : typed(test::old_report_file(name + ".txt"))) {
            auto const answer = read(file);
            EXPECT_FALSE(answer.done) << name;
            EXPECT_NE(answer.sentence.find(said), std::string::npos) << answer.sentence;
            EXPECT_EQ(answer.found, "");
        }
}

/// A report of ours is read like any other.
TEST_F(OldDocuments, AReportOfOursIsReadLikeAnyOther) {
    auto const model = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const answer = call("read", model);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_NE(answer.found.find("\"id\":\"hs_tong\""), std::string::npos);
}

}  // namespace
}  // namespace report
