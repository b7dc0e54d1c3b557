// SPDX-License-Identifier: MPL-2.0
#include "core/tables/columns.hpp"

#include <algorithm>
#include <boost/crc.hpp>
#include <iterator>
#include <set>
#include <string_view>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/figures.hpp"
#include "core/tables/column_sums.hpp"
#include "core/tables/column_times.hpp"
#include "core/tables/find_head.hpp"
#include "core/tables/matching.hpp"
#include "core/tables/near_columns.hpp"
#include "core/tables/numbered_document.hpp"
#include "core/tables/rival_columns.hpp"
#include "core/tables/sheet_times.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Matcher {
public:
    explicit Matcher(Matching& m) : m_(m) {}

    SheetLayout run() {
        auto const numbers = find_head(m_);
        tell_times(m_);
        use_numbers(numbers);
        drop_unfit();
        join_parts(m_);
        take_named(m_);
        find_near(m_);
        use_more_numbers(numbers);
        find_near(m_);
        find_twins(m_);
        find_sums_of_groups(m_);
        find_by_balance(m_);
        add_proved_groups(m_);
        find_by_time();
        find_row_numbers();
        find_documents();
        find_labels();
        SheetLayout layout;
        auto const& columns = m_.table.columns;
        layout.mapping.first_row = m_.first_row;
        for (auto const& [column, at] : m_.found) layout.mapping.columns[columns[column].id] = at;
        for (auto const& [column, more] : m_.added) layout.mapping.added[columns[column].id] = more;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!columns[i].derive && m_.found.count(i) == 0)
                layout.unmatched.push_back(columns[i].id);
        auto const alike = alike_places(m_);
        for (auto const& [column, places] : alike) m_.guesses[column] = places.front();
        for (auto const& [column, at] : m_.guesses)
            if (m_.found.count(column) == 0) layout.guesses[columns[column].id] = at;
        for (auto const& id : layout.unmatched)
            if (layout.guesses.count(id) > 0 || may_stand_there(m_.table.column(id)))
                layout.unsure.push_back(id);
        layout.mapping.rivals = rivals_of_columns(m_);
        for (auto const& [id, places] : layout.mapping.rivals) layout.unsure.push_back(id);
        for (auto const& [column, places] : alike)
            if (places.size() > 1)
                layout.mapping.rivals[columns[column].id] = {places.begin() + 1, places.end()};
        for (auto const& head : m_.heads) layout.heads.push_back(head.shown);
        layout.key = key(layout.heads);
        layout.by_place = by_place_;
        return layout;
    }

