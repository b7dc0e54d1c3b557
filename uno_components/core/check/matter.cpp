// SPDX-License-Identifier: MPL-2.0
#include "core/check/matter.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int deepest_derivation = 3;

std::vector<TextSpan> places_of(std::vector<SeenValue const*> const& all) {
    std::vector<TextSpan> places;
    places.reserve(all.size());
    for (auto const* one : all) places.push_back(one->at);
    return places;
}

/// How many decimals a percentage is printed with.
int decimals_of(SeenValue const& one) {
    auto const at = one.text.find_first_of("0123456789");
    if (at == std::string::npos) return 0;
    auto const run = number_at(one.text, at);
    return run.value ? run.value->decimals : 0;
}

std::optional<std::int64_t> number_of(Value const& value) {
    if (auto const* amount = std::get_if<Amount>(&value)) {
        if (amount->at_least) return std::nullopt;
        return amount->value;
    }
    if (auto const* percent = std::get_if<Percent>(&value)) return percent->hundredths;
    return std::nullopt;
}

}  // namespace

bool is_same_number(SeenValue const& a, SeenValue const& b) {
    if (a.value == b.value) return true;
    if (!a.percent || !b.percent || a.value < 0 || b.value < 0) return false;
    auto const fine = decimals_of(a), coarse = decimals_of(b);
    if (fine == coarse) return false;
    auto const& exact = fine > coarse ? a : b;
    auto const& rough = fine > coarse ? b : a;
    // Hundredths that one step of the rough one counts.
    auto const step = std::min(fine, coarse) == 0 ? std::int64_t{100} : std::int64_t{10};
    if (std::min(fine, coarse) > 1) return false;
    return (exact.value + step / 2) / step * step == rough.value ||
           exact.value / step * step == rough.value;
}

Matter::Matter(ReportKind const& kind, CheckedDocument const& document, OldReport const& read,
               CheckContext const& context)
    : kind_(kind), context_(context), document_(&document), read_(&read), has_document_(true) {
    take_record();
    take_paragraphs();
    take_lines();
    mark_inside();
    mark_sentences();
    take_values();
    leave_out_other_rates();
}

Matter::Matter(ReportKind const& kind, CheckContext const& context)
    : kind_(kind), context_(context) {
    static CheckedDocument const no_document;
    static OldReport const nothing_read;
    document_ = &no_document;
    read_ = &nothing_read;
    take_record();
}

bool MatterParagraph::is_title(std::size_t longest) const {
    auto const size = trim(text).size();
    return role == LineRole::heading && is_text() && size > 0 && size <= longest &&
           heading_end >= size && !label.empty();
}

std::vector<SeenValue> const& Matter::seen(std::string const& figure) const {
    static std::vector<SeenValue> const none;
    auto const found = seen_.find(figure);
    return found == seen_.end() ? none : found->second;
}

/// What is borne out goes before what is sure by its words, that before what is not, a number
/// before a denial, one of its own before one behind a stroke, and the better meaning before the
/// worse. Two values at once are none.
std::optional<KnownValue> Matter::written(std::string const& figure) const {
    auto const level = [](SeenValue const& one) {
        if (one.at_least || (one.denied && !one.sure)) return 5;
        if (one.denied) return 4;
        if (one.base) return one.sure ? 2 : 3;
        return one.settled ? 0 : one.sure ? 1 : 3;
    };
    for (int wanted = 0; wanted < 5; ++wanted) {
        auto best = std::numeric_limits<std::size_t>::max();
        for (auto const& one : seen(figure))
            if (level(one) == wanted) best = std::min(best, one.rank);
        std::vector<SeenValue const*> fit;
        SeenValue const* exact = nullptr;
        for (auto const& one : seen(figure)) {
            if (level(one) != wanted || one.rank > best) continue;
            if (exact && !is_same_number(one, *exact)) return std::nullopt;
            if (!exact || decimals_of(one) > decimals_of(*exact)) exact = &one;
            fit.push_back(&one);
        }
        if (exact) return KnownValue{exact->value, wanted != 3, places_of(fit)};
    }
    return std::nullopt;
}

