// SPDX-License-Identifier: MPL-2.0
#include "office/check/ignored.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "office/writer/properties.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Model = Reference<css::frame::XModel>;

namespace {

constexpr char const* property = "cchc.ignored";

}  // namespace

std::vector<IgnoredFinding> ignored_in(Model const& model) {
    auto const texts = read_properties(model).texts;
    auto const found = texts.find(property);
    return found == texts.end() ? std::vector<IgnoredFinding>() : read_ignored(found->second);
}

void set_ignored(Model const& model, std::vector<IgnoredFinding> const& ignored,
                 rtl::OUString const& undo_title) {
    WriterDocument const document(model);
    document.check_writable();
    auto const before = read_properties(model);
    auto after = before;
    after.texts.erase(property);
    if (auto text = write_ignored(ignored); !text.empty()) after.texts[property] = std::move(text);
    if (after.texts == before.texts) return;
    document.in_one_step(undo_title, [&] {
        write_properties(model, after);
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)
            ->getUndoManager()
            ->addUndoAction(make_property_undo(model, undo_title, before, after));
    });
}

}  // namespace report::office
