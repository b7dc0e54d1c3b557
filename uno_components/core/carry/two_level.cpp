// SPDX-License-Identifier: MPL-2.0
#include "core/carry/two_level.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

Report made_by(Report report, Agency const& profile, Period const& period) {
    report.agency = profile;
    report.period = period;
    return report;
}

struct Renamed {
    Phrase phrase;
    NewName name;
};

/// Names that differ, each once; one that cannot be filled is none.
std::vector<Renamed> renamed(ReportKind const& kind, Report const& old, Report const& next,
                             Level const& level) {
    std::vector<Renamed> result;
    for (auto const& rename : level.renames) {
        auto const from = trim(fill_circumstances(kind, old, rename.from));
        auto const to = trim(fill_circumstances(kind, next, rename.to));
        if (from.empty() || to.empty() || fold(from) == fold(to)) continue;
        // "xã" of a profile without a name is no name: it stands in "xã hội", too.
        if (from.find(' ') == std::string::npos) continue;
        bool const known = std::any_of(result.begin(), result.end(), [&](Renamed const& r) {
            return fold(r.name.old_name) == fold(from);
        });
        if (!known) result.push_back({phrase_of(from, false), {rename.what, from, to, {}}});
    }
    return result;
}

/// The longest old name at each place, so that "UBND xã ..." is not taken for "xã ...".
void find_names(TextParagraph const& text, NameAt where, std::vector<Renamed>& names) {
    auto const tokens = tokens_of(text);
    for (std::size_t at = 0; at < tokens.size();) {
        Renamed* best = nullptr;
        std::size_t used = 0;
        for (auto& name : names)
            if (auto const length = match_phrase(tokens, at, name.phrase); length > used) {
                best = &name;
                used = length;
            }
        bool const blocked = tokens[at].in_citation || tokens[at].in_field;
        if (best && !blocked) {
            where.at = stretch_of(tokens, at, used);
            best->name.at.push_back(where);
        }
        at += std::max<std::size_t>(used, 1);
    }
}

void find_in(std::vector<std::string> const& texts, NameAt::Where where,
             std::vector<Renamed>& names) {
    for (std::size_t i = 0; i < texts.size(); ++i)
        find_names({{}, texts[i], false, {}}, {where, i, {}, false}, names);
}

/// A line of the old report's lists with the names in it that were taken, the last first.
std::string renamed_line(std::string const& line, NameAt const& where,
                         std::vector<NewName> const& taken) {
    std::map<std::size_t, std::pair<NameAt, std::string>, std::greater<>> places;
    for (auto const& name : taken)
        for (auto const& at : name.at)
            if (at.where == where.where && at.index == where.index)
                places[at.at.offset] = {at, name.new_name};
    auto text = line;
    for (auto const& [offset, place] : places) {
        auto const begin = byte_at(text, offset), end = byte_at(text, place.first.at.end());
        text.replace(begin, end - begin, place.second);
    }
    return text;
}

}  // namespace

bool changes_level(ReportKind const& kind, Report const& old, Agency const& profile,
                   Period const& period) {
    auto const* before = level_of(kind, old);
    auto const* now = level_of(kind, made_by(old, profile, period));
    return before && now && before->id != now->id && before->until && *before->until < period.to;
}

std::vector<NewName> new_names(ReportKind const& kind, Report const& old, Agency const& profile,
                               Period const& period, std::vector<TextParagraph> const& paragraphs) {
    std::vector<NewName> result;
    if (!changes_level(kind, old, profile, period)) return result;
    auto const next = made_by(old, profile, period);
    auto names = renamed(kind, old, next, *level_of(kind, next));
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        find_names(paragraphs[i], {NameAt::Where::text, i, {}, paragraphs[i].ours}, names);
    find_in(old.addressees, NameAt::Where::addressee, names);
    find_in(old.recipients, NameAt::Where::recipient, names);
    for (auto& name : names)
        if (!name.name.at.empty()) result.push_back(std::move(name.name));
    return result;
}

Report with_names(Report next, Report const& old, std::vector<NewName> const& taken) {
    next.addressees = old.addressees;
    next.recipients = old.recipients;
    for (auto& [where, lines] : {std::pair{NameAt::Where::addressee, &next.addressees},
                                 std::pair{NameAt::Where::recipient, &next.recipients}})
        for (std::size_t i = 0; i < lines->size(); ++i)
            lines->at(i) = renamed_line(lines->at(i), {where, i, {}, false}, taken);
    return next;
}

Report under_profile(ReportKind const& kind, Report report, Agency const& profile) {
    report.agency = profile;
    report.addressees.clear();
    report.recipients.clear();
    report.signer = {};
    propose_parties(kind, report);
    return report;
}

}  // namespace report
