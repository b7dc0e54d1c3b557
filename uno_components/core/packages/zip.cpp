// SPDX-License-Identifier: MPL-2.0
#include "core/packages/zip.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/zlib/inflate_stream.hpp>
#include <utility>

#include "core/json/json.hpp"

namespace report {

namespace {

constexpr std::size_t end_size = 22, entry_size = 46, header_size = 30;
constexpr std::uint64_t in_zip64 = 0xFFFFFFFF;
constexpr unsigned locked = 1U, stored = 0, deflated = 8;

[[noreturn]] void broken() {
    fail("clean.broken", {}, {});
}

std::string_view piece(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
    if (at > bytes.size() || bytes.size() - at < size) broken();
    return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    auto const digits = piece(bytes, at, size);
    std::uint64_t number = 0;
    for (auto i = size; i-- > 0;) number = number << 8U | static_cast<unsigned char>(digits[i]);
    return number;
}

std::size_t end_of_directory(std::string_view bytes) {
    constexpr std::size_t longest_comment = 0xFFFF;
    if (bytes.size() < end_size) broken();
    auto const last = bytes.size() - end_size;
    auto const found = bytes.rfind("PK\x05\x06", last);
    if (found == std::string_view::npos || last - found > longest_comment) broken();
    return found;
}

std::string inflated(std::string_view packed, std::size_t most) {
    namespace zlib = boost::beast::zlib;
    zlib::inflate_stream stream;
    zlib::z_params at;
    at.next_in = packed.data();
    at.avail_in = packed.size();
    constexpr std::size_t first = 1U << 16U;
    std::string out;
    boost::system::error_code error;
    while (error != zlib::error::end_of_stream) {
        if (out.size() == most + 1) fail("clean.too_large", {}, {});
        auto const done = out.size();
        // One byte more than is allowed tells that there is more.
        out.resize(std::min(std::max(first, 2 * done), most + 1));
        at.next_out = out.data() + done;
        at.avail_out = out.size() - done;
        stream.write(at, zlib::Flush::sync, error);
        out.resize(out.size() - at.avail_out);
        if (error == zlib::error::need_buffers || !error) {
            // At the end of some streams nothing is left to be done, and nothing says so; whether
            // they are whole is told by their checksum.
            if (out.size() == done && at.avail_in == 0) break;
            error = {};
        } else if (error != zlib::error::end_of_stream) {
            broken();
        }
    }
    if (out.size() > most) fail("clean.too_large", {}, {});
    return out;
}

constexpr std::size_t bytes_at_once = 8;
using CrcTables = std::array<std::array<std::uint32_t, 256>, bytes_at_once>;

/// What a byte does to the checksum when so many others follow it at once.
CrcTables crc_tables() {
    constexpr std::uint32_t polynomial = 0xEDB88320;
    CrcTables tables{};
    for (std::uint32_t byte = 0; byte < tables[0].size(); ++byte) {
        auto value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? value >> 1U ^ polynomial : value >> 1U;
        tables[0][byte] = value;
    }
    for (std::size_t i = 1; i < tables.size(); ++i)
        for (std::size_t byte = 0; byte < tables[i].size(); ++byte)
            tables[i][byte] = tables[i - 1][byte] >> 8U ^ tables[0][tables[i - 1][byte] & 0xFFU];
    return tables;
}

/// CRC-32 as packages have it (APPNOTE 4.4.7). A sheet is megabytes, and is looked at twice: eight
/// bytes in a step take a fifth of the time of one.
std::uint32_t checksum_of(std::string_view bytes) {
    static auto const tables = crc_tables();
    std::uint32_t crc = 0xFFFFFFFF;
    auto const byte = [&](std::size_t at) {
        return std::uint32_t(static_cast<unsigned char>(bytes[at]));
    };
    for (; bytes.size() >= bytes_at_once; bytes.remove_prefix(bytes_at_once)) {
        crc ^= byte(0) | byte(1) << 8U | byte(2) << 16U | byte(3) << 24U;
        crc = tables[7][crc & 0xFFU] ^ tables[6][crc >> 8U & 0xFFU] ^
              tables[5][crc >> 16U & 0xFFU] ^ tables[4][crc >> 24U] ^ tables[3][byte(4)] ^
              tables[2][byte(5)] ^ tables[1][byte(6)] ^ tables[0][byte(7)];
    }
    for (std::size_t i = 0; i < bytes.size(); ++i)
        crc = crc >> 8U ^ tables[0][(crc ^ byte(i)) & 0xFFU];
    return ~crc;
}

void append(std::string& bytes, std::uint64_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(static_cast<unsigned char>(number >> 8U * i));
}

}  // namespace

Result<ZipReader> ZipReader::open(std::string_view bytes, PackageLimits const& limits) try {
    auto const end = end_of_directory(bytes);
    auto const count = number_at(bytes, end + 10, 2);
    if (count > limits.parts)
        fail("clean.too_many_parts",
             {{"count", std::to_string(count)}, {"limit", std::to_string(limits.parts)}}, {});
    ZipReader reader;
    std::vector<std::pair<std::size_t, std::size_t>> taken;
    auto at = static_cast<std::size_t>(number_at(bytes, end + 16, 4));
    for (std::uint64_t i = 0; i < count; ++i) {
        if (at >= end || piece(bytes, at, entry_size).substr(0, 4) != "PK\x01\x02") broken();
        auto const method = number_at(bytes, at + 10, 2);
        auto const packed = number_at(bytes, at + 20, 4), size = number_at(bytes, at + 24, 4);
        auto const name_size = number_at(bytes, at + 28, 2);
        auto const begin = static_cast<std::size_t>(number_at(bytes, at + 42, 4));
        std::string name(piece(bytes, at + entry_size, name_size));
        if ((number_at(bytes, at + 8, 2) & locked) != 0) fail("clean.password", {}, {});
        if (packed == in_zip64 || size == in_zip64 || (method != stored && method != deflated))
            broken();
        // What stands at the part itself has to agree, or two readers see two packages.
        if (piece(bytes, begin, header_size).substr(0, 4) != "PK\x03\x04" ||
            number_at(bytes, begin + 8, 2) != method)
            broken();
        auto const own_name = number_at(bytes, begin + 26, 2);
        auto const data = begin + header_size + own_name + number_at(bytes, begin + 28, 2);
        if (piece(bytes, begin + header_size, own_name) != name) broken();
        Part part{piece(bytes, data, packed), method == deflated,
                  static_cast<std::uint32_t>(number_at(bytes, at + 16, 4))};
        taken.emplace_back(begin, data + packed);
        bool const is_folder = !name.empty() && name.back() == '/';
        if (name.empty() || (!reader.parts_.emplace(name, part).second && !is_folder)) broken();
        at += entry_size + name_size + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    std::sort(taken.begin(), taken.end());
    for (std::size_t i = 1; i < taken.size(); ++i)
        if (taken[i].first < taken[i - 1].second) broken();
    return reader;
} catch (ProblemError const& error) {
    return error.problem;
}

std::vector<std::string> ZipReader::names() const {
    std::vector<std::string> all;
    all.reserve(parts_.size());
    for (auto const& part : parts_) all.push_back(part.first);
    return all;
}

std::size_t ZipReader::packed_size(std::string const& name) const {
    auto const found = parts_.find(name);
    return found == parts_.end() ? 0 : found->second.packed.size();
}

Result<std::string> ZipReader::unpack(std::string const& name, std::size_t most) const try {
    auto const found = parts_.find(name);
    if (found == parts_.end()) broken();
    auto const& part = found->second;
    if (!part.deflated && part.packed.size() > most) fail("clean.too_large", {}, {});
    auto content = part.deflated ? inflated(part.packed, most) : std::string(part.packed);
    if (checksum_of(content) != part.checksum) broken();
    return content;
} catch (ProblemError const& error) {
    return error.problem;
}

void ZipWriter::add(std::string const& name, std::string_view content) {
    constexpr unsigned version = 20, utf8_name = 1U << 11U;
    constexpr unsigned day = 33;  // 1 January 1980, the first that a package can name
    std::string common;
    append(common, version, 2);
    append(common, utf8_name, 2);
    append(common, stored, 2);
    append(common, 0, 2);
    append(common, day, 2);
    append(common, checksum_of(content), 4);
    append(common, content.size(), 4);
    append(common, content.size(), 4);
    append(common, name.size(), 2);
    append(common, 0, 2);
    directory_ += "PK\x01\x02";
    append(directory_, version, 2);
    directory_ += common;
    directory_.append(10, '\0');
    append(directory_, bytes_.size(), 4);
    directory_ += name;
    bytes_ += "PK\x03\x04";
    bytes_ += common;
    bytes_ += name;
    bytes_ += content;
    ++count_;
}

std::string ZipWriter::finish() {
    auto const begin = bytes_.size();
    bytes_ += directory_;
    bytes_ += "PK\x05\x06";
    append(bytes_, 0, 4);
    append(bytes_, count_, 2);
    append(bytes_, count_, 2);
    append(bytes_, directory_.size(), 4);
    append(bytes_, begin, 4);
    append(bytes_, 0, 2);
    return std::move(bytes_);
}

}  // namespace report
