// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/check/layout_facts.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool begins_folded(std::string const& text, std::string const& phrase) {
    return fold(text).rfind(fold(phrase), 0) == 0;
}

/// The mark of authority that a line begins with: "TM", and what stands between it and the words.
struct Mark {
    std::string mark;
    std::size_t until = 0;
    bool dotted = false, parted = false;  ///< "TM." and a blank behind it
};

std::optional<Mark> mark_of(std::string const& text, std::vector<std::string> const& marks) {
    for (auto const& mark : marks) {
        // "T/M" and "K/T" are those of another kind of documents.
        auto const strokes = mark.size() == 2 ? mark.substr(0, 1) + "/" + mark.substr(1) : mark;
        for (auto const& spelled : {mark, strokes}) {
            if (to_upper(text).rfind(spelled, 0) != 0) continue;
            auto at = spelled.size();
            Mark found{mark, 0, false, false};
            bool const marked = at < text.size() && (text[at] == '.' || text[at] == '/');
            found.dotted = marked && text[at] == '.' && spelled == mark;
            if (marked) ++at;
            found.parted = at < text.size() && text[at] == ' ';
            if (!marked && !found.parted) continue;
            // "TL" alone is no beginning of a word.
            while (at < text.size() && text[at] == ' ') ++at;
            found.until = at;
            return found;
        }
    }
    return std::nullopt;
}

Evaluate authority_marks(Parameters& in) {
    auto const marks = in.texts("marks");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::authority)) {
            auto const mark = mark_of(line.text, marks);
            if (!mark) continue;
            if (mark->dotted && mark->parted) {
                verdicts.passed();
                continue;
            }
            auto const fixed = mark->mark + ". " + line.text.substr(mark->until);
            verdicts.failed({line.at}, {{"fixed", fixed}}, fixed);
        }
    });
}

/// Behind "KT. ..." stands the office of a deputy.
Evaluate deputy_office(Parameters& in) {
    auto const marks = in.texts("marks");
    auto const deputies = in.texts("deputies");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& lines = facts.of(Part::authority);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!mark_of(lines[i].text, marks)) continue;
            // Some write both in one line: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH".
            auto const comma = lines[i].text.find(',');
            auto const same =
                comma == std::string::npos ? std::string() : trim(lines[i].text.substr(comma + 1));
            bool const good = std::any_of(deputies.begin(), deputies.end(), [&](auto const& word) {
                return begins_folded(same, word) ||
                       (i + 1 < lines.size() && begins_folded(lines[i + 1].text, word));
            });
            if (good)
                verdicts.passed();
            else
                verdicts.failed({lines[i].at}, {{"line", lines[i].text}});
        }
    });
}

Evaluate signer_degree(Parameters& in) {
    auto const more = in.texts("words");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto words = facts.matter().kind().reading.degrees;
        words.insert(words.end(), more.begin(), more.end());
        for (auto const& line : facts.of(Part::signer)) {
            auto const bad = std::find_if(words.begin(), words.end(), [&](auto const& word) {
                if (!begins_folded(line.text, word)) return false;
                auto const at = word.size();
                return at < line.text.size() && (line.text[at] == '.' || line.text[at] == ' ');
            });
            if (bad == words.end())
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"word", *bad}});
        }
    });
}

Evaluate signer_case(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::signer)) {
            auto const proper = name_case(line.text);
            bool good =
                to_upper(line.text) != line.text || line.text.find(' ') == std::string::npos;
            for (auto const& token : tokens_of({{}, line.text, false, {}}))
                good = good &&
                       (token.kind != Token::Kind::word || capitalise(token.shown) == token.shown);
            if (good)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"fixed", proper}}, proper);
        }
    });
}

