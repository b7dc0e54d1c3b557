// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/about_dialog.hpp"

#include "office/dialogs/window.hpp"

namespace report::office {

void show_about(Environment const& environment) {
    Window window(environment, "about");
    window.controls().set_label("version",
                                environment.texts("about.version", {{"version", CCHC_VERSION}}));
    window.run();
}

}  // namespace report::office
