// SPDX-License-Identifier: MPL-2.0
#include "core/carry/left_over.hpp"

#include <algorithm>

#include "core/carry/old_values.hpp"
#include "core/carry/spoken_period.hpp"
#include "core/report/period.hpp"
#include "core/text/day_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A replacement in capitals where the text is, or with a capital where it begins with one.
std::string cased_like(std::string const& text, std::string const& replacement) {
    if (to_upper(text) == text && to_lower(text) != text) return to_upper(replacement);
    return capitalise(text) == text ? capitalise(replacement) : replacement;
}

bool within(Date day, Period const& period) {
    return period.from <= day && day <= period.to;
}

bool within(int month, MonthRange const& months) {
    return months.first <= month && month <= months.last;
}

/// A day as it is spoken of in a text.
struct SpokenDay {
    Date date;
    std::size_t tokens = 1;
    bool in_words = false;  ///< "20 tháng 7 năm 2023"
};

/// One walk over the tokens of a paragraph.
class Scanner {
public:
    Scanner(ReportKind const& kind, Report const& old, Report const& next)
        : old_(old.period),
          new_(next.period),
          phrases_(kind, old.period, next.period),
          values_(kind, old, next),
          old_months_(months_of(kind, old.period)),
          new_months_(months_of(kind, next.period)) {
        for (auto const& word : kind.plan_words) plans_.push_back(phrase_of(word, false));
    }

    void scan(std::size_t index, TextParagraph const& paragraph, std::vector<LeftOver>& into) {
        tokens_ = tokens_of(paragraph);
        paragraph_ = &paragraph;
        index_ = index;
        into_ = &into;
        in_plan_ = false;
        for (std::size_t at = 0; at < tokens_.size();) at += step(at);
    }

private:
    /// Looks at what begins here and answers how many tokens it took.
    std::size_t step(std::size_t at) {
        auto const& token = tokens_[at];
        if (token.ends_clause) in_plan_ = false;
        in_plan_ = in_plan_ || begins_plan(at);
        if (token.in_field) return 1;
        if (auto const used = day(at)) return used;
        if (auto const used = period(at)) return used;
        if (auto const used = month(at)) return used;
        if (token.kind == Token::Kind::code) code(at);
        if (token.kind != Token::Kind::number) return 1;
        if (is_old_year(token)) {
            year(at);
            return 1;
        }
        return value(at);
    }

    bool begins_plan(std::size_t at) const {
        return std::any_of(plans_.begin(), plans_.end(), [&](Phrase const& words) {
            return match_phrase(tokens_, at, words) > 0;
        });
    }

    int number(std::size_t at) const { return at < tokens_.size() ? small_value(tokens_[at]) : -1; }

    bool says(std::size_t at, std::string_view word) const {
        return at < tokens_.size() && tokens_[at].text == word;
    }

    bool year_changes() const { return old_.year != new_.year; }

    bool is_old_year(Token const& token) const {
        return year_changes() && token.text.size() == 4 && small_value(token) == old_.year;
    }

    void add(std::size_t at, std::size_t count, LeftOverGroup group, std::string const& replacement,
             bool unsure = false) {
        for (std::size_t i = at; i < at + count; ++i)
            if (tokens_[i].in_field) return;
        LeftOver found;
        found.paragraph = index_;
        found.at = stretch_of(tokens_, at, count);
        found.group = group;
        found.text = text_of(*paragraph_, tokens_, at, count);
        if (!replacement.empty()) found.replacement = cased_like(found.text, replacement);
        found.unsure = unsure;
        found.ours = paragraph_->ours;
        into_->push_back(std::move(found));
    }

    std::optional<SpokenDay> day_at(std::size_t at) const {
        if (tokens_[at].date) return SpokenDay{*tokens_[at].date, 1, false};
        if (!says(at + 1, month_word)) return std::nullopt;
        bool const full = says(at + 3, year_word) && number(at + 4) > 0;
        // "ngày 20 tháng 7": of the year the report speaks of.
        if (!full && !(at > 0 && tokens_[at - 1].text == day_word)) return std::nullopt;
        auto const date = make_date(full ? number(at + 4) : old_.year, number(at + 2), number(at));
        return date ? std::optional(SpokenDay{*date, full ? 5U : 3U, true}) : std::nullopt;
    }

    std::size_t day(std::size_t at) {
        auto const found = day_at(at);
        if (!found) return 0;
        auto const date = found->date;
        bool const old_year = year_changes() && date.year == old_.year && !within(date, new_);
        if (tokens_[at].of_citation) {
            if (within(date, old_) || old_year) add(at, found->tokens, LeftOverGroup::citation, {});
            return found->tokens;
        }
        auto const replacement = cut_off_after(date);
        bool const gone = within(date, old_) && !within(date, new_);
        if (gone || old_year || replacement)
            add(at, found->tokens, LeftOverGroup::date,
                replacement ? worded(*replacement, *found) : std::string());
        return found->tokens;
    }

