// SPDX-License-Identifier: MPL-2.0
#include "core/truth/typed_text.hpp"

#include <gtest/gtest.h>

#include "core/report/record.hpp"
#include "core/truth/seen_figures.hpp"

namespace report {
namespace {

KnownText known() {
    KnownText text;
    text.add({}, "- Tin, bài về cải cách: {tin} tin, {bai} bài;");
    text.add({}, "- Trình độ của cán bộ: cao học {cao_hoc}/{can_bo}; đại học {dai_hoc}/{can_bo}.");
    text.add({}, "+ Tổng thu ngân sách: {thu} đồng, bằng {ty_le} dự toán;");
    text.add({}, "HĐND và UBND xã ban hành {van_ban} văn bản trong kỳ.");
    text.add({}, "{ubnd} phân công công chức làm đầu mối kiểm soát.");
    text.add("cau", "Số nhiệm vụ trong kế hoạch năm {nam}: {kh}; đã hoàn thành: {ht}.");
    return text;
}

/// "field=text" of all that was typed into one paragraph, "?" behind what is not sure.
std::string typed(std::string const& paragraph, std::string const& place = {}) {
    std::string all;
    for (auto const& one : known().typed_in({{paragraph, place}}))
        all += (all.empty() ? "" : " ") + one.field + "=" + one.text + (one.is_sure ? "" : "?");
    return all;
}

/// The paragraph with all fields put back.
std::string put_back(std::string const& paragraph, std::string const& place = {}) {
    auto const all = known().typed_in({{paragraph, place}});
    std::vector<TypedText const*> chosen;
    for (auto const& one : all) chosen.push_back(&one);
    return with_fields(paragraph, chosen);
}

TEST(TypedText, IsNoneWhereAPlaceStandsAsAnEarlierVersionWordedIt) {
    std::string const earlier =
        "Số nhiệm vụ trong kế hoạch năm {nam}: {ke_hoach}; đã hoàn thành: {ht}.";
    std::vector<StandingParagraph> const standing{{earlier, "cau"}};
    EXPECT_FALSE(known().typed_in(standing).empty()) << "another field where one of ours should be";
    auto text = known();
    add_as_written(text, standing, {{"cau", checksum(earlier)}});
    EXPECT_TRUE(text.typed_in(standing).empty());
    // Where a hand has changed it since it was written, nothing more is known of it.
    auto changed = known();
    std::string const typed_over = "Số nhiệm vụ trong kế hoạch năm {nam}: 12; đã hoàn thành: {ht}.";
    std::vector<StandingParagraph> const typed_into{{typed_over, "cau"}};
    add_as_written(changed, typed_into, {{"cau", checksum(earlier)}});
    EXPECT_FALSE(changed.typed_in(typed_into).empty());
}

/// Of many sentences about the same things the one that shares most of its words is compared, not
/// the first few.
TEST(TypedText, IsThatOfTheSentenceWhichIsMostAlikeHoweverManyResembleIt) {
    KnownText text;
    char field = 'a';
    for (auto const* what : {"đất đai", "hộ tịch", "xây dựng", "y tế", "văn hóa", "giáo dục",
                             "môi trường", "chứng thực"})
        text.add({}, "Đã nhận hồ sơ về " + std::string(what) + ": {" + field++ + "} hồ sơ.");
    auto const typed = text.typed_in({{"Đã nhận hồ sơ về chứng thực: 12 hồ sơ.", {}}});
    ASSERT_EQ(typed.size(), 1U);
    EXPECT_EQ(typed[0].field, "h");
}

TEST(TypedText, IsFoundOverTheDotsBesideThemAndInTheirMidst) {
    EXPECT_EQ(typed("- Tin, bài về cải cách: 12 tin, {bai} bài;"), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách: 12tin, {bai} bài;"), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách: 12{tin} tin, {bai} bài;"), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách: {tin} 12 tin, {bai} bài;"), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách: …12… tin, {bai} bài;"), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách:12 tin,7 bài;"), "tin=12 bai=7");
    EXPECT_EQ(typed("+ Tổng thu ngân sách: 5.373.000.000 đồng, bằng 97,66% dự toán;"),
              "thu=5.373.000.000 ty_le=97,66%");
}

TEST(TypedText, IsNothingWhereTheFieldsStand) {
    EXPECT_EQ(typed("- Tin, bài về cải cách: {tin} tin, {bai} bài;"), "");
    EXPECT_EQ(typed("- Tin, bài về cải cách:  {tin} tin, {bai} bài trên đài 04 lần;"), "")
        << "words behind a unit are the clerk's own";
    EXPECT_EQ(typed("Trong tháng có 12 tin của Đoàn thanh niên và 3 bài dự thi."), "");
}

TEST(TypedText, IsNoClauseThatHasAYearInIt) {
    EXPECT_EQ(typed("- Quyết định của HĐND, UBND xã ban hành 12 văn bản."), "van_ban=12?");
    EXPECT_EQ(typed("- Quyết định của HĐND, UBND xã ban hành Kế hoạch cải cách của tỉnh giai đoạn "
                    "2021-2025 là văn bản chính."),
              "");
}

TEST(TypedText, IsFoundThoughWordsRoundItWereChanged) {
    EXPECT_EQ(typed("- Các tin, bài về công tác cải cách: 12 tin, {bai} bài;"), "tin=12?")
        << "asked about, since something else may be counted";
    EXPECT_EQ(typed("– TIN, BÀI về cải cách: 12 tin, {bai} bài."), "tin=12");
    EXPECT_EQ(typed("- Tin, bài về cải cách: khoảng 12 tin, {bai} bài;"), "tin=khoảng 12");
}

TEST(TypedText, IsOfTheSentenceThatIsMostAlikeWhereverItStands) {
    KnownText text;
    for (auto const* of : {"một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"})
        text.add(
            {}, "- Số hồ sơ trực tuyến của tổ " + std::string(of) + " tại xã: {" + of + "} hồ sơ;");
    for (std::string const of : {"một", "tư", "tám"}) {
        auto const all = text.typed_in(
            {{"- Số hồ sơ trực tuyến của tổ " + of + " tại xã: 12 hồ sơ trong tháng;", {}}});
        ASSERT_EQ(all.size(), 1U) << of;
        EXPECT_EQ(all[0].field, of);
    }
}

TEST(TypedText, OfASentenceWrittenAnewWithMoreNumbersThanOursIsNobodysGuess) {
    EXPECT_EQ(typed("+ 50 đồng thu ngân sách, 12 đồng chi và 7 đồng, bằng 30% dự toán;"), "");
    EXPECT_EQ(typed("+ Tổng số thu của ngân sách: 50 đồng, bằng 30% dự toán xã;"),
              "thu=50? ty_le=30%?")
        << "as many as ours has";
}

TEST(TypedText, IsTheClerksOwnInASentenceLikeOneThatStands) {
    auto const text = known();
    std::string const ours = "- Tin, bài về cải cách: {tin} tin, {bai} bài;";
    EXPECT_TRUE(
        text.typed_in({{ours, {}}, {"- Tin, bài về cải cách của Hội Phụ nữ: 12 tin, 3 bài;", {}}})
            .empty());
    EXPECT_EQ(
        text.typed_in({{ours, {}}, {"- Tin, bài về cải cách: 12 tin, {bai} bài;", {}}}).size(), 1U)
        << "a copy is ours";
}

TEST(TypedText, IsFoundWhereAParagraphWasJoinedOrSplit) {
    EXPECT_EQ(typed("- Tin, bài về cải cách: 12 tin, {bai} bài;+ Tổng thu ngân sách: 50 đồng, bằng "
                    "{ty_le} dự toán;"),
              "tin=12 thu=50");
    EXPECT_EQ(typed("- Tin, bài về cải cách: 12 tin,"), "tin=12?");
}

std::string typed_in(std::vector<StandingParagraph> const& standing) {
    std::string all;
    for (auto const& one : known().typed_in(standing))
        all += std::to_string(one.paragraph) + ":" + one.field + "=" + one.text +
               (one.is_sure ? " " : "? ");
    return all;
}

TEST(TypedText, IsFoundInTheHalfThatAHandBrokeOff) {
    EXPECT_EQ(typed_in({{"- Trình độ của cán bộ: cao học {cao_hoc}/{can_bo};", {}},
                        {"đại học 3/{can_bo}.", {}}}),
              "1:dai_hoc=3 ");
    EXPECT_EQ(typed_in({{"HĐND và UBND xã", {}}, {"ban hành 5 văn bản trong kỳ.", {}}}),
              "1:van_ban=5 ");
    EXPECT_EQ(typed_in({{"- Tin, bài về cải cách: 12 tin,", {}}, {"Ý khác: 7 bài", {}}}),
              "0:tin=12? ")
        << "no other half";
}

TEST(TypedText, IsFoundInAShortParagraphJoinedToOneThatBeginsAlike) {
    KnownText text;
    text.add({}, "+ Trước hạn: {truoc} hồ sơ, chiếm {ty_le} số hồ sơ đã giải quyết;");
    text.add({}, "+ Đúng hạn: {dung} hồ sơ;");
    text.add({}, "+ Quá hạn: {qua} hồ sơ, chiếm {ty_le_qua} số hồ sơ đã giải quyết.");
    auto const all =
        text.typed_in({{"+ Trước hạn: {truoc} hồ sơ, chiếm {ty_le} số hồ sơ đã giải quyết; + Đúng "
                        "hạn: 5 hồ sơ;",
                        {}}});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().field, "dung");
    EXPECT_EQ(all.front().text, "5");
    EXPECT_TRUE(all.front().is_sure);
}

