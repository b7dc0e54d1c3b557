// SPDX-License-Identifier: MPL-2.0
#include "core/packages/compound.hpp"

#include <algorithm>

#include "core/json/json.hpp"

namespace report {

namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // from here on marks, not sectors
constexpr std::size_t header_size = 512, entry_size = 128;

[[noreturn]] void broken() {
    fail("clean.broken", {}, {});
}

}  // namespace

CompoundFile::CompoundFile(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() < header_size) broken();
    auto const shift = number(30, 2), small_shift = number(32, 2);
    if ((shift != 9 && shift != 12) || small_shift != 6) broken();
    sector_ = std::size_t(1) << shift;
    small_below_ = static_cast<std::size_t>(number(56, 4));
    read_table();
    read_directory();
}

std::uint64_t CompoundFile::number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) broken();
    std::uint64_t value = 0;
    for (auto i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes_[at + i]);
    return value;
}

std::size_t CompoundFile::sector_at(std::uint32_t sector) const {
    auto const at = (std::size_t(sector) + 1) * sector_;
    if (at >= bytes_.size()) broken();
    return at;
}

void CompoundFile::read_table() {
    constexpr std::size_t in_header = 109;
    std::vector<std::uint32_t> tables;
    auto const add = [&](std::size_t at) {
        auto const sector = static_cast<std::uint32_t>(number(at, 4));
        if (sector < last_sector) tables.push_back(sector);
    };
    for (std::size_t i = 0; i < in_header; ++i) add(76 + 4 * i);
    auto further = static_cast<std::uint32_t>(number(68, 4));
    auto const most = bytes_.size() / sector_ + 1;
    for (std::size_t count = 0; further < last_sector; ++count) {
        if (count > most) broken();
        auto const at = sector_at(further);
        for (std::size_t i = 0; i + 1 < sector_ / 4; ++i) add(at + 4 * i);
        further = static_cast<std::uint32_t>(number(at + sector_ - 4, 4));
    }
    if (tables.size() > most) broken();
    for (auto const table : tables) {
        auto const at = sector_at(table);
        for (std::size_t i = 0; i < sector_ / 4; ++i)
            next_.push_back(at + 4 * i + 4 <= bytes_.size()
                                ? static_cast<std::uint32_t>(number(at + 4 * i, 4))
                                : last_sector);
    }
}

std::vector<std::uint32_t> CompoundFile::chain(std::uint32_t first,
                                               std::vector<std::uint32_t> const& next,
                                               std::size_t most) const {
    std::vector<std::uint32_t> all;
    for (auto sector = first; sector < last_sector && all.size() < most; sector = next[sector]) {
        if (sector >= next.size() || all.size() > next.size()) broken();
        all.push_back(sector);
    }
    return all;
}

void CompoundFile::read_directory() {
    auto const everything = bytes_.size() / sector_ + 1;
    for (auto const sector : chain(static_cast<std::uint32_t>(number(48, 4)), next_, everything)) {
        auto const begin = sector_at(sector);
        for (auto at = begin; at + entry_size <= begin + sector_; at += entry_size) {
            Entry entry;
            entry.at = at;
            auto const letters = std::min<std::uint64_t>(number(at + 64, 2) / 2, 32);
            for (std::size_t i = 0; i + 1 < letters; ++i)
                entry.name += static_cast<char>(number(at + 2 * i, 1));
            entry.type = static_cast<unsigned>(number(at + 66, 1));
            entry.first = static_cast<std::uint32_t>(number(at + 116, 4));
            entry.size = number(at + 120, 4);
            entry.maker = bytes_.substr(at + 80, 16);
            entries_.push_back(std::move(entry));
        }
    }
    if (entries_.empty()) broken();
    small_sectors_ = chain(entries_.front().first, next_, everything);
    for (auto const sector : chain(static_cast<std::uint32_t>(number(60, 4)), next_, everything)) {
        auto const at = sector_at(sector);
        for (std::size_t i = 0; i < sector_ / 4; ++i)
            small_next_.push_back(static_cast<std::uint32_t>(number(at + 4 * i, 4)));
    }
}

CompoundFile::Entry const* CompoundFile::stream(std::string_view name) const {
    auto const same = [](std::string_view one, std::string_view other) {
        auto const lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        };
        return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                          [&](char a, char b) { return lower(a) == lower(b); });
    };
    auto const found = std::find_if(entries_.begin(), entries_.end(), [&](Entry const& entry) {
        return entry.type == 2 && same(entry.name, name);
    });
    return found == entries_.end() ? nullptr : &*found;
}

/// Where its pieces stand in the file, all of one size.
std::vector<std::size_t> CompoundFile::places(Entry const& stream, std::size_t& piece) const {
    bool const is_small = stream.size < small_below_ && stream.type == 2;
    piece = is_small ? small_sector_ : sector_;
    if (stream.size > bytes_.size()) broken();
    auto const count = (static_cast<std::size_t>(stream.size) + piece - 1) / piece;
    auto const sectors = chain(stream.first, is_small ? small_next_ : next_, count);
    if (sectors.size() < count) broken();
    std::vector<std::size_t> all;
    all.reserve(count);
    auto const in_one = sector_ / small_sector_;
    for (auto const sector : sectors) {
        if (!is_small) {
            all.push_back(sector_at(sector));
            continue;
        }
        if (sector / in_one >= small_sectors_.size()) broken();
        all.push_back(sector_at(small_sectors_[sector / in_one]) +
                      small_sector_ * (sector % in_one));
    }
    return all;
}

std::string CompoundFile::read(Entry const& stream) const {
    std::size_t piece = 0;
    std::string content;
    auto const size = static_cast<std::size_t>(stream.size);
    for (auto const at : places(stream, piece)) {
        auto const wanted = std::min(piece, size - content.size());
        if (bytes_.size() - at < wanted) broken();
        content.append(bytes_, at, wanted);
    }
    return content;
}

void CompoundFile::write(Entry const& stream, std::string_view content) {
    std::size_t piece = 0;
    for (auto const at : places(stream, piece)) {
        auto const part = content.substr(0, piece);
        bytes_.replace(at, part.size(), part);
        content.remove_prefix(part.size());
    }
}

void CompoundFile::hide(Entry const& entry) {
    bytes_[entry.at] = '~';
    bytes_[entry.at + 1] = '\0';
}

}  // namespace report
