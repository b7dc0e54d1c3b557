// SPDX-License-Identifier: MPL-2.0
#include <optional>
#include <utility>

#include "core/carry/left_over.hpp"
#include "core/check/functions.hpp"
#include "core/check/written_days.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"

namespace report {

namespace {

constexpr int months_of_year = 12;

bool is_mark(std::vector<Token> const& tokens, std::size_t at, char const* mark) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::mark && tokens[at].text == mark;
}

/// Times that were over before the report's began, where it tells what is to be done: nobody has to
/// know the period before. Only such as lead their sentence; others may be of what a task goes on
/// with.
void tell_times_over(Matter const& matter, Verdicts& verdicts, Phrases const& leads,
                     Phrases const& unless) {
    auto const own = matter.period();
    if (!own) return;
    auto const here = months_of(matter.kind(), *own);
    auto const& reader = readers_of(matter.kind()).words;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.planned || !paragraph.is_text() || paragraph.role == LineRole::heading)
            continue;
        auto const& tokens = paragraph.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            bool const begins = tokens[i].from >= paragraph.body &&
                                (i == 0 || tokens[i - 1].from < paragraph.body ||
                                 tokens[i - 1].text == "." || tokens[i - 1].text == ";");
            if (!begins) continue;
            auto const at = leads.at(tokens, i).until;
            if (at >= tokens.size()) continue;
            auto const said = reader.time_at(tokens, at);
            auto const* named = said.tokens > 0 ? matter.kind().period(said.period) : nullptr;
            if (!named || said.here || said.year == 0 || tokens[at].in_citation) continue;
            auto const theirs =
                months_of(matter.kind(), {said.period, said.ordinal, said.year, {}, {}});
            // "6 tháng cuối năm 2023" has no span of the kind's, but it has a year.
            bool const over = named->span == PeriodKind::Span::free ? said.year < own->year
                                                                    : theirs.last < here.first;
            auto const sentence = sentence_of(tokens, at);
            auto const until = at + said.tokens - 1;
            // A year alone may begin a sentence of what was.
            bool const parted = is_mark(tokens, until + 1, ",");
            if (at == i && !parted) continue;
            if (!over || said.year >= own->year ||
                unless.any(tokens, sentence.from, sentence.until))
                continue;
            auto const place = matter.span(paragraph, tokens[i].from, tokens[until].until);
            verdicts.failed({place}, {{"said", matter.words_at(place)}});
        }
    }
}

/// Words for left-overs where the report tells what was done.
struct DoneWords {
    Phrases leads;        ///< in front of a time that leads its sentence
    Phrases amid;         ///< in front of one that stands behind what was done
    Phrases days;         ///< in front of a single day
    Phrases acts;         ///< what a commune does, and who does it
    Phrases deeds;        ///< those that are surely done
    Phrases unless;       ///< why another time is meant
    Phrases own;          ///< other words for the report's time
    Phrases unless_amid;  ///< in front of the time: what was done, and by whom, is told of a thing
    Phrases subjects;     ///< begin a sentence that tells how something went
    Phrases went;         ///< behind the time of such a sentence
    Phrases unless_heading;
    Phrases openings;  ///< begin a sentence and say nothing ("nhìn chung")
};

/// A time that was over before the report's began, or a longer one round it that is no report's of
/// the year so far.
struct TimeOver {
    std::size_t tokens = 0;  ///< 0: none
    bool this_year = false;  ///< of the report's year
    bool same = false;       ///< the report's own time, years before
    bool bare = false;       ///< without a year
    bool wider = false;
};

class TimesOver {
public:
    TimesOver(Matter const& matter, Period const& own, DoneWords const& words)
        : matter_(matter),
          words_(words),
          own_(own),
          here_(months_of(matter.kind(), own)),
          reader_(readers_of(matter.kind()).words) {}

