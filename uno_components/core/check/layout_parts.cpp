// SPDX-License-Identifier: MPL-2.0
#include "core/check/layout_parts.hpp"

#include <algorithm>
#include <set>

#include "core/check/matter.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/support/words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr Words<Part, 23> part_words{{{"national", Part::national},
                                      {"motto", Part::motto},
                                      {"superior", Part::superior},
                                      {"agency", Part::agency},
                                      {"number", Part::number},
                                      {"place_date", Part::place_date},
                                      {"mark", Part::mark},
                                      {"type", Part::type},
                                      {"subject", Part::subject},
                                      {"addressee_lead", Part::addressee_lead},
                                      {"addressee", Part::addressee},
                                      {"basis", Part::basis},
                                      {"heading1", Part::heading1},
                                      {"heading2", Part::heading2},
                                      {"heading3", Part::heading3},
                                      {"text", Part::text},
                                      {"recipients_lead", Part::recipients_lead},
                                      {"recipient", Part::recipient},
                                      {"authority", Part::authority},
                                      {"signer", Part::signer},
                                      {"appendix_label", Part::appendix_label},
                                      {"appendix_title", Part::appendix_title},
                                      {"appendix_reference", Part::appendix_reference}}};

constexpr std::size_t longest_label = 60;
constexpr std::size_t lines_of_signature = 14;

std::set<std::string> words_in(std::string const& text) {
    std::set<std::string> words;
    for (auto const& token : tokens_of({{}, text, false, {}}))
        if (token.kind != Token::Kind::mark) words.insert(accent_free(token.shown));
    return words;
}

/// How many hundredths of the words of `known` a text has, and how many of its own they are; the
/// smaller. A name with a wrong letter is still that name.
std::size_t likeness(std::string const& text, std::string const& known) {
    auto const own = words_in(text), wanted = words_in(known);
    if (own.empty() || wanted.empty()) return 0;
    std::size_t same = 0;
    for (auto const& word : wanted) same += own.count(word);
    return std::min(same * 100 / wanted.size(), same * 100 / own.size());
}

bool begins(std::string const& text, std::string const& phrase) {
    return fold(beginning(text, phrase.size() * 2 + 8)).rfind(fold(phrase), 0) == 0;
}

bool begins_any(std::string const& text, std::vector<std::string> const& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](auto const& phrase) { return begins(text, phrase); });
}

/// The fixed words that a pattern begins with: "Số: {number}" -> "Số".
std::string lead_of(std::string const& pattern) {
    return trim(pattern.substr(0, pattern.find_first_of(":{[")));
}

PartLine line_of(Matter const& matter, MatterParagraph const& paragraph, TextPiece const& piece) {
    return {matter.span(paragraph, piece.from, piece.until), piece.text, piece.line, piece.alone,
            piece.placed};
}

}  // namespace

std::optional<Part> part_of_word(std::string_view word) {
    return find_word(part_words, word);
}

LayoutParts const& Matter::layout_parts() const {
    if (!layout_parts_) layout_parts_ = std::make_shared<LayoutParts const>(*this);
    return *layout_parts_;
}

LayoutParts::LayoutParts(Matter const& matter) : paragraphs(matter.paragraphs().size()) {
    auto const& all_paragraphs = matter.paragraphs();
    title = body = end = behind = paragraphs;
    std::optional<std::size_t> last_head;
    for (auto const& one : all_paragraphs) {
        if (one.role == LineRole::title && title == paragraphs) title = one.number;
        if (one.role == LineRole::title || one.role == LineRole::addressee) last_head = one.number;
    }
    if (last_head) body = *last_head + 1;
    for (auto const& one : all_paragraphs) {
        bool const is_end = one.role == LineRole::recipients || one.role == LineRole::signature;
        if (!is_end || one.number < body) continue;
        if (end == paragraphs) end = one.number;
        behind = one.number + 1;
    }
    find_appendix_within(matter);
    take_letterhead(matter);
    part_agency(matter);
    take_title(matter);
    take_body(matter);
    take_end(matter);
    take_appendices(matter);
}

