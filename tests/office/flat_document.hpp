// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace report::test {

/// A Writer document as flat ODF: the elements of its body, and its automatic styles.
inline std::string flat_document(std::string const& body, std::string const& styles = {},
                                 std::string const& more = {}) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\""
           " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
           " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:loext="
           "\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\">"
           "<office:automatic-styles>" +
           styles + "</office:automatic-styles>" + more + "<office:body><office:text>" + body +
           "</office:text></office:body></office:document>";
}

}  // namespace report::test