    void tell(MatterParagraph const& paragraph, Verdicts& verdicts) const {
        if (paragraph.planned || !paragraph.is_text()) return;
        if (names_period(paragraph, matter_.kind())) return;
        auto const& tokens = paragraph.tokens;
        auto const body = text_from(paragraph);
        if (paragraph.role == LineRole::heading)
            tell_heading(paragraph, verdicts);
        else
            tell_label(paragraph, verdicts);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].from < body) continue;
            if (begins(tokens, i, body)) {
                auto const until = tell_lead(paragraph, behind_opening(tokens, i), verdicts);
                if (until > behind_opening(tokens, i)) {
                    i = until - 1;
                    continue;
                }
            }
            if (auto const at = words_.amid.at(tokens, i).until; at > i)
                tell_amid(paragraph, i, at, verdicts);
        }
    }

private:
    /// Byte where what the paragraph tells begins: behind its number, or behind its heading.
    static std::size_t text_from(MatterParagraph const& paragraph) {
        if (paragraph.role != LineRole::heading) return paragraph.body;
        return paragraph.heading_end > 0 ? paragraph.heading_end : paragraph.text.size();
    }
    std::size_t behind_opening(std::vector<Token> const& tokens, std::size_t at) const {
        auto const until = words_.openings.at(tokens, at).until;
        return until > at && is_mark(tokens, until, ",") ? until + 1 : until;
    }
    static bool begins(std::vector<Token> const& tokens, std::size_t at, std::size_t body) {
        return at == 0 || tokens[at - 1].from < body || is_mark(tokens, at - 1, ".") ||
               is_mark(tokens, at - 1, ":");
    }

    TimeOver over_at(std::vector<Token> const& tokens, std::size_t at) const {
        TimeOver over;
        if (at >= tokens.size() || tokens[at].in_citation) return over;
        auto const said = reader_.time_at(tokens, at);
        auto const* named = said.tokens > 0 ? matter_.kind().period(said.period) : nullptr;
        if (!named || said.here) return over;
        over.bare = said.year == 0 && !said.to;
        if (named->span == PeriodKind::Span::free) {
            auto const end = said.to ? said.to->year * months_of_year + said.to->month - 1
                                     : said.year * months_of_year + months_of_year - 1;
            bool const known = said.to || said.year > 0;
            if (!known || end >= here_.first) return over;
            over.this_year = end / months_of_year == own_.year;
        } else {
            // "6 tháng" may be a length of time.
            if (over.bare && named->span == PeriodKind::Span::from_january) return over;
            auto const year = over.bare ? own_.year : said.year;
            auto const months =
                months_of(matter_.kind(), {said.period, said.ordinal, year, {}, {}});
            bool const holds_own = months.first <= here_.first && months.last >= here_.last;
            over.wider = holds_own && months.last - months.first > here_.last - here_.first &&
                         named->span != PeriodKind::Span::from_january;
            if (months.last >= here_.first && !over.wider) return over;
            over.this_year = year == own_.year;
            over.same = said.period == own_.kind && said.ordinal == own_.ordinal;
        }
        over.tokens = said.tokens;
        return over;
    }

    /// A single day behind its words, "tính đến ngày 15/12/2022", before what the report tells.
    TimeOver day_over_at(std::vector<Token> const& tokens, std::size_t at) const {
        TimeOver over;
        if (at >= tokens.size() || tokens[at].in_citation || !tokens[at].date) return over;
        auto const& day = *tokens[at].date;
        if (day.year * months_of_year + day.month - 1 >= here_.first || !(day < own_.from))
            return over;
        over.tokens = 1;
        over.this_year = day.year == own_.year;
        return over;
    }

    /// Whether a stretch names the report's own time or another that is not over.
    bool names_own(std::vector<Token> const& tokens, TokenRange const& range) const {
        if (words_.own.any(tokens, range.from, range.until)) return true;
        for (auto i = range.from; i < range.until; ++i) {
            if (tokens[i].in_citation) continue;
            auto const said = reader_.time_at(tokens, i);
            auto const* named = said.tokens > 0 ? matter_.kind().period(said.period) : nullptr;
            if (!named) continue;
            bool const has_time = said.here || said.year > 0 || said.to || said.ordinal > 0;
            if (has_time && over_at(tokens, i).tokens == 0) return true;
            i += said.tokens - 1;
        }
        return false;
    }

    /// Whether a sentence beside this one leads with the report's own time: the two are told one
    /// beside the other.
    bool is_beside_own(MatterParagraph const& paragraph, TokenRange const& sentence) const {
        auto const& tokens = paragraph.tokens;
        constexpr std::size_t first_words = 8;
        auto const leads = [&](std::size_t at) {
            auto const next = sentence_of(tokens, at);
            return names_own(tokens, {next.from, std::min(next.until, next.from + first_words)});
        };
        if (sentence.until + 1 < tokens.size() && leads(sentence.until + 1)) return true;
        return sentence.from > 1 && leads(sentence.from - 2);
    }

    bool is_meant(MatterParagraph const& paragraph, TokenRange const& sentence, std::size_t from,
                  std::size_t until) const {
        auto const& tokens = paragraph.tokens;
        return words_.unless.any(tokens, sentence.from, sentence.until) ||
               names_own(tokens, {sentence.from, from}) ||
               names_own(tokens, {until, sentence.until}) || is_beside_own(paragraph, sentence);
    }

    /// The token behind what was told; `at` when nothing was.
    std::size_t tell_lead(MatterParagraph const& paragraph, std::size_t at,
                          Verdicts& verdicts) const {
        auto const& tokens = paragraph.tokens;
        auto time = words_.leads.at(tokens, at).until;
        auto over = over_at(tokens, time);
        if (over.tokens == 0) {
            time = words_.days.at(tokens, at).until;
            if (time == at) return at;
            over = day_over_at(tokens, time);
        }
        if (over.tokens == 0) return at;
        auto const until = time + over.tokens;
        bool const led = time > at;
        if (is_mark(tokens, at - (at > 0 ? 1 : 0), ":") && !led) return at;
        auto const sentence = sentence_of(tokens, time);
        // A year alone may begin a sentence that others are held against, and "trong tháng 05 lần"
        // names no month.
        bool const parted = is_mark(tokens, until, ",") ||
                            (!over.bare && words_.deeds.at(tokens, until).until > until);
        if ((!led || over.bare) && !parted) return at;
        auto const& told = over.wider ? words_.deeds : words_.acts;
        if (!told.any(tokens, until, sentence.until) || is_meant(paragraph, sentence, at, until))
            return at;
        bool const sure = over.same && !over.this_year && !over.bare &&
                          words_.deeds.any(tokens, until, sentence.until);
        auto const place = matter_.span(paragraph, tokens[at].from, tokens[until - 1].until);
        verdicts.failed({place}, {{"said", matter_.words_at(place)}}, !sure);
        return until;
    }

    /// "UBND xã đã tổ chức 05 hội nghị trong năm 2022".
    void tell_amid(MatterParagraph const& paragraph, std::size_t from, std::size_t at,
                   Verdicts& verdicts) const {
        auto const& tokens = paragraph.tokens;
        auto const over = over_at(tokens, at);
        if (over.tokens == 0 || over.bare || over.wider) return;
        auto const sentence = sentence_of(tokens, at);
        auto const until = at + over.tokens;
        auto begin = sentence.from;
        while (begin < from && tokens[begin].from < text_from(paragraph)) ++begin;
        begin = std::min(behind_opening(tokens, begin), from);
        bool const went = words_.subjects.at(tokens, begin).until > begin &&
                          words_.went.at(tokens, until).until > until;
        bool const done =
            words_.deeds.any(tokens, begin, from) && !words_.unless_amid.any(tokens, begin, from);
        if ((!went && !done) || is_meant(paragraph, sentence, from, until)) return;
        auto const place = matter_.span(paragraph, tokens[from].from, tokens[until - 1].until);
        verdicts.failed({place}, {{"said", matter_.words_at(place)}}, true);
    }

    /// A heading of what was done that names a time over.
    void tell_heading(MatterParagraph const& paragraph, Verdicts& verdicts) const {
        auto const& tokens = paragraph.tokens;
        auto const end = text_from(paragraph);
        std::size_t until = 0;
        while (until < tokens.size() && tokens[until].from < end) ++until;
        for (std::size_t i = 0; i < until; ++i) {
            auto const over = over_at(tokens, i);
            if (over.tokens == 0 || (over.bare && !over.wider)) continue;
            if (words_.unless_heading.any(tokens, 0, until) || words_.unless.any(tokens, 0, until))
                return;
            auto const place =
                matter_.span(paragraph, tokens[i].from, tokens[i + over.tokens - 1].until);
            verdicts.failed({place}, {{"said", matter_.words_at(place)}}, true);
            return;
        }
    }

    /// "- Kết quả giải quyết hồ sơ quý III: ..." in the report of a month: the label of a line.
    void tell_label(MatterParagraph const& paragraph, Verdicts& verdicts) const {
        constexpr std::size_t longest = 16, fewest = 2;
        auto const& tokens = paragraph.tokens;
        std::size_t begin = 0;
        while (begin < tokens.size() && tokens[begin].from < paragraph.body) ++begin;
        auto end = begin;
        while (end < tokens.size() && end < begin + longest && !is_mark(tokens, end, ":") &&
               !is_mark(tokens, end, "("))
            ++end;
        if (!is_mark(tokens, end, ":")) return;
        for (auto i = begin; i < end; ++i) {
            auto const over = over_at(tokens, i);
            if (over.tokens == 0 || i + over.tokens != end) continue;
            bool const labelled = i >= begin + fewest && words_.leads.at(tokens, begin).until != i;
            if (!labelled || (over.bare && !over.wider) ||
                words_.unless_heading.any(tokens, begin, end) ||
                is_meant(paragraph, sentence_of(tokens, i), i, end))
                return;
            auto const place = matter_.span(paragraph, tokens[i].from, tokens[end - 1].until);
            verdicts.failed({place}, {{"said", matter_.words_at(place)}}, true);
            return;
        }
    }

    Matter const& matter_;
    DoneWords const& words_;
    Period const own_;
    MonthRange const here_;
    ReadingWords const& reader_;
};

