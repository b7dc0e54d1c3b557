// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "core/compose/bank.hpp"
#include "core/compose/prose.hpp"
#include "core/report/data_file.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"
#include "template_file.hpp"

namespace report {
namespace {

/// Words that say which way a figure goes or that there is none: false as soon as it is not so.
constexpr std::array never_fixed{
    "không có", "không còn", "không phát sinh", "chưa có", "tăng", "giảm",    "không thay đổi",
    "tất cả",   "toàn bộ",   "đầy đủ",          "100%",    "vượt", "cao hơn", "thấp hơn"};

/// Words that name what is counted: true beside the number ("Quá hạn: {…} hồ sơ") and only there.
constexpr std::array only_with_figure{"quá hạn",       "trễ hạn", "đúng hạn",  "trước hạn",
                                      "đúng thời hạn", "chậm",    "hoàn thành"};

/// Where `word` stands, leaving out "tăng cường", which is something to do and no growth.
std::size_t find_claim(std::string const& text, std::string const& word, std::size_t from = 0) {
    for (auto at = text.find(word, from); at != std::string::npos; at = text.find(word, at + 1))
        if (text.compare(at, std::string_view("tăng cường").size(), "tăng cường") != 0) return at;
    return std::string::npos;
}

/// What a text says that a figure could refute; "" when nothing.
std::string claim_in(std::string const& pattern) {
    auto const text = fold(pattern);
    for (auto const* word : never_fixed)
        if (find_claim(text, word) != std::string::npos) return word;
    for (auto const* word : only_with_figure)
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            auto const clause = text.substr(at, text.find_first_of(";.", at) - at);
            if (clause.find('{') == std::string::npos) return word;
        }
    return {};
}

TEST(ClaimIn, TellsClaimsFromLabelsBesideTheirFigure) {
    EXPECT_EQ(claim_in("+ Quá hạn: {a} hồ sơ, chiếm {b};"), "");
    EXPECT_EQ(claim_in("Tỷ lệ trước hạn và đúng hạn: {a}."), "");
    EXPECT_EQ(claim_in("Tăng cường kiểm tra."), "");
    EXPECT_EQ(claim_in("Phương án đơn giản hóa."), "");
    EXPECT_EQ(claim_in("Hồ sơ trả đúng hạn. Số hồ sơ: {a}."), "đúng hạn");
    EXPECT_EQ(claim_in("Không có hồ sơ quá hạn."), "không có");
    EXPECT_EQ(claim_in("Hồ sơ tăng {a} so với kỳ trước."), "tăng");
}

class ShippedProse : public testing::TestWithParam<std::string> {
protected:
    ReportKind const kind_ = test::shipped_kind(GetParam());

    test::TemplateFile file() const {
        return test::read_template(
            test::read_file(test::source_folder() / "templates" / GetParam() / "report.fodt"));
    }

    /// Every list of variants of the kind, with the sentence it belongs to.
    template <class F>
    void each_variants(F visit) const {
        kind_.each_sentence([&](Sentence const& sentence) {
            visit(sentence, sentence.variants);
            for (auto const& part : sentence.then) visit(sentence, part.variants);
        });
    }
};

INSTANTIATE_TEST_SUITE_P(Each, ShippedProse, testing::ValuesIn(test::shipped_kinds()));

TEST_P(ShippedProse, FixedTextOfTheTemplateClaimsNothing) {
    auto const fixed = file().fixed;
    ASSERT_GT(fixed.size(), 20U);
    for (auto const& text : fixed) EXPECT_EQ(claim_in(text), "") << text;
}

TEST_P(ShippedProse, TheBankClaimsNothing) {
    kind_.each_bank_sentence([](BankSentence const& sentence) {
        EXPECT_EQ(claim_in(sentence.text), "") << sentence.id << ": " << sentence.text;
    });
}

TEST_P(ShippedProse, AVariantSaysOnlyWhatItsConditionsMakeTrue) {
    each_variants([](Sentence const& sentence, std::vector<Variant> const& variants) {
        for (auto const& variant : variants) {
            auto const text = fold(variant.text);
            bool const on_year = text.find("cùng kỳ năm trước") != std::string::npos;
            auto const& trend = on_year ? variant.on_year : variant.on_last;
            auto const said = [&](char const* word) {
                return find_claim(text, word) != std::string::npos;
            };
            EXPECT_EQ(said("tăng"), !trend.grew.empty()) << sentence.id << ": " << variant.text;
            EXPECT_EQ(said("giảm"), !trend.fell.empty()) << sentence.id << ": " << variant.text;
            EXPECT_EQ(said("không thay đổi"), !trend.same.empty())
                << sentence.id << ": " << variant.text;
            for (auto const* none : {"không có", "không phát sinh", "không nhận được"})
                EXPECT_TRUE(!said(none) || !variant.zero.empty()) << variant.text;
        }
    });
}

/// A change is told by facets of the very figures that the condition speaks of.
TEST_P(ShippedProse, AComparisonShowsTheFigureItCompares) {
    each_variants([](Sentence const& sentence, std::vector<Variant> const& variants) {
        for (auto const& variant : variants)
            for (auto const& place : parse_pattern(variant.text)->places()) {
                auto const shown = *figure_place(place);
                if (shown.facet == Facet::value || shown.facet == Facet::bare) continue;
                bool const on_year = shown.facet == Facet::last_year ||
                                     shown.facet == Facet::change_on_year ||
                                     shown.facet == Facet::change_rate_on_year;
                auto const& trend = on_year ? variant.on_year : variant.on_last;
                auto compared = trend.grew;
                for (auto const* more : {&trend.fell, &trend.same})
                    compared.insert(compared.end(), more->begin(), more->end());
                EXPECT_NE(std::find(compared.begin(), compared.end(), shown.figure), compared.end())
                    << sentence.id << ": " << place;
            }
    });
}

class SampleProse : public testing::Test {
protected:
    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    Report report_ = sample();

