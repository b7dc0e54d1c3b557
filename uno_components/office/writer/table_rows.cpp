// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_rows.hpp"

#include <algorithm>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/URL.hpp>

#include "office/uno/loading.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/hand_search.hpp"
#include "office/writer/table_cells.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// More than all rows of a table weigh that no hand has touched.
constexpr std::size_t weight_of_hand = 1000000;

class Fitting {
public:
    Fitting(Reference<css::frame::XModel> const& model,
            Reference<css::text::XTextTable> const& table, Grid const& after, BodyTexts const& now,
            BodyRows at, std::set<std::size_t> const& kept)
        : model_(model),
          table_(table),
          after_(after),
          now_(now),
          at_(std::move(at)),
          kept_(kept),
          match_(match_rows(after, now)) {}

    FittedRows run() {
        if (!is_as_it_stands()) {
            choose();
            remove();
            insert();
        }
        FittedRows fitted;
        for (std::size_t i = 0; i < match_.size(); ++i)
            fitted.rows.push_back({place_[i], match_[i]});
        fitted.left_hand = std::move(left_hand_);
        return fitted;
    }

private:
    bool is_as_it_stands() {
        if (match_.size() != now_.size()) return false;
        for (std::size_t i = 0; i < match_.size(); ++i)
            if (match_[i] && *match_[i] != i) return false;
        place_ = at_;
        return true;
    }

    static Reference<css::text::XTextCursor> all_of(Reference<css::text::XText> const& cell) {
        auto const all = cell->createTextCursor();
        all->gotoEnd(true);
        return all;
    }
    bool has_hand_at(std::size_t place) const {
        for (std::size_t column = 0;; ++column) {
            auto const cell = cell_at(table_, column, after_.head_rows + place);
            if (!cell.is()) return false;
            if (has_hand(model_, all_of(cell))) return true;
        }
    }
    /// Of a row that was there, before any goes or comes.
    bool has_hand_in(std::size_t row) const {
        return kept_.count(row) > 0 || has_hand_at(at_[row]);
    }

    /// Which rows stay where they are.
    void choose() {
        std::vector<std::size_t> order;
        for (auto const& row : match_)
            if (row) order.push_back(*row);
        bool const all_stay = std::is_sorted(order.begin(), order.end());
        auto const total = has_total(after_) && !match_.empty() ? match_.back() : std::nullopt;
        auto const stays = rows_in_place(match_, [&](std::size_t row) {
            return row == total ? weight_of_hand * weight_of_hand
                                : 1 + (!all_stay && has_hand_in(row) ? weight_of_hand : 0);
        });
        for (std::size_t i = 0; i < match_.size(); ++i) {
            if (!match_[i] || stays[i]) continue;
            if (has_hand_in(*match_[i])) left_hand_.push_back(i);
            match_[i].reset();
        }
        // A new row is made like one that is there, and never like that of totals.
        bool const is_bare = std::none_of(match_.begin(), match_.end(),
                                          [&](auto const& one) { return one && one != total; });
        if (is_bare && now_.size() > (total ? 1U : 0U) && match_.size() > (total ? 1U : 0U))
            match_.front() = 0, is_model_only_ = true;
    }

    Reference<css::table::XTableRows> rows() const { return table_->getRows(); }
    sal_Int32 index(std::size_t place) const {
        return static_cast<sal_Int32>(after_.head_rows + place);
    }

    /// From behind, in runs: rows that are deleted with tracking may stand between them.
    void remove() {
        std::vector<bool> stays(now_.size());
        for (auto const& row : match_)
            if (row) stays[*row] = true;
        for (auto end = now_.size(); end > 0;) {
            auto begin = end - 1;
            if (stays[begin]) {
                end = begin;
                continue;
            }
            while (begin > 0 && !stays[begin - 1] && at_[begin - 1] + 1 == at_[begin]) --begin;
            rows()->removeByIndex(index(at_[begin]), static_cast<sal_Int32>(end - begin));
            for (auto i = end; i < now_.size(); ++i) at_[i] -= end - begin;
            end = begin;
        }
    }

