// SPDX-License-Identifier: MPL-2.0
#include "office/drafts.hpp"

#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>
#include <sal/log.hxx>

#include "office/uno/files.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

/// More than any window can hold: such a file is none of ours.
constexpr std::size_t largest = 4U << 20U;

}  // namespace

Drafts::Drafts(css::uno::Reference<css::uno::XComponentContext> const& context,
               std::string const& name)
    : folder_(css::util::PathSubstitution::create(context)->substituteVariables("$(user)", true) +
              "/cchc"),
      file_(folder_ + "/" + to_office(name)) {}

std::optional<std::string> Drafts::left_over() const {
    return read_file(file_, largest);
}

void Drafts::keep(std::string const& text) const {
    osl::Directory::createPath(folder_);
    // Written beside and then moved: a file half written when the office dies would be no draft.
    auto const fresh = file_ + ".new";
    osl::File::remove(fresh);
    osl::File file(fresh);
    sal_uInt64 written = 0;
    bool const is_kept =
        file.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create) == osl::FileBase::E_None &&
        file.write(text.data(), text.size(), written) == osl::FileBase::E_None &&
        written == text.size() && file.close() == osl::FileBase::E_None &&
        osl::File::move(fresh, file_) == osl::FileBase::E_None;
    SAL_WARN_IF(!is_kept, "cchc", "the draft could not be kept: " << file_);
}

void Drafts::forget() const {
    osl::File::remove(file_);
}

}  // namespace report::office
