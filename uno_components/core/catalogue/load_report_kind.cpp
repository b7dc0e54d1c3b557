// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <utility>

#include "core/catalogue/check_kind.hpp"
#include "core/catalogue/check_table.hpp"
#include "core/catalogue/read_report_file.hpp"
#include "core/catalogue/read_section.hpp"
#include "core/catalogue/report_kind.hpp"
#include "core/json/json.hpp"

namespace report {

namespace {

/// Whether a path is that of a JSON file in this folder ("sections/").
bool is_file_of(std::string_view folder, std::string const& path) {
    constexpr std::string_view ending = ".json";
    return path.rfind(folder, 0) == 0 && path.size() > ending.size() &&
           path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

constexpr std::array<std::pair<char const*, TraitDimension::Rank>, 3> rank_words{{
    {"thing", TraitDimension::Rank::thing},
    {"event", TraitDimension::Rank::event},
    {"narrows", TraitDimension::Rank::narrows},
}};

/// Problems: kind.unknown_rank, kind.unknown_dimension, kind.bad_phrase, kind.too_many_traits.
void add_words(std::string_view content, std::string const& file, TraitWords& words) {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    for (auto const& item : in.array("dimensions")) {
        ObjectReader one(item, file);
        TraitDimension dimension;
        dimension.id = one.text("id");
        auto const rank = one.text("rank");
        auto const* found = std::find_if(rank_words.begin(), rank_words.end(),
                                         [&](auto const& r) { return rank == r.first; });
        if (found == rank_words.end()) fail("kind.unknown_rank", {{"rank", rank}}, file);
        dimension.rank = found->second;
        dimension.own_only = one.flag_or("own_only", false);
        dimension.soft = one.flag_or("soft", false);
        dimension.to_date = one.flag_or("to_date", false);
        one.finish();
        words.dimensions.push_back(std::move(dimension));
    }
    auto const check = [&](TraitWords::Words const& phrases) {
        for (auto const& phrase : phrases)
            if (phrase.empty() || !written_out(phrase))
                fail("kind.bad_phrase", {{"text", phrase}}, file);
    };
    if (auto const* all = in.find("traits")) {
        ObjectReader by_dimension(*all, file + " traits");
        for (auto const& [name, traits] : all->get_object()) {
            auto const dimension = std::find_if(
                words.dimensions.begin(), words.dimensions.end(),
                [wanted = std::string_view(name)](auto const& d) { return d.id == wanted; });
            if (dimension == words.dimensions.end())
                fail("kind.unknown_dimension", {{"id", std::string(name)}}, file);
            ObjectReader ids(by_dimension.need(name), file + " " + std::string(name));
            for (auto const& [id, unused] : traits.as_object()) {
                auto found = words.trait(id);
                if (!found) {
                    found = words.traits.size();
                    if (*found == most_traits) fail("kind.too_many_traits", {}, file);
                    words.traits.push_back(
                        {std::string(id),
                         static_cast<std::size_t>(dimension - words.dimensions.begin()),
                         {}});
                }
                auto const phrases = ids.texts(id);
                check(phrases);
                auto& into = words.traits[*found].words;
                into.insert(into.end(), phrases.begin(), phrases.end());
            }
        }
    }
    for (auto const& [key, into] :
         {std::pair{"neutral", &words.neutral}, std::pair{"elsewhere", &words.elsewhere},
          std::pair{"unsure", &words.unsure}, std::pair{"own", &words.own},
          std::pair{"parts", &words.parts}, std::pair{"splits", &words.splits},
          std::pair{"pairs", &words.pairs}, std::pair{"denials", &words.denials},
          std::pair{"bounds", &words.bounds}, std::pair{"abouts", &words.abouts},
          std::pair{"causes", &words.causes}, std::pair{"contrasts", &words.contrasts}}) {
        auto const phrases = in.texts(key);
        check(phrases);
        into->insert(into->end(), phrases.begin(), phrases.end());
    }
    in.finish();
}

void read_tables(KindFiles const& files, ReportKind& kind) {
    std::vector<std::string> paths;
    for (auto const& [path, content] : files) {
        if (!is_file_of("tables/", path)) continue;
        kind.tables.push_back(read_table(content, path));
        paths.push_back(path);
    }
    check_tables(kind, paths);
}

}  // namespace

Result<ReportKind> load_report_kind(KindFiles const& files) try {
    auto const main = files.find("report.json");
    if (main == files.end()) return Problem{"kind.no_report_file", {}, "report.json"};
    ReportKind kind;
    read_report_file(main->second, kind);
    for (auto const& [path, content] : files)
        if (is_file_of("words/", path)) add_words(content, path, kind.words);
    std::map<std::string, std::string> file_of;
    for (auto const& [path, content] : files) {
        if (!is_file_of("sections/", path)) continue;
        kind.sections.push_back(read_section(kind.words, content, path));
        auto const& section = kind.sections.back();
        if (!file_of.emplace(section.id, path).second)
            fail("kind.double_id", {{"id", section.id}}, path);
    }
    if (kind.sections.empty()) return Problem{"kind.no_sections", {}, "sections"};
    check_kind(kind, file_of);
    read_tables(files, kind);
    return kind;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
