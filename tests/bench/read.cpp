// SPDX-License-Identifier: MPL-2.0
#include <fstream>
#include <sstream>

#include "golden_figures.hpp"
#include "inside.hpp"
#include "office/uno/strings.hpp"
#include "report.hpp"
#include "test_office.hpp"
#include "typed_document.hpp"

namespace report::bench {

namespace {

namespace fs = std::filesystem;

constexpr int rounds = 21;
constexpr int few = 5, many = 500;

/// The seed with its body so often that it has this many pages.
std::string long_report(int pages) {
    constexpr std::size_t lines_a_page = 14, head = 8, end = 8;
    std::vector<std::string> lines;
    std::istringstream text(test::old_report_file("pho-an-7-thang-2023.txt"));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    std::string all;
    auto const body = lines.size() - head - end;
    for (std::size_t i = 0; i < head; ++i) all += lines[i] + "\n";
    for (std::size_t i = 0; i < lines_a_page * static_cast<std::size_t>(pages); ++i)
        all += lines[head + i % body] + "\n";
    for (auto i = lines.size() - end; i < lines.size(); ++i) all += lines[i] + "\n";
    return all;
}

Pair read_against_load(Inside& inside, fs::path const& file, bool processor) {
    auto const act = [&](char const* name) {
        return [&inside, name, processor, url = session::file_url(file)] {
            return inside({{"act", name}, {"from", url}, {"processor", processor}});
        };
    };
    return in_turns(rounds, act("read"), act("load"));
}

}  // namespace

/// Through a plain text: typing five hundred pages over the pipe takes minutes.
fs::path stored_long(session::Context const& context, fs::path const& folder, int pages) {
    auto const text = folder / "dai.txt";
    std::ofstream(text, std::ios::binary) << "\xEF\xBB\xBF" << long_report(pages);
    auto const model = session::load(context, text);
    auto const file = folder / (std::to_string(pages) + ".docx");
    session::store(model, file);
    session::close(model);
    return file;
}

Rows old_reports() {
    session::TemporaryFolder const folder;
    OfficeWith with(test::package_file(), folder.path());
    Rows rows;
    for (auto const* ending : {".docx", ".odt", ".doc"}) {
        progress(std::string("reading the seed as ") + ending);
        auto const file = folder.path() / (std::string("seed") + ending);
        auto const model = test::type_document(with.office.context(),
                                               test::old_report_file("pho-an-7-thang-2023.txt"));
        session::store(model, file);
        session::close(model);
        auto const add = [&](std::string const& name, bool processor, std::optional<double> aim) {
            auto const pair = read_against_load(with.inside, file, processor);
            rows.push_back(
                {"(h) " + name,
                 milliseconds(median(pair.ours)) + " / " + milliseconds(median(pair.other)),
                 ratio(pair.ours, pair.other), "", aim});
        };
        add(std::string("read of the seed / load, ") + ending, false, 1.3);
        add("the same in processor time", true, std::nullopt);
    }
    progress("reading five and five hundred pages");
    auto const cost = [&](int pages) {
        auto const file = stored_long(with.office.context(), folder.path(), pages);
        std::vector<double> all;
        for (int round = 0; round < (pages == few ? rounds : 3); ++round)
            all.push_back(with.inside({{"act", "read"}, {"from", session::file_url(file)}}) /
                          pages);
        return median(all);
    };
    auto const small = cost(few), large = cost(many);
    rows.push_back({"(h) read of 500 pages / of 5, a page",
                    milliseconds(large) + " / " + milliseconds(small), large / small, "", 1.2});
    return rows;
}

}  // namespace report::bench