/// Only an office that the list has may sign.
Evaluate signer_office(Parameters& in) {
    auto const offices = in.texts("offices");
    auto const marks = in.texts("marks");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& lines = facts.of(Part::authority);
        if (lines.empty()) return;
        // An office may go on over several lines: it begins behind the one with the mark.
        auto at = lines.size() - 1;
        while (at > 1 && !mark_of(lines[at - 1].text, marks)) --at;
        auto const& last = lines[at];
        auto text = last.text;
        if (auto const mark = mark_of(text, marks)) text = text.substr(mark->until);
        bool const good = std::any_of(offices.begin(), offices.end(), [&](auto const& office) {
            return begins_folded(text, office);
        });
        if (good)
            verdicts.passed();
        else
            verdicts.failed({last.at}, {{"office", text}});
    });
}

/// Who signs for the head of the committee uses the committee's letterhead.
Evaluate letterhead_of_head(Parameters& in) {
    auto const marks = in.texts("marks");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& lines = facts.of(Part::authority);
        auto const& issuer = facts.matter().kind().commune_letterhead.issuer;
        if (lines.empty() || issuer.empty()) return;
        auto const& heads = facts.matter().kind().authorities;
        auto const mark = mark_of(lines.front().text, marks);
        if (!mark) return;
        auto const office = lines.front().text.substr(mark->until);
        bool const of_committee = std::any_of(heads.begin(), heads.end(), [&](auto const& one) {
            return one.lines.size() > 1 && fold(one.office) == fold(office);
        });
        if (!of_committee) return;
        bool const is_committee = std::any_of(
            facts.of(Part::agency).begin(), facts.of(Part::agency).end(),
            [&](PartLine const& line) { return begins_folded(line.text, issuer.front()); });
        if (is_committee)
            verdicts.passed();
        else
            verdicts.failed({lines.front().at}, {});
    });
}

/// The committee itself names nobody above it.
Evaluate superior_of_committee(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& issuer = facts.matter().kind().commune_letterhead.issuer;
        auto const& agency = facts.of(Part::agency);
        if (issuer.empty() || agency.empty()) return;
        if (!begins_folded(agency.front().text, issuer.front())) return;
        auto const& superior = facts.of(Part::superior);
        if (superior.empty())
            verdicts.passed();
        else
            verdicts.failed({superior.front().at}, {{"text", superior.front().text}});
    });
}

/// Signature and recipients on one page, with text above them: as the pages were measured, or since
/// nothing can part them.
Evaluate kept_together(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        std::vector<TextSpan> lines;
        for (auto const part :
             {Part::recipients_lead, Part::recipient, Part::authority, Part::signer})
            for (auto const& line : facts.of(part)) lines.push_back(line.at);
        if (lines.empty()) return;
        auto const& texts = facts.of(Part::text);
        bool const in_one_row = std::all_of(lines.begin(), lines.end(), [&](TextSpan const& at) {
            return facts.layout(at).unsplit && facts.in_one_row(lines.front(), at);
        });
        if (in_one_row && !texts.empty() && facts.layout(texts.back().at).keeps_next)
            return verdicts.passed();
        std::set<int> pages;
        for (auto const& at : lines) {
            auto const page = facts.layout(at).page;
            if (!page) return verdicts.not_evaluated("no_pages");
            pages.insert(*page);
        }
        bool const alone = !texts.empty() && facts.layout(texts.back().at).page &&
                           pages.count(*facts.layout(texts.back().at).page) == 0;
        if (pages.size() > 1 || alone) {
            auto shown = std::to_string(*pages.begin());
            if (pages.size() > 1) shown += "-" + std::to_string(*pages.rbegin());
            verdicts.failed({lines.front()}, {{"pages", shown}});
        } else {
            verdicts.passed();
        }
    });
}

/// "Kính gửi" in a report that goes up. `when_unknown`: asked where nobody says whether it does.
Evaluate addressee_given(Parameters& in) {
    bool const when_unknown = in.in().flag_or("when_unknown", false);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& context = facts.matter().context();
        auto const upward = context.record ? std::optional(context.record->upward) : context.upward;
        if (when_unknown == upward.has_value() || (upward && !*upward)) return;
        bool const given =
            !facts.of(Part::addressee_lead).empty() || !facts.of(Part::addressee).empty();
        if (given)
            verdicts.passed();
        else
            verdicts.failed({}, {}, when_unknown);
    });
}