namespace {

/// "Phụ lục" and "(Kèm theo" as the kind has them; whatever kind of document it goes with.
std::string appendix_label(ReportKind const& kind) {
    auto const wanted = kind.wording.find("appendix");
    return wanted == kind.wording.end() ? std::string() : lead_of(wanted->second);
}
std::string appendix_reference(ReportKind const& kind) {
    auto const named = kind.wording.find("appendix_reference");
    if (named == kind.wording.end()) return {};
    auto const words = named->second.substr(0, named->second.find('{'));
    return std::string(beginning(words, words.find(' ', words.find(' ') + 1)));
}

}  // namespace

/// Some put their appendices in front of recipients and signature: a line that is an appendix's
/// label, with its reference near below it. What stands there is none of the running text.
void LayoutParts::find_appendix_within(Matter const& matter) {
    constexpr std::size_t near = 5;
    appendix = end;
    auto const label = appendix_label(matter.kind()), reference = appendix_reference(matter.kind());
    if (label.empty() || reference.empty()) return;
    auto const& all_paragraphs = matter.paragraphs();
    for (auto i = body; i < end; ++i) {
        auto const& one = all_paragraphs[i];
        if (one.in_table || one.text.size() > longest_label || !begins(one.text, label)) continue;
        for (auto next = i; next < std::min(end, i + 1 + near); ++next)
            if (begins(trim(all_paragraphs[next].text), reference)) {
                appendix = i;
                return;
            }
    }
}

std::vector<PartLine> const& LayoutParts::of(Part part) const {
    static std::vector<PartLine> const none;
    auto const found = all.find(part);
    return found == all.end() ? none : found->second;
}

void LayoutParts::take_letterhead(Matter const& matter) {
    auto const& kind = matter.kind();
    auto const& envelope = matter.read().envelope;
    auto const label = lead_of(kind.wording.at("number"));
    auto const date = date_words(kind.wording.at("date"));
    std::vector<std::string> const open{date.month, date.year, date.day};
    // Side by side in one line there is little room.
    constexpr std::size_t few_blanks = 4;
    auto const is_line = [](std::vector<std::string> const& lines, std::string const& text) {
        return std::any_of(lines.begin(), lines.end(), [&](auto const& line) {
            return fold(line) == fold(text) || fold(line).find(fold(text)) != std::string::npos;
        });
    };
    constexpr std::size_t alike = 60;
    auto const part = [&](std::string const& text) {
        auto const& national = kind.reading.national;
        for (std::size_t i = 0; i < national.size() && i < 2; ++i)
            if (likeness(text, national[i]) >= alike) return i == 0 ? Part::national : Part::motto;
        if (text.size() <= 80 && read_symbol(text, label)) return Part::number;
        if (text.size() <= 200 && read_place_date(text, date)) return Part::place_date;
        if (is_line(envelope.superior_lines, text)) return Part::superior;
        if (is_line(envelope.agency_lines, text)) return Part::agency;
        return Part::mark;
    };
    for (auto const& one : matter.paragraphs()) {
        if (one.role != LineRole::letterhead && one.number >= body) continue;
        for (auto const& piece : pieces_of(one.text, open, few_blanks)) {
            if (is_typed_rule(piece.text)) {
                rules.push_back({matter.span(one, piece.from, piece.until), piece.text});
            } else if (one.role == LineRole::letterhead && !is_empty_line(piece.text)) {
                all[part(piece.text)].push_back(line_of(matter, one, piece));
            }
        }
    }
}

/// What the reader counts to the agency and is none: marks that stand apart from it, and the agency
/// above a unit of its own.
void LayoutParts::part_agency(Matter const& matter) {
    auto const found = all.find(Part::agency);
    if (found == all.end()) return;
    auto& lines = found->second;
    auto const& kind = matter.kind();
    auto const unit = fold(matter.read().envelope.unit_name);
    auto const names_unit = [&](std::string const& text) {
        return (!unit.empty() && fold(text).find(unit) != std::string::npos) ||
               std::any_of(kind.unit_kinds.begin(), kind.unit_kinds.end(),
                           [&](auto const& one) { return begins(text, one.label + " "); });
    };
    constexpr std::size_t longest_mark = 60;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        bool const apart = lines[i].at.paragraph > lines[i - 1].at.paragraph + 1;
        if (!apart || names_unit(lines[i].text) || lines[i].text.size() > longest_mark) continue;
        auto& marks = all[Part::mark];
        auto const from = lines.begin() + static_cast<std::ptrdiff_t>(i);
        marks.insert(marks.end(), from, lines.end());
        lines.erase(from, lines.end());
    }
    // "UBND XÃ ..." above "PHÒNG ...": the one above is named short, in one line or, when the name
    // is long, in several of its paragraph.
    auto const own = std::find_if(lines.begin(), lines.end(), [&](PartLine const& line) {
        return line.at.paragraph != lines.front().at.paragraph;
    });
    auto const joined = [](auto from, auto until) {
        std::string text;
        for (; from != until; ++from) text += (text.empty() ? "" : " ") + from->text;
        return text;
    };
    if (own == lines.end() || !names_unit(joined(lines.begin(), own)) ||
        names_unit(joined(own, lines.end())))
        return;
    auto const& issuer = kind.commune_letterhead.issuer;
    if (!issuer.empty() && begins(lines.front().text, issuer.front())) return;
    auto& superior = all[Part::superior];
    superior.insert(superior.end(), lines.begin(), own);
    lines.erase(lines.begin(), own);
}

