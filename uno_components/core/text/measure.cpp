// SPDX-License-Identifier: MPL-2.0
#include "core/text/measure.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace report {

namespace {

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        auto const end = line.find(' ');
        if (end != 0) words.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos) break;
        line.remove_prefix(end + 1);
    }
    return words;
}

/// Breaks the words of one line by dynamic programming: fewest lines first, then the narrowest
/// widest line, then the least sum of squares: beside a long word the others are even too.
class Breaker {
public:
    Breaker(std::vector<std::string> words, std::int64_t limit, Face face,
            MeasureText const& measure)
        : words_(std::move(words)), limit_(limit), face_(face), measure_(measure) {}

    std::vector<std::string> run() {
        auto const count = words_.size();
        best_.assign(count + 1, {});
        best_[count] = {0, 0, 0, count};
        for (std::size_t begin = count; begin-- > 0;) {
            auto& best = best_[begin];
            best.lines = std::numeric_limits<std::size_t>::max();
            for (auto end = begin + 1; end <= count; ++end) {
                auto const width = measure_(joined(begin, end), face_);
                if (width > limit_ && end > begin + 1) break;
                Break const candidate{best_[end].lines + 1, std::max(width, best_[end].widest),
                                      best_[end].squares + width * width, end};
                if (candidate < best) best = candidate;
            }
        }
        std::vector<std::string> lines;
        for (std::size_t begin = 0; begin < count; begin = best_[begin].next)
            lines.push_back(joined(begin, best_[begin].next));
        return lines;
    }

private:
    struct Break {
        std::size_t lines = 0;
        std::int64_t widest = 0;
        std::int64_t squares = 0;
        std::size_t next = 0;

        friend bool operator<(Break const& a, Break const& b) {
            return std::tie(a.lines, a.widest, a.squares) < std::tie(b.lines, b.widest, b.squares);
        }
    };

    std::string joined(std::size_t begin, std::size_t end) const {
        std::string text = words_[begin];
        for (auto i = begin + 1; i < end; ++i) text += " " + words_[i];
        return text;
    }

    std::vector<std::string> words_;
    std::int64_t limit_;
    Face face_;
    MeasureText const& measure_;
    std::vector<Break> best_;
};

}  // namespace

std::vector<std::string> break_lines(std::string_view text, std::int64_t limit, Face face,
                                     MeasureText const& measure) {
    std::vector<std::string> lines;
    for (;;) {
        auto const end = text.find('\n');
        auto broken = Breaker(words_of(text.substr(0, end)), limit, face, measure).run();
        lines.insert(lines.end(), broken.begin(), broken.end());
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

}  // namespace report
