// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>

#include <chrono>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XWeak.hpp>
#include <csignal>
#include <thread>

#include "test_office.hpp"
#include "writer_command.hpp"

namespace report {
namespace {

using namespace std::chrono_literals;
using session::OfficeError;

class Session : public test::OfficeTest {};

TEST_F(Session, TheExtensionIsReallyInstalled) {
    auto const place =
        css::deployment::PackageInformationProvider::get(context())->getPackageLocation(
            "vn.cchc.baocao");
    EXPECT_FALSE(place.isEmpty());
}

TEST_F(Session, NothingThatATestHasLetGoStandsInTheOfficeWhenAHandActs) {
    auto const model = keep(session::load_url(context(), "private:factory/swriter"));
    css::uno::Reference<css::text::XTextDocument> const text(model, css::uno::UNO_QUERY_THROW);
    for (int i = 0; i < 200; ++i) {
        css::uno::Reference<css::uno::XWeak> range(text->getText()->getEnd(),
                                                   css::uno::UNO_QUERY_THROW);
        auto const seen = range->queryAdapter();
        ASSERT_TRUE(seen->queryAdapted().is());
        range.clear();
        test::await_let_go();
        ASSERT_FALSE(seen->queryAdapted().is()) << i;
    }
}

TEST_F(Session, AnOfficeKilledInTheMiddleOfACallIsReportedAsDead) {
    auto& one = office();
    try {
        one.within(30s, [&] {
            ::kill(-one.process_group(), SIGKILL);
            for (;;)
                css::frame::Desktop::create(one.context())->getComponents()->createEnumeration();
        });
        FAIL() << "the call came back";
    } catch (OfficeError const& error) {
        EXPECT_EQ(error.kind, OfficeError::Kind::died);
    }
    EXPECT_FALSE(one.is_alive());
}

TEST_F(Session, AnOfficeThatHangsIsEndedWhenItsTimeIsOver) {
    auto& one = office();
    auto const start = std::chrono::steady_clock::now();
    try {
        one.within(2s, [&] {
            ::kill(-one.process_group(), SIGSTOP);
            css::frame::Desktop::create(one.context())->getComponents()->createEnumeration();
        });
        FAIL() << "the call came back";
    } catch (OfficeError const& error) {
        EXPECT_EQ(error.kind, OfficeError::Kind::timed_out);
    }
    EXPECT_GE(std::chrono::steady_clock::now() - start, 2s);
    std::this_thread::sleep_for(100ms);
    EXPECT_FALSE(one.is_alive());
}

/// The tests themselves ended so, now and then: the office died while the bridge wrote to it.
TEST_F(Session, WritingToADeadOfficeDoesNotEndTheProgram) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    close(ends[0]);
    EXPECT_EQ(write(ends[1], "x", 1), -1);
    EXPECT_EQ(errno, EPIPE);
    close(ends[1]);
}

/// As a clerk does it: a text is open while the package is added, and added once more.
TEST_F(Session, ThePackageIsAddedBesideAnOpenTextWithoutAnError) {
    session::OfficeOptions options;
    options.profile = folder() / "bare";
    session::make_profile(options.profile);
    session::Office bare(options);
    auto const text = session::load_url(bare.context(), "private:factory/swriter", false);
    for (int times = 0; times < 2; ++times)
        EXPECT_NO_THROW(bare.within(
            60s, [&] { session::add_extension(bare.context(), test::package_file()); }));
    // Nothing of ours is there before the office starts anew, and asking for it is no error.
    css::uno::Reference<css::uno::XInterface> early;
    EXPECT_NO_THROW(early = bare.context()->getServiceManager()->createInstanceWithContext(
                        "vn.cchc.baocao.Dispatcher", bare.context()));
    EXPECT_FALSE(early.is());
    session::close(text);
}

TEST_F(Session, AfterADeadOfficeTheNextOneWorks) {
    EXPECT_NO_THROW(make_report(test::sample("pho-an-7-thang-2023.json")));
}

}  // namespace
}  // namespace report
