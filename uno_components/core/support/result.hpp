// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace report {

/// Work that cannot be done, said without words of any language: `code` is the key
/// `problem.<code>` of dialogs/texts_*.properties, `arguments` fill the `{name}` places of that
/// sentence. `where` names the file, and after a blank the place in it, when there is one.
struct Problem {
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;
    std::string where;
};

/// What `Result::value()` throws when somebody asks a failed result for its value.
struct ProblemError : std::runtime_error {
    explicit ProblemError(Problem p)
        : std::runtime_error(p.code + " " + p.where), problem(std::move(p)) {}
    Problem problem;
};

[[noreturn]] inline void throw_exception_from_error(Problem const& problem,
                                                    boost::source_location const&) {
    throw ProblemError(problem);
}

template <class T>
using Result = boost::system::result<T, Problem>;

}  // namespace report
