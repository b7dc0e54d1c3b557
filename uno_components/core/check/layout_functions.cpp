// SPDX-License-Identifier: MPL-2.0
#include "core/check/layout_functions.hpp"

#include <iterator>
#include <utility>

#include "core/check/layout_facts.hpp"

namespace report {

std::vector<CheckFunction> layout_functions() {
    std::vector<CheckFunction> all;
    for (auto const make :
         {page_layout_functions, look_functions, rule_line_functions, symbol_functions,
          body_layout_functions, end_functions, appendix_functions}) {
        auto some = make();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace report
