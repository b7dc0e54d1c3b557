// SPDX-License-Identifier: MPL-2.0
#include "headless/options.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "core/json/json.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;

/// Words read from left to right.
class Words {
public:
    explicit Words(std::vector<std::string> const& all) : all_(all) {}
    bool empty() const { return at_ == all_.size(); }
    bool at_value() const { return !empty() && all_[at_].rfind("--", 0) != 0; }
    std::string next() { return all_[at_++]; }
    std::string value_of(std::string const& option) {
        if (!at_value() || all_[at_].empty()) fail("usage.needs_value", {{"option", option}}, {});
        return next();
    }

private:
    std::vector<std::string> const& all_;
    std::size_t at_ = 0;
};

/// A whole number from 1 to `most`.
int read_number(std::string const& text, int most, char const* code) {
    int value = 0;
    auto const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < 1 || value > most)
        fail(code, {{"value", text}, {"most", std::to_string(most)}}, {});
    return value;
}

void read_files(std::string const& word, Words& words, std::vector<fs::path>& files) {
    do files.emplace_back(words.value_of(word));
    while (words.at_value());
}

template <auto Member>
void read_one(Options& options, std::string const& word, Words& words) {
    options.*Member = words.value_of(word);
}
template <auto Member>
void read_many(Options& options, std::string const& word, Words& words) {
    read_files(word, words, options.*Member);
}
void read_ending(Options& options, std::string const& word, Words&) {
    options.also.push_back("." + word.substr(2));
}
void read_replace(Options& options, std::string const&, Words&) {
    options.replace = true;
}
void read_timeout(Options& options, std::string const& word, Words& words) {
    constexpr int hour = 3600;
    options.limit =
        std::chrono::seconds(read_number(words.value_of(word), hour, "usage.bad_limit"));
}
void read_memory(Options& options, std::string const& word, Words& words) {
    constexpr int most = 1000000;
    constexpr std::uint64_t megabyte = 1000000;
    options.memory = megabyte * static_cast<std::uint64_t>(
                                    read_number(words.value_of(word), most, "usage.bad_memory"));
}

void read_least(Options& options, std::string const& word, Words& words) {
    auto const value = words.value_of(word);
    if (value != "error" && value != "warning" && value != "info")
        fail("usage.bad_least", {{"value", value}}, {});
    options.least = value;
}

/// One option, and the verbs that have it.
struct Known {
    std::string_view verbs;
    std::string_view word;
    void (*read)(Options&, std::string const&, Words&);
};

constexpr Known known[] = {
    {"new", "--data", read_many<&Options::files>},
    {"next", "--data", read_one<&Options::data>},
    {"next", "--parts", read_many<&Options::parts>},
    {"next", "--last-year", read_one<&Options::last_year>},
    {"next", "--period", read_one<&Options::period>},
    {"next", "--base-period", read_one<&Options::base_period>},
    {"next", "--from", read_one<&Options::from>},
    {"next", "--to", read_one<&Options::to>},
    {"new next standardise", "--out", read_one<&Options::out>},
    {"new next standardise", "--docx", read_ending},
    {"new next standardise", "--pdf", read_ending},
    {"new next standardise", "--doc", read_ending},
    {"next read check", "--json", read_one<&Options::json>},
    {"check", "--min", read_least},
    {"new next read check standardise", "--replace", read_replace},
    {"new next read check standardise", "--timeout", read_timeout},
    {"new next read check standardise", "--memory", read_memory},
    {"profile", "--dir", read_one<&Options::folder>},
    {"new next read check standardise profile", "--package", read_one<&Options::package>},
};

constexpr std::string_view verbs[] = {"new",         "next",    "read",    "check",
                                      "standardise", "profile", "version", "help"};

bool holds(std::string_view words, std::string_view word) {
    for (std::size_t at = 0; at < words.size();) {
        auto const end = std::min(words.find(' ', at), words.size());
        if (words.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

void read_option(Options& options, std::string const& word, Words& words,
                 std::vector<std::string>& seen) {
    bool of_another = false;
    for (auto const& one : known) {
        if (one.word != word) continue;
        of_another = true;
        if (!holds(one.verbs, options.verb)) continue;
        // Of two names one would be dropped without a word.
        if (std::find(seen.begin(), seen.end(), word) != seen.end())
            fail("usage.twice", {{"option", word}}, {});
        seen.push_back(word);
        return one.read(options, word, words);
    }
    fail(of_another ? "usage.other_verb" : "usage.unknown",
         {{"word", word}, {"verb", options.verb}}, {});
}

void need(fs::path const& value, char const* option) {
    if (value.empty()) fail("usage.needs_value", {{"option", option}}, {});
}

/// Verbs with documents behind them.
bool takes_documents(std::string const& verb) {
    return verb == "read" || verb == "next" || verb == "check" || verb == "standardise";
}

void check_complete(Options const& options) {
    auto const& verb = options.verb;
    if (verb == "new" && options.files.empty()) need({}, "--data");
    if (takes_documents(verb) && options.files.empty()) fail("usage.needs_file", {}, {});
    if (verb == "new" || verb == "next" || verb == "standardise") need(options.out, "--out");
    if (verb == "read") need(options.json, "--json");
    if (verb == "profile") need(options.folder, "--dir");
}

fs::path default_package() {
    if (char const* named = std::getenv("CCHC_PACKAGE"); named && *named) return named;
    std::error_code error;
    auto const self = fs::read_symlink("/proc/self/exe", error);
    return self.parent_path().parent_path() / "bao-cao-cchc.oxt";
}

Options read(Words words) {
    Options options;
    options.package = default_package();
    options.verb = words.empty() ? "help" : words.next();
    if (options.verb == "--help") options.verb = "help";
    if (options.verb == "--version") options.verb = "version";
    if (std::find(std::begin(verbs), std::end(verbs), options.verb) == std::end(verbs))
        fail("usage.unknown", {{"word", options.verb}}, {});
    while (takes_documents(options.verb) && words.at_value())
        options.files.emplace_back(words.value_of(options.verb));
    std::vector<std::string> seen;
    while (!words.empty()) read_option(options, words.next(), words, seen);
    check_complete(options);
    return options;
}

}  // namespace

std::vector<fs::path> Options::inputs() const {
    auto all = files;
    all.insert(all.end(), parts.begin(), parts.end());
    for (auto const& one : {data, last_year, package})
        if (!one.empty()) all.push_back(one);
    return all;
}

Result<Options> read_options(std::vector<std::string> const& words) try {
    return read(Words(words));
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report::headless
