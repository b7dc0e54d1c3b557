// SPDX-License-Identifier: MPL-2.0
#include "core/tables/markup.hpp"

#include <algorithm>
#include <utility>

#include "core/tables/sheet.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Letters of Vietnamese and marks by the names that pages call them.
std::string named_letter(std::string const& name) {
    static std::map<std::string, std::string> const letters{
        {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
        {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},
        {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"Agrave", "À"}, {"Aacute", "Á"},
        {"Acirc", "Â"},  {"Atilde", "Ã"}, {"Egrave", "È"}, {"Eacute", "É"}, {"Ecirc", "Ê"},
        {"Igrave", "Ì"}, {"Iacute", "Í"}, {"Ograve", "Ò"}, {"Oacute", "Ó"}, {"Ocirc", "Ô"},
        {"Otilde", "Õ"}, {"Ugrave", "Ù"}, {"Uacute", "Ú"}, {"Yacute", "Ý"}, {"agrave", "à"},
        {"aacute", "á"}, {"acirc", "â"},  {"atilde", "ã"}, {"egrave", "è"}, {"eacute", "é"},
        {"ecirc", "ê"},  {"igrave", "ì"}, {"iacute", "í"}, {"ograve", "ò"}, {"oacute", "ó"},
        {"ocirc", "ô"},  {"otilde", "õ"}, {"ugrave", "ù"}, {"uacute", "ú"}, {"yacute", "ý"},
        {"thinsp", " "}, {"ensp", " "},   {"emsp", " "}};
    auto const found = letters.find(name);
    return found == letters.end() ? std::string() : found->second;
}

std::string letter_of(std::string const& number) {
    bool const hex = !number.empty() && (number[0] == 'x' || number[0] == 'X');
    auto const digits = number.substr(hex ? 1 : 0);
    if (digits.empty() || digits.size() > 7 ||
        digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") !=
            std::string::npos)
        return {};
    auto const code = static_cast<char32_t>(std::stoul(digits, nullptr, hex ? 16 : 10));
    bool const is_letter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return is_letter ? to_utf8(std::u32string(1, code)) : std::string(code < 0x20 ? " " : "");
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        if (end == std::string_view::npos || end - i > longest) {
            result += text[i];
            continue;
        }
        std::string const name(text.substr(i + 1, end - i - 1));
        auto const letter =
            !name.empty() && name[0] == '#' ? letter_of(name.substr(1)) : named_letter(name);
        if (letter.empty() && (name.empty() || name[0] != '#')) {
            result += text[i];
            continue;
        }
        result += letter;
        i = end;
    }
    return result;
}

}  // namespace

bool is_blank_in_markup(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::optional<MarkupPiece> MarkupPieces::next() {
    while (at_ < text_.size()) {
        if (text_[at_] != '<') return stretch();
        if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>") || skip("<!", ">"))
            continue;
        return tag();
    }
    return std::nullopt;
}

void MarkupPieces::skip_to_end_of(std::string const& name) {
    auto const wanted = "</" + name;
    for (; at_ < text_.size(); ++at_) {
        if (text_[at_] != '<') continue;
        if (to_lower(text_.substr(at_, wanted.size())) == wanted) return;
    }
}

MarkupPiece MarkupPieces::stretch() {
    auto const end = std::min(text_.find('<', at_), text_.size());
    MarkupPiece piece;
    piece.text = unescaped(text_.substr(at_, end - at_));
    at_ = end;
    return piece;
}

bool MarkupPieces::skip(std::string_view start, std::string_view end) {
    if (text_.substr(at_, start.size()) != start) return false;
    auto const stop = text_.find(end, at_ + start.size());
    at_ = stop == std::string_view::npos ? text_.size() : stop + end.size();
    return true;
}

MarkupPiece MarkupPieces::tag() {
    MarkupPiece piece;
    piece.is_tag = true;
    ++at_;
    if (at_ < text_.size() && text_[at_] == '/') {
        piece.closes = true;
        ++at_;
    }
    piece.name = word();
    while (at_ < text_.size() && text_[at_] != '>') {
        auto name = word();
        if (name.empty()) {
            piece.is_empty = text_[at_] == '/';
            ++at_;
            continue;
        }
        piece.attributes[std::move(name)] = unescaped(value());
    }
    if (at_ < text_.size()) ++at_;
    return piece;
}

std::string MarkupPieces::word() {
    while (at_ < text_.size() && is_blank_in_markup(text_[at_])) ++at_;
    auto const start = at_;
    while (at_ < text_.size() && !is_blank_in_markup(text_[at_]) && text_[at_] != '=' &&
           text_[at_] != '>' && text_[at_] != '/')
        ++at_;
    auto name = to_lower(text_.substr(start, at_ - start));
    auto const space = name.rfind(':');
    // "x:num" keeps its space: "num" alone would be another's.
    return space == std::string::npos || name == "x:num" ? name : name.substr(space + 1);
}

std::string_view MarkupPieces::value() {
    while (at_ < text_.size() && is_blank_in_markup(text_[at_])) ++at_;
    if (at_ >= text_.size() || text_[at_] != '=') return {};
    ++at_;
    while (at_ < text_.size() && is_blank_in_markup(text_[at_])) ++at_;
    if (at_ >= text_.size()) return {};
    char const quote = text_[at_];
    bool const quoted = quote == '"' || quote == '\'';
    auto const start = at_ + (quoted ? 1 : 0);
    auto const end = std::min(
        quoted ? text_.find(quote, start) : text_.find_first_of(" \t\r\n>", start), text_.size());
    at_ = std::min(end + (quoted ? 1 : 0), text_.size());
    return text_.substr(start, end - start);
}

std::size_t span_of(MarkupAttributes const& attributes, char const* name, std::size_t most) {
    auto const found = attributes.find(name);
    if (found == attributes.end() || found->second.size() > 5) return 1;
    std::size_t span = 0;
    for (char const c : found->second)
        if (c >= '0' && c <= '9') span = span * 10 + static_cast<std::size_t>(c - '0');
    return std::clamp<std::size_t>(span, 1, most);
}

std::optional<std::string> plain_decimal(std::string const& text) {
    auto const mantissa = text.substr(0, text.find_first_of("eE"));
    auto number = shifted(mantissa, 0);
    if (!number || mantissa.size() == text.size()) return number;
    auto exponent = text.substr(mantissa.size() + 1);
    bool const negative = !exponent.empty() && exponent[0] == '-';
    if (!exponent.empty() && (exponent[0] == '-' || exponent[0] == '+')) exponent.erase(0, 1);
    if (exponent.empty() || exponent.size() > 2 ||
        exponent.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return shifted(mantissa, negative ? -std::stoi(exponent) : std::stoi(exponent));
}

}  // namespace report
