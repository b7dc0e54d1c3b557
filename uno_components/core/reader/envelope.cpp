// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t lines_before_title = 60;
constexpr std::size_t most_subject_bytes = 400;
constexpr std::size_t blanks_between_parts = 10;

}  // namespace

std::vector<bool> layout_tables(PlainDocument const& document, ReportKind const& kind) {
    std::vector<bool> lays_out(document.blocks.size(), false);
    auto const& recipients = kind.reading.recipients;
    auto const type = fold(kind.type_name);
    bool before_title = true;
    std::size_t before = 0;
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        auto const& block = document.blocks[b];
        if (!block.table) {
            before_title = before_title && ++before < lines_before_title &&
                           fold(block.paragraph.text).substr(0, type.size()) != type;
            continue;
        }
        bool has_end = false;
        for (auto const& row : block.table->rows)
            for (auto const& cell : row)
                for (auto const& paragraph : cell) {
                    auto const text = fold(beginning(paragraph.text, 60));
                    for (auto const& word : recipients)
                        has_end = has_end || text.rfind(fold(word), 0) == 0;
                }
        bool const small = block.table->rows.size() <= 4;
        lays_out[b] = (has_end && small) || (before_title && small);
    }
    return lays_out;
}

EnvelopeReader::EnvelopeReader(ReportKind const& kind, ReadingWords const& reader,
                               HeadingIndex const& headings, std::vector<Line> const& lines)
    : kind_(kind),
      reader_(reader),
      headings_(headings),
      lines_(lines),
      signing_(kind),
      date_words_(date_words(kind.wording.at("date"))),
      end_(lines.size()),
      roles_(lines.size(), LineRole::rest) {
    auto const& label = kind.wording.at("number");
    number_label_ = trim(label.substr(0, label.find_first_of(":{")));
    find_title();
    if (!body_) return;
    read_letterhead();
    if (!titled_ && other_symbol_) foreign_ = true;
    if (foreign_) return;
    read_addressees();
    find_end();
    part_agency();
    read_agency();
    read_names();
}

bool EnvelopeReader::begins_with(std::string const& text,
                                 std::vector<std::string> const& phrases) const {
    auto const folded = fold(beginning(text, 200));
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
        return folded.rfind(fold(phrase), 0) == 0;
    });
}

std::optional<std::size_t> EnvelopeReader::first_of(std::string const& text,
                                                    std::vector<std::string> const& phrases) const {
    auto const words = reader_.words(text, 0, nullptr);
    std::optional<std::size_t> first;
    for (auto const& phrase : phrases) {
        std::vector<std::string> texts;
        for (auto const& word : reader_.words(phrase, 0, nullptr))
            if (word.kind != ReadingWord::Kind::mark) texts.push_back(word.text);
        for (std::size_t i = 0; i < first.value_or(words.size()); ++i)
            if (behind_phrase(words, i, texts) > 0) first = i;
    }
    return first;
}

/// The parts of a line between two tabs: a number may have a date or the nation's name beside it,
/// parted by blanks only.
std::vector<std::string> EnvelopeReader::parted(std::string const& part) const {
    std::vector<std::string> all;
    auto const add = [&](std::string const& text) {
        if (auto cut = trim(text); !cut.empty()) all.push_back(std::move(cut));
    };
    if (auto const symbol = read_symbol(part, number_label_);
        symbol && !symbol->code.empty() && !trim(part.substr(symbol->until)).empty()) {
        add(part.substr(0, symbol->until));
        add(part.substr(symbol->until));
        return all;
    }
    auto const tokens = tokens_of({{}, part, false, {}});
    for (auto const& text : kind_.reading.national)
        for (std::size_t at = 1; at < tokens.size(); ++at)
            if (match_phrase(tokens, at, phrase_of(text, false)) > 0) {
                add(part.substr(0, tokens[at].from));
                add(part.substr(tokens[at].from));
                return all;
            }
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        // Room left for a day or a number parts nothing.
        auto const& word = tokens[i].text;
        auto const& next = tokens[i + 1].text;
        bool const open = word == ":" || word == date_words_.day || word == date_words_.month ||
                          word == date_words_.year || next == date_words_.month ||
                          next == date_words_.year;
        if (open || tokens[i + 1].from - tokens[i].until < blanks_between_parts) continue;
        add(part.substr(from, tokens[i].until - from));
        from = tokens[i + 1].from;
    }
    add(part.substr(from));
    return all;
}

