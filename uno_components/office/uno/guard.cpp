// SPDX-License-Identifier: MPL-2.0
#include "office/uno/guard.hpp"

#include <com/sun/star/uno/Exception.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>
#include <stdexcept>

#include "core/json/json.hpp"
#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

constexpr sal_uInt64 longest_log = 256U << 10U;

rtl::OUString profile_folder() {
    // What the office's own $(user) is, without a component context at hand.
    rtl::OUString url("${$BRAND_BASE_DIR/program/bootstraprc:UserInstallation}/user/cchc");
    rtl::Bootstrap::expandMacros(url);
    return url;
}

std::string stamp() {
    std::time_t const now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    auto const length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, length};
}

void append(rtl::OUString const& folder, std::string const& line) {
    make_private_folder(folder);
    auto const url = folder + "/log.txt";
    osl::File file(url);
    constexpr auto make = osl_File_OpenFlag_Write | osl_File_OpenFlag_Create;
    sal_uInt64 size = 0;
    if (file.open(osl_File_OpenFlag_Write) != osl::FileBase::E_None) {
        if (file.open(make) != osl::FileBase::E_None) return;
    } else if (file.getSize(size) == osl::FileBase::E_None && size > longest_log) {
        if (file.setSize(0) != osl::FileBase::E_None) return;
    }
    sal_uInt64 written = 0;
    if (file.setPos(osl_Pos_End, 0) == osl::FileBase::E_None &&
        file.write(line.data(), line.size(), written) == osl::FileBase::E_None)
        file.close();
}

}  // namespace

std::string what_failed() noexcept {
    try {
        throw;
    } catch (ProblemError const& error) {
        return error.problem.code;
    } catch (css::uno::Exception const& error) {
        return from_office(error.Message);
    } catch (std::exception const& error) {
        return error.what();
    } catch (...) {
        return "?";
    }
}

void log_failure(char const* where, std::string const& what) noexcept {
    // Where the office's other output goes, and where it can be found later.
    std::fprintf(stderr, "cchc: %s: %s\n", where, what.c_str());
    try {
        append(profile_folder(), stamp() + ' ' + where + ": " + what + '\n');
    } catch (...) {
        return;  // there is nowhere left to say it
    }
}

Problem problem_of_failure(char const* at, std::string const& where) noexcept {
    try {
        throw;
    } catch (ProblemError const& error) {
        return error.problem;
    } catch (...) {
        log_failure(at, what_failed());
        return {"office.failed", {}, where};
    }
}

void fail_when_told(char const* at) {
    static char const* const file = std::getenv("CCHC_FAIL_AT");
    if (!file) return;
    auto const told = read_file(to_office(file), 1U << 10U);
    if (told && ('\n' + *told + '\n').find('\n' + std::string(at) + '\n') != std::string::npos)
        throw std::runtime_error(std::string("told to fail at ") + at);
}

}  // namespace report::office
