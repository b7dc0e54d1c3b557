// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"

namespace report {

/// A signature found among the texts at the end of a document.
struct ReadSignature {
    Signer signer;
    std::size_t first = 0;  ///< index of the text where it begins
    std::size_t form = 0;   ///< index of the last text of the form of signing
    std::size_t last = 0;   ///< index of its last text, the name where there is one
};

/// Reads how a document is signed: the form of signing however it is spelled ("T/M UBND XÃ",
/// "KT.CHỦ TỊCH"), in one line or in several, and the name below it without its degrees.
class SigningReader {
public:
    explicit SigningReader(ReportKind const& kind);

    /// The form that says most lines; of several the one nearest to the text `near`.
    std::optional<ReadSignature> read(std::vector<std::string> const& texts,
                                      std::size_t near) const;

    /// Whether a form of signing begins with this text.
    bool begins_in(std::string const& text) const;

    /// The byte where a form of signing begins behind other words in the text ("VT.TM. ỦY BAN NHÂN
    /// DÂN", as cells of an old .doc come); 0 when none does.
    std::size_t glued_at(std::string const& text) const;

    /// A person's name, without degrees and marks of signing; empty when the text is none.
    std::string name_in(std::string const& text) const;

private:
    struct Word {
        std::string text;  ///< folded, without marks
        std::size_t piece = 0;
        std::size_t from = 0;
        bool capitals = false;
    };
    struct Form {
        Authority const* authority = nullptr;
        std::vector<std::vector<std::string>> lines;  ///< "{office}" stands alone for an office
        std::vector<bool> unit_may_follow;
    };
    std::vector<Word> words_of_text(std::string const& text, std::size_t piece) const;
    std::size_t unit_at(std::vector<Word> const& words, std::size_t at) const;
    std::size_t office_at(std::vector<Word> const& words, std::size_t at, bool any,
                          std::string& office) const;
    std::size_t match(Form const& form, std::vector<Word> const& words, std::size_t at,
                      std::string& office) const;

    ReportKind const& kind_;
    std::map<std::string, std::vector<std::string>> written_out_;
    std::vector<Form> forms_;
    std::vector<std::vector<std::string>> offices_, units_;
    std::vector<std::vector<std::string>> degrees_, signed_, no_names_;
};

}  // namespace report
