// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/reader/piece_words.hpp"
#include "core/reader/statements.hpp"

namespace report {

/// One reading of a text into its statements; what was said before is kept for what follows.
class StatementReader::Run {
public:
    Run(TraitIndex const& index, std::vector<ReadingWord> const& words, StatementFrame const& frame)
        : index_(index),
          words_(words),
          frame_(frame),
          pieces_(index, words),
          reader_(index, words, frame, pieces_) {}

    std::vector<Statement> run();

private:
    static constexpr auto nowhere = Statement::nowhere;
    using What = SentencePiece::What;

    struct Label {
        TraitSet said;
        bool elsewhere = false;
        bool unsure = false;
        bool own = false;
        std::size_t unknown = 0;
        std::size_t words = 0;
        bool of_results = false;  ///< "Kết quả số hóa": what was done, or what came of it
    };
    struct Bracket {
        std::size_t parent, sibling;
        bool elsewhere, words_elsewhere, clause_elsewhere;
        TraitSet running;
        TraitSet words;          ///< directly in front of it, without a number
        std::size_t statements;  ///< made before it
    };

    bool is_before_colon(std::size_t piece) const;
    void take(SentencePiece const& event, bool labels);
    std::size_t whole_before() const;
    void end_sentence();
    void take_piece(SentencePiece const& piece, bool labels);
    void keep_old_number(SentencePiece const& piece, PieceWords const& said);
    void note_others(SentencePiece const& piece, PieceWords const& said);
    void take_words(SentencePiece const& piece, PieceWords const& said, bool labels);
    bool is_answer(SentencePiece const& piece) const;
    bool names_results(SentencePiece const& piece) const;
    bool joins_deeds(SentencePiece const& piece) const;
    TraitSet deed_behind(SentencePiece const& piece, PieceWords const& said) const;
    void add_statement(SentencePiece const& piece, PieceWords said);
    void add_part(Statement const& one);
    bool is_other_thing(Statement const& whole, Statement const& one) const;
    bool is_more_than_rest(std::size_t parent, Statement const& one) const;
    void narrow_part_alone(Statement& part);
    bool is_part_of_share(Statement const& one, PieceWords const& said) const;
    void read_share(Statement& one, PieceWords const& said) const;
    bool parted_from(std::size_t statement, Statement const& one) const;
    void share_tail(Statement const& one, bool percent);
    void doubt_what_led(Statement const& one, PieceWords const& said);
    void hand_down(Statement& one, bool percent) const;
    TraitSet beside(Statement const& sibling, Statement const& one) const;
    bool is_of_both(std::size_t parent, Statement const& one) const;
    std::size_t part_over(Statement const& one) const;
    std::size_t top_of(std::size_t statement) const;
    TraitSet over(TraitSet const& far, TraitSet const& near) const;
    bool is_like(Statement const& other, Statement const& one) const;
    bool is_planned(Statement const& one) const;
    bool is_percent(Statement const& one) const;
    bool begins_anew(std::size_t parent, TraitSet const& own) const;
    bool begins_deed(std::size_t parent, Statement const& one) const;
    bool names_nothing(Statement const& one) const;
    bool came_to_more(Statement const& one) const;
    bool may_be_for_one_thing(SentencePiece const& piece, PieceWords const& said) const;
    bool is_label_of(Statement const& one) const;
    bool brackets_open() const { return !brackets_.empty(); }
    /// Another number stands in front, in the same clause.
    bool beside_in_clause() const { return sibling_ != nowhere && sibling_ >= clause_from_; }

    TraitIndex const& index_;
    std::vector<ReadingWord> const& words_;
    StatementFrame const& frame_;
    SentencePieces pieces_;
    PieceReader reader_;
    std::vector<Statement> statements_;

    std::vector<Label> labels_;
    std::vector<Bracket> brackets_;
    TraitSet lead_, narrow_, soft_;
    std::size_t parent_ = nowhere, sibling_ = nowhere, last_ = nowhere, in_bracket_of_ = nowhere;
    bool elsewhere_ = false, begins_clause_ = true, ended_part_ = false, after_colon_ = false;
    bool piece_was_statement_ = false, words_elsewhere_ = false;
    bool opens_clause_ = false;      ///< words before a comma said nothing: it begins behind that
    bool governs_ = false;           ///< the words of the piece stand over what follows
    bool clause_elsewhere_ = false;  ///< "mỗi điểm 01 công chức và 02 đoàn viên"
    bool unsure_till_own_ = false;   ///< until the report's own time is named
    bool unsure_ = false;            ///< so does what began the sentence
    bool of_others_ = false;         ///< somebody else began the sentence
    bool of_field_ = false;          ///< so did things of one field of work
    bool unknown_begins_ = false;    ///< perhaps somebody else: words that nobody knows
    bool may_begin_ = true;          ///< nothing was said in the sentence or clause yet
    std::size_t behind_colon_of_ = nowhere;
    std::size_t unnamed_ = nowhere;   ///< counts people by what its bracket says alone
    bool other_unit_ = false;         ///< "tại xã bên cạnh, quý III": its time is no matter
    std::size_t parts_of_ = nowhere;  ///< the whole that parts are told of
    std::int64_t rest_ = 0;           ///< of it, not told yet
    std::size_t besides_ = nowhere;   ///< what the others of the sentence came to
    bool compared_ = false;           ///< behind a bracket that told another time's number
    std::size_t sentence_from_ = 0, clause_from_ = 0;
    TraitSet running_;  ///< of the time that the clause speaks of
    TraitSet last_words_, bracket_words_;
    std::size_t last_unknown_ = 0, bracket_unknown_ = 0;  ///< words among those
    TraitSet changed_;  ///< what the number that has changed counts
    std::size_t changed_unknown_ = 0;
    bool changed_unsure_ = false;
};

}  // namespace report
