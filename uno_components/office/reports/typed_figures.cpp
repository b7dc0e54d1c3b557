// SPDX-License-Identifier: MPL-2.0
#include "office/reports/typed_figures.hpp"

#include <algorithm>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <optional>
#include <sal/log.hxx>

#include "core/compose/prose.hpp"
#include "core/compose/shown.hpp"
#include "core/json/json.hpp"
#include "core/text/unicode.hpp"
#include "core/truth/aside.hpp"
#include "core/truth/moved.hpp"
#include "core/truth/other_period.hpp"
#include "core/truth/own_numbers.hpp"
#include "core/truth/template_prose.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/aside_texts.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/places.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

using css::uno::Reference;

namespace {

/// A template's content; empty when it cannot be read, and then no prose is known.
std::string content_of(CommandCall const& call, std::string const& kind) {
    constexpr sal_Int32 step = 1 << 16;
    constexpr std::size_t most = std::size_t(16) << 20U;
    std::string content;
    try {
        auto const package = css::packages::zip::ZipFileAccess::createWithURL(
            call.context, call.resources.template_url(kind));
        Reference<css::io::XInputStream> stream;
        package->getByName("content.xml") >>= stream;
        css::uno::Sequence<sal_Int8> bytes;
        while (stream.is() && content.size() < most) {
            auto const length = stream->readBytes(bytes, step);
            if (length <= 0) break;
            content.append(reinterpret_cast<char const*>(bytes.getConstArray()),
                           static_cast<std::size_t>(length));
        }
    } catch (css::uno::Exception const& error) {
        SAL_WARN("cchc", "no template to compare with: " << error.Message);
    }
    return content;
}

struct TemplateText {
    std::vector<TemplateParagraph> paragraphs;
    KnownText known;
};

/// The template's own prose: read once while the office runs.
TemplateText const& prose_of(CommandCall const& call, std::string const& kind) {
    static std::map<std::string, TemplateText> known;
    auto const found = known.find(kind);
    if (found != known.end()) return found->second;
    auto& text = known[kind];
    text.paragraphs = prose_of_template(content_of(call, kind));
    for (auto const& paragraph : text.paragraphs) text.known.add({}, paragraph.text);
    return text;
}

/// The template's prose, what the report says in its places, and the sentences that a clerk may
/// have put in.
KnownText known_text(CommandCall const& call, ReportKind const& kind, Report const& stored,
                     PlaceTexts const& was, StandingText const& standing) {
    auto known = prose_of(call, kind.id).known;
    add_as_written(known, standing.paragraphs, stored.written);
    for (auto const& [place, paragraphs] : was)
        for (auto const& line : canonical_lines(paragraphs)) known.add(place, line);
    Prose const prose(kind, stored);
    kind.each_bank_sentence([&](BankSentence const& sentence) {
        for (auto const& line : canonical_lines({prose.wording(sentence.text, {})}))
            known.add({}, line);
    });
    return known;
}

/// Calls `visit` with the places of the prose in the order of the text.
template <class Visit>
void each_place_in_order(ReportKind const& kind, PlaceTexts const& texts, Visit const& visit) {
    auto const one = [&](std::string const& place) {
        auto const found = texts.find(place);
        if (found != texts.end()) visit(place, found->second);
    };
    for (auto const* place : {"agency", "number", "place_date", "subject", "addressees"})
        one(place);
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            for (auto const& list : group.lists) one(list.id);
            for (auto const& sentence : group.sentences) one(sentence.id);
        }
    for (auto const* place : {"recipients", "signature"}) one(place);
}

/// What is laid out round tables says nothing by fields.
StandingText prose_standing(Reference<css::frame::XModel> const& model) {
    auto standing = standing_text(model);
    for (auto& paragraph : standing.paragraphs)
        if (paragraph.place.find("__") != std::string::npos) paragraph.text.clear();
    return standing;
}

}  // namespace

