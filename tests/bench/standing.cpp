// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <stdexcept>

#include "inside.hpp"
#include "office/uno/strings.hpp"
#include "report.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int rounds = 11;
/// So many of the paragraphs below fill a page.
constexpr int paragraphs_a_page = 12;

/// The sample with so many pages of a clerk's own words behind it.
session::Model report_of(session::Context const& context, int pages) {
    auto const made = sample_report(context);
    auto const text = Reference<css::text::XTextDocument>(made, UNO_QUERY_THROW)->getText();
    for (int i = 0; i < pages * paragraphs_a_page; ++i) {
        text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
        text->insertString(
            text->getEnd(),
            office::to_office(
                "Ý kiến thứ " + std::to_string(i) +
                ": các bộ phận tiếp tục rà soát những nội dung thuộc trách nhiệm của mình, phân "
                "công người thực hiện, theo dõi tiến độ hằng tuần và báo cáo khi có vướng mắc để "
                "được hướng dẫn kịp thời, không để ảnh hưởng đến người dân."),
            false);
    }
    return made;
}

/// An update that finds nothing to write: it looks at all that stands.
double seconds_of_look(session::Context const& context, session::Model const& model) {
    auto const arguments = office::sequence<css::beans::PropertyValue>(
        {session::argument("Hidden", Any(true)), session::argument("Document", Any(model))});
    auto const begun = std::chrono::steady_clock::now();
    auto const answer = session::call_command(context, "refresh", arguments);
    auto const end = std::chrono::steady_clock::now();
    if (!answer.done) throw std::runtime_error(answer.sentence);
    return std::chrono::duration<double>(end - begun).count();
}

}  // namespace

Rows standing_report() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    auto const& context = with.office.context();
    progress("updates of 50 and of 500 pages");
    auto const sample = report_of(context, 0), shorter = report_of(context, 50 - 9),
               longer = report_of(context, 500 - 9);
    auto const pair = in_turns(
        rounds, [&] { return seconds_of_look(context, longer); },
        [&] { return seconds_of_look(context, shorter); });
    auto const alone = in_turns(
        rounds, [&] { return seconds_of_look(context, sample); }, [] { return 0.0; });
    for (auto const& model : {sample, shorter, longer}) session::close(model);
    return {{"(l) an update that changes nothing, of the sample", "", median(alone.ours) * 1000,
             "ms", std::nullopt},
            {"(l) the same of 500 pages / of 50",
             milliseconds(median(pair.ours)) + " / " + milliseconds(median(pair.other)),
             ratio(pair.ours, pair.other), "", 11.0}};
}

}  // namespace report::bench
