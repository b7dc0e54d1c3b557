// SPDX-License-Identifier: MPL-2.0
#include "core/reader/figure_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/support/contains.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view text_place = "{t}";

/// "08/8 thủ tục": all of them.
bool is_all(Statement const& statement, std::vector<ReadingWord> const& words) {
    if (statement.base == Statement::nowhere) return false;
    auto const& part = words[statement.word].quantity->value;
    return part && part == words[statement.base].quantity->value;
}

bool is_share_of(Figure const& figure, std::string const& part) {
    return figure.derive && figure.derive->rule == Derivation::Rule::share_of &&
           contains(figure.derive->of, part);
}

}  // namespace

FigureReader::FigureReader(ReportKind const& kind, ReadingWords const& reader)
    : kind_(kind), index_(kind, reader), statements_(index_) {
    for (std::size_t s = 0; s < kind.sections.size(); ++s)
        for (std::size_t g = 0; g < kind.sections[s].groups.size(); ++g)
            for (auto const& figure : kind.sections[s].groups[g].figures) {
                by_id_[figure.id] = figures_.size();
                figures_.push_back(&figure);
                homes_.emplace_back(s, g);
            }
    for (std::size_t f = 0; f < figures_.size(); ++f)
        for (auto const& phrase : figures_[f]->between)
            for (auto const& way : written_out(phrase).value_or(std::vector<std::string>())) {
                auto const at = way.find(text_place);
                between_.push_back(
                    {f, words_of(way.substr(0, at), reader.abbreviations()),
                     words_of(way.substr(at + text_place.size()), reader.abbreviations())});
            }
    for (auto const& section : kind.sections) {
        for (auto const trait : section.traits) headings_.set(trait);
        for (auto const& group : section.groups)
            for (auto const trait : group.traits) headings_.set(trait);
    }
    headings_ &= index_.soft();
    foreign_ = index_.things();
    for (auto const* figure : figures_)
        for (auto const& meaning : figure->means) foreign_ &= ~(meaning.needs | meaning.may);
    strange_ = index_.narrowing() & ~index_.soft();
    for (auto const* figure : figures_)
        for (auto const& meaning : figure->means) strange_ &= ~(meaning.needs | meaning.may);
    wholes_.resize(figures_.size());
    for (std::size_t f = 0; f < figures_.size(); ++f)
        if (auto const all = ids_of_wholes(f); !all.empty())
            if (auto const found = by_id_.find(all.front()); found != by_id_.end())
                wholes_[f] = found->second;
    for (auto const* figure : figures_)
        to_date_.push_back(
            std::any_of(figure->means.begin(), figure->means.end(), [&](Meaning const& meaning) {
                return ((meaning.needs | meaning.may) & index_.to_date()).any();
            }));
    is_whole_.resize(figures_.size());
    for (auto const& whole : wholes_)
        if (whole) is_whole_[*whole] = true;
}

