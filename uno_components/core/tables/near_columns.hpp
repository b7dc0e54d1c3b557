// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace report {

struct Matching;

/// What the form has in one column and the sheet in several, one for each part of its head.
void join_parts(Matching& matching);

/// Heads that are letter by letter another name of one column ("ĐH" beside "Trên ĐH").
void take_named(Matching& matching);

/// Pairs that are more like one another than like anything else, the most alike first. What is
/// only rather alike is proposed.
void find_near(Matching& matching);

/// Two columns of one name under a head without groups, by the known columns before them.
void find_twins(Matching& matching);

}  // namespace report
