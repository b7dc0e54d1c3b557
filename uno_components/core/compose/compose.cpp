// SPDX-License-Identifier: MPL-2.0
#include "core/compose/compose.hpp"

#include <string_view>

#include "core/compose/letterhead.hpp"
#include "core/compose/prose.hpp"
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

    void fill(std::string const& place, std::vector<Paragraph> paragraphs) {
        auto const there = now_.places.find(place);
        if (there == now_.places.end() || paragraphs.empty()) return;
        auto const text = canonical_text(paragraphs);
        auto const fresh = checksum(text);
        auto const remembered = written(place);
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
        plan_.steps.emplace_back(FillPlace{place, std::move(paragraphs)});
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

}  // namespace

DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure, PlaceTexts const& more, Refill const& refill) {
    Prose const prose(kind, report);
    DocumentPlan plan;
    Filler filler(plan, report, now, prose.shown(), refill);
    filler.fill("agency", agency_lines(kind, report, measure));
    filler.fill("number", number_line(kind, report));
    filler.fill("place_date", place_and_date(kind, report));
    filler.fill("subject", subject_lines(kind, report, measure));
    filler.fill("addressees", addressee_lines(kind, report));
    filler.fill("recipients", recipient_lines(kind, report));
    filler.fill("signature", signature_lines(kind, report, measure));
    kind.each_list([&](ListDefinition const& list) { filler.fill(list.id, prose.list(list)); });
    kind.each_sentence(
        [&](Sentence const& sentence) { filler.fill(sentence.id, prose.sentence(sentence)); });
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
