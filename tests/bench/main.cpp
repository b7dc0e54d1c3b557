// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/uno/Exception.hpp>
#include <iostream>
#include <string_view>

#include "core/support/json.hpp"
#include "office/uno/strings.hpp"
#include "report.hpp"

namespace {

using report::bench::Rows;

/// `names`: which of a to g; empty: all.
Rows measure(std::string_view names) {
    auto const wanted = [&](char name) {
        return names.empty() || names.find(name) != std::string_view::npos;
    };
    Rows rows;
    auto const add = [&](Rows const& more) { rows.insert(rows.end(), more.begin(), more.end()); };
    if (wanted('a')) add(report::bench::whole_report());
    if (wanted('b')) add(report::bench::office_start());
    if (wanted('c')) add(report::bench::many_figures());
    if (wanted('d')) rows.push_back(report::bench::package_size());
    if (wanted('e')) add(report::bench::section_window());
    if (wanted('f')) add(report::bench::section_refill());
    if (wanted('g')) add(report::bench::long_tables());
    if (wanted('h')) add(report::bench::old_reports());
    return rows;
}

}  // namespace

int main(int count, char** words) {
    bool markdown = false;
    std::string_view names;
    for (int i = 1; i < count; ++i) {
        std::string_view const word(words[i]);
        if (word == "--markdown") {
            markdown = true;
        } else if (word.find_first_not_of("abcdefgh") == std::string_view::npos) {
            names = word;
        } else {
            std::cerr << "bench [abcdefgh] [--markdown]\n";
            return 2;
        }
    }
    try {
        report::bench::print(std::cout, measure(names), markdown);
        return 0;
    } catch (report::ProblemError const& error) {
        std::cerr << error.problem.code << '\n';
    } catch (css::uno::Exception const& error) {
        std::cerr << report::office::from_office(error.Message) << '\n';
    } catch (std::exception const& error) {
        std::cerr << error.what() << '\n';
    }
    return 1;
}
