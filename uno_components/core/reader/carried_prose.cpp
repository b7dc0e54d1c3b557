// SPDX-License-Identifier: MPL-2.0
#include "core/reader/carried_prose.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// To compare by: rows of lists have lost their stops.
std::string key_of(std::string const& text) {
    auto key = fold(text);
    while (!key.empty() && std::string_view(" .;,:").find(key.back()) != std::string_view::npos)
        key.pop_back();
    return key;
}

/// Dashes and plus signs stay; a number would stand among those of the new report.
std::string with_label(PlacedText const& text, std::string const& words) {
    if (text.label.empty()) return words;
    auto const mark = text.label.back();
    return (mark == '+' ? "+ " : "- ") + words;
}

/// How many bytes of the end of one text are the beginning of the other, from a colon on.
std::size_t shared(std::string const& text, std::string const& beginning) {
    for (auto colon = text.find(':'); colon != std::string::npos;
         colon = text.find(':', colon + 1)) {
        auto const end = trim(text.substr(colon + 1));
        if (!end.empty() && beginning.rfind(end, 0) == 0) return end.size();
    }
    return 0;
}

/// The sentences of a text with their ends: behind a stop that no abbreviation and no number has,
/// before a capital letter.
std::vector<std::string> sentences_of(std::string const& text) {
    std::vector<std::string> sentences;
    auto const tokens = tokens_of({{}, text, false, {}});
    std::size_t from = 0;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        auto const& before = tokens[i - 1];
        auto const& behind = tokens[i + 1];
        bool const stops =
            tokens[i].ends_clause && tokens[i].text != ";" && behind.from > tokens[i].until &&
            before.shown != to_upper(before.shown) && capitalise(behind.shown) == behind.shown;
        if (!stops) continue;
        sentences.push_back(text.substr(from, behind.from - from));
        from = behind.from;
    }
    sentences.push_back(text.substr(from));
    return sentences;
}

bool has_word(std::string const& text) {
    return to_lower(text) != to_upper(text) ||
           text.find_first_of("0123456789") != std::string::npos;
}

/// Says how many of something: a number that is no year and cites nothing.
bool counts(std::string const& sentence) {
    auto const tokens = tokens_of({{}, sentence, false, {}});
    return std::any_of(tokens.begin(), tokens.end(), [](Token const& token) {
        bool const is_year = token.text.size() == 4 && token.text.find('.') == std::string::npos;
        return token.kind == Token::Kind::number && !is_year && !token.in_citation;
    });
}

class Sorter {
public:
    Sorter(ReportKind const& kind, OldReport const& old, Report const& next)
        : kind_(kind), old_(old) {
        for (auto const& [id, rows] : next.lists)
            for (auto const& row : rows)
                for (auto const& [column, value] : row)
                    if (auto const* text = std::get_if<std::string>(&value))
                        same_.insert(key_of(*text));
        for (auto const& list : old.lists) sort_rows(list, next);
        for (auto const& text : old.texts)
            if (is_row(text) && counts(text.text)) tables_with_numbers_.insert(text.from.block);
        // Every number of the old report is old, whether anybody knows what it is or not.
        for (auto const& figure : old.figures) add_said(figure.sightings);
        add_said(old.readings);
        add_said(old.unread);
        add_said(old.passed);
    }

    std::vector<CarriedProse> run() {
        for (std::size_t i = 0; i < old_.texts.size(); ++i) {
            auto const lead = std::exchange(lead_, {});
            auto const* into = sort(old_.texts[i], i);
            if (lead.in && into != lead.in) take_out(lead);
        }
        if (lead_.in) take_out(lead_);
        std::vector<CarriedProse> all;
        auto const add = [&all](CarriedProse& one) {
            if (!one.paragraphs.empty()) all.push_back(std::move(one));
        };
        for (auto& one : sections_.all) add(one);
        add(rest_);
        for (auto& one : replaced_.all) add(one);
        add(kept_out_);
        return all;
    }

private:
    template <class Numbers>
    void add_said(Numbers const& numbers) {
        for (auto const& number : numbers) said_[number.line].insert(to_lower(trim(number.source)));
    }

    /// A row found within a paragraph has a source that no paragraph is. Only what a cell that goes
    /// on holds whole is said in the same words: what no column could take would be lost.
    void sort_rows(FoundList const& list, Report const& next) {
        auto const kept = next.lists.find(list.id);
        for (auto const& row : list.rows) {
            bool const goes_on = kept != next.lists.end() &&
                                 std::find(kept->second.begin(), kept->second.end(), row.cells) !=
                                     kept->second.end();
            if (goes_on && list_is_cited(list.id)) cited_[row.line].insert(row.source);
            std::istringstream lines(row.source);
            for (std::string line; std::getline(lines, line);)
                (goes_on && is_in_cell(row.cells, key_of(line)) ? same_ : other_)
                    .insert(key_of(line));
        }
    }

