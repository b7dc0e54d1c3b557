// SPDX-License-Identifier: MPL-2.0
#include "headless/run.hpp"

#include <unistd.h>

#include <com/sun/star/uno/Exception.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "core/support/json.hpp"

namespace report::headless {

namespace fs = std::filesystem;
using session::OfficeError;

Exit OfficeRun::each(std::function<fs::path(fs::path const&)> const& make) {
    auto const& files = options_.files;
    int failed = 0;
    std::size_t at = 0;
    for (auto const& file : files) {
        ++at;
        try {
            auto const made = make(file);
            if (files.size() > 1)
                std::cout << "[" << at << "/" << files.size() << "] " << file.string() << " -> ";
            std::cout << made.string() << std::endl;
        } catch (ProblemError const& error) {
            ++failed;
            std::cerr << texts_.sentence(error.problem) << std::endl;
        } catch (OfficeError const& error) {
            office_.reset();
            if (error.kind == OfficeError::Kind::not_started || (!ever_started_ && at == 1)) {
                std::cerr << texts_("cchc.no_office", {{"message", error.what()}}) << std::endl;
                return Exit::no_office;
            }
            ++failed;
            auto const* key =
                error.kind == OfficeError::Kind::timed_out ? "cchc.timed_out" : "cchc.died";
            std::cerr << file.string() << ": "
                      << texts_(key, {{"seconds", std::to_string(options_.limit.count())}})
                      << std::endl;
        }
    }
    if (failed > 0 && files.size() > 1)
        std::cerr << texts_("cchc.some_failed", {{"failed", std::to_string(failed)},
                                                 {"all", std::to_string(files.size())}})
                  << std::endl;
    return failed == 0 ? Exit::made : Exit::some_failed;
}

void OfficeRun::within(std::function<void(session::Context const&)> const& calls) {
    auto& office = running_office();
    office.within(options_.limit, [&] { calls(office.context()); });
}

/// Two of one run never share a file: "pho-an-quy-i-nam-2024-2".
fs::path OfficeRun::target(fs::path const& out, std::string const& name,
                           std::string const& ending) {
    if (!into_folder(out)) return out;
    auto candidate = name;
    for (int n = 2; !used_.insert(candidate).second; ++n)
        candidate = name + "-" + std::to_string(n);
    return out / (candidate + ending);
}

bool OfficeRun::into_folder(fs::path const& out) const {
    std::error_code error;
    return options_.files.size() > 1 || fs::is_directory(out, error);
}

session::Office& OfficeRun::running_office() {
    if (!office_ || !office_->is_alive()) {
        office_.reset();
        if (!fs::exists(options_.package)) fail("cchc.no_package", {}, options_.package.string());
        auto const profile = work_.path() / "profile";
        session::make_profile_with(options_.package, profile_cache(), profile);
        session::OfficeOptions how;
        how.profile = profile;
        // A damaged DOCX makes the office ask in a window whether to go on with it.
        how.headless = true;
        auto const* const log = std::getenv("CCHC_OFFICE_LOG");
        how.log = log ? fs::path(log) : work_.path() / "office.log";
        office_ = std::make_unique<session::Office>(how);
        ever_started_ = true;
    }
    return *office_;
}

void check_folder(fs::path const& out, bool into_folder) {
    std::error_code error;
    auto const folder = into_folder ? out : fs::absolute(out).parent_path();
    if (!fs::is_directory(folder, error)) fail("file.no_folder", {}, folder.string());
    if (access(folder.c_str(), W_OK) != 0) fail("file.not_writable", {}, folder.string());
}

void write_whole(fs::path const& target, std::function<void(fs::path const&)> const& write) {
    auto const folder = fs::absolute(target).parent_path();
    auto const half = folder / (".cchc-" + std::to_string(getpid()) + target.extension().string());
    std::error_code ignored;
    try {
        write(half);
        fs::rename(half, target);
    } catch (css::uno::Exception const&) {
        fs::remove(half, ignored);
        if (access(folder.c_str(), W_OK) == 0) throw;
        fail("file.not_writable", {}, target.string());
    } catch (fs::filesystem_error const&) {
        fs::remove(half, ignored);
        fail("file.not_writable", {}, target.string());
    }
}

void write_text(fs::path const& target, std::string const& text) {
    write_whole(target, [&](fs::path const& half) {
        std::ofstream out(half, std::ios::binary);
        if (!(out << text).flush())
            throw fs::filesystem_error({}, half, std::make_error_code(std::errc::io_error));
    });
}

fs::path profile_cache() {
    if (char const* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return fs::path(cache) / "cchc";
    if (char const* home = std::getenv("HOME"); home && *home && access(home, W_OK) == 0)
        return fs::path(home) / ".cache/cchc";
    return fs::temp_directory_path() / ("cchc-" + std::to_string(getuid()));
}

}  // namespace report::headless
