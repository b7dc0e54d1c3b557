// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"
#include "packing/whole_template.hpp"
#include "template_file.hpp"

namespace report {
namespace {

std::set<std::string> const layout_places{"agency",     "number",     "place_date", "subject",
                                          "addressees", "recipients", "signature"};

void add_places(std::string const& pattern, std::set<std::string>& names) {
    auto const parsed = parse_pattern(pattern);
    if (!parsed) return;
    for (auto const& name : parsed->places()) names.insert(name);
}

/// Names shown by sentences and by the sentences of empty lists; the bank may never be used.
std::set<std::string> shown_by_data(ReportKind const& kind) {
    std::set<std::string> names;
    kind.each_sentence([&](Sentence const& sentence) {
        for (auto const& variant : sentence.variants) add_places(variant.text, names);
        for (auto const& part : sentence.then)
            for (auto const& variant : part.variants) add_places(variant.text, names);
    });
    kind.each_list([&](ListDefinition const& list) { add_places(list.empty, names); });
    return names;
}

std::string without_facet(std::string const& name) {
    return name.substr(0, name.find("__"));
}

/// What is wrong between a kind and its template; empty when they fit.
std::vector<std::string> misfits(ReportKind const& kind, test::TemplateFile const& file) {
    std::vector<std::string> wrong;
    auto const shown = shown_by_data(kind);
    std::set<std::string> names;
    kind.each_figure([&](Figure const& figure) {
        names.insert(figure.id);
        bool const stands = file.fields.count(figure.id) + file.fields.count(figure.id + "__so") +
                                shown.count(figure.id) + shown.count(figure.id + "__so") >
                            0;
        if (!stands) wrong.push_back("figure shown nowhere: " + figure.id);
    });
    for (auto const& text : kind.shown) names.insert(text.id);
    for (auto const& field : file.fields)
        if (names.count(without_facet(field)) == 0)
            wrong.push_back("field without figure: " + field);

    std::set<std::string> places = layout_places, headings;
    kind.each_list([&](ListDefinition const& list) { places.insert(list.id); });
    kind.each_sentence([&](Sentence const& sentence) { places.insert(sentence.id); });
    auto const heading = [&](std::string const& id, std::string const& title, int level) {
        auto const mark = "cchc_muc_" + id;
        headings.insert(mark);
        auto const found = file.headings.find(mark);
        if (found == file.headings.end()) {
            wrong.push_back("no heading " + mark);
            return;
        }
        // A period may follow the title as a field: "PHƯƠNG HƯỚNG, NHIỆM VỤ {ky_sau_hoa}".
        auto const text = found->second.text.substr(0, found->second.text.find(" {"));
        auto const expected = level == 1 ? to_upper(title) : title;
        if (text != expected) wrong.push_back("heading " + mark + ": " + text + " / " + expected);
        if (found->second.level != level) wrong.push_back("level of " + mark);
    };
    for (auto const& section : kind.sections) {
        bool const in_outline =
            file.headings.count("cchc_muc_" + section.id) > 0 || !section.part.empty();
        int const level = section.part.empty() ? 1 : 2;
        if (in_outline) heading(section.id, section.title, level);
        for (auto const& group : section.groups)
            if (!group.title.empty() && group.id != section.id)
                heading(group.id, group.title, level + 1);
    }
    std::set<std::string> seen;
    for (auto const& mark : file.bookmarks) {
        if (!seen.insert(mark).second) wrong.push_back("bookmark twice: " + mark);
        if (mark.size() > 40) wrong.push_back("bookmark longer than Word takes: " + mark);
        if (mark.rfind("cchc_muc_", 0) == 0) continue;
        // The second bookmark of a place of several paragraphs.
        if (auto const at = mark.find("__last"); at != std::string::npos) {
            if (seen.count(mark.substr(0, at)) == 0) wrong.push_back("last without first: " + mark);
            continue;
        }
        if (mark.rfind("cchc_", 0) != 0 || places.erase(mark.substr(5)) == 0)
            wrong.push_back("bookmark of nothing: " + mark);
    }
    for (auto const& place : places) wrong.push_back("place not in the template: " + place);

    auto const need_style = [&](std::string const& style, std::string const& by) {
        if (!style.empty() && file.styles.count(style) == 0)
            wrong.push_back("no style '" + style + "' for " + by);
    };
    for (auto const& [role, style] : kind.styles) need_style(style, role);
    kind.each_list([&](ListDefinition const& list) {
        need_style(list.style, list.id);
        need_style(list.empty_style, list.id);
    });
    kind.each_sentence([&](Sentence const& sentence) {
        need_style(sentence.style, sentence.id);
        for (auto const& part : sentence.then) need_style(part.style, sentence.id);
    });
    // A field without its property shows nothing, and adding one later is slow.
    std::set<std::string> named;
    kind.each_prose_pattern([&](std::string const& text) { add_places(text, named); });
    for (auto const& name : named)
        if (file.properties.count("cchc.show." + name) == 0)
            wrong.push_back("property not declared: " + name);
    return wrong;
}

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text += line + "\n";
    return text;
}

/// Of each kind that is shipped, and of those that tests have beside them.
class KindTemplate : public testing::TestWithParam<std::filesystem::path> {
protected:
    std::filesystem::path const& folder() const { return GetParam(); }
    std::string xml() const { return test::whole_template(folder()); }
    KindFiles files() const { return test::kind_files(folder()); }
    /// Of a template that is packed of these.
    static std::string misfits_of(KindFiles const& files, std::string const& fodt) {
        auto const kind = load_report_kind(files).value();
        return joined(misfits(kind, test::read_template(packing::whole_template(fodt, {}, kind))));
    }
    static std::string& with(KindFiles& files, std::string const& words) {
        for (auto& [name, text] : files)
            if (name.rfind("sections/", 0) == 0 && text.find(words) != std::string::npos)
                return text;
        throw std::runtime_error("no section with " + words);
    }
    static void add_figure(KindFiles& files) {
        std::string const key = "\"figures\": [";
        auto& section = with(files, key + "\n");
        section.insert(section.find(key) + key.size(),
                       R"({"id": "chi_tieu_moi", "label": "Chỉ tiêu mới", "kind": "count"},)");
    }
};

INSTANTIATE_TEST_SUITE_P(Each, KindTemplate, testing::ValuesIn(test::all_kind_folders()),
                         [](auto const& one) { return one.param.filename().string(); });

TEST_P(KindTemplate, FitsItsKindInFiguresPlacesHeadingsAndStyles) {
    EXPECT_EQ(joined(misfits(load_report_kind(files()).value(), test::read_template(xml()))), "");
}

TEST_P(KindTemplate, NamesNoFontButTimesNewRoman) {
    for (auto const& [font, styles] : test::read_template(xml()).fonts)
        EXPECT_TRUE(font == "Times New Roman" || font == "'Times New Roman'")
            << font << " in " << *styles.begin();
}

TEST_P(KindTemplate, IsComposedUnicodeAndHasNoTypedHeadingNumbers) {
    auto const text = xml();
    EXPECT_EQ(to_nfc(text), text);
    for (auto const& [mark, heading] : test::read_template(text).headings) {
        ASSERT_FALSE(heading.text.empty()) << mark;
        EXPECT_FALSE(heading.text[0] >= '0' && heading.text[0] <= '9') << heading.text;
        EXPECT_TRUE(heading.text.back() != '.' && heading.text.back() != ':') << heading.text;
    }
}

TEST_P(KindTemplate, AssertsNothingThatAFigureCanRefute) {
    auto const text = fold(test::read_template(xml()).body);
    for (auto const* claim :
         {"không có hồ sơ", "không có trường hợp", "không phát sinh", "đúng hạn 100%", "100% hồ sơ",
          "chưa có báo cáo nào", "không có ý kiến", "không tồn đọng", "tất cả hồ sơ"})
        EXPECT_EQ(text.find(claim), std::string::npos) << claim;
}

/// The change a province makes for one more figure: its row, and one place where it stands.
TEST_P(KindTemplate, OneMoreFigureIsOneRowAndOneField) {
    auto files = this->files();
    auto fodt = xml();
    add_figure(files);
    EXPECT_EQ(misfits_of(files, fodt), "figure shown nowhere: chi_tieu_moi\n");
    std::string const place = "<text:user-defined text:name=\"cchc.show.";
    fodt.insert(fodt.find(place),
                "<text:user-defined text:name=\"cchc.show.chi_tieu_moi\">……</text:user-defined>");
    EXPECT_EQ(misfits_of(files, fodt), "");
}

TEST_P(KindTemplate, OneMoreFigureIsOneRowAndOnePlaceInASentence) {
    auto files = this->files();
    add_figure(files);
    std::string const text = "\"text\": \"";
    auto& section = with(files, "\"variants\": [");
    section.insert(section.find(text, section.find("\"variants\": [")) + text.size(),
                   "Chỉ tiêu mới: {chi_tieu_moi}. ");
    auto const packed = packing::whole_template(xml(), {}, load_report_kind(files).value());
    EXPECT_EQ(test::read_template(packed).properties.count("cchc.show.chi_tieu_moi"), 1U);
    EXPECT_EQ(misfits_of(files, xml()), "");
}

TEST_P(KindTemplate, IsPackedWithRoomForTheRecord) {
    auto const properties = test::read_template(xml()).properties;
    for (auto const* name : {"cchc.data", "cchc.data.001", "cchc.data.060"})
        EXPECT_EQ(properties.count(name), 1U) << name;
}

}  // namespace
}  // namespace report
