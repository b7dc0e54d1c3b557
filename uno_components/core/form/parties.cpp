// SPDX-License-Identifier: MPL-2.0
#include "core/form/parties.hpp"

#include "core/form/fields.hpp"
#include "core/text/unicode.hpp"

namespace report {

PartiesForm show_parties(Report const& report) {
    return {report.upward, items_to_lines(report.addressees), items_to_lines(report.recipients),
            report.signer, report.agency.signers};
}

std::string signer_title(Signer const& signer) {
    return signer.office.empty() ? signer.name : signer.name + " - " + signer.office;
}

Answered<Report> read_parties(Report report, PartiesForm const& form) {
    Answered<Report> answered;
    FieldReader fields(answered.complaints);
    report.addressees = lines_to_items(form.addressees);
    report.upward = form.upward;
    if (form.upward && report.addressees.empty())
        fields.complain("addressees", "form.no_addressee");
    report.recipients = lines_to_items(form.recipients);
    report.signer.name = trim(to_nfc(form.signer.name));
    report.signer.office = trim(to_nfc(form.signer.office));
    report.signer.authority = form.signer.authority;
    if (answered.complaints.empty()) answered.value = std::move(report);
    return answered;
}

Lines move_line(Lines const& lines, bool up) {
    std::vector<std::string> all;
    std::size_t line = 0, column = 0, start = 0;
    for (std::size_t from = 0;;) {
        auto const end = lines.text.find('\n', from);
        all.push_back(lines.text.substr(from, end - from));
        auto const length = utf16_length(all.back());
        if (lines.cursor >= start && lines.cursor <= start + length) {
            line = all.size() - 1;
            column = lines.cursor - start;
        }
        start += length + 1;
        if (end == std::string::npos) break;
        from = end + 1;
    }
    auto const to = up ? line - 1 : line + 1;
    if (up ? line == 0 : to >= all.size()) return lines;
    std::swap(all[line], all[to]);
    Lines moved;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == to) moved.cursor += column;
        if (i < to) moved.cursor += utf16_length(all[i]) + 1;
        moved.text += (i == 0 ? "" : "\n") + all[i];
    }
    return moved;
}

}  // namespace report
