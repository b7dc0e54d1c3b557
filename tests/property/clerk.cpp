// SPDX-License-Identifier: MPL-2.0
#include "clerk.hpp"

#include <cstddef>
#include <vector>

namespace report::test {

namespace {

/// Figure or Column: they say alike what a value of theirs may be.
template <class Box>
Value some_value(Box const& box, Random& random) {
    auto const number = static_cast<std::int64_t>(random.below(5000));
    switch (box.kind) {
        case FigureKind::count:
        case FigureKind::money:
            // Zero decides which sentence is true, so it comes often.
            return Amount{random.one_in(3) ? 0 : number, box.lower_bound && random.one_in(4)};
        case FigureKind::percent:
            return Percent{number * 2};
        case FigureKind::date:
            return Date{2023, static_cast<int>(1 + random.below(12)),
                        static_cast<int>(1 + random.below(28))};
        case FigureKind::choice:
            return random.one_of(box.choices).id;
        case FigureKind::text:
            break;
    }
    return "Nội dung số " + std::to_string(number);
}

Row some_row(ListDefinition const& list, Random& random) {
    Row row;
    for (auto const& column : list.columns)
        if (column.required || random.one_in(2)) row[column.id] = some_value(column, random);
    if (row.empty()) row[list.columns.front().id] = some_value(list.columns.front(), random);
    return row;
}

}  // namespace

Part some_part(ReportKind const& kind, Random& random) {
    Part part;
    for (auto const* name : {"number", "place_date", "subject", "recipients", "signature"})
        part.places.push_back(std::string("cchc_") + name);
    auto const add = [&](std::string const& place) {
        for (auto const* end : {"", "__last"}) part.places.push_back("cchc_" + place + end);
    };
    auto const add_group = [&](Group const& group) {
        for (auto const& figure : group.figures)
            if (!figure.derive) part.figures.push_back(&figure);
        for (auto const& list : group.lists) {
            part.lists.push_back(&list);
            add(list.id);
        }
        for (auto const& sentence : group.sentences) add(sentence.id);
    };
    while (part.lists.size() < 2 || part.figures.size() < 6)
        for (auto const& group : random.one_of(kind.sections).groups) add_group(group);
    return part;
}

std::string enter_figures(Part const& part, Report& report, Random& random) {
    std::string what = "enters";
    for (auto left = 1 + random.below(6); left > 0; --left) {
        auto const& figure = *random.one_of(part.figures);
        what += " " + figure.id;
        if (random.one_in(6))
            report.values.erase(figure.id);
        else
            report.values[figure.id] = some_value(figure, random);
    }
    return what;
}

std::string edit_a_list(Part const& part, Report& report, Random& random) {
    auto const& list = *random.one_of(part.lists);
    auto& rows = report.lists[list.id];
    if (rows.empty() || random.one_in(4)) {
        rows.push_back(some_row(list, random));
        return "adds a row to " + list.id;
    }
    auto const row = rows.begin() + static_cast<std::ptrdiff_t>(random.below(rows.size()));
    switch (random.below(3)) {
        case 0:
            rows.erase(row);
            return "deletes a row of " + list.id;
        case 1:
            std::swap(*row, rows.front());
            return "moves a row of " + list.id;
        default:
            *row = some_row(list, random);
            return "edits a row of " + list.id;
    }
}

std::string edit_general(Report& report, Random& random) {
    switch (random.below(4)) {
        case 0:
            report.number = static_cast<int>(1 + random.below(400));
            return "enters the number";
        case 1:
            report.recipients.insert(report.recipients.begin(),
                                     "Nơi nhận số " + std::to_string(random.below(100)));
            return "adds a recipient";
        case 2:
            report.subject = "Trích yếu số " + std::to_string(random.below(100)) +
                             " về công tác cải cách hành chính của xã trong kỳ báo cáo";
            return "words the subject";
        default:
            report.issue.day = static_cast<int>(1 + random.below(28));
            return "enters the day";
    }
}

}  // namespace report::test
