// SPDX-License-Identifier: MPL-2.0
#include "office/files/cell_format.hpp"

#include <algorithm>
#include <com/sun/star/util/NumberFormat.hpp>

namespace report::office {

namespace {

/// A format without its texts in quotes, its escaped letters and its conditions in brackets. Of
/// "[$₫-42A]" the sign stays.
std::string bare_format(std::string const& code) {
    std::string bare;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '\\') {
            ++i;
        } else if (code[i] == '"' || code[i] == '[') {
            auto const end = code.find(code[i] == '"' ? '"' : ']', i + 1);
            if (end == std::string::npos) return bare;
            if (code.compare(i, 2, "[$") == 0)
                bare += code.substr(i + 1, std::min(code.find('-', i), end) - i - 1);
            i = end;
        } else {
            bare += code[i];
        }
    }
    return bare;
}

/// By how many powers of ten a format shows a number smaller than it is: "#,##0,," shows millions.
/// What parts groups is a dot in many languages, and one behind the last digit may part decimals.
int shown_smaller(std::string const& bare) {
    auto const positive = bare.substr(0, bare.find(';'));
    auto const last = positive.find_last_of("0#?");
    if (last == std::string::npos || last + 1 == positive.size()) return 0;
    char const mark = positive[last + 1];
    if (mark != ',' && mark != '.') return 0;
    int groups = 0;
    for (auto at = last + 1; at < positive.size() && positive[at] == mark; ++at) ++groups;
    bool const parts_groups = positive.find(std::string("#") + mark + "##0") != std::string::npos;
    return parts_groups || groups > 1 ? 3 * groups : 0;
}

/// đồng, or a sign that says no currency.
bool is_of_another_country(std::string const& bare) {
    auto const sign = bare.find('$');
    if (sign == std::string::npos) return false;
    auto const name = bare.substr(sign + 1);
    for (auto const* own : {"₫", "đ", "Đ", "VND", "VNĐ"})
        if (name.rfind(own, 0) == 0) return false;
    return true;
}

}  // namespace

CellFormat cell_format(sal_Int16 type, std::string const& code) {
    using namespace css::util;
    CellFormat format;
    auto const bare = bare_format(code);
    auto const kind = type & ~NumberFormat::DEFINED;
    if ((kind & NumberFormat::DATE) != 0)
        format.kind = SheetCell::Kind::date;
    else if ((kind & NumberFormat::TIME) != 0)
        format.kind = SheetCell::Kind::time;
    else if (kind == NumberFormat::LOGICAL)
        format.kind = SheetCell::Kind::boolean;
    else if (kind == NumberFormat::PERCENT)
        format.kind = SheetCell::Kind::percent;
    else if (kind == NumberFormat::TEXT)
        format.kind = SheetCell::Kind::plain;
    else if (!code.empty() && bare.find_first_not_of("; ") == std::string::npos)
        format.kind = SheetCell::Kind::unseen;
    else if (is_of_another_country(bare) || bare.find("€") != std::string::npos)
        format.kind = SheetCell::Kind::currency;
    else
        format.shown_smaller = shown_smaller(bare);
    return format;
}

}  // namespace report::office
