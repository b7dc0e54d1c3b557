// SPDX-License-Identifier: MPL-2.0
#include "core/truth/moved.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/catalogue/facet.hpp"
#include "core/catalogue/outline.hpp"
#include "core/compose/compose.hpp"
#include "core/compose/shown.hpp"
#include "core/report/record.hpp"
#include "core/truth/seen_figures.hpp"

namespace report {

namespace {

class Moves {
public:
    Moves(ReportKind const& kind, std::vector<TemplateParagraph> const& prose,
          std::vector<StandingParagraph> const& standing, KnownAs const& known_as)
        : prose_(prose),
          standing_(standing),
          known_as_(known_as),
          heading_of_place_(headings_of_places(kind)) {
        std::string heading;
        for (auto const& paragraph : prose) {
            if (!paragraph.heading.empty()) heading = paragraph.heading;
            belongs_.push_back(heading);
        }
        find_headings();
    }

    /// Figures that the template shows below these headings, if anywhere.
    std::set<std::string> figures_of(std::set<std::string> const& headings) const {
        std::set<std::string> all;
        for (std::size_t i = 0; i < prose_.size(); ++i)
            if (headings.count(belongs_[i]) > 0) add_figures(prose_[i].text, all);
        return all;
    }
    std::set<std::string> standing_figures() const {
        std::set<std::string> all;
        for (auto const& paragraph : standing_) add_figures(paragraph.text, all);
        return all;
    }

    /// Those that stand by their words; their marks may be lost, as in what was moved while changes
    /// were recorded.
    std::set<std::string> const& read_headings() const { return read_; }

    struct Move {
        std::size_t paragraph = 0;
        std::string from, to;  ///< ids of headings
    };
    std::vector<Move> all() const {
        std::vector<Move> moves;
        std::set<std::string> places;
        for (std::size_t i = 0; i < standing_.size(); ++i) {
            auto const& paragraph = standing_[i];
            bool const has_figure = paragraph.text.find('{') != std::string::npos;
            bool const is_ours = has_figure || !paragraph.place.empty();
            if (!is_ours || paragraph.is_heading || under_[i].empty()) continue;
            auto const home = home_of(i);
            if (home.empty() || home.count(under_[i]) > 0) continue;
            if (!paragraph.place.empty() && !places.insert(paragraph.place).second) continue;
            if (paragraph.place.empty() && stands_at_home(i, home)) continue;
            moves.push_back({i, *home.begin(), under_[i]});
        }
        return moves;
    }

private:
    static void add_figures(std::string_view canonical, std::set<std::string>& all) {
        for (auto at = canonical.find('{'); at != std::string_view::npos;
             at = canonical.find('{', at)) {
            auto const end = canonical.find('}', at);
            if (end == std::string_view::npos) return;
            if (auto const place =
                    figure_place(std::string(canonical.substr(at + 1, end - at - 1))))
                all.insert(place->figure);
            at = end;
        }
    }

    /// Which of the template's headings each paragraph stands below; empty: a hand's own, or none.
    void find_headings() {
        std::string now;
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < standing_.size(); ++i) {
            std::optional<std::size_t> first, next;
            // What stands in a place, or says far more, only has words of a heading.
            for (auto const known : known_as_[i]) {
                if (known >= prose_.size() || prose_[known].heading.empty()) continue;
                if (!standing_[i].is_heading && !reads_as_heading(i, known)) continue;
                if (!first) first = known;
                if (!next && (!last || known > *last)) next = known;
            }
            // Of headings that read alike it is the next one.
            if (auto const is = next ? next : first) {
                now = prose_[*is].heading;
                read_.insert(now);
                last = is;
            } else if (standing_[i].is_heading) {
                now.clear();
            }
            under_.push_back(now);
        }
    }

    bool reads_as_heading(std::size_t paragraph, std::size_t known) const {
        auto const& standing = standing_[paragraph];
        return standing.place.empty() && standing.text.size() <= 2 * prose_[known].text.size();
    }

    std::set<std::string> home_of(std::size_t i) const {
        std::set<std::string> home;
        if (auto const place = heading_of_place_.find(standing_[i].place);
            place != heading_of_place_.end()) {
            home.insert(place->second);
            return home;
        }
        for (auto const known : known_as_[i])
            if (known < prose_.size() && prose_[known].heading.empty() && !belongs_[known].empty())
                home.insert(belongs_[known]);
        return home;
    }

