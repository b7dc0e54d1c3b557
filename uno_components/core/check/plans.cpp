// SPDX-License-Identifier: MPL-2.0
// What of a document speaks of a time to come, and which of its values were read in doubt.
#include <algorithm>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A numbered line that is no title: a sentence of its own, or one that says all there is to say.
bool is_sentence(MatterParagraph const& paragraph, MatterParagraph const* next) {
    auto const text = trim(std::string_view(paragraph.text).substr(paragraph.body));
    if (text.empty()) return false;
    bool const ends = std::string_view(".;,").find(text.back()) != std::string_view::npos;
    constexpr std::size_t many_words = 12;
    std::size_t words = 0, numbers = 0;
    bool clauses = false;
    for (auto const& token : paragraph.tokens) {
        if (token.from < paragraph.body) continue;
        words += token.kind == Token::Kind::word ? 1U : 0U;
        numbers += token.kind == Token::Kind::number ? 1U : 0U;
        clauses = clauses || (token.text == ";" && token.until < paragraph.text.size());
    }
    // A title that the kind has, or in bold letters, is one however long and whatever ends it.
    constexpr std::size_t many_of_title = 16;
    bool const titled = paragraph.understood || paragraph.bold ||
                        (paragraph.whole_title && !paragraph.planned && words <= many_of_title);
    bool const is_long = words >= many_words && !titled;
    if ((ends || clauses) && (numbers > 0 || clauses || is_long)) return true;
    // "1. Trong năm 2023 (...) xã đã tiếp nhận, giải quyết hồ sơ như biểu dưới đây:".
    constexpr std::size_t many_of_lead = 20;
    if (text.back() == ':' && numbers > 0 && words >= many_of_lead && !titled) return true;
    // Under a title something stands.
    bool const is_bare = !next || next->role == LineRole::recipients ||
                         next->role == LineRole::signature ||
                         (next->depth <= paragraph.depth && next->depth != Depth::unmarked);
    return is_bare && (ends || numbers > 0);
}

}  // namespace

/// The reader takes what begins like a heading for one; here a heading is a title.
void Matter::mark_sentences() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        auto& one = paragraphs_[i];
        bool const numbered = one.depth >= Depth::number && one.depth <= Depth::deeper;
        if (one.role != LineRole::heading || !numbered || one.outline > 0 || one.in_table) continue;
        MatterParagraph const* next = nullptr;
        for (auto j = i + 1; j < paragraphs_.size() && !next; ++j)
            if (!is_empty_line(paragraphs_[j].text)) next = &paragraphs_[j];
        if (is_sentence(one, next)) one.heading_end = one.body;
    }
}

/// Whether the first words of a paragraph name a time behind the report's.
bool Matter::begins_ahead(MatterParagraph const& paragraph, std::size_t words,
                          std::size_t token) const {
    auto const own = period();
    if (!own) return false;
    auto const here = months_of(kind_, *own);
    auto const& reader = readers_of(kind_).words;
    constexpr int months_of_year = 12;
    std::size_t looked = 0;
    auto const& tokens = paragraph.tokens;
    for (auto i = token; i < tokens.size() && looked < words; ++i) {
        if (tokens[i].from < paragraph.body) continue;
        looked += tokens[i].kind == Token::Kind::mark ? 0U : 1U;
        if (tokens[i].in_citation) continue;
        auto const said = reader.time_at(tokens, i);
        auto const* named = said.tokens > 0 ? kind_.period(said.period) : nullptr;
        if (!named || named->span == PeriodKind::Span::free || said.here || said.from) continue;
        auto const year = said.year > 0 ? said.year : own->year;
        auto const months = months_of(kind_, {said.period, said.ordinal, year, {}, {}});
        // "Tháng 1" in a report of December.
        if (said.year == 0 && months.last <= here.last &&
            months.first + months_of_year == here.last + 1)
            return true;
        if (months.last > here.last && months.first > here.first) return true;
    }
    return false;
}

bool Matter::foretells(MatterParagraph const& paragraph, std::size_t token) const {
    constexpr std::size_t first_words = 4;
    constexpr int months_of_year = 12;
    auto const own = period();
    if (!own || !ahead_) return false;
    if (months_of(kind_, *own).last % months_of_year != months_of_year - 1) {
        auto const most = std::min(paragraph.tokens.size(), token + first_words);
        for (auto i = token; i < most; ++i)
            if (ahead_->at(paragraph.tokens, i).until > i) return true;
    }
    return begins_ahead(paragraph, first_words, token);
}

