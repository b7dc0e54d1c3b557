// SPDX-License-Identifier: MPL-2.0
#include "matrix.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "placed.hpp"
#include "poppler.hpp"
#include "process.hpp"
#include "stored.hpp"
#include "test_office.hpp"
#include "variants.hpp"

namespace report::ruler {

namespace {

namespace fs = std::filesystem;

/// Kept after the run, so that a report that breaks a rule can be looked at.
fs::path work_folder() {
    return test::built_folder() / "ruler";
}

/// Data file -> the ODT made of it, from the lines "[1/9] a.json -> b.odt".
std::map<std::string, std::string> made_files(std::string const& said) {
    std::map<std::string, std::string> made;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        auto const data = line.find("] "), arrow = line.find(" -> ");
        if (data != std::string::npos && arrow != std::string::npos)
            made[line.substr(data + 2, arrow - data - 2)] = line.substr(arrow + 4);
    }
    return made;
}

std::string part_of(std::string const& odt, char const* part) {
    auto const ended = test::run_program({"/usr/bin/env", "unzip", "-p", odt, part});
    if (ended.code != 0) throw std::runtime_error(odt + ": " + ended.err);
    return ended.out;
}

void read_all(Measured& report, std::string const& styles, std::string const& content) {
    read_stored(styles, content, report);
    read_pdf(fs::path(report.file).replace_extension(".pdf").string(), report);
    place_on_paper(report);
}

Measured measure(std::string const& name, Facts const& facts, std::string const& odt) {
    Measured report;
    report.name = name;
    report.file = odt;
    report.facts = facts;
    read_all(report, part_of(odt, "styles.xml"), part_of(odt, "content.xml"));
    return report;
}

Made make_all() {
    fs::remove_all(work_folder());
    fs::create_directories(work_folder());
    auto const all = variants();
    std::vector<std::string> words{test::program("cchc").string(), "new", "--data"};
    for (auto const& variant : all) {
        words.push_back((work_folder() / (variant.name + ".json")).string());
        std::ofstream(words.back(), std::ios::binary) << boost::json::serialize(variant.data);
    }
    auto const data = std::vector<std::string>(words.begin() + 3, words.end());
    for (auto const& word : {std::string("--out"), work_folder().string(), std::string("--pdf")})
        words.push_back(word);
    auto const ended = test::run_program(
        words, {{"XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string()}});
    Made result;
    if (ended.code != 0) result.failed = ended.err;
    auto const made = made_files(ended.out);
    for (std::size_t i = 0; i < all.size(); ++i) try {
            result.reports.push_back(measure(all[i].name, facts_of(all[i].data), made.at(data[i])));
        } catch (std::exception const& error) {
            result.failed += all[i].name + ": " + error.what() + "\n";
        }
    return result;
}

std::vector<fs::path> old_reports() {
    std::vector<fs::path> files{test::source_folder() /
                                "tests/templates/old_reports/pho-an-7-thang-2023.txt"};
    for (auto const* name : {"chin-thang-bang-chu-2017", "hai-cap-van-phong-2026",
                             "quy-viet-sai-2016", "quy-bang-chu-2018"})
        files.push_back(test::source_folder() / "tests/templates/manners" /
                        (std::string(name) + ".txt"));
    if (auto const* more = std::getenv("CCHC_OLD_REPORTS"))
        for (auto const& entry : fs::directory_iterator(more)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Made make_nexts() {
    auto const folder = test::built_folder() / "ruler_next";
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::map<std::string, std::string> const environment{
        {"XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string()}};
    Made result;
    for (auto const& file : old_reports()) try {
            auto const name = file.stem().string();
            auto const odt = folder / (name + ".odt"), json = folder / (name + ".json");
            auto const ended =
                test::run_program({test::program("cchc").string(), "next", file.string(), "--out",
                                   odt.string(), "--json", json.string(), "--pdf"},
                                  environment);
            if (ended.code != 0) throw std::runtime_error(ended.err);
            auto const said = boost::json::parse(test::read_file(json)).as_object();
            result.reports.push_back(
                measure(name, facts_of(said.at("report").as_object()), odt.string()));
        } catch (std::exception const& error) {
            result.failed += file.string() + ": " + error.what() + "\n";
        }
    return result;
}

}  // namespace

Made const& nexts() {
    static auto const made = make_nexts();
    return made;
}

std::vector<Measured> const& matrix() {
    static auto const made = make_all();
    if (!made.failed.empty()) throw std::runtime_error(made.failed);
    return made.reports;
}

Measured with_stored(char const* variant, Edit const& edit) {
    auto const good = copy_of(variant);
    std::map<std::string, std::string> parts;
    for (auto const* name : {"styles.xml", "content.xml"}) parts[name] = part_of(good.file, name);
    auto& xml = parts.at(edit.part);
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    auto const nodes = document.select_nodes(edit.nodes.c_str());
    if (nodes.empty()) throw std::runtime_error("nothing to edit: " + edit.nodes);
    for (auto const& found : nodes) {
        auto node = found.node();
        node.remove_attribute(edit.attribute);
        node.append_attribute(edit.attribute) = edit.value;
    }
    std::ostringstream edited;
    document.save(edited, "", pugi::format_raw);
    xml = edited.str();
    Measured report;
    report.name = good.name;
    report.file = good.file;
    report.facts = good.facts;
    read_all(report, parts.at("styles.xml"), parts.at("content.xml"));
    return report;
}

Measured standardised(std::string const& typed, Facts const& facts) {
    auto const folder = work_folder().parent_path() / "ruler_standardised";
    fs::remove_all(folder);
    fs::create_directories(folder);
    auto const odt = (folder / "report.odt").string();
    auto const ended = test::run_program(
        {test::program("cchc").string(), "standardise", typed, "--out", odt, "--pdf"},
        {{"XDG_CACHE_HOME", (test::built_folder() / "test_profiles").string()}});
    if (ended.code != 0) throw std::runtime_error(ended.err);
    return measure(typed, facts, odt);
}

Measured copy_of(char const* variant) {
    for (auto const& report : matrix())
        if (report.name == variant) return report;
    throw std::runtime_error(std::string("no variant ") + variant);
}

}  // namespace report::ruler
