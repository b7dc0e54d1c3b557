// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/frame/DocumentTemplates.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <cppuhelper/implbase1.hxx>
#include <map>
#include <rtl/ref.hxx>
#include <rtl/uri.hxx>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;

class Listening : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(css::frame::FeatureStateEvent const& event) override {
        enabled = event.IsEnabled;
        rtl::OUString text;
        if (event.State >>= text) title = office::from_office(text);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override { title.clear(); }

    bool enabled = false;
    std::string title;
};

class Commands : public test::OfficeTest {
protected:
    /// What the menu of the document's window would show for a command.
    static Listening status(session::Model const& model, std::string const& verb) {
        Reference<css::frame::XDispatchProvider> const frame(
            model->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW);
        css::util::URL url;
        url.Complete = office::to_office("vnd.cchc.baocao:" + verb);
        css::util::URLTransformer::create(context())->parseStrict(url);
        auto const dispatch = frame->queryDispatch(url, "_self", 0);
        rtl::Reference<Listening> const listening(new Listening);
        dispatch->addStatusListener(listening.get(), url);
        Listening copy;
        copy.enabled = listening->enabled;
        copy.title = listening->title;
        dispatch->removeStatusListener(listening.get(), url);
        return copy;
    }

    session::Model plain_document() {
        return keep(session::load_url(context(), "private:factory/swriter"));
    }
};

TEST_F(Commands, HelpOpensAPageOfOurOwnThatIsOnlyRead) {
    auto const answer = call("help");
    ASSERT_TRUE(answer.document.is());
    EXPECT_TRUE(answer.document->getURL().endsWith("/help/vi/first.html"));
    EXPECT_TRUE(
        css::uno::Reference<css::frame::XStorable>(answer.document, css::uno::UNO_QUERY_THROW)
            ->isReadonly());
    keep(answer.document);
}

TEST_F(Commands, WhatCouldOnlyRefuseInAReportIsGrey) {
    auto const first = make_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_TRUE(status(first, "sums").enabled);
    EXPECT_FALSE(status(first, "left_over").enabled);  // made from no other
    EXPECT_TRUE(status(first, "show?hs_tong").enabled);
    auto const answer = call("next", first, {}, {{"Period", "tháng 8 năm 2023"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const month = keep(answer.document);
    EXPECT_FALSE(status(month, "sums").enabled);
    EXPECT_TRUE(status(month, "left_over").enabled);
    auto const refused = call("sums", month, {}, {{"Parts", "a.odt"}});
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.sentence.find("chỉ có một tháng"), std::string::npos) << refused.sentence;
}

TEST_F(Commands, AreGreyedWhereTheyCannotAct) {
    auto const plain = plain_document();
    EXPECT_TRUE(status(plain, "new").enabled);
    EXPECT_TRUE(status(plain, "about").enabled);
    EXPECT_FALSE(status(plain, "general").enabled);
    EXPECT_FALSE(status(plain, "refresh").enabled);
    auto const ours = make_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_TRUE(status(ours, "general").enabled);
    EXPECT_TRUE(status(ours, "refresh").enabled);
    EXPECT_FALSE(status(ours, "no_such_verb").enabled);
}

TEST_F(Commands, AreCalledInVietnamese) {
    auto const plain = plain_document();
    EXPECT_EQ(status(plain, "refresh").title.find('['), std::string::npos);
    auto const title = status(plain, "general").title;
    EXPECT_NE(title.find("ông tin"), std::string::npos) << title;
}

TEST_F(Commands, CalledWhereTheyCannotActAnswerWithTheReason) {
    auto const on_plain = call("refresh", plain_document());
    EXPECT_FALSE(on_plain.done);
    EXPECT_NE(on_plain.sentence.find("Báo cáo CCHC"), std::string::npos) << on_plain.sentence;
    EXPECT_FALSE(call("refresh").done);
    auto const unknown = call("khong_co");
    EXPECT_FALSE(unknown.done);
    EXPECT_NE(unknown.sentence.find("khong_co"), std::string::npos) << unknown.sentence;
}

TEST_F(Commands, ADamagedDataFileIsAnsweredWithFileAndReason) {
    auto const answer = call("new", {}, R"({"kind": "cchc_xa"})");
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.sentence.rfind("thu.json: ", 0), 0U) << answer.sentence;
}

TEST_F(Commands, TwoReportsOpenAtOnceDoNotMix) {
    auto const first = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto const second = make_report(test::sample("pho-an-9-thang-2025.json"));
    ASSERT_TRUE(call("refresh", first).done);
    EXPECT_NE(test::text_of(first).find("7 tháng đầu năm 2023"), std::string::npos);
    EXPECT_EQ(test::text_of(second).find("7 tháng đầu năm 2023"), std::string::npos);
}

TEST_F(Commands, TheTemplateStandsInTheOfficesOwnListUnderItsTitle) {
    css::frame::DocumentTemplates::create(context())->update();
    auto const files = css::ucb::SimpleFileAccess::create(context());
    std::string found;
    for (auto const& group : files->getFolderContents("vnd.sun.star.hier:/templates", true))
        for (auto const& one : files->getFolderContents(group, true)) {
            auto const name = office::from_office(
                rtl::Uri::decode(one, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
            if (name.find("/Báo cáo CCHC") == std::string::npos) continue;
            for (auto const& report : files->getFolderContents(one, true))
                found += office::from_office(
                    rtl::Uri::decode(report, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
        }
    EXPECT_NE(found.find("Báo cáo công tác cải cách hành chính cấp xã"), std::string::npos)
        << found;
}

}  // namespace
}  // namespace report