    static bool is_in_cell(Row const& cells, std::string const& key) {
        return std::any_of(cells.begin(), cells.end(), [&](auto const& cell) {
            auto const* text = std::get_if<std::string>(&cell.second);
            return text && fold(*text).find(key) != std::string::npos;
        });
    }

    bool list_is_cited(std::string const& id) const {
        auto const* list = kind_.list(id);
        return list && list->find.rows == RowSearch::Rows::citations;
    }

    /// Where the text, or what is left of it, went on in its section; null for any other place.
    CarriedProse const* sort(PlacedText const& text, std::size_t line) {
        bool const heading = text.role == LineRole::heading;
        if (text.role != LineRole::body && text.role != LineRole::rest && !heading) {
            kept_out_.paragraphs.push_back(text.text);
            return nullptr;
        }
        auto words = text.text;
        if (heading) {
            words = trim(text.text.substr(std::min(text.body, text.text.size())));
            auto const title = trim(text.text.substr(0, text.text.size() - words.size()));
            if (!title.empty()) (text.sure ? kept_out_ : rest_).paragraphs.push_back(title);
            if (words.empty()) return nullptr;
            // A name of the section stood in front of it.
            words = capitalise(words);
        }
        auto const key = key_of(words);
        if (same_.count(key) > 0) return nullptr;
        bool const is_rest = text.role == LineRole::rest || text.heading.empty();
        if (is_row(text)) {
            (tables_with_numbers_.count(text.from.block) > 0 ? replaced_.of(text.heading) : rest_)
                .paragraphs.push_back(text.text);
            return nullptr;
        }
        if (!is_rest && !is_framing(text)) words = without_cited(text, words, line);
        if (words.empty()) return nullptr;
        bool const is_replaced =
            !is_rest && (other_.count(key) > 0 || is_framing(text) || says_figures(words, line));
        if (!is_rest && !is_replaced) words = without_figures(text, words, line);
        if (words.empty()) return nullptr;
        auto& place = is_rest       ? rest_
                      : is_replaced ? replaced_.of(text.heading)
                                    : sections_.of(text.heading);
        place.paragraphs.push_back(heading ? words : with_label(text, words));
        if (is_rest || is_replaced) return nullptr;
        unclose(place.paragraphs.back());
        if (words.back() == ':')
            lead_ = {&place, place.paragraphs.size() - 1,
                     replaced_.of(text.heading).paragraphs.size()};
        return &place;
    }

    /// The mark that closes a text (Mẫu 2.1) does so once, at the end of the new report.
    void unclose(std::string& text) const {
        auto const mark = kind_.wording.find("appendix_end");
        if (mark == kind_.wording.end() || mark->second.empty()) return;
        auto const& end = mark->second;
        if (text.size() <= end.size() || text.compare(text.size() - end.size(), end.size(), end))
            return;
        text.resize(text.size() - end.size());
        text += ".";
    }

    /// A row of a table of the old period: its numbers belong to no sentence, and its cells would
    /// be a line of running text.
    static bool is_row(PlacedText const& text) {
        return text.from.in_table && text.text.find('\t') != std::string::npos;
    }

    /// A line that leads on to what does not stand in the section any more.
    struct Lead {
        CarriedProse* in = nullptr;
        std::size_t at = 0;
        std::size_t before = 0;  ///< where it belongs among what is replaced
    };
    void take_out(Lead const& lead) {
        auto& all = lead.in->paragraphs;
        auto first = lead.at;
        while (first > 0 && all[first - 1].back() == ':') --first;
        auto const from = all.begin() + static_cast<std::ptrdiff_t>(first);
        auto const until = all.begin() + static_cast<std::ptrdiff_t>(lead.at) + 1;
        auto& replaced = replaced_.of(lead.in->heading).paragraphs;
        auto const to = replaced.begin() + static_cast<std::ptrdiff_t>(lead.before);
        replaced.insert(to, from, until);
        all.erase(from, until);
    }

