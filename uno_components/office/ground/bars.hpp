// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "office/ground/command_call.hpp"

namespace report::office {

/// A line above the text: it needs no answer and takes the keyboard from nobody.
struct Bar {
    enum class Look { done, warning };
    char const* name;  ///< one of the same name gives way to it
    Look look;
    std::string text;
    std::vector<std::pair<std::string, std::string>> buttons;  ///< titles and our commands
};

/// Nothing where no window shows the document.
void show_bar(CommandCall const& call, css::uno::Reference<css::frame::XModel> const& document,
              Bar const& bar);
void take_away_bar(css::uno::Reference<css::frame::XModel> const& document, char const* name);
/// A new report is there, with a button for the panel.
constexpr char const* new_report_bar = "vn.cchc.baocao.new";
bool has_bar(css::uno::Reference<css::frame::XModel> const& document, char const* name);

/// Says to a person that a command has done what it was asked for, with "Xem" where it did it to
/// one figure, list, section, table or chart.
void say_done(CommandCall const& call, std::string const& sentence, std::string const& id = {});

}  // namespace report::office
