// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "measure.hpp"
#include "session/document.hpp"

namespace report::bench {

/// A whole report of the sample: made and stored against loaded and stored; the fill alone against
/// a macro's plain calls.
Rows whole_report();

/// 600 figures against 100.
Rows many_figures();

/// A table of 300 rows against one of 30, and against the bare call that fills its cells.
Rows long_tables();

/// A sheet of 5,000 rows brought in against Calc's own load of its file, and a row of it against
/// one of 1,100.
Rows long_sheets();

/// Starting an office with the extension against one without.
Rows office_start();

/// The window of one section against Writer's own window for a paragraph.
Rows section_window();

/// One section of a filled report against a macro that sets its figures one by one over the pipe.
Rows section_refill();

/// Reading an old report against Writer's load of it, and a long one against a short one.
Rows old_reports();
/// The panel beside the text, and pages of the window of sections.
Rows panel();

/// The check of a report that is open against Writer's load of it, of a long one against a short
/// one, and typing beside what it found.
Rows checks();

/// Looking at all that stands in a report: a long one against a short one.
Rows standing_report();

Row package_size();

/// A new report of the sample, in no window.
session::Model sample_report(session::Context const& context);

/// A file with the body of the seed so often that it has this many pages.
std::filesystem::path stored_long(session::Context const& context,
                                  std::filesystem::path const& folder, int pages);

}  // namespace report::bench
