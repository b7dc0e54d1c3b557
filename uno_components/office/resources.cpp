// SPDX-License-Identifier: MPL-2.0
#include "office/resources.hpp"

#include <algorithm>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>
#include <utility>

#include "core/support/json.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

constexpr char const* package_id = "vn.cchc.baocao";
constexpr sal_uInt64 largest_file = sal_uInt64(16) * 1024 * 1024;

std::string read_file(rtl::OUString const& url) {
    osl::File file(url);
    sal_uInt64 size = 0;
    if (file.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None ||
        file.getSize(size) != osl::FileBase::E_None || size > largest_file)
        fail("package.missing", {{"file", from_office(url)}}, {});
    std::string content(static_cast<std::size_t>(size), '\0');
    sal_uInt64 done = 0;
    while (done < size) {
        sal_uInt64 read = 0;
        if (file.read(content.data() + done, size - done, read) != osl::FileBase::E_None ||
            read == 0)
            fail("package.missing", {{"file", from_office(url)}}, {});
        done += read;
    }
    return content;
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
            found[prefix + entry.name] = read_file(url);
    }
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
    auto& kept = kinds_[id];
    if (!kept) {
        auto const folder = folder_ + "/templates/" + to_office(id);
        if (!is_figure_id(id) || !exists(folder + "/report.json"))
            fail("command.unknown_kind", {{"kind", id}}, {});
        KindFiles found;
        collect(folder, {}, found);
        auto kind = load_report_kind(found);
        if (!kind) throw ProblemError(kind.error());
        kept = std::make_unique<ReportKind>(std::move(*kind));
    }
    return *kept;
}

rtl::OUString Resources::template_url(std::string const& kind_id) const {
    return folder_ + "/templates/" + to_office(kind_id) + "/report.ott";
}

rtl::OUString Resources::dialogs_url() const {
    return folder_ + "/dialogs";
}

Texts const& Resources::texts(std::string const& language) {
    auto const found = texts_.find(language);
    if (found != texts_.end()) return found->second;
    auto const name = "texts_" + language + ".properties";
    auto const url = dialogs_url() + "/" + to_office(name);
    auto texts = exists(url) ? read_texts(read_file(url), name) : Result<Texts>(Texts());
    return texts_[language] = texts ? std::move(*texts) : Texts();
}

}  // namespace report::office