TEST(TypedText, OfAFieldThatStandsTwiceGoesToItsOwnPlace) {
    EXPECT_EQ(typed("- Trình độ của cán bộ: cao học 1/{can_bo}; đại học 3/12."),
              "cao_hoc=1 dai_hoc=3 can_bo=12");
}

TEST(TypedText, IsFoundInASentenceOfAPlaceAndInItsCopy) {
    EXPECT_EQ(typed("Số nhiệm vụ trong kế hoạch năm {nam}: 12; đã hoàn thành: {ht}.", "cau"),
              "kh=12");
    EXPECT_EQ(typed("Số nhiệm vụ trong kế hoạch năm 2026: 12; đã hoàn thành: 7."),
              "nam=2026 kh=12 ht=7");
}

TEST(TypedText, GivesWayToTheFieldAndToNothingElse) {
    EXPECT_EQ(put_back("- Tin, bài về cải cách: 12 tin, 7 bài của thôn;"),
              "- Tin, bài về cải cách: {tin} tin, {bai} bài của thôn;");
    EXPECT_EQ(put_back("- Tin, bài về cải cách:12tin, {bai} bài;"),
              "- Tin, bài về cải cách: {tin} tin, {bai} bài;");
    EXPECT_EQ(put_back("- Tin, bài về cải cách: 12 {tin}… tin, {bai} bài;"),
              "- Tin, bài về cải cách: {tin} tin, {bai} bài;");
    EXPECT_EQ(put_back("- Tin, bài về cải cách:  tin, {bai} bài;"),
              "- Tin, bài về cải cách: {tin} tin, {bai} bài;")
        << "a hole is filled";
    EXPECT_EQ(put_back("UBND xã phân công công chức làm đầu mối kiểm soát."),
              "{ubnd} phân công công chức làm đầu mối kiểm soát.");
}