    Report sample() const {
        auto const* name = "pho-an-7-thang-2023.json";
        return read_data(kind_, test::read_file(test::source_folder() / "docs/samples" / name),
                         name)
            .value();
    }

    /// The sentence as it reads, one line a paragraph.
    std::string reading(std::string const& id) const {
        std::string text;
        Prose const prose(kind_, report_);
        kind_.each_sentence([&](Sentence const& sentence) {
            if (sentence.id != id) return;
            for (auto const& paragraph : prose.sentence(sentence)) {
                if (!text.empty()) text += "\n";
                for (auto const& run : paragraph.runs)
                    text += run.field.empty() ? run.text : prose.shown().text(run.field);
            }
        });
        return text;
    }
};

TEST_F(SampleProse, EveryVariantAndEveryBankSentenceReadsWithAndWithoutFigures) {
    auto empty = report_;
    empty.values.clear();
    empty.lists.clear();
    auto compared = report_;
    compared.last = compared.last_year = report_.values;
    for (auto const& report : {report_, empty, compared}) {
        Prose const prose(kind_, report);
        kind_.each_prose_pattern([&](std::string const& text) {
            auto const read = prose.reading(text);
            EXPECT_EQ(read.find_first_of("{}[]"), std::string::npos) << read;
            for (auto const* slip : {"  ", " ,", " .", " ;", "()"})
                EXPECT_EQ(read.find(slip), std::string::npos) << read;
        });
        for (auto const& part : bank(kind_, report))
            for (auto const& line : part.lines)
                EXPECT_FALSE(bank_paragraph(kind_, report, line.id).runs.empty()) << line.id;
    }
}

TEST_F(SampleProse, WithoutAnEarlierPeriodNoSentenceComparesAndNoParagraphIsAdded) {
    Prose const prose(kind_, report_);
    kind_.each_sentence([&](Sentence const& sentence) {
        auto plain = sentence;
        plain.then.clear();
        EXPECT_EQ(canonical_text(prose.sentence(sentence)), canonical_text(prose.sentence(plain)))
            << sentence.id;
    });
}

TEST_F(SampleProse, DossiersReceivedAreComparedOnceLastPeriodIsKnown) {
    report_.last = {{"hs_truc_tuyen", Amount{874}},
                    {"hs_truc_tiep", Amount{1126}},
                    {"hs_truoc", Amount{1900}},
                    {"hs_dung", Amount{0}},
                    {"hs_qua", Amount{100}}};
    auto const late = reading("hs_tre_cau");
    EXPECT_NE(late.find("\nSố hồ sơ mới tiếp nhận tăng 55 hồ sơ (2,75%) so với kỳ trước (2.000 hồ "
                        "sơ).\n"),
              std::string::npos)
        << late;
    EXPECT_NE(late.find("\nTỷ lệ giải quyết trước hạn và đúng hạn giảm 10,13 điểm phần trăm so với "
                        "kỳ trước (95%)."),
              std::string::npos)
        << late;
    EXPECT_NE(reading("dg_tre_cau").find("trả kết quả quá hạn tăng 210 hồ sơ so với kỳ trước (100"),
              std::string::npos);
    EXPECT_NE(reading("dv_ho_so_cau").find("- Số hồ sơ nộp trực tuyến tăng 35 hồ sơ (4%) so với"),
              std::string::npos)
        << reading("dv_ho_so_cau");
}

TEST_F(SampleProse, TheSameFiguresAYearAgoDidNotChange) {
    report_.last_year = report_.values;
    EXPECT_NE(reading("ns_chi_cau")
                  .find("+ Tổng chi ngân sách không thay đổi so với cùng kỳ năm trước "
                        "(4.532.000.000 đồng)."),
              std::string::npos)
        << reading("ns_chi_cau");
}

}  // namespace
}  // namespace report