std::vector<KnownValue> Matter::rivals(std::string const& figures) const {
    std::vector<KnownValue> all;
    auto const figure = figures.substr(0, figures.find('|'));
    auto best = std::numeric_limits<std::size_t>::max();
    auto const counts = [](SeenValue const& one) {
        return one.sure && !one.denied && !one.at_least && !one.base;
    };
    for (auto const& one : seen(figure))
        if (counts(one)) best = std::min(best, one.rank);
    for (auto const& one : seen(figure)) {
        if (!counts(one) || one.rank > best) continue;
        bool const is_new = std::none_of(all.begin(), all.end(), [&](KnownValue const& other) {
            return other.value == one.value;
        });
        if (is_new) all.push_back({one.value, true, {one.at}});
    }
    return all;
}

std::optional<KnownValue> Matter::known(std::string const& figure, int depth) const {
    if (auto value = written(figure)) return value;
    bool const has_number =
        std::any_of(seen(figure).begin(), seen(figure).end(),
                    [](SeenValue const& one) { return !one.denied && !one.at_least && one.sure; });
    if (has_number) return std::nullopt;
    if (auto const found = record_.find(figure); found != record_.end())
        if (auto const number = number_of(found->second)) return KnownValue{*number, true, {}};
    auto const* one = kind_.figure(figure);
    if (!one || !one->derive || depth == 0) return std::nullopt;
    bool const difference = one->derive->rule == Derivation::Rule::difference_of;
    if (!difference && one->derive->rule != Derivation::Rule::sum_of) return std::nullopt;
    KnownValue sum;
    for (auto const& part : one->derive->of) {
        auto const value = known(part, depth - 1);
        if (!value) return std::nullopt;
        // Of a difference the first one counts, and the others are taken from it.
        bool const taken = difference && &part != &one->derive->of.front();
        sum.value += taken ? -value->value : value->value;
        sum.sure = sum.sure && value->sure;
        sum.places.insert(sum.places.end(), value->places.begin(), value->places.end());
    }
    if (sum.value < 0) return std::nullopt;
    return sum;
}

std::optional<KnownValue> Matter::value(std::string const& figure, bool doubtful) const {
    auto found = known(figure, deepest_derivation);
    if (found && !found->sure && !doubtful) return std::nullopt;
    return found;
}

std::optional<KnownValue> Matter::first_value(std::string const& figures, bool doubtful) const {
    for (std::size_t from = 0; from <= figures.size();) {
        auto const end = std::min(figures.find('|', from), figures.size());
        if (auto found = value(figures.substr(from, end - from), doubtful)) return found;
        from = end + 1;
    }
    return std::nullopt;
}

std::vector<MatterRow> Matter::rows(std::string const& list) const {
    std::vector<MatterRow> rows;
    for (auto const& found : read_->lists) {
        if (found.id != list) continue;
        for (auto const& row : found.rows) {
            MatterRow one{row.cells, std::nullopt, !row.doubtful};
            auto const of = paragraphs_of_line(row.line);
            if (!of.empty()) one.place = span(paragraphs_[of.front()]);
            rows.push_back(std::move(one));
        }
    }
    if (!rows.empty() || !context_.record) return rows;
    if (auto const entered = context_.record->lists.find(list);
        entered != context_.record->lists.end())
        for (auto const& row : entered->second) rows.push_back({row, std::nullopt, true});
    return rows;
}

std::map<std::string, std::int64_t> Matter::entered() const {
    std::map<std::string, std::int64_t> numbers;
    for (auto const& [id, value] : record_)
        if (auto const number = number_of(value)) numbers[id] = *number;
    return numbers;
}

Matter::Past Matter::past() const {
    if (auto const* previous = context_.previous)
        return {previous->period, all_values(kind_, *previous)};
    if (auto const* record = context_.record; record && record->last_period)
        return {record->last_period, past_values(kind_, record->last)};
    return {};
}

std::optional<Period> Matter::period() const {
    if (context_.record) return context_.record->period;
    return read_->envelope.period;
}

IssueDate Matter::issue() const {
    return context_.record ? context_.record->issue : read_->envelope.issue;
}