TEST(TypedText, ThatReadsAsItWasWrittenIsKnownWhateverStandsInTheFields) {
    // Words of the fields are those of the sentence, too.
    KnownText text;
    text.add("dau", "Thực hiện {van_ban} về báo cáo {ky}, {don_vi} báo cáo kết quả{them} {ky}.");
    auto const show = [](std::string const& name) -> std::string {
        return name == "van_ban"  ? "Công văn 69 về báo cáo kết quả"
               : name == "ky"     ? "quý I"
               : name == "don_vi" ? "UBND xã báo cáo"
                                  : "";
    };
    auto const all =
        text.typed_in({{"Thực hiện Công văn 69 về báo cáo kết quả về báo cáo {ky}, UBND "
                        "xã báo cáo báo cáo kết quả quý I.",
                        "dau"}},
                      show);
    ASSERT_EQ(all.size(), 4U);
    std::vector<TypedText const*> chosen;
    for (auto const& one : all) chosen.push_back(&one);
    EXPECT_EQ(
        with_fields("Thực hiện Công văn 69 về báo cáo kết quả về báo cáo {ky}, UBND xã báo cáo "
                    "báo cáo kết quả quý I.",
                    chosen),
        "Thực hiện {van_ban} về báo cáo {ky}, {don_vi} báo cáo kết quả{them} {ky}.");
}

TEST(TypedText, TakesTimeThatGrowsWithTheText) {
    auto const text = known();
    std::vector<StandingParagraph> many(20000,
                                        {"Đồng chí phụ trách đã họp 12 lần về cải cách.", {}});
    EXPECT_TRUE(text.typed_in(many).empty());
    std::string longest = "- Tin, bài về cải cách: ";
    for (int i = 0; i < 200000; ++i) longest += "12 tin, ";
    EXPECT_TRUE(text.typed_in({{longest, {}}}).empty());
}

/// "(12) ……" and "12 tin ……" were passed over, and stood in the next report as well.
TEST(TypedText, WithItsUnitOrInBracketsIsFoundBesideDotsAndNotBesideANumber) {
    auto const found = [](std::string const& paragraph, std::string const& shown) {
        std::string all;
        for (auto const& one :
             known().typed_in({{paragraph, {}}}, [&](std::string const&) { return shown; }))
            all += one.field + "=" + one.text + ";";
        return all;
    };
    for (auto const* typed : {"(12)", "khoảng 12", "12 tin"}) {
        SCOPED_TRACE(typed);
        std::string const words = typed;
        auto const in_front = "- Tin, bài về cải cách: " + words + " {tin} tin, {bai} bài;";
        auto const behind = "- Tin, bài về cải cách: {tin} " + words + " tin, {bai} bài;";
        for (auto const& paragraph : {in_front, behind})
            EXPECT_EQ(found(paragraph, "……").substr(0, 4), "tin=") << paragraph;
    }
    EXPECT_EQ(found("- Tin, bài về cải cách: {tin} trên báo tin, {bai} bài;", "……"), "");
    EXPECT_EQ(found("- Tin, bài về cải cách: {tin} (12) tin, {bai} bài;", "15"), "")
        << "a clerk's own words";
}

}  // namespace
}  // namespace report
