// SPDX-License-Identifier: MPL-2.0
// Rates that were read as a figure's and are those of two other numbers.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/stated_share.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

/// The rate as it is printed; none without decimals, which fit too many pairs.
std::optional<Decimal> telling_rate(SeenValue const& one) {
    auto const at = one.text.find_first_of("0123456789");
    if (!one.percent || at == std::string::npos) return std::nullopt;
    auto const run = number_at(one.text, at);
    return run.value && run.value->decimals > 0 ? run.value : std::nullopt;
}

/// So many numbers of a section, and of a sentence in front of a rate, are tried.
constexpr std::size_t most_wholes = 64, most_parts = 16;

}  // namespace

bool Matter::is_rate_of_others(SeenValue const& rate, std::optional<std::int64_t> besides) const {
    auto const printed = telling_rate(rate);
    auto const found = sections_.find(rate.heading);
    if (!printed || found == sections_.end()) return false;
    auto const known = figures_of_.find(found->second);
    if (known == figures_of_.end()) return false;
    auto const& wholes = known->second;
    auto const& paragraph = paragraphs_[rate.paragraph];
    std::vector<std::int64_t> parts;
    for (auto const& token : paragraph.tokens) {
        if (token.from >= rate.from) break;
        if (token.kind == Token::Kind::mark && token.text == ".") parts.clear();
        if (token.kind != Token::Kind::number || token.in_citation) continue;
        auto const run = number_at(paragraph.text, token.from);
        auto const part = run.value && !run.percent ? run.value->whole() : std::nullopt;
        if (part && *part > 0 && *part != besides && parts.size() < most_parts)
            parts.push_back(*part);
    }
    return std::any_of(parts.begin(), parts.end(), [&](std::int64_t part) {
        return std::any_of(wholes.begin(), wholes.end(), [&](std::int64_t whole) {
            return part != whole && is_rate(*printed, part, whole);
        });
    });
}

/// "đã giải quyết 207 hồ sơ, ..., quá hạn 14 hồ sơ; như vậy ... bằng 84,84% tổng số hồ sơ": behind
/// the 14 it was read as theirs, and is that of the 207.
void Matter::leave_out_other_rates() {
    for (auto const& [id, all] : seen_)
        for (auto const& one : all) {
            auto const here = sections_.find(one.heading);
            if (!one.sure || one.percent || one.denied || one.value <= 0 || here == sections_.end())
                continue;
            auto& values = figures_of_[here->second];
            if (values.size() < most_wholes &&
                std::find(values.begin(), values.end(), one.value) == values.end())
                values.push_back(one.value);
        }
    for (auto& [id, all] : seen_) {
        auto const* figure = kind_.figure(id);
        if (!figure || !figure->derive || figure->derive->rule != Derivation::Rule::share_of)
            continue;
        std::int64_t part = 0, whole = 0;
        bool known = true;
        for (auto const& [ids, sum] :
             {std::pair{&figure->derive->of, &part}, std::pair{&figure->derive->whole, &whole}})
            for (auto const& one : *ids) {
                auto const amount = value(one);
                known = known && amount;
                if (amount) *sum += amount->value;
            }
        if (!known || whole <= 0) continue;
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](SeenValue const& one) {
                                     auto const rate = telling_rate(one);
                                     return rate && !is_rate(*rate, part, whole) &&
                                            is_rate_of_others(one, part);
                                 }),
                  all.end());
    }
}

}  // namespace report