/// What still speaks of the period before. T09.
Evaluate make_left_over(Parameters& in) {
    auto const leads = in.phrases("leads"), unless = in.phrases("unless");
    DoneWords const done{
        in.phrases("done_leads"), in.phrases("done_amid"),           in.phrases("done_days"),
        in.phrases("done_acts"),  in.phrases("done_deeds"),          in.phrases("done_unless"),
        in.phrases("done_own"),   in.phrases("done_unless_amid"),    in.phrases("done_subjects"),
        in.phrases("done_went"),  in.phrases("done_unless_heading"), in.phrases("done_openings")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const past = matter.past();
        auto const now = matter.period();
        if (!past.period || !now || !matter.has_document()) {
            tell_times_over(matter, verdicts, leads, unless);
            if (now) {
                TimesOver const over(matter, *now, done);
                for (auto const& paragraph : matter.paragraphs()) over.tell(paragraph, verdicts);
            }
            return verdicts.not_evaluated("no_last_period");
        }
        Report next;
        if (matter.context().record) next = *matter.context().record;
        next.period = *now;
        auto old = matter.context().previous ? *matter.context().previous : next;
        old.period = *past.period;
        std::vector<TextParagraph> paragraphs;
        std::vector<MatterParagraph const*> of;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && paragraph.role != LineRole::title) continue;
            paragraphs.push_back({paragraph.heading, paragraph.text, false, {}});
            of.push_back(&paragraph);
        }
        verdicts.passed();
        for (auto const& found : left_over(matter.kind(), old, next, paragraphs)) {
            bool const named = found.group == LeftOverGroup::period ||
                               found.group == LeftOverGroup::year ||
                               found.group == LeftOverGroup::date;
            if (!named || found.unsure) continue;
            auto const& paragraph = *of[found.paragraph];
            auto const from = byte_at(paragraph.text, found.at.offset);
            auto const until = byte_at(paragraph.text, found.at.end());
            auto const place = matter.span(paragraph, from, until);
            if (found.replacement.empty())
                verdicts.failed({place}, {{"said", found.text}});
            else
                verdicts.failed({place}, {{"said", found.text}}, found.replacement);
        }
    };
}

}  // namespace

std::vector<CheckFunction> left_over_functions() {
    return {{"left_over", {"said"}, make_left_over}};
}

}  // namespace report
