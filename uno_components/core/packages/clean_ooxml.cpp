// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean_ooxml.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <vector>

#include "core/json/json.hpp"
#include "core/packages/ooxml_policy.hpp"
#include "core/packages/pictures.hpp"
#include "core/packages/zip.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr char const* types_name = "[Content_Types].xml";

/// "image" of ".../officeDocument/2006/relationships/image", strict or not.
std::string kind_of(std::string_view type) {
    return std::string(type.substr(type.rfind('/') + 1));
}

struct Relationship {
    std::string id, type, target;
    bool outside = false;
};

class Relationships : public XmlPolicy {
public:
    std::vector<Relationship> all;

    Fate start(XmlElement& element, std::string&) override {
        if (element.local == "Relationship")
            all.push_back({std::string(element.value("Id")), std::string(element.value("Type")),
                           std::string(element.value("Target")),
                           element.value("TargetMode") == "External"});
        return Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}
};

class ContentTypes : public XmlPolicy {
public:
    std::string of(std::string const& part) const {
        if (auto const own = by_name_.find(part); own != by_name_.end()) return own->second;
        auto const dot = part.rfind('.');
        if (dot == std::string::npos) return {};
        auto const common = by_ending_.find(to_lower(part.substr(dot + 1)));
        return common == by_ending_.end() ? std::string() : common->second;
    }

    Fate start(XmlElement& element, std::string&) override {
        auto const type = std::string(element.value("ContentType"));
        if (element.local == "Default")
            by_ending_[to_lower(std::string(element.value("Extension")))] = type;
        if (element.local == "Override") {
            auto name = element.value("PartName");
            if (!name.empty() && name.front() == '/') name.remove_prefix(1);
            by_name_[std::string(name)] = type;
        }
        return Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}

private:
    std::map<std::string, std::string> by_name_, by_ending_;
};

/// What is known of the document; a picture of it is none of these.
class Properties : public XmlPolicy {
public:
    explicit Properties(Budget& budget) : budget_(budget) {}
    Fate start(XmlElement& element, std::string&) override {
        bool const is_link = element.local == "linkTarget" || element.local == "HLinks" ||
                             element.local == "Template";
        return is_link ? Fate::drop : Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view text, std::string&) override { budget_.add_text(letters_of(text)); }

private:
    Budget& budget_;
};

using Kinds = std::vector<std::string_view>;

Kinds const& kinds_kept(CleanFormat format, CleanFor purpose) {
    static Kinds const sheet{"officeDocument", "worksheet", "sharedStrings", "styles", "theme"};
    static Kinds const read{"officeDocument",
                            "styles",
                            "numbering",
                            "settings",
                            "fontTable",
                            "theme",
                            "footnotes",
                            "endnotes",
                            "comments",
                            "header",
                            "footer",
                            "core-properties",
                            "extended-properties",
                            "custom-properties"};
    static Kinds const copy = [] {
        auto kinds = read;
        for (auto const* kind : {"image", "chart", "diagramData", "diagramLayout", "diagramColors",
                                 "diagramQuickStyle", "diagramDrawing", "themeOverride"})
            kinds.emplace_back(kind);
        return kinds;
    }();
    if (format == CleanFormat::sheet_ooxml) return sheet;
    return purpose == CleanFor::copying ? copy : read;
}

struct Loss {
    std::string_view kind;
    std::size_t LeftOut::*what;
};
/// Relationships into the package whose loss is told.
constexpr std::array<Loss, 10> losses{{{"vbaProject", &LeftOut::macros},
                                       {"oleObject", &LeftOut::objects},
                                       {"package", &LeftOut::objects},
                                       {"control", &LeftOut::objects},
                                       {"aFChunk", &LeftOut::texts},
                                       {"subDocument", &LeftOut::texts},
                                       {"video", &LeftOut::media},
                                       {"audio", &LeftOut::media},
                                       {"media", &LeftOut::media},
                                       {"externalLink", &LeftOut::links}}};

