// SPDX-License-Identifier: MPL-2.0
#include "office/ground/resources.hpp"

#include <algorithm>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>
#include <utility>

#include "core/catalogue/like_kind.hpp"
#include "core/check/rule.hpp"
#include "core/json/json.hpp"
#include "office/uno/files.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

constexpr char const* package_id = "vn.cchc.baocao";
constexpr std::size_t largest_file = std::size_t(16) << 20U;

std::string file_of_package(rtl::OUString const& url) {
    auto content = read_file(url, largest_file);
    if (!content) fail("package.missing", {{"file", from_office(url)}}, {});
    return std::move(*content);
}

struct Entry {
    std::string name;
    bool is_folder = false;
};

std::vector<Entry> entries_of(rtl::OUString const& folder) {
    std::vector<Entry> entries;
    osl::Directory directory(folder);
    if (directory.open() != osl::FileBase::E_None) return entries;
    osl::DirectoryItem item;
    while (directory.getNextItem(item) == osl::FileBase::E_None) {
        osl::FileStatus status(osl_FileStatus_Mask_FileName | osl_FileStatus_Mask_Type);
        if (item.getFileStatus(status) == osl::FileBase::E_None)
            entries.push_back({from_office(status.getFileName()), status.isDirectory()});
    }
    return entries;
}

bool exists(rtl::OUString const& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

bool ends_with(std::string const& text, std::string_view ending) {
    return text.size() >= ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

/// Files of a kind's folder that end in .json, by path below it.
void collect(rtl::OUString const& folder, std::string const& prefix, KindFiles& found) {
    for (auto const& entry : entries_of(folder)) {
        auto const url = folder + "/" + to_office(entry.name);
        if (entry.is_folder)
            collect(url, prefix + entry.name + "/", found);
        else if (ends_with(entry.name, ".json"))
            found[prefix + entry.name] = file_of_package(url);
    }
}

/// The files of a kind, with those of the kind that it is like. Throws ProblemError.
KindFiles files_of(rtl::OUString const& package, std::string const& id) {
    auto const collected = [&](std::string const& kind) {
        auto const folder = package + "/templates/" + to_office(kind);
        if (!is_figure_id(kind) || !exists(folder + "/report.json"))
            fail("command.unknown_kind", {{"kind", kind}}, {});
        KindFiles found;
        collect(folder, {}, found);
        return found;
    };
    auto files = whole_kind_files(collected(id), collected);
    if (files) return std::move(*files);
    auto problem = files.error();
    problem.where = "templates/" + id + "/" + problem.where;
    throw ProblemError(std::move(problem));
}

}  // namespace

Resources& Resources::of(css::uno::Reference<css::uno::XComponentContext> const& context) {
    static std::unique_ptr<Resources> the_one;
    if (!the_one) {
        auto const folder =
            css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
                rtl::OUString::createFromAscii(package_id));
        if (folder.isEmpty()) fail("package.missing", {{"file", package_id}}, {});
        the_one.reset(new Resources(folder));
    }
    return *the_one;
}

Resources::Resources(rtl::OUString const& folder) : folder_(folder) {}

std::vector<std::string> Resources::kind_ids() const {
    std::vector<std::string> ids;
    auto const folder = folder_ + "/templates";
    for (auto const& entry : entries_of(folder))
        if (entry.is_folder && exists(folder + "/" + to_office(entry.name) + "/report.json"))
            ids.push_back(entry.name);
    std::sort(ids.begin(), ids.end());
    return ids;
}

ReportKind const& Resources::kind(std::string const& id) {
    if (auto const kept = kinds_.find(id); kept != kinds_.end()) return *kept->second;
    if (auto const bad = bad_kinds_.find(id); bad != bad_kinds_.end())
        throw ProblemError(bad->second);
    auto kind = load_report_kind(files_of(folder_, id));
    if (kind && kind->id != id) kind = Problem{"kind.other_folder", {{"id", kind->id}}, {}};
    if (!kind) {
        auto problem = kind.error();
        problem.where = "templates/" + id + "/" + problem.where;
        bad_kinds_[id] = problem;
        throw ProblemError(std::move(problem));
    }
    return *(kinds_[id] = std::make_unique<ReportKind>(std::move(*kind)));
}

Rules const& Resources::rules(std::string const& kind_id) {
    if (auto const kept = rules_.find(kind_id); kept != rules_.end()) return *kept->second;
    auto const& of = kind(kind_id);
    auto rules = load_rules(of, files_of(folder_, kind_id));
    if (!rules) {
        auto problem = rules.error();
        problem.where = "templates/" + kind_id + "/" + problem.where;
        throw ProblemError(std::move(problem));
    }
    return *(rules_[kind_id] = std::make_shared<Rules>(std::move(*rules)));
}

Resources::Kinds Resources::kinds() {
    Kinds all;
    for (auto const& id : kind_ids()) {
        try {
            all.good.push_back(&kind(id));
        } catch (ProblemError const& error) {
            all.bad.push_back(error.problem);
        }
    }
    if (all.good.empty() && !all.bad.empty()) throw ProblemError(all.bad.front());
    if (all.good.empty()) fail("package.missing", {{"file", "templates"}}, {});
    return all;
}

Guide const& Resources::guide(std::string const& kind_id) {
    if (auto const known = guides_.find(kind_id); known != guides_.end()) return known->second;
    Guide guide;
    try {
        auto const files = files_of(folder_, kind_id);
        if (auto const found = files.find("guide.json"); found != files.end())
            guide = read_guide(kind(kind_id), found->second).value();
    } catch (ProblemError const& error) {
        log_failure("guide", error.problem.code + ": " + kind_id);
    }
    return guides_[kind_id] = std::move(guide);
}

HelpIndex const& Resources::help() {
    if (!help_) {
        auto const url = folder_ + "/help/index.json";
        auto index = read_help_index(file_of_package(url), from_office(url));
        if (!index) throw ProblemError(index.error());
        help_ = std::move(*index);
    }
    return *help_;
}

rtl::OUString Resources::help_url(std::string const& language, std::string const& page) const {
    return folder_ + "/help/" + to_office(language + "/" + page) + ".html";
}

HelpPage Resources::help_page(std::string const& language, std::string const& page) const {
    auto const url = help_url(language, page);
    auto read = read_help_page(file_of_package(url), from_office(url));
    if (!read) throw ProblemError(read.error());
    return std::move(*read);
}

rtl::OUString Resources::template_url(std::string const& kind_id) const {
    return folder_ + "/gallery/cchc/" + to_office(kind_id) + ".ott";
}

rtl::OUString Resources::dialogs_url() const {
    return folder_ + "/dialogs";
}

OldFonts const& Resources::old_fonts() {
    if (!old_fonts_) {
        auto const url = folder_ + "/templates/old_fonts.json";
        auto fonts = read_old_fonts(file_of_package(url), from_office(url));
        if (!fonts) throw ProblemError(fonts.error());
        old_fonts_ = std::move(*fonts);
    }
    return *old_fonts_;
}

Texts const& Resources::texts(std::string const& language) {
    auto const found = texts_.find(language);
    if (found != texts_.end()) return found->second;
    auto const name = "texts_" + language + ".properties";
    auto const url = dialogs_url() + "/" + to_office(name);
    auto texts = exists(url) ? read_texts(file_of_package(url), name) : Result<Texts>(Texts());
    return texts_[language] = texts ? std::move(*texts) : Texts();
}

}  // namespace report::office
