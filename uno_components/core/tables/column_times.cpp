// SPDX-License-Identifier: MPL-2.0
#include "core/tables/column_times.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/matching.hpp"
#include "core/tables/sheet_times.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

enum class Time { unsaid, ours, other };

class TimesOfColumns {
public:
    explicit TimesOfColumns(Matching& m) : m_(m) {}

    void run() {
        auto const before = m_.heads;
        leave_out_named_times();
        leave_out_other_times();
        drop_groups_of_our_time();
        drop_own_times();
        take_sums_of_times(before);
    }

private:
    /// "Thực hiện năm 2024" in a report of 2025 is none of its figures, unless a column of the
    /// table is of the time before. A head of a longer time may be a plan's: "Dự toán năm 2025".
    void leave_out_named_times() {
        bool changed = false;
        for (std::size_t i = 0; i < m_.heads.size(); ++i) {
            if (auto spoken = of_own_time(m_.heads[i])) {
                spoken->shown = m_.heads[i].shown;
                m_.heads[i] = std::move(*spoken);
                changed = true;
                continue;
            }
            auto const said = named_time(m_.heads[i]);
            if (!said || (!said->of_other_year && may_be_of_it(i, *said))) continue;
            auto const shown = m_.heads[i].shown;
            auto before = of_time_before(m_.heads[i], *said);
            if (!before) m_.other_times.insert(i);
            m_.heads[i] = before ? std::move(*before) : ColumnHead{};
            m_.heads[i].shown = shown;
            changed = true;
        }
        std::size_t by_path = 0;
        if (changed) m_.found = m_.match(m_.heads, by_path);
    }

    /// "Thực hiện 9 tháng" is "Thực hiện 9 tháng đầu năm 2025" where that is the report's time and
    /// a column is headed so.
    std::optional<ColumnHead> of_own_time(ColumnHead const& head) const {
        if (head.texts.empty()) return std::nullopt;
        auto const words = own_time_said(m_.kind, m_.report, head.texts.back());
        if (words.empty()) return std::nullopt;
        auto texts = head.texts;
        auto& own = texts.back();
        own = label_key(own);
        auto const there = own.find(words);
        if (there == std::string::npos) return std::nullopt;
        own.replace(there, words.size(), period_phrase(m_.kind, m_.report.period));
        auto spoken = column_head(texts);
        for (std::size_t i = 0; i < m_.wanted.size(); ++i)
            if (is_of_period(i) && m_.wanted[i].own[0] == spoken.own[0] &&
                head.own[0] != spoken.own[0])
                return spoken;
        return std::nullopt;
    }

    bool is_of_period(std::size_t column) const {
        auto const& heads = m_.table.columns[column].heads;
        return std::any_of(heads.begin(), heads.end(), [](std::string const& text) {
            return text.find("{period}") != std::string::npos;
        });
    }

    /// The nearest head decides; a year may stand in the group over it.
    std::optional<OtherTime> named_time(ColumnHead const& head) const {
        std::optional<OtherTime> nearest;
        for (auto text = head.texts.rbegin(); text != head.texts.rend(); ++text) {
            auto said = other_time_said(m_.kind, m_.report, *text);
            if (said && (said->of_other_year || !nearest)) nearest = std::move(said);
            if (said_time(m_.kind, m_.report, *text) == TimeMatch::same) break;
        }
        return nearest;
    }

    /// A head of another time of the same year, where a column that says no time of its own is
    /// headed so ("Dự toán năm"), or where it is a mere length of time.
    bool may_be_of_it(std::size_t at, OtherTime const& said) const {
        auto const& head = m_.heads[at];
        auto best = m_.table.columns.size();
        double most = 0;
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            if (auto const like = m_.likeness(i, head); like > most) {
                best = i;
                most = like;
            }
        if (best == m_.table.columns.size()) return true;
        if (is_of_period(best)) return false;
        auto const exact = m_.found.find(best);
        return said.holds || (exact != m_.found.end() && exact->second == at);
    }

    /// "Tồn tháng 6 chuyển sang" as "Tồn kỳ trước chuyển sang", where a column is headed so.
    std::optional<ColumnHead> of_time_before(ColumnHead const& head, OtherTime const& said) const {
        bool const is_all =
            std::any_of(head.texts.begin(), head.texts.end(),
                        [&](std::string const& text) { return label_key(text) == said.words; });
        if (!said.just_before || is_all) return std::nullopt;
        for (auto const& words : m_.kind.sheets.other_times) {
            HeadPath texts;
            for (auto const& text : head.texts) {
                auto key = label_key(text);
                if (auto const there = key.find(said.words); there != std::string::npos)
                    key.replace(there, said.words.size(), words);
                texts.push_back(std::move(key));
            }
            auto spoken = column_head(texts);
            for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
                if (speaks_of(i, words) && m_.likeness(i, spoken) >= sure_likeness) return spoken;
        }
        return std::nullopt;
    }

