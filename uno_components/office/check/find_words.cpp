// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "core/text/unicode.hpp"
#include "office/check/collect.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/report_texts.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;

struct Reread {
    PlainParagraph paragraph;
    ReadParagraph read;
};

/// The paragraph once more, as it stands now.
std::optional<Reread> read_again(CollectedDocument::Origin const& origin, OldFonts const& fonts) {
    Reread result;
    ParagraphReader reader(fonts, {[](auto const&) {},
                                   [](std::size_t) {},
                                   [&](ReadParagraph&& read) { result.read = std::move(read); },
                                   {}});
    ParagraphWalk walk;
    walk.deletions = origin.deletions;
    std::optional<PlainParagraph> paragraph;
    for (auto const& one : origin.paragraphs) paragraph = reader.read(one, walk);
    if (!paragraph) paragraph = reader.left_of(walk);
    if (!paragraph) return std::nullopt;
    result.paragraph = std::move(*paragraph);
    return result;
}

/// Behind so many letters of a range; the cursor goes over a pair of units in one step.
Range behind(Range const& range, std::size_t letters) {
    auto const cursor = range->getText()->createTextCursorByRange(range->getStart());
    constexpr std::size_t most = 30'000;  // of one step
    for (; letters > 0; letters -= std::min(letters, most))
        cursor->goRight(static_cast<sal_Int16>(std::min(letters, most)), false);
    return {cursor, UNO_QUERY_THROW};
}

PlainParagraph const* paragraph_at(PlainDocument const& document, std::size_t number) {
    PlainParagraph const* found = nullptr;
    each_paragraph(document, [&](std::size_t at, std::size_t, PlainParagraph const& paragraph) {
        if (at == number) found = &paragraph;
    });
    return found;
}

/// Where a byte of the paragraph stands in the document: at the edge of its portion where that does
/// not stand as it is.
Range place_of(ReadPortion const& portion, std::string const& text, std::size_t byte, bool is_end,
               bool& exact) {
    if (byte <= portion.from) return portion.range->getStart();
    if (byte >= portion.until) return portion.range->getEnd();
    if (!portion.as_it_stands) {
        exact = false;
        return is_end ? portion.range->getEnd() : portion.range->getStart();
    }
    auto const before = std::string_view(text).substr(portion.from, byte - portion.from);
    return behind(portion.range, to_code_points(before).size());
}

}  // namespace

FoundWords find_words(CollectedDocument const& collected, OldFonts const& fonts,
                      TextSpan const& span) try {
    if (span.paragraph >= collected.origins.size()) return {};
    auto const* then = paragraph_at(collected.checked.text, span.paragraph);
    auto const now = read_again(collected.origins[span.paragraph], fonts);
    if (!then || !now || now->paragraph.text != then->text) return {};
    auto const& text = now->paragraph.text;
    auto const& portions = now->read.portions;
    auto const until = std::min(span.until, text.size());
    auto const from = std::min(span.from, until);
    if (portions.empty()) {
        Range const whole(now->read.paragraphs.front(), UNO_QUERY);
        return {whole.is() ? whole->getStart() : whole, text.empty()};
    }
    ReadPortion const* first = nullptr;
    ReadPortion const* last = nullptr;
    bool exact = true;
    for (auto const& one : portions) {
        if (one.until <= from && !(from == one.until && from == until)) continue;
        if (first && one.from >= until) break;
        if (!first) first = &one;
        last = &one;
        exact = exact && one.as_it_stands;
    }
    if (!first) first = last = &portions.back();
    auto const start = place_of(*first, text, from, false, exact);
    auto const end = place_of(*last, text, until, true, exact);
    auto const cursor = start->getText()->createTextCursorByRange(start);
    cursor->gotoRange(end, true);
    return {{cursor, UNO_QUERY_THROW}, exact};
} catch (css::uno::RuntimeException const&) {
    // The paragraph is no more.
    return {};
}

bool show_words(Reference<css::frame::XModel> const& model, CollectedDocument const& collected,
                OldFonts const& fonts, TextSpan const& span) {
    auto const words = find_words(collected, fonts, span);
    if (!words.range.is()) return false;
    select_words(model, words.range);
    return true;
}

}  // namespace report::office
