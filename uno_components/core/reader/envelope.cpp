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
constexpr std::size_t most_subject_lines = 4;
constexpr std::size_t most_subject_bytes = 400;
constexpr std::size_t most_unit_words = 5;
constexpr std::size_t most_end_pieces = 80;
constexpr std::size_t lines_of_signature = 14;
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

bool EnvelopeReader::has(std::string const& text, std::vector<std::string> const& phrases) const {
    auto const words = reader_.words(text, 0, 0);
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
        auto const wanted = reader_.words(phrase, 0, 0);
        std::vector<std::string> texts;
        for (auto const& word : wanted)
            if (word.kind != ReadingWord::Kind::mark) texts.push_back(word.text);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (behind_phrase(words, i, texts) > 0) return true;
        return false;
    });
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
    line.words = reader_.words(line.text, line.body, 0);
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
    if (!has(subject, kind_.reading.subject) || has(subject, kind_.reading.other_subjects))
        return false;
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
    find_title_without_type();
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

void EnvelopeReader::read_letterhead() {
    auto const take = [&](std::size_t line) {
        roles_[line] = LineRole::letterhead;
        for (auto const& piece : pieces(line)) {
            if (has(piece.text, kind_.reading.foreign)) foreign_ = true;
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
    auto const said = trim(
        text.substr(colon == std::string::npos ? std::min(text.size(), lead.size()) : colon + 1));
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

void EnvelopeReader::find_end() {
    std::optional<std::size_t> closing;
    for (auto i = *body_; i < lines_.size(); ++i)
        if (begins_with(lines_[i].text.substr(lines_[i].body), kind_.reading.closing)) closing = i;
    for (auto i = lines_.size(); i-- > *body_;) {
        if (!begins_with(lines_[i].text, kind_.reading.recipients)) continue;
        auto const first = read_recipients(i);
        end_ = first;
        // Some put the signature above the recipients.
        auto const before = i > *body_ + lines_of_signature ? i - lines_of_signature : *body_;
        read_signer(closing && *closing < i ? std::max(*closing + 1, before) : before, i);
        return;
    }
    // Without recipients the signature is looked for behind the closing, or in the last lines.
    auto const last = lines_.size() > lines_of_signature ? lines_.size() - lines_of_signature : 0;
    read_signer(std::max(*body_, closing ? *closing + 1 : last),
                closing ? *closing : lines_.size());
}

/// Answers the first line of the recipients.
std::size_t EnvelopeReader::read_recipients(std::size_t first) {
    auto const add = [&](std::string_view text) {
        while (!text.empty()) {
            // Some write all of them in one line.
            auto const one = std::string(text.substr(0, text.find(';')));
            text.remove_prefix(std::min(text.size(), one.size() + 1));
            auto const label = label_of(trim(one), kind_.reading).length;
            if (auto item = bare_item(trim(one), label); !item.empty())
                envelope_.recipients.push_back(std::move(item));
        }
    };
    auto const& from = lines_[first].from;
    bool filed = false, open = true;
    for (auto i = first; i < lines_.size(); ++i) {
        auto const& line = lines_[i];
        bool const same_cell = line.from.in_table && line.from.block == from.block &&
                               line.from.row == from.row && line.from.cell == from.cell;
        auto const parts = pieces(i);
        if (parts.empty()) continue;
        auto const& own = parts.front().text;
        if (from.in_table) {
            if (!same_cell) break;
        } else if (i > first) {
            bool const item = line.depth == Depth::dash || (open && own.size() < 120);
            if (filed || !item || signing_.begins_in(own)) {
                // A signature beside the last recipients goes on below them.
                break;
            }
        }
        roles_[i] = LineRole::recipients;
        auto const colon = own.find(':');
        auto const said =
            i == first ? (colon == std::string::npos ? std::string() : own.substr(colon + 1)) : own;
        add(said);
        for (auto part = parts.begin() + 1; from.in_table && part != parts.end(); ++part)
            if (!part->aside) add(part->text);
        open = said.empty() || said.back() == ';' || said.back() == ',';
        filed = !envelope_.recipients.empty() &&
                begins_with(envelope_.recipients.back(), kind_.reading.filed);
    }
    return first;
}

void EnvelopeReader::read_signer(std::size_t first, std::size_t near) {
    std::vector<Piece> all;
    std::size_t near_piece = 0;
    for (auto i = first; i < lines_.size() && all.size() <= most_end_pieces; ++i) {
        if (i == near) near_piece = all.size();
        if (roles_[i] != LineRole::rest && roles_[i] != LineRole::recipients) continue;
        for (auto& piece : pieces(i))
            if (piece.aside || roles_[i] != LineRole::recipients) all.push_back(std::move(piece));
    }
    std::vector<std::string> texts;
    for (auto const& piece : all) texts.push_back(piece.text);
    auto const read = signing_.read(texts, near_piece);
    if (!read) return;
    envelope_.signer = read->signer;
    end_ = std::min(end_, all[read->first].line);
    for (auto i = read->first; i <= read->last; ++i)
        if (roles_[all[i].line] == LineRole::rest) roles_[all[i].line] = LineRole::signature;
}

/// The unit's name by the letterhead: behind the word for its kind.
void EnvelopeReader::read_agency() {
    std::string all;
    for (auto const& line : envelope_.agency_lines) all += (all.empty() ? "" : "; ") + line;
    auto const tokens = tokens_of({{}, all, false, {}});
    auto const is_longer_label = [&](std::size_t behind) {
        auto const ends = [&](std::string const& label) {
            auto const phrase = phrase_of(label, false);
            return behind >= phrase.size() &&
                   match_phrase(tokens, behind - phrase.size(), phrase) > 0;
        };
        return std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(), ends);
    };
    auto const begins_superior = [&](std::size_t at) {
        auto const begins = [&](std::string const& label) {
            return match_phrase(tokens, at, phrase_of(label, false)) > 0;
        };
        return std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(),
                           begins) ||
               std::any_of(kind_.reading.provinces.begin(), kind_.reading.provinces.end(), begins);
    };
    auto const is_joint = [&](Token const& token) {
        return token.text == "'" || token.text == "’" || token.text == "-";
    };
    for (std::size_t at = 0; at < tokens.size() && envelope_.unit_name.empty(); ++at)
        for (auto const& unit : kind_.unit_kinds) {
            auto const used = match_phrase(tokens, at, phrase_of(unit.label, false));
            if (used == 0 || at + used >= tokens.size() || is_longer_label(at + used)) continue;
            auto end = at + used;
            std::size_t words = 0;
            while (end < tokens.size() && words < most_unit_words &&
                   (tokens[end].kind != Token::Kind::mark || is_joint(tokens[end])) &&
                   (words == 0 || !begins_superior(end)))
                words += tokens[end++].kind == Token::Kind::mark ? 0U : 1U;
            if (words == 0) continue;
            envelope_.unit_kind = unit.id;
            envelope_.unit_name = name_case(
                all.substr(tokens[at + used].from, tokens[end - 1].until - tokens[at + used].from));
            break;
        }
}

/// Names of units as they stand in the whole text, by how often: what the letterhead lacks.
void EnvelopeReader::read_names() {
    enum class Which { unit, superior, province };
    struct NameLabel {
        Which which;
        std::string id;
        std::string text;
        Phrase phrase;
    };
    std::map<std::string, std::vector<NameLabel>> labels;
    auto const add = [&](Which which, std::string const& id, std::string const& text) {
        auto phrase = phrase_of(text, false);
        if (phrase.empty()) return;
        auto& same_word = labels[phrase.front().word];
        same_word.push_back({which, id, text, std::move(phrase)});
    };
    for (auto const& unit : kind_.unit_kinds) add(Which::unit, unit.id, unit.label);
    for (auto const& text : kind_.reading.superiors) add(Which::superior, {}, text);
    for (auto const& text : kind_.reading.provinces) add(Which::province, {}, text);
    // "TP. Hà Giang" is said for "thành phố Hà Giang".
    for (auto const& [word, full] : reader_.abbreviations())
        for (auto const& text : kind_.reading.superiors)
            if (fold(full) == fold(text)) {
                auto phrase = phrase_of(word, false);
                auto const first = phrase.empty() ? std::string() : phrase.front().word;
                if (!first.empty())
                    labels[first].push_back({Which::superior, {}, text, std::move(phrase)});
            }
    struct Count {
        NameLabel const* label = nullptr;
        std::string name;
        std::size_t times = 0;
        bool central = false;  ///< a city that is a province
    };
    std::map<std::string, Count> counts;
    for (auto const& line : lines_) {
        auto const tokens = tokens_of({{}, line.text, false, {}});
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            NameLabel const* label = nullptr;
            std::size_t used = 0;
            if (auto const found = labels.find(tokens[at].text); found != labels.end())
                for (auto const& one : found->second)
                    if (auto const n = match_phrase(tokens, at, one.phrase); n > used)
                        used = n, label = &one;
            if (!label) continue;
            if (at + used < tokens.size() && tokens[at + used].text == ".") ++used;
            auto end = at + used;
            std::string name;
            while (end < tokens.size() && end - at - used < 4 &&
                   tokens[end].kind == Token::Kind::word && begins_upper(tokens[end].shown) &&
                   to_upper(tokens[end].shown) != tokens[end].shown)
                name += (name.empty() ? "" : " ") + tokens[end++].shown;
            at = std::max(at + used, end) - 1;
            if (name.empty()) continue;
            auto const& cities = kind_.reading.central_cities;
            bool const central = label->which == Which::superior &&
                                 std::any_of(cities.begin(), cities.end(), [&](auto const& city) {
                                     return fold(city) == fold(label->text + " " + name);
                                 });
            auto& count = counts[label->text + " " + name];
            count.central = central;
            count.label = label;
            count.name = name;
            ++count.times;
        }
    }
    std::array<Count, 3> best;
    for (auto const& [key, count] : counts) {
        auto& now = best[count.central ? 2 : static_cast<std::size_t>(count.label->which)];
        if (count.times > now.times) now = count;
    }
    auto const full = [](Count const& count) {
        return count.label ? count.label->text + " " + count.name : std::string();
    };
    envelope_.superior = full(best[1]);
    envelope_.province = full(best[2]);
    read_superior_lines();
    if (!best[0].label) return;
    if (envelope_.unit_name.empty()) {
        envelope_.unit_kind = best[0].label->id;
        envelope_.unit_name = best[0].name;
    } else if (fold(best[0].name) == fold(envelope_.unit_name)) {
        envelope_.unit_name = best[0].name;
    }
}

