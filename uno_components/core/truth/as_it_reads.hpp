// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/truth/typed_text.hpp"

namespace report {

/// Canonical text as it reads.
class AsItReads {
public:
    AsItReads(std::string_view canonical, KnownText::ShowField const& show);

    std::string const& text() const { return text_; }

    /// The fields of `known`, which reads the same, that do not stand here.
    void add_missing(AsItReads const& known, std::size_t paragraph,
                     std::vector<TypedText>& all) const;

private:
    struct Field {
        std::string name;
        ByteRange reads;   ///< in the text as it reads
        ByteRange stands;  ///< in canonical text
    };

    std::size_t stands_at(std::size_t reads) const;

    std::string text_;
    std::vector<Field> fields_;
};

}  // namespace report