TypedFigures::TypedFigures(CommandCall const& call, Reference<css::frame::XModel> const& model,
                           ReportKind const& kind, Report const& stored, PlaceTexts const& was)
    : model_(model),
      kind_(kind),
      prose_(prose_of(call, kind.id).paragraphs),
      stored_(stored),
      standing_(prose_standing(model)),
      typed_(known_text(call, kind, stored, was, standing_)
                 .typed_in(
                     standing_.paragraphs,
                     [shown = Shown(kind, stored)](std::string const& name) {
                         return shown.knows(name) ? shown.text(name) : "{" + name + "}";
                     },
                     &known_as_)) {
    auto const marks = find_marks(model);
    has_marks_ = !marks.places.empty() || !marks.headings.empty();
    auto const& prose = prose_;
    find_headings(prose, marks.headings);
    reworded_ = reworded(kind, stored, prose, standing_.paragraphs, known_as_);
    auto standing_headings = marks.headings;
    for (auto const& anew : headings_anew_)
        standing_headings.insert(anew.name.substr(std::string_view("muc_").size()));
    add_moved(kind, stored, prose, standing_.paragraphs, known_as_, standing_headings, reworded_);
    add_aside(kind, stored, aside_texts(model, standing_), reworded_);
    add_other_period(kind, stored, standing_.paragraphs, reworded_);
    // Whether another report's number is this one's, only a person can say; the same number is.
    std::optional<Shown> shown;
    if (!standing_.pasted.empty()) shown.emplace(kind, stored);
    for (auto& typed : typed_)
        if (auto const pasted = standing_.pasted.find(typed.paragraph);
            pasted != standing_.pasted.end() &&
            !(shown->knows(typed.field) && shown->text(typed.field) == typed.text))
            for (auto const& at : pasted->second)
                for (auto const& range : typed.removed)
                    if (at.from < range.until && range.from < at.until) typed.is_sure = false;
    for (auto const& paragraph : prose)
        if (!paragraph.heading.empty() && marks.headings.count(paragraph.heading) == 0)
            lost_.push_back({"muc_" + paragraph.heading, {paragraph.text}});
    each_place_in_order(kind, was, [&](std::string const& place, auto const& paragraphs) {
        if (marks.places.count(place) == 0) lost_.push_back({place, canonical_lines(paragraphs)});
    });
    if (!lost_.empty()) {
        // As if all that is sure were put back, which only judging can say.
        judge(stored);
        renew();
        is_renewed_ = false;
    }
    std::vector<LostPlace> gone;
    for (auto const& place : lost_)
        if (!is_lost_ && std::none_of(found_again_.begin(), found_again_.end(),
                                      [&](auto const& one) { return one.name == place.name; }))
            gone.push_back(place);
    add_gone(kind, stored, gone, marks.headings, standing_.paragraphs, reworded_);
}

void TypedFigures::find_headings(std::vector<TemplateParagraph> const& prose,
                                 std::set<std::string> const& standing) {
    std::set<std::string> lost;
    for (auto const& paragraph : prose)
        if (!paragraph.heading.empty() && standing.count(paragraph.heading) == 0)
            lost.insert(paragraph.heading);
    if (lost.empty()) return;
    for (auto const& one :
         headings_anew(prose, standing_.paragraphs, known_as_, lost, headings_of_places(kind_))) {
        known_as_[one.paragraph].push_back(one.known);
        headings_anew_.push_back({"muc_" + one.heading, one.paragraph, one.paragraph});
        told_headings_.push_back(
            {"truth.heading_anew",
             {{"known", prose[one.known].text}, {"text", standing_.paragraphs[one.paragraph].text}},
             {}});
    }
}

void TypedFigures::judge(Report const& wanted) {
    seen_ = seen_figures(kind_, stored_, wanted, standing_.paragraphs, typed_);
    put_back_.clear();
}

bool TypedFigures::is_empty(bool ask_again) const {
    return found_again_.empty() && told_of_reworded(reworded_, ask_again).empty() &&
           std::all_of(seen_.begin(), seen_.end(), [&](SeenFigure const& one) {
               if (one.what == SeenFigure::What::in_words || one.what == SeenFigure::What::words)
                   return true;
               return one.what == SeenFigure::What::contradicts
                          ? one.is_answered && !ask_again
                          : !can_put_back(standing_, one.typed) &&
                                one.what == SeenFigure::What::same;
           });
}

std::vector<Conflict> TypedFigures::conflicts(bool ask_again) const {
    return conflicts_of(seen_, ask_again);
}

std::string TypedFigures::restored(std::size_t paragraph) const {
    auto const& text = standing_.paragraphs[paragraph].text;
    auto const typed = put_back_.find(paragraph);
    return to_nfc(typed == put_back_.end() ? text : with_fields(text, typed->second));
}

void TypedFigures::find_marks_again() {
    found_again_.clear();
    is_lost_ = false;
    if (lost_.empty()) return;
    std::vector<std::string> text;
    text.reserve(standing_.paragraphs.size());
    bool has_fields = !put_back_.empty();
    for (std::size_t i = 0; i < standing_.paragraphs.size(); ++i) {
        // What stands in another place is that one's.
        text.push_back(standing_.paragraphs[i].place.empty() ? restored(i) : std::string());
        has_fields = has_fields || standing_.paragraphs[i].text.find('{') != std::string::npos;
    }
    found_again_ = find_again(lost_, text);
    found_again_.insert(found_again_.end(), headings_anew_.begin(), headings_anew_.end());
    is_lost_ = !has_marks_ && found_again_.empty() && !has_fields;
}

