// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean.hpp"

#include "core/json/json.hpp"
#include "core/packages/clean_odf.hpp"
#include "core/packages/clean_ooxml.hpp"
#include "core/packages/clean_rich_text.hpp"
#include "core/packages/compound.hpp"

namespace report {

Result<CleanFile> clean_file(std::string_view bytes, CleanFormat format, CleanFor purpose,
                             PackageLimits const& limits) try {
    Budget budget(limits);
    CleanFile clean;
    switch (format) {
        case CleanFormat::text_odf:
            clean.bytes = clean_odf(bytes, "text", purpose, budget);
            break;
        case CleanFormat::sheet_odf:
            clean.bytes = clean_odf(bytes, "spreadsheet", purpose, budget);
            break;
        case CleanFormat::flat_odf:
            clean.bytes = clean_flat_odf(bytes, purpose, budget);
            break;
        case CleanFormat::text_ooxml:
        case CleanFormat::sheet_ooxml:
            clean.bytes = clean_ooxml(bytes, format, purpose, budget);
            break;
        case CleanFormat::word_97:
            clean.bytes = clean_word_97(bytes, budget);
            break;
        case CleanFormat::excel_97:
            clean.bytes = clean_excel_97(bytes, budget);
            break;
        case CleanFormat::rich_text:
            clean.bytes = clean_rich_text(bytes, purpose, budget);
            break;
    }
    clean.left_out = budget.left_out;
    return clean;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
