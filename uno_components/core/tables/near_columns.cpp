// SPDX-License-Identifier: MPL-2.0
#include "core/tables/near_columns.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/matching.hpp"

namespace report {

namespace {

std::vector<std::string> listed_parts(std::string const& head) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= head.size();) {
        auto const end = std::min(head.find(',', at), head.size());
        parts.push_back(head.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

class NearColumns {
public:
    explicit NearColumns(Matching& m) : m_(m) {}

    /// Pairs that are more like one another than like anything else, the most alike first. What is
    /// only rather alike is proposed.
    void find_near() {
        for (bool more = true; more;) {
            more = false;
            auto const scores = all_scores();
            Score const* best = nullptr;
            for (auto const& score : scores) {
                if (score.like < sure_likeness || score.lead < sure_lead) continue;
                if (!best || score.like + score.lead > best->like + best->lead) best = &score;
            }
            if (best) {
                m_.found[best->column] = best->at;
                m_.near.insert(best->column);
                more = true;
                continue;
            }
            m_.guesses.clear();
            for (auto const& score : scores)
                if (score.like >= guessed_likeness && score.lead > 0)
                    m_.guesses[score.column] = score.at;
        }
    }

private:
    struct Score {
        std::size_t column = 0;
        std::size_t at = 0;
        double like = 0;
        double lead = 0;  ///< before the next best of either side
    };

    /// What the groups that are known by their members say of a pair: above 0 for, below against.
    double by_groups(std::size_t column, std::size_t at) const {
        auto const ours = m_.group_of_table(column), theirs = m_.group_of_sheet(at);
        if (ours.empty() || theirs.empty()) return 0;
        std::size_t together = 0, apart = 0;
        for (auto const& [known, where] : m_.found) {
            bool const same_here = m_.group_of_table(known) == ours;
            bool const same_there = m_.group_of_sheet(where) == theirs;
            if (same_here && same_there) ++together;
            if (same_here != same_there && !m_.group_of_table(known).empty() &&
                !m_.group_of_sheet(where).empty())
                ++apart;
        }
        constexpr double weight = 0.2;
        return together > 0 ? weight : apart > 1 ? -weight : 0;
    }

    /// "Lý luận chính trị / Trung cấp" beside "… / Cao cấp" is not all that the form counts under
    /// the group's name.
    bool is_one_of_group(std::size_t column, std::size_t at) const {
        auto const& texts = m_.heads[at].texts;
        if (texts.size() < 2 || m_.wanted[column].texts.size() > 1) return false;
        std::size_t members = 0, plain = 0;
        for (auto const& head : m_.heads)
            if (head.texts.size() > 1 && head.texts.front() == texts.front()) {
                ++members;
                plain += m_.words.tells_nothing(head.texts.back()) ? 1U : 0U;
            }
        // "Đã xử lý / Số lượng" beside "Đã xử lý / Tỷ lệ" is what the group says.
        if (plain == 1 && m_.words.tells_nothing(texts.back())) return false;
        auto const group = column_head({texts.begin(), texts.end() - 1});
        return members > 1 && m_.likeness(column, group) >= m_.likeness(column, m_.heads[at]);
    }

    /// "Ký hiệu" beside "Số" is not all of "Số, ký hiệu".
    bool is_one_of_listed(std::size_t column, std::size_t at) const {
        if (m_.table.columns[column].kind != FigureKind::text) return false;
        auto const parts = listed_parts(m_.wanted[column].texts.back());
        auto const is_of = [&](std::string const& part, std::size_t place) {
            return !m_.heads[place].texts.empty() &&
                   label_key(part) == label_key(m_.heads[place].texts.back());
        };
        for (auto const& one : parts)
            for (std::size_t other = 0; other < m_.width && is_of(one, at); ++other)
                for (auto const& further : parts)
                    if (&further != &one && other != at && is_of(further, other)) return true;
        return false;
    }

    static constexpr double unsure_likeness = 0.7;

    /// A column that is more like another place does not contend for this one.
    static bool has_better(std::vector<double> const& likes, std::size_t at) {
        constexpr double clearly = 0.04;
        return *std::max_element(likes.begin(), likes.end()) >= likes[at] + clearly;
    }

    /// The best place of each column that has none yet.
    std::vector<Score> all_scores() const {
        std::vector<std::size_t> free_columns, free_places;
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i)
            if (m_.found.count(i) == 0) free_columns.push_back(i);
        for (std::size_t at = 0; at < m_.width; ++at)
            if (!m_.is_used(at) && m_.other_times.count(at) == 0 && !m_.heads[at].texts.empty())
                free_places.push_back(at);
        std::vector<std::vector<double>> likes;
        for (auto const column : free_columns) {
            auto& row = likes.emplace_back();
            for (auto const at : free_places) {
                auto like = m_.likeness(column, m_.heads[at]);
                if (like > 0) like += by_groups(column, at);
                if (is_one_of_group(column, at) || is_one_of_listed(column, at))
                    like = std::min(like, unsure_likeness);
                if (m_.sheet.hidden_columns.count(at) > 0) like -= sure_lead;
                row.push_back(like >= guessed_likeness && m_.fits(column, at) ? like : 0);
            }
        }
        std::vector<Score> scores;
        for (std::size_t i = 0; i < free_columns.size(); ++i) {
            auto const best = std::max_element(likes[i].begin(), likes[i].end());
            if (best == likes[i].end() || *best <= 0) continue;
            auto const j = static_cast<std::size_t>(best - likes[i].begin());
            double next = 0;
            for (std::size_t k = 0; k < free_places.size(); ++k)
                if (k != j) next = std::max(next, likes[i][k]);
            for (std::size_t k = 0; k < free_columns.size(); ++k)
                if (k != i && !has_better(likes[k], j)) next = std::max(next, likes[k][j]);
            scores.push_back({free_columns[i], free_places[j], *best, *best - next});
        }
        return scores;
    }

    Matching& m_;
};

class PartsOfColumns {
public:
    explicit PartsOfColumns(Matching& m) : m_(m) {}

    /// "Trực tiếp, dịch vụ bưu chính" may stand in two columns that are added up.
    void join_parts() {
        for (std::size_t column = 0; column < m_.table.columns.size(); ++column) {
            auto const kind = m_.table.columns[column].kind;
            if (m_.table.columns[column].derive || m_.found.count(column) > 0 || !is_amount(kind))
                continue;
            for (auto const& path : m_.named[column]) {
                auto const places = places_of_parts(column, path);
                if (places.size() < 2) continue;
                m_.found[column] = places[0];
                m_.added[column] = {places.begin() + 1, places.end()};
                break;
            }
            for (auto const& sum : m_.sums[column]) {
                auto const places = places_of_sum(column, sum);
                // Where one of its levels stands alone, the others may have been left out.
                if (places.size() < 2 || m_.found.count(column) > 0) continue;
                m_.found[column] = places[0];
                m_.added[column] = {places.begin() + 1, places.end()};
            }
        }
    }

private:
    /// One column of the sheet for each part of the head, all under one group; else none.
    std::vector<std::size_t> places_of_parts(std::size_t column, HeadPath const& path) const {
        std::vector<std::size_t> places;
        auto const parts = listed_parts(path.back());
        if (parts.size() < 2) return places;
        for (auto const& part : parts) {
            std::vector<std::size_t> alike;
            for (std::size_t at = 0; at < m_.width; ++at)
                if (!m_.heads[at].texts.empty() && m_.is_free(column, at) &&
                    m_.likeness(column, m_.heads[at]) > 0 &&
                    m_.words.likeness({part}, {m_.heads[at].texts.back()}) >= sure_likeness)
                    alike.push_back(at);
            if (alike.size() != 1) return {};
            places.push_back(alike[0]);
        }
        bool const apart =
            std::set<std::size_t>(places.begin(), places.end()).size() == places.size();
        bool const together = std::all_of(places.begin(), places.end(), [&](std::size_t at) {
            return m_.group_of_sheet(at) == m_.group_of_sheet(places[0]);
        });
        return apart && together ? places : std::vector<std::size_t>();
    }

    /// Every column of the group is one that counts or one that does not: what else stands there
    /// nobody knows.
    std::vector<std::size_t> places_of_sum(std::size_t column, SumOfHeads const& sum) const {
        std::vector<std::size_t> places;
        std::set<std::string> seen;
        for (std::size_t at = 0; at < m_.width; ++at) {
            auto const& texts = m_.heads[at].texts;
            bool const is_in_group =
                texts.size() > 1 &&
                std::any_of(texts.begin(), texts.end() - 1, [&](std::string const& group) {
                    return m_.words.likeness({sum.group}, {group}) >= sure_likeness;
                });
            if (!is_in_group) continue;
            auto const key = label_key(texts.back(), true);
            auto const is_it = [&](std::string const& one) { return label_key(one) == key; };
            bool const counts = std::any_of(sum.parts.begin(), sum.parts.end(), is_it);
            if (!counts && std::none_of(sum.others.begin(), sum.others.end(), is_it)) return {};
            if (!seen.insert(key).second || !m_.is_free(column, at)) return {};
            if (counts) places.push_back(at);
        }
        return places;
    }

    Matching& m_;
};

/// "Trước hạn | Đúng hạn | Quá hạn | Còn hạn | Quá hạn": two columns of one name under a head
/// without groups. Each is that of the group whose known column stands directly before it.
class Twins {
public:
    explicit Twins(Matching& m) : m_(m) {}

    void find() {
        auto const& columns = m_.table.columns;
        for (std::size_t one = 0; one < columns.size(); ++one)
            for (std::size_t other = one + 1; other < columns.size(); ++other)
                if (is_open(one) && is_open(other) && own_key(one) == own_key(other))
                    find(one, other);
    }

private:
    bool is_open(std::size_t column) const {
        return !m_.table.columns[column].derive && m_.found.count(column) == 0;
    }

    std::string own_key(std::size_t column) const {
        return label_key(m_.wanted[column].texts.back());
    }

    void find(std::size_t one, std::size_t other) {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < m_.width; ++at) {
            auto const& texts = m_.heads[at].texts;
            if (texts.size() == 1 && m_.is_free(one, at) && m_.is_free(other, at) &&
                m_.words.likeness({m_.wanted[one].texts.back()}, texts) >= sure_likeness)
                places.push_back(at);
        }
        if (places.size() == 1 && is_behind(one, places[0]) != is_behind(other, places[0])) {
            // "Trước | Đúng | Trễ": the one late column is that of what is done.
            auto const its = is_behind(one, places[0]) ? one : other;
            if (!is_last_of_group(its)) return;
            m_.found[its] = places[0];
            m_.near.insert(its);
            m_.guesses.erase(one);
            m_.guesses.erase(other);
            return;
        }
        if (places.size() != 2 || !is_behind(one, places[0]) || !is_behind(other, places[1]))
            return;
        m_.found[one] = places[0];
        m_.found[other] = places[1];
        // Sums that do not hold say no.
        m_.near.insert({one, other});
        m_.guesses.erase(one);
        m_.guesses.erase(other);
    }

    /// All other columns of its group that are typed are known.
    bool is_last_of_group(std::size_t column) const {
        auto const group = m_.group_of_table(column);
        std::size_t known = 0;
        for (std::size_t i = 0; i < m_.table.columns.size(); ++i) {
            if (i == column || m_.table.columns[i].derive || m_.group_of_table(i) != group)
                continue;
            if (m_.found.count(i) == 0) return false;
            ++known;
        }
        return known > 1;
    }

    bool is_behind(std::size_t column, std::size_t at) const {
        auto const group = m_.group_of_table(column);
        return std::any_of(m_.found.begin(), m_.found.end(), [&](auto const& known) {
            return known.second + 1 == at && !group.empty() &&
                   m_.group_of_table(known.first) == group;
        });
    }

    Matching& m_;
};

}  // namespace

void find_twins(Matching& matching) {
    Twins(matching).find();
}

void join_parts(Matching& matching) {
    PartsOfColumns(matching).join_parts();
}

void take_named(Matching& matching) {
    auto const named = matching.sole_claims(
        [&](std::size_t at) { return !matching.heads[at].texts.empty(); },
        [&](std::size_t column, std::size_t at) {
            auto const& also = matching.table.columns[column].also;
            return std::any_of(also.begin(), also.end(), [&](std::string const& name) {
                return label_key(name) == matching.heads[at].own[0];
            });
        });
    for (auto const& [column, at] : named) {
        matching.found[column] = at;
        matching.near.insert(column);
    }
}

void find_near(Matching& matching) {
    NearColumns(matching).find_near();
}

}  // namespace report
