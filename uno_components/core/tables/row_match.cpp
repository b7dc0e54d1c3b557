// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_match.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace report {

namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view of_numbers = "0123456789.,%+-() ";

/// The texts that are no numbers, each with its column.
std::string words_of(Texts const& row) {
    std::string words;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i].find_first_not_of(of_numbers) != std::string::npos)
            words += std::to_string(i) + '\t' + row[i] + '\n';
    return words;
}

/// All but the number of the row, which stands in front.
std::string all_of(Texts const& row) {
    auto all = words_of(row);
    for (std::size_t i = 1; i < row.size(); ++i) all += '\t' + row[i];
    return all;
}

class Matching {
public:
    Matching(BodyTexts const& wanted, BodyTexts const& now)
        : wanted_(wanted), now_(now), match_(wanted.size()), taken_(now.size()) {}

    void pair(std::size_t wanted, std::size_t now) {
        match_[wanted] = now;
        taken_[now] = true;
    }

    /// Pairs rows with the same key, in their order; an empty key is none.
    template <class Key>
    void by(Key const& key) {
        std::map<std::string, std::vector<std::size_t>> free;
        for (auto i = now_.size(); i-- > 0;)
            if (!taken_[i]) free[key(now_[i])].push_back(i);
        free.erase(std::string());
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (match_[i]) continue;
            auto const found = free.find(key(wanted_[i]));
            if (found == free.end() || found->second.empty()) continue;
            pair(i, found->second.back());
            found->second.pop_back();
        }
    }

    void by_place() {
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (match_[i]) continue;
            if (i > 0 && !match_[i - 1]) continue;
            auto const there = i == 0 ? 0 : *match_[i - 1] + 1;
            if (there < now_.size() && !taken_[there]) pair(i, there);
        }
    }

    RowMatch result() { return std::move(match_); }

private:
    BodyTexts const& wanted_;
    BodyTexts const& now_;
    RowMatch match_;
    std::vector<bool> taken_;
};

}  // namespace

RowMatch match_rows(Grid const& after, BodyTexts const& now) {
    auto const wanted = body_texts(after);
    Matching matching(wanted, now);
    bool const total = !wanted.empty() && after.body.back().role == GridRow::Role::total;
    if (total && !now.empty()) matching.pair(wanted.size() - 1, now.size() - 1);
    matching.by(all_of);
    matching.by(words_of);
    matching.by_place();
    return matching.result();
}

std::vector<bool> rows_in_place(RowMatch const& match,
                                std::function<std::size_t(std::size_t row)> const& weight) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<bool> stays(match.size());
    std::vector<std::size_t> best(match.size()), before(match.size(), none);
    auto last = none;
    for (std::size_t i = 0; i < match.size(); ++i) {
        if (!match[i]) continue;
        for (std::size_t j = 0; j < i; ++j)
            if (match[j] && *match[j] < *match[i] && best[j] > best[i]) {
                best[i] = best[j];
                before[i] = j;
            }
        best[i] += weight(*match[i]);
        if (last == none || best[i] >= best[last]) last = i;
    }
    for (; last != none; last = before[last]) stays[last] = true;
    return stays;
}

}  // namespace report
