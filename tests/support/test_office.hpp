// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "kind_folder.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/profile.hpp"

namespace report::test {

/// Where the package and the test programs are built.
std::filesystem::path built_folder();
std::filesystem::path package_file();
/// The same with the kind of tests/kinds in it.
std::filesystem::path package_with_kind();
std::filesystem::path program(std::string const& name);
std::string sample(std::string const& name);

/// A new profile with the package installed; the prepared one is kept in the build tree.
/// CCHC_TEST_LOCALE, "vi/de-DE", gives it a language, and numbers and dates of another country.
void make_test_profile(std::filesystem::path const& folder);

/// Of the office that the tests share, while there is one.
session::Context const& office_context();

/// Tests that share one office with the installed extension. A test that kills it gets a new one
/// for the next.
class OfficeTest : public testing::Test {
protected:
    static void SetUpTestSuite();
    /// Environment of the office when it starts next, instead of one that draws in memory.
    static void set_environment(std::map<std::string, std::string> environment);
    /// Another package than the built one, for the tests of this suite.
    static void set_package(std::filesystem::path package);
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    /// Of a test that failed with its office: what that wrote of where it stood.
    static void tell_of_death();

    static session::Office& office();
    static session::Context const& context() { return office().context(); }
    static std::filesystem::path const& folder();

    /// A hidden report from the text of a data file; closed after the test.
    session::Model make_report(std::string const& data);
    /// Stored as a file with this ending and loaded again; closed after the test.
    session::Model reload(session::Model const& model, std::string const& ending);
    session::Model keep(session::Model model);

    /// Calls a command on a document, without windows. `more`: further arguments, all texts.
    session::Answer call(std::string const& verb, session::Model const& model = {},
                         std::string const& data = {},
                         std::map<std::string, std::string> const& more = {});

private:
    std::vector<session::Model> open_;
};

}  // namespace report::test
