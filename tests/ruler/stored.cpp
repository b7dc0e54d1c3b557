// SPDX-License-Identifier: MPL-2.0
#include "stored.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <stdexcept>
#include <string_view>

#include "core/text/unicode.hpp"
#include "styles.hpp"

namespace report::ruler {

namespace {

using List = std::vector<Paragraph>;

pugi::xml_document load(std::string const& xml) {
    pugi::xml_document document;
    if (auto const parsed = document.load_buffer(xml.data(), xml.size(),
                                                 pugi::parse_default | pugi::parse_ws_pcdata);
        !parsed)
        throw std::runtime_error(parsed.description());
    return document;
}

class Reader {
public:
    explicit Reader(Styles const& styles) : styles_(styles) {}

    Paragraph paragraph(pugi::xml_node node, bool in_list) const {
        std::string const style = node.attribute("text:style-name").value();
        auto result = styles_.paragraph(style);
        result.level = node.attribute("text:outline-level").as_int();
        result.numbered = in_list || result.level > 0;
        std::vector<std::string> spans;
        collect(node, style, spans, result.runs);
        return result;
    }

    /// Paragraphs of a text or a cell; tables are stepped over.
    List paragraphs(pugi::xml_node node, bool in_list = false) const {
        List all;
        for (auto const& child : node.children()) {
            std::string_view const name = child.name();
            if (name == "text:p" || name == "text:h")
                all.push_back(paragraph(child, in_list));
            else if (name == "text:list" || name == "text:list-item" || name == "text:section")
                for (auto& one : paragraphs(child, in_list || name != "text:section"))
                    all.push_back(std::move(one));
        }
        return all;
    }

private:
    void collect(pugi::xml_node node, std::string const& style, std::vector<std::string>& spans,
                 std::vector<Run>& runs) const {
        for (auto const& child : node.children()) {
            std::string_view const name = child.name();
            std::string text;
            if (child.type() == pugi::node_pcdata)
                text = child.value();
            else if (name == "text:s")
                text.assign(child.attribute("text:c").as_uint(1), ' ');
            else if (name == "text:line-break" || name == "text:tab")
                text = name == "text:tab" ? "\t" : "\n";
            if (!text.empty()) {
                auto const face = styles_.face(style, spans);
                runs.push_back({face.capitals ? to_upper(text) : text, face});
                continue;
            }
            bool const is_span = name == "text:span";
            if (is_span) spans.emplace_back(child.attribute("text:style-name").value());
            collect(child, style, spans, runs);
            if (is_span) spans.pop_back();
        }
    }

    Styles const& styles_;
};

List with_text(List list) {
    auto const empty = [](Paragraph const& one) { return one.text().empty(); };
    list.erase(std::remove_if(list.begin(), list.end(), empty), list.end());
    return list;
}

List cell(Reader const& reader, pugi::xml_node table, std::size_t row, std::size_t column) {
    std::vector<pugi::xml_node> rows, cells;
    for (auto const& one : table.children("table:table-row")) rows.push_back(one);
    if (rows.size() <= row) throw std::runtime_error("table without that row");
    for (auto const& one : rows[row].children("table:table-cell")) cells.push_back(one);
    if (cells.size() <= column) throw std::runtime_error("row without that cell");
    return with_text(reader.paragraphs(cells[column]));
}

Paragraph only(List const& list, std::size_t at, char const* part) {
    if (list.size() <= at) throw std::runtime_error(std::string("no ") + part);
    return list[at];
}

void read_page(Styles const& styles, std::string const& master_name, PageSetup& page) {
    auto const master = styles.master_page(master_name);
    auto const layout = styles.page_layout(master.attribute("style:page-layout-name").value());
    auto const paper = layout.child("style:page-layout-properties");
    auto const header = layout.child("style:header-style").child("style:header-footer-properties");
    auto const of = [](pugi::xml_node node, char const* name) {
        return millimetres(node.attribute(name).value());
    };
    page.width = of(paper, "fo:page-width");
    page.height = of(paper, "fo:page-height");
    page.bottom = of(paper, "fo:margin-bottom");
    page.left = of(paper, "fo:margin-left");
    page.right = of(paper, "fo:margin-right");
    page.header_from = of(paper, "fo:margin-top");
    page.top = page.header_from;
    if (master.child("style:header"))
        page.top += std::max(of(header, "fo:min-height"), of(header, "svg:height")) +
                    of(header, "fo:margin-bottom");
    Reader const reader(styles);
    if (auto const head = reader.paragraphs(master.child("style:header")); !head.empty())
        page.head = head.front();
    auto const first = master.child("style:header-first");
    page.first_head_empty = first && with_text(reader.paragraphs(first)).empty();
}

bool begins(Paragraph const& paragraph, std::string_view text) {
    return paragraph.text().rfind(text, 0) == 0;
}

/// Title, subject, addressees, then the body.
void read_middle(List list, Measured& report) {
    list = with_text(std::move(list));
    report.type_name = only(list, 0, "type name");
    report.subject = only(list, 1, "subject");
    std::size_t at = 2;
    if (at < list.size() && begins(list[at], "Kính gửi")) {
        report.addressees.push_back(list[at++]);
        while (report.addressees.front().text() == "Kính gửi:" && at < list.size() &&
               begins(list[at], "- "))
            report.addressees.push_back(list[at++]);
    }
    report.body.assign(list.begin() + static_cast<std::ptrdiff_t>(at), list.end());
    if (report.body.empty()) throw std::runtime_error("no body");
}

}  // namespace

void read_stored(std::string const& styles_xml, std::string const& content_xml, Measured& report) {
    auto const styles_file = load(styles_xml), content_file = load(content_xml);
    auto const styles_root = styles_file.child("office:document-styles");
    auto const content_root = content_file.child("office:document-content");
    Styles const styles(styles_root, content_root);
    Reader const reader(styles);
    auto const text = content_root.child("office:body").child("office:text");

    std::vector<pugi::xml_node> tables;
    for (auto const& table : text.children("table:table")) tables.push_back(table);
    if (tables.size() < 2) throw std::runtime_error("no letterhead or no signature table");
    auto const letterhead = tables.front(), signature = tables.back();

    // Names of automatic styles are shared by both files: the pages are read from theirs alone.
    read_page(Styles(styles_root, styles_root),
              styles.master_page_of("table", letterhead.attribute("table:style-name").value()),
              report.page);

    auto const left_column = [&](pugi::xml_node table) {
        auto const column = table.child("table:table-column");
        return styles.column_width(column.attribute("table:style-name").value());
    };
    report.letterhead_left = left_column(letterhead);
    report.signature_left = left_column(signature);

    report.agency = cell(reader, letterhead, 0, 0);
    auto const nation = cell(reader, letterhead, 0, 1);
    report.national_name = only(nation, 0, "Quốc hiệu");
    report.motto = only(nation, 1, "Tiêu ngữ");
    report.number = only(cell(reader, letterhead, 1, 0), 0, "number");
    report.place_date = only(cell(reader, letterhead, 1, 1), 0, "place and date");
    read_middle(reader.paragraphs(text), report);

    report.recipients = cell(reader, signature, 0, 0);
    report.recipients_head = only(report.recipients, 0, "Nơi nhận");
    report.recipients.erase(report.recipients.begin());
    report.authority = cell(reader, signature, 0, 1);
    if (!report.facts.signed_by_name) return;
    report.signer = only(report.authority, 0, "signer");
    report.signer = report.authority.back();
    report.authority.pop_back();
}

}  // namespace report::ruler
