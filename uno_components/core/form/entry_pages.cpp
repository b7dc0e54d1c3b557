// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/form/entries.hpp"

namespace report {

namespace {

using Figures = std::vector<Figure>;

/// Whether one of two figures is computed of the other, or is a part of it.
bool belong_together(Figure const& a, Figure const& b) {
    auto const names = [](Figure const& one, Figure const& other) {
        auto const has = [&](std::vector<std::string> const& ids) {
            return std::find(ids.begin(), ids.end(), other.id) != ids.end();
        };
        return (one.derive && (has(one.derive->of) || has(one.derive->whole))) || has(one.at_most);
    };
    return names(a, b) || names(b, a);
}

/// Lays rows on pages, one section after the other.
class Pager {
public:
    Pager(ReportKind const& kind, PageRoom const& room) : kind_(kind), room_(room) {}

    std::vector<EntryPage> pages() {
        for (section_ = 0; section_ < kind_.sections.size(); ++section_) {
            auto const& groups = kind_.sections[section_].groups;
            for (group_ = 0; group_ < groups.size(); ++group_) put(groups[group_]);
            close();
        }
        return std::move(pages_);
    }

private:
    void put(Group const& group) {
        EntryRow const title{nullptr, &group};
        if (!group.figures.empty()) {
            bool const begins_inside = !page_.rows.empty() && !group.title.empty();
            int const titled = begins_inside ? room_.height_of(title) : 0;
            if (used_ + titled + height(group.figures, 0, group.figures.size()) > room_.height)
                close();
            else if (begins_inside)
                add(title);
            put_parted(group.figures);
        }
        if (group.lists.empty()) return;
        close();
        for (auto const& list : group.lists) pages_.push_back({section_, group_, {}, &list});
    }

    /// As many pages as it takes; nearly always the one that is open.
    void put_parted(Figures const& figures) {
        for (std::size_t first = 0; first < figures.size();) {
            auto end = first;
            int height = used_;
            while (end < figures.size() &&
                   (height += room_.height_of({&figures[end], nullptr})) <= room_.height)
                ++end;
            // A row that is higher than a page stands on one all the same.
            if (end == first && page_.rows.empty()) ++end;
            if (end > first && end < figures.size()) end = best_end(figures, first, end);
            for (; first < end; ++first) add({&figures[first], nullptr});
            if (first < figures.size()) close();
        }
    }

    /// Where the fewest figures are parted from those that they belong to, in the second half of
    /// the page.
    static std::size_t best_end(Figures const& figures, std::size_t first, std::size_t last) {
        auto const parted = [&](std::size_t at) {
            std::size_t count = 0;
            for (std::size_t i = first; i < at; ++i)
                for (std::size_t j = at; j < figures.size(); ++j)
                    count += belong_together(figures[i], figures[j]) ? 1U : 0U;
            return count;
        };
        auto best = last;
        for (auto at = last; at > first && at - first > (last - first) / 2; --at)
            if (parted(at) < parted(best)) best = at;
        return best;
    }

    int height(Figures const& figures, std::size_t from, std::size_t to) const {
        int sum = 0;
        for (auto i = from; i < to; ++i) sum += room_.height_of({&figures[i], nullptr});
        return sum;
    }

    void add(EntryRow const& row) {
        if (page_.rows.empty()) page_.section = section_, page_.group = group_;
        page_.rows.push_back(row);
        used_ += room_.height_of(row);
    }

    void close() {
        if (!page_.rows.empty()) pages_.push_back(std::move(page_));
        page_ = {};
        used_ = 0;
    }

    ReportKind const& kind_;
    PageRoom const& room_;
    std::vector<EntryPage> pages_;
    EntryPage page_;
    int used_ = 0;
    std::size_t section_ = 0;
    std::size_t group_ = 0;
};

}  // namespace

std::vector<EntryPage> entry_pages(ReportKind const& kind, PageRoom const& room) {
    return Pager(kind, room).pages();
}

std::vector<EntryPage> entry_pages(ReportKind const& kind, std::size_t rows_a_page) {
    return entry_pages(kind, {static_cast<int>(rows_a_page), [](EntryRow const&) { return 1; }});
}

}  // namespace report
