// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope.hpp"

#include <algorithm>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t lines_before_title = 60;
constexpr std::size_t most_subject_lines = 4;
constexpr std::size_t longest_filler = 40;  ///< bytes
constexpr std::size_t most_subject_bytes = 400;

bool has(std::vector<std::string> const& all, std::string const& one) {
    return std::any_of(all.begin(), all.end(),
                       [&](auto const& phrase) { return fold(phrase) == one; });
}

/// "… tự chấm điểm và công tác cải cách hành chính": a word that joins and one that says nothing
/// of its own in front of a word make it a subject of its own.
bool begins_subject(std::vector<ReadingWord> const& words, std::size_t at, Reading const& reading) {
    std::string between;
    for (auto i = at; i-- > 0;) {
        if (!between.empty() && has(reading.joins, words[i].text))
            return has(reading.heading_starts, between) || has(reading.heading_fillers, between);
        between = words[i].text + (between.empty() ? "" : " ") + between;
        if (between.size() > longest_filler) return false;
    }
    return false;
}

/// "Kết quả thực hiện và tự chấm điểm công tác cải cách hành chính": what stands there only joins
/// what a report says of itself.
bool is_joined(std::vector<ReadingWord> const& words, std::size_t at, Reading const& reading) {
    constexpr std::size_t most_between = 2;
    auto join = at;
    while (join > 0 && at - join <= most_between && !has(reading.joins, words[join - 1].text))
        --join;
    if (join < 2 || !has(reading.joins, words[join - 1].text)) return false;
    --join;
    for (std::size_t from = 0; from < join;) {
        auto until = join;
        for (; until > from; --until) {
            std::string said;
            for (auto i = from; i < until; ++i) said += (i > from ? " " : "") + words[i].text;
            if (has(reading.heading_fillers, said) || has(reading.heading_starts, said)) break;
        }
        if (until == from) return false;
        from = until;
    }
    return true;
}

}  // namespace

/// Whether the title is over: its lines are short, and have neither number nor the opening's words.
bool EnvelopeReader::ends_subject(Line const& line) const {
    auto const text = trim(line.text);
    return is_empty_line(text) || text.size() > most_subject_bytes ||
           line.depth != Depth::unmarked || line.from.in_table ||
           std::string_view(".:").find(text.back()) != std::string_view::npos ||
           begins_with(text, kind_.reading.opening) ||
           begins_with(text, {bare_item(kind_.wording.at("addressee"), 0)}) ||
           read_place_date(text, date_words_).has_value();
}

/// Whether a line that says what a heading says too is one more of the title: "và phương hướng,
/// nhiệm vụ ..." between the title and what a report begins with.
bool EnvelopeReader::goes_on_with_title(std::size_t at) const {
    auto const& line = lines_[at];
    auto const text = trim(line.text);
    auto const first = std::string(beginning(text, 4));
    auto const letters = to_code_points(first);
    if (letters.empty()) return false;
    auto const letter = to_utf8(std::u32string(1, letters.front()));
    if (to_lower(letter) == letter && to_upper(letter) != letter) return true;
    constexpr std::size_t near = 3;
    for (auto next = at + 1; next < lines_.size() && next <= at + near; ++next) {
        auto const& behind = lines_[next];
        if (begins_with(behind.text, {bare_item(kind_.wording.at("addressee"), 0)}) ||
            begins_with(behind.text, kind_.reading.opening))
            return true;
        if (ends_subject(behind) && !is_empty_line(behind.text)) return false;
    }
    return false;
}

bool EnvelopeReader::is_heading(Line line) const {
    line.words = reader_.words(line.text, line.body, nullptr);
    return HeadingIndex::Walk(headings_).next(line).role == LineRole::heading;
}