    bool stands_at_home(std::size_t paragraph, std::set<std::string> const& home) const {
        for (std::size_t i = 0; i < standing_.size(); ++i)
            if (i != paragraph && known_as_[i] == known_as_[paragraph] && home.count(under_[i]) > 0)
                return true;
        return false;
    }

    std::vector<TemplateParagraph> const& prose_;
    std::vector<StandingParagraph> const& standing_;
    KnownAs const& known_as_;
    std::map<std::string, std::string> heading_of_place_;
    std::vector<std::string> belongs_;  ///< the heading of each paragraph of the template
    std::vector<std::string> under_;
    std::set<std::string> read_;
};

std::string title_of(std::vector<Heading> const& outline, std::string const& id) {
    auto const* heading = find_heading(outline, id);
    return heading ? numbered_title(*heading) : std::string();
}

Reworded made(Reworded::What what, std::string const& known_by, Report const& stored) {
    Reworded one;
    one.what = what;
    one.answer = checksum(known_by);
    one.key = reworded_key(std::to_string(one.answer));
    auto const told = stored.written.find(one.key);
    one.is_told_before = told != stored.written.end() && told->second == one.answer;
    return one;
}

}  // namespace

void add_moved(ReportKind const& kind, Report const& stored,
               std::vector<TemplateParagraph> const& prose,
               std::vector<StandingParagraph> const& standing, KnownAs const& known_as,
               std::set<std::string> const& marked, std::vector<Reworded>& all) {
    Moves const looked(kind, prose, standing, known_as);
    auto headings = marked;
    headings.insert(looked.read_headings().begin(), looked.read_headings().end());
    auto const moves = looked.all();
    auto const all_headings = outline(kind);
    std::set<std::string> headless;
    for (auto const& heading : all_headings)
        if (!heading.group && headings.count(heading.id) == 0)
            for (auto const& part : all_headings)
                if (part.group && part.section == heading.section && headings.count(part.id) > 0)
                    headless.insert(heading.id);
    for (auto const& move : moves)
        if (headings.count(move.from) == 0) headless.insert(move.from);
    for (auto const& id : headless) {
        auto title = title_of(all_headings, id);
        if (title.empty()) continue;
        auto one = made(Reworded::What::headless, id, stored);
        one.known = std::move(title);
        all.push_back(std::move(one));
    }
    std::optional<std::set<std::string>> stand;
    for (auto const& heading : all_headings) {
        bool const is_lost = headings.count(heading.id) == 0 && headless.count(heading.id) == 0;
        if (!is_lost || heading.number.empty()) continue;
        std::set<std::string> ids{heading.id};
        for (auto const& part : all_headings)
            if (part.section == heading.section && !heading.group) ids.insert(part.id);
        // What is gone with its section is told of with that.
        bool const is_part =
            heading.group && headings.count(kind.sections[heading.section].id) == 0;
        if (is_part) continue;
        if (!stand) stand = looked.standing_figures();
        std::size_t count = 0;
        for (auto const& id : looked.figures_of(ids)) {
            auto const* figure = kind.figure(id);
            if (figure && !figure->derive && stored.values.count(id) > 0 && stand->count(id) == 0)
                ++count;
        }
        if (count == 0) continue;
        auto one = made(Reworded::What::cut, heading.id + " " + std::to_string(count), stored);
        one.known = numbered_title(heading);
        one.now = std::to_string(count);
        all.push_back(std::move(one));
    }
    std::optional<Shown> shown;
    for (auto const& move : moves) {
        auto from = title_of(all_headings, move.from), to = title_of(all_headings, move.to);
        if (headings.count(move.from) == 0 || from.empty() || to.empty()) continue;
        if (!shown) shown.emplace(kind, stored);
        auto const& text = standing[move.paragraph].text;
        auto one = made(Reworded::What::moved, text + "\n" + move.to, stored);
        one.known = std::move(from);
        one.now = std::move(to);
        one.text = readable(text, *shown);
        all.push_back(std::move(one));
    }
}

}  // namespace report
