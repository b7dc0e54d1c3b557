// SPDX-License-Identifier: MPL-2.0
#include "core/compose/compose.hpp"

#include <string_view>

#include "core/compose/letterhead.hpp"
#include "core/compose/prose.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view shown_prefix = "cchc.show.";
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

/// Decides place by place what is written, and remembers it.
class Filler {
public:
    Filler(DocumentPlan& plan, Report& report, DocumentState const& now)
        : plan_(plan), report_(report), now_(now) {}

    void fill(std::string const& place, std::vector<Paragraph> paragraphs) {
        auto const there = now_.places.find(place);
        if (there == now_.places.end() || paragraphs.empty()) return;
        auto const fresh = checksum(canonical_text(paragraphs));
        auto const before = report_.written.find(place);
        if (before != report_.written.end()) {
            auto const current = checksum(there->second);
            if (current == fresh) {
                before->second = fresh;
                return;
            }
            if (current != before->second) {
                plan_.kept.push_back(place);
                return;
            }
        }
        report_.written[place] = fresh;
        plan_.steps.emplace_back(FillPlace{place, std::move(paragraphs)});
    }

private:
    DocumentPlan& plan_;
    Report& report_;
    DocumentState const& now_;
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
                     MeasureText const& measure) {
    Prose const prose(kind, report);
    DocumentPlan plan;
    Filler filler(plan, report, now);
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

    auto wanted = shown_properties(prose.shown(), now);
    for (auto& [name, text] : to_properties(to_record(report))) wanted[name] = text;
    auto properties = changed_properties(wanted, now);
    // First the properties, so that fields written into places show at once what they should.
    if (!properties.texts.empty() || !properties.removed.empty())
        plan.steps.insert(plan.steps.begin(), std::move(properties));
    plan.steps.emplace_back(
        SetTitle{capitalise(to_lower(kind.type_name)) + " " + subject_text(kind, report)});
    return plan;
}

}  // namespace report