void Matter::mark_planned(Phrases const& plans, Phrases const& ahead) {
    ahead_ = &ahead;
    constexpr std::size_t first_words = 14;
    constexpr std::size_t longest_heading = 200;
    // The heading under which all is planned, and the line that a list of aims follows.
    bool in_section = false, led = false;
    auto section = Depth::unmarked, lead = Depth::unmarked;
    for (auto& one : paragraphs_) {
        if (one.in_table || is_empty_line(one.text)) continue;
        if (one.role == LineRole::recipients || one.role == LineRole::signature) break;
        if (one.role != LineRole::heading && one.role != LineRole::body && !one.is_unknown())
            continue;
        bool const heads = one.text.size() <= longest_heading && one.depth <= Depth::number;
        if (heads && one.depth <= section) in_section = false;
        if (one.heading == kind_.sections.back().id) in_section = false;
        bool const is_ahead = heads && !in_section && one.depth <= Depth::roman &&
                              (begins_ahead(one, first_words) || ahead.any(one.tokens));
        if (is_ahead) {
            in_section = true;
            section = one.depth;
        }
        // A lead without a mark goes for marked lines only.
        bool const below = lead == Depth::unmarked ? one.depth != lead : one.depth > lead;
        led = led && one.role == LineRole::body && below;
        if (!led && trim(one.text).back() == ':' && plans.any(one.tokens)) {
            led = true;
            lead = one.depth;
        }
        one.planned = one.planned || in_section || led;
    }
    mark_planned_columns(plans);
}

/// Columns whose head names aims or a time to come.
void Matter::mark_planned_columns(Phrases const& plans) {
    std::size_t number = 0;
    for (auto const& block : document_->text.blocks) {
        if (!block.table) {
            ++number;
            continue;
        }
        std::vector<bool> planned;
        for (auto const& row : block.table->rows) {
            bool const is_head = &row == &block.table->rows.front();
            for (std::size_t cell = 0; cell < row.size(); ++cell) {
                for (std::size_t i = 0; i < row[cell].size(); ++i) {
                    auto& one = paragraphs_[number++];
                    if (is_head) {
                        planned.resize(row.size());
                        planned[cell] = planned[cell] || plans.any(one.tokens) ||
                                        begins_ahead(one, one.tokens.size());
                    } else if (row.size() == planned.size() && planned[cell]) {
                        one.planned = true;
                    }
                }
            }
        }
    }
}

/// A value that its words say surely, and that may be another thing's all the same: it stands in
/// the section of other things, or its number counts days, or the document bears another one out.
void Matter::mark_doubts(Phrases const& measures) {
    auto const section_of = [&](std::string const& heading) {
        auto const found = sections_.find(heading);
        return found == sections_.end() ? nullptr : found->second;
    };
    std::map<std::string, Section const*> homes;
    for (auto const& section : kind_.sections)
        for (auto const& group : section.groups)
            for (auto const& figure : group.figures) homes[figure.id] = &section;
    for (auto const& [id, all] : seen_) {
        auto const home = homes.find(id);
        bool const settled =
            std::any_of(all.begin(), all.end(), [](SeenValue const& one) { return one.settled; });
        for (auto const& one : all) {
            if (one.settled || one.denied) continue;
            auto const* here = section_of(one.heading);
            // Sections of results have figures of their own.
            bool const stray = here && home != homes.end() && here != home->second &&
                               !here->groups.empty() && !here->planned && !one.in_table;
            auto const& tokens = paragraphs_[one.paragraph].tokens;
            auto const behind = std::partition_point(
                tokens.begin(), tokens.end(), [&](Token const& t) { return t.from < one.until; });
            auto const at = static_cast<std::size_t>(behind - tokens.begin());
            auto const* figure = kind_.figure(id);
            bool const measured = at < tokens.size() && measures.at(tokens, at).until > at &&
                                  figure && fold(figure->unit) != tokens[at].text;
            if (stray || measured || settled) doubts_.insert({one.at.paragraph, one.at.from});
        }
    }
}

}  // namespace report
