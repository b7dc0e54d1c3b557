// SPDX-License-Identifier: MPL-2.0
#include "golden_figures.hpp"

#include <map>
#include <sstream>

#include "core/report/figures.hpp"
#include "kind_folder.hpp"

namespace report::test {

namespace {

/// A figure of a golden list: how it is shown bare, and the sentence it stands in.
struct Golden {
    std::string value;
    std::string source;
};

std::map<std::string, Golden> golden_figures(std::string const& file) {
    std::map<std::string, Golden> all;
    std::istringstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        auto const first = line.find('\t'), second = line.find('\t', first + 1);
        all[line.substr(0, first)] = {
            line.substr(first + 1, second == std::string::npos ? second : second - first - 1),
            second == std::string::npos ? std::string() : line.substr(second + 1)};
    }
    return all;
}

}  // namespace

std::string old_report_file(std::string const& name) {
    return read_file(source_folder() / "tests/templates/old_reports" / name);
}

std::string shown_bare(ReportKind const& kind, Value const& value) {
    auto text = show_bare(value);
    if (auto const* amount = std::get_if<Amount>(&value); amount && amount->at_least)
        text = kind.at_least + text;
    if (!text.empty() && text.back() == '%') text.pop_back();
    return text;
}

Compared compare_figures(ReportKind const& kind, OldReport const& old, std::string const& golden) {
    auto wanted = golden_figures(golden);
    Compared compared;
    compared.wanted = wanted.size();
    for (auto const& figure : old.figures) {
        if (figure.contradictory) continue;
        auto const found = wanted.find(figure.id);
        auto const& sighting = figure.sightings.front();
        auto const shown = shown_bare(kind, sighting.value);
        if (found != wanted.end() && shown == found->second.value &&
            (found->second.source.empty() || found->second.source == sighting.source))
            ++compared.right;
        else
            (figure.doubtful ? compared.doubtful : compared.wrong)
                .push_back(figure.id + " = " + shown + " in " + sighting.source);
        if (found != wanted.end()) wanted.erase(found);
    }
    for (auto const& [id, one] : wanted) compared.missing.push_back(id);
    return compared;
}

}  // namespace report::test
