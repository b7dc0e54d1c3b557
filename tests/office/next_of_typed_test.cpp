// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "core/reader/read_document.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"
#include "document_text.hpp"
#include "golden_figures.hpp"
#include "office/uno/strings.hpp"
#include "plain_text.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

/// The next report of one that somebody typed by hand.
class NextOfTyped : public test::OfficeTest {
protected:
    fs::path typed(std::string const& description, std::string const& ending) {
        auto const model = test::type_document(context(), description);
        auto const file = folder() / ("go tay" + ending);
        session::store(model, file);
        session::close(model);
        return file;
    }
    json::array texts_read(fs::path const& file) {
        auto const answer = call("read", {}, {}, {{"Old", session::file_url(file)}});
        return json::parse(answer.found).as_object().at("texts").as_array();
    }
};

TEST_F(NextOfTyped, WhatTheOfficeTaughtIsUsedWithoutAWindowToo) {
    std::string const text =
        "BÁO CÁO\nCông tác cải cách hành chính tháng 7 năm 2023\n"
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
        "2.5. Kết quả giải quyết TTHC\n- Bà con gửi đến qua máy: 12 xấp.";
    auto const file = typed(text, ".docx");
    auto const found = [&] {
        auto const answer = call("read", {}, {}, {{"Old", session::file_url(file)}});
        return json::parse(answer.found).as_object();
    };
    auto const before = found();
    ASSERT_EQ(before.at("unread").as_array().size(), 1U);
    EXPECT_EQ(before.at("unread").as_array()[0].as_object().at("value").to_number<int>(), 12);
    auto const teach = [&](std::string const& words) {
        namespace configuration = css::configuration;
        auto const root =
            configuration::theDefaultProvider::get(context())->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationUpdateAccess",
                office::sequence<css::uno::Any>({css::uno::Any(session::argument(
                    "nodepath", css::uno::Any(rtl::OUString("/vn.cchc.baocao.Settings"))))}));
        css::uno::Reference<css::container::XNameReplace>(root, css::uno::UNO_QUERY_THROW)
            ->replaceByName("OwnWords", css::uno::Any(office::to_office(words)));
        css::uno::Reference<css::util::XChangesBatch>(root, css::uno::UNO_QUERY_THROW)
            ->commitChanges();
    };
    auto const kind = test::shipped_kind("cchc_xa");
    auto const seen = read_document(kind, test::plain_document(text)).value().unread.at(0);
    OwnWords own;
    own.learn({"hs_truc_tuyen", seen.context, seen.source});
    teach(own.json());
    auto const after = found();
    teach({});
    EXPECT_TRUE(after.at("unread").as_array().empty());
    auto const& figure = after.at("figures").as_array().at(0).as_object();
    EXPECT_EQ(figure.at("id").as_string(), "hs_truc_tuyen");
    EXPECT_EQ(figure.at("confidence").as_string(), "sure");
    EXPECT_TRUE(figure.at("own_words").as_bool());
}

class NextOfTypedFile : public NextOfTyped, public testing::WithParamInterface<char const*> {};

INSTANTIATE_TEST_SUITE_P(Each, NextOfTypedFile, testing::Values(".odt", ".docx", ".doc"),
                         [](auto const& each) { return std::string(each.param + 1); });

