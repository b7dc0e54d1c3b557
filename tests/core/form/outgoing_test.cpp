// SPDX-License-Identifier: MPL-2.0
#include "core/form/outgoing.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

Texts const& words() {
    static Texts const texts({{"check_panel.error", "Lỗi: {message}"},
                              {"check_panel.warning", "Lưu ý: {message}"},
                              {"check_panel.look", "Cần xem: {message}"},
                              {"outgoing.found", "Còn {count} chỗ:"},
                              {"outgoing.comments", "{count} ghi chú"},
                              {"outgoing.changes", "{count} sửa đổi"},
                              {"outgoing.carried", "{count} số giống kỳ trước: {list}"},
                              {"outgoing.more", "và {count} chỗ nữa"},
                              {"outgoing.question", "Vẫn phát hành?"}});
    return texts;
}

Finding finding(Severity severity, std::string message) {
    Finding one;
    one.rule = "A";
    one.severity = severity;
    one.message = std::move(message);
    one.excerpt = one.message;
    return one;
}

using Sentences = std::vector<std::string>;

TEST(Outgoing, HintsAndWhatIsIgnoredAreLeftOutAndTheGravestStandsFirst) {
    CheckReport const found{{finding(Severity::warning, "hai"), finding(Severity::info, "ba"),
                             finding(Severity::error, "một"), finding(Severity::error, "bốn")},
                            {}};
    EXPECT_EQ(before_it_goes_out(test::small_kind(), found, {{"A", "", "bốn", "đã xem"}}, {}, {},
                                 words()),
              (Sentences{"Lỗi: một", "Lưu ý: hai"}));
}

TEST(Outgoing, CommentsAndTrackedChangesThatReadersLeftAreNamedWithTheirNumber) {
    EXPECT_EQ(before_it_goes_out(test::small_kind(), {}, {}, {}, {2, 3}, words()),
              (Sentences{"2 ghi chú", "3 sửa đổi"}));
    EXPECT_EQ(before_it_goes_out(test::small_kind(), {}, {}, {}, {2, 0}, words()),
              (Sentences{"2 ghi chú"}));
}

TEST(Outgoing, OnlySomeAreShownAndTheRestIsCounted) {
    Sentences const many(11, "sai");
    auto const text = outgoing_question(many, words());
    EXPECT_NE(text.find("Còn 11 chỗ:\n- sai\n"), std::string::npos) << text;
    EXPECT_NE(text.find("và 3 chỗ nữa\nVẫn phát hành?"), std::string::npos) << text;
}

TEST(Outgoing, WhatWasSeenIsRememberedLineByLine) {
    EXPECT_EQ(remembered({"một", "hai"}), "một\nhai");
    EXPECT_NE(remembered({"một"}), remembered({"một", "hai"}));
}

}  // namespace
}  // namespace report
