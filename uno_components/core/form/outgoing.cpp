// SPDX-License-Identifier: MPL-2.0
#include "core/form/outgoing.hpp"

#include <algorithm>

namespace report {

namespace {

/// Below, two periods have the same number by chance.
constexpr std::int64_t least_telling = 20;
constexpr std::size_t most_named = 5, most_shown = 8;

/// Labels of figures that were carried over, it seems, and not looked at.
std::vector<std::string> carried_over(ReportKind const& kind, Report const& report) {
    std::vector<std::string> labels;
    kind.each_figure([&](Figure const& figure) {
        if (figure.derive || figure.carry.mode != Carry::Mode::clear) return;
        auto const now = report.values.find(figure.id), then = report.last.find(figure.id);
        if (now == report.values.end() || then == report.last.end()) return;
        auto const* a = std::get_if<Amount>(&now->second);
        auto const* b = std::get_if<Amount>(&then->second);
        if (a && b && a->value == b->value && a->value >= least_telling)
            labels.push_back(figure.label);
    });
    return labels;
}

}  // namespace

std::vector<std::string> before_it_goes_out(ReportKind const& kind, CheckReport const& found,
                                            std::vector<IgnoredFinding> const& ignored,
                                            Report const& report, LeftByReaders const& left,
                                            Texts const& texts) {
    std::vector<std::string> sentences;
    CheckForm const form(found, ignored);
    for (std::size_t i = 0; i < form.lines().size(); ++i)
        if (form.lines()[i].reason.empty() && form.finding(i).severity != Severity::info)
            sentences.push_back(form.title(i, texts));
    if (left.comments > 0)
        sentences.push_back(texts("outgoing.comments", {{"count", std::to_string(left.comments)}}));
    if (left.changes > 0)
        sentences.push_back(texts("outgoing.changes", {{"count", std::to_string(left.changes)}}));
    auto const labels = carried_over(kind, report);
    if (labels.empty()) return sentences;
    std::string list;
    for (std::size_t i = 0; i < std::min(most_named, labels.size()); ++i)
        list += (i == 0 ? "" : "; ") + labels[i];
    if (labels.size() > most_named) list += "…";
    sentences.push_back(
        texts("outgoing.carried", {{"count", std::to_string(labels.size())}, {"list", list}}));
    return sentences;
}

std::string outgoing_question(std::vector<std::string> const& sentences, Texts const& texts) {
    auto text = texts("outgoing.found", {{"count", std::to_string(sentences.size())}});
    for (std::size_t i = 0; i < std::min(most_shown, sentences.size()); ++i)
        text += "\n- " + sentences[i];
    if (sentences.size() > most_shown)
        text += "\n" +
                texts("outgoing.more", {{"count", std::to_string(sentences.size() - most_shown)}});
    return text + "\n" + texts("outgoing.question");
}

std::string remembered(std::vector<std::string> const& sentences) {
    std::string all;
    for (auto const& one : sentences) all += (all.empty() ? "" : "\n") + one;
    return all;
}

}  // namespace report