/// The byte behind the name of the type with which a text begins, however its letters are spaced
/// ("B Á O  C Á O"); 0 when it does not.
std::size_t EnvelopeReader::behind_type(std::string const& text) const {
    auto const is_blank = [](char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\n'; };
    auto const wanted = to_code_points(to_lower(kind_.type_name));
    auto const letters = to_code_points(std::string(beginning(text, most_subject_bytes)));
    std::size_t at = 0;
    for (auto const one : wanted) {
        if (is_blank(one)) continue;
        while (at < letters.size() && is_blank(letters[at])) ++at;
        if (at == letters.size() ||
            to_lower(to_utf8(letters.substr(at, 1))) != to_utf8(std::u32string(1, one)))
            return 0;
        ++at;
    }
    return to_utf8(letters.substr(0, at)).size();
}

/// A line that is nothing but the name of another type ("KẾ HOẠCH").
bool EnvelopeReader::is_other_type(Line const& line) const {
    if (!line.capitals) return false;
    auto const folded = fold(beginning(line.text, 60));
    return std::any_of(kind_.reading.other_types.begin(), kind_.reading.other_types.end(),
                       [&](auto const& type) { return fold(type) == folded; });
}

bool EnvelopeReader::take_title(std::size_t line, std::string subject) {
    subject = trim(subject);
    auto end = line + 1;
    std::vector<std::string> notes;
    bool const bold = lines_[line].bold;
    for (; end < lines_.size() && end - line <= most_subject_lines; ++end) {
        auto const& next = lines_[end];
        auto const text = trim(next.text);
        if (next.from.place == PlainBlock::Place::note) continue;
        if (!text.empty() && text.front() == '(' && text.size() < most_subject_bytes &&
            !subject.empty()) {
            notes.push_back(text);
            continue;
        }
        if (ends_subject(next) || !notes.empty()) break;
        // "…năm 2021;" goes on in the next line, whatever that says; so does what the addressee or
        // the opening stands behind, and a line that begins small.
        bool const open = !subject.empty() && (subject.back() == ';' || subject.back() == ',' ||
                                               goes_on_with_title(end));
        if (!subject.empty() && !open && (is_heading(next) || (bold && !next.bold))) break;
        subject += (subject.empty() ? "" : " ") + text;
    }
    // "Kết quả cải cách hành chính và tự chấm điểm" is one of ours that does something more.
    auto const ours = first_of(subject, kind_.reading.subject);
    auto const other = first_of(subject, kind_.reading.other_subjects);
    if (!ours) return false;
    if (other && *other < *ours) {
        auto const words = reader_.words(subject, 0, nullptr);
        if (!begins_subject(words, *ours, kind_.reading) &&
            !is_joined(words, *other, kind_.reading))
            return false;
    }
    envelope_.subject = collapse_blanks(subject);
    title_notes_ = std::move(notes);
    title_ = line;
    subject_end_ = end;
    body_ = end;
    for (auto i = line; i < end; ++i) roles_[i] = LineRole::title;
    return true;
}

void EnvelopeReader::find_title() {
    auto const most = std::min(lines_.size(), lines_before_title);
    for (std::size_t i = 0; i < most; ++i) {
        auto const& line = lines_[i];
        if (is_other_type(line)) return;
        if (line.text.size() > most_subject_bytes) continue;
        auto const behind = behind_type(line.text);
        if (behind == 0 || !take_title(i, line.text.substr(behind))) continue;
        titled_ = true;
        return;
    }
    if (!find_title_without_type()) find_title_without_subject();
}

/// "BÁO CÁO" alone above whom it goes to or its opening: what of was forgotten. Whether it is a
/// report its headings tell.
void EnvelopeReader::find_title_without_subject() {
    auto const most = std::min(lines_.size(), lines_before_title);
    for (std::size_t i = 0; i < most; ++i) {
        auto const& line = lines_[i];
        auto const behind = behind_type(line.text);
        if (behind == 0 || !is_empty_line(line.text.substr(behind))) continue;
        auto next = i + 1;
        while (next < lines_.size() && is_empty_line(lines_[next].text)) ++next;
        if (next == lines_.size() || !ends_subject(lines_[next])) return;
        title_ = i;
        body_ = subject_end_ = i + 1;
        roles_[i] = LineRole::title;
        return;
    }
}

/// "V/v công tác ... quý I năm 2024": a short line about the subject that names a period, before
/// any sentence. Whether it is a report's its headings tell.
bool EnvelopeReader::find_title_without_type() {
    PeriodReader const periods(kind_);
    auto const most = std::min(lines_.size(), lines_before_title);
    for (std::size_t i = 0; i < most; ++i) {
        auto const& line = lines_[i];
        if (line.text.size() > most_subject_bytes) return false;
        if (ends_subject(line) || is_heading(line)) continue;
        if (!has(line.text, kind_.reading.subject)) continue;
        if (!take_title(i, line.text)) continue;
        if (periods.names_one(envelope_.subject)) return true;
        for (auto j = title_; j < subject_end_; ++j) roles_[j] = LineRole::rest;
        body_.reset();
    }
    return false;
}
}  // namespace report
