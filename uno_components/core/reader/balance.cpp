// SPDX-License-Identifier: MPL-2.0
#include "core/reader/balance.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;
using FigureIndex = std::size_t;

/// Below, a sum that comes out right may do so by chance.
constexpr std::int64_t least_telling_total = 20;
constexpr int passes = 3;
/// So many rows that two columns say tell that it is the columns that nothing parts.
constexpr std::size_t least_torn = 2;
/// So many figures that a table says again in other rows tell that those are of other groups.
constexpr std::size_t least_torn_rows = 3;

/// A word that nothing explains takes away what a thing behind its number gives.
constexpr int points_of_unknown = 4;
/// Bytes of a label; less is a row's number.
constexpr std::size_t shortest_label = 4;

/// What is known of a figure while others are judged.
struct Known {
    std::int64_t value = 0;
    int decimals = 0;
};
using Values = std::map<FigureIndex, Known>;

/// A sum or a share that holds in a right report.
struct Rule {
    enum class Kind { sum, share, at_most };
    Kind kind = Kind::sum;
    FigureIndex whole = 0;           ///< the total; of a share the percentage
    std::vector<FigureIndex> parts;  ///< of a share what is divided
    std::vector<FigureIndex> divisor;
    bool nested = false;  ///< a part stands for its own parts, and all are to be known
    bool tells = true;    ///< a difference holds for any group of people: it confirms nothing
};

enum class Verdict { unknown, holds, tells, broken };

/// The first cell with words of a row, whatever marks stand in front of them.
std::string_view label_in(std::string_view row) {
    while (!row.empty()) {
        auto const cell = row.substr(0, row.find('|'));
        auto const letters = std::find_if(cell.begin(), cell.end(), [](char c) {
            return static_cast<unsigned char>(c) > '9' && c != '|';
        });
        auto const words = cell.substr(static_cast<std::size_t>(letters - cell.begin()));
        if (words.size() >= shortest_label) return words;
        row.remove_prefix(std::min(cell.size() + 1, row.size()));
    }
    return {};
}

class Rules {
public:
    explicit Rules(std::vector<Figure const*> const& figures) {
        std::map<std::string, FigureIndex> ids;
        for (FigureIndex f = 0; f < figures.size(); ++f) ids[figures[f]->id] = f;
        auto const all = [&](std::vector<std::string> const& names) {
            std::vector<FigureIndex> found;
            for (auto const& name : names)
                if (ids.count(name) > 0) found.push_back(ids.at(name));
            return found;
        };
        for (FigureIndex f = 0; f < figures.size(); ++f) {
            auto const& figure = *figures[f];
            for (auto const* rule : {figure.derive ? &*figure.derive : nullptr,
                                     figure.equals ? &figure.equals->to : nullptr}) {
                if (!rule) continue;
                using Kind = Derivation::Rule;
                if (rule->rule == Kind::sum_of)
                    add({Rule::Kind::sum, f, all(rule->of), {}, false, true});
                if (rule->rule == Kind::difference_of)
                    add({Rule::Kind::sum,
                         all(rule->of)[0],
                         {f, all(rule->of)[1]},
                         {},
                         false,
                         false});
                if (rule->rule == Kind::share_of)
                    add({Rule::Kind::share, f, all(rule->of), all(rule->whole), false, true});
            }
            for (auto const whole : all(figure.at_most))
                add({Rule::Kind::at_most, whole, {f}, {}, false, false});
        }
        add_nested();
    }

    std::vector<std::size_t> const& of(FigureIndex figure) const {
        static std::vector<std::size_t> const none;
        auto const found = by_figure_.find(figure);
        return found == by_figure_.end() ? none : found->second;
    }
    Rule const& rule(std::size_t i) const { return rules_[i]; }

    Verdict judge(std::size_t i, Values const& values) const {
        auto const& rule = rules_[i];
        switch (rule.kind) {
            case Rule::Kind::sum:
                return sum(rule, values);
            case Rule::Kind::share:
                return share(rule, values);
            case Rule::Kind::at_most:
                break;
        }
        auto const part = values.find(rule.parts[0]), whole = values.find(rule.whole);
        if (part == values.end() || whole == values.end()) return Verdict::unknown;
        return part->second.value > whole->second.value ? Verdict::broken : Verdict::holds;
    }

private:
    void add(Rule rule) {
        auto const i = rules_.size();
        std::set<FigureIndex> figures{rule.whole};
        figures.insert(rule.parts.begin(), rule.parts.end());
        figures.insert(rule.divisor.begin(), rule.divisor.end());
        for (auto const figure : figures) by_figure_[figure].push_back(i);
        rules_.push_back(std::move(rule));
    }

