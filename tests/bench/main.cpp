// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/uno/Exception.hpp>
#include <iostream>
#include <string>
#include <string_view>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"
#include "report.hpp"

namespace {

using report::bench::Rows;

struct Part {
    char letter;
    Rows (*measure)();
};

constexpr Part parts[] = {
    {'a', report::bench::whole_report},   {'b', report::bench::office_start},
    {'c', report::bench::many_figures},   {'d', [] { return Rows{report::bench::package_size()}; }},
    {'e', report::bench::section_window}, {'f', report::bench::section_refill},
    {'g', report::bench::long_tables},    {'h', report::bench::old_reports},
    {'i', report::bench::checks},         {'j', report::bench::panel},
    {'k', report::bench::long_sheets},    {'l', report::bench::standing_report},
};

/// The rows of one part; what it measures is lost when it fails, and nothing else.
bool add(Rows& rows, Part const& part) {
    std::string why;
    try {
        auto const more = part.measure();
        rows.insert(rows.end(), more.begin(), more.end());
        return true;
    } catch (report::ProblemError const& error) {
        why = error.problem.code + " " + error.problem.where;
    } catch (css::uno::Exception const& error) {
        why = report::office::from_office(error.Message);
    } catch (std::exception const& error) {
        why = error.what();
    }
    std::cerr << "bench: (" << part.letter << ") failed: " << why << std::endl;
    return false;
}

}  // namespace

int main(int count, char** words) {
    bool markdown = false;
    std::string_view names;
    for (int i = 1; i < count; ++i) {
        std::string_view const word(words[i]);
        if (word == "--markdown") {
            markdown = true;
        } else if (word.find_first_not_of("abcdefghijkl") == std::string_view::npos) {
            names = word;
        } else {
            std::cerr << "bench [abcdefghijkl] [--markdown]\n";
            return 2;
        }
    }
    Rows rows;
    bool all_well = true;
    for (auto const& part : parts)
        if (names.empty() || names.find(part.letter) != std::string_view::npos)
            all_well = add(rows, part) && all_well;
    report::bench::print(std::cout, rows, markdown);
    return all_well ? 0 : 1;
}
