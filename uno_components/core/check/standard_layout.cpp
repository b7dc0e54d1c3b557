// SPDX-License-Identifier: MPL-2.0
#include "core/check/standard_layout.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/check/layout_parts.hpp"
#include "core/check/matter.hpp"
#include "core/reader/envelope.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using What = StandardBlock::What;

std::vector<std::string> texts_of(std::vector<PartLine> const& lines) {
    std::vector<std::string> texts;
    texts.reserve(lines.size());
    for (auto const& line : lines) texts.push_back(line.text);
    return texts;
}

/// The mark of a list as it is typed: bullets of every shape are dashes.
std::string typed_mark(std::string const& label) {
    bool const says_something = to_lower(label) != to_upper(label) ||
                                label.find_first_of("0123456789") != std::string::npos;
    if (says_something || label == "+") return label;
    return "-";
}

std::string bare_label(std::string const& label) {
    auto text = trim(label);
    while (!text.empty() && std::string(".)/:").find(text.back()) != std::string::npos)
        text.pop_back();
    return text;
}

/// Counts as the template's outline does: "I", "1", "1.1".
class OutlineNumbers {
public:
    /// Whether the heading may have the outline's number. Another number than its own is a mistake
    /// put right, unless lines of the text count along with the headings: then it keeps its own.
    bool take(int level, std::string const& own) {
        auto const at = static_cast<std::size_t>(level - 1);
        auto next = counts_;
        ++next[at];
        for (auto below = at + 1; below < next.size(); ++below) next[below] = 0;
        auto const number = level == 1   ? roman(next[0])
                            : level == 2 ? std::to_string(next[1])
                                         : std::to_string(next[1]) + "." + std::to_string(next[2]);
        bool const mixed = passed_[at] || (level == 3 && (passed_[1] || typed_parent_));
        bool const typed = mixed && !own.empty() && own != number;
        for (auto below = at + 1; below < passed_.size(); ++below) passed_[below] = false;
        if (level < 3) typed_parent_ = typed;
        if (!typed) counts_ = next;
        return !typed;
    }
    /// A line of the text has a number of this level.
    void pass(int level) { passed_[static_cast<std::size_t>(level - 1)] = true; }

private:
    std::array<int, 3> counts_{};
    std::array<bool, 3> passed_{};
    bool typed_parent_ = false;
};

class Standardiser {
public:
    Standardiser(ReportKind const& kind, PlainDocument const& document, OldReport const& old)
        : kind_(kind), document_(document), old_(old) {
        checked_.text = document;
    }

    StandardLayout run() {
        Matter const matter(kind_, checked_, old_, {});
        auto const& parts = matter.layout_parts();
        take_parties(parts);
        for (auto const& [part, level] :
             {std::pair(Part::heading1, 1), {Part::heading2, 2}, {Part::heading3, 3}})
            for (auto const& line : parts.of(part))
                if (line.alone) headings_[line.at.paragraph] = level;
        for (auto const& [part, what] : {std::pair(Part::appendix_label, What::appendix_label),
                                         {Part::appendix_title, What::appendix_title},
                                         {Part::appendix_reference, What::appendix_reference}})
            for (auto const& line : parts.of(part)) appendix_[line.at.paragraph] = what;
        auto const lays_out = layout_tables(document_, kind_);
        std::optional<std::size_t> table;
        for (auto const& one : matter.paragraphs()) {
            bool const in_table = document_.blocks[one.block].table && !lays_out[one.block];
            if (in_table && one.number >= parts.body) {
                if (table != one.block) put_table(one, parts);
                table = one.block;
                continue;
            }
            if (!in_table) take(one, parts);
        }
        return std::move(layout_);
    }

private:
    static bool is_end(MatterParagraph const& one) {
        return one.role == LineRole::recipients || one.role == LineRole::signature;
    }

    /// A numbered line in bold letters is a heading, whatever words it has; 0: it is none.
    static int level_in_bold(MatterParagraph const& one) {
        constexpr std::size_t longest = 200;
        if (!one.bold || one.text.size() > longest || one.text.find('\n') != std::string::npos)
            return 0;
        return one.depth == Depth::roman     ? 1
               : one.depth == Depth::number  ? 2
               : one.depth == Depth::decimal ? 3
                                             : 0;
    }

    static StandardBlock block_of(What what, int level, std::string text) {
        StandardBlock block;
        block.what = what;
        block.level = level;
        block.text = std::move(text);
        return block;
    }

