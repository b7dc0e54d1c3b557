// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// Heads compared by their words: in any order, by words that say the same ("BCCI"), without those
/// that tell little ("số lượng"), with or without marks.
class HeadWords {
public:
    explicit HeadWords(SheetWords const& words);

    /// How alike two heads are, from 0 to 1: their groups from the top down, their own head last.
    double likeness(std::vector<std::string> const& a, std::vector<std::string> const& b) const;

    /// Whether a head has only words that tell little: "Số lượng".
    bool tells_nothing(std::string const& head) const;

private:
    using Words = std::vector<std::string>;
    struct Head {
        Words own, groups, all;
    };
    struct Alike {
        std::string from, to;
    };
    std::string const& key_of(std::string const& text, bool bare) const;
    bool has_marks(std::string const& text) const;
    Words const& words_of(std::string const& text, bool bare) const;
    Head head_of(std::vector<std::string> const& path, bool bare) const;
    /// What a head counts: its place in `counted_`, or `nothing`.
    std::size_t counted_by(std::vector<std::string> const& path, bool bare) const;
    std::size_t counted_in(std::string key, bool bare, bool& is_light) const;
    bool is_light(Words const& words) const;
    static double shared(Words const& a, Words const& b);

    std::vector<Alike> alike_;       ///< the longest first
    std::vector<Alike> bare_alike_;  ///< the same without marks
    std::vector<std::string> light_;
    std::vector<std::string> counted_;  ///< light ones that say what is counted: "hồ sơ"
    std::vector<std::string> bare_light_, bare_counted_;
    mutable std::map<std::string, bool> marks_;
    mutable std::map<std::pair<std::string, bool>, std::string> keys_;
    mutable std::map<std::pair<std::string, bool>, Words> known_;
};

}  // namespace report
