// SPDX-License-Identifier: MPL-2.0
#include "core/reader/statements.hpp"

#include "core/reader/statement_run.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Scope = ReadingWord::Scope;
using Words = std::vector<ReadingWord>;

constexpr std::size_t longest_lead_in = 12;
constexpr std::size_t longest_part_word = 4;  ///< "trong đó", "cụ thể như sau"

/// "2.154 hồ sơ (tháng 9: 2.011), trong đó:": what a bracket behind it says of another time leads
/// nothing on.
Statement const& leading(Words const& words, std::vector<Statement> const& statements,
                         std::size_t from) {
    auto last = statements.size() - 1;
    auto at = statements[last].from;
    while (at > from && words[at].text != "(" && words[at].text != "[") --at;
    bool const in_bracket = words[at].text == "(" || words[at].text == "[";
    while (in_bracket && last > 0 && statements[last].elsewhere && statements[last].from >= at)
        --last;
    return statements[last].until >= from ? statements[last] : statements.back();
}

}  // namespace

std::vector<Statement> StatementReader::read(Words const& words,
                                             StatementFrame const& frame) const {
    return Run(index_, words, frame).run();
}

StatementFrame StatementReader::below(Words const& words, std::vector<Statement> const& statements,
                                      StatementFrame const& frame) const {
    auto under = frame;
    under.beside = {};
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i].ends_sentence) from = i + 1;
    if (!statements.empty() && statements.back().until >= from) {
        auto const& last = leading(words, statements, from);
        std::size_t more = 0;
        for (auto i = statements.back().until; i < words.size(); ++i)
            more += words[i].kind != Kind::mark;
        // "Tuy khó khăn do 04 nóc chưa có sóng nhưng đạt kết quả:": of a thing that has no word
        // here nothing goes on.
        bool const strange = last.foreign_thing && last.unknown > 1;
        if (more <= longest_part_word && !strange) {
            under.given =
                index_.governed(frame.given, last.all()) | index_.governed(last.all(), {});
            under.soft |= last.soft;
            under.elsewhere = frame.elsewhere || last.elsewhere;
            return under;
        }
    }
    Words const tail(words.begin() + static_cast<std::ptrdiff_t>(from), words.end());
    TraitSet said;
    bool elsewhere = false;
    auto const tags = index_.tags(tail);
    for (auto const& tag : tags) {
        said |= tag.traits;
        elsewhere = elsewhere || tag.is(Tag::elsewhere);
        bool const begins =
            tag.from == 0 && (index_.begins_field(tag, tail) || index_.names_others(tag, tail));
        under.of_others = under.of_others || begins || index_.parts_by_field(tag);
    }
    for (auto const& word : tail)
        elsewhere = elsewhere || (word.kind == Kind::time && word.scope == Scope::other);
    under.elsewhere = frame.elsewhere || elsewhere;
    if (tail.size() <= longest_lead_in)
        under.given =
            index_.governed(frame.given, said) | (said & ~index_.things() & ~index_.soft());
    under.soft |= said;
    return under;
}

}  // namespace report
