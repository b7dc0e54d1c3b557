// SPDX-License-Identifier: MPL-2.0
#include "measure.hpp"

#include <algorithm>
#include <cstdio>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace report::bench {

namespace {

std::string number(double value, std::string const& unit) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(unit == "ms" ? 1 : 2) << value;
    if (!unit.empty()) text << ' ' << unit;
    return text.str();
}

}  // namespace

double median(std::vector<double> values) {
    if (values.empty()) throw std::invalid_argument("median of nothing");
    std::sort(values.begin(), values.end());
    auto const middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::string milliseconds(double seconds) {
    return number(seconds * 1000, "ms");
}

Pair in_turns(int rounds, std::function<double()> const& ours,
              std::function<double()> const& other) {
    ours();
    other();
    Pair pair;
    for (int round = 0; round < rounds; ++round) {
        // Neither side is always the one that runs on what the other left behind.
        if (round % 2 == 0) pair.ours.push_back(ours());
        pair.other.push_back(other());
        if (round % 2 == 1) pair.ours.push_back(ours());
    }
    return pair;
}

double ratio(std::vector<double> const& ours, std::vector<double> const& other) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i] / other.at(i));
    return median(ratios);
}

std::vector<double> difference(std::vector<double> const& more, std::vector<double> const& less) {
    std::vector<double> result;
    for (std::size_t i = 0; i < more.size(); ++i) result.push_back(more[i] - less.at(i));
    return result;
}

void print(std::ostream& out, Rows const& rows, bool markdown) {
    char const* const separator = markdown ? " | " : "  ";
    if (markdown)
        out << "| what | value | aim | met | medians |\n| --- | ---: | ---: | --- | --- |\n";
    for (auto const& row : rows) {
        auto const aim = row.aim ? "<= " + number(*row.aim, row.unit) : std::string("-");
        char const* const met = !row.aim ? "-" : row.met() ? "yes" : "NO";
        if (markdown)
            out << "| " << row.name << separator << number(row.value, row.unit) << separator << aim
                << separator << met << separator << row.measured << " |\n";
        else
            out << std::left << std::setw(46) << row.name << std::right << std::setw(9)
                << number(row.value, row.unit) << separator << std::setw(11) << aim << separator
                << std::setw(3) << met << separator << row.measured << '\n';
    }
}

void progress(std::string const& what) {
    std::cerr << "bench: " << what << std::endl;
}

Row row(std::string const& name, Pair const& pair, std::optional<double> aim) {
    return {name, milliseconds(median(pair.ours)) + " / " + milliseconds(median(pair.other)),
            ratio(pair.ours, pair.other), "", aim};
}

}  // namespace report::bench
