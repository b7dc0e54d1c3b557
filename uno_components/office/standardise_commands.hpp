// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

/// The command `standardise`: beside a report typed by hand, the call's document or the one behind
/// the URL in the argument Old, a new document in the lawful layout: letterhead, outline numbers,
/// styles, recipients, signature and pages of the template, and every word of the body in its
/// order. A person sees first what will be done. Answers with the new document; Warnings tells
/// what has no place in it.
css::uno::Any standardise(CommandCall const& call);

}  // namespace report::office