    void insert() {
        place_.assign(match_.size(), 0);
        std::size_t more = 0;
        std::optional<std::size_t> last;  // of the rows that were there
        for (std::size_t i = 0; i < match_.size();) {
            auto begin = i;
            while (i < match_.size() && !match_[i]) ++i;
            bool const at_end = i == match_.size();
            if (auto const count = i - begin; count > 0) {
                auto const place = at_end ? (last ? place_[*last] + 1 : 0) : at_[*match_[i]] + more;
                bool const before_total = !at_end && i + 1 == match_.size() && has_total(after_);
                auto const like = at_end ? (last ? place_[*last] : 0) : place;
                bool is_dressed = has_hand_at(like);
                if (before_total && last)
                    is_dressed = insert_behind(*last, count);
                else
                    rows()->insertByIndex(index(place), static_cast<sal_Int32>(count));
                for (std::size_t n = 0; n < count; ++n) place_[begin + n] = place + n;
                if (is_dressed) clear(place, count);
                more += count;
            }
            if (at_end) break;
            place_[i] = at_[*match_[i]] + more;
            last = i++;
        }
        if (is_model_only_) match_.front().reset(), clear(place_.front(), 1);
    }

    /// By index a row can only be put before another one, and what is put before that of totals is
    /// made like it. So they are put before the last row of data, and that is set anew behind them;
    /// where a hand has been in it, its own row has to stay, and the view puts them behind it.
    /// Answers whether a hand has been in it.
    bool insert_behind(std::size_t last, std::size_t count) {
        auto const place = place_[last];
        auto const there = cell_at(table_, 0, after_.head_rows + place);
        bool const is_hands = kept_.count(*match_[last]) > 0 || has_hand_at(place);
        if (is_hands && there.is() && insert_by_view(there)) {
            if (count > 1)
                rows()->insertByIndex(index(place + 1), static_cast<sal_Int32>(count - 1));
            return true;
        }
        rows()->insertByIndex(index(place), static_cast<sal_Int32>(count));
        match_[last].reset();
        return is_hands;
    }

    bool insert_by_view(Reference<css::text::XText> const& cell) const {
        Reference<css::text::XTextViewCursorSupplier> const view(model_->getCurrentController(),
                                                                 UNO_QUERY);
        if (!view.is()) return false;
        auto const count = rows()->getCount();
        auto const caret = view->getViewCursor();
        auto const was = caret->getText()->createTextCursorByRange(
            Reference<css::text::XTextRange>(caret, UNO_QUERY_THROW));
        caret->gotoRange(cell->getStart(), false);
        css::util::URL url;
        url.Complete = ".uno:InsertRowsAfter";
        url.Protocol = ".uno:";
        url.Path = "InsertRowsAfter";
        Reference<css::frame::XDispatchProvider> const frame(
            model_->getCurrentController()->getFrame(), UNO_QUERY_THROW);
        if (auto const dispatch = frame->queryDispatch(url, "", 0); dispatch.is())
            dispatch->dispatch(
                url, sequence<css::beans::PropertyValue>({property("SynchronMode", Any(true))}));
        caret->gotoRange(Reference<css::text::XTextRange>(was, UNO_QUERY_THROW), false);
        return rows()->getCount() == count + 1;
    }

    /// New rows have the formatting of the one that they were made like, a hand's too.
    void clear(std::size_t place, std::size_t count) const {
        for (auto row = place; row < place + count; ++row)
            for (std::size_t column = 0;; ++column) {
                auto const cell = cell_at(table_, column, after_.head_rows + row);
                if (!cell.is()) break;
                Reference<css::beans::XMultiPropertyStates>(all_of(cell), UNO_QUERY_THROW)
                    ->setAllPropertiesToDefault();
            }
    }

    Reference<css::frame::XModel> const model_;
    Reference<css::text::XTextTable> const table_;
    Grid const& after_;
    BodyTexts const& now_;
    BodyRows at_;  ///< of the rows that were there, as they come to stand
    std::set<std::size_t> const& kept_;
    RowMatch match_;  ///< of the rows that stay
    BodyRows place_;  ///< of the rows of the grid
    std::vector<std::size_t> left_hand_;
    bool is_model_only_ = false;  ///< the first row stays only for others to be made like it
};

}  // namespace

FittedRows fit_rows(Reference<css::frame::XModel> const& model,
                    Reference<css::text::XTextTable> const& table, Grid const& after,
                    BodyTexts const& now, BodyRows at, std::set<std::size_t> const& kept) {
    return Fitting(model, table, after, now, std::move(at), kept).run();
}

}  // namespace report::office
