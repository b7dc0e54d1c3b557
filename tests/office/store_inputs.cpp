// SPDX-License-Identifier: MPL-2.0
// store_inputs FOLDER FILE... : writes documents and sheets down as an office gives them to core,
// FOLDER/NAME.json each (tests/whole/README.md).
#include <fstream>
#include <iostream>

#include "core/text/texts.hpp"
#include "kind_folder.hpp"
#include "office/check/collect.hpp"
#include "office/files/sources.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/old_document.hpp"
#include "session/document.hpp"
#include "session/office.hpp"
#include "session/profile.hpp"
#include "session/temporary_folder.hpp"
#include "stored_inputs.hpp"

namespace {

using namespace report;
namespace fs = std::filesystem;

std::string input_from(session::Context const& context, fs::path const& file) {
    auto const read = [](char const* name) {
        return test::read_file(test::source_folder() / name);
    };
    auto const texts = read_texts(read("dialogs/texts_vi.properties"), "texts").value();
    auto const fonts = read_old_fonts(read("templates/old_fonts.json"), "old_fonts").value();
    auto const ending = file.extension().string();
    bool const sheet = ending.rfind(".xls", 0) == 0 || ending == ".ods" || ending == ".csv" ||
                       ending == ".htm" || ending == ".html";
    if (sheet)
        return test::stored_sheets(
            office::SourceReader{context, texts, fonts, {}}.read_file(file.string()));
    auto const document =
        office::OldDocument::open(context, office::to_office(session::file_url(file))).value();
    auto collected = office::collect_document(context, document.model(), fonts).value();
    return test::stored_document(collected.checked);
}

}  // namespace

int main(int argc, char** argv) try {
    session::TemporaryFolder const folder;
    session::OfficeOptions options;
    options.profile = folder.path() / "profile";
    fs::create_directories(options.profile);
    session::make_profile(options.profile);
    options.log = folder.path() / "log";
    options.headless = true;
    session::Office office(options);
    for (int at = 2; at < argc; ++at) {
        fs::path const file = argv[at];
        std::ofstream(fs::path(argv[1]) / (file.stem().string() + ".json"), std::ios::binary)
            << input_from(office.context(), file);
        std::cout << file.filename().string() << std::endl;
    }
    return 0;
} catch (report::ProblemError const& error) {
    std::cerr << error.problem.code << " " << error.problem.where << "\n";
    return 1;
} catch (std::exception const& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
