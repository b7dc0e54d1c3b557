// SPDX-License-Identifier: MPL-2.0
#include "core/reader/take_over.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// "Phòng Nội vụ thị xã" -> "Phòng Nội vụ thị xã Đức Phổ".
std::string with_name(std::string item, std::string const& superior) {
    for (auto length = superior.find(' '); length != std::string::npos;
         length = superior.find(' ', length + 1)) {
        auto const kind = superior.substr(0, length);
        bool const ends =
            item.size() > kind.size() && fold(item.substr(item.size() - kind.size())) == fold(kind);
        if (ends) return item + superior.substr(length);
    }
    return item;
}

/// A report without "Kính gửi" goes to the first of its recipients that stands above it.
void propose_addressee(ReportKind const& kind, Envelope& envelope) {
    if (!envelope.addressees.empty()) return;
    for (auto const& to : kind.reading.reports_to)
        for (auto one = envelope.recipients.begin(); one != envelope.recipients.end(); ++one) {
            auto const words = words_of(*one, {});
            auto const wanted = words_of(to, {});
            if (words.size() < wanted.size() ||
                !std::equal(wanted.begin(), wanted.end(), words.begin()))
                continue;
            // "(B/c)" says the same as "Kính gửi".
            auto const item = trim(std::string_view(*one).substr(0, one->find('(')));
            envelope.addressees.push_back(with_name(item, envelope.superior));
            envelope.recipients.erase(one);
            return;
        }
}

/// "Lưu VP, VT." -> "Lưu: VT, VP": the copy that is kept stands last, the registry in front.
void write_archive(ReportKind const& kind, std::vector<std::string>& recipients) {
    auto const wording = kind.wording.find("archive");
    if (wording == kind.wording.end() || recipients.empty()) return;
    auto const colon = wording->second.find(':');
    auto const word = fold(wording->second.substr(0, colon));
    auto const registry = trim(std::string_view(wording->second).substr(colon + 1));
    auto archive = wording->second;
    for (auto one = recipients.begin(); one != recipients.end(); ++one) {
        auto const folded = fold(*one);
        if (folded.rfind(word, 0) != 0) continue;
        auto const behind = folded.substr(word.size());
        if (!behind.empty() &&
            std::string_view(" :.;,").find(behind.front()) == std::string_view::npos)
            continue;
        // Folding keeps the length of these letters only, so the word is counted in blanks.
        auto rest = one->substr(std::min(one->find_first_of(" :.;,"), one->size()));
        for (std::istringstream items(rest); std::getline(items, rest, ',');) {
            auto item = rest;
            while (!item.empty() &&
                   std::string_view(" :.;").find(item.front()) != std::string_view::npos)
                item.erase(0, 1);
            while (!item.empty() &&
                   std::string_view(" :.;").find(item.back()) != std::string_view::npos)
                item.pop_back();
            if (fold(item) == fold(registry) || item.empty()) continue;
            // "VT-LT", "VT (5b)".
            if (fold(item).rfind(fold(registry), 0) == 0 && archive == wording->second)
                archive = wording->second + item.substr(registry.size());
            else
                archive += ", " + item;
        }
        recipients.erase(one);
        break;
    }
    recipients.push_back(archive);
}

Agency agency_of(ReportKind const& kind, Envelope const& envelope) {
    Agency agency;
    agency.unit_kind = envelope.unit_kind;
    agency.unit_name = envelope.unit_name;
    agency.superior = envelope.superior;
    agency.province = envelope.province;
    if (!envelope.symbol.empty()) agency.symbol = envelope.symbol;
    if (envelope.place != envelope.unit_name) agency.place = envelope.place;
    if (kind.authority(envelope.signer.authority)) agency.signers.push_back(envelope.signer);
    agency.addressees = envelope.addressees;
    agency.recipients = envelope.recipients;
    return agency;
}

}  // namespace

Result<Report> to_report(ReportKind const& kind, OldReport const& old, Accepted const& accepted) {
    auto envelope = old.envelope;
    if (!envelope.period && !accepted.period) return Problem{"reader.no_period", {}, {}};
    if (!accepted.period && !envelope.other_periods.empty()) {
        auto periods = period_phrase(kind, *envelope.period);
        for (auto const& other : envelope.other_periods)
            periods += "; " + period_phrase(kind, other);
        return Problem{"reader.which_period", {{"periods", periods}}, {}};
    }
    propose_addressee(kind, envelope);
    write_archive(kind, envelope.recipients);
    Report report;
    report.kind = kind.id;
    report.schema = kind.schema;
    report.period = accepted.period ? *accepted.period : *envelope.period;
    report.agency = agency_of(kind, envelope);
    if (auto const* level = level_of(kind, report)) report.agency.level = level->id;
    report.signer = envelope.signer;
    report.addressees = envelope.addressees;
    report.recipients = envelope.recipients;
    report.number = envelope.number;
    report.issue = envelope.issue;
    if (report.issue.year == 0) report.issue.year = report.period.to.year;
    report.subject = envelope.subject;
    report.upward = !envelope.addressees.empty();
    report.values = accepted.values;
    report.lists = accepted.lists;
    propose_parties(kind, report);
    return report;
}

}  // namespace report
