// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>
#include <vector>

#include "core/check/finding.hpp"
#include "office/check/collect.hpp"

namespace report::office {

/// A comment at the first place of each finding that has one, with its sentence and its clause, for
/// somebody who reads the document without us; one undo step. Those that were written before go.
/// How many were written. Throws ProblemError command.read_only.
std::size_t write_comments(css::uno::Reference<css::frame::XModel> const& model,
                           CollectedDocument const& collected, OldFonts const& fonts,
                           std::vector<Finding> const& findings, std::string const& author,
                           std::string const& undo_title);

/// Takes away those that `write_comments` wrote and no other; one undo step. How many they were.
std::size_t remove_comments(css::uno::Reference<css::frame::XModel> const& model,
                            std::string const& undo_title);

/// Whoever wrote them; an answer is one, too.
std::size_t count_comments(css::uno::Reference<css::frame::XModel> const& model);

/// Whether any stands that `write_comments` wrote.
bool has_comments(css::uno::Reference<css::frame::XModel> const& model);

}  // namespace report::office
