// SPDX-License-Identifier: MPL-2.0
#include "dying_office.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include "document_text.hpp"

namespace report::test {

void DyingOffice::SetUp() {
    WindowTest::SetUp();
    file_ = report_file(sample("pho-an-7-thang-2023.json"));
    document_ = keep(session::load(context(), file_, false));
}

void DyingOffice::TearDown() {
    document_.clear();
    if (again_) again_->kill();
    again_.reset();
    // The next story begins with a profile of its own.
    office().kill();
    WindowTest::TearDown();
}

void DyingOffice::die() {
    if (again_)
        again_->kill();
    else
        office().kill();
    again_.reset();
    document_.clear();
    session::OfficeOptions options;
    options.profile = folder() / "profile";
    options.log = folder() / "again.log";
    again_ = std::make_unique<session::Office>(options);
    document_ = session::load(again_->context(), file_, false);
}

bool DyingOffice::is_offered(std::string const& item, std::string const& window) {
    choose_from_menu(document_, item);
    bool asked = false;
    wait_until("the window or a question", [&] {
        asked = is_open(now(), "Báo cáo CCHC");
        return asked || is_open(now(), window);
    });
    if (asked) button(dialog(now(), "Báo cáo CCHC"), "Có").press();
    dialog(now(), window);
    return asked;
}

void DyingOffice::store() {
    css::uno::Reference<css::frame::XStorable>(document_, css::uno::UNO_QUERY_THROW)->store();
}

std::string DyingOffice::text() {
    return text_of(document_);
}

}  // namespace report::test
