// SPDX-License-Identifier: MPL-2.0
// A label in front of a whole and one of its parts: which of the numbers it is said of.
#include "read_kinds.hpp"

namespace report {
namespace {

class ReadLabels : public ReadKinds {
protected:
    std::string surveys(std::string const& text) const {
        return shown(under("1. Khảo sát sự hài lòng của người dân, tổ chức", text));
    }
};

TEST_F(ReadLabels, AreNotSaidOfAWholeWhenAPartSaysThemAgain) {
    EXPECT_EQ(surveys("Mức độ hài lòng: thu 260 phiếu, trong đó 249 phiếu hài lòng."),
              "kh_hai_long 249, kh_phieu 260");
    EXPECT_EQ(shown(dossiers("Hồ sơ trễ hẹn: trong kỳ trả 400 hồ sơ, có 5 hồ sơ trễ hẹn.")),
              "hs_da_gq 400, hs_qua 5");
    EXPECT_EQ(shown(dossiers("Về hồ sơ quá hạn: giải quyết 400 hồ sơ, trong đó 10 quá hạn.")),
              "hs_da_gq 400, hs_qua 10");
    EXPECT_EQ(shown(dossiers("Kết quả đúng hạn: đã giải quyết 400 hồ sơ, đúng hạn là 390 hồ sơ.")),
              "hs_da_gq 400, hs_dung 390");
    EXPECT_EQ(shown(dossiers("Hồ sơ trực tuyến: tiếp nhận 300 hồ sơ, trong đó 120 hồ sơ trực "
                             "tuyến.")),
              "hs_tong ?300, hs_truc_tuyen 120");
}

TEST_F(ReadLabels, AreSaidOfAWholeWhosePartIsNarrowedFurther) {
    EXPECT_EQ(dossier("hs_truc_tuyen",
                      "Hồ sơ trực tuyến: tiếp nhận 120 hồ sơ, trong đó 80 hồ sơ "
                      "trực tuyến toàn trình."),
              "120");
    EXPECT_EQ(dossier("hs_qua",
                      "Hồ sơ quá hạn: đã giải quyết 12 hồ sơ, trong đó 3 hồ sơ quá hạn "
                      "thuộc lĩnh vực đất đai."),
              "12");
}

TEST_F(ReadLabels, OfAWholeThatNothingElseTellsAreAskedAbout) {
    auto const all =
        under("4. Cải cách chế độ công vụ",
              "Kỷ luật: toàn xã có 20 cán bộ, công chức, trong đó 01 người bị kỷ luật.");
    auto const found = all.find("kl_so");
    EXPECT_TRUE(found == all.end() || found->second.front() == '?') << shown(all);
}

}  // namespace
}  // namespace report
