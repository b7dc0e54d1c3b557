// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace report {

/// Who is told what stands in an XML file. All views are valid during the call alone.
class XmlListener {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

    XmlListener() = default;
    XmlListener(XmlListener const&) = delete;
    XmlListener& operator=(XmlListener const&) = delete;
    virtual ~XmlListener() = default;

    /// Attributes as they stand there, their values without references.
    virtual void start(std::string_view name, Attributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// May come in pieces.
    virtual void text(std::string_view text) = 0;
};

enum class XmlScan {
    whole,
    broken,  ///< not well-formed; what was told so far is worth nothing
    other  ///< another encoding or a document type: nothing was told, a full parser has to read it
};

/// Reads XML 1.0 in UTF-8 without a document type, which is what offices write, strictly: a quarter
/// of a full parser's time. Throws what the listener throws.
XmlScan scan_xml(std::string_view xml, XmlListener& listener);

}  // namespace report