    /// A part that is not stated may be known by its own parts: "tổng số 2.358, trực tuyến 484,
    /// trực tiếp 1.830, kỳ trước 44".
    void add_nested() {
        auto const plain = rules_;
        for (auto const& outer : plain)
            for (auto const& inner : plain) {
                auto const part = std::find(outer.parts.begin(), outer.parts.end(), inner.whole);
                bool const sums = outer.kind == Rule::Kind::sum && inner.kind == Rule::Kind::sum;
                if (!sums || !outer.tells || !inner.tells || part == outer.parts.end()) continue;
                auto nested = outer;
                nested.nested = true;
                nested.parts.erase(nested.parts.begin() + (part - outer.parts.begin()));
                nested.parts.insert(nested.parts.end(), inner.parts.begin(), inner.parts.end());
                add(std::move(nested));
            }
    }

    /// A part that is not stated may be nothing, when the others come to the total.
    static Verdict sum(Rule const& rule, Values const& values) {
        auto const total = values.find(rule.whole);
        if (total == values.end()) return Verdict::unknown;
        Wide sum = 0;
        std::size_t known = 0, telling = 0;
        for (auto const part : rule.parts) {
            auto const found = values.find(part);
            if (found == values.end()) continue;
            sum += found->second.value;
            ++known;
            telling += found->second.value > 0 ? 1U : 0U;
        }
        if (rule.nested && known < rule.parts.size()) return Verdict::unknown;
        bool const enough = known > 1 || rule.parts.size() == 1;
        bool const parted = telling > 1 || rule.parts.size() == 1;
        if (sum == total->second.value && enough && known > 0)
            return rule.tells && parted && total->second.value >= least_telling_total
                       ? Verdict::tells
                       : Verdict::holds;
        if (sum > total->second.value) return Verdict::broken;
        return known == rule.parts.size() ? Verdict::broken : Verdict::unknown;
    }

    /// By rounding or by truncation to the decimals that are printed.
    static Verdict share(Rule const& rule, Values const& values) {
        auto const percent = values.find(rule.whole);
        if (percent == values.end()) return Verdict::unknown;
        Wide part = 0, whole = 0;
        for (auto const& [ids, sum] :
             {std::pair{&rule.parts, &part}, std::pair{&rule.divisor, &whole}})
            for (auto const id : *ids) {
                auto const found = values.find(id);
                if (found == values.end()) return Verdict::unknown;
                *sum += found->second.value;
            }
        if (whole <= 0) return Verdict::unknown;
        Wide unit = 1;
        for (int d = percent->second.decimals; d < 2; ++d) unit *= 10;
        Wide const off = part * 10000 - Wide(percent->second.value) * whole;
        if (off * 2 < -unit * whole || off >= unit * whole) return Verdict::broken;
        bool const telling = part != whole && part > 0 && whole >= least_telling_total;
        return telling ? Verdict::tells : Verdict::holds;
    }

    std::vector<Rule> rules_;
    std::map<FigureIndex, std::vector<std::size_t>> by_figure_;
};

class Decision {
public:
    Decision(FigureReader const& reader, std::vector<FigureReading> readings)
        : figures_(reader.figures()), rules_(figures_), readings_(std::move(readings)) {}

    std::vector<FoundFigure> run() {
        read_english_manner();
        for (auto const& reading : readings_)
            if (reading.choices.size() == 1 && !reading.other) claim(reading);
        find_torn();
        set_values();
        for (int pass = 0; pass < passes; ++pass)
            for (auto& reading : readings_)
                if (is_open(reading)) settle_by_rules(reading);
        for (auto& reading : readings_)
            if (is_open(reading)) settle_by_order(reading);
        set_values();
        drop_outdone();
        return found();
    }

private:
    struct Claim {
        std::int64_t value = 0;
        int decimals = 0;
        std::vector<std::size_t> readings;
        std::size_t rank = 0;
        int score = 0;
        bool sure = false;
        bool settled = false;  ///< no sum makes it sure otherwise
    };

    static bool is_open(FigureReading const& reading) {
        return !reading.choices.empty() && (reading.choices.size() > 1 || reading.other);
    }

    /// One number that can only be English makes the doubtful ones of the document English.
    void read_english_manner() {
        std::size_t english = 0;
        for (auto const& reading : readings_)
            english += reading.english && !reading.other && (reading.percent || reading.clean);
        if (english == 0) return;
        for (auto& reading : readings_) {
            if (reading.english && reading.money && reading.other) {
                reading.value = std::exchange(reading.other, std::nullopt);
                reading.clean = false;
            }
            if (reading.english && !reading.percent && !reading.clean &&
                reading.choices.size() == 1)
                reading.sure = reading.statement.unknown == 0 && !reading.statement.unsure &&
                               !reading.statement.unsettled && !reading.choices.front().weak &&
                               !reading.other;
        }
    }

