// SPDX-License-Identifier: MPL-2.0
#include "headless/options.hpp"

#include <charconv>
#include <cstdlib>

#include "core/support/json.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;

bool is_option(std::string const& word) {
    return word.rfind("--", 0) == 0;
}

/// Words read from left to right.
class Words {
public:
    explicit Words(std::vector<std::string> const& all) : all_(all) {}
    bool empty() const { return at_ == all_.size(); }
    bool at_value() const { return !empty() && !is_option(all_[at_]); }
    std::string next() { return all_[at_++]; }
    std::string value_of(std::string const& option) {
        if (!at_value()) fail("usage.needs_value", {{"option", option}}, {});
        return next();
    }

private:
    std::vector<std::string> const& all_;
    std::size_t at_ = 0;
};

std::chrono::seconds read_seconds(std::string const& text) {
    int value = 0;
    auto const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < 1 || value > 3600)
        fail("usage.bad_limit", {{"value", text}}, {});
    return std::chrono::seconds(value);
}

fs::path default_package() {
    if (char const* named = std::getenv("CCHC_PACKAGE"); named && *named) return named;
    std::error_code error;
    auto const self = fs::read_symlink("/proc/self/exe", error);
    return self.parent_path().parent_path() / "bao-cao-cchc.oxt";
}

void read_files(std::string const& word, Words& words, std::vector<fs::path>& files) {
    do files.emplace_back(words.value_of(word));
    while (words.at_value());
}

/// Options that only `next` has; false for any other.
bool read_next_option(std::string const& word, Words& words, Options& options) {
    if (word == "--data")
        options.data = words.value_of(word);
    else if (word == "--parts")
        read_files(word, words, options.parts);
    else if (word == "--last-year")
        options.last_year = words.value_of(word);
    else if (word == "--period")
        options.period = words.value_of(word);
    else if (word == "--from")
        options.from = words.value_of(word);
    else if (word == "--to")
        options.to = words.value_of(word);
    else
        return false;
    return true;
}

void read_option(std::string const& word, Words& words, Options& options) {
    if (options.verb == "next" && read_next_option(word, words, options)) return;
    if (word == "--data") {
        read_files(word, words, options.files);
    } else if (word == "--out") {
        options.out = words.value_of(word);
    } else if (word == "--json") {
        options.json = words.value_of(word);
    } else if (word == "--dir") {
        options.folder = words.value_of(word);
    } else if (word == "--package") {
        options.package = words.value_of(word);
    } else if (word == "--timeout") {
        options.limit = read_seconds(words.value_of(word));
    } else if (word == "--docx" || word == "--pdf" || word == "--doc") {
        options.also.push_back("." + word.substr(2));
    } else {
        fail("usage.unknown", {{"word", word}}, {});
    }
}

Options read(Words words) {
    Options options;
    options.package = default_package();
    options.verb = words.empty() ? "help" : words.next();
    if (options.verb == "--help") options.verb = "help";
    if (options.verb == "--version") options.verb = "version";
    bool const reads = options.verb == "read" || options.verb == "next";
    while (reads && words.at_value()) options.files.emplace_back(words.next());
    while (!words.empty()) read_option(words.next(), words, options);
    if (options.verb == "new") {
        if (options.files.empty()) fail("usage.needs_value", {{"option", "--data"}}, {});
        if (options.out.empty()) fail("usage.needs_value", {{"option", "--out"}}, {});
    } else if (options.verb == "read") {
        if (options.files.empty()) fail("usage.needs_file", {}, {});
        if (options.json.empty()) fail("usage.needs_value", {{"option", "--json"}}, {});
    } else if (options.verb == "next") {
        if (options.files.empty()) fail("usage.needs_file", {}, {});
        if (options.out.empty()) fail("usage.needs_value", {{"option", "--out"}}, {});
    } else if (options.verb == "profile") {
        if (options.folder.empty()) fail("usage.needs_value", {{"option", "--dir"}}, {});
    } else if (options.verb != "help" && options.verb != "version") {
        fail("usage.unknown", {{"word", options.verb}}, {});
    }
    return options;
}

}  // namespace

Result<Options> read_options(std::vector<std::string> const& words) try {
    return read(Words(words));
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report::headless
