// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"
#include "core/text/numbers.hpp"

namespace report {

/// A number of a sentence with where it stands.
struct SentenceNumber {
    NumberRun run;
    std::size_t token = 0;  ///< that it begins with
    bool in_bracket = false;
    std::string thing;  ///< the word behind it
    std::int64_t whole() const { return run.value->whole().value_or(-1); }
};

/// Words that a growth is said with.
struct GrowthWords {
    Phrases up, down, against;
    Phrases more;      ///< between the word and a number ("thêm")
    Phrases rates;     ///< in front of a rate that follows the other time
    Phrases besides;   ///< behind a number that counts no things ("lần")
    Phrases ratio;     ///< in front of what it is of the other time's ("bằng 110,48% so với")
    Phrases from, to;  ///< round the number that it was: "từ 4.149 lên 4.552"
};

/// What a sentence says of a growth.
struct Growth {
    std::size_t at = 0;        ///< token of its word
    std::size_t end = 0;       ///< token behind its word
    std::size_t compared = 0;  ///< token where the other time begins
    bool grew = false;
    bool ratio = false;  ///< the rate is of the other time's number, not of the difference
    std::vector<SentenceNumber> now;  ///< that may have grown: all in front, the last ones of many
    bool many = false;                ///< so many stand in front that nobody knows which one grew
    std::optional<SentenceNumber> rate, by, then;
    std::optional<SentenceNumber> aside;  ///< "tăng 6,57% (215 hồ sơ)": by, or what it was
};

/// The growths of a paragraph. A growth sees its own stretch of the sentence and a bounded number
/// of those round it, so that time is linear in the text.
class Growths {
public:
    static constexpr std::size_t most_now = 24, most_then = 12;

    Growths(MatterParagraph const& paragraph, GrowthWords const& words);
    std::vector<Growth> const& all() const { return all_; }
    /// How many numbers were held against a growth, all growths taken together.
    std::size_t steps() const { return steps_; }

private:
    struct Sentence;
    void read(Sentence& sentence);
    bool read_one(Sentence const& sentence, std::size_t turn);

    MatterParagraph const& paragraph_;
    GrowthWords const& words_;
    std::vector<Growth> all_;
    std::size_t steps_ = 0;
};

/// Every number of running text by its section and the thing that it counts; those of its tables
/// count what nobody says beside them (`any_thing`).
class SaidNumbers {
public:
    static constexpr std::size_t most_before = 128, most_anywhere = 1024;
    static constexpr char const* any_thing = "";

    struct One {
        std::size_t paragraph = 0;  ///< its number
        std::size_t from = 0;
        std::int64_t whole = 0;
    };

    SaidNumbers(std::vector<MatterParagraph> const& paragraphs, Phrases const& besides);

    /// Those of a section that count a thing, in front of a byte of a paragraph, from there
    /// backwards: at most `most_before`. `visit` returns whether to go on.
    template <class Visit>
    void each_before(MatterParagraph const& paragraph, std::size_t byte, std::string const& thing,
                     Visit const& visit) const {
        auto const found = all_.find({paragraph.heading, thing});
        if (found == all_.end()) return;
        auto at = first_behind(found->second, paragraph.number, byte);
        for (std::size_t looked = 0; at > 0 && looked < most_before; ++looked) {
            ++steps_;
            if (!visit(found->second[--at])) return;
        }
    }
    /// Whether one of the document's numbers that count a thing is such a one; at most
    /// `most_anywhere` are looked at.
    template <class Is>
    bool anywhere(std::string const& thing, Is const& is) const {
        std::size_t looked = 0;
        for (auto const& [key, some] : all_)
            for (auto const& one : some) {
                if (key.second != thing || looked++ >= most_anywhere) break;
                ++steps_;
                if (is(one)) return true;
            }
        return false;
    }
    std::size_t steps() const { return steps_; }

private:
    static std::size_t first_behind(std::vector<One> const& all, std::size_t paragraph,
                                    std::size_t byte);

    std::map<std::pair<std::string, std::string>, std::vector<One>> all_;
    mutable std::size_t steps_ = 0;
};

}  // namespace report