    void claim(FigureReading const& reading) {
        auto const& choice = reading.choices.front();
        auto& claims = claims_[choice.figure];
        // Of two that are both asked about, the one of which all is understood.
        auto const score =
            choice.score - points_of_unknown * static_cast<int>(reading.statement.unknown);
        auto const at = static_cast<std::size_t>(&reading - readings_.data());
        auto found = std::find_if(claims.begin(), claims.end(),
                                  [&](Claim const& c) { return c.value == *reading.value; });
        if (found == claims.end()) {
            claims.push_back(
                {*reading.value, reading.decimals, {}, choice.rank, score, false, false});
            found = claims.end() - 1;
        }
        found->readings.push_back(at);
        found->rank = std::min(found->rank, choice.rank);
        found->score = std::max(found->score, score);
        found->sure = found->sure || (reading.sure && !reading.statement.unsettled);
        found->settled = found->settled || !reading.statement.unsettled;
    }

    /// Rows of a table whose columns say the same figure with several values, or groups of rows
    /// that say several figures each: nothing tells which of them is the report's, and each may add
    /// up.
    void find_torn() {
        std::set<FigureIndex> by_columns, by_rows;
        for (auto const& [figure, claims] : claims_)
            for (auto one = claims.begin(); one != claims.end(); ++one)
                for (auto other = one + 1; other != claims.end(); ++other) {
                    if (one->rank != other->rank) continue;
                    if (of_one_table(*one, *other, true)) by_columns.insert(figure);
                    if (of_one_table(*one, *other, false)) by_rows.insert(figure);
                }
        if (by_columns.size() >= least_torn) torn_ = std::move(by_columns);
        if (by_rows.size() >= least_torn_rows) torn_.merge(by_rows);
    }

    bool of_one_table(Claim const& one, Claim const& other, bool of_one_row) const {
        auto const is_of_table = [&](std::size_t at) {
            auto const& said = readings_[at].statement;
            return said.table > 0 && !said.unsettled && said.apart.none();
        };
        return std::any_of(one.readings.begin(), one.readings.end(), [&](std::size_t a) {
            return is_of_table(a) &&
                   std::any_of(other.readings.begin(), other.readings.end(), [&](std::size_t b) {
                       return is_of_table(b) &&
                              readings_[a].statement.table == readings_[b].statement.table &&
                              (readings_[a].line == readings_[b].line) == of_one_row &&
                              label_in(readings_[a].source) == label_in(readings_[b].source);
                   });
        });
    }

    static bool is_better(Claim const& a, Claim const& b) {
        if (a.sure != b.sure) return a.sure;
        if (a.rank != b.rank) return a.rank < b.rank;
        return a.score > b.score;
    }

    void set_values() {
        for (auto const& [figure, claims] : claims_) {
            auto const best =
                std::max_element(claims.begin(), claims.end(),
                                 [](Claim const& a, Claim const& b) { return is_better(b, a); });
            values_[figure] = {best->value, best->decimals};
        }
    }

    struct Judged {
        int telling = 0;
        int broken = 0;
    };

    Judged judged(FigureIndex figure, Known const& known) const {
        auto values = Values();
        Judged result;
        for (auto const i : rules_.of(figure)) {
            auto const& rule = rules_.rule(i);
            values.clear();
            auto const take = [&](FigureIndex id) {
                if (auto const found = values_.find(id); found != values_.end())
                    values[id] = found->second;
            };
            take(rule.whole);
            for (auto const id : rule.parts) take(id);
            for (auto const id : rule.divisor) take(id);
            values[figure] = known;
            auto const verdict = rules_.judge(i, values);
            result.telling += verdict == Verdict::tells ? 1 : 0;
            result.broken += verdict == Verdict::broken ? 1 : 0;
        }
        return result;
    }

    void settle(FigureReading& reading, FigureChoice const& choice, std::int64_t value, bool sure) {
        auto const only = choice;
        reading.choices = {only};
        reading.value = value;
        reading.other.reset();
        reading.sure = sure;
        claim(reading);
        if (values_.count(only.figure) == 0) values_[only.figure] = {value, reading.decimals};
    }

