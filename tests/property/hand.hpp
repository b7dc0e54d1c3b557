// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "random.hpp"
#include "session/document.hpp"

namespace report::test {

struct HandAct {
    std::string what;   ///< for the list of steps
    std::string token;  ///< what a snapshot shows from then on; empty when the act leaves no mark
    std::string field;  ///< what the field showed over which the token was typed; empty: none
};

/// Somebody who works in the document itself: types, comments, colours, deletes, at random places.
class Hand {
public:
    /// Most often at `places`, names of bookmarks.
    Hand(session::Context context, session::Model model, std::vector<std::string> places,
         Random& random);

    /// One act as one undo step. `number` makes its token the only one of its kind.
    HandAct act(int number);

private:
    HandAct edit(int number);

    session::Context context_;
    session::Model model_;
    std::vector<std::string> places_;
    Random& random_;
};

}  // namespace report::test