    void put_table(MatterParagraph const& one, LayoutParts const& parts) {
        auto block = block_of(What::table, 0, {});
        block.table = one.block;
        put(std::move(block), one, parts);
    }

    void put(StandardBlock block, MatterParagraph const& one, LayoutParts const& parts) {
        block.paragraph = one.number;
        (one.number < parts.end ? layout_.body : layout_.behind).push_back(std::move(block));
    }

    void take(MatterParagraph const& one, LayoutParts const& parts) {
        if (trim(one.text).empty()) return;
        bool const head = one.role == LineRole::letterhead || one.role == LineRole::title ||
                          one.role == LineRole::addressee || is_end(one);
        if (head) return;
        if (one.number < parts.body) {
            // Neither read as the letterhead nor behind it.
            if (!is_empty_line(one.text)) layout_.left_out.push_back(collapse_blanks(one.text));
            return;
        }
        bool const beside_end = one.number >= parts.end && one.number < parts.behind;
        if (beside_end || is_signed_part(one, parts)) {
            auto const text = collapse_blanks(one.text);
            bool const is_told =
                std::any_of(layout_.signature.begin(), layout_.signature.end(),
                            [&](auto const& line) { return text.find(line) != std::string::npos; });
            if (!is_told && !is_empty_line(text)) layout_.left_out.push_back(text);
            return;
        }
        if (auto const found = appendix_.find(one.number); found != appendix_.end())
            return put(block_of(found->second, 0, collapse_blanks(one.text)), one, parts);
        if (take_part(one, parts)) return;
        auto const heading = headings_.find(one.number);
        auto const level = heading != headings_.end() ? heading->second : level_in_bold(one);
        if (level > 0 && one.depth != Depth::part) {
            auto text = collapse_blanks(one.text.substr(one.body));
            bool const typed = !numbers_.take(level, bare_label(one.label));
            if (typed) text = bare_label(one.label) + ". " + text;
            auto block = block_of(What::heading, level, std::move(text));
            block.typed = typed;
            return put(std::move(block), one, parts);
        }
        // Under each "Phần thứ ..." the Roman numbers begin anew.
        if (one.depth == Depth::part) numbers_.pass(1);
        if (one.depth == Depth::number || one.depth == Depth::decimal)
            numbers_.pass(one.depth == Depth::number ? 2 : 3);
        std::string label;
        if (!one.typed_label && !one.label.empty()) label = typed_mark(one.label) + " ";
        for (std::size_t from = 0; from <= one.text.size();) {
            auto const end = std::min(one.text.find('\n', from), one.text.size());
            if (auto text = trim(one.text.substr(from, end - from)); !text.empty()) {
                auto block = block_of(What::text, 0, label + text);
                block.from = one.text.find(text, from);
                block.mark = std::exchange(label, {}).size();
                put(std::move(block), one, parts);
            }
            from = end + 1;
        }
    }

    static bool is_in_capitals(std::string const& text) {
        return to_upper(text) == text && to_lower(text) != text;
    }

    /// "Phần mềm ..." begins as a part does and is none: its number is missing.
    static bool has_number(std::string const& label) {
        auto const tokens = tokens_of({{}, label, false, {}});
        constexpr std::size_t of_ordinal = 3;  // "phần thứ nhất"
        std::size_t words = 0;
        for (auto const& token : tokens) words += token.kind == Token::Kind::mark ? 0U : 1U;
        auto const& last = tokens[words - 1];
        return words == 1 || words >= of_ordinal || last.kind == Token::Kind::number ||
               roman_value(last.text) > 0;
    }

    /// Parts of the report and their titles, which may stand in the next line.
    bool take_part(MatterParagraph const& one, LayoutParts const& parts) {
        constexpr std::size_t longest = 200;
        auto const text = collapse_blanks(one.text);
        bool const is_line = text.size() <= longest && one.text.find('\n') == std::string::npos;
        bool const is_below = std::exchange(titles_part_, false);
        if (is_below && is_line && one.depth == Depth::unmarked &&
            (one.bold || is_in_capitals(text))) {
            put(block_of(What::part_title, 0, text), one, parts);
            return true;
        }
        if (one.depth != Depth::part || !is_line) return false;
        auto const rest = collapse_blanks(one.text.substr(one.body));
        bool const heads =
            rest.empty() || one.role == LineRole::heading || one.bold || is_in_capitals(rest);
        if (!heads || one.label.empty() || !has_number(one.label)) return false;
        numbers_.pass(1);
        bool const is_letter = one.label.find(' ') == std::string::npos;
        if (is_letter) {
            auto block =
                block_of(What::lettered_part, 0, one.typed_label ? text : one.label + " " + text);
            put(std::move(block), one, parts);
            return true;
        }
        put(block_of(What::part, 0, bare_label(one.label)), one, parts);
        titles_part_ = rest.empty();
        if (!rest.empty()) put(block_of(What::part_title, 0, rest), one, parts);
        return true;
    }

