// SPDX-License-Identifier: MPL-2.0
#include "core/compose/compose.hpp"

#include <string_view>

#include "core/compose/letterhead.hpp"
#include "core/compose/prose.hpp"
#include "core/report/limits.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view record_prefix = "cchc.data.";

/// What the kind shows, and what a clerk's own fields in this document ask for besides
/// ("cchc.show.x__last", picked in Writer).
std::map<std::string, std::string> shown_properties(Shown const& shown, DocumentState const& now) {
    auto names = shown.names();
    for (auto const& [property, text] : now.properties)
        if (property.compare(0, shown_prefix.size(), shown_prefix) == 0)
            if (auto const name = property.substr(shown_prefix.size()); shown.knows(name))
                names.insert(name);
    std::map<std::string, std::string> properties;
    for (auto const& name : names) properties[std::string(shown_prefix) + name] = shown.text(name);
    return properties;
}

/// Canonical text as somebody reads it, each field as what `shown` gives for its name; the number
/// of a table, which the document alone counts, as "#".
template <class ShownText>
std::string readable(std::string_view canonical, ShownText const& shown) {
    std::string result;
    for (;;) {
        auto const begin = canonical.find('{');
        auto const end = canonical.find('}', begin);
        result += canonical.substr(0, begin);
        if (end == std::string_view::npos) {
            if (begin != std::string_view::npos) result += canonical.substr(begin);
            return result;
        }
        auto const field = canonical.substr(begin, end - begin + 1);
        auto const text = shown(std::string(field.substr(1, field.size() - 2)));
        result += text ? *text : field == table_number_mark ? "#" : std::string(field);
        canonical.remove_prefix(end + 1);
    }
}

/// Decides place by place what is written, and remembers it.
class Filler {
public:
    Filler(DocumentPlan& plan, Report& report, DocumentState const& now, Shown const& shown,
           Refill const& refill)
        : plan_(plan), report_(report), now_(now), shown_(shown), refill_(refill) {}

    /// `heading`: of a section or group; where it stands, the place is missed.
    void fill(std::string const& place, std::vector<Paragraph> paragraphs,
              std::string const& heading = {}) {
        if (paragraphs.empty()) return;
        auto const there = now_.places.find(place);
        auto const text = canonical_text(paragraphs);
        auto const fresh = checksum(text);
        auto const remembered = written(place);
        if (there == now_.places.end()) {
            // Told once for each new text; a place that never was is no loss.
            if (!remembered || *remembered == fresh || now_.headings.count(heading) == 0) return;
            plan_.notes.push_back({place, PlaceNote::What::gone});
            report_.written[place] = fresh;
            return;
        }
        bool const is_there = remembered || !there->second.empty();
        if (!is_there || checksum(there->second) != fresh) {
            if (is_by_hand(place, there->second, remembered)) {
                if (remembered == fresh && !refill_.ask_again) return;
                auto const decision = refill_.decisions.find(place);
                if (decision == refill_.decisions.end()) {
                    plan_.conflicts.push_back(
                        {place, as_it_reads(there->second), as_it_would(text)});
                    return;
                }
                if (decision->second == Decision::take_fresh) write(place, std::move(paragraphs));
            } else {
                write(place, std::move(paragraphs));
            }
        }
        report_.written[place] = fresh;
    }

private:
    std::optional<std::uint32_t> written(std::string const& place) const {
        auto const found = report_.written.find(place);
        return found == report_.written.end() ? std::nullopt : std::optional(found->second);
    }
    bool is_by_hand(std::string const& place, std::string const& there,
                    std::optional<std::uint32_t> remembered) const {
        if (remembered ? checksum(there) != *remembered : !there.empty()) return true;
        return now_.has_hand && now_.has_hand(place);
    }
    void write(std::string const& place, std::vector<Paragraph> paragraphs) {
        auto const was = now_.was.find(place);
        plan_.steps.emplace_back(
            FillPlace{place, std::move(paragraphs),
                      was == now_.was.end() ? std::vector<std::string>() : was->second});
        if (now_.parted.count(place) > 0) plan_.notes.push_back({place, PlaceNote::What::parted});
        if (now_.copied.count(place) > 0) plan_.notes.push_back({place, PlaceNote::What::copied});
    }
    std::string as_it_reads(std::string_view text) const {
        return readable(text, [&](std::string const& name) -> std::optional<std::string> {
            auto const property = now_.properties.find(std::string(shown_prefix) + name);
            if (property == now_.properties.end()) return std::nullopt;
            return property->second;
        });
    }
    std::string as_it_would(std::string_view text) const {
        return readable(text, [&](std::string const& name) -> std::optional<std::string> {
            if (!shown_.knows(name)) return std::nullopt;
            return shown_.text(name);
        });
    }

