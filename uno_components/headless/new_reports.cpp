// SPDX-License-Identifier: MPL-2.0
#include "headless/new_reports.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>

#include "core/support/json.hpp"
#include "office/uno/strings.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/profile.hpp"

namespace report::headless {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using session::OfficeError;

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::error_code error;
    if (!in || fs::is_directory(path, error))
        fail(fs::exists(path, error) ? "file.unreadable" : "file.missing", {}, path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void check_folder(fs::path const& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) fail("file.no_folder", {}, folder.string());
    if (access(folder.c_str(), W_OK) != 0) fail("file.not_writable", {}, folder.string());
}

/// A document stored under another name beside its target and moved there when it is whole.
void store_whole(session::Model const& model, fs::path const& target) {
    auto const half =
        target.parent_path() / (".cchc-" + std::to_string(getpid()) + target.extension().string());
    try {
        session::store(model, half);
        fs::rename(half, target);
    } catch (css::uno::Exception const&) {
        std::error_code ignored;
        fs::remove(half, ignored);
        if (access(target.parent_path().c_str(), W_OK) == 0) throw;
        fail("file.not_writable", {}, target.string());
    } catch (fs::filesystem_error const&) {
        std::error_code ignored;
        fs::remove(half, ignored);
        fail("file.not_writable", {}, target.string());
    }
}

class Maker {
public:
    Maker(Options const& options, Texts const& texts) : options_(options), texts_(texts) {}

    Exit run() {
        bool const many = options_.data.size() > 1 || is_folder(options_.out);
        int failed = 0;
        std::size_t at = 0;
        for (auto const& file : options_.data) {
            ++at;
            try {
                auto const made = make(file, many);
                if (options_.data.size() > 1)
                    std::cout << "[" << at << "/" << options_.data.size() << "] " << file.string()
                              << " -> ";
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
        if (failed > 0 && options_.data.size() > 1)
            std::cerr << texts_("cchc.some_failed", {{"failed", std::to_string(failed)},
                                                     {"all", std::to_string(options_.data.size())}})
                      << std::endl;
        return failed == 0 ? Exit::made : Exit::some_failed;
    }

private:
    static bool is_folder(fs::path const& path) {
        std::error_code error;
        return fs::is_directory(path, error);
    }

    /// The ODT's path.
    fs::path make(fs::path const& file, bool into_folder) {
        auto const data = read_file(file);
        auto const folder = into_folder ? options_.out : fs::absolute(options_.out).parent_path();
        check_folder(folder);
        auto& office = running_office();
        fs::path made;
        office.within(options_.limit, [&] {
            auto const answer = session::call_command(
                office.context(), "new",
                office::sequence<css::beans::PropertyValue>(
                    {session::argument("Data", Any(office::to_office(data))),
                     session::argument("File", Any(office::to_office(file.string()))),
                     session::argument("Hidden", Any(true))}));
            if (!answer.done) fail("cchc.refused", {{"sentence", answer.sentence}}, {});
            for (auto const& warning : answer.warnings)
                std::cerr << file.string() << ": " << warning << std::endl;
            made = into_folder ? folder / (free_name(answer.name) + ".odt") : options_.out;
            try {
                store_all(answer.document, made);
            } catch (...) {
                session::close(answer.document);
                throw;
            }
            session::close(answer.document);
        });
        return made;
    }

    void store_all(session::Model const& document, fs::path const& made) const {
        store_whole(document, fs::absolute(made));
        for (auto const& ending : options_.also)
            store_whole(document, fs::absolute(made).replace_extension(ending));
    }

    /// Two reports of one run never share a file: "pho-an-quy-i-nam-2024-2".
    std::string free_name(std::string const& name) {
        auto candidate = name;
        for (int n = 2; !used_.insert(candidate).second; ++n)
            candidate = name + "-" + std::to_string(n);
        return candidate;
    }

    session::Office& running_office() {
        if (!office_ || !office_->is_alive()) {
            office_.reset();
            if (!fs::exists(options_.package))
                fail("cchc.no_package", {}, options_.package.string());
            auto const profile = work_.path() / "profile";
            session::make_profile_with(options_.package, profile_cache(), profile);
            session::OfficeOptions how;
            how.profile = profile;
            how.log = work_.path() / "office.log";
            office_ = std::make_unique<session::Office>(how);
            ever_started_ = true;
        }
        return *office_;
    }

    Options const& options_;
    Texts const& texts_;
    session::TemporaryFolder work_;
    std::unique_ptr<session::Office> office_;
    std::set<std::string> used_;
    bool ever_started_ = false;
};

}  // namespace

fs::path profile_cache() {
    if (char const* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return fs::path(cache) / "cchc";
    if (char const* home = std::getenv("HOME"); home && *home && access(home, W_OK) == 0)
        return fs::path(home) / ".cache/cchc";
    return fs::temp_directory_path() / ("cchc-" + std::to_string(getuid()));
}

Exit make_reports(Options const& options, Texts const& texts) {
    return Maker(options, texts).run();
}

}  // namespace report::headless
