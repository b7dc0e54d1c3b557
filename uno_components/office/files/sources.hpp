// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/fonts/old_fonts.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/source_file.hpp"
#include "office/files/progress.hpp"

namespace report::office {

/// What figures can be brought in from, with what reading them needs.
struct SourceReader {
    css::uno::Reference<css::uno::XComponentContext> context;
    Texts const& texts;
    OldFonts const& fonts;
    Progress progress;

    /// The sheets or tables of a file, named by its path or URL, in Unicode; at least one. Throws
    /// ProblemError: those of bytes_of_file, source_kind, HiddenDocument and read_csv,
    /// import.no_calc, import.no_table, import.stopped.
    std::vector<OfferedSheet> read_file(std::string const& path) const;

    /// What was copied elsewhere. Throws ProblemError: those of read_csv.
    std::vector<OfferedSheet> read_clipboard() const;

private:
    std::vector<OfferedSheet> load(std::string&& bytes, rtl::OUString const& url, SourceKind kind,
                                   std::string const& name) const;
};

}  // namespace report::office
