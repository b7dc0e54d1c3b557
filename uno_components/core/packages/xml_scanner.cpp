// SPDX-License-Identifier: MPL-2.0
#include "core/packages/xml_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <list>
#include <string>
#include <unordered_set>

namespace report {

namespace {

constexpr auto npos = std::string_view::npos;

/// What a byte is in names and in texts.
enum Class : std::uint8_t { blank = 1, name_start = 2, name_part = 4, bad = 8, beyond_ascii = 16 };

constexpr std::array<std::uint8_t, 256> classes() {
    std::array<std::uint8_t, 256> all{};
    for (std::size_t c = 0; c < all.size(); ++c) {
        bool const is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        bool const letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        bool const starts = letter || c == '_' || c == ':' || c >= 0x80;
        bool const goes_on = starts || (c >= '0' && c <= '9') || c == '-' || c == '.';
        all[c] = static_cast<std::uint8_t>(
            (is_blank ? blank : 0) | (starts ? name_start : 0) | (goes_on ? name_part : 0) |
            (c < ' ' && !is_blank ? bad : 0) | (c >= 0x80 ? beyond_ascii : 0));
    }
    return all;
}

constexpr auto classes_of_bytes = classes();

bool is_character(std::uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

/// Length of the letter that begins there, none of ASCII; 0 when it is none that XML knows.
std::size_t letter_length(std::string_view text) {
    auto const byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    auto const first = byte(0);
    std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 0;
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return code >= least[length] && is_character(code) ? length : 0;
}

void append(std::string& text, std::uint32_t code) {
    auto const add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0 | code >> 6U);
    } else {
        if (code < 0x10000) {
            add(0xE0 | code >> 12U);
        } else {
            add(0xF0 | code >> 18U);
            add(0x80 | (code >> 12U & 0x3FU));
        }
        add(0x80 | (code >> 6U & 0x3FU));
    }
    add(0x80 | (code & 0x3FU));
}

/// What stands between "&" and ";"; false when it names nothing that every file knows.
bool append_reference(std::string& to, std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char>, 5> known{
        {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
    for (auto const& [own, letter] : known)
        if (own == name) {
            to += letter;
            return true;
        }
    if (name.size() < 2 || name[0] != '#') return false;
    bool const is_hex = name[1] == 'x';
    name.remove_prefix(is_hex ? 2 : 1);
    std::uint32_t code = 0;
    for (char const c : name) {
        auto const digit = c >= '0' && c <= '9'             ? c - '0'
                           : is_hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                           : is_hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                            : -1;
        if (digit < 0 || code > 0x10FFFF) return false;
        code = code * (is_hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
    }
    if (name.empty() || !is_character(code)) return false;
    append(to, code);
    return true;
}

class Scanner {
public:
    Scanner(std::string_view xml, XmlListener& listener) : rest_(xml), listener_(listener) {}

    XmlScan run() {
        if (begins_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
        if (!has_usual_declaration() || !skip_to_root()) return XmlScan::other;
        if (!has_only_letters()) return XmlScan::broken;
        while (!rest_.empty())
            if (!take_next()) return XmlScan::broken;
        return open_.empty() && has_root_ ? XmlScan::whole : XmlScan::broken;
    }

private:
    bool begins_with(std::string_view text) const { return rest_.substr(0, text.size()) == text; }
    static std::uint8_t class_of(char c) { return classes_of_bytes[static_cast<unsigned char>(c)]; }
    static bool is(char c, Class what) { return (class_of(c) & what) != 0; }

    /// None, or the one that offices write; it is skipped.
    bool has_usual_declaration() {
        if (!begins_with("<?xml")) return true;
        auto const end = rest_.find("?>");
        if (end == npos) return false;
        for (auto const* encoding : {"UTF-8", "utf-8"})
            for (auto const* standalone : {"", " standalone=\"yes\"", " standalone=\"no\""})
                if (rest_.substr(0, end) == std::string("<?xml version=\"1.0\" encoding=\"") +
                                                encoding + "\"" + standalone) {
                    rest_.remove_prefix(end + 2);
                    return true;
                }
        return false;
    }

    /// Nothing but blanks stands in front of the root of what offices write.
    bool skip_to_root() {
        skip_blanks();
        return rest_.size() > 1 && rest_[0] == '<' && is(rest_[1], name_start);
    }

    /// Eight letters of ASCII at once.
    bool is_plain_word(std::size_t at) const {
        std::uint64_t word = 0;
        if (rest_.size() - at < sizeof word) return false;
        std::memcpy(&word, rest_.data() + at, sizeof word);
        constexpr std::uint64_t each = 0x0101010101010101, high = each << 7U;
        return ((word | (word - each * ' ')) & high) == 0;
    }

    /// UTF-8, and no letters that XML does not know.
    bool has_only_letters() const {
        for (std::size_t at = 0; at < rest_.size();) {
            if (is_plain_word(at)) {
                at += sizeof(std::uint64_t);
                continue;
            }
            auto const kind = class_of(rest_[at]);
            if ((kind & (bad | beyond_ascii)) == 0) {
                ++at;
                continue;
            }
            auto const length = (kind & bad) != 0 ? 0 : letter_length(rest_.substr(at, 4));
            if (length == 0) return false;
            at += length;
        }
        return true;
    }

    bool skip_blanks() {
        std::size_t at = 0;
        while (at < rest_.size() && is(rest_[at], blank)) ++at;
        rest_.remove_prefix(at);
        return at > 0;
    }

    /// Empty when none stands there.
    std::string_view take_name() {
        if (rest_.empty() || !is(rest_[0], name_start)) return {};
        std::size_t at = 1;
        while (at < rest_.size() && is(rest_[at], name_part)) ++at;
        auto const name = rest_.substr(0, at);
        rest_.remove_prefix(at);
        return name;
    }

    bool take_next() {
        if (rest_[0] != '<') return take_text();
        if (begins_with("</")) return take_end();
        if (begins_with("<!--")) return skip_comment();
        if (begins_with("<![CDATA[")) return take_literal();
        if (begins_with("<?")) return skip_instruction();
        return take_start();
    }

    bool take_start() {
        rest_.remove_prefix(1);
        auto const name = take_name();
        if (name.empty() || (open_.empty() && has_root_)) return false;
        attributes_.clear();
        if (!decoded_.empty()) decoded_.clear();
        for (;;) {
            bool const apart = skip_blanks();
            if (rest_.empty()) return false;
            if (rest_[0] == '>' || begins_with("/>")) break;
            if (!apart || !take_attribute()) return false;
        }
        if (is_one_there_twice()) return false;
        bool const is_empty = rest_[0] == '/';
        rest_.remove_prefix(is_empty ? 2 : 1);
        has_root_ = true;
        listener_.start(name, attributes_);
        if (is_empty)
            listener_.end(name);
        else
            open_.push_back(name);
        return true;
    }

    bool is_one_there_twice() {
        constexpr std::size_t few = 12;
        auto const begin = attributes_.begin(), end = attributes_.end();
        if (attributes_.size() > few) {
            names_.clear();
            for (auto const& one : attributes_) names_.insert(one.first);
            return names_.size() < attributes_.size();
        }
        for (auto one = begin; one != end; ++one)
            for (auto other = begin; other != one; ++other)
                if (one->first == other->first) return true;
        return false;
    }

    bool take_attribute() {
        auto const name = take_name();
        skip_blanks();
        if (name.empty() || rest_.empty() || rest_[0] != '=') return false;
        rest_.remove_prefix(1);
        skip_blanks();
        if (rest_.empty() || (rest_[0] != '"' && rest_[0] != '\'')) return false;
        auto const end = rest_.find(rest_[0], 1);
        if (end == npos) return false;
        auto value = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        bool plain = true;
        for (char const c : value) {
            if (c == '<') return false;
            plain = plain && c != '&' && static_cast<unsigned char>(c) >= ' ';
        }
        if (!plain) {
            auto& own = decoded_.emplace_back();
            if (!decode(value, own, true)) return false;
            value = own;
        }
        attributes_.emplace_back(name, value);
        return true;
    }

    /// References resolved, ends of lines made one; in values every blank is a plain one.
    static bool decode(std::string_view raw, std::string& to, bool in_value) {
        to.reserve(raw.size());
        for (std::size_t at = 0; at < raw.size(); ++at) {
            char const c = raw[at];
            if (c == '&') {
                auto const end = raw.find(';', at);
                if (end == npos || !append_reference(to, raw.substr(at + 1, end - at - 1)))
                    return false;
                at = end;
            } else if (c == '\r') {
                if (at + 1 == raw.size() || raw[at + 1] != '\n') to += in_value ? ' ' : '\n';
            } else {
                to += in_value && is(c, blank) ? ' ' : c;
            }
        }
        return true;
    }

    bool take_text() {
        auto const text = rest_.substr(0, rest_.find('<'));
        rest_.remove_prefix(text.size());
        if (open_.empty())
            return std::all_of(text.begin(), text.end(), [](char c) { return is(c, blank); });
        if (text.find("]]>") != npos) return false;
        return tell(text);
    }

    /// Outside of CDATA.
    bool tell(std::string_view text) {
        if (text.find_first_of("&\r") == npos) {
            listener_.text(text);
            return true;
        }
        text_.clear();
        if (!decode(text, text_, false)) return false;
        listener_.text(text_);
        return true;
    }

    bool take_literal() {
        auto const begin = std::string_view("<![CDATA[").size();
        auto const end = rest_.find("]]>", begin);
        if (end == npos || open_.empty()) return false;
        text_.clear();
        for (auto at = begin; at < end; ++at) {
            bool const is_first_of_two = rest_[at] == '\r' && rest_[at + 1] == '\n';
            if (!is_first_of_two) text_ += rest_[at] == '\r' ? '\n' : rest_[at];
        }
        rest_.remove_prefix(end + 3);
        if (!text_.empty()) listener_.text(text_);
        return true;
    }

    bool skip_comment() {
        constexpr std::size_t begin = 4;
        auto const end = rest_.find("--", begin);
        if (end == npos || rest_.substr(end + 2, 1) != ">") return false;
        rest_.remove_prefix(end + 3);
        return true;
    }

    bool skip_instruction() {
        rest_.remove_prefix(2);
        auto const name = take_name();
        bool const is_declaration = name.size() == 3 && (name[0] | 0x20) == 'x' &&
                                    (name[1] | 0x20) == 'm' && (name[2] | 0x20) == 'l';
        auto const end = rest_.find("?>");
        if (name.empty() || is_declaration || end == npos || (end > 0 && !is(rest_[0], blank)))
            return false;
        rest_.remove_prefix(end + 2);
        return true;
    }

    bool take_end() {
        rest_.remove_prefix(2);
        auto const name = take_name();
        skip_blanks();
        if (rest_.empty() || rest_[0] != '>' || open_.empty() || open_.back() != name) return false;
        rest_.remove_prefix(1);
        open_.pop_back();
        listener_.end(name);
        return true;
    }

    std::string_view rest_;
    XmlListener& listener_;
    bool has_root_ = false;
    std::vector<std::string_view> open_;
    std::unordered_set<std::string_view> names_;
    XmlListener::Attributes attributes_;
    std::list<std::string> decoded_;  ///< values that are not as they stand there
    std::string text_;
};

}  // namespace

XmlScan scan_xml(std::string_view xml, XmlListener& listener) {
    return Scanner(xml, listener).run();
}

}  // namespace report