/// "Kính gửi: Sở Nội vụ" or, of several, each on its line with a dash and its mark at the end.
Evaluate addressee_form(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& leads = facts.of(Part::addressee_lead);
        if (leads.empty()) return;
        auto const& lead = leads.front();
        auto const& wanted = facts.matter().kind().wording.at("addressee");
        if (fold(lead.text).rfind(fold(wanted), 0) != 0) {
            verdicts.failed({lead.at}, {{"text", lead.text}});
            return;
        }
        auto const& items = facts.of(Part::addressee);
        bool good = true;
        for (std::size_t i = 0; items.size() > 1 && i < items.size(); ++i) {
            auto const text = trim(items[i].text);
            bool const dash = facts.paragraph(items[i].at).depth == Depth::dash;
            good = good && dash && text.back() == (i + 1 < items.size() ? ';' : '.');
        }
        if (good)
            verdicts.passed();
        else
            verdicts.failed({items.front().at}, {{"text", items.front().text}});
    });
}

Evaluate as_above(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const& items = facts.of(Part::recipient);
        if (facts.of(Part::addressee_lead).empty() || items.empty()) return;
        auto const& wanted = facts.matter().kind().wording.at("as_above");
        auto const text = items.front().text;
        if (fold(text).find(fold(wanted)) != std::string::npos)
            verdicts.passed();
        else
            verdicts.failed({items.front().at}, {{"wanted", wanted}});
    });
}

bool is_code_of_drafter(std::string const& text) {
    // "PL.(300)": initials and the number of copies, behind everything.
    return text.size() <= 20 && text.find('(') != std::string::npos &&
           text.find(' ') == std::string::npos;
}

std::vector<PartLine> recipients(LayoutFacts const& facts) {
    auto items = facts.of(Part::recipient);
    while (!items.empty() && is_code_of_drafter(items.back().text)) items.pop_back();
    return items;
}

/// Each recipient ends with ";", the last one with ".".
Evaluate recipient_marks(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const items = recipients(facts);
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto const text = trim(items[i].text);
            auto const wanted = i + 1 < items.size() ? ';' : '.';
            // One that runs on in the next line.
            bool const runs_on = i + 1 < items.size() &&
                                 facts.paragraph(items[i + 1].at).depth != Depth::dash &&
                                 items[i + 1].text.front() != '-' &&
                                 std::string(";.,").find(text.back()) == std::string::npos;
            if (runs_on || text.back() == wanted) {
                verdicts.passed();
                continue;
            }
            auto fixed = text;
            while (!fixed.empty() && std::string(";.,: ").find(fixed.back()) != std::string::npos)
                fixed.pop_back();
            verdicts.failed({items[i].at}, {{"wanted", std::string(1, wanted)}}, fixed + wanted);
        }
    });
}

/// The words of a recipient without marks, abbreviations written out ("TT": "thường trực") and the
/// unit's kind at their end, which says nothing of its own.
std::string who_receives(std::string const& line,
                         std::vector<std::pair<Phrase, std::string>> const& full,
                         std::string const& unit_kind) {
    auto const tokens = tokens_of({{}, line, false, {}});
    std::string who;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t used = 0;
        for (auto const& [abbreviation, words] : full) {
            auto const length = match_phrase(tokens, i, abbreviation);
            if (length <= used) continue;
            used = length;
            who += (who.empty() ? "" : " ") + words;
        }
        if (used == 0 && tokens[i].kind != Token::Kind::mark)
            who += (who.empty() ? "" : " ") + tokens[i].text;
        i += std::max<std::size_t>(used, 1);
    }
    auto const end = " " + fold(unit_kind);
    if (end.size() > 1 && who.size() > end.size() &&
        who.compare(who.size() - end.size(), end.size(), end) == 0)
        who.resize(who.size() - end.size());
    return who;
}

