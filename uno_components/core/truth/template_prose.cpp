// SPDX-License-Identifier: MPL-2.0
#include "core/truth/template_prose.hpp"

#include <expat.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <set>
#include <utility>

#include "core/compose/shown.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view place_prefix = "cchc_";
constexpr std::string_view heading_prefix = "cchc_muc_";

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

class ProseReader {
public:
    ProseReader() : parser_(XML_ParserCreate(nullptr)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &ProseReader::on_start, &ProseReader::on_end);
        XML_SetCharacterDataHandler(parser_.get(), &ProseReader::on_text);
    }

    std::vector<TemplateParagraph> read(std::string_view xml) {
        auto const status =
            XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        return status == XML_STATUS_OK ? std::move(prose_) : std::vector<TemplateParagraph>();
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static void XMLCALL on_start(void* self, XML_Char const* name, XML_Char const** attributes) {
        static_cast<ProseReader*>(self)->start(name, attributes);
    }
    static void XMLCALL on_end(void* self, XML_Char const* name) {
        static_cast<ProseReader*>(self)->end(name);
    }
    static void XMLCALL on_text(void* self, XML_Char const* text, int size) {
        auto& me = *static_cast<ProseReader*>(self);
        if (me.depth_in_paragraph_ > 0 && me.skipped_ == 0)
            me.text_.append(text, static_cast<std::size_t>(size));
    }

    static std::string attribute(XML_Char const** attributes, std::string_view name) {
        for (; *attributes != nullptr; attributes += 2)
            if (name == attributes[0]) return attributes[1];
        return {};
    }

    void start(std::string_view name, XML_Char const** attributes) {
        if (skipped_ > 0) {
            ++skipped_;
            return;
        }
        if (name == "text:p" || name == "text:h") {
            if (depth_in_paragraph_++ == 0) {
                text_.clear();
                heading_.clear();
                in_place_ = !open_places_.empty();
            }
        } else if (name == "text:bookmark-start" || name == "text:bookmark-end") {
            mark(attribute(attributes, "text:name"), name == "text:bookmark-start");
        } else if (name == "text:note" || name == "office:annotation" ||
                   name == "text:tracked-changes" || name == "text:ruby-text") {
            skipped_ = 1;
        } else if (name == "text:user-defined") {
            auto const shown = attribute(attributes, "text:name");
            if (!starts_with(shown, shown_prefix)) return;
            text_ += "{" + shown.substr(shown_prefix.size()) + "}";
            skipped_ = 1;
        } else if (name == "text:s") {
            auto const count = std::strtol(attribute(attributes, "text:c").c_str(), nullptr, 10);
            text_.append(count > 0 && count < most_blanks ? static_cast<std::size_t>(count) : 1,
                         ' ');
        } else if (name == "text:tab") {
            text_ += '\t';
        } else if (name == "text:line-break") {
            text_ += '\n';
        }
    }

    void end(std::string_view name) {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if ((name != "text:p" && name != "text:h") || --depth_in_paragraph_ > 0) return;
        if (auto text = to_nfc(collapse_blanks(text_)); !in_place_ && !text.empty())
            prose_.push_back({std::move(text), heading_});
    }

    void mark(std::string const& name, bool begins) {
        if (starts_with(name, heading_prefix)) heading_ = name.substr(heading_prefix.size());
        if (!starts_with(name, place_prefix) || starts_with(name, heading_prefix)) return;
        if (begins)
            open_places_.insert(name);
        else
            open_places_.erase(name);
        in_place_ = true;
    }

    static constexpr long most_blanks = 1000;

    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::vector<TemplateParagraph> prose_;
    std::string text_;
    std::string heading_;
    std::set<std::string> open_places_;
    std::size_t depth_in_paragraph_ = 0;
    std::size_t skipped_ = 0;
    bool in_place_ = false;
};

}  // namespace

std::vector<TemplateParagraph> prose_of_template(std::string_view xml) {
    return ProseReader().read(xml);
}

}  // namespace report