    bool speaks_of(std::size_t column, std::string const& words) const {
        if (m_.table.columns[column].derive) return false;
        auto const key = label_key(words);
        auto const& texts = m_.wanted[column].texts;
        return std::any_of(texts.begin(), texts.end(), [&](std::string const& text) {
            return label_key(text).find(key) != std::string::npos;
        });
    }

    /// A month beside the months up to it: where some columns are of the report's time, or of none
    /// that is said, those of another are none of the table's.
    void leave_out_other_times() {
        std::vector<Time> times;
        for (auto const& head : m_.heads) times.push_back(time_of(head));
        auto const some = [&](Time time) {
            return std::find(times.begin(), times.end(), time) != times.end();
        };
        if (!some(Time::other) &&
            !time_of_sheet(m_.kind, m_.report, m_.sheet, m_.first_row).by_columns)
            return;
        // A cumulative report takes the cumulative columns, not those of which nothing is said.
        bool const ours_said = some(Time::ours);
        std::map<std::string, std::size_t> alike;
        for (auto const& head : m_.heads)
            if (!head.texts.empty()) ++alike[head.own[0]];
        // Under the title of a longer time what says none is of that.
        bool const longer = time_of_sheet(m_.kind, m_.report, m_.sheet, m_.first_row).by_columns;
        bool changed = false;
        for (std::size_t i = 0; i < m_.heads.size(); ++i) {
            if (m_.heads[i].texts.empty()) continue;
            bool const unsaid = times[i] == Time::unsaid && longer && !m_.is_of_texts(i);
            bool const twin = unsaid || alike[m_.heads[i].own[0]] > 1 ||
                              (ours_said && is_under_other_time(m_.heads[i]));
            if (!twin && (!begins_with_time(m_.heads[i].texts.back()) || is_named(m_.heads[i])))
                continue;
            if (times[i] != Time::other && !(ours_said && twin && times[i] == Time::unsaid))
                continue;
            auto const shown = m_.heads[i].shown;
            m_.heads[i] = {};
            m_.heads[i].shown = shown;
            m_.other_times.insert(i);
            changed = true;
        }
        if (!changed) return;
        std::size_t by_path = 0;
        m_.found = m_.match(m_.heads, by_path);
    }

    /// "Trực tuyến / Cộng" beside "Trực tuyến / T7", "T8" and "T9" in the report of their quarter.
    /// What is left over at the end of a month makes no sum.
    void take_sums_of_times(Matching::Heads const& before) {
        bool changed = false;
        for (std::size_t at = 0; at < m_.heads.size(); ++at) {
            auto const& texts = before[at].texts;
            if (texts.size() < 2 || m_.heads[at].texts != texts || !is_total_word(texts.back()))
                continue;
            auto const group = column_head({texts.begin(), texts.end() - 1});
            std::vector<std::size_t> parts;
            for (std::size_t other = 0; other < before.size(); ++other) {
                auto const& its = before[other].texts;
                if (m_.other_times.count(other) > 0 && its.size() == texts.size() &&
                    std::equal(its.begin(), its.end() - 1, texts.begin()))
                    parts.push_back(other);
            }
            auto const [yes, no] =
                parts.size() > 1 ? m_.adds_up({at}, parts) : std::pair<std::size_t, std::size_t>();
            if (yes < 2 || no > 0) continue;
            auto const shown = m_.heads[at].shown;
            m_.heads[at] = may_be_sum(group) ? group : ColumnHead{};
            m_.heads[at].shown = shown;
            if (m_.heads[at].texts.empty()) m_.other_times.insert(at);
            changed = true;
        }
        std::size_t by_path = 0;
        if (changed) m_.found = m_.match(m_.heads, by_path);
    }

    bool is_total_word(std::string const& head) const {
        auto const key = label_key(head);
        return std::any_of(m_.kind.total_words.begin(), m_.kind.total_words.end(),
                           [&](std::string const& word) { return label_key(word) == key; });
    }

    /// Not what a column is called that takes what was there first or last.
    bool may_be_sum(ColumnHead const& head) const {
        double most = guessed_likeness;
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            most = std::max(most, m_.likeness(i, head));
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            if (m_.likeness(i, head) >= most && is_stock(m_.table.columns[i])) return false;
        return true;
    }

