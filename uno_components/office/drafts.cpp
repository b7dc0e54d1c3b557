// SPDX-License-Identifier: MPL-2.0
#include "office/drafts.hpp"

#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>
#include <sal/log.hxx>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

/// More than any window can hold: such a file is none of ours.
constexpr sal_uInt64 largest = 4U << 20U;

}  // namespace

Drafts::Drafts(css::uno::Reference<css::uno::XComponentContext> const& context,
               std::string const& name)
    : folder_(css::util::PathSubstitution::create(context)->substituteVariables("$(user)", true) +
              "/cchc"),
      file_(folder_ + "/" + to_office(name)) {}

std::optional<std::string> Drafts::left_over() const {
    osl::File file(file_);
    if (file.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None) return std::nullopt;
    sal_uInt64 size = 0;
    if (file.getSize(size) != osl::FileBase::E_None || size > largest) return std::nullopt;
    std::string text(static_cast<std::size_t>(size), '\0');
    sal_uInt64 got = 0;
    if (file.read(text.data(), size, got) != osl::FileBase::E_None || got != size)
        return std::nullopt;
    return text;
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