std::vector<EnvelopeReader::Piece> EnvelopeReader::pieces(std::size_t line) const {
    std::vector<Piece> all;
    auto const add = [&](std::string text, bool aside) {
        if (!text.empty()) all.push_back({line, std::move(text), aside});
    };
    for (auto const& part : parts_of(lines_[line].text))
        for (auto& text : parted(part)) {
            auto const signing = signing_.glued_at(text);
            if (signing > 0) add(trim(text.substr(0, signing)), !all.empty());
            add(text.substr(signing), signing > 0 || !all.empty());
        }
    return all;
}

bool EnvelopeReader::read_number(std::string const& text) {
    if (text.size() > 80) return false;
    auto const read = read_symbol(text, number_label_);
    if (!read) return false;
    auto const type = kind_.type_code + "-";
    // "27-BC/UBND" is the same in another order.
    auto code = read->code;
    if (code.rfind(kind_.type_code + "/", 0) == 0) code[kind_.type_code.size()] = '-';
    if (code.rfind(type, 0) == 0) {
        envelope_.symbol = code.substr(type.size());
        if (read->number) envelope_.number = read->number;
    } else if (!code.empty() && code != kind_.type_code) {
        other_symbol_ = true;
    }
    return true;
}

bool EnvelopeReader::read_date(std::string const& text) {
    constexpr std::size_t longest_place_date = 200;  // names of communes that were joined
    if (text.size() > longest_place_date) return false;
    auto const read = read_place_date(text, date_words_);
    if (!read) return false;
    if (envelope_.issue.year > 0) return true;
    envelope_.place = read->place;
    envelope_.issue.year = read->year;
    envelope_.issue.month = read->month;
    envelope_.issue.day = read->day;
    return true;
}

/// The Party's organisation of the committee itself ("!đảng ủy UBND") reports on the committee's
/// work, though all other words of its letterhead are of another kind of document.
void EnvelopeReader::read_letterhead() {
    std::vector<std::string> foreign, own;
    for (auto const& text : kind_.reading.foreign) {
        bool const is_exception = text.rfind('!', 0) == 0;
        (is_exception ? own : foreign).push_back(text.substr(is_exception ? 1 : 0));
    }
    bool is_own = false;
    auto const take = [&](std::size_t line) {
        roles_[line] = LineRole::letterhead;
        for (auto const& piece : pieces(line)) {
            is_own = is_own || has(piece.text, own);
            if (has(piece.text, foreign)) foreign_ = true;
            if (is_empty_line(piece.text) || has(piece.text, kind_.reading.national) ||
                read_number(piece.text) || read_date(piece.text))
                continue;
            envelope_.agency_lines.push_back(piece.text);
        }
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto const place = lines_[i].from.place;
        bool const apart = place == PlainBlock::Place::frame;
        bool const behind_title = i == subject_end_ && body_ == subject_end_ &&
                                  !lines_[i].from.in_table && lines_[i].text.size() < 120 &&
                                  read_place_date(lines_[i].text, date_words_);
        if (behind_title) body_ = subject_end_ + 1;
        if (i < title_ || behind_title || (apart && roles_[i] != LineRole::title)) take(i);
    }
    foreign_ = foreign_ && !is_own;
}

/// What stands above the agency's own lines is the superior; the own ones begin with the committee
/// or with the word for the kind of unit.
void EnvelopeReader::part_agency() {
    auto& lines = envelope_.agency_lines;
    auto const& issuer = kind_.commune_letterhead.issuer;
    auto const committee = issuer.empty() ? std::string() : issuer.front();
    auto const spelled = [&](std::string const& text) {
        std::string all;
        for (auto const& word : words_of(text, reader_.abbreviations()))
            all += (all.empty() ? "" : " ") + word;
        return all;
    };
    std::optional<std::size_t> unit;
    for (std::size_t i = 0; i < lines.size() && !unit; ++i) {
        auto const text = spelled(lines[i]) + " ";
        for (auto const& kind : kind_.unit_kinds) {
            auto const label = fold(kind.label) + " ";
            auto const rest = text.rfind(spelled(committee) + " ", 0) == 0
                                  ? text.substr(spelled(committee).size() + 1)
                                  : text;
            bool const begins = rest.rfind(label, 0) == 0 && rest.size() > label.size();
            bool const is_superior =
                std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(),
                            [&](auto const& one) { return rest.rfind(fold(one) + " ", 0) == 0; });
            if (begins && !is_superior) unit = i;
        }
    }
    if (!unit) return;
    bool const above = *unit > 0 && spelled(lines[*unit - 1]) == spelled(committee);
    auto const first = static_cast<std::ptrdiff_t>(above ? *unit - 1 : *unit);
    envelope_.superior_lines.assign(lines.begin(), lines.begin() + first);
    lines.erase(lines.begin(), lines.begin() + first);
}