void LayoutParts::take_title(Matter const& matter) {
    auto const& type = matter.kind().type_name;
    auto const addressee = lead_of(matter.kind().wording.at("addressee"));
    for (auto const& one : matter.paragraphs()) {
        if (one.role == LineRole::title)
            for (auto const& piece : pieces_of(one.text)) {
                if (is_empty_line(piece.text)) continue;
                bool const is_type = of(Part::type).empty() && of(Part::subject).empty() &&
                                     accent_free(piece.text).rfind(accent_free(type), 0) == 0;
                all[is_type ? Part::type : Part::subject].push_back(line_of(matter, one, piece));
            }
        if (one.role != LineRole::addressee) continue;
        for (auto const& piece : pieces_of(one.text)) {
            if (is_empty_line(piece.text)) continue;
            bool const leads = begins(piece.text, addressee);
            all[leads ? Part::addressee_lead : Part::addressee].push_back(
                line_of(matter, one, piece));
        }
    }
}

namespace {

/// What stands round tables: captions, units, notes. The decree says nothing of how they look.
std::set<std::size_t> round_tables(Matter const& matter) {
    constexpr std::size_t near = 2, longest = 300;
    constexpr std::int64_t least_size = 130;
    auto const& all = matter.paragraphs();
    auto const& layout = matter.document().layout;
    std::set<std::size_t> round;
    auto const looks_so = [&](std::size_t at) {
        auto const& one = all[at];
        if (one.in_table || one.outline > 0 || one.text.size() > longest) return false;
        if (layout.empty()) return false;
        using Align = ParagraphLayout::Align;
        bool small = false, upright = false;
        for (auto const& portion : layout[at].portions) {
            small = small || portion.tenths < least_size;
            upright = upright || !portion.italic;
        }
        return layout[at].align == Align::centre || layout[at].align == Align::right || small ||
               !upright;
    };
    auto const walk = [&](std::size_t from, int step) {
        std::size_t met = 0;
        for (auto at = from; at < all.size() && met < near; at += static_cast<std::size_t>(step)) {
            if (is_empty_line(all[at].text)) continue;
            if (!looks_so(at)) break;
            round.insert(at);
            ++met;
        }
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].in_table) continue;
        if (i > 0 && !all[i - 1].in_table) walk(i - 1, -1);
        if (i + 1 < all.size() && !all[i + 1].in_table) walk(i + 1, 1);
    }
    return round;
}

}  // namespace

void LayoutParts::take_body(Matter const& matter) {
    auto const round = round_tables(matter);
    auto const& closing = matter.kind().sections.back().id;
    for (auto const& one : matter.paragraphs()) {
        if (one.number >= appendix && one.heading != closing) continue;
        if (one.number < body || one.number >= end || one.in_table ||
            one.where != PlainBlock::Place::body || is_empty_line(one.text) ||
            round.count(one.number) > 0)
            continue;
        // "Phần thứ nhất" on a line of its own: the title is the next one.
        if (one.depth == Depth::part && is_empty_line(one.text.substr(one.body))) continue;
        TextPiece whole;
        whole.until = one.text.size();
        whole.text = one.text;
        auto part = Part::text;
        if (one.outline > 0 || one.role == LineRole::heading) {
            int level = one.outline;
            if (level == 0)
                level = one.depth <= Depth::roman ? 1 : one.depth == Depth::number ? 2 : 3;
            // Dashes and letters stand in the text, even where they are the heading of something.
            bool const numbered = one.outline > 0 || one.depth <= Depth::decimal;
            bool const runs_on = one.heading_end > 0 && one.heading_end < one.text.size();
            // A number with a title that its text follows in the same line is no title of its own.
            if (numbered && !(runs_on && level > 1))
                part = level == 1 ? Part::heading1 : level == 2 ? Part::heading2 : Part::heading3;
            if (part == Part::heading1 && runs_on) {
                whole.alone = false;
                whole.until = one.heading_end;
                whole.text = one.text.substr(0, one.heading_end);
            }
        }
        all[part].push_back(line_of(matter, one, whole));
    }
}

