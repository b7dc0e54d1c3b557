// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "section_typist.hpp"
#include "window_test.hpp"

namespace report::test {

/// An office that dies, and one after it with the same profile.
class DyingOffice : public WindowTest {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Kills the office, whichever runs, and opens the document's file in the next one.
    void die();
    session::Context const& now() { return again_ ? again_->context() : context(); }
    /// Whether the window that is opened from the menu asks first whether what was left is wanted;
    /// then the answer is yes.
    bool is_offered(std::string const& item, std::string const& window);
    void store();
    std::string text();
    std::filesystem::path drafts() const { return folder() / "profile" / "user" / "cchc"; }

    session::Model document_;
    std::filesystem::path file_;

private:
    std::unique_ptr<session::Office> again_;
};

}  // namespace report::test
