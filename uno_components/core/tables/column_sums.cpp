// SPDX-License-Identifier: MPL-2.0
#include "core/tables/column_sums.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/tables/columns.hpp"
#include "core/tables/matching.hpp"

namespace report {

namespace {

class SumsOfGroups {
public:
    explicit SumsOfGroups(Matching& m) : m_(m) {}

    /// "Biên chế giao / Cộng" is "Biên chế giao" when it is the sum of what stands beside it there.
    void find() {
        auto const sums = m_.sole_claims(
            [&](std::size_t at) {
                auto const& texts = m_.heads[at].texts;
                return texts.size() > 1 && is_total_word(texts.back()) && is_sum_of_group(at);
            },
            [&](std::size_t column, std::size_t at) {
                auto const& texts = m_.heads[at].texts;
                auto const group = column_head({texts.begin(), texts.end() - 1});
                return m_.likeness(column, group) >= sure_likeness;
            });
        for (auto const& [column, at] : sums) {
            m_.found[column] = at;
            m_.guesses.erase(column);
        }
    }

private:
    bool is_total_word(std::string const& head) const {
        auto const key = label_key(head);
        return std::any_of(m_.kind.total_words.begin(), m_.kind.total_words.end(),
                           [&](std::string const& word) { return label_key(word) == key; });
    }

    /// Of the columns before it in its group, or of those behind it, in every row that has figures.
    bool is_sum_of_group(std::size_t at) const {
        auto const is_member = [&](std::size_t other) {
            auto const &a = m_.heads[at].texts, &b = m_.heads[other].texts;
            return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin());
        };
        std::vector<std::size_t> before, behind;
        for (auto i = at; i-- > 0 && is_member(i);) before.push_back(i);
        for (auto i = at + 1; i < m_.width && is_member(i); ++i) behind.push_back(i);
        auto const used = [this](std::size_t i) { return m_.is_used(i); };
        // A group of which members are known is one of the form, and so is its sum.
        if (std::any_of(before.begin(), before.end(), used) ||
            std::any_of(behind.begin(), behind.end(), used))
            return false;
        return is_sum(at, before) || is_sum(at, behind);
    }

    bool is_sum(std::size_t at, std::vector<std::size_t> const& parts) const {
        if (parts.size() < 2) return false;
        auto const [yes, no] = m_.adds_up(at, parts);
        return yes > 1 && no == 0;
    }

    Matching& m_;
};

class Balances {
public:
    explicit Balances(Matching& m) : m_(m) {}

    /// A near match that makes sums wrong is none; a column without a name is told by its sums.
    void find_by_balance() {
        for (bool more = true; more;) {
            more = false;
            for (auto const& balance : balances())
                more = drop_wrong(balance) || find_part(balance) || more;
        }
    }

private:
    struct Balance {
        std::size_t whole;
        std::vector<std::size_t> parts;
    };

    std::vector<Balance> balances() const {
        auto const index = [&](std::string const& id) {
            return static_cast<std::size_t>(m_.table.column(id) - m_.table.columns.data());
        };
        std::vector<Balance> all;
        auto const add = [&](std::size_t whole, std::vector<std::string> const& parts) {
            Balance balance{whole, {}};
            for (auto const& part : parts) balance.parts.push_back(index(part));
            all.push_back(std::move(balance));
        };
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            if (auto const& rule = m_.table.columns[i].derive;
                rule && rule->rule == CellRule::Rule::sum_of)
                add(i, rule->of);
        for (auto const& balance : m_.table.balances) add(index(balance.whole), balance.parts);
        return all;
    }

    bool drop_wrong(Balance const& balance) {
        std::vector<std::size_t> places;
        auto all = balance.parts;
        all.push_back(balance.whole);
        bool any_near = false;
        for (auto const column : all) {
            auto const found = m_.found.find(column);
            if (found == m_.found.end()) return false;
            places.push_back(found->second);
            any_near = any_near || m_.near.count(column) > 0;
        }
        if (!any_near) return false;
        auto const whole = places.back();
        places.pop_back();
        auto const [yes, no] = m_.adds_up(whole, places);
        if (no <= yes) return false;
        for (auto const column : all) {
            if (m_.near.erase(column) == 0) continue;
            m_.guesses[column] = m_.found[column];
            m_.wrong.insert({column, m_.found[column]});
            m_.found.erase(column);
        }
        return true;
    }

    /// The one column of the sheet that makes the sum right.
    bool find_part(Balance const& balance) {
        auto all = balance.parts;
        all.push_back(balance.whole);
        std::vector<std::size_t> missing;
        for (auto const column : all)
            if (m_.found.count(column) == 0) missing.push_back(column);
        if (missing.size() == 2) return find_two(balance, missing);
        if (missing.size() != 1) return false;
        std::vector<std::size_t> fitting;
        for (std::size_t at = 0; at < m_.width; ++at) {
            if (m_.is_used(at) || m_.other_times.count(at) > 0 ||
                m_.wrong.count({missing[0], at}) > 0 || !m_.fits(missing[0], at))
                continue;
            std::vector<std::size_t> parts;
            for (auto const part : balance.parts)
                parts.push_back(part == missing[0] ? at : m_.found.at(part));
            auto const whole = balance.whole == missing[0] ? at : m_.found.at(balance.whole);
            auto const [yes, no] = m_.adds_up(whole, parts);
            if (no == 0 && yes >= 3) fitting.push_back(at);
        }
        if (fitting.size() != 1 || m_.is_all_zero(fitting[0])) return false;
        m_.found[missing[0]] = fitting[0];
        return true;
    }

    /// Two columns of which one is proposed: where that and one other make the sum right, both are.
    bool find_two(Balance const& balance, std::vector<std::size_t> const& missing) {
        std::vector<Matching::Found> fitting;
        for (auto const guessed : missing) {
            auto const other = missing[guessed == missing[0] ? 1 : 0];
            auto const guess = m_.guesses.find(guessed);
            if (guess == m_.guesses.end() || !m_.is_free(guessed, guess->second)) continue;
            for (std::size_t at = 0; at < m_.width; ++at) {
                if (at == guess->second || !m_.is_free(other, at) || m_.is_all_zero(at)) continue;
                Matching::Found two{{guessed, guess->second}, {other, at}};
                auto const place = [&](std::size_t column) {
                    auto const one = two.find(column);
                    return one == two.end() ? m_.found.at(column) : one->second;
                };
                std::vector<std::size_t> parts;
                for (auto const part : balance.parts) parts.push_back(place(part));
                auto const [yes, no] = m_.adds_up(place(balance.whole), parts);
                if (no == 0 && yes >= 3 &&
                    std::find(fitting.begin(), fitting.end(), two) == fitting.end())
                    fitting.push_back(std::move(two));
            }
        }
        if (fitting.size() != 1) return false;
        m_.found.insert(fitting[0].begin(), fitting[0].end());
        return true;
    }

    Matching& m_;
};

}  // namespace

void find_sums_of_groups(Matching& matching) {
    SumsOfGroups(matching).find();
}

void find_by_balance(Matching& matching) {
    Balances(matching).find_by_balance();
}

}  // namespace report