void EnvelopeReader::read_addressees() {
    auto const lead = bare_item(kind_.wording.at("addressee"), 0);
    auto at = *body_;
    while (at < lines_.size() && at < *body_ + 3 && !begins_with(lines_[at].text, {lead})) ++at;
    if (at >= lines_.size() || !begins_with(lines_[at].text, {lead})) return;
    for (auto i = *body_; i < at; ++i)
        if (lines_[i].text.size() > most_subject_bytes) return;
    auto const add = [&](std::string const& text) {
        for (std::size_t from = 0; from < text.size();) {
            auto const end = std::min(text.find(';', from), text.size());
            auto const one = trim(text.substr(from, end - from));
            if (auto item = bare_item(one, label_of(one, kind_.reading).length); !item.empty())
                envelope_.addressees.push_back(std::move(item));
            from = end + 1;
        }
    };
    auto const text = collapse_blanks(lines_[at].text);
    auto const colon = text.find(':');
    auto said = trim(
        text.substr(colon == std::string::npos ? std::min(text.size(), lead.size()) : colon + 1));
    // "Phòng Nội vụ huyện. UBND xã báo cáo như sau:": behind the stop the opening runs on.
    for (auto stop = said.find(". "); stop != std::string::npos; stop = said.find(". ", stop + 1)) {
        auto const behind = trim(said.substr(stop + 1));
        auto const word = said.substr(said.rfind(' ', stop) + 1, stop - said.rfind(' ', stop) - 1);
        if (behind.empty() || to_upper(word) == word) continue;  // "TP. Nam Giang"
        if (behind.back() != ':' && !begins_with(behind, kind_.reading.opening)) continue;
        said.resize(stop);
        break;
    }
    add(said);
    bool open = said.empty() || said.back() == ';' || said.back() == ',';
    auto const first = *body_;
    auto end = at + 1;
    while (end < lines_.size() && lines_[end].text.size() < 200 &&
           (lines_[end].depth == Depth::dash || open) && !is_heading(lines_[end])) {
        add(lines_[end].text.substr(lines_[end].body));
        open = trim(lines_[end].text).back() == ';';
        ++end;
    }
    for (auto i = first; i < end; ++i) roles_[i] = LineRole::addressee;
    body_ = end;
}

/// The period as the title, the opening, the closing or a heading says it.
void EnvelopeReader::read_period(std::vector<std::size_t> const& headings) {
    PeriodTexts texts;
    texts.title = envelope_.subject;
    texts.title_notes = title_notes_;
    texts.issue = envelope_.issue;
    auto const first = headings.empty() ? end_ : headings.front();
    for (auto i = *body_; i < lines_.size(); ++i) {
        auto const& text = lines_[i].text;
        bool const is_row = !lines_[i].cells.empty();
        if (std::binary_search(headings.begin(), headings.end(), i))
            texts.headings.push_back(std::string(beginning(text, most_subject_bytes)));
        else if (i < first && !is_row)  // a table compares times
            texts.opening.push_back(text);
        else if (begins_with(text, kind_.reading.closing))
            texts.closing.push_back(text);
        else if (roles_[i] == LineRole::rest)
            texts.body.push_back(text);
    }
    auto read = PeriodReader(kind_).read(texts);
    envelope_.period = read.period;
    envelope_.other_periods = std::move(read.others);
    // Since there are two levels nothing stands between the unit and its province.
    auto const day = envelope_.issue.year > 0
                         ? make_date(envelope_.issue.year, envelope_.issue.month.value_or(12), 1)
                     : envelope_.period ? std::optional(envelope_.period->to)
                                        : std::nullopt;
    for (auto const& level : kind_.levels) {
        bool const is_then =
            day && (!level.from || *level.from <= *day) && (!level.until || *day <= *level.until);
        auto const names_superior = [](std::string const& text) {
            return text.find("{superior}") != std::string::npos;
        };
        if (is_then &&
            std::none_of(level.addressees.begin(), level.addressees.end(), names_superior) &&
            std::none_of(level.recipients.begin(), level.recipients.end(), names_superior))
            envelope_.superior.clear();
    }
    if (envelope_.period && envelope_.issue.year == 0 && envelope_.issue.month)
        envelope_.issue.year = envelope_.period->to.year;
}

}  // namespace report
