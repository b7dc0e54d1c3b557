// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/packages/budget.hpp"

namespace report {

/// Which parts of a package may be shown by an element that names them.
struct OdfParts {
    std::function<bool(std::string const&)> is_picture;  ///< a picture, by its name in the package
    std::function<bool(std::string const&)> is_object;   ///< a chart or a formula, by its folder
};

/// What may stay of the XML of OpenDocument: content, styles, settings, what is known of it, in a
/// package or all in one file.
class OdfPolicy : public XmlPolicy {
public:
    OdfPolicy(Budget& budget, CleanFor purpose, OdfParts parts);

    Fate start(XmlElement& element, std::string& out) override;
    void end(std::string_view local, std::string& out) override;
    void text(std::string_view text, std::string& out) override;

private:
    struct Cell {
        std::size_t often_outside;  ///< how often what stands round the cell stands there
        bool counted;
        std::size_t letters;
    };

    bool reading() const { return purpose_ != CleanFor::copying; }
    bool figures() const { return purpose_ == CleanFor::figures; }
    Fate judge(XmlElement& element);
    Fate judge_shown(XmlElement& element);
    Fate left_out(std::size_t LeftOut::*what);
    void clean_attributes(XmlElement& element);
    void clean_formula(XmlElement& element);
    void count(XmlElement& element);
    void open_cell(XmlElement const& element);
    void count_cell();
    void add_letters(std::size_t letters);
    void check_data(std::string& out, std::size_t from);

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    Budget& budget_;
    CleanFor purpose_;
    OdfParts parts_;
    std::size_t depth_ = 0;
    std::vector<std::size_t> row_repeated_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> paragraphs_;   ///< letters of those that are open
    std::optional<std::size_t> data_from_;  ///< where the bytes of a picture begin in the output
    std::size_t often_ = 1;                 ///< how often what is read now stands there
};

}  // namespace report
