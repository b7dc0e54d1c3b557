// SPDX-License-Identifier: MPL-2.0
#include "core/tables/column_sums.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/tables/columns.hpp"
#include "core/tables/detail_rows.hpp"
#include "core/tables/matching.hpp"

namespace report {

namespace {

using Columns = std::vector<std::size_t>;

Columns all_of(EqualColumns const& balance) {
    auto all = balance.one;
    all.insert(all.end(), balance.other.begin(), balance.other.end());
    return all;
}

/// Neither known nor with a column on both sides.
bool is_new(std::vector<EqualColumns> const& all, EqualColumns const& balance) {
    auto columns = all_of(balance);
    std::sort(columns.begin(), columns.end());
    if (std::adjacent_find(columns.begin(), columns.end()) != columns.end()) return false;
    return std::none_of(all.begin(), all.end(), [&](EqualColumns const& known) {
        auto its = all_of(known);
        std::sort(its.begin(), its.end());
        return its == columns;
    });
}

}  // namespace

std::vector<EqualColumns> column_balances(TableDefinition const& table) {
    auto const index = [&](std::string const& id) {
        return static_cast<std::size_t>(table.column(id) - table.columns.data());
    };
    std::vector<std::pair<std::size_t, Columns>> sums;
    auto const add = [&](std::size_t whole, std::vector<std::string> const& parts) {
        Columns its;
        for (auto const& part : parts) its.push_back(index(part));
        sums.emplace_back(whole, std::move(its));
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (auto const& rule = table.columns[i].derive;
            rule && rule->rule == CellRule::Rule::sum_of)
            add(i, rule->of);
    for (auto const& column : table.columns)
        if (auto const& rule = column.derive;
            rule && rule->rule == CellRule::Rule::difference_of && rule->of.size() == 2)
            add(index(rule->of[0]), {column.id, rule->of[1]});
    for (auto const& balance : table.balances) add(index(balance.whole), balance.parts);
    std::vector<EqualColumns> all;
    all.reserve(sums.size());
    for (auto const& [whole, parts] : sums) all.push_back({{whole}, parts});
    constexpr std::size_t most = 32;
    for (std::size_t i = 0; i < all.size() && all.size() < most; ++i)
        for (auto const& [whole, parts] : sums) {
            for (auto side : {&EqualColumns::one, &EqualColumns::other}) {
                auto further = all[i];
                auto& columns = further.*side;
                auto const at = std::find(columns.begin(), columns.end(), whole);
                if (at == columns.end()) continue;
                columns.insert(columns.erase(at), parts.begin(), parts.end());
                if (is_new(all, further)) all.push_back(std::move(further));
            }
        }
    return all;
}

namespace {

class SumsOfGroups {
public:
    explicit SumsOfGroups(Matching& m) : m_(m) {}

    /// "Biên chế giao / Cộng" is "Biên chế giao" when it is the sum of what stands beside it there.
    void find() {
        auto const sums = m_.sole_claims(
            [&](std::size_t at) {
                auto const& texts = m_.heads[at].texts;
                return texts.size() > 1 && is_total_word(texts.back()) &&
                       (is_sum_of_group(at) || is_before_its_parts(at));
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

    /// "Có mặt / Tổng số" beside "Có mặt / Trong đó nữ" and no other.
    bool is_before_its_parts(std::size_t at) const {
        Beginnings const words(words_of_parts(m_.kind));
        std::size_t parts = 0, others = 0;
        for (std::size_t other = 0; other < m_.width; ++other) {
            auto const &a = m_.heads[at].texts, &b = m_.heads[other].texts;
            if (other == at || a.size() != b.size() ||
                !std::equal(a.begin(), a.end() - 1, b.begin()))
                continue;
            ++(words.stand_in(label_key(b.back())) ? parts : others);
        }
        return parts > 0 && others == 0;
    }

    bool is_sum(std::size_t at, std::vector<std::size_t> const& parts) const {
        if (parts.size() < 2) return false;
        auto const [yes, no] = m_.adds_up({at}, parts);
        return yes > 1 && no == 0;
    }

    Matching& m_;
};

class Balances {
public:
    explicit Balances(Matching& m) : m_(m), balances_(column_balances(m.table)) {}

    /// A near match that makes sums wrong is none; a column without a name is told by its sums.
    void find_by_balance() {
        find_proved();
        for (bool more = true; more;) {
            more = false;
            for (auto const& balance : balances_)
                more = drop_wrong(balance) || find_part(balance) || more;
            if (!more) more = find_beside_absent();
        }
    }

private:
    using Balance = EqualColumns;

    /// "Đã giải quyết" of a sheet that has "Đúng hạn" and "Quá hạn" alone: a part that no head is
    /// like is none of its sum, and the sum tells which group the other parts are of.
    bool find_beside_absent() {
        for (auto const& balance : balances_)
            for (std::size_t i = 0; balance.other.size() > 2 && i < balance.other.size(); ++i) {
                auto rest = balance;
                auto const absent = rest.other[i];
                rest.other.erase(rest.other.begin() + static_cast<std::ptrdiff_t>(i));
                if (m_.found.count(absent) == 0 && !is_headed(absent) && find_headed(rest))
                    return true;
            }
        return false;
    }

    bool is_headed(std::size_t column) const {
        for (std::size_t at = 0; at < m_.width; ++at)
            if (m_.is_free(column, at) && m_.likeness(column, m_.heads[at]) >= sure_likeness)
                return true;
        return false;
    }

    /// The one missing column of a balance, where its head is like it and its figures are right.
    bool find_headed(Balance const& balance) {
        Columns missing, fitting;
        for (auto const column : all_of(balance))
            if (m_.found.count(column) == 0) missing.push_back(column);
        if (missing.size() != 1) return false;
        for (std::size_t at = 0; at < m_.width; ++at)
            if (m_.is_free(missing[0], at) && !m_.is_all_zero(at) &&
                m_.likeness(missing[0], m_.heads[at]) >= sure_likeness &&
                is_right(balance, {{missing[0], at}}))
                fitting.push_back(at);
        if (fitting.size() != 1) return false;
        m_.found[missing[0]] = fitting[0];
        m_.guesses.erase(missing[0]);
        return true;
    }

    /// Columns of a sum of the form that holds in every row are the right ones, whatever another
    /// sum says: a sheet may count something more, such as what was withdrawn.
    void find_proved() {
        for (auto const& balance : balances_) {
            auto const all = all_of(balance);
            bool const is_found = std::all_of(all.begin(), all.end(), [&](std::size_t column) {
                return m_.found.count(column) > 0;
            });
            if (!is_found) continue;
            auto const [yes, no] = holds(balance, {});
            if (no == 0 && yes > 1) proved_.insert(all.begin(), all.end());
        }
    }

    bool drop_wrong(Balance const& balance) {
        auto const all = all_of(balance);
        bool any_near = false;
        for (auto const column : all) {
            if (m_.found.count(column) == 0) return false;
            any_near = any_near || (m_.near.count(column) > 0 && proved_.count(column) == 0);
        }
        if (!any_near) return false;
        auto const [yes, no] = holds(balance, {});
        if (no <= yes) return false;
        for (auto const column : all) {
            if (proved_.count(column) > 0 || m_.near.erase(column) == 0) continue;
            m_.guesses[column] = m_.found[column];
            m_.wrong.insert({column, m_.found[column]});
            m_.found.erase(column);
        }
        return true;
    }

    /// With these columns in these places besides those that are found.
    std::pair<std::size_t, std::size_t> holds(Balance const& balance,
                                              Matching::Found const& more) const {
        auto const places = [&](Columns const& columns) {
            Columns its;
            for (auto const column : columns) {
                auto const one = more.find(column);
                its.push_back(one == more.end() ? m_.found.at(column) : one->second);
            }
            return its;
        };
        return m_.adds_up(places(balance.one), places(balance.other));
    }

    /// The one column of the sheet that makes the sum right.
    bool find_part(Balance const& balance) {
        Columns missing;
        for (auto const column : all_of(balance))
            if (m_.found.count(column) == 0) missing.push_back(column);
        std::sort(missing.begin(), missing.end());
        if (missing.size() > 1) return find_several(balance, missing);
        if (missing.empty()) return false;
        Columns fitting;
        for (std::size_t at = 0; at < m_.width; ++at) {
            if (!m_.is_free(missing[0], at)) continue;
            if (is_right(balance, {{missing[0], at}})) fitting.push_back(at);
        }
        if (fitting.size() != 1 || m_.is_all_zero(fitting[0])) return false;
        m_.found[missing[0]] = fitting[0];
        return true;
    }

    /// Places for the columns of a balance that have none, by the sums they make and by their
    /// heads.
    struct Ways {
        Matching::Found chosen;
        double like = 0;         ///< of those that are chosen, all together
        std::size_t unlike = 0;  ///< of those that are chosen
        Matching::Found best;
        double most = 0, next = 0;
        std::size_t tried = 0;
    };

    struct Place {
        std::size_t at = 0;
        double like = 0;
    };

    /// Several columns of one sum: parts may change their places and the sum is as right, so the
    /// heads of all but one have to say which is which, and better than in any other way.
    bool find_several(Balance const& balance, Columns const& missing) {
        std::vector<std::vector<Place>> places;
        std::size_t known = 0;
        for (auto const column : missing) {
            auto& its = places.emplace_back();
            for (std::size_t at = 0; at < m_.width; ++at)
                if (m_.is_free(column, at) && !m_.heads[at].texts.empty() && !m_.is_all_zero(at))
                    its.push_back({at, m_.likeness(column, m_.heads[at])});
            if (its.empty()) return false;
            known += std::any_of(its.begin(), its.end(), is_alike) ? 1U : 0U;
        }
        if (known + 1 < missing.size()) return false;
        Ways ways;
        try_places(balance, missing, places, ways);
        bool const is_sure = ways.best.size() == missing.size() && ways.tried <= most_tried &&
                             ways.most - ways.next >= sure_lead;
        if (!is_sure) return false;
        for (auto const& [column, at] : ways.best) {
            m_.found[column] = at;
            m_.guesses.erase(column);
        }
        return true;
    }

    static bool is_alike(Place const& place) { return place.like >= guessed_likeness; }

    void try_places(Balance const& balance, Columns const& missing,
                    std::vector<std::vector<Place>> const& places, Ways& ways) const {
        auto const next = ways.chosen.size();
        if (next == missing.size()) return look_at(balance, ways);
        for (auto const& place : places[next]) {
            bool const unlike = !is_alike(place);
            bool const is_taken =
                std::any_of(ways.chosen.begin(), ways.chosen.end(),
                            [&](auto const& one) { return one.second == place.at; });
            if (is_taken || (unlike && ways.unlike > 0)) continue;
            ways.chosen[missing[next]] = place.at;
            ways.like += place.like;
            ways.unlike += unlike ? 1U : 0U;
            try_places(balance, missing, places, ways);
            ways.chosen.erase(missing[next]);
            ways.like -= place.like;
            ways.unlike -= unlike ? 1U : 0U;
        }
    }

    void look_at(Balance const& balance, Ways& ways) const {
        if (++ways.tried > most_tried || !is_right(balance, ways.chosen)) return;
        if (ways.best.empty() || ways.like > ways.most) {
            if (!ways.best.empty()) ways.next = ways.most;
            ways.best = ways.chosen;
            ways.most = ways.like;
        } else {
            ways.next = std::max(ways.next, ways.like);
        }
    }

    /// In three rows at least, and against none.
    bool is_right(Balance const& balance, Matching::Found const& more) const {
        auto const [yes, no] = holds(balance, more);
        return no == 0 && yes >= 3;
    }

    static constexpr std::size_t most_tried = 2'000;

    std::set<std::size_t> proved_;

    Matching& m_;
    std::vector<EqualColumns> balances_;
};

}  // namespace

namespace {

class GroupsAdded {
public:
    explicit GroupsAdded(Matching& m) : m_(m), balances_(column_balances(m.table)) {}

    /// "Nhận trong kỳ / App, Hotline" is what was received in the period.
    void add() {
        std::set<std::size_t> tried;
        for (std::size_t column = 0; column < m_.table.columns.size(); ++column) {
            auto const& its = m_.table.columns[column];
            if (its.derive || its.kind != FigureKind::count || m_.found.count(column) > 0) continue;
            auto const places = group_of(column);
            if (places.size() < 2) continue;
            m_.found[column] = places[0];
            m_.added[column] = {places.begin() + 1, places.end()};
            tried.insert(column);
        }
        for (bool more = true; more;) {
            more = false;
            for (auto const column : tried)
                if (!is_proved(column)) {
                    m_.found.erase(column);
                    m_.added.erase(column);
                    tried.erase(column);
                    more = true;
                    break;
                }
        }
        for (auto const column : tried) m_.guesses.erase(column);
    }

private:
    /// All columns of the one group that is headed like it, where all of them are free.
    Columns group_of(std::size_t column) const {
        std::set<std::string> groups;
        for (std::size_t at = 0; at < m_.width; ++at)
            if (auto const group = m_.group_of_sheet(at);
                !group.empty() &&
                m_.likeness(column, column_head({m_.heads[at].texts.front()})) >= sure_likeness)
                groups.insert(group);
        if (groups.size() != 1) return {};
        Columns places;
        for (std::size_t at = 0; at < m_.width; ++at) {
            if (m_.group_of_sheet(at) != *groups.begin()) continue;
            if (!m_.is_free(column, at)) return {};
            places.push_back(at);
        }
        return places;
    }

    bool is_proved(std::size_t column) const {
        for (auto const& balance : balances_) {
            auto const all = all_of(balance);
            bool const is_whole = std::find(all.begin(), all.end(), column) != all.end() &&
                                  std::all_of(all.begin(), all.end(), [&](std::size_t one) {
                                      return m_.found.count(one) > 0;
                                  });
            if (!is_whole) continue;
            auto const [yes, no] = m_.adds_up(places(balance.one), places(balance.other));
            if (yes > 2 && no == 0) return true;
        }
        return false;
    }

    Columns places(Columns const& columns) const {
        Columns its;
        for (auto const column : columns) its.push_back(m_.found.at(column));
        return its;
    }

    Matching& m_;
    std::vector<EqualColumns> balances_;
};

}  // namespace

void add_proved_groups(Matching& matching) {
    GroupsAdded(matching).add();
}

void find_sums_of_groups(Matching& matching) {
    SumsOfGroups(matching).find();
}

void find_by_balance(Matching& matching) {
    Balances(matching).find_by_balance();
}

}  // namespace report