/// What a figure is a share of, no more than, or added up to, the surest first.
std::vector<std::string> FigureReader::ids_of_wholes(std::size_t figure) const {
    auto const& id = figures_[figure]->id;
    std::vector<std::string> alone, among, sums;
    for (auto const* other : figures_) {
        if (!other->derive) continue;
        auto const& rule = *other->derive;
        if (is_share_of(*other, id) && rule.whole.size() == 1)
            (rule.of.size() == 1 ? alone : among).push_back(rule.whole.front());
        if (rule.rule == Derivation::Rule::sum_of && contains(rule.of, id))
            sums.push_back(other->id);
    }
    auto all = std::move(alone);
    for (auto const& more : {among, figures_[figure]->at_most, sums})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// "Trực tuyến 350/400 hồ sơ": where a figure has several wholes, or one of another section, only
/// words tell which of them the second number is.
bool FigureReader::tells_whole(std::size_t part, Statement const& statement) const {
    auto const whole = *wholes_[part];
    auto const said = statement.all() | statement.soft;
    auto const is_said = [&](Figure const& figure) {
        return std::any_of(figure.means.begin(), figure.means.end(),
                           [&](Meaning const& meaning) { return (meaning.needs & ~said).none(); });
    };
    bool another = homes_[part].first != homes_[whole].first, another_said = false;
    for (auto const& id : ids_of_wholes(part)) {
        auto const other = by_id_.find(id);
        if (other == by_id_.end() || other->second == whole) continue;
        another = true;
        another_said = another_said || is_said(*figures_[other->second]);
    }
    return !another || (is_said(*figures_[whole]) && !another_said);
}

TraitSet FigureReader::traits_of(std::optional<SectionPlace> const& place) const {
    TraitSet traits;
    if (!place || place->whole_part) return traits;
    auto const& section = kind_.sections[place->section];
    for (auto const trait : section.traits) traits.set(trait);
    if (!place->group && section.groups.size() != 1) return traits;
    TraitSet of_group;
    for (auto const trait : section.groups[place->group.value_or(0)].traits) of_group.set(trait);
    return (traits & ~index_.dimensions_of(of_group)) | of_group;
}

SectionPlace FigureReader::home_of(std::size_t figure) const {
    return {homes_[figure].first, homes_[figure].second, false};
}

std::optional<std::size_t> FigureReader::whole_of(std::size_t figure) const {
    return wholes_[figure];
}

void FigureReader::take_number(FigureReading& reading, Quantity const& quantity) const {
    auto const& number = quantity.number;
    reading.percent = number.percent;
    reading.money = quantity.money;
    reading.english = number.english;
    reading.value = number.percent ? quantity.hundredths : quantity.value;
    if (!number.percent) reading.other = quantity.other;
    reading.decimals = number.value ? number.value->decimals : 0;
    bool const thing = (reading.statement.own & index_.things()).any();
    reading.clean =
        !number.loose && (!number.like_a_year || (thing && reading.statement.thing.any()) ||
                          (thing && reading.statement.in_table));
    // A comma in a count parts thousands in the English manner only.
    // So may that of an amount of money, which has two readings then.
    if (!number.percent && number.value && number.value->decimals == 3) {
        if (!quantity.has_unit) reading.clean = false;
        reading.english = reading.english || !quantity.has_unit || reading.other;
    }
    if (number.like_a_year && reading.statement.thing.none() && !reading.statement.in_table &&
        !(thing && reading.statement.told))
        reading.value.reset();
    using Bound = Quantity::Bound;
    auto const bound =
        reading.statement.bound == Bound::exact ? quantity.bound : reading.statement.bound;
    reading.at_least = bound == Bound::at_least;
    if (bound == Bound::about || bound == Bound::at_most) reading.value.reset();
}

std::vector<FigureReading> FigureReader::readings(ReadText const& text,
                                                  std::vector<Statement> const& statements) const {
    std::vector<FigureReading> readings;
    auto const& words = *text.words;
    auto const shown = [&](std::size_t from, std::size_t until) {
        return text.text->substr(words[from].from, words[until - 1].until - words[from].from);
    };
    std::vector<std::size_t> reading_of(statements.size());
    std::vector<TraitSet> spent(statements.size());
    for (std::size_t s = 0; s < statements.size(); ++s) {
        auto const& statement = statements[s];
        FigureReading one;
        one.statement = statement;
        if (statement.part_of != Statement::nowhere) {
            auto const& whole = readings[reading_of[statement.part_of]];
            one.statement.given &= ~(spent[statement.part_of] | said_by_the_way(whole));
        }
        one.line = text.line;
        one.place = text.place;
        one.also = text.also;
        one.source = sentence_at(*text.text, words, statement.word);
        auto const& quantity = words[statement.word].quantity;
        one.from = words[statement.word].from;
        one.until = words[statement.word].until;
        if (statement.denied) {
            one.text = shown(statement.word, statement.word + 1);
            one.value = 0;
        } else {
            one.text = shown(statement.word, statement.word + 1);
            take_number(one, *quantity);
            // The word for one may be but an article.
            if (words[statement.word].in_words && one.value.value_or(1) <= 1) one.clean = false;
        }
        auto const* of =
            statement.of != Statement::nowhere ? &readings[reading_of[statement.of]] : nullptr;
        FigureReading const* before = nullptr;
        if (!readings.empty() && readings.back().source == one.source &&
            readings.back().choices.size() == 1)
            before = &readings.back();
        choose(one, of, before);
        // "Rà soát 06 trên 10 thủ tục theo kế hoạch": the 10 are no figure of which that is said.
        bool const other_base = statement.of_base.any() && !may_have_whole(one);
        if (other_base || (one.choices.empty() && is_all(statement, words))) {
            one.statement.base = Statement::nowhere;
            one.choices.clear();
            choose(one, of, before);
        }
        // "Biên chế 19/21": both are of the plan, and the second is the plan.
        if (one.choices.empty() && statement.base != Statement::nowhere && one.value) {
            auto base = one;
            base.statement.base = Statement::nowhere;
            take_number(base, *words[statement.base].quantity);
            choose(base, nullptr, nullptr);
            take_only_part(one, base);
        }
        // "Kiểm tra 04/8 đơn vị theo kế hoạch": what stands behind the whole is said of that.
        if (one.choices.empty() && statement.base != Statement::nowhere && one.value &&
            statement.thing.any()) {
            auto part = one;
            part.statement.base = Statement::nowhere;
            part.statement.own &= ~statement.behind | statement.thing;
            part.statement.unsure = true;
            choose(part, of, before);
            if (part.choices.size() == 1) one = std::move(part);
        }
        if (statement.part_of != Statement::nowhere) {
            auto& whole = readings[reading_of[statement.part_of]];
            if (tells_more(one, whole)) whole.sure = one.sure = false;
            drop_whole(one, whole);
            if (whole.choices.empty() && !whole.percent && !one.percent && !statement.denied &&
                tells_no_more(one.statement, whole.statement))
                one.choices.clear(), one.sure = false;
            bool const adds_up = (whole.statement.own & index_.totals()).any();
            if (adds_up && one.choices.empty()) take_other_part(one, whole, of, before);
        }
        // "Biên chế giao 24, có 21", "từ 24 lên 26": by what it was handed down alone it is not the
        // same again, and which of both is meant only the clerk knows.
        auto const said = statement.own & ~index_.soft();
        if (before && !one.percent && !one.choices.empty() && (said & ~index_.things()).none()) {
            auto part = one;
            drop_whole(part, *before);
            bool const again = !part.choices.empty();
            bool const is_part = !again && take_only_part(part, readings.back());
            // What was said of the plan is not said of what there is.
            if (is_part) spent[s] = part.statement.given & before->statement.own & ~index_.things();
            if (!again && said.none()) readings.back().sure = false;
            if (said.none() || is_part) one = std::move(part);
        }
        if (of) drop_lesser_share(one, *of, readings);
        reading_of[s] = readings.size();
        readings.push_back(std::move(one));
        if (statement.denied && readings.back().choices.size() == 1) deny_parts(readings);
        if (other_base || statement.base == Statement::nowhere || readings.back().choices.empty())
            continue;
        auto const whole = wholes_[readings.back().choices.front().figure];
        if (!whole || readings.back().choices.size() > 1) continue;
        if (readings.back().at_least) continue;
        auto base = readings.back();
        base.text = shown(statement.base, statement.base + 1);
        base.statement.word = statement.base;
        base.from = words[statement.base].from;
        base.until = words[statement.base].until;
        take_number(base, *words[statement.base].quantity);
        if (!base.value) continue;
        base.choices = {{*whole, 0, base.choices.front().score, base.choices.front().weak}};
        base.sure = base.sure && readings.back().sure && base.clean &&
                    tells_whole(readings.back().choices.front().figure, statement);
        readings.push_back(std::move(base));
    }
    doubt_what_follows(readings);
    doubt_beside_part(readings, doubt_of_narrowed(readings));
    doubt_rivals(readings);
    doubt_prices(readings);
    doubt_listed(readings);
    return readings;
}

/// "03 hồ sơ trả trễ, trong đó 02 hồ sơ đất đai": told by what it was handed down alone a part is
/// no figure, also where nobody knows what its whole is.
bool FigureReader::tells_no_more(Statement const& part, Statement const& whole) const {
    auto more = part.own & ~whole.all() & ~index_.soft();
    if ((whole.all() & index_.things() & ~index_.siblings()).none())
        more &= ~index_.things() | index_.siblings();
    return more.none();
}

/// "Giao 30 chỉ tiêu, trong đó biên chế cán bộ, công chức được giao 26": the part says by itself,
/// and in more words, that it is the same figure.
bool FigureReader::tells_more(FigureReading const& part, FigureReading const& whole) const {
    if (whole.choices.size() != 1 || part.choices.size() != 1) return false;
    auto const& only = part.choices.front();
    if (only.figure != whole.choices.front().figure) return false;
    auto const& meaning = figures_[only.figure]->means[only.rank];
    auto const said = (meaning.needs | meaning.may) & ~index_.soft();
    auto const of_part = part.statement.own & said, of_whole = whole.statement.own & said;
    bool const by_itself = (meaning.needs & ~index_.soft() & ~part.statement.own).none();
    return by_itself && (of_whole & ~of_part).none() && of_part != of_whole;
}

/// "Được giao 20, hiện có 18: cán bộ 09": that there was a plan of them was handed down to the 18,
/// and is nothing that its parts are told by.
TraitSet FigureReader::said_by_the_way(FigureReading const& whole) const {
    if (whole.choices.size() != 1) return {};
    auto const& choice = whole.choices.front();
    auto const& needs = figures_[choice.figure]->means[choice.rank].needs;
    return whole.statement.given & ~whole.statement.own & ~needs & index_.narrowing();
}

FigureReading FigureReader::reading(Statement const& statement, Quantity const& quantity,
                                    std::string text, std::string source,
                                    std::optional<SectionPlace> const& place,
                                    std::vector<SectionPlace> const& also, std::size_t line) const {
    FigureReading one;
    one.statement = statement;
    one.line = line;
    one.place = place;
    one.also = also;
    one.text = std::move(text);
    one.source = std::move(source);
    take_number(one, quantity);
    choose(one, nullptr, nullptr);
    return one;
}

}  // namespace report
