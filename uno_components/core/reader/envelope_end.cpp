// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope.hpp"

#include <algorithm>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_end_pieces = 80;
constexpr std::size_t lines_of_signature = 14;

}  // namespace

void EnvelopeReader::find_end() {
    std::optional<std::size_t> closing;
    for (auto i = *body_; i < lines_.size(); ++i)
        if (begins_with(lines_[i].text.substr(lines_[i].body), kind_.reading.closing)) closing = i;
    for (auto i = lines_.size(); i-- > *body_;) {
        if (!begins_with(lines_[i].text, kind_.reading.recipients)) continue;
        auto const first = read_recipients(i);
        end_ = first;
        // Some put the signature above the recipients.
        auto const before = i > *body_ + lines_of_signature ? i - lines_of_signature : *body_;
        read_signer(closing && *closing < i ? std::max(*closing + 1, before) : before, i);
        return;
    }
    // Without recipients the signature is looked for behind the closing, or in the last lines.
    auto const last = lines_.size() > lines_of_signature ? lines_.size() - lines_of_signature : 0;
    read_signer(std::max(*body_, closing ? *closing + 1 : last),
                closing ? *closing : lines_.size());
}

/// Answers the first line of the recipients.
std::size_t EnvelopeReader::read_recipients(std::size_t first) {
    auto const add = [&](std::string_view text) {
        while (!text.empty()) {
            // Some write all of them in one line.
            auto const one = std::string(text.substr(0, text.find(';')));
            text.remove_prefix(std::min(text.size(), one.size() + 1));
            auto const label = label_of(trim(one), kind_.reading).length;
            if (auto item = bare_item(trim(one), label); !item.empty())
                envelope_.recipients.push_back(std::move(item));
        }
    };
    auto const& from = lines_[first].from;
    bool filed = false, open = true;
    for (auto i = first; i < lines_.size(); ++i) {
        auto const& line = lines_[i];
        bool const same_cell = line.from.in_table && line.from.block == from.block &&
                               line.from.row == from.row && line.from.cell == from.cell;
        auto const parts = pieces(i);
        if (parts.empty()) continue;
        auto const& own = parts.front().text;
        if (from.in_table) {
            if (!same_cell) break;
        } else if (i > first) {
            bool const item = line.depth == Depth::dash || (open && own.size() < 120);
            if (filed || !item || signing_.begins_in(own)) {
                // A signature beside the last recipients goes on below them.
                break;
            }
        }
        roles_[i] = LineRole::recipients;
        auto const colon = own.find(':');
        auto const said =
            i == first ? (colon == std::string::npos ? std::string() : own.substr(colon + 1)) : own;
        add(said);
        for (auto part = parts.begin() + 1; from.in_table && part != parts.end(); ++part)
            if (!part->aside) add(part->text);
        open = said.empty() || said.back() == ';' || said.back() == ',';
        filed = !envelope_.recipients.empty() &&
                begins_with(envelope_.recipients.back(), kind_.reading.filed);
    }
    return first;
}

void EnvelopeReader::read_signer(std::size_t first, std::size_t near) {
    std::vector<Piece> all;
    std::size_t near_piece = 0;
    for (auto i = first; i < lines_.size() && all.size() <= most_end_pieces; ++i) {
        if (i == near) near_piece = all.size();
        if (roles_[i] != LineRole::rest && roles_[i] != LineRole::recipients) continue;
        for (auto& piece : pieces(i))
            if (piece.aside || roles_[i] != LineRole::recipients) all.push_back(std::move(piece));
    }
    std::vector<std::string> texts;
    texts.reserve(all.size());
    for (auto const& piece : all) texts.push_back(piece.text);
    auto const read = signing_.read(texts, near_piece);
    if (!read) return;
    envelope_.signer = read->signer;
    for (auto i = read->form + 1; i < read->last; ++i) envelope_.amid_signature.push_back(texts[i]);
    end_ = std::min(end_, all[read->first].line);
    for (auto i = read->first; i <= read->last; ++i)
        if (roles_[all[i].line] == LineRole::rest) roles_[all[i].line] = LineRole::signature;
}
}  // namespace report
