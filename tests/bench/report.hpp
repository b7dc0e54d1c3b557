// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "measure.hpp"

namespace report::bench {

/// A whole report of the sample: made and stored against loaded and stored; the fill alone against
/// a macro's plain calls.
Rows whole_report();

/// 600 figures against 100.
Rows many_figures();

/// A table of 300 rows against one of 30, and against the bare call that fills its cells.
Rows long_tables();

/// Starting an office with the extension against one without.
Rows office_start();

/// The window of one section against Writer's own window for a paragraph.
Rows section_window();

/// One section of a filled report against a macro that sets its figures one by one over the pipe.
Rows section_refill();

/// Reading an old report against Writer's load of it, and a long one against a short one.
Rows old_reports();

Row package_size();

}  // namespace report::bench