/// The units above as the letterhead names them: "UBND HUYỆN LỤC NGẠN", "UBND TP HÀ GIANG".
void EnvelopeReader::read_superior_lines() {
    auto const words_of_label = [&](std::string const& text) { return words_of(text, {}); };
    for (auto const& line : envelope_.superior_lines) {
        auto const tokens = tokens_of({{}, line, false, {}});
        for (auto const* labels : {&kind_.reading.superiors, &kind_.reading.provinces})
            for (auto const& label : *labels)
                for (std::size_t at = 0; at < tokens.size(); ++at) {
                    auto used = match_phrase(tokens, at, phrase_of(label, false));
                    auto const full = reader_.abbreviations().find(tokens[at].text);
                    if (used == 0 && full != reader_.abbreviations().end() &&
                        words_of_label(full->second) == words_of_label(label))
                        used = 1;
                    if (used == 0) continue;
                    auto next = at + used;
                    while (next < tokens.size() && tokens[next].kind == Token::Kind::mark) ++next;
                    if (next >= tokens.size()) continue;
                    auto const name = name_case(bare_item(line.substr(tokens[next].from), 0));
                    auto const said = label + " " + name;
                    auto const& cities = kind_.reading.central_cities;
                    bool const central =
                        std::any_of(cities.begin(), cities.end(),
                                    [&](auto const& city) { return fold(city) == fold(said); });
                    bool const above = labels == &kind_.reading.provinces || central;
                    auto& target = above ? envelope_.province : envelope_.superior;
                    if (fold(target) != fold(said)) target = said;
                    at = tokens.size();
                }
    }
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
        if (std::binary_search(headings.begin(), headings.end(), i))
            texts.headings.push_back(std::string(beginning(text, most_subject_bytes)));
        else if (i < first)
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
