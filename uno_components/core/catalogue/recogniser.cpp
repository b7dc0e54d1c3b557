// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/recogniser.hpp"

#include <algorithm>
#include <utility>

#include "core/text/tokens.hpp"

namespace report {

namespace {

using Kind = RecogniserStep::Kind;
using Paths = std::vector<RecogniserPath>;

constexpr std::size_t most_paths = 256;

/// Cuts a recogniser's text at its places and brackets.
class PathReader {
public:
    PathReader(std::string_view text, std::map<std::string, std::string> const& abbreviations)
        : text_(text), abbreviations_(abbreviations) {}

    std::optional<Paths> run() {
        while (at_ < text_.size() && is_good_) {
            switch (text_[at_]) {
                case '[':
                    take_choices(']', true);
                    break;
                case '(':
                    take_choices(')', false);
                    break;
                case ']':
                case ')':
                case '|':
                    is_good_ = false;
                    break;
                default:
                    multiply({sequence(text_.find_first_of("[]()|", at_))});
            }
        }
        if (!is_good_ || !std::all_of(paths_.begin(), paths_.end(), is_path)) return std::nullopt;
        return std::move(paths_);
    }

private:
    static bool is_path(RecogniserPath const& path) {
        if (path.empty()) return false;
        auto const first = path.front().kind;
        if (first == Kind::gap || first == Kind::text || first == Kind::slash) return false;
        for (std::size_t i = 1; i < path.size(); ++i)
            if (path[i].kind == Kind::gap && path[i - 1].kind == Kind::gap) return false;
        return std::any_of(path.begin(), path.end(),
                           [](RecogniserStep const& step) { return step.kind == Kind::word; });
    }

    void take_choices(char close, bool optional) {
        auto const end = text_.find(close, ++at_);
        if (end == std::string_view::npos) {
            is_good_ = false;
            return;
        }
        Paths choices;
        if (optional) choices.emplace_back();
        while (at_ <= end && is_good_) {
            choices.push_back(sequence(std::min(text_.find('|', at_), end)));
            ++at_;
        }
        multiply(choices);
    }

    void multiply(Paths const& choices) {
        Paths all;
        for (auto const& path : paths_)
            for (auto const& choice : choices) {
                all.push_back(path);
                all.back().insert(all.back().end(), choice.begin(), choice.end());
            }
        paths_ = std::move(all);
        is_good_ = is_good_ && paths_.size() <= most_paths;
    }

    /// Steps of the text up to `end`.
    RecogniserPath sequence(std::size_t end) {
        end = std::min(end, text_.size());
        RecogniserPath path;
        auto from = at_;
        auto const end_words = [&] {
            for (auto& word : words_of(text_.substr(from, at_ - from), abbreviations_))
                path.push_back({Kind::word, std::move(word)});
        };
        auto const take = [&](std::size_t length, Kind kind) {
            end_words();
            path.push_back({kind, {}});
            from = at_ += length;
        };
        while (at_ < end) {
            auto const rest = text_.substr(at_, end - at_);
            if (rest.substr(0, 3) == "{n}")
                take(3, Kind::figure);
            else if (rest.substr(0, 3) == "{*}")
                take(3, Kind::number);
            else if (rest.substr(0, 3) == "{t}")
                take(3, Kind::text);
            else if (rest.substr(0, 4) == "...,")
                take(4, Kind::gap), path.back().word = ",";
            else if (rest.substr(0, 3) == "...")
                take(3, Kind::gap);
            else if (rest[0] == '/')
                take(1, Kind::slash);
            else if (rest[0] == '{' || rest[0] == '}' || rest[0] == '[' || rest[0] == '(')
                is_good_ = false, at_ = end;
            else
                ++at_;
        }
        end_words();
        return path;
    }

    std::string_view text_;
    std::map<std::string, std::string> const& abbreviations_;
    std::size_t at_ = 0;
    Paths paths_{1};
    bool is_good_ = true;
};

}  // namespace

std::optional<std::vector<RecogniserPath>> recogniser_paths(
    std::string_view text, std::map<std::string, std::string> const& abbreviations) {
    return PathReader(text, abbreviations).run();
}

std::vector<std::string> words_of(std::string_view text,
                                  std::map<std::string, std::string> const& abbreviations) {
    std::vector<std::string> words;
    for (auto const& token : tokens_of({{}, std::string(text), false, {}})) {
        if (token.kind == Token::Kind::mark) continue;
        auto const full = abbreviations.find(token.text);
        if (full == abbreviations.end()) {
            words.push_back(token.text);
            continue;
        }
        for (auto& word : words_of(full->second, {})) words.push_back(std::move(word));
    }
    return words;
}

}  // namespace report
