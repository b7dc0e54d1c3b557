// SPDX-License-Identifier: MPL-2.0
#include "placed.hpp"

#include <cmath>
#include <stdexcept>
#include <string_view>

#include "core/text/unicode.hpp"
#include "poppler.hpp"

namespace report::ruler {

namespace {

/// Words nearer in height belong to one line (mm).
constexpr double same_line = 1.2;
/// No number before a paragraph is printed in more words than this.
constexpr int longest_label = 2;

/// The text without blanks of any kind: where words part is for the line breaking to decide.
std::string letters(std::string const& text) {
    std::string result;
    constexpr std::string_view hard_blank = "\xC2\xA0";
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.compare(at, hard_blank.size(), hard_blank) == 0)
            ++at;
        else if (text[at] != ' ' && text[at] != '\t' && text[at] != '\n')
            result += text[at];
    return to_nfc(result);
}

/// Words of a region, taken one paragraph after the other.
class Stream {
public:
    explicit Stream(std::vector<Word> words) : words_(std::move(words)) {}

    void place(Paragraph& paragraph) {
        auto const wanted = letters(paragraph.text());
        for (int skip = 0; skip <= longest_label; ++skip) {
            auto const end = match(at_ + static_cast<std::size_t>(skip), wanted);
            if (end == 0) continue;
            for (int i = 0; i < skip; ++i) paragraph.label += letters(words_[at_++].text);
            while (at_ < end) add(words_[at_++], paragraph.lines);
            return;
        }
        std::string next;
        for (auto i = at_; i < words_.size() && i < at_ + 12; ++i) next += words_[i].text + " ";
        throw std::runtime_error("not on paper: '" + paragraph.text() + "', there stands '" + next +
                                 "'");
    }

    std::vector<Word> rest() const {
        return {words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end()};
    }

private:
    /// Where the words that spell the text end; 0 when they do not.
    std::size_t match(std::size_t from, std::string const& wanted) const {
        std::string read;
        for (auto at = from; at < words_.size(); ++at) {
            read += letters(words_[at].text);
            if (read.size() >= wanted.size()) return read == wanted ? at + 1 : 0;
            if (wanted.compare(0, read.size(), read) != 0) return 0;
        }
        return 0;
    }

    static void add(Word const& word, std::vector<Line>& lines) {
        auto const middle = [](Line const& line) { return (line.top + line.bottom) / 2; };
        if (lines.empty() || lines.back().page != word.page ||
            std::abs(middle(lines.back()) - word.middle()) > same_line)
            lines.push_back(
                {word.page, word.left, word.right, word.top, word.bottom, points_of(word)});
        lines.back().right = word.right;
    }

    std::vector<Word> words_;
    std::size_t at_ = 0;
};

/// A number printed before the text begins the first line.
void widen_by_labels(Paragraph& paragraph, std::vector<Word> const& words) {
    if (paragraph.label.empty() || paragraph.lines.empty()) return;
    auto& line = paragraph.lines.front();
    for (auto const& word : words)
        if (word.page == line.page && std::abs(word.middle() - (line.top + line.bottom) / 2) < 1 &&
            word.left < line.left)
            line.left = word.left;
}

}  // namespace

void place_on_paper(Measured& report) {
    auto const& first = report.pages.at(0).words;
    auto const wanted = letters(report.type_name.text());
    double columns_end = 0;
    for (std::size_t i = 0; i + 1 < first.size() && columns_end == 0; ++i)
        if (letters(first[i].text + first[i + 1].text) == wanted) columns_end = first[i].top;
    if (columns_end == 0) throw std::runtime_error("no letterhead on paper");
    auto const right_from = report.text_left() + report.letterhead_left - 0.1;

    std::vector<Word> left, right, middle;
    for (auto const& page : report.pages)
        for (auto const& word : page.words) {
            if (word.bottom < report.head_until()) continue;  // the page number
            bool const head = word.page == 1 && word.middle() < columns_end;
            (head ? (word.left < right_from ? left : right) : middle).push_back(word);
        }
    Stream left_side(left), right_side(right), text(middle);
    for (auto& one : report.agency) left_side.place(one);
    left_side.place(report.number);
    for (auto* one : {&report.national_name, &report.motto, &report.place_date})
        right_side.place(*one);
    for (auto* one : {&report.type_name, &report.subject}) text.place(*one);
    for (auto& one : report.addressees) text.place(one);
    for (auto& one : report.body) {
        text.place(one);
        widen_by_labels(one, middle);
    }

    std::vector<Word> recipients, signature;
    auto const signature_from = report.text_left() + report.signature_left - 0.1;
    for (auto const& word : text.rest())
        (word.left < signature_from ? recipients : signature).push_back(word);
    Stream below_left(recipients), below_right(signature);
    below_left.place(report.recipients_head);
    for (auto& one : report.recipients) below_left.place(one);
    for (auto& one : report.authority) below_right.place(one);
    if (report.facts.signed_by_name) below_right.place(report.signer);
    if (!left_side.rest().empty() || !right_side.rest().empty() || !below_left.rest().empty() ||
        !below_right.rest().empty())
        throw std::runtime_error("words on paper that no part of the document holds");
}

}  // namespace report::ruler
