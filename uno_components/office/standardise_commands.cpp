// SPDX-License-Identifier: MPL-2.0
#include "office/standardise_commands.hpp"
#include "office/ground/in_making.hpp"

#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextGraphicObjectsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <map>
#include <optional>
#include <utility>

#include "core/check/checked_document.hpp"
#include "core/json/json.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"
#include "office/check/standard_writer.hpp"
#include "office/dialogs/message.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/plain_walk.hpp"

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
    StandardNotes notes;
    std::size_t pictures = 0;
};

/// Takes the notes along: they are words, too.
class NoteReader : public ReadingWatcher {
public:
    void cell(Reference<css::text::XTextTable> const&, rtl::OUString const&) override {}
    void shape(AnyObject const&) override {}
    void paragraph(ReadParagraph&& read) override {
        for (auto const& note : read.notes) {
            Reference<css::text::XTextRange> const text(note.note, UNO_QUERY);
            if (text.is())
                by_source_[sources_].push_back({note.at, trim(from_office(text->getString())), {}});
        }
        ++sources_;
    }

    StandardNotes of(PlainDocument const& document) const {
        StandardNotes notes;
        each_paragraph(document, [&](std::size_t number, std::size_t, PlainParagraph const& one) {
            auto const found = by_source_.find(one.source);
            if (found != by_source_.end()) notes[number] = found->second;
        });
        return notes;
    }

private:
    std::map<std::size_t, std::vector<StandardNote>> by_source_;
    std::size_t sources_ = 0;
};

std::size_t count_pictures(Model const& model) {
    std::size_t count = 0;
    if (Reference<css::text::XTextGraphicObjectsSupplier> const all(model, UNO_QUERY); all.is())
        count += static_cast<std::size_t>(all->getGraphicObjects()->getElementNames().getLength());
    if (Reference<css::text::XTextEmbeddedObjectsSupplier> const all(model, UNO_QUERY); all.is())
        count += static_cast<std::size_t>(all->getEmbeddedObjects()->getElementNames().getLength());
    return count;
}

Prepared prepare(CommandCall const& call, Model const& model, std::string const& name) {
    NoteReader notes;
    auto document =
        value_or_throw_at(plain_document(model, call.resources.old_fonts(), {}, &notes), name);
    Problem why;
    for (auto const* kind : call.resources.kinds().good) {
        auto const old = read_document(*kind, document);
        if (!old) {
            why = old.error();
            why.where = name;
            continue;
        }
        auto layout = standard_layout(*kind, document, *old);
        auto hung = notes.of(document);
        return {*kind, std::move(document), std::move(layout), std::move(hung),
                count_pictures(model)};
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
    auto prepared = prepare(call, model, name);
    if (!call.hidden() && !is_wanted(call, prepared)) return {};
    auto const& kind = prepared.kind;
    InMaking const making(call.context);
    auto const made =
        open_new_report(call.context, call.resources.template_url(kind.id), call.hidden());
    try {
        WriterDocument(made).in_one_step(to_office(call.texts()("undo.standardise")), [&] {
            write_standard(made, kind, prepared.document, prepared.layout, prepared.notes,
                           make_measure(call.context));
        });
    } catch (...) {
        // A document that could not be filled is none that anybody asked for.
        Reference<css::util::XCloseable>(made, UNO_QUERY_THROW)->close(true);
        throw;
    }
    for (auto const& [paragraph, notes] : prepared.notes)
        for (auto const& note : notes)
            if (!note.placed) prepared.layout.left_out.push_back(note.text);
    show_start(made);
    return answer(made, proposed_name(kind, prepared.layout.report), told(call, prepared));
}

}  // namespace report::office