    /// The new cut-off day in place of an old one; none for other days and for one that stays.
    std::optional<Date> cut_off_after(Date date) const {
        if (date == old_.to && old_.to != new_.to) return new_.to;
        if (date == old_.from && old_.from != new_.from) return new_.from;
        return std::nullopt;
    }

    static std::string worded(Date date, SpokenDay const& like) {
        if (!like.in_words) return format_short(date);
        auto const text =
            format_day(date.day) + ' ' + std::string(month_word) + ' ' + format_month(date.month);
        return like.tokens == 5
                   ? text + ' ' + std::string(year_word) + ' ' + std::to_string(date.year)
                   : text;
    }

    std::size_t period(std::size_t at) {
        auto const found = phrases_.find(tokens_, at);
        if (!found) return 0;
        if (found->left_over) add_period(at, *found);
        return found->tokens;
    }

    void add_period(std::size_t at, SpokenPeriods::Found const& found) {
        bool const cited = tokens_[at].in_citation;
        // Of a cited document only the clerk knows which one takes its place.
        auto const& replacement = cited ? std::string() : found.replacement;
        if (found.year_alone && in_plan_)
            add(at, found.tokens, LeftOverGroup::plan, replacement);
        else
            add(at, found.tokens, LeftOverGroup::period, replacement, found.unsure);
    }

    /// "tháng 7/2023", "tháng 7 năm 2023" where the period itself is no month.
    std::size_t month(std::size_t at) {
        int const number_of_month = number(at + 1), year_of_month = number(at + 3);
        if (!says(at, month_word) || number_of_month < 1 || number_of_month > 12 ||
            year_of_month < 1000)
            return 0;
        if (!says(at + 2, year_word) && !says(at + 2, "/") && !says(at + 2, "-")) return 0;
        int const which = year_of_month * 12 + number_of_month - 1;
        bool const of_old =
            within(which, old_months_) || (year_changes() && year_of_month == old_.year);
        if (of_old && !within(which, new_months_))
            add(at, 4, tokens_[at].in_citation ? LeftOverGroup::citation : LeftOverGroup::date, {});
        return 4;
    }

    /// "48/2023/QĐ-UBND": normative documents have their year in the symbol.
    void code(std::size_t at) {
        auto const year = "/" + std::to_string(old_.year) + "/";
        if (year_changes() && tokens_[at].text.find(year) != std::string::npos)
            add(at, 1, LeftOverGroup::citation, {});
    }

    void year(std::size_t at) {
        bool const cited = tokens_[at].in_citation;
        bool const joined = at > 0 && tokens_[at - 1].kind == Token::Kind::mark &&
                            tokens_[at - 1].text != "," && tokens_[at - 1].text != "(" &&
                            tokens_[at - 1].at.end() == tokens_[at].at.offset;
        auto const group = in_plan_ ? LeftOverGroup::plan
                           : cited  ? LeftOverGroup::citation
                                    : LeftOverGroup::year;
        // The end of a span of years ("2021-2023") does not move on with the report.
        add(at, 1, group, cited || joined ? std::string() : std::to_string(new_.year));
    }

    std::size_t value(std::size_t at) {
        if (paragraph_->ours || tokens_[at].in_citation) return 1;
        auto const found = values_.find(tokens_, at);
        if (!found) return 1;
        auto const before = into_->size();
        add(at, found->tokens, LeftOverGroup::value, found->replacement);
        if (into_->size() > before) into_->back().figures = found->figures;
        return found->tokens;
    }

    Period old_;
    Period new_;
    SpokenPeriods phrases_;
    OldValues values_;
    MonthRange old_months_;
    MonthRange new_months_;
    std::vector<Phrase> plans_;
    std::vector<Token> tokens_;
    TextParagraph const* paragraph_ = nullptr;
    std::size_t index_ = 0;
    std::vector<LeftOver>* into_ = nullptr;
    bool in_plan_ = false;
};

}  // namespace

std::vector<LeftOver> left_over(ReportKind const& kind, Report const& old, Report const& next,
                                std::vector<TextParagraph> const& paragraphs) {
    std::vector<LeftOver> result;
    Scanner scanner(kind, old, next);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) scanner.scan(i, paragraphs[i], result);
    return result;
}

std::vector<LeftOver> moved(ReportKind const& kind, Report const& old, Report const& next,
                            std::vector<TextParagraph> const& paragraphs) {
    // What the new report would leave over if the old one followed it.
    std::vector<LeftOver> result;
    Scanner scanner(kind, next, old);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        auto const& fields = paragraphs[i].fields;
        if (!paragraphs[i].ours && fields.empty()) continue;
        std::vector<LeftOver> found;
        scanner.scan(i, {paragraphs[i].place, paragraphs[i].text, true, {}}, found);
        for (auto& one : found) {
            bool const in_field =
                std::any_of(fields.begin(), fields.end(), [&](Stretch const& field) {
                    return field.offset <= one.at.offset && one.at.end() <= field.end();
                });
            if (one.group != LeftOverGroup::citation && (paragraphs[i].ours || in_field))
                result.push_back(std::move(one));
        }
    }
    return result;
}

}  // namespace report
