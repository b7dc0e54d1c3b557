// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/placement.hpp"
#include "core/reader/statements.hpp"
#include "core/report/values.hpp"

namespace report {

/// A value found in a text.
struct Sighting {
    std::string id;  ///< of the figure, or of the list's column
    Value value;
    std::string text;    ///< the value as it stands
    std::string source;  ///< the sentence, or the table's row
    bool doubtful = false;
    std::size_t line = 0;
    std::size_t from = 0, until = 0;  ///< bytes of the line's text; both 0: only the line is known
    bool denied = false;              ///< said by words of denial, not by a number
    std::size_t rank = 0;             ///< of the meaning that fits: the first one is best
    int score = 0;                    ///< how much of it was said
    std::string own_words{};          ///< said by the office: `sentence` of the OwnWord
};

/// A figure that a number may be.
struct FigureChoice {
    std::size_t figure = 0;  ///< index in FigureReader::figures
    std::size_t rank = 0;    ///< of the meaning that fits: the first one is best
    int score = 0;
    bool weak = false;
};

/// One number of the document and what it may be.
struct FigureReading {
    Statement statement;
    std::size_t line = 0;
    std::size_t from = 0, until = 0;  ///< bytes of the line's text
    std::string text, source;
    std::optional<SectionPlace> place;
    std::vector<SectionPlace> also;     ///< under a heading of several sections: the others
    std::optional<std::int64_t> value;  ///< whole, or hundredths of a percentage
    std::optional<std::int64_t> other;  ///< its second reading
    int decimals = 0;                   ///< of a percentage, as printed
    bool percent = false, money = false, english = false;
    bool at_least = false;
    bool total = false;                 ///< of the row that adds a table up
    bool clean = true;                  ///< the number itself is beyond doubt
    std::vector<FigureChoice> choices;  ///< those that fit best, alike
    bool sure = false;
    std::string own_words{};  ///< said by the office: `sentence` of the OwnWord
};

/// A text with its words, and where it stands.
struct ReadText {
    std::string const* text = nullptr;
    std::vector<ReadingWord> const* words = nullptr;
    std::optional<SectionPlace> place;
    std::size_t line = 0;
    std::vector<SectionPlace> also;
};

/// Tells what the numbers of a text are by what is said of them.
class FigureReader {
public:
    FigureReader(ReportKind const& kind, ReadingWords const& reader);

    TraitIndex const& index() const { return index_; }
    StatementReader const& statements() const { return statements_; }
    std::vector<Figure const*> const& figures() const { return figures_; }

    /// What the heading of a place says of the numbers below it.
    TraitSet traits_of(std::optional<SectionPlace> const& place) const;

    /// The readings of a text's statements.
    std::vector<FigureReading> readings(ReadText const& text,
                                        std::vector<Statement> const& statements) const;
    /// Of a cell: the number is given, and its text and row; where it stands is the caller's.
    FigureReading reading(Statement const& statement, Quantity const& quantity, std::string text,
                          std::string source, std::optional<SectionPlace> const& place,
                          std::vector<SectionPlace> const& also, std::size_t line) const;

    /// Texts that stand between known words, of the figures of a place; always doubtful.
    std::vector<Sighting> texts(ReadText const& text) const;

    /// Whether a statement is what one of the meanings says.
    bool means(Statement const& statement, std::vector<Meaning> const& meanings) const;

    /// The section and group that a figure stands in.
    SectionPlace home_of(std::size_t figure) const;
    bool has_figures(std::optional<SectionPlace> const& place) const;
    bool is_of_a_list(Statement const& statement, std::optional<SectionPlace> const& place) const;

    /// The figure that a part is commonly given of ("12/14"); none when it has none.
    std::optional<std::size_t> whole_of(std::size_t figure) const;

private:
    bool fits(Statement const& statement, Meaning const& meaning, TraitSet const& besides) const;
    bool counts_others(Statement const& statement, Meaning const& meaning) const;
    TraitSet of_whole(std::size_t figure) const;
    bool is_part_of_unsure(std::size_t part, FigureReading const& before) const;
    bool may_be_of_another_whole(FigureChoice const& choice, Statement const& statement) const;
    void choose(FigureReading& reading, FigureReading const* of, FigureReading const* before) const;
    void doubt_what_follows(std::vector<FigureReading>& readings) const;
    bool is_part_of_all(std::size_t part, FigureReading const& head) const;
    bool is_part_of(std::size_t part, Figure const& figure) const;
    std::vector<bool> doubt_of_narrowed(std::vector<FigureReading>& readings) const;
    bool may_be_whole(FigureChoice const& choice, Statement const& statement) const;
    void doubt_beside_part(std::vector<FigureReading>& readings, std::vector<bool> of_part) const;
    static void doubt_rivals(std::vector<FigureReading>& readings);
    std::vector<std::string> ids_of_wholes(std::size_t figure) const;
    bool tells_whole(std::size_t part, Statement const& statement) const;
    void doubt_listed(std::vector<FigureReading>& readings) const;
    void doubt_prices(std::vector<FigureReading>& readings) const;
    void drop_lesser_share(FigureReading& share, FigureReading const& of,
                           std::vector<FigureReading> const& before) const;
    void look(FigureReading& reading, FigureReading const* of, FigureReading const* before,
              bool has_part, bool without_topic) const;
    bool is_of_neighbour(std::size_t figure, FigureReading const& reading) const;
    bool is_home(std::size_t figure, FigureReading const& reading) const;
    void take_other_part(FigureReading& part, FigureReading& whole, FigureReading const* of,
                         FigureReading const* before) const;
    bool is_part_elsewhere(std::size_t part, std::size_t whole) const;
    bool adds_up_to(std::size_t part, std::size_t whole, int depth) const;
    bool tells_no_more(Statement const& part, Statement const& whole) const;
    bool tells_more(FigureReading const& part, FigureReading const& whole) const;
    bool may_have_whole(FigureReading const& part) const;
    static void drop_whole(FigureReading& part, FigureReading const& whole);
    TraitSet said_by_the_way(FigureReading const& whole) const;
    bool take_only_part(FigureReading& part, FigureReading const& whole) const;
    void take_number(FigureReading& reading, Quantity const& quantity) const;
    void deny_parts(std::vector<FigureReading>& readings) const;
    int bonus(std::size_t figure, FigureReading const& reading, FigureReading const* of) const;

    struct Between {
        std::size_t figure = 0;
        std::vector<std::string> before, behind;
    };

    ReportKind const& kind_;
    TraitIndex index_;
    StatementReader statements_;
    std::vector<Figure const*> figures_;
    std::vector<std::pair<std::size_t, std::size_t>> homes_;  ///< section and group of each
    std::vector<std::optional<std::size_t>> wholes_;
    std::vector<bool> to_date_;   ///< told since January as well
    std::vector<bool> is_whole_;  ///< of another figure
    TraitSet foreign_;            ///< things that are no figure's
    TraitSet strange_;            ///< what narrows and is in no meaning
    TraitSet headings_;           ///< what headings say of the numbers below them
    std::map<std::string, std::size_t> by_id_;
    std::vector<Between> between_;
};

/// The sentence round a word, as it stands.
std::string sentence_at(std::string const& text, std::vector<ReadingWord> const& words,
                        std::size_t at);

}  // namespace report