    /// In the table that lays out the end.
    bool is_signed_part(MatterParagraph const& one, LayoutParts const& parts) const {
        if (parts.end >= parts.paragraphs || !document_.blocks[one.block].table) return false;
        auto const& lead = parts.of(Part::recipients_lead);
        return !lead.empty() && one.block == block_of_end_;
    }

    void take_parties(LayoutParts const& parts) {
        auto const& envelope = old_.envelope;
        auto& report = layout_.report;
        report.kind = kind_.id;
        auto& agency = report.agency;
        agency.unit_kind = envelope.unit_kind;
        agency.unit_name = envelope.unit_name;
        agency.superior = envelope.superior;
        agency.province = envelope.province;
        agency.place = envelope.place;
        if (!envelope.symbol.empty()) agency.symbol = envelope.symbol;
        if (!kind_.levels.empty()) agency.level = kind_.levels.front().id;
        report.number = envelope.number;
        report.issue = envelope.issue;
        if (envelope.period) report.period = *envelope.period;
        if (report.issue.year == 0 && envelope.period) report.issue.year = envelope.period->to.year;
        for (auto const& text : texts_of(parts.of(Part::subject)))
            report.subject += (report.subject.empty() ? "" : " ") + text;
        report.subject = collapse_blanks(report.subject);
        report.addressees = envelope.addressees;
        report.upward = !envelope.addressees.empty();
        report.recipients = envelope.recipients;
        report.signer = envelope.signer;
        auto const& lines = parts.of(Part::agency);
        bool const is_committee =
            !lines.empty() && !kind_.commune_letterhead.issuer.empty() &&
            !agency.unit_name.empty() &&
            std::none_of(lines.begin(), lines.end(), [&](PartLine const& line) {
                return fold(line.text).find(fold(agency.unit_name)) == std::string::npos &&
                       !is_committee_line(line.text);
            });
        if (!is_committee) layout_.agency = texts_of(lines);
        for (auto const& line : parts.of(Part::superior)) layout_.left_out.push_back(line.text);
        for (auto const& line : parts.of(Part::mark)) layout_.left_out.push_back(line.text);
        if (!kind_.authority(report.signer.authority) || report.signer.name.empty()) {
            layout_.signature = texts_of(parts.of(Part::authority));
            for (auto const& line : parts.of(Part::signer)) layout_.signature.push_back(line.text);
        } else {
            // The signature is written anew without them.
            for (auto const& line : envelope.amid_signature)
                if (!is_empty_line(line) && !is_signing_note(kind_, line))
                    layout_.left_out.push_back(collapse_blanks(line));
        }
        if (!parts.of(Part::recipients_lead).empty()) block_of_end_ = end_block(parts);
    }

    std::size_t end_block(LayoutParts const& parts) const {
        std::size_t block = 0;
        each_paragraph(document_, [&](std::size_t number, std::size_t at, PlainParagraph const&) {
            if (number == parts.of(Part::recipients_lead).front().at.paragraph) block = at;
        });
        return block;
    }

    /// "ỦY BAN NHÂN DÂN", "UBND XÃ".
    bool is_committee_line(std::string const& text) const {
        auto const& issuer = kind_.commune_letterhead.issuer.front();
        return fold(text).rfind(fold(issuer), 0) == 0;
    }

    ReportKind const& kind_;
    PlainDocument const& document_;
    OldReport const& old_;
    CheckedDocument checked_;
    StandardLayout layout_;
    std::map<std::size_t, int> headings_;
    std::map<std::size_t, What> appendix_;
    std::size_t block_of_end_ = 0;
    bool titles_part_ = false;  ///< the next line may be the title of the part that was named
    OutlineNumbers numbers_;
};

}  // namespace

std::size_t StandardLayout::count(StandardBlock::What what) const {
    std::size_t sum = 0;
    for (auto const* all : {&body, &behind})
        sum += static_cast<std::size_t>(std::count_if(
            all->begin(), all->end(), [&](StandardBlock const& one) { return one.what == what; }));
    return sum;
}

StandardLayout standard_layout(ReportKind const& kind, PlainDocument const& document,
                               OldReport const& old) {
    return Standardiser(kind, document, old).run();
}

}  // namespace report
