// SPDX-License-Identifier: MPL-2.0
#include "core/report/record.hpp"

#include <gtest/gtest.h>

#include "core/text/letters.hpp"
#include "core/text/unicode.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

Report full_report() {
    auto report = test::small_report(R"({
      "number": 12, "issue_date": "2023-07-25", "state": "issued", "medium": "electronic", "upward": false,
      "subject": "Về việc riêng",
      "values": {"mang": 909, "tien": {"value": 4, "at_least": true}, "dat": "97,66", "ngay": "20/7/2023",
                 "ghi_chu": "dòng \"một\"\nhai", "hinh_thuc": "a"},
      "lists": {"viec": ["một", "hai"], "vi_tri": []}, "last": {"mang": 874, "moi": 2000}, "last_year": {"mang": 1}})");
    report.written["viec"] = 0xFFFFFFFFU;
    return report;
}

TEST(Record, ComesBackEqual) {
    auto const record = to_record(full_report());
    auto const back = from_record(record);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(to_record(*back), record);
    EXPECT_EQ(back->number, 12);
    EXPECT_EQ(back->values, full_report().values);
    EXPECT_EQ(back->lists, full_report().lists);
    EXPECT_EQ(back->last, full_report().last);
    EXPECT_EQ(back->written.at("viec"), 0xFFFFFFFFU);
    EXPECT_EQ(back->state, State::issued);
    EXPECT_EQ(back->medium, Medium::electronic);
    EXPECT_FALSE(back->upward);
}

TEST(Record, KeepsTheRowsAndSwitchesOfTables) {
    auto report = full_report();
    EXPECT_EQ(to_record(report).find("\"tables\""), std::string::npos);
    TableRow own, fixed, out;
    own.after = "thu";
    own.heading = true;
    own.cells = {{"ten", std::string("Hộ tịch")},
                 {"so", Amount{600, true}},
                 {"ty_le", Percent{-125}},
                 {"ngay", *make_date(2023, 7, 20)}};
    fixed.fixed = "thu";
    fixed.cells = {{"so", Amount{4, false}}};
    out.fixed = "chi";
    out.left_out = true;
    report.tables["bang"] = {{own, fixed, out}, {{"tinh", true}, {"gop", false}}};
    report.tables["trong"] = {};
    auto const record = to_record(report);
    auto const back = from_record(record);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->tables, report.tables);
    EXPECT_EQ(to_record(*back), record);
}

TEST(Record, TablesThatAreNoneAreAProblemNotACrash) {
    auto report = full_report();
    report.tables["bang"].rows.emplace_back();
    auto const good = to_record(report);
    std::string const tables = R"({"bang":{"rows":[{"cells":{}}],"switches":{}}})";
    for (auto const* bad : {"[]", R"({"bang":[]})", R"({"bang":{"rows":{}}})",
                            R"({"bang":{"rows":[1]}})", R"({"bang":{"switches":{"a":1}}})"}) {
        auto record = good;
        auto const at = record.find(tables);
        ASSERT_NE(at, std::string::npos);
        EXPECT_TRUE(from_record(record.replace(at, tables.size(), bad)).has_error()) << bad;
    }
}

TEST(Record, KeepsWhatANewerSchemaAdded) {
    auto record = to_record(full_report());
    record.insert(1, R"("moi_la":{"b":1,"a":[2]},)");
    auto const back = from_record(record);
    ASSERT_TRUE(back.has_value());
    EXPECT_NE(to_record(*back).find(R"("moi_la":{"a":[2],"b":1})"), std::string::npos);
}

TEST(RecordProperties, AreCutAt240UnitsAndNeverInsideALetter) {
    std::string record;
    for (int i = 0; i < 300; ++i) record += "ệ𝄞a";
    auto const properties = to_properties(record).value();
    EXPECT_EQ(properties.count("cchc.data.001"), 1U);
    for (auto const& [name, text] : properties) {
        EXPECT_LE(utf16_length(text), 240U) << name;
        EXPECT_TRUE(is_utf8(text)) << name;
    }
    EXPECT_EQ(*from_properties(properties), record);
}

