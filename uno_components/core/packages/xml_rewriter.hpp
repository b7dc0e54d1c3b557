// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/packages/limits.hpp"

namespace report {

struct XmlAttribute {
    std::string_view name;   ///< as it stands there, "xlink:href"
    std::string_view local;  ///< "href"
    std::string value;
    bool dropped = false;
};

/// An element as it begins. Rules go by its local name alone, whatever its namespace: readers take
/// several names for the same one, and what only looks dangerous is not missed.
struct XmlElement {
    std::string_view name;
    std::string_view local;
    std::vector<XmlAttribute> attributes;

    XmlAttribute* find(std::string_view local_name);
    XmlAttribute const* find(std::string_view local_name) const;
    std::string_view value(std::string_view local_name) const;  ///< empty: not there
    void drop(std::string_view local_name);
};

/// What becomes of the parts of an XML file.
class XmlPolicy {
public:
    enum class Fate {
        keep,
        unwrap,  ///< without its tags, with what is in it
        drop
    };
    XmlPolicy() = default;
    XmlPolicy(XmlPolicy const&) = delete;
    XmlPolicy& operator=(XmlPolicy const&) = delete;
    virtual ~XmlPolicy() = default;

    /// `out`: what has been written so far; nothing may be added to it.
    virtual Fate start(XmlElement& element, std::string& out) = 0;
    /// Of each element that was not dropped; its end tag is written afterwards.
    virtual void end(std::string_view local, std::string& out) = 0;
    /// Before it is written. May come in pieces.
    virtual void text(std::string_view text, std::string& out) = 0;
};

/// What has been used up of the limits by all parts so far.
struct XmlUse {
    std::size_t markup = 0;
    std::size_t elements = 0;
};

/// Reads XML strictly and writes it anew in UTF-8, without comments, instructions and document
/// types, so that its next reader sees what was seen here. Throws ProblemError clean.broken,
/// clean.entities, clean.too_deep {limit}, clean.too_many_elements {limit}, and whatever the policy
/// throws.
std::string rewrite_xml(std::string_view xml, XmlPolicy& policy, XmlUse& use,
                        PackageLimits const& limits);

}  // namespace report