/// "word/media/a.png" of "media/a.png" or "/word/media/a.png" in "word/document.xml"; empty when it
/// leads out of the package.
std::string resolved(std::string const& source, std::string_view target) {
    auto const hash = target.find('#');
    if (hash != std::string_view::npos) target = target.substr(0, hash);
    std::vector<std::string> folders;
    auto const walk = [&](std::string_view path) {
        while (!path.empty()) {
            auto const slash = path.find('/');
            auto const step = path.substr(0, slash);
            if (step == "..") {
                if (folders.empty()) return false;
                folders.pop_back();
            } else if (!step.empty() && step != ".") {
                folders.emplace_back(step);
            }
            path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        }
        return true;
    };
    if (target.empty()) return {};
    if (target.front() != '/') {
        auto const slash = source.rfind('/');
        if (slash != std::string::npos) walk(std::string_view(source).substr(0, slash));
    }
    if (!walk(target)) return {};
    std::string name;
    for (auto const& folder : folders) name += (name.empty() ? "" : "/") + folder;
    return name;
}

std::string relationships_of(std::string const& part) {
    auto const slash = part.rfind('/');
    auto const at = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, at) + "_rels/" + part.substr(at) + ".rels";
}

std::string escaped(std::string_view text) {
    std::string all;
    for (char const c : text) {
        bool const special =
            c == '&' || c == '<' || c == '>' || c == '"' || static_cast<unsigned char>(c) < 0x20;
        all += special ? "&#" + std::to_string(static_cast<int>(c)) + ";" : std::string(1, c);
    }
    return all;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

class Cleaner {
public:
    Cleaner(std::string_view bytes, CleanFormat format, CleanFor purpose, Budget& budget)
        : from_(ZipReader::open(bytes, budget.limits).value()),
          format_(format),
          purpose_(purpose),
          budget_(budget),
          kept_(kinds_kept(format, purpose)) {}

    std::string run() {
        if (!from_.has(types_name)) fail("clean.broken", {}, {});
        rewrite_xml(unpack(types_name), types_, budget_.use, budget_.limits);
        take_relationships({});
        if (main_.empty()) fail("clean.other_kind", {}, {});
        while (!waiting_.empty()) {
            // Shared texts before the sheets, whose cells only name them.
            auto next = std::find_if(waiting_.begin(), waiting_.end(),
                                     [](Part const& one) { return one.kind == "sharedStrings"; });
            if (next == waiting_.end()) next = waiting_.begin();
            auto const part = *next;
            waiting_.erase(next);
            take(part);
        }
        into_.add(types_name,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Types "
                  "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                  "Extension=\"rels\" "
                  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                      listed_ + "</Types>");
        return into_.finish();
    }

private:
    struct Part {
        std::string name, kind;
    };

    std::string unpack(std::string const& name) const {
        auto const used = budget_.use.markup;
        auto const left = used > budget_.limits.markup ? 0 : budget_.limits.markup - used;
        auto content = from_.unpack(name, left);
        if (!content && content.error().code == "clean.too_large")
            fail("clean.too_large", {{"limit", std::to_string(budget_.limits.markup >> 20U)}}, {});
        return std::move(content).value();
    }

    /// Those of a part, or of the whole package; what they lead to waits to be taken.
    void take_relationships(std::string const& source) {
        auto const name = relationships_of(source);
        if (!from_.has(name)) return;
        Relationships found;
        rewrite_xml(unpack(name), found, budget_.use, budget_.limits);
        std::string kept;
        for (auto const& one : found.all)
            if (auto const target = target_of(source, one); !target.empty())
                kept += "<Relationship Id=\"" + escaped(one.id) + "\" Type=\"" + escaped(one.type) +
                        "\" Target=\"" + escaped(target) + "\"" +
                        (one.outside ? " TargetMode=\"External\"/>" : "/>");
        into_.add(name,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships "
                  "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                      kept + "</Relationships>");
    }

    /// What it is to say from now on; empty when it is left out.
    std::string target_of(std::string const& source, Relationship const& one) {
        auto const kind = kind_of(one.type);
        if (kind == "hyperlink") return hyperlink(one);
        if (one.outside) {
            // Every text of Word names the template it was begun with.
            if (kind != "attachedTemplate") ++budget_.left_out.links;
            return {};
        }
        bool const is_kept = std::find(kept_.begin(), kept_.end(), kind) != kept_.end();
        if (!is_kept) {
            for (auto const& loss : losses)
                // The workbook behind a chart is no loss: the chart has its figures.
                if (loss.kind == kind && !contains(types_.of(source), "drawingml.chart"))
                    ++(budget_.left_out.*loss.what);
            return {};
        }
        auto const target = resolved(source, one.target);
        if (target.empty() || !from_.has(target)) return {};
        if (kind == "image" && !take_picture(target)) return {};
        if (kind == "officeDocument" && source.empty()) check_main(target);
        if (kind != "image" && seen_.insert(target).second) waiting_.push_back({target, kind});
        return "/" + target;
    }

    std::string hyperlink(Relationship const& one) {
        if (format_ == CleanFormat::sheet_ooxml) return {};
        if (is_harmless_hyperlink(one.target)) return one.target;
        ++budget_.left_out.macros;
        return {};
    }

    void check_main(std::string const& name) {
        bool const is_text = format_ == CleanFormat::text_ooxml;
        auto const type = types_.of(name);
        bool const is_wanted =
            is_text ? contains(type, "wordprocessingml") || contains(type, "ms-word")
                    : contains(type, "spreadsheetml") || contains(type, "ms-excel.sheet");
        if (!is_wanted || !main_.empty()) fail("clean.other_kind", {}, {});
        main_ = name;
    }

    bool take_picture(std::string const& name) {
        if (auto const known = pictures_.find(name); known != pictures_.end()) return known->second;
        auto content = from_.unpack(name, budget_.limits.picture);
        bool const taken = content && is_bounded_picture(*content, budget_);
        if (taken) add(name, *content, types_.of(name));
        if (!taken) ++budget_.left_out.pictures;
        return pictures_[name] = taken;
    }

    void take(Part const& part) {
        auto type = types_.of(part.name);
        if (part.name == main_)
            type =
                format_ == CleanFormat::text_ooxml
                    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document."
                      "main+xml"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        take_relationships(part.name);
        add(part.name, rewritten(part), type);
    }

    std::string rewritten(Part const& part) {
        auto const content = unpack(part.name);
        bool const is_property = contains(part.kind, "-properties");
        // The main part comes first.
        if (part.name == main_)
            shared_.stale = contains(content, "fullCalcOnLoad=\"1\"") ||
                            contains(content, "fullCalcOnLoad=\"true\"");
        Properties properties(budget_);
        WordPolicy word(budget_, purpose_);
        ExcelPolicy excel(budget_, shared_);
        XmlPolicy* policy = &word;
        if (is_property || part.kind == "theme")
            policy = &properties;
        else if (format_ == CleanFormat::sheet_ooxml)
            policy = &excel;
        return rewrite_xml(content, *policy, budget_.use, budget_.limits);
    }

    void add(std::string const& name, std::string const& content, std::string const& type) {
        into_.add(name, content);
        listed_ +=
            "<Override PartName=\"/" + escaped(name) + "\" ContentType=\"" + escaped(type) + "\"/>";
    }

    ZipReader from_;
    CleanFormat format_;
    CleanFor purpose_;
    Budget& budget_;
    Kinds const& kept_;
    ContentTypes types_;
    ZipWriter into_;
    std::string main_, listed_;
    std::deque<Part> waiting_;
    std::set<std::string> seen_;
    std::map<std::string, bool> pictures_;
    SharedTexts shared_;
};

}  // namespace

std::string clean_ooxml(std::string_view bytes, CleanFormat format, CleanFor purpose,
                        Budget& budget) {
    return Cleaner(bytes, format, purpose, budget).run();
}

}  // namespace report
