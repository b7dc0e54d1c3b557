// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "keyboard.hpp"
#include "kind_folder.hpp"
#include "session/file_url.hpp"

namespace report {

/// A story (`Story`: Keyboard or what comes of it) in an office that fails where a file says.
template <class Story>
class Throwing : public Story {
protected:
    static void SetUpTestSuite() {
        Story::SetUpTestSuite();
        auto office = Story::environment();
        office["SAL_USE_VCLPLUGIN"] = "gtk3";
        office["CCHC_FAIL_AT"] = session::file_url(told().string());
        Story::set_environment(office);
    }

    /// What shall fail from now on, a line each. Put there as a whole, since the office may be
    /// looking.
    static void tell(std::string const& where) {
        auto const fresh = Story::folder() / "fresh";
        std::ofstream(fresh) << where;
        std::filesystem::rename(fresh, told());
    }
    static void wait_failed(std::string const& where) {
        test::wait_until(where.c_str(), [&] {
            auto const log = Story::folder() / "profile" / "user" / "cchc" / "log.txt";
            return std::filesystem::exists(log) &&
                   test::read_file(log).find("told to fail at " + where) != std::string::npos;
        });
    }

private:
    static std::filesystem::path told() { return Story::folder() / "told"; }
};

}  // namespace report
