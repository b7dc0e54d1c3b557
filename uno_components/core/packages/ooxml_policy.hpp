// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/packages/budget.hpp"

namespace report {

/// What may stay of the XML of a text of Word. Links by relationships are none of its business:
/// those that are not kept are not in the package any more.
class WordPolicy : public XmlPolicy {
public:
    WordPolicy(Budget& budget, CleanFor purpose) : budget_(budget), purpose_(purpose) {}

    Fate start(XmlElement& element, std::string& out) override;
    void end(std::string_view local, std::string& out) override;
    void text(std::string_view text, std::string& out) override;

private:
    /// A field from its begin to its end; what it is called may stand there in pieces.
    struct Field {
        std::string code;
        std::vector<std::pair<std::size_t, std::size_t>> written;  ///< its code in the output
        bool shows_result = false;
    };

    Fate judge(XmlElement& element);
    void count(XmlElement const& element);
    void mark_field(std::string_view type, std::string& out);
    void settle_field(Field const& field, std::string& out);

    Budget& budget_;
    CleanFor purpose_;
    std::vector<std::size_t> paragraphs_;  ///< letters of those that are open
    std::vector<Field> fields_;
    std::size_t code_from_ = 0;  ///< where the code that is read now begins in the output
    bool in_code_ = false;
};

/// What a workbook's sheets say of their shared texts.
struct SharedTexts {
    std::vector<std::size_t> letters;
    /// The workbook says that the results beside its formulas are not theirs.
    bool stale = false;
};

/// What may stay of the XML of a workbook of Excel: sheets, cells, their formats, and nothing else.
class ExcelPolicy : public XmlPolicy {
public:
    ExcelPolicy(Budget& budget, SharedTexts& shared) : budget_(budget), shared_(shared) {}

    Fate start(XmlElement& element, std::string& out) override;
    void end(std::string_view local, std::string& out) override;
    void text(std::string_view text, std::string& out) override;

private:
    void begin_formula(XmlElement const& element);
    void end_cell(std::string& out);

    Budget& budget_;
    SharedTexts& shared_;
    bool in_value_ = false, in_formula_ = false, is_shared_ = false, has_value_ = false;
    bool is_plain_ = true;
    std::string value_, formula_;
    std::size_t formula_from_ = 0, formula_to_ = 0;  ///< in the output, tags included
    std::size_t letters_ = 0;
};

}  // namespace report
