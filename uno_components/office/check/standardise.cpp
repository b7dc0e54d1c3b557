// SPDX-License-Identifier: MPL-2.0
#include "office/check/standardise.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextGraphicObjectsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <optional>
#include <utility>

#include "core/report/figures.hpp"
#include "core/support/json.hpp"
#include "core/text/unicode.hpp"
#include "office/check/standard_writer.hpp"
#include "office/dialogs/message.hpp"
#include "office/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"
#include "office/writer/measure.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::frame::XModel>;

struct Prepared {
    ReportKind const& kind;
    PlainDocument document;
    StandardLayout layout;
    std::size_t pictures = 0;
};

/// Notes are words, too, and have no place in the new document.
void add_notes(Model const& model, std::vector<std::string>& left_out) {
    Reference<css::text::XFootnotesSupplier> const supplier(model, UNO_QUERY);
    if (!supplier.is()) return;
    Reference<css::container::XIndexAccess> const notes(supplier->getFootnotes(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
        Reference<css::text::XTextRange> const note(notes->getByIndex(i), UNO_QUERY);
        if (note.is()) left_out.push_back(from_office(note->getString()));
    }
}

std::size_t count_pictures(Model const& model) {
    std::size_t count = 0;
    if (Reference<css::text::XTextGraphicObjectsSupplier> const all(model, UNO_QUERY); all.is())
        count += static_cast<std::size_t>(all->getGraphicObjects()->getElementNames().getLength());
    if (Reference<css::text::XTextEmbeddedObjectsSupplier> const all(model, UNO_QUERY); all.is())
        count += static_cast<std::size_t>(all->getEmbeddedObjects()->getElementNames().getLength());
    return count;
}

Prepared prepare(CommandCall const& call, Model const& model, std::string const& name) {
    auto document = value_or_throw_at(plain_document(model, call.resources.old_fonts()), name);
    Problem why;
    for (auto const* kind : call.resources.kinds().good) {
        auto const old = read_document(*kind, document);
        if (!old) {
            why = old.error();
            why.where = name;
            continue;
        }
        auto layout = standard_layout(*kind, document, *old);
        add_notes(model, layout.left_out);
        return {*kind, std::move(document), std::move(layout), count_pictures(model)};
    }
    throw ProblemError(why);
}

std::vector<std::string> told(CommandCall const& call, Prepared const& prepared) {
    constexpr std::size_t most_letters = 120;
    std::vector<std::string> lines;
    if (prepared.pictures > 0)
        lines.push_back(
            call.texts()("standardise.pictures", {{"count", std::to_string(prepared.pictures)}}));
    for (auto const& text : prepared.layout.left_out)
        lines.push_back(call.texts()("standardise.left_out",
                                     {{"text", std::string(beginning(text, most_letters))}}));
    return lines;
}

bool is_wanted(CommandCall const& call, Prepared const& prepared) {
    using What = StandardBlock::What;
    auto const count = [&](What what) { return std::to_string(prepared.layout.count(what)); };
    auto text = call.texts()("standardise.question", {{"headings", count(What::heading)},
                                                      {"paragraphs", count(What::text)},
                                                      {"tables", count(What::table)}});
    auto const lines = told(call, prepared);
    constexpr std::size_t most_lines = 8;
    for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) text += "\n" + lines[i];
    if (lines.size() > most_lines)
        text += "\n" + call.texts()("standardise.more",
                                    {{"count", std::to_string(lines.size() - most_lines)}});
    auto const environment = environment_of(call, prepared.kind);
    return ask(call.context, environment.parent, environment.texts, text);
}

}  // namespace

Any standardise(CommandCall const& call) {
    auto const url = text_argument(call, "Old");
    std::optional<OldDocument> file;
    auto model = call.document();
    std::string name;
    if (url) {
        name = path_of_file(to_office(*url));
        file.emplace(value_or_throw_at(OldDocument::open(call.context, to_office(*url)), name));
        model = file->model();
    }
    if (!model.is()) fail("command.no_document", {}, {});
    if (WriterDocument(model).is_ours()) fail("standardise.ours", {}, {});
    auto const prepared = prepare(call, model, name);
    if (!call.hidden() && !is_wanted(call, prepared)) return {};
    auto const& kind = prepared.kind;
    auto const made =
        open_new_report(call.context, call.resources.template_url(kind.id), call.hidden());
    try {
        WriterDocument(made).in_one_step(to_office(call.texts()("undo.standardise")), [&] {
            write_standard(made, kind, prepared.document, prepared.layout,
                           make_measure(call.context));
        });
    } catch (...) {
        // A document that could not be filled is none that anybody asked for.
        Reference<css::util::XCloseable>(made, UNO_QUERY_THROW)->close(true);
        throw;
    }
    show_start(made);
    return answer(made, proposed_name(kind, prepared.layout.report), told(call, prepared));
}

}  // namespace report::office
