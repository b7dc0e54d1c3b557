// SPDX-License-Identifier: MPL-2.0
#include "core/reader/import_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"

namespace report {

namespace {

using Role = ImportItem::Role;

bool is_like(Figure const& figure, UnreadNumber const& number) {
    if (figure.derive || !is_number(figure.kind)) return false;
    if (!number.value) return true;
    bool const percent = std::holds_alternative<Percent>(*number.value);
    return percent == (figure.kind == FigureKind::percent) &&
           number.is_money == (figure.kind == FigureKind::money);
}

}  // namespace

std::vector<Choice> possible_meanings(ReportKind const& kind, OldReport const& old,
                                      ImportItem const& item, Texts const& texts) {
    auto const& number = old.unread.at(item.at);
    std::vector<Choice> near, far;
    for (auto const& section : kind.sections) {
        bool const is_own = section.id == number.heading ||
                            std::any_of(section.groups.begin(), section.groups.end(),
                                        [&](auto const& g) { return g.id == number.heading; });
        for (auto const& group : section.groups)
            for (auto const& figure : group.figures)
                if (is_like(figure, number))
                    (is_own ? near : far)
                        .push_back(
                            {figure.id, texts("import_old.line_meaning",
                                              {{"label", figure.label},
                                               {"section", group.title.empty() ? section.title
                                                                               : group.title}})});
    }
    near.insert(near.begin(), {std::string(), texts("import_old.no_meaning")});
    std::move(far.begin(), far.end(), std::back_inserter(near));
    return near;
}

Result<ImportItem> with_meaning(ReportKind const& kind, std::vector<ImportItem> const& items,
                                std::size_t at, std::string const& id, std::string const& typed) {
    auto item = items.at(at);
    auto const* figure = kind.figure(id);
    if (!figure) return Problem{"import_old.which_figure", {}, {}};
    item.id = id;
    item.label = figure->label;
    auto taken = with_typed(kind, std::move(item), typed);
    if (!taken) return taken;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const& other = items[i];
        bool const is_find = other.role == Role::figure || other.role == Role::unread;
        if (i != at && is_find && other.is_taken && other.id == id && other.typed != taken->typed)
            return Problem{
                "import_old.taken_already", {{"label", figure->label}, {"value", other.typed}}, {}};
    }
    return taken;
}

void keep_own_word(std::vector<ImportItem>& items, std::size_t at, bool keep) {
    auto const sentence = items.at(at).own_words;
    items[at].is_taken = keep;
    for (auto& item : items)
        if (item.role == Role::figure && item.own_words == sentence &&
            item.confidence == Confidence::sure)
            item.is_taken = keep;
}

OwnWords learned(OwnWords own, OldReport const& old, std::vector<ImportItem> const& items) {
    for (auto const& item : items)
        if (item.role == Role::learned && !item.is_taken) own.forget(item.own_words);
    for (auto const& item : items) {
        if (item.role != Role::unread || !item.is_taken || item.id.empty()) continue;
        auto const& number = old.unread.at(item.at);
        if (!number.context.sentence.empty()) own.learn({item.id, number.context, number.source});
    }
    return own;
}

}  // namespace report
