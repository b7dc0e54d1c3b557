// SPDX-License-Identifier: MPL-2.0
#include "core/check/shares.hpp"

#include <tuple>

#include "core/text/quantity.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

}  // namespace

std::string right_share(Pair const& pair, int decimals) {
    Wide scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    Wide const rounded = (pair.part * 100 * scale * 2 + pair.whole) / (pair.whole * 2);
    auto text = Wide(rounded / scale).str();
    if (decimals > 0) {
        auto rest = Wide(rounded % scale).str();
        rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
        text += "," + rest;
    }
    return text + "%";
}

std::optional<Pair> pair_of(Matter const& matter, std::vector<std::string> const& of,
                            std::vector<std::string> const& whole, bool doubtful) {
    Pair pair;
    for (auto const& [ids, sum, shown] : {std::tuple{&of, &pair.part, &pair.part_shown},
                                          std::tuple{&whole, &pair.whole, &pair.whole_shown}})
        for (auto const& id : *ids) {
            auto const value = matter.first_value(id, doubtful);
            if (!value) return std::nullopt;
            *sum += value->value;
            *shown += (shown->empty() ? "" : "+") + matter.shown(id, value->value);
            pair.sure = pair.sure && value->sure;
            pair.places.insert(pair.places.end(), value->places.begin(), value->places.end());
        }
    if (of.size() > 1) pair.part_shown = "(" + pair.part_shown + ")";
    return pair;
}

Fit fit_of(Decimal const& printed, Pair const& pair) {
    Wide scale = 1;
    for (int i = 0; i < printed.decimals; ++i) scale *= 10;
    Wide const exact = pair.part * 100 * scale;  // over pair.whole
    Wide const rounded = (exact * 2 + pair.whole) / (pair.whole * 2);
    if (rounded == printed.digits) return Fit::right;
    return exact / pair.whole == printed.digits ? Fit::cut : Fit::wrong;
}

std::optional<Decimal> printed(SeenValue const& one) {
    auto const at = one.text.find_first_of("0123456789");
    if (at == std::string::npos) return std::nullopt;
    auto const run = number_at(one.text, at);
    return run.value;
}

std::vector<Way> ways_of(ReportKind const& kind, std::string const& id,
                         std::map<std::string, std::vector<std::string>> const& also) {
    std::vector<Way> ways;
    auto const add = [&](std::string const& figure) {
        auto const* one = kind.figure(figure);
        if (one && one->derive && one->derive->rule == Derivation::Rule::share_of)
            ways.push_back({one->derive->of, one->derive->whole});
    };
    add(id);
    if (auto const found = also.find(id); found != also.end())
        for (auto const& other : found->second) add(other);
    return ways;
}

Arguments arguments_of(Matter const& matter, std::string const& id, SeenValue const& one,
                       Pair const& pair, int decimals) {
    return {{"name", matter.label(id)},
            {"p", one.text},
            {"a", pair.part_shown},
            {"b", pair.whole_shown},
            {"right", right_share(pair, decimals)}};
}

}  // namespace report