    void settle_by_rules(FigureReading& reading) {
        std::optional<std::pair<FigureChoice, std::int64_t>> best;
        int most = 0;
        bool tied = false;
        for (auto const& choice : reading.choices)
            for (auto const& value : {reading.value, reading.other}) {
                if (!value) continue;
                auto const known = values_.find(choice.figure);
                if (known != values_.end() && known->second.value != *value) continue;
                auto const seen = judged(choice.figure, {*value, reading.decimals});
                if (seen.broken > 0 || seen.telling == 0 || seen.telling < most) continue;
                tied = seen.telling == most;
                most = seen.telling;
                best = {choice, *value};
            }
        if (best && !tied) settle(reading, best->first, best->second, !reading.statement.unsettled);
    }

    /// Words and sums leave it open: the same value again, else what is not known yet, in doubt.
    void settle_by_order(FigureReading& reading) {
        auto const value = *reading.value;
        // A share holds as well where all of its amounts are a thousand times as large.
        reading.statement.unsettled = reading.statement.unsettled || reading.other;
        FigureChoice const* free = nullptr;
        for (auto const& choice : reading.choices) {
            auto const known = values_.find(choice.figure);
            if (known != values_.end() && known->second.value == value)
                return settle(reading, FigureChoice(choice), value, false);
            if (known == values_.end() && !free) free = &choice;
        }
        if (free)
            settle(reading, FigureChoice(*free), value, false);
        else
            reading.choices.clear();
    }

    /// A value that the sums tell is sure; one that only breaks them is not; of several the better
    /// ones stay.
    void drop_outdone() {
        for (auto& [figure, claims] : claims_) {
            bool const torn = torn_.count(figure) > 0;
            for (auto& one : claims) {
                if (torn) one.sure = false;
                auto const seen = torn ? Judged{} : judged(figure, {one.value, one.decimals});
                if (seen.telling > 0 && one.settled)
                    one.sure = true;
                else if (seen.broken > 0)
                    one.sure = false;
            }
            auto const best =
                std::max_element(claims.begin(), claims.end(),
                                 [](Claim const& a, Claim const& b) { return is_better(b, a); });
            auto top = *best;
            // Of the period and since January: nobody but the clerk knows which is meant.
            bool const other_sure = std::any_of(claims.begin(), claims.end(), [&](Claim const& c) {
                return c.sure && c.rank != top.rank && c.value != top.value;
            });
            if (top.sure && other_sure && judged(figure, {top.value, top.decimals}).telling == 0) {
                best->sure = top.sure = false;
                for (auto& c : claims) c.sure = false;
            }
            claims.erase(std::remove_if(claims.begin(), claims.end(),
                                        [&](Claim const& c) {
                                            return c.sure != top.sure || c.rank != top.rank ||
                                                   (!top.sure && c.score < top.score);
                                        }),
                         claims.end());
        }
    }

    std::vector<FoundFigure> found() const {
        std::vector<FoundFigure> found;
        for (auto const& [figure, claims] : claims_) {
            FoundFigure one;
            one.id = figures_[figure]->id;
            one.derived = figures_[figure]->derive.has_value();
            one.contradictory = claims.size() > 1;
            one.doubtful = !claims.front().sure;
            std::vector<std::pair<std::size_t, Claim const*>> all;
            for (auto const& claim : claims)
                for (auto const at : claim.readings) all.emplace_back(at, &claim);
            std::sort(all.begin(), all.end());
            for (auto const& [at, claim] : all) {
                auto const& reading = readings_[at];
                Sighting sighting;
                sighting.id = one.id;
                sighting.value = reading.percent ? Value(Percent{claim->value})
                                                 : Value(Amount{claim->value, reading.at_least});
                sighting.text = reading.text;
                sighting.source = reading.source;
                sighting.doubtful = !claim->sure;
                sighting.line = reading.line;
                sighting.from = reading.from;
                sighting.until = reading.until;
                sighting.denied = reading.statement.denied;
                sighting.rank = claim->rank;
                sighting.score = claim->score;
                sighting.own_words = reading.own_words;
                one.sightings.push_back(std::move(sighting));
            }
            found.push_back(std::move(one));
        }
        return found;
    }

    std::vector<Figure const*> const& figures_;
    Rules rules_;
    std::vector<FigureReading> readings_;
    std::map<FigureIndex, std::vector<Claim>> claims_;
    Values values_;
    std::set<FigureIndex> torn_;  ///< said by columns that nothing tells apart
};

}  // namespace

std::vector<FoundFigure> decide(ReportKind const&, FigureReader const& reader,
                                std::vector<FigureReading> readings) {
    return Decision(reader, std::move(readings)).run();
}

}  // namespace report