void TypedFigures::choose(std::vector<std::size_t> const& indices) {
    put_back_.clear();
    for (auto const i : indices) {
        auto const& typed = typed_[i];
        if (can_put_back(standing_, typed)) put_back_[typed.paragraph].push_back(&typed);
    }
    auto const begin_of = [](TypedText const* one) {
        return one->removed.empty() ? one->field_comes_at : one->removed.front().from;
    };
    for (auto& [paragraph, all] : put_back_)
        std::stable_sort(all.begin(), all.end(), [&](TypedText const* a, TypedText const* b) {
            return begin_of(a) < begin_of(b);
        });
    find_marks_again();
}

void TypedFigures::settle(std::map<std::string, Decision> const& decisions, Report& report) {
    settled_ = settle_seen(seen_, decisions, report);
    remember_reworded(reworded_, report);
    choose(settled_.put_back);
}

void TypedFigures::renew() {
    std::vector<std::size_t> all;
    settled_ = {};
    is_renewed_ = true;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i].what == SeenFigure::What::words) continue;
        if (seen_[i].what != SeenFigure::What::contradicts || seen_[i].is_number)
            all.push_back(i);
        else
            settled_.kept.push_back(i);
    }
    choose(all);
}

void TypedFigures::foresee(DocumentState& state) const {
    for (auto const& [index, typed] : put_back_) {
        auto const& paragraph = standing_.paragraphs[index];
        auto const place = state.places.find(paragraph.place);
        if (paragraph.place.empty() || place == state.places.end()) continue;
        auto const now = to_nfc(paragraph.text);
        if (auto const at = place->second.find(now); at != std::string::npos)
            place->second.replace(at, now.size(), to_nfc(with_fields(paragraph.text, typed)));
    }
    for (auto const& found : found_again_) {
        if (starts_with(place_mark(found.name), heading_prefix)) {
            state.headings.insert(place_mark(found.name).substr(heading_prefix.size()));
            continue;
        }
        auto& text = state.places[found.name];
        auto& lines = state.was[found.name];
        for (auto i = found.first; i <= found.last; ++i) {
            lines.push_back(restored(i));
            text += (i == found.first ? "" : "\n") + lines.back();
        }
    }
}

void TypedFigures::write() const {
    for (auto const& [index, typed] : put_back_)
        for (auto one = typed.rbegin(); one != typed.rend(); ++one)
            put_back(model_, standing_, **one);
    for (auto const& found : found_again_)
        mark_place(model_, standing_.ranges[found.first], standing_.ranges[found.last], found.name);
}

/// Of paragraphs that nothing else is told of.
std::vector<std::string> TypedFigures::own_numbers_left() const {
    std::set<std::size_t> told;
    for (auto const i : settled_.kept) told.insert(seen_[i].typed.paragraph);
    std::set<std::string> said;
    for (auto const& one : reworded_) said.insert(one.text);
    Shown const shown(kind_, stored_);
    return own_numbers(kind_, prose_, standing_.paragraphs, known_as_, [&](std::size_t paragraph) {
        bool const is_told = told.count(paragraph) > 0 ||
                             said.count(readable(standing_.paragraphs[paragraph].text, shown)) > 0;
        return is_told ? std::string() : restored(paragraph);
    });
}

std::vector<Problem> TypedFigures::told(Report const& report) const {
    // What stays in the next report is told of as it stood in the old one, and once.
    auto told = told_of_seen(kind_, is_renewed_ ? stored_ : report, seen_, settled_);
    told.insert(told.end(), told_headings_.begin(), told_headings_.end());
    // In a report of another period such a sentence still has the old one's numbers.
    for (auto& one : told_of_reworded(reworded_, is_renewed_)) told.push_back(std::move(one));
    if (is_renewed_)
        if (auto own = told_of_own_numbers(own_numbers_left())) told.push_back(*std::move(own));
    return told;
}

TypedFigures renewed_figures(CommandCall const& call, Reference<css::frame::XModel> const& copy,
                             ReportKind const& kind) {
    auto const record = WriterDocument(copy).read_report();
    if (!record) throw ProblemError(record.error());
    TypedFigures typed(call, copy, kind, *record,
                       prose_places(kind, *record, make_measure(call.context)));
    typed.judge(*record);
    typed.renew();
    return typed;
}

}  // namespace report::office
