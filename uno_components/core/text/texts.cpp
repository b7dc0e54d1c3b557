// SPDX-License-Identifier: MPL-2.0
#include "core/text/texts.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

/// "\n" in a file is a line break in the text.
std::string unescape(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            result += text[i] == 'n' ? '\n' : text[i];
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace

bool Texts::has(std::string_view key) const {
    return entries_.count(std::string(key)) > 0;
}

std::string Texts::operator()(std::string_view key, Arguments const& arguments) const {
    auto const found = entries_.find(std::string(key));
    return found == entries_.end() ? std::string(key) : fill_places(found->second, arguments);
}

std::string Texts::sentence(Problem const& problem) const {
    auto const text = (*this)("problem." + problem.code, problem.arguments);
    return problem.where.empty() ? text : problem.where + ": " + text;
}

std::string fill_places(std::string_view text, Arguments const& arguments) {
    std::string result;
    while (!text.empty()) {
        auto const open = text.find('{');
        result += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        auto const close = text.find('}');
        if (close == std::string_view::npos) {
            result += text;
            break;
        }
        auto const name = text.substr(1, close - 1);
        auto const* value = static_cast<std::string const*>(nullptr);
        for (auto const& argument : arguments)
            if (argument.first == name) value = &argument.second;
        if (value) {
            result += *value;
            text.remove_prefix(close + 1);
        } else {
            // Not ours: the brace stays, and what follows is looked at again.
            result += '{';
            text.remove_prefix(1);
        }
    }
    return result;
}

Result<Texts> read_texts(std::string_view content, std::string const& file) {
    if (!is_utf8(content)) return Problem{"json.encoding", {}, file};
    std::map<std::string, std::string> entries;
    int number = 0;
    while (!content.empty()) {
        std::string line;
        int const first = number + 1;
        for (bool more = true; more && !content.empty();) {
            auto const end = content.find('\n');
            auto part = content.substr(0, end);
            content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
            ++number;
            if (!part.empty() && part.back() == '\r') part.remove_suffix(1);
            more = !part.empty() && part.back() == '\\';
            if (more) part.remove_suffix(1);
            if (!line.empty())
                part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
            line += part;
        }
        auto const text = trim(line);
        if (text.empty() || text[0] == '#') continue;
        auto const equals = text.find('=');
        auto const key = trim(text.substr(0, equals));
        if (equals == std::string::npos || key.empty())
            return Problem{"texts.bad_line", {{"line", std::to_string(first)}}, file};
        if (!entries.emplace(key, to_nfc(unescape(trim(text.substr(equals + 1))))).second)
            return Problem{"texts.double_key", {{"key", key}}, file};
    }
    return Texts(std::move(entries));
}

}  // namespace report
