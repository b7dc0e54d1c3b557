// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/truth/lost_places.hpp"
#include "core/truth/reworded.hpp"
#include "core/truth/seen_figures.hpp"
#include "office/ground/command_call.hpp"
#include "office/writer/standing_text.hpp"

namespace report::office {

/// What hands typed in a document where figures should stand, on its way into the report. Nothing
/// is written before `write`, which belongs into the act that writes the report.
class TypedFigures {
public:
    /// Looks at the call's document, which was written from `stored`. `was`: what the stored report
    /// says of each place.
    TypedFigures(CommandCall const& call, css::uno::Reference<css::frame::XModel> const& model,
                 ReportKind const& kind, Report const& stored, PlaceTexts const& was);

    /// What it comes to for a report that is to be written into the document.
    void judge(Report const& wanted);
    /// True when there is nothing to do or to say.
    bool is_empty(bool ask_again) const;
    std::vector<Conflict> conflicts(bool ask_again) const;

    /// Puts what was decided into the report.
    void settle(std::map<std::string, Decision> const& decisions, Report& report);

    /// Of a report of another period: every field is put back whatever number stands there. What is
    /// no number stays.
    void renew();

    /// Nothing by which the program knows its own text is left, and nothing was found again:
    /// whatever was written now would change no letter of it.
    bool is_lost() const { return is_lost_; }

    /// The places as they read once the fields are back.
    void foresee(DocumentState& state) const;
    bool writes() const { return !put_back_.empty() || !found_again_.empty(); }
    void write() const;
    std::vector<Problem> told(Report const& report) const;
    bool takes() const { return !settled_.taken.empty(); }

private:
    void find_headings(std::vector<TemplateParagraph> const& prose,
                       std::set<std::string> const& standing);
    void choose(std::vector<std::size_t> const& indices);
    void find_marks_again();
    std::string restored(std::size_t paragraph) const;
    std::vector<std::string> own_numbers_left() const;

    css::uno::Reference<css::frame::XModel> model_;
    ReportKind const& kind_;
    std::vector<TemplateParagraph> const& prose_;
    Report const stored_;
    std::vector<LostPlace> lost_;
    std::vector<FoundAgain> found_again_;
    std::vector<FoundAgain> headings_anew_;
    std::vector<Problem> told_headings_;
    bool has_marks_ = false;
    bool is_lost_ = false;
    StandingText standing_;
    KnownAs known_as_;
    std::vector<TypedText> typed_;
    std::vector<Reworded> reworded_;
    bool is_renewed_ = false;
    std::vector<SeenFigure> seen_;
    Settled settled_;
    /// By paragraph what is put back there, in the order of its text.
    std::map<std::size_t, std::vector<TypedText const*>> put_back_;
};

/// Those of a copy of a report that becomes one of another period, all put back; the record is the
/// copy's own. Throws ProblemError when it cannot be read.
TypedFigures renewed_figures(CommandCall const& call,
                             css::uno::Reference<css::frame::XModel> const& copy,
                             ReportKind const& kind);

}  // namespace report::office
