// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <future>

#include "element.hpp"
#include "test_office.hpp"

namespace report::test {

/// Stories in real windows. What a story left open is closed after it.
class WindowTest : public OfficeTest {
protected:
    void SetUp() override;
    void TearDown() override;

    /// An empty document in a window of its own.
    session::Model plain_document();
    /// The report of a data file as a new file.
    std::filesystem::path report_file(std::string const& data);
    /// The same in a window of its own.
    session::Model open_report(std::string const& data);
    /// All documents that are open now, hidden ones too.
    static std::vector<session::Model> open_documents();
    /// The report that was made, waited for until it is filled, when only these were open before.
    session::Model new_report_beside(std::vector<session::Model> const& known);

    /// Chooses an item of our menu; what it opens is waited for by `dialog`.
    void choose_from_menu(session::Model const& document, std::string const& title);

    Element open_dialog(std::string const& title) { return dialog(context(), title); }
    void wait_closed(std::string const& title);
    /// Cancels a window in which something was changed, and says yes to losing it.
    void discard(Element const& window);

    /// Fills in what the agency's window asks at least, and presses OK.
    void fill_agency(std::string const& unit_name);
    /// Agencies known to the office, by id; and forgetting all of them, and the reports opened
    /// last.
    std::vector<std::string> stored_agencies();
    void forget_agencies();
    /// Of our menus and windows, from the next one on.
    void set_language(char const* language);

private:
    std::vector<std::future<void>> pressed_;
};

/// Stories of one window of the seed's report, closed by "Đồng ý".
class ReportWindowTest : public WindowTest {
protected:
    explicit ReportWindowTest(std::string title) : title_(std::move(title)) {}
    void SetUp() override {
        WindowTest::SetUp();
        report_ = open_report(sample("pho-an-7-thang-2023.json"));
    }
    Element open_from_menu(std::string const& item) { return open_from_menu(item, title_); }
    Element open_from_menu(std::string const& item, std::string const& title) {
        choose_from_menu(report_, item);
        return open_dialog(title);
    }
    void accept(Element const& window);

    session::Model report_;
    std::string const title_;
};

/// What a window has under this label now, if anything.
Element part(Element const& window, std::vector<sal_Int16> const& roles, std::string const& label);
/// The text field, list or button of a window under its label, waited for.
Element field(Element const& window, std::string const& label);
Element list(Element const& window, std::string const& label);
Element button(Element const& window, std::string const& label);

}  // namespace report::test
