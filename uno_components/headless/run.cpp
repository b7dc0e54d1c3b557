// SPDX-License-Identifier: MPL-2.0
#include "headless/run.hpp"

#include <com/sun/star/uno/Exception.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <new>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"
#include "session/file_problem.hpp"
#include "session/private_folder.hpp"
#include "session/profile.hpp"

namespace report::headless {

namespace fs = std::filesystem;
using session::OfficeError;

namespace {

char const* office_log() {
    char const* const log = std::getenv("CCHC_OFFICE_LOG");
    return log && *log ? log : nullptr;
}

char const* key_of(OfficeError::Kind kind) {
    switch (kind) {
        case OfficeError::Kind::timed_out:
            return "cchc.timed_out";
        case OfficeError::Kind::too_large:
            return "cchc.too_much_memory";
        case OfficeError::Kind::not_started:
            return "cchc.no_office";
        case OfficeError::Kind::died:
            break;
    }
    return "cchc.died";
}

}  // namespace

OfficeRun::OfficeRun(Options const& options, Texts const& texts)
    : options_(options), texts_(texts), targets_(options) {}

Exit OfficeRun::each(std::function<std::string(fs::path const&)> const& make) {
    auto const& files = options_.files;
    int failures = 0;
    for (auto const& file : files) {
        ++at_;
        try {
            if (!try_one(file, make)) ++failures;
        } catch (OfficeError const& error) {
            office_.reset();
            log_detail(error.what());
            // An office without room for its own files says nothing of it.
            if (session::is_full(folder_.path())) {
                ++failures;
                failed(file, texts_.sentence({"file.disk_full", {}, folder_.path().string()}));
                continue;
            }
            // None has ever worked: the next file would fare no better.
            if (error.kind == OfficeError::Kind::not_started && !ever_worked_) {
                std::cerr << texts_("cchc.no_office") << std::endl;
                return Exit::no_office;
            }
            ++failures;
            constexpr std::uint64_t megabyte = 1000000;
            failed(file, texts_(key_of(error.kind),
                                {{"seconds", std::to_string(options_.limit.count())},
                                 {"megabytes", std::to_string(options_.memory / megabyte)}}));
        }
    }
    if (failures > 0 && files.size() > 1)
        std::cerr << texts_("cchc.some_failed", {{"failed", std::to_string(failures)},
                                                 {"all", std::to_string(files.size())}})
                  << std::endl;
    return failures == 0 ? Exit::made : Exit::some_failed;
}

/// False when it failed by a fault of the file's own.
bool OfficeRun::try_one(fs::path const& file,
                        std::function<std::string(fs::path const&)> const& make) {
    try {
        work_ = std::make_unique<session::TemporaryFolder>(folder_.path());
        auto const made = make(file);
        if (options_.files.size() > 1)
            std::cout << "[" << at_ << "/" << options_.files.size() << "] " << file.string()
                      << " -> ";
        std::cout << made << std::endl;
        return true;
    } catch (ProblemError const& error) {
        return failed(file, texts_.sentence(error.problem));
    } catch (css::uno::Exception const& error) {
        log_detail(office::from_office(error.Message));
        return failed(file, texts_("cchc.office_failed"));
    } catch (OfficeError const&) {
        throw;
    } catch (std::bad_alloc const&) {
        return failed(file, texts_("cchc.no_memory"));
    } catch (std::exception const& error) {
        log_detail(error.what());
        return failed(file, texts_("cchc.failed"));
    }
}

/// Says it with the file in front, which many sentences have already.
bool OfficeRun::failed(fs::path const& file, std::string const& sentence) const {
    if (sentence.rfind(file.string() + ":", 0) != 0 && sentence.rfind(file.string() + " ", 0) != 0)
        std::cerr << file.string() << ": ";
    std::cerr << sentence << std::endl;
    return false;
}

void OfficeRun::within(std::function<void(session::Context const&)> const& calls) {
    auto& office = running_office();
    office.within(options_.limit, [&] {
        try {
            calls(office.context());
        } catch (OfficeError const&) {
            throw;
        } catch (...) {
            ever_worked_ = true;
            throw;
        }
        ever_worked_ = true;
    });
}

session::Office& OfficeRun::running_office() {
    if (!office_ || !office_->is_alive()) {
        office_.reset();
        profile_ = std::make_unique<session::TemporaryFolder>(folder_.path());
        session::make_profile_with(options_.package, profile_cache(), profile_->path());
        session::OfficeOptions how;
        how.profile = profile_->path();
        how.temporary = folder_.path();
        how.memory_limit = options_.memory;
        // A damaged DOCX makes the office ask in a window whether to go on with it.
        how.headless = true;
        how.offline = true;
        auto const* const log = office_log();
        how.log = log ? fs::path(log) : folder_.path() / "office.log";
        office_ = std::make_unique<session::Office>(how);
    }
    return *office_;
}

fs::path profile_cache() {
    // The folder above has to be there and the user's own: with another one's, as under sudo, what
    // is put there is in his way, or his to change.
    if (char const* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache == '/')
        return fs::path(cache) / "cchc";
    if (char const* home = std::getenv("HOME");
        home && *home == '/' && session::belongs_to_user(home))
        return fs::path(home) / ".cache/cchc";
    return {};
}

void log_detail(std::string const& text) {
    if (auto const* const log = office_log()) std::ofstream(log, std::ios::app) << text << "\n";
}

}  // namespace report::headless
