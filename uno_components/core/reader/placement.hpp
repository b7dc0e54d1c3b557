// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/lines.hpp"

namespace report {

/// What a line is to the report. Every line has one.
enum class LineRole {
    letterhead,
    title,
    addressee,
    heading,
    body,
    recipients,
    signature,
    rest  ///< fits nowhere: kept where the clerk can see it
};

/// A section or group of the kind.
struct SectionPlace {
    std::size_t section = 0;
    std::optional<std::size_t> group;  ///< absent: under the section's own heading
    bool whole_part = false;  ///< under the heading of a part only, whose first section this is

    friend bool operator!=(SectionPlace const& a, SectionPlace const& b) {
        return a.section != b.section || a.group != b.group || a.whole_part != b.whole_part;
    }
};

/// Where a line belongs. `place` of headings and of body lines; none in the rest.
struct Placement {
    LineRole role = LineRole::rest;
    std::optional<SectionPlace> place;
    std::size_t body = 0;  ///< of a heading: byte where text of its section goes on in the line;
                           ///< the line's end when it does not
    std::vector<SectionPlace> also;  ///< under a heading that names several sections: the others
    bool sure = true;                ///< every word of the heading was understood
};

/// The headings of a kind by what they are about, never by their numbers: a short line that has the
/// words of a title, a synonym or a topic of a section, and hardly another.
class HeadingIndex {
public:
    HeadingIndex(ReportKind const& kind, ReadingWords const& reader);

    /// Walks over lines and says of each where it belongs. Sections come in any order; but what
    /// stands below a heading of the assessment, the tasks or the proposals is theirs whatever it
    /// is named after, and within a section only a heading as high as its own leaves it.
    class Walk {
    public:
        explicit Walk(HeadingIndex const& index) : index_(index) {}
        /// As heading, body or rest.
        Placement next(Line const& line);
        /// Forgets what is open: behind the signature something else begins.
        void begin_anew();

    private:
        struct Match;
        std::optional<Match> heading_of(Line const& line) const;
        bool is_open_to(Line const& line, std::size_t target, bool sure) const;
        bool is_within(SectionPlace const& place) const;
        std::vector<std::size_t> chosen(Line const& line,
                                        std::vector<std::vector<std::size_t>> const& found,
                                        bool sure) const;
        Placement open(Line const& line, Match const& match);
        bool says_itself(Line const& line, Match const& match) const;
        bool ends_section(Line const& line) const;
        int rank(Line const& line) const;

        HeadingIndex const& index_;
        std::optional<SectionPlace> now_;
        std::vector<SectionPlace> also_;
        /// The section over an item that names one of its groups and says all of it itself.
        std::optional<SectionPlace> over_item_;
        bool sure_ = true;
        Depth depth_ = Depth::unmarked;  ///< of the heading that is open
        int rank_ = 0, part_rank_ = 0;   ///< of the headings that opened section and part
        bool opened_by_capitals_ = false;
        std::size_t part_ = 0;  ///< number of the part, 0 before the first
        std::vector<bool> seen_;
        bool began_ = false;         ///< some heading was seen
        bool awaits_title_ = false;  ///< a part's number stood alone in its line
    };

private:
    struct Target {
        bool is_part = false;
        bool closes = false;   ///< assessment, tasks, proposals: parts that are one section
        std::size_t part = 0;  ///< from 1
        SectionPlace place;
    };
    struct Topic {
        std::vector<std::string> words;
        std::size_t target = 0;
    };
    struct Cover;
    void add(std::string const& title, std::size_t target);
    void add_words(std::vector<std::string> words, std::size_t target);
    std::vector<std::string> without_start(std::vector<std::string> words) const;
    Cover cover(std::vector<std::string> const& words) const;

    ReadingWords const& reader_;
    std::vector<std::vector<std::string>> starts_, tails_, names_;
    std::vector<Target> targets_;
    std::map<std::string, std::vector<Topic>> topics_;  ///< by their first word, longest first
    std::map<std::string, std::vector<std::vector<std::string>>> fillers_;
};

}  // namespace report
