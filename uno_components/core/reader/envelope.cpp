// SPDX-License-Identifier: MPL-2.0
#include "core/reader/envelope.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/reader/envelope_text.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t lines_before_title = 60;
constexpr std::size_t most_subject_lines = 4;
constexpr std::size_t most_subject_bytes = 400;
constexpr std::size_t most_name_words = 6;
constexpr std::size_t most_end_pieces = 60;

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
      end_(lines.size()),
      roles_(lines.size(), LineRole::rest) {
    find_title();
    if (!body_) return;
    read_letterhead();
    if (foreign_) return;
    read_addressees();
    find_end();
    read_agency();
    read_names();
    read_period();
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

std::vector<EnvelopeReader::Piece> EnvelopeReader::pieces(std::size_t line) const {
    std::vector<Piece> all;
    auto const add = [&](std::string text, bool glued) {
        auto tokens = tokens_of({{}, text, false, {}});
        all.push_back({line, std::move(text), std::move(tokens), glued});
    };
    for (auto& text : parts_of(lines_[line].text)) {
        auto const signing = glued_signing(text, tokens_of({{}, text, false, {}}));
        if (signing > 0) add(text.substr(0, signing), false);
        add(text.substr(signing), signing > 0);
    }
    return all;
}

/// Where a form of signing begins that stands at the end of another line ("VT.TM. ỦY BAN NHÂN
/// DÂN"), as cells of an old .doc come; 0 when none does.
std::size_t EnvelopeReader::glued_signing(std::string const& text,
                                          std::vector<Token> const& tokens) const {
    for (auto const& authority : kind_.authorities) {
        auto const phrase = phrase_of(authority.lines.front(), false);
        for (std::size_t at = 1; at < tokens.size(); ++at) {
            auto const used = match_phrase(tokens, at, phrase);
            auto const from = tokens[at].from;
            if (used > 0 && at + used == tokens.size() &&
                to_upper(text.substr(from)) == text.substr(from))
                return from;
        }
    }
    return 0;
}

/// Whether the title is over: its lines are short, and have neither number nor the opening's words.
bool EnvelopeReader::ends_subject(Line const& line) const {
    auto const text = trim(line.text);
    return is_empty_line(text) || text.size() > most_subject_bytes ||
           line.depth != Depth::unmarked || line.from.in_table ||
           std::string_view(".:;").find(text.back()) != std::string_view::npos ||
           begins_with(text, kind_.reading.opening) ||
           begins_with(text, {kind_.wording.at("addressee")});
}

bool EnvelopeReader::is_heading(Line line) const {
    line.words = reader_.words(line.text, line.body, 0);
    return HeadingIndex::Walk(headings_).next(line).role == LineRole::heading;
}

void EnvelopeReader::find_title() {
    auto const type = fold(kind_.type_name);
    auto const most = std::min(lines_.size(), lines_before_title);
    for (title_ = 0; title_ < most; ++title_) {
        auto const& line = lines_[title_];
        auto const text = fold(beginning(line.text, most_subject_bytes));
        if (text.rfind(type, 0) != 0 || line.text.size() > most_subject_bytes) continue;
        auto subject =
            trim(line.text.size() > type.size() && text.size() > type.size()
                     ? line.text.substr(std::min(line.text.size(), kind_.type_name.size()))
                     : std::string());
        subject_end_ = title_ + 1;
        while (subject_end_ < lines_.size() && subject_end_ - title_ <= most_subject_lines &&
               !ends_subject(lines_[subject_end_]) &&
               (subject.empty() || !is_heading(lines_[subject_end_]))) {
            subject += (subject.empty() ? "" : " ") + trim(lines_[subject_end_].text);
            ++subject_end_;
        }
        if (!has(subject, kind_.reading.subject)) continue;
        envelope_.subject = collapse_blanks(subject);
        body_ = subject_end_;
        for (auto i = title_; i < subject_end_; ++i) roles_[i] = LineRole::title;
        return;
    }
}

bool EnvelopeReader::read_number(Piece const& piece) {
    auto const slash = piece.text.find('/');
    auto const& label = kind_.wording.at("number");
    auto const lead = fold(label.substr(0, label.find('{')));
    auto const bare = fold(std::string_view(lead).substr(0, lead.find(':')));
    auto const text = fold(piece.text);
    if (text.rfind(bare, 0) != 0 || piece.text.size() > 80) return false;
    if (slash == std::string::npos) return text.rfind(lead, 0) == 0;
    std::string digits;
    for (char const c : piece.text.substr(0, slash))
        if (c >= '0' && c <= '9') digits += c;
    if (!digits.empty()) envelope_.number = small_number(digits, 9'999'999);
    auto code = trim(piece.text.substr(slash + 1));
    auto const type = kind_.type_code + "-";
    if (code.rfind(type, 0) == 0) envelope_.symbol = code.substr(type.size());
    return true;
}

bool EnvelopeReader::is_date(std::string const& text) const {
    auto const tokens = tokens_of({{}, text, false, {}});
    auto const places = between_literals(text, tokens, kind_.wording.at("date"));
    return places && small_number(places->at("year"), 2999);
}

bool EnvelopeReader::read_date(Piece const& piece) {
    if (piece.text.size() > 120) return false;
    auto const places = between_literals(piece.text, piece.tokens, kind_.wording.at("date"));
    if (!places) return false;
    auto const year = small_number(places->at("year"), 2999);
    if (!year || *year < 1990) return false;
    envelope_.place = bare_item(places->at("place"), 0);
    envelope_.issue.year = *year;
    envelope_.issue.month = small_number(places->at("month"), 12);
    if (envelope_.issue.month) envelope_.issue.day = small_number(places->at("day"), 31);
    if (envelope_.issue.day && !make_date(*year, *envelope_.issue.month, *envelope_.issue.day))
        envelope_.issue.day.reset();
    return true;
}

void EnvelopeReader::read_letterhead() {
    auto const take = [&](std::size_t line) {
        roles_[line] = LineRole::letterhead;
        for (auto const& piece : pieces(line)) {
            if (has(piece.text, kind_.reading.foreign)) foreign_ = true;
            if (is_empty_line(piece.text) || has(piece.text, kind_.reading.national) ||
                read_number(piece) || read_date(piece))
                continue;
            envelope_.agency_lines.push_back(piece.text);
        }
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto const place = lines_[i].from.place;
        bool const apart = place == PlainBlock::Place::frame;
        bool const behind_title = i == subject_end_ && is_date(lines_[i].text);
        if (behind_title) body_ = subject_end_ + 1;
        if (i < title_ || behind_title || (apart && roles_[i] != LineRole::title)) take(i);
    }
}

void EnvelopeReader::read_addressees() {
    auto const& lead = kind_.wording.at("addressee");
    if (*body_ >= lines_.size() || !begins_with(lines_[*body_].text, {lead})) return;
    auto const add = [&](std::string const& text, std::size_t label) {
        if (auto item = bare_item(text, label); !item.empty())
            envelope_.addressees.push_back(std::move(item));
    };
    auto const text = collapse_blanks(lines_[*body_].text);
    add(text.substr(std::min(text.size(), text.find(':') + 1)), 0);
    roles_[(*body_)++] = LineRole::addressee;
    while (*body_ < lines_.size() && lines_[*body_].depth == Depth::dash &&
           lines_[*body_].text.size() < 200) {
        add(lines_[*body_].text, lines_[*body_].body);
        roles_[(*body_)++] = LineRole::addressee;
    }
}

void EnvelopeReader::find_end() {
    for (auto i = lines_.size(); i-- > *body_;) {
        if (!begins_with(lines_[i].text, kind_.reading.recipients)) continue;
        end_ = i;
        read_recipients(i);
        read_signer(i);
        return;
    }
    // Without recipients the signature is looked for among the last lines.
    auto const first = std::max(*body_, lines_.size() > 12 ? lines_.size() - 12 : 0);
    read_signer(first);
}

void EnvelopeReader::read_recipients(std::size_t first) {
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
    for (auto i = first; i < lines_.size(); ++i) {
        auto const& line = lines_[i];
        bool const same_cell = line.from.in_table && line.from.block == from.block &&
                               line.from.row == from.row && line.from.cell == from.cell;
        if (from.in_table ? !same_cell : i > first && line.depth != Depth::dash) break;
        roles_[i] = LineRole::recipients;
        auto parts = pieces(i);
        for (auto const& piece : parts) {
            if (piece.glued) continue;
            auto const colon = piece.text.find(':');
            if (i == first && &piece == &parts.front())
                add(colon == std::string::npos ? std::string() : piece.text.substr(colon + 1));
            else
                add(piece.text);
        }
    }
}

/// The lines above a name: the form of signing that says most of them.
void EnvelopeReader::read_signer(std::size_t first) {
    std::vector<Piece> all;
    for (auto i = first; i < lines_.size(); ++i) {
        if (all.size() > most_end_pieces) break;
        for (auto& piece : pieces(i))
            if (piece.glued || roles_[i] != LineRole::recipients) all.push_back(std::move(piece));
    }
    std::vector<std::string> offices;
    for (auto const& authority : kind_.authorities) offices.push_back(fold(authority.office));
    std::size_t best_lines = 0, best_at = 0;
    for (auto const& authority : kind_.authorities)
        for (std::size_t at = 0; at + authority.lines.size() <= all.size(); ++at) {
            std::string office;
            bool fits = true;
            for (std::size_t n = 0; fits && n < authority.lines.size(); ++n) {
                auto const text = fold(all[at + n].text);
                auto const pattern = fold(authority.lines[n]);
                auto const place = pattern.find("{office}");
                if (place == std::string::npos) {
                    fits = text == pattern ||
                           (pattern.find("{unit}") != std::string::npos &&
                            text.rfind(pattern.substr(0, pattern.find('{')), 0) == 0);
                    continue;
                }
                fits = text.size() > place && text.compare(0, place, pattern, 0, place) == 0;
                auto const said = fits ? trim(std::string_view(text).substr(place)) : std::string();
                fits = fits && std::find(offices.begin(), offices.end(), said) != offices.end();
                if (fits) office = to_upper(said);
            }
            bool const better =
                authority.lines.size() > best_lines ||
                (authority.lines.size() == best_lines && best_lines > 0 && at > best_at);
            if (!fits || !better) continue;
            best_lines = authority.lines.size();
            best_at = at;
            envelope_.signer = {{}, office, authority.id};
        }
    if (best_lines == 0) return;
    end_ = std::min(end_, all[best_at].line);
    for (auto i = best_at; i < all.size(); ++i) {
        auto const& piece = all[i];
        bool const is_name =
            i >= best_at + best_lines && piece.tokens.size() >= 2 &&
            piece.tokens.size() <= most_name_words &&
            std::all_of(piece.tokens.begin(), piece.tokens.end(), [](Token const& t) {
                return t.kind == Token::Kind::word && begins_upper(t.shown);
            });
        if (i >= best_at + best_lines + 4) break;
        if (!piece.glued) roles_[piece.line] = LineRole::signature;
        if (!is_name) continue;
        envelope_.signer.name = name_case(collapse_blanks(piece.text));
        break;
    }
}

/// The unit's name by the letterhead: behind the word for its kind.
void EnvelopeReader::read_agency() {
    std::string all;
    for (auto const& line : envelope_.agency_lines) all += (all.empty() ? "" : " ") + line;
    auto const tokens = tokens_of({{}, all, false, {}});
    for (auto at = tokens.size(); at-- > 0;)
        for (auto const& unit : kind_.unit_kinds) {
            auto const used = match_phrase(tokens, at, phrase_of(unit.label, false));
            if (used == 0 || at + used >= tokens.size() || !envelope_.unit_name.empty()) continue;
            auto const is_longer = [&](std::string const& label) {
                auto const phrase = phrase_of(label, false);
                return phrase.size() > used && at + used >= phrase.size() &&
                       match_phrase(tokens, at + used - phrase.size(), phrase) > 0;
            };
            if (std::any_of(kind_.reading.superiors.begin(), kind_.reading.superiors.end(),
                            is_longer))
                continue;
            auto end = at + used;
            while (end < tokens.size() && tokens[end].kind != Token::Kind::mark &&
                   end - at - used < 4)
                ++end;
            envelope_.unit_kind = unit.id;
            envelope_.unit_name = name_case(
                all.substr(tokens[at + used].from, tokens[end - 1].until - tokens[at + used].from));
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
    struct Count {
        NameLabel const* label = nullptr;
        std::string name;
        std::size_t times = 0;
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
            auto end = at + used;
            std::string name;
            while (end < tokens.size() && end - at - used < 4 &&
                   tokens[end].kind == Token::Kind::word && begins_upper(tokens[end].shown) &&
                   to_upper(tokens[end].shown) != tokens[end].shown)
                name += (name.empty() ? "" : " ") + tokens[end++].shown;
            at = std::max(at + used, end) - 1;
            if (name.empty()) continue;
            auto& count = counts[label->text + " " + name];
            count.label = label;
            count.name = name;
            ++count.times;
        }
    }
    std::array<Count, 3> best;
    for (auto const& [key, count] : counts) {
        auto& now = best[static_cast<std::size_t>(count.label->which)];
        if (count.times > now.times) now = count;
    }
    auto const full = [](Count const& count) {
        return count.label ? count.label->text + " " + count.name : std::string();
    };
    envelope_.superior = full(best[1]);
    envelope_.province = full(best[2]);
    if (!best[0].label) return;
    if (envelope_.unit_name.empty()) {
        envelope_.unit_kind = best[0].label->id;
        envelope_.unit_name = best[0].name;
    } else if (fold(best[0].name) == fold(envelope_.unit_name)) {
        envelope_.unit_name = best[0].name;
    }
}

void EnvelopeReader::read_period() {
    auto const named = [&](std::string const& text, bool free) -> SaidTime {
        auto const tokens = tokens_of({{}, text, false, {}});
        for (std::size_t at = 0; at < tokens.size();) {
            auto said = reader_.time_at(tokens, at);
            auto const* found = said.period.empty() ? nullptr : kind_.period(said.period);
            bool of_plan = false;
            for (auto const& word : kind_.plan_words) {
                auto const phrase = phrase_of(word, false);
                of_plan = of_plan || (at >= phrase.size() &&
                                      match_phrase(tokens, at - phrase.size(), phrase) > 0);
            }
            if (found && !of_plan && (found->span == PeriodKind::Span::free) == free) return said;
            at += std::max<std::size_t>(1, said.tokens);
        }
        return {};
    };
    auto said = named(envelope_.subject, false);
    auto const days = [&] {
        if (auto in_title = named(envelope_.subject, true); in_title.tokens > 0) return in_title;
        for (auto i = *body_; i < std::min(lines_.size(), *body_ + 6); ++i)
            if (auto found = named(lines_[i].text, true); found.tokens > 0) return found;
        return SaidTime{};
    }();
    if (said.tokens > 0 && said.year == 0) said.year = envelope_.issue.year;
    if (said.tokens > 0)
        if (auto const period = make_period(kind_, said.period, said.ordinal, said.year))
            envelope_.period = *period;
    if (!days.from || !days.to) return;
    auto const result = envelope_.period
                            ? with_days(*envelope_.period, *days.from, *days.to)
                            : make_free_period(kind_, days.period, *days.from, *days.to);
    if (result) envelope_.period = *result;
}

}  // namespace report
