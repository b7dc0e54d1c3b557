// SPDX-License-Identifier: MPL-2.0
#include "core/truth/as_it_reads.hpp"

#include <algorithm>
#include <utility>

namespace report {

namespace {

bool overlap(ByteRange const& a, ByteRange const& b) {
    return a.from < b.until && b.from < a.until;
}

}  // namespace

AsItReads::AsItReads(std::string_view canonical, KnownText::ShowField const& show) {
    for (std::size_t at = 0; at < canonical.size();) {
        auto const begin = canonical.find('{', at);
        auto const end = begin == std::string_view::npos ? begin : canonical.find('}', begin);
        if (end == std::string_view::npos) {
            text_ += canonical.substr(at);
            break;
        }
        text_ += canonical.substr(at, begin - at);
        Field field;
        field.name = canonical.substr(begin + 1, end - begin - 1);
        field.reads.from = text_.size();
        text_ += show(field.name);
        field.reads.until = text_.size();
        field.stands = {begin, end + 1};
        fields_.push_back(std::move(field));
        at = end + 1;
    }
}

void AsItReads::add_missing(AsItReads const& known, std::size_t paragraph,
                            std::vector<TypedText>& all) const {
    for (auto const& field : known.fields_) {
        bool const meets = std::any_of(fields_.begin(), fields_.end(), [&](Field const& own) {
            return overlap(own.reads, field.reads) ||
                   (own.name == field.name && own.reads == field.reads);
        });
        if (meets) continue;
        TypedText typed;
        typed.paragraph = paragraph;
        typed.field = field.name;
        typed.text = text_.substr(field.reads.from, field.reads.until - field.reads.from);
        ByteRange const at{stands_at(field.reads.from), stands_at(field.reads.until)};
        if (at.from < at.until) typed.removed.push_back(at);
        typed.field_comes_at = at.from;
        typed.is_sure = true;
        all.push_back(std::move(typed));
    }
}

/// Byte of the canonical text for one of the text as it reads, outside of fields.
std::size_t AsItReads::stands_at(std::size_t reads) const {
    std::size_t shift_from = 0, shift_to = 0;
    for (auto const& field : fields_)
        if (field.reads.until <= reads) {
            shift_from = field.reads.until;
            shift_to = field.stands.until;
        }
    return reads - shift_from + shift_to;
}

}  // namespace report
