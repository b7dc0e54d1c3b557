// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

std::string text_in(MatterRow const& row, std::string const& column) {
    auto const found = row.cells.find(column);
    auto const* text =
        found == row.cells.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? *text : std::string();
}

/// Words of a name that tell it from others ("Công chức Tư pháp - Hộ tịch").
std::vector<std::string> words_of_name(std::string const& text) {
    std::vector<std::string> words;
    for (auto const& token : tokens_of({{}, text, false, {}}))
        if (token.kind == Token::Kind::word) words.push_back(token.text);
    return words;
}

bool holds_words(std::vector<std::string> const& all, std::vector<std::string> const& some) {
    return some.size() > 1 && some.size() <= all.size() &&
           std::search(all.begin(), all.end(), some.begin(), some.end()) != all.end();
}

bool parts(Token const& token) {
    return token.kind == Token::Kind::mark &&
           std::string_view("(),:;").find(token.text) != std::string_view::npos;
}

struct PostColumns {
    std::string name, filled, wanted;
};

/// The only row that names these words; none where several do ("công chức").
MatterRow const* row_named(std::vector<MatterRow> const& rows, PostColumns const& columns,
                           std::vector<std::string> const& words) {
    MatterRow const* found = nullptr;
    for (auto const& row : rows) {
        if (!holds_words(words_of_name(text_in(row, columns.name)), words)) continue;
        if (found) return nullptr;
        found = &row;
    }
    return found;
}

struct Counted {
    TextSpan place;
    std::string number;
    bool in_front = false;  ///< "01 công chức Tư pháp - Hộ tịch": one of several, perhaps
};

/// Words that say of a vacant post what it is, and those that take a count back.
struct VacantWords {
    Phrases says;
    Phrases joins;   ///< between two posts
    Phrases opens;   ///< in front of the first one: "gồm"
    Phrases unless;  ///< in the sentence of a number in front of a post: nobody fills it
    Phrases bodies;  ///< a name begins so: posts are missing there, it is none itself
};

/// A post with its number in a sentence that does not speak of vacant ones: "gồm: ...; Tư pháp - Hộ
/// tịch 01 người". `words` may begin with what all posts are called.
std::optional<Counted> counted_in_text(Matter const& matter, VacantWords const& said,
                                       std::vector<std::string> const& words) {
    constexpr std::size_t most_common = 2, least_words = 4;
    for (std::size_t skip = 0; skip <= most_common && skip + least_words <= words.size(); ++skip)
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                auto word = skip;
                auto at = i;
                for (; at < tokens.size() && word < words.size(); ++at) {
                    if (at > i && (tokens[at].text == "-" || tokens[at].text == "–")) continue;
                    if (tokens[at].text != words[word]) break;
                    ++word;
                }
                if (word < words.size()) continue;
                auto const range = sentence_of(tokens, i);
                if (said.says.any(tokens, range.from, range.until)) continue;
                auto const begin = i - std::min(i - range.from, skip);
                bool const in_front = begin > range.from && small_value(tokens[begin - 1]) > 0 &&
                                      !said.unless.any(tokens, range.from, range.until);
                while (at < tokens.size() && tokens[at].text == ":") ++at;
                bool const behind = at < tokens.size() && tokens[at].kind == Token::Kind::number &&
                                    small_value(tokens[at]) > 0;
                if (!in_front && !behind) continue;
                auto const& number = tokens[behind ? at : begin - 1];
                auto const first = behind ? i : begin - 1;
                auto const last = behind ? at : at - 1;
                return Counted{matter.span(paragraph, tokens[first].from, tokens[last].until),
                               number.shown, !behind};
            }
        }
    return std::nullopt;
}

/// A post that is said to be vacant stands in the list as filled, with no further one allotted.
/// N10.
Evaluate make_vacant(Parameters& in) {
    auto const list = in.in().text("list");
    PostColumns const columns{in.in().text("name"), in.in().text("filled"), in.in().text("wanted")};
    VacantWords const words_said{in.phrases("says"), in.phrases("joins"), in.phrases("opens"),
                                 in.phrases("unless"), in.phrases("bodies")};
    auto const* known = in.kind().list(list);
    if (!known) fail("kind.unknown_list", {{"by", in.in().where()}, {"id", list}}, {});
    auto const label = known->label;
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const rows = matter.rows(list);
        bool const listed = !rows.empty();
        // Each look goes through the whole text: a report has a few posts, no more.
        constexpr std::size_t most_looks = 40;
        std::size_t looks = 0;
        auto const judge = [&](MatterParagraph const& paragraph, std::size_t from,
                               std::size_t end) {
            from = words_said.opens.at(paragraph.tokens, from).until;
            std::vector<std::string> words;
            for (auto i = from; i < end; ++i)
                if (paragraph.tokens[i].kind == Token::Kind::word)
                    words.push_back(paragraph.tokens[i].text);
            auto const* row = row_named(rows, columns, words);
            if (!row) {
                if (words.empty() || ++looks > most_looks) return;
                auto const filled_at = counted_in_text(matter, words_said, words);
                if (!filled_at) return;
                auto const post = matter.span(paragraph, paragraph.tokens[from].from,
                                              paragraph.tokens[end - 1].until);
                return verdicts.failed({post, filled_at->place},
                                       {{"name", matter.words_at(post)}, {"n", filled_at->number}},
                                       filled_at->in_front);
            }
            // "Thiếu 02 (đều ở Phòng Kinh tế, Hạ tầng và Đô thị)".
            auto const name_of_row = tokens_of({{}, text_in(*row, columns.name), false, {}});
            if (words_said.bodies.at(name_of_row, 0).until > 0) return;
            auto const filled = amount_in(*row, columns.filled);
            auto const wanted = amount_in(*row, columns.wanted);
            if (!filled || *filled == 0 || (wanted && *wanted > *filled)) return;
            std::vector<TextSpan> places{matter.span(paragraph, paragraph.tokens[from].from,
                                                     paragraph.tokens[end - 1].until)};
            if (row->place) places.push_back(*row->place);
            auto const name = matter.words_at(places.front());
            verdicts.failed(std::move(places), {{"name", name}, {"n", format_padded(*filled, 2)}});
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : words_said.says.all(tokens)) {
                if (listed)
                    verdicts.passed();
                else
                    verdicts.not_evaluated("missing", {{"list", label}});
                auto const range = sentence_of(tokens, hit.from);
                auto from = hit.until;
                for (auto i = hit.until; i <= range.until; ++i) {
                    bool const ends = i == range.until || parts(tokens[i]) ||
                                      words_said.joins.at(tokens, i).until > i;
                    if (!ends) continue;
                    if (i > from) judge(paragraph, from, i);
                    from = i + 1;
                }
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> vacant_functions() {
    return {{"vacant", {"name", "n"}, make_vacant}};
}

}  // namespace report