    bool is_stock(TableColumn const& column) const {
        if (!column.tied) return false;
        auto const& tied = *column.tied;
        auto const ids = tied.rule ? tied.rule->of : std::vector<std::string>{tied.figure};
        return std::any_of(ids.begin(), ids.end(), [&](std::string const& id) {
            auto const* figure = m_.kind.figure(id);
            return figure && cumulate_of(*figure) != Cumulate::sum;
        });
    }

    bool is_under_other_time(ColumnHead const& head) const {
        return std::any_of(head.texts.begin(), head.texts.end() - 1, [&](std::string const& text) {
            return time_here(label_key(text)) == Time::other;
        });
    }

    /// A group that only says the report's own time is no group of the form.
    void drop_groups_of_our_time() {
        bool changed = false;
        for (auto& head : m_.heads) {
            while (head.texts.size() > 1 && time_of(head.texts.front()) == Time::ours &&
                   begins_with_time(head.texts.front())) {
                auto const shown = head.shown;
                head = column_head({head.texts.begin() + 1, head.texts.end()});
                head.shown = shown;
                changed = true;
            }
        }
        std::size_t by_path = 0;
        if (changed) m_.found = m_.match(m_.heads, by_path);
    }

    /// "Thực hiện / Lũy kế 9 tháng" is "Thực hiện" where that is the report's time.
    void drop_own_times() {
        bool changed = false;
        for (auto& head : m_.heads) {
            auto const& texts = head.texts;
            if (texts.size() < 2 || time_of(texts.back()) != Time::ours ||
                !(begins_with_time(texts.back()) || says_time_alone(texts.back())) ||
                is_named(head))
                continue;
            auto const shown = head.shown;
            head = column_head({texts.begin(), texts.end() - 1});
            head.shown = shown;
            changed = true;
        }
        std::size_t by_path = 0;
        if (changed) m_.found = m_.match(m_.heads, by_path);
    }

    /// "Trong tháng", "T9".
    bool says_time_alone(std::string const& text) const {
        auto const key = label_key(text);
        return time_here(key) == Time::ours || own_time_said(m_.kind, m_.report, text) == key;
    }

    /// The nearest head that names a time decides: "Tháng 9" under "Thực hiện 9 tháng đầu năm".
    Time time_of(ColumnHead const& head) const {
        auto time = Time::unsaid;
        for (auto const& text : head.texts)
            if (auto const said = time_of(text); said != Time::unsaid) time = said;
        return time;
    }

    Time time_of(std::string const& text) const {
        auto const said = said_time(m_.kind, m_.report, text);
        if (said == TimeMatch::same) return Time::ours;
        auto const key = label_key(text);
        if (auto const here = time_here(key); here != Time::unsaid) return here;
        bool const from_january =
            std::any_of(m_.kind.sheets.cumulative.begin(), m_.kind.sheets.cumulative.end(),
                        [&](std::string const& word) {
                            auto const wanted = label_key(word);
                            return key.find(wanted) != std::string::npos ||
                                   key.find(accent_free(wanted)) != std::string::npos;
                        });
        if (from_january) return is_cumulative(m_.kind, m_.report) ? Time::ours : Time::other;
        return said == TimeMatch::other ? Time::other : Time::unsaid;
    }

    /// "Trong tháng" is the time of a month's report, and another one than that of a year's.
    Time time_here(std::string const& key) const {
        auto time = Time::unsaid;
        for (auto const& period : m_.kind.periods)
            for (auto const& words : period.here) {
                auto const wanted = label_key(words);
                if (wanted != key && accent_free(wanted) != key) continue;
                if (period.id == m_.report.period.kind) return Time::ours;
                time = Time::other;
            }
        return time;
    }

    /// "Tháng 6/2023", not "Dự toán năm 2023".
    bool begins_with_time(std::string const& head) const {
        auto const key = label_key(head);
        auto const first = key.substr(0, key.find(' '));
        auto const is_first = [&](std::string const& words) {
            auto const wanted = label_key(words);
            auto const word = wanted.substr(0, wanted.find(' '));
            return word == first || accent_free(word) == first;
        };
        for (auto const& period : m_.kind.periods) {
            if (is_first(period.phrase)) return true;
            if (std::any_of(period.said.begin(), period.said.end(), is_first)) return true;
        }
        return std::any_of(m_.kind.sheets.cumulative.begin(), m_.kind.sheets.cumulative.end(),
                           is_first);
    }

    /// A column of the table is headed so: "Kỳ trước chuyển qua".
    bool is_named(ColumnHead const& head) const {
        auto const own = column_head({head.texts.back()});
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            if (m_.likeness(i, own) >= sure_likeness) return true;
        return false;
    }

    Matching& m_;
};

}  // namespace

void tell_times(Matching& matching) {
    TimesOfColumns(matching).run();
}

}  // namespace report
