// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/help_dialog.hpp"

#include "core/form/help_page.hpp"
#include "office/dialogs/window.hpp"
#include "office/ground/resources.hpp"

namespace report::office {

void show_help(Environment const& environment, std::string const& window) {
    auto& resources = Resources::of(environment.context);
    auto const& index = resources.help();
    auto const language = environment.settings.language();
    Window help(environment, "help");
    auto& controls = help.controls();
    constexpr int width = 460, height = 300;
    help.stretch("page", {false, false, true, false});
    help.stretch("text", {false, false, true, true});
    help.stretch("close", {true, true, false, false});
    help.enlarge(width, height);
    std::vector<Choice> titles;
    for (auto const& page : index.pages)
        titles.push_back({page, resources.help_page(language, page).title});
    controls.set_choices("page", titles);
    controls.choose("page", index.page_of(window));
    auto const show = [&] {
        controls.set_text("text", resources.help_page(language, controls.choice("page")).text);
    };
    show();
    controls.on_action("page", show);
    controls.focus("text");
    help.run();
}

}  // namespace report::office
