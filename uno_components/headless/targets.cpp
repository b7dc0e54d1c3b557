// SPDX-License-Identifier: MPL-2.0
#include "headless/targets.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>

#include "core/json/json.hpp"
#include "session/document.hpp"
#include "session/file_problem.hpp"
#include "session/fresh_file.hpp"

namespace report::headless {

namespace fs = std::filesystem;

namespace {

using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity(fs::path const& path) {
    struct stat there {};
    if (stat(path.c_str(), &there) != 0) return {};
    return Identity{there.st_dev, there.st_ino};
}

std::string small(std::string text) {
    for (auto& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

fs::path parent_of(fs::path const& path) {
    return fs::absolute(path).parent_path();
}

bool is_folder(fs::path const& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

/// Something has that name, were it a link that leads nowhere.
bool stands_there(fs::path const& path) {
    struct stat there {};
    if (lstat(path.c_str(), &there) == 0) return true;
    if (errno == ENOENT) return false;
    session::fail_on(errno, path);
}

void check_folder(fs::path const& folder) {
    struct stat there {};
    if (stat(folder.c_str(), &there) != 0) session::fail_on(errno, folder);
    if (!S_ISDIR(there.st_mode)) session::fail_on(ENOTDIR, folder);
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        session::fail_on(errno, folder);
}

/// A name out of a report is a name, and no way to another folder.
std::string as_file_name(std::string name) {
    std::replace(name.begin(), name.end(), '/', '-');
    std::replace(name.begin(), name.end(), '\0', '-');
    return name.empty() || name.front() == '.' ? "_" + name : name;
}

fs::path in_folder(fs::path const& folder, std::string const& name, std::string const& ending) {
    return folder / (name + ending);
}

}  // namespace

Targets::Targets(Options const& options)
    : options_(options),
      documents_into_folder_(options.files.size() > 1 || is_folder(options.out)),
      found_into_folder_(options.files.size() > 1 || is_folder(options.json)) {
    for (auto const& input : options.inputs())
        if (auto const one = identity(input)) read_.insert(*one);
    check_folders();
    if (!options.out.empty()) {
        if (!documents_into_folder_ && !session::can_store(options.out))
            fail("file.unknown_ending", {}, options.out.string());
        ending_ = documents_into_folder_ ? ".odt" : options.out.extension().string();
    }
    for (auto const& ending : options.also)
        if (ending != small(ending_) && std::count(also_.begin(), also_.end(), ending) == 0)
            also_.push_back(ending);

    // With every name known, all are settled here; in folders they are when they are known.
    std::vector<Finished> expected;
    if (!options.out.empty() && !documents_into_folder_) {
        expected.push_back({{}, {}, ending_, false});
        for (auto const& ending : also_) expected.push_back({{}, {}, ending, false});
    }
    if (!options.json.empty() && !found_into_folder_) expected.push_back({{}, {}, ".json", true});
    auto const paths = paths_for({}, expected);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        check(paths[i]);
        for (std::size_t j = 0; j < i; ++j)
            if (parent_of(paths[i]) / paths[i].filename() ==
                parent_of(paths[j]) / paths[j].filename())
                fail("file.two_results", {}, paths[i].string());
    }
}

void Targets::check_folders() const {
    if (!options_.out.empty())
        check_folder(documents_into_folder_ ? options_.out : parent_of(options_.out));
    if (!options_.json.empty())
        check_folder(found_into_folder_ ? options_.json : parent_of(options_.json));
}

std::string Targets::name_for(std::string const& proposed) const {
    return options_.out.empty() || documents_into_folder_ ? proposed : options_.out.stem().string();
}

/// Where a name may be chosen, `name` is it.
Targets::Paths Targets::paths_for(std::string const& name,
                                  std::vector<Finished> const& results) const {
    Paths paths;
    for (auto const& result : results) {
        if (result.found)
            paths.push_back(found_into_folder_ ? in_folder(options_.json, name, result.ending)
                                               : options_.json);
        else if (documents_into_folder_)
            paths.push_back(in_folder(options_.out, name + result.suffix, result.ending));
        else if (!result.suffix.empty())
            paths.push_back(options_.out.parent_path() /
                            (options_.out.stem().string() + result.suffix + result.ending));
        else
            paths.push_back(result.ending == ending_
                                ? options_.out
                                : fs::path(options_.out).replace_extension(result.ending));
    }
    return paths;
}

bool Targets::is_ours(fs::path const& path) const {
    auto const there = identity(path);
    return there && (read_.count(*there) > 0 || made_.count(*there) > 0);
}

bool Targets::is_free(fs::path const& path) const {
    if (!stands_there(path)) return true;
    struct stat there {};
    if (!options_.replace || is_ours(path) || lstat(path.c_str(), &there) != 0) return false;
    return S_ISREG(there.st_mode) || S_ISLNK(there.st_mode);
}

/// Says why `path` is not free.
void Targets::check(fs::path const& path) const {
    if (is_free(path)) return;
    struct stat there {};
    if (auto const found = identity(path); found && read_.count(*found) > 0)
        fail("file.is_input", {}, path.string());
    if (is_folder(path)) fail("file.is_folder", {}, path.string());
    if (lstat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISLNK(there.st_mode))
        fail("file.not_ordinary", {}, path.string());
    fail(is_ours(path) ? "file.two_results" : "file.stands_there", {}, path.string());
}

fs::path Targets::put(std::string const& proposed, std::vector<Finished> const& results) {
    auto const name = as_file_name(proposed);
    auto const chosen = [&](int n) {
        return paths_for(n == 1 ? name : name + "-" + std::to_string(n), results);
    };
    auto const fixed = chosen(1) == chosen(2);
    for (int n = 1;; ++n) {
        auto const paths = chosen(n);
        bool const free = std::all_of(paths.begin(), paths.end(),
                                      [this](fs::path const& path) { return is_free(path); });
        if (free && write(paths, results)) {
            remember(paths);
            return paths.front();
        }
        // One that has a name of its own is in the way of all others.
        for (std::size_t i = 0; i < paths.size(); ++i)
            if (fixed || (results[i].found ? !found_into_folder_ : !documents_into_folder_))
                check(paths[i]);
    }
}

/// All of them, or none: false when one has been taken meanwhile.
bool Targets::write(Paths const& paths, std::vector<Finished> const& results) {
    std::vector<std::unique_ptr<session::FreshFile>> files;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        files.push_back(std::make_unique<session::FreshFile>(paths[i]));
        if (results[i].file.empty())
            files.back()->write(results[i].text);
        else
            files.back()->copy(results[i].file);
        files.back()->finish();
    }
    auto const take_back = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) files[i]->take_back();
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        try {
            // Looked at again: what is an input, or made by us, is never moved over.
            if (options_.replace && stands_there(paths[i]) && is_free(paths[i])) {
                files[i]->move_over();
            } else if (!files[i]->move_to_free()) {
                take_back(i);
                return false;
            }
        } catch (...) {
            take_back(i);
            throw;
        }
    }
    return true;
}

void Targets::remember(Paths const& paths) {
    for (auto const& path : paths)
        if (auto const one = identity(path)) made_.insert(*one);
}

}  // namespace report::headless