TEST_P(NextOfTypedFile, EveryParagraphOfTheSeedIsInTheNewReportOrBesideIt) {
    auto const file = typed(test::old_report_file("pho-an-7-thang-2023.txt"), GetParam());
    auto const bytes = test::read_file(file);
    auto const answer =
        call("next", {}, {}, {{"Base", file.string()}, {"Period", "8 tháng đầu năm 2023"}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const document = keep(answer.document), beside = keep(answer.beside);
    auto const text = collapse_blanks(test::text_of(document));
    auto const kept = collapse_blanks(test::text_of(beside));
    EXPECT_GT(answer.waiting, 0);
    EXPECT_NE(kept.find(std::to_string(answer.waiting) + " đoạn"), std::string::npos);
    for (auto const& one : texts_read(file)) {
        auto const role = std::string(one.as_object().at("role").as_string());
        if (role != "body" && role != "rest") {
            auto const line = collapse_blanks(std::string(one.as_object().at("text").as_string()));
            auto const end = line.find(':');
            EXPECT_NE(kept.find(line.substr(0, end)), std::string::npos) << role << ": " << line;
            continue;
        }
        auto words = collapse_blanks(std::string(one.as_object().at("text").as_string()));
        // A list sets the stops behind its rows itself.
        while (std::string_view(";.,").find(words.back()) != std::string_view::npos)
            words.pop_back();
        bool const whole =
            text.find(words) != std::string::npos || kept.find(words) != std::string::npos;
        // Of a paragraph that cites documents of a list the sentences are parted.
        for (std::size_t from = 0; !whole && from < words.size();) {
            auto const end = std::min(words.find(". ", from), words.size());
            auto const sentence = words.substr(from, end - from);
            EXPECT_TRUE(text.find(sentence) != std::string::npos ||
                        kept.find(sentence) != std::string::npos)
                << role << ": " << sentence;
            from = end + 2;
        }
    }
    // No document is cited in a list and again in a sentence that names it.
    EXPECT_EQ(text.find("Quyết định số 1664/QĐ-UBND"), text.rfind("Quyết định số 1664/QĐ-UBND"));
    // A list says its counts once.
    EXPECT_EQ(text.find("trên 600 lượt người tham dự, trên 600"), std::string::npos);
    EXPECT_NE(text.find("Quyết định số 13/QĐ-UBND ngày 02/02/2023"), std::string::npos);
    // Whom the old report went to.
    EXPECT_NE(text.find("Kính gửi: Phòng Nội vụ thị xã Đức Phổ"), std::string::npos);
    EXPECT_NE(text.find("Như trên"), std::string::npos);
    // Nothing stands behind the signature.
    EXPECT_EQ(trim(text.substr(text.rfind("Nguyễn Minh Hà"))), "Nguyễn Minh Hà");
    // A task of the next period is one, whether the old report or the new one says it.
    auto const task =
        std::string("Tập trung thực hiện những nhiệm vụ cải cách hành chính năm 2023");
    ASSERT_NE(text.find(task), std::string::npos);
    EXPECT_EQ(text.find(task), text.rfind(task));
    auto const record =
        from_record(from_properties(test::record_properties(document)).value()).value();
    EXPECT_EQ(std::get<Amount>(record.last.at("hs_truc_tuyen")).value, 909);
    // Whom the report goes to stands in "Kính gửi" and as "Như trên", not once more among the
    // others.
    EXPECT_EQ(record.addressees.size(), 1U);
    EXPECT_EQ(record.recipients.size(), 4U);
    EXPECT_EQ(record.signer.name, "Nguyễn Minh Hà");
    EXPECT_EQ(test::undo_titles(document), std::vector<std::string>{"Lập báo cáo kỳ sau"});
    EXPECT_EQ(test::read_file(file), bytes);
}

TEST_F(NextOfTyped, WhatFitsNowhereStandsInADocumentOfItsOwn) {
    auto const file = typed(
        "BÁO CÁO\nCông tác cải cách hành chính tháng 7 năm 2023\nI. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n"
        "1. Công tác chỉ đạo, điều hành\nXã đã chỉ đạo kịp thời.\nVIII. CHUYỆN KHÁC\n"
        "Một đoạn không thuộc mục nào.",
        ".odt");
    auto const answer = call("next", {}, {}, {{"Base", file.string()}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const document = keep(answer.document), beside = keep(answer.beside);
    auto const text = test::text_of(document);
    EXPECT_NE(text.find("tháng 8 năm 2023"), std::string::npos);
    EXPECT_LT(text.find("Xã đã chỉ đạo kịp thời."), text.find("Nơi nhận"));
    EXPECT_EQ(text.find("Một đoạn không thuộc mục nào."), std::string::npos);
    EXPECT_NE(test::text_of(beside).find("Một đoạn không thuộc mục nào."), std::string::npos);
    EXPECT_EQ(answer.waiting, 2);
}

TEST_F(NextOfTyped, ProseStandsInItsSectionInItsOrderAndFiguresOfTheOldPeriodBesideIt) {
    auto const file = typed(
        "BÁO CÁO\nCông tác cải cách hành chính tháng 7 năm 2023\nI. KẾT QUẢ\n"
        "1. Cải cách thủ tục hành chính\n1.1. Kết quả giải quyết TTHC\nXã niêm yết đủ thủ tục.\n"
        "- Hồ sơ kỳ trước chuyển qua: 43.\nCán bộ hướng dẫn tận tình.\nNgười dân đồng tình.",
        ".odt");
    auto const answer = call("next", {}, {}, {{"Base", file.string()}});
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const text = test::text_of(keep(answer.document));
    auto const kept = test::text_of(keep(answer.beside));
    auto const first = text.find("Xã niêm yết đủ thủ tục."),
               second = text.find("Cán bộ hướng dẫn tận tình."),
               third = text.find("Người dân đồng tình."), end = text.find("Nơi nhận");
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
    EXPECT_LT(third, end);
    EXPECT_EQ(text.find("Hồ sơ kỳ trước chuyển qua: 43."), std::string::npos);
    EXPECT_NE(kept.find("Hồ sơ kỳ trước chuyển qua: 43."), std::string::npos);
}

TEST_F(NextOfTyped, ADocumentOfAnotherKindIsSaidAndMakesNothing) {
    auto const file = typed(test::old_report_file("khong-phai-hop-dong.txt"), ".odt");
    auto const answer = call("next", {}, {}, {{"Base", file.string()}});
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.sentence.find("go tay.odt"), std::string::npos) << answer.sentence;
}

}  // namespace
}  // namespace report
