// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <com/sun/star/frame/Desktop.hpp>

#include "office/uno/strings.hpp"
#include "report.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/profile.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 20;

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Until it answers; it is ended outside the time.
double start(fs::path const& profile) {
    session::OfficeOptions options;
    options.profile = profile;
    auto const begun = Clock::now();
    session::Office office(options);
    auto const seconds = since(begun);
    office.end();
    return seconds;
}

/// Until an empty Writer window stands, which is where the menus and the toolbar are made.
double start_with_window(fs::path const& profile) {
    session::OfficeOptions options;
    options.profile = profile;
    auto const begun = Clock::now();
    session::Office office(options);
    double seconds = 0;
    office.within(std::chrono::seconds(60), [&] {
        session::Model const model(
            css::frame::Desktop::create(office.context())
                ->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}),
            css::uno::UNO_QUERY_THROW);
        seconds = since(begun);
        session::close(model);
    });
    office.end();
    return seconds;
}

Row difference(std::string const& name, Pair const& pair, std::optional<double> aim) {
    // The difference of the medians, not the median of the differences: starts scatter by the 10 ms
    // at which the pipe is tried, and neither series belongs to the other pair by pair.
    return {name, milliseconds(median(pair.ours)) + " / " + milliseconds(median(pair.other)),
            (median(pair.ours) - median(pair.other)) * 1000, "ms", aim};
}

}  // namespace

Rows office_start() {
    session::TemporaryFolder const folder;
    auto const with = folder.path() / "with", without = folder.path() / "without";
    test::make_test_profile(with);
    session::make_profile(without);
    start(without);  // the first start of a profile writes it

    progress("office starts");
    auto const bare = in_turns(
        rounds, [&] { return start(with); }, [&] { return start(without); });
    progress("office starts with a window");
    auto const window = in_turns(
        rounds, [&] { return start_with_window(with); },
        [&] { return start_with_window(without); });
    return {difference("(b) start with - without the extension", bare, 20),
            difference("(b2) the same up to a Writer window", window, std::nullopt)};
}

}  // namespace report::bench
