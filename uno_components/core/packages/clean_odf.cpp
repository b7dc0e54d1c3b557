// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean_odf.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "core/json/json.hpp"
#include "core/packages/odf_policy.hpp"
#include "core/packages/pictures.hpp"
#include "core/packages/zip.hpp"

namespace report {

namespace {

constexpr std::string_view type_start = "application/vnd.oasis.opendocument.";
constexpr char const* list_name = "META-INF/manifest.xml";

bool begins(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// What the package lists of itself: media types by name.
class List : public XmlPolicy {
public:
    std::map<std::string, std::string> types;

    Fate start(XmlElement& element, std::string&) override {
        if (element.local == "encryption-data") fail("clean.password", {}, {});
        if (element.local == "file-entry")
            types[std::string(element.value("full-path"))] = element.value("media-type");
        return Fate::keep;
    }
    void end(std::string_view, std::string&) override {}
    void text(std::string_view, std::string&) override {}
};

/// Says besides which version of the format a part claims to be.
class VersionedPolicy : public OdfPolicy {
public:
    using OdfPolicy::OdfPolicy;

    Fate start(XmlElement& element, std::string& out) override {
        if (!version_) version_ = element.value("version");
        return OdfPolicy::start(element, out);
    }
    /// Empty when it claims nothing that is a version.
    std::string version() const {
        bool const is_version = version_ && version_->size() == 3 && version_->front() == '1' &&
                                (*version_)[1] == '.' && (*version_)[2] >= '0' &&
                                (*version_)[2] <= '9';
        return is_version ? *version_ : std::string();
    }

private:
    std::optional<std::string> version_;  ///< of the outermost element
};

/// Takes a package apart and makes a new one of what is known.
class Cleaner {
public:
    Cleaner(std::string_view bytes, CleanFor purpose, Budget& budget)
        : from_(ZipReader::open(bytes, budget.limits).value()),
          purpose_(purpose),
          budget_(budget) {}

    std::string run(std::string_view type) {
        read_list();
        check_type(type);
        count_macros();
        // Pictures first: no element is to stay that shows one that is not there.
        if (purpose_ == CleanFor::copying) take_pictures();
        into_.add("mimetype", media_type_);
        write_pictures();
        for (auto const* name : {"styles.xml", "content.xml", "settings.xml", "meta.xml"})
            take_markup(name);
        if (!has_content_) fail("clean.broken", {}, {});
        if (purpose_ == CleanFor::copying)
            for (auto const& folder : objects_)
                for (auto const* name : {"styles.xml", "content.xml"})
                    take_markup(folder + "/" + name);
        into_.add(list_name,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                  "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"" +
                      named_version(version_) + ">" + entry("/", media_type_, version_) + listed_ +
                      "</manifest:manifest>");
        return into_.finish();
    }

private:
    void read_list() {
        if (!from_.has(list_name)) return;
        List list;
        rewrite_xml(unpack(list_name), list, budget_.use, budget_.limits);
        for (auto const& [name, type] : list.types) {
            bool const is_small = type == std::string(type_start) + "chart" ||
                                  type == std::string(type_start) + "formula";
            if (!is_small || name.empty() || name.back() != '/') continue;
            auto const folder = name.substr(0, name.size() - 1);
            if (from_.has(folder + "/content.xml")) object_types_[folder] = type;
        }
        if (auto const whole = list.types.find("/"); whole != list.types.end())
            media_type_ = whole->second;
    }

    void check_type(std::string_view type) {
        constexpr std::size_t longest = 200;
        if (from_.has("mimetype") && from_.packed_size("mimetype") <= longest)
            if (auto const own = from_.unpack("mimetype", longest)) media_type_ = *own;
        // An older program may have left out what kind it is.
        if (media_type_.empty()) media_type_ = std::string(type_start) + std::string(type);
        if (!begins(media_type_, std::string(type_start) + std::string(type)))
            fail("clean.other_kind", {}, {});
        media_type_ = std::string(type_start) + std::string(type);
        for (auto const& one : object_types_) objects_.insert(one.first);
    }

    void count_macros() {
        for (auto const& name : from_.names()) {
            auto const is_module = (begins(name, "Basic/") || begins(name, "Scripts/")) &&
                                   name.back() != '/' && name.find("script-l") == std::string::npos;
            if (is_module) ++budget_.left_out.macros;
        }
    }

    std::string unpack(std::string const& name) const {
        auto const used = budget_.use.markup;
        auto const left = used > budget_.limits.markup ? 0 : budget_.limits.markup - used;
        auto content = from_.unpack(name, left);
        if (!content && content.error().code == "clean.too_large")
            fail("clean.too_large", {{"limit", std::to_string(budget_.limits.markup >> 20U)}}, {});
        return std::move(content).value();
    }

    void take_pictures() {
        for (auto const& name : from_.names()) {
            bool const is_shown = begins(name, "Pictures/") || begins(name, "ObjectReplacements/");
            if (!is_shown || name.back() == '/') continue;
            auto content = from_.packed_size(name) > budget_.limits.picture
                               ? Result<std::string>(Problem{"clean.too_large", {}, {}})
                               : from_.unpack(name, budget_.limits.picture);
            if (!content || !is_bounded_picture(*content, budget_)) {
                ++budget_.left_out.pictures;
                continue;
            }
            pictures_.emplace(name, std::move(*content));
        }
    }

    void take_markup(std::string const& name) {
        if (!from_.has(name)) return;
        VersionedPolicy policy(
            budget_, purpose_,
            {[this](std::string const& one) { return pictures_.count(one) != 0; },
             [this](std::string const& one) { return objects_.count(one) != 0; }});
        auto const content = rewrite_xml(unpack(name), policy, budget_.use, budget_.limits);
        into_.add(name, content);
        auto const slash = name.find('/');
        if (slash != std::string::npos && name.substr(slash) == "/content.xml")
            listed_ += entry(name.substr(0, slash + 1), object_types_[name.substr(0, slash)],
                             policy.version());
        if (name == "content.xml") {
            has_content_ = true;
            version_ = policy.version();
        }
        listed_ += entry(name, "text/xml");
    }

    void write_pictures() {
        for (auto const& [name, content] : pictures_) {
            into_.add(name, content);
            listed_ += entry(name, "");
        }
    }

    static std::string named_version(std::string const& version) {
        return version.empty() ? version : " manifest:version=\"" + version + "\"";
    }

    static std::string entry(std::string const& name, std::string const& type,
                             std::string const& version = {}) {
        std::string escaped;
        for (char const c : name) {
            if (c == '&' || c == '<' || c == '"')
                escaped += "&#" + std::to_string(static_cast<int>(c)) + ";";
            else
                escaped += c;
        }
        return "<manifest:file-entry manifest:full-path=\"" + escaped + "\"" +
               named_version(version) + " manifest:media-type=\"" + type + "\"/>";
    }

    ZipReader from_;
    CleanFor purpose_;
    Budget& budget_;
    ZipWriter into_;
    std::string media_type_, listed_;
    /// As its text says: offices from 24.8 on open no package whose list says another.
    std::string version_;
    bool has_content_ = false;
    std::map<std::string, std::string> object_types_;
    std::set<std::string> objects_;
    std::map<std::string, std::string> pictures_;
};

}  // namespace

std::string clean_odf(std::string_view bytes, std::string_view type, CleanFor purpose,
                      Budget& budget) {
    return Cleaner(bytes, purpose, budget).run(type);
}

std::string clean_flat_odf(std::string_view bytes, CleanFor purpose, Budget& budget) {
    auto const nothing = [](std::string const&) { return false; };
    OdfPolicy policy(budget, purpose, {nothing, nothing});
    return rewrite_xml(bytes, policy, budget.use, budget.limits);
}

}  // namespace report