    /// A paragraph without the sentences that cite what a list of the new report cites; those are
    /// replaced. One that breaks off goes on in the next paragraph.
    std::string without_cited(PlacedText const& text, std::string const& words, std::size_t line) {
        auto const cited = cited_.find(line);
        bool const goes_on = broken_off_ && capitalise(words) != words;
        broken_off_ = false;
        if (cited == cited_.end() && !goes_on) return words;
        std::string kept, gone;
        auto const sentences = sentences_of(words);
        for (auto const& sentence : sentences) {
            bool const says =
                (goes_on && &sentence == &sentences.front()) ||
                (cited != cited_.end() &&
                 std::any_of(cited->second.begin(), cited->second.end(), [&](auto const& mention) {
                     return sentence.find(mention) != std::string::npos ||
                            mention.find(trim(sentence)) != std::string::npos;
                 }));
            (says ? gone : kept) += sentence;
            broken_off_ = says && std::string_view(".!?:;").find(trim(sentence).back()) ==
                                      std::string_view::npos;
        }
        // A row that is a paragraph of its own is sorted as one.
        if (trim(kept).empty() && other_.count(key_of(words)) > 0) return words;
        if (!gone.empty())
            replaced_.of(text.heading).paragraphs.push_back(with_label(text, trim(gone)));
        return trim(kept);
    }

    /// What stands before the first section with a number, or behind the last.
    bool is_framing(PlacedText const& text) const {
        return std::any_of(kind_.sections.begin(), kind_.sections.end(),
                           [&](Section const& section) {
                               return !section.numbered && section.id == text.heading;
                           });
    }

    /// Whether every sentence says a number.
    bool says_figures(std::string const& words, std::size_t line) const {
        auto const found = said_.find(line);
        if (found == said_.end()) return false;
        if (words.find('\t') != std::string::npos) return true;
        // Behind a heading in the same line a sentence begins with a small letter.
        auto left = to_lower(words);
        for (auto const& sentence : found->second)
            if (auto const begin = left.find(sentence); begin != std::string::npos)
                left.erase(begin, sentence.size());
            // A sentence that begins with its heading ("Báo cáo: 06 báo cáo.").
            else
                left.erase(0, shared(sentence, left));
        // "... Trong đó:" leads on to lines that say figures too.
        auto const& links = kind_.reading.behind;
        return !has_word(left) || std::any_of(links.begin(), links.end(),
                                              [key = key_of(trim(left))](auto const& link) {
                                                  return fold(link) == key;
                                              });
    }

    /// A paragraph without the sentences that say numbers, and those that count on behind them
    /// ("Chia theo lĩnh vực: ..."): in the new report each would say the old number.
    std::string without_figures(PlacedText const& text, std::string const& words,
                                std::size_t line) {
        auto const found = said_.find(line);
        if (found == said_.end()) return words;
        std::string kept, gone;
        for (auto const& sentence : sentences_of(words)) {
            auto const bare = to_lower(trim(sentence));
            bool const says =
                !bare.empty() &&
                std::any_of(found->second.begin(), found->second.end(), [&](auto const& source) {
                    return source.find(bare) != std::string::npos ||
                           bare.find(source) != std::string::npos;
                });
            (says || (!gone.empty() && counts(sentence)) ? gone : kept) += sentence;
        }
        if (gone.empty() || !has_word(kept)) {
            if (gone.empty()) return words;
            kept.clear();
        }
        replaced_.of(text.heading)
            .paragraphs.push_back(with_label(text, trim(kept.empty() ? words : gone)));
        return trim(kept);
    }

    /// By the section they stood in, in the order of the old report.
    struct Parts {
        CarriedProse::Place place;
        std::deque<CarriedProse> all;
        std::map<std::string, CarriedProse*> by_heading;

        CarriedProse& of(std::string const& heading) {
            auto& found = by_heading[heading];
            if (!found) {
                all.push_back({place, heading, {}});
                found = &all.back();
            }
            return *found;
        }
    };

    ReportKind const& kind_;
    OldReport const& old_;
    std::set<std::string> same_, other_;  ///< what the new report says, in these words or others
    /// Sentences with numbers, in small letters, by line.
    std::map<std::size_t, std::set<std::string>> said_;
    Parts sections_{CarriedProse::Place::section, {}, {}};
    Parts replaced_{CarriedProse::Place::replaced, {}, {}};
    CarriedProse rest_{CarriedProse::Place::rest, {}, {}};
    CarriedProse kept_out_{CarriedProse::Place::said, {}, {}};
    std::map<std::size_t, std::set<std::string>> cited_;  ///< mentions of listed documents, by line
    std::set<std::size_t> tables_with_numbers_;           ///< blocks
    Lead lead_;
    bool broken_off_ = false;  ///< the last sentence that was taken out has no end
};

}  // namespace

std::vector<CarriedProse> carried_prose(ReportKind const& kind, OldReport const& old,
                                        Report const& next) {
    return Sorter(kind, old, next).run();
}

}  // namespace report