private:
    /// Whether the sheet has a column with something in it that may be this one.
    bool may_stand_there(TableColumn const* column) const {
        auto const number = static_cast<std::size_t>(column - m_.table.columns.data());
        for (std::size_t at = 0; at < m_.width; ++at)
            if (m_.is_free(number, at) && m_.sheet.hidden_columns.count(at) == 0 && is_filled(at) &&
                !(m_.heads.size() > at && m_.is_rate(m_.heads[at].shown)) &&
                (column->kind == FigureKind::text) == m_.is_of_texts(at))
                return true;
        return false;
    }

    bool is_filled(std::size_t at) const {
        for (auto row = m_.first_row; row < m_.sheet.rows.size(); ++row)
            if (!m_.sheet.at(row, at).text.empty()) return true;
        return false;
    }

    /// Numbers count when the sheet has as many columns as the form, and no text says otherwise.
    void use_numbers(std::map<std::size_t, std::size_t> const& numbers) {
        if (!m_.table.number_row || numbers.size() != m_.table.columns.size()) return;
        Matching::Found by_number;
        for (auto const& [column, number] : numbers) by_number[number - 1] = column;
        bool const agree = std::all_of(m_.found.begin(), m_.found.end(), [&](auto const& one) {
            return by_number[one.first] == one.second;
        });
        if (!agree) return;
        // Older forms number other columns the same.
        for (auto const& [column, at] : by_number)
            if (!m_.is_like_another(column, at)) m_.found[column] = at;
    }

    /// A sheet with more columns than the form may begin with those of the form; so may one whose
    /// heads are worded otherwise. Heads that are more like another column's say no.
    void use_more_numbers(std::map<std::size_t, std::size_t> const& numbers) {
        if (!m_.table.number_row || numbers.size() < m_.table.columns.size() || m_.found.size() < 3)
            return;
        Matching::Found by_number;
        for (auto const& [at, number] : numbers)
            if (number <= m_.table.columns.size()) by_number[number - 1] = at;
        bool const agree = std::all_of(m_.found.begin(), m_.found.end(), [&](auto const& one) {
            return by_number[one.first] == one.second;
        });
        if (!agree) return;
        for (auto const& [column, at] : by_number)
            if (m_.found.count(column) == 0 && !m_.is_like_another(column, at) &&
                m_.fits(column, at))
                m_.found[column] = at;
    }

    /// Heads may say the same and mean another thing: "Quá hạn (%)".
    void drop_unfit() {
        for (auto one = m_.found.begin(); one != m_.found.end();) {
            auto const kind = m_.table.columns[one->first].kind;
            bool const counts = is_amount(kind);
            auto const& rule = m_.table.columns[one->first].derive;
            bool const counted =
                !rule || rule->rule != CellRule::Rule::row_number || m_.counts_rows(one->second);
            bool const rate = counts && one->second < m_.heads.size() &&
                              m_.is_rate(m_.heads[one->second].texts.empty()
                                             ? std::string()
                                             : m_.heads[one->second].texts.back());
            one = rate || !counted ? m_.found.erase(one) : std::next(one);
        }
    }

    /// The first column, when it goes 1, 2, 3 whatever its head is.
    void find_row_numbers() {
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i) {
            auto const& rule = m_.table.columns[i].derive;
            if (m_.found.empty() || !rule || rule->rule != CellRule::Rule::row_number ||
                m_.found.count(i) > 0)
                continue;
            if (!m_.is_used(0) && m_.figure(m_.first_row, 0) == 1 && m_.counts_rows(0))
                m_.found[i] = 0;
        }
    }

    /// "6 tháng | 9 tháng": the one figure of the table stands under the report's own time.
    void find_by_time() {
        auto const& columns = m_.table.columns;
        std::vector<std::size_t> open, places;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!columns[i].derive && m_.found.count(i) == 0 && is_number(columns[i].kind))
                open.push_back(i);
        if (open.size() != 1) return;
        for (std::size_t at = 0; at < m_.width && at < m_.heads.size(); ++at) {
            auto const& head = m_.heads[at].shown;
            bool const is_ours =
                said_time(m_.kind, m_.report, head) == TimeMatch::same ||
                (!head.empty() && own_time_said(m_.kind, m_.report, head) == label_key(head));
            if (is_ours && m_.is_free(open[0], at)) places.push_back(at);
        }
        if (places.size() != 1) return;
        m_.found[open[0]] = places[0];
        m_.guesses.erase(open[0]);
    }

    /// Symbol and day of documents in one cell: the column of texts directly before that of days
    /// stands in the same place.
    void find_documents() {
        auto const& columns = m_.table.columns;
        for (std::size_t day = 1; day < columns.size(); ++day) {
            auto const symbol = day - 1;
            if (columns[day].kind != FigureKind::date || columns[day].derive ||
                columns[symbol].kind != FigureKind::text || columns[symbol].derive)
                continue;
            std::vector<std::size_t> places;
            for (std::size_t at = 0; at < m_.width; ++at) {
                auto const used = [&](std::size_t i) {
                    auto const found = m_.found.find(i);
                    return found != m_.found.end() && found->second == at;
                };
                if ((!m_.is_used(at) || used(day) || used(symbol)) && names_dated_documents(at))
                    places.push_back(at);
            }
            if (places.size() != 1) continue;
            for (auto const column : {symbol, day}) {
                m_.found[column] = places[0];
                m_.guesses.erase(column);
            }
        }
    }

    /// At least half of its cells name a document and its day.
    bool names_dated_documents(std::size_t at) const {
        std::size_t documents = 0, others = 0;
        for (auto row = m_.first_row; row < m_.sheet.rows.size(); ++row) {
            auto const& cell = m_.sheet.at(row, at);
            if (cell.text.empty() || cell.number) continue;
            auto const document = numbered_document(cell.text);
            ++(document && document->date ? documents : others);
        }
        return documents > 1 && documents >= others;
    }

    /// Labels stand in the first column of texts, whatever its head is, before so many known
    /// figures that the sheet is the form itself, or where it names the form's own rows.
    void find_labels() {
        auto const label = label_column();
        if (label >= m_.table.columns.size() || m_.found.count(label) > 0) return;
        std::vector<std::size_t> there;
        for (std::size_t at = 0; at < m_.width; ++at)
            if (!m_.is_used(at) && m_.other_times.count(at) == 0 && m_.is_of_texts(at) &&
                m_.sheet.hidden_columns.count(at) == 0)
                there.push_back(at);
        if (there.empty()) return;
        bool const alike = m_.likeness(label, m_.heads[there[0]]) > 0;
        // Of a sheet that was turned the figures are known, and what stands before them names them.
        if ((alike && there.size() == 1) || (m_.sheet.turned_below && there.size() == 1) ||
            holds_own_labels(label, there[0])) {
            m_.found[label] = there[0];
        } else if (stands_before_figures(there[0])) {
            m_.found[label] = there[0];
            by_place_.insert(m_.table.columns[label].id);
        } else if (there.size() == 1) {
            m_.guesses[label] = there[0];
        }
    }

    bool holds_own_labels(std::size_t label, std::size_t at) const {
        std::set<std::string> own;
        for (auto const& row : m_.table.fixed)
            if (auto const* cell = find_cell(row, m_.table.columns[label].id))
                own.insert(label_key(fill_circumstances(m_.kind, m_.report, cell->text)));
        own.erase(std::string());
        std::set<std::string> seen;
        for (auto row = m_.first_row; row < m_.sheet.rows.size(); ++row)
            if (auto key = label_key(m_.sheet.at(row, at).text); own.count(key) > 0)
                seen.insert(std::move(key));
        return seen.size() > 1;
    }

    /// The widest column of texts.
    std::size_t label_column() const {
        auto const& columns = m_.table.columns;
        auto label = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].kind != FigureKind::text || columns[i].derive) continue;
            if (label == columns.size() || columns[i].width > columns[label].width) label = i;
        }
        return label;
    }

    /// Several columns of figures are known, all behind it, and it names nearly every row anew.
    bool stands_before_figures(std::size_t at) const {
        std::size_t figures = 0;
        for (auto const& [column, place] : m_.found) {
            auto const& its = m_.table.columns[column];
            bool const numbers_rows = its.derive && its.derive->rule == CellRule::Rule::row_number;
            if (numbers_rows || its.kind == FigureKind::text) continue;
            if (place < at) return false;
            ++figures;
        }
        constexpr std::size_t fewest = 6;
        // The very first texts, each of them another one, are what rows are called.
        bool const is_first = at == 0 || (at == 1 && m_.is_used(0));
        std::set<std::string> names;
        std::size_t rows = 0;
        for (auto row = m_.first_row; row < m_.sheet.rows.size(); ++row)
            if (auto const& text = m_.sheet.at(row, at).text; !text.empty()) {
                names.insert(label_key(text));
                ++rows;
            }
        constexpr std::size_t few = 3;
        return (figures >= fewest && names.size() * 4 >= rows * 3) ||
               (is_first && figures > 0 && rows >= few && names.size() == rows);
    }

    std::string key(HeadPath const& heads) const {
        boost::crc_32_type crc;
        auto const add = [&](std::string_view text) {
            crc.process_bytes(text.data(), text.size());
        };
        add(m_.table.id);
        for (auto const& head : heads) {
            auto text = label_key(head);
            text.erase(std::remove_if(text.begin(), text.end(), is_digit), text.end());
            add("\n" + text);
        }
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (int shift = 28; shift >= 0; shift -= 4) text += digits[crc.checksum() >> shift & 15U];
        return text;
    }

    Matching& m_;
    std::set<std::string> by_place_;
};

}  // namespace

SheetLayout match_columns(ReportKind const& kind, Report const& report,
                          TableDefinition const& table, Sheet const& sheet) {
    Matching matching(kind, report, table, sheet);
    return Matcher(matching).run();
}

}  // namespace report