TEST(RecordProperties, ARecordOfAMegabyteComesBack) {
    auto report = full_report();
    auto& rows = report.lists["viec"];
    for (int i = 0; i < 3000; ++i)
        rows.push_back({{"ten", "Việc thứ " + std::to_string(i) + std::string(330, 'v')}});
    auto const record = to_record(report);
    ASSERT_GT(record.size(), 1U << 20U);
    auto const properties = to_properties(record);
    ASSERT_TRUE(properties.has_value());
    EXPECT_EQ(*from_properties(*properties), record);
    EXPECT_EQ(from_record(record)->lists, report.lists);
}

TEST(RecordProperties, WhatFillsTheLastPartComesBackAndOneLetterMoreIsRefusedBeforeItIsWritten) {
    std::string const most(most_record_units, 'a');
    auto const properties = to_properties(most);
    ASSERT_TRUE(properties.has_value());
    EXPECT_EQ(*from_properties(*properties), most);
    auto const more = to_properties(most + "b");
    ASSERT_TRUE(more.has_error());
    EXPECT_EQ(more.error().code, "record.too_large");
    // Letters of two units leave room at the end of a part, which counts too.
    std::string wide;
    for (std::size_t i = 0; i + 1 < most_record_units; i += 2) wide += "𝄞";
    EXPECT_TRUE(to_properties(wide).has_value());
    EXPECT_EQ(to_properties("a" + wide).error().code, "record.too_large");
}

TEST(RecordProperties, BytesThatAreNoTextAreRefusedBeforeTheyAreWritten) {
    for (auto const* bytes : {"\xff", "a\x80", "\xed\xa0\x80", "{\"a\":\"\xc3\"}"})
        EXPECT_EQ(to_properties(bytes).error().code, "record.not_text") << bytes;
}

TEST(Record, LettersThatAFormatDropsAreStoredByTheirNumbers) {
    auto report = full_report();
    std::string all;
    for (char32_t letter = 1; letter <= 0x10FFFF; letter += letter < 0x11000 ? 1 : 251)
        if (letter < 0xD800 || letter > 0xDFFF) all += to_utf8({&letter, 1});
    for (char32_t const letter : {0x1FFFEU, 0x1FFFFU, 0x10FFFEU, 0x10FFFFU, 0xE0041U})
        all += to_utf8({&letter, 1});
    report.values["ghi_chu"] = all;
    report.unknown["m\u200b\ufffe"] = "\u202e\uffff";
    auto const record = to_record(report);
    for (auto const letter : to_code_points(record)) EXPECT_FALSE(is_fragile(letter)) << letter;
    auto const back = from_record(record);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(std::get<std::string>(back->values.at("ghi_chu")), all);
    EXPECT_EQ(back->unknown, report.unknown);
    EXPECT_EQ(to_record(*back), to_record(*from_record(to_record(*back))));
}

TEST(RecordProperties, OthersInTheDocumentAreIgnored) {
    auto properties = to_properties(to_record(full_report())).value();
    properties["cchc.show.moi"] = "1";
    properties["Nơi lưu"] = "tủ 3";
    EXPECT_EQ(*from_properties(properties), to_record(full_report()));
}

TEST(RecordProperties, SayWhenAPartIsMissingCutOrChanged) {
    auto const good = to_properties(to_record(full_report())).value();
    auto cut = good;
    cut["cchc.data.001"].pop_back();
    EXPECT_EQ(from_properties(cut).error().code, "record.damaged");
    auto changed = good;
    changed["cchc.data.002"][5] = '#';
    EXPECT_EQ(from_properties(changed).error().code, "record.damaged");
    auto missing = good;
    missing.erase("cchc.data.002");
    EXPECT_EQ(from_properties(missing).error().where, "cchc.data.002");
    auto nonsense = good;
    nonsense["cchc.data"] = "99999999999999999999;1;0";
    EXPECT_EQ(from_properties(nonsense).error().code, "record.damaged");
    EXPECT_EQ(from_properties({}).error().code, "record.none");
}

TEST(Record, TextThatIsNoRecordIsAProblemNotACrash) {
    for (auto const* text :
         {"", "[]", "{}", "{\"kind\":1}", "\xff", "{\"kind\":\"x\",\"period\":[]}"})
        EXPECT_TRUE(from_record(text).has_error()) << text;
}

}  // namespace
}  // namespace report
