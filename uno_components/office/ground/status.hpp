// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace report::office {

/// Tells the menus and toolbars of every open window what can act now and how it is called.
void refresh_all_status();

/// What does so: the dispatchers know the windows.
void refresh_status_by(void (*tell)());

}  // namespace report::office