    DocumentPlan& plan_;
    Report& report_;
    DocumentState const& now_;
    Shown const& shown_;
    Refill const& refill_;
};

SetProperties changed_properties(std::map<std::string, std::string> const& wanted,
                                 DocumentState const& now) {
    SetProperties step;
    for (auto const& [name, text] : now.properties)
        if (name.compare(0, record_prefix.size(), record_prefix) == 0 && wanted.count(name) == 0)
            step.removed.push_back(name);
    for (auto const& [name, text] : wanted) {
        auto const current = now.properties.find(name);
        if (current == now.properties.end() || current->second != text) step.texts[name] = text;
    }
    return step;
}

/// Whatever door a report came in by, here it is before it is written. What the document itself
/// has had too much of may stay.
void check_limits(ReportKind const& kind, Report const& report, DocumentState const& now) {
    if (over_limits(kind, report).empty()) return;
    auto const record = from_properties(now.properties);
    auto const stored = record ? from_record(*record) : Result<Report>(record.error());
    if (auto problem = newly_over_limits(kind, report, stored ? &*stored : nullptr))
        throw ProblemError(*std::move(problem));
}

}  // namespace

std::map<std::string, std::string> headings_of_places(ReportKind const& kind) {
    std::map<std::string, std::string> headings;
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            auto const& heading = group.title.empty() ? section.id : group.id;
            for (auto const& list : group.lists) headings[list.id] = heading;
            for (auto const& sentence : group.sentences) headings[sentence.id] = heading;
        }
    return headings;
}

namespace {

/// Calls `visit` with each place of the prose and its paragraphs, in the order in which they are
/// written.
template <class Visit>
void each_place(ReportKind const& kind, Report const& report, Prose const& prose,
                MeasureText const& measure, Visit const& visit) {
    visit("agency", agency_lines(kind, report, measure));
    visit("number", number_line(kind, report));
    visit("place_date", place_and_date(kind, report));
    visit("subject", subject_lines(kind, report, measure));
    visit("addressees", addressee_lines(kind, report));
    visit("recipients", recipient_lines(kind, report));
    visit("signature", signature_lines(kind, report, measure));
    kind.each_list([&](ListDefinition const& list) { visit(list.id, prose.list(list)); });
    kind.each_sentence(
        [&](Sentence const& sentence) { visit(sentence.id, prose.sentence(sentence)); });
}

}  // namespace

PlaceTexts prose_places(ReportKind const& kind, Report const& report, MeasureText const& measure) {
    PlaceTexts places;
    each_place(kind, report, Prose(kind, report), measure,
               [&](std::string const& place, std::vector<Paragraph> paragraphs) {
                   places[place] = std::move(paragraphs);
               });
    return places;
}

DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure, PlaceTexts const& more, Refill const& refill) {
    check_limits(kind, report, now);
    DocumentPlan plan;
    plan.told = clean_letters(kind, report);
    Prose const prose(kind, report);
    Filler filler(plan, report, now, prose.shown(), refill);
    auto const headings = headings_of_places(kind);
    each_place(kind, report, prose, measure,
               [&](std::string const& place, std::vector<Paragraph> paragraphs) {
                   auto const heading = headings.find(place);
                   filler.fill(place, std::move(paragraphs),
                               heading == headings.end() ? std::string() : heading->second);
               });
    for (auto const& [place, paragraphs] : more) filler.fill(place, paragraphs);

    auto wanted = shown_properties(prose.shown(), now);
    for (auto& [name, text] : to_properties(to_record(report)).value()) wanted[name] = text;
    auto properties = changed_properties(wanted, now);
    // First the properties, so that fields written into places show at once what they should.
    if (!properties.texts.empty() || !properties.removed.empty())
        plan.steps.insert(plan.steps.begin(), std::move(properties));
    plan.steps.emplace_back(
        SetTitle{capitalise(to_lower(kind.type_name)) + " " + subject_text(kind, report)});
    return plan;
}

}  // namespace report