/// Two lines for one recipient. "full": abbreviations and what they stand for.
Evaluate recipient_twice(Parameters& in) {
    std::vector<std::pair<Phrase, std::string>> full;
    for (auto const& row : in.texts("full")) {
        auto const colon = row.find(':');
        full.emplace_back(phrase_of(trim(row.substr(0, colon)), false),
                          colon == std::string::npos ? "" : fold(trim(row.substr(colon + 1))));
    }
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::map<std::string, TextSpan> known;
        for (auto const& item : recipients(facts)) {
            auto const who = who_receives(item.text, full, facts.matter().unit_kind());
            if (who.empty()) continue;
            verdicts.passed();
            auto const [first, is_new] = known.emplace(who, item.at);
            if (!is_new) verdicts.failed({item.at, first->second}, {{"text", trim(item.text)}});
        }
    });
}

Evaluate filed_last(Parameters& in) {
    auto const words = in.texts("words");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        auto const items = recipients(facts);
        if (items.empty()) return;
        auto const text = items.back().text;
        auto const& filed = facts.matter().kind().reading.filed;
        auto const tokens = tokens_of({{}, text, false, {}});
        std::size_t at = 0;
        while (at < tokens.size() && tokens[at].kind == Token::Kind::mark) ++at;
        bool good = false;
        for (auto const& word : filed)
            good = good || (at + 2 < tokens.size() && tokens[at].text == fold(word) &&
                            tokens[at + 1].text == ":" &&
                            std::any_of(words.begin(), words.end(), [&](auto const& one) {
                                return tokens[at + 2].shown == one;
                            }));
        if (good)
            verdicts.passed();
        else
            verdicts.failed({items.back().at}, {{"text", text}});
    });
}

/// Words in the letterhead's marks, or near ones.
Evaluate marks(Parameters& in) {
    auto const texts = in.texts("texts");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        verdicts.passed();
        for (auto const& line : facts.of(Part::mark))
            for (auto const& text : texts)
                if (fold(line.text) == fold(text))
                    return verdicts.failed({line.at}, {{"text", line.text}});
    });
}

/// A mark that begins so is one of the words, and red.
Evaluate urgency(Parameters& in) {
    auto const begins = in.texts("begins");
    auto const texts = in.texts("texts");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::mark)) {
            bool const is_one = std::any_of(begins.begin(), begins.end(), [&](auto const& word) {
                return begins_folded(line.text, word);
            });
            if (!is_one) continue;
            bool good = std::any_of(texts.begin(), texts.end(), [&](auto const& text) {
                return fold(line.text) == fold(text);
            });
            facts.each_portion(line.at, [&](LaidPortion const& portion, TextSpan const&) {
                bool const red = portion.colour >= 0 && (portion.colour >> 16 & 0xff) > 150 &&
                                 (portion.colour >> 8 & 0xff) < 100 &&
                                 (portion.colour & 0xff) < 100;
                good = good && red;
            });
            if (good)
                verdicts.passed();
            else
                verdicts.failed({line.at}, {{"text", line.text}});
        }
    });
}

}  // namespace

std::vector<CheckFunction> end_functions() {
    return {{"authority_marks", {"fixed"}, authority_marks},
            {"deputy_office", {"line"}, deputy_office},
            {"signer_degree", {"word"}, signer_degree},
            {"signer_case", {"fixed"}, signer_case},
            {"signer_office", {"office"}, signer_office},
            {"letterhead_of_head", {}, letterhead_of_head},
            {"superior_of_committee", {"text"}, superior_of_committee},
            {"kept_together", {"pages"}, kept_together},
            {"addressee_given", {}, addressee_given},
            {"addressee_form", {"text"}, addressee_form},
            {"as_above", {"wanted"}, as_above},
            {"recipient_marks", {"wanted"}, recipient_marks},
            {"recipient_twice", {"text"}, recipient_twice},
            {"filed_last", {"text"}, filed_last},
            {"marks", {"text"}, marks},
            {"urgency", {"text"}, urgency}};
}

}  // namespace report
