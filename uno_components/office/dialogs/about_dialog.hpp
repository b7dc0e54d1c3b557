// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/dialogs/environment.hpp"

namespace report::office {

void show_about(Environment const& environment);

}  // namespace report::office