bool is_signing_note(ReportKind const& kind, std::string const& text) {
    return begins_any(text, kind.reading.signed_marks) || text.rfind('(', 0) == 0 ||
           text.rfind('[', 0) == 0;
}

void LayoutParts::take_end(Matter const& matter) {
    auto const& kind = matter.kind();
    auto const& signer = matter.read().envelope.signer;
    auto const name = fold(signer.name);
    std::vector<PartLine> signature;
    for (auto const& one : matter.paragraphs()) {
        if (one.role != LineRole::recipients && one.role != LineRole::signature) continue;
        bool first_of_line = true;
        std::size_t line = 0;
        for (auto const& piece : pieces_of(one.text)) {
            if (piece.line != line) first_of_line = true;
            line = piece.line;
            bool const beside = !first_of_line;
            first_of_line = false;
            if (is_empty_line(piece.text)) continue;
            auto const here = line_of(matter, one, piece);
            if (one.role == LineRole::signature || beside)
                signature.push_back(here);
            else if (begins_any(piece.text, kind.reading.recipients))
                all[Part::recipients_lead].push_back(here);
            else
                all[Part::recipient].push_back(here);
        }
    }
    // A signature in a form that nobody knows: what stands beside the recipients or behind them.
    if (signature.empty())
        for (auto const& one : matter.paragraphs()) {
            if (one.number < end || one.role != LineRole::rest || one.in_table) continue;
            bool const beside =
                !of(Part::recipients_lead).empty() && one.block == matter.paragraphs()[end].block;
            if (!beside && one.number >= behind + lines_of_signature) break;
            for (auto const& piece : pieces_of(one.text)) {
                auto const last_name = to_upper(piece.text) != piece.text;
                if (is_empty_line(piece.text)) continue;
                signature.push_back(line_of(matter, one, piece));
                if (last_name && piece.text.size() <= longest_label)
                    all[Part::signer] = {signature.back()};
            }
        }
    if (!of(Part::signer).empty()) {
        auto const last = of(Part::signer).front().at.paragraph;
        for (auto const& one : signature)
            if (one.at.paragraph < last) all[Part::authority].push_back(one);
        return;
    }
    for (auto const& one : signature) {
        bool const is_name = !name.empty() && fold(one.text).find(name) != std::string::npos;
        if (is_name)
            all[Part::signer].push_back(one);
        else if (!is_signing_note(kind, one.text))
            all[Part::authority].push_back(one);
    }
}

void LayoutParts::take_appendices(Matter const& matter) {
    auto const label = appendix_label(matter.kind()), reference = appendix_reference(matter.kind());
    if (label.empty() || reference.empty()) return;
    enum class At { none, behind_label } at = At::none;
    std::size_t lines = 0;
    for (auto i = appendix < end ? appendix : behind; i < paragraphs; ++i) {
        auto const& one = matter.paragraphs()[i];
        if (one.where != PlainBlock::Place::body || one.role == LineRole::recipients ||
            one.role == LineRole::signature)
            continue;
        if (one.in_table) {
            at = At::none;
            continue;
        }
        for (auto const& piece : pieces_of(one.text)) {
            if (is_empty_line(piece.text)) continue;
            auto const here = line_of(matter, one, piece);
            if (piece.text.size() <= longest_label && begins(piece.text, label)) {
                all[Part::appendix_label].push_back(here);
                at = At::behind_label;
                lines = 0;
            } else if (at == At::behind_label && begins(piece.text, reference)) {
                all[Part::appendix_reference].push_back(here);
                at = At::none;
            } else if (at == At::behind_label && ++lines <= 3) {
                all[Part::appendix_title].push_back(here);
            } else {
                at = At::none;
            }
        }
    }
}

}  // namespace report