std::optional<Date> Matter::date() const {
    auto const issued = issue();
    if (issued.year > 0 && issued.month) {
        auto const last = days_in_month(issued.year, *issued.month);
        return make_date(issued.year, *issued.month, issued.day.value_or(last));
    }
    if (auto const spoken = period()) return spoken->to;
    return std::nullopt;
}

Level const* Matter::level() const {
    if (context_.record) return level_of(kind_, *context_.record);
    auto const day = date();
    if (!day) return nullptr;
    for (auto const& level : kind_.levels)
        if ((!level.from || *level.from <= *day) && (!level.until || *day <= *level.until))
            return &level;
    return nullptr;
}

std::string Matter::unit_name() const {
    if (context_.record) return context_.record->agency.unit_name;
    if (context_.agency) return context_.agency->unit_name;
    return read_->envelope.unit_name;
}

std::string Matter::unit_kind() const {
    auto const id = context_.record   ? context_.record->agency.unit_kind
                    : context_.agency ? context_.agency->unit_kind
                                      : read_->envelope.unit_kind;
    auto const* kind = kind_.unit_kind(id);
    return kind ? kind->label : std::string();
}

TextSpan Matter::span(MatterParagraph const& paragraph, std::size_t from, std::size_t until) const {
    auto const& offsets = offsets_[paragraph.number];
    if (offsets.empty()) return {paragraph.number, from, until};
    return {paragraph.number, offsets[std::min(from, offsets.size() - 1)],
            offsets[std::min(until, offsets.size() - 1)]};
}

TextSpan Matter::span(MatterParagraph const& paragraph) const {
    return {paragraph.number, 0, TextSpan::end};
}

std::string Matter::words_at(TextSpan const& span, std::size_t most) const {
    if (span.paragraph >= paragraphs_.size()) return {};
    // In the text as it stands, which `span` counts in.
    auto const& text = paragraphs_[span.paragraph].text;
    auto const& offsets = offsets_[span.paragraph];
    auto from = span.from, until = std::min(span.until, text.size());
    if (!offsets.empty()) {
        auto const nfc = [&](std::size_t at) {
            return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), at) -
                                            offsets.begin());
        };
        from = nfc(span.from);
        until = span.until == TextSpan::end ? text.size() : nfc(span.until);
    }
    if (from >= text.size() || until <= from) return {};
    return trim(beginning(std::string_view(text).substr(from, until - from), most));
}

bool Matter::in_capitals(TextSpan const& span, std::string const& words) const {
    if (to_upper(words) == words) return true;
    if (!has_layout() || span.paragraph >= document_->layout.size()) return false;
    auto const& portions = document_->layout[span.paragraph].portions;
    return std::all_of(portions.begin(), portions.end(), [&](LaidPortion const& portion) {
        auto const from = std::max(portion.from, span.from);
        auto const until = std::min(portion.until, span.until);
        if (from >= until || portion.capitals) return true;
        auto const text = words_at({span.paragraph, from, until}, until - from);
        return to_upper(text) == text;
    });
}

std::string Matter::heading_at(TextSpan const& span) const {
    return span.paragraph < paragraphs_.size() ? paragraphs_[span.paragraph].heading
                                               : std::string();
}

std::string Matter::label(std::string const& figure) const {
    auto const* one = kind_.figure(figure.substr(0, figure.find('|')));
    return one ? one->label : figure;
}

std::string Matter::title(std::string const& heading) const {
    for (auto const& section : kind_.sections) {
        if (section.id == heading) return section.title;
        for (auto const& group : section.groups)
            if (group.id == heading) return group.title.empty() ? section.title : group.title;
    }
    return heading;
}

std::string Matter::shown(std::string const& figure, std::int64_t value) const {
    auto const* one = kind_.figure(figure.substr(0, figure.find('|')));
    if (one && one->kind == FigureKind::percent) return format_percent(value);
    return format_whole(value);
}

std::vector<std::size_t> Matter::paragraphs_of_line(std::size_t line) const {
    return line < of_line_.size() ? of_line_[line] : std::vector<std::size_t>();
}

}  // namespace report
