// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace report {

/// Who may sign, and in which form (id of an Authority).
struct Signer {
    std::string name;
    std::string office;  ///< "CHỦ TỊCH", "PHÓ CHỦ TỊCH", ... printed under the authority line
    std::string authority;
};

/// What an office says once about itself (an agency profile). Words, not decisions: which wording
/// follows is the report kind's.
struct Agency {
    std::string id;         ///< profile name
    std::string unit_kind;  ///< id of a UnitKind
    std::string unit_name;  ///< "Phổ An"
    std::string place;  ///< địa danh when not the unit's own name (named after a person, number)
    std::string superior;         ///< "thị xã Đức Phổ"; empty since two levels
    std::string province;         ///< "tỉnh Quảng Ngãi"
    std::string level;            ///< id of a Level
    std::string symbol = "UBND";  ///< abbreviation after BC-
    std::string department;  ///< issuing unit inside the commune, if it is not the committee itself
    std::string one_stop;    ///< overrides the level's name of the one-stop desk
    std::vector<Signer> signers;
    std::vector<std::string> addressees;  ///< without dash and punctuation
    std::vector<std::string> recipients;  ///< real recipients, "Lưu: VT" last
};

}  // namespace report
