// SPDX-License-Identifier: MPL-2.0
#include "core/form/help_page.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/json/json.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Gathers the text of a page, a line for each block.
struct Reader {
    HelpPage page;
    std::string line;
    bool in_title = false, in_body = false;
    int number = 0;  ///< of the next line of a list; 0: not numbered

    void begin(std::string_view element) {
        if (element == "title") in_title = true;
        if (element == "body") in_body = true;
        if (element == "ol") number = 1;
        if (element == "ul") number = 0;
        if (element == "li")
            line = number > 0 ? "  " + std::to_string(number++) + ". " : std::string("  - ");
    }
    void end(std::string_view element) {
        if (element == "title") {
            page.title = trim(std::exchange(line, {}));
            in_title = false;
        }
        // A picture is not shown here, and leaves no gap.
        if (element == "p" && trim(line).empty()) return line.clear();
        bool const is_head = element == "h1" || element == "h2";
        if (is_head || element == "li" || element == "p")
            page.text += std::exchange(line, {}) + "\n";
        bool const parts = element == "h1" || element == "p" || element == "ol" || element == "ul";
        if (parts && in_body) page.text += "\n";
        if (element == "body") in_body = false;
    }
    void text(std::string_view part) {
        if (!in_title && !in_body) return;
        for (char const c : part)
            if (c != '\n') line += c;
    }
};

void XMLCALL begin(void* reader, XML_Char const* name, XML_Char const**) {
    static_cast<Reader*>(reader)->begin(name);
}
void XMLCALL end(void* reader, XML_Char const* name) {
    static_cast<Reader*>(reader)->end(name);
}
void XMLCALL text(void* reader, XML_Char const* part, int size) {
    static_cast<Reader*>(reader)->text({part, static_cast<std::size_t>(size)});
}

}  // namespace

Result<HelpPage> read_help_page(std::string_view page, std::string const& file) {
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> const parser(
        XML_ParserCreate("UTF-8"), XML_ParserFree);
    Reader reader;
    XML_SetUserData(parser.get(), &reader);
    XML_SetElementHandler(parser.get(), begin, end);
    XML_SetCharacterDataHandler(parser.get(), text);
    bool const is_well_formed =
        XML_Parse(parser.get(), page.data(), static_cast<int>(page.size()), 1) == XML_STATUS_OK;
    if (!is_well_formed || reader.page.title.empty() || trim(reader.page.text).empty())
        return Problem{"help.bad_page", {}, file};
    return std::move(reader.page);
}

std::string HelpIndex::page_of(std::string const& window) const {
    auto const found = windows.find(window);
    if (found != windows.end()) return found->second;
    return pages.empty() ? std::string() : pages.front();
}

Result<HelpIndex> read_help_index(std::string_view content, std::string const& file) try {
    auto const value = parse_json(content, file);
    ObjectReader in(value, file);
    HelpIndex index;
    index.pages = in.texts("pages");
    if (auto const* windows = in.find("windows")) {
        ObjectReader all(*windows, file + " windows");
        for (auto const& [name, unused] : windows->get_object()) {
            auto const page = all.text(name);
            if (std::find(index.pages.begin(), index.pages.end(), page) == index.pages.end())
                fail("help.no_page", {{"page", page}}, file);
            index.windows[std::string(name)] = page;
        }
        all.finish();
    }
    in.finish();
    if (index.pages.empty()) fail("help.no_page", {{"page", ""}}, file);
    return index;
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report
