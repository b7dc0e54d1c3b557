// SPDX-License-Identifier: MPL-2.0
#include "core/report/record.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

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

/// Puts `unknown` into every object below, records and lists of them included; answers how many.
std::size_t mark_all(boost::json::value& value) {
    std::size_t marked = 0;
    if (auto* array = value.if_array())
        for (auto& item : *array) marked += mark_all(item);
    auto* object = value.if_object();
    if (!object) return marked;
    for (auto& item : *object) marked += mark_all(item.value());
    // Where ids are keys an unknown one is a figure, a list or a table of a newer version.
    (*object)["moi_la"] = 7;
    return marked + 1;
}

Report report_with_everything() {
    auto report = full_report();
    report.last_period = report.period;
    TableRow own;
    own.after = "thu";
    own.cells = {{"ten", std::string("Hộ tịch")}, {"so", Amount{600, true}}};
    report.tables["bang"] = {{own, own}, {}};
    return report;
}

TEST(Record, KeepsWhatANewerSchemaAddedAtEveryDepth) {
    auto newer = boost::json::parse(to_record(report_with_everything()));
    auto const tables = newer.as_object()["tables"].as_object();
    auto const lists = newer.as_object()["lists"].as_object();
    EXPECT_GT(mark_all(newer), 15U);
    // Lists and tables have ids for keys, and a number is no list; switches are flags.
    newer.as_object()["lists"].as_object().erase("moi_la");
    newer.as_object()["tables"].as_object().erase("moi_la");
    newer.as_object()["tables"].as_object()["bang"].as_object()["switches"] =
        boost::json::object{{"moi_la", true}};
    newer.as_object()["schema"] = 99;
    auto const back = from_record(boost::json::serialize(newer));
    ASSERT_TRUE(back.has_value()) << back.error().code << " " << back.error().where;
    EXPECT_EQ(boost::json::parse(to_record(*back)), newer);
    // Somebody works on: what he changed is changed, all else is as it was.
    auto changed = *back;
    changed.values["mang"] = Amount{910, false};
    changed.number = 13;
    changed.agency.unit_name = "Phổ Vinh";
    changed.lists["viec"].erase(changed.lists["viec"].begin());
    std::swap(changed.tables["bang"].rows[0], changed.tables["bang"].rows[1]);
    changed.tables["bang"].rows[0].cells["so"] = Amount{601, true};
    auto expected = newer;
    auto& all = expected.as_object();
    all["values"].as_object()["mang"] = 910;
    all["number"] = 13;
    all["agency"].as_object()["unit_name"] = "Phổ Vinh";
    auto& rows = all["lists"].as_object()["viec"].as_array();
    rows.erase(rows.begin());
    auto const written = boost::json::parse(to_record(changed));
    for (auto const* key : {"values", "number", "agency", "lists", "period", "signer", "issue",
                            "last", "last_period", "last_year", "written", "moi_la", "schema"})
        EXPECT_EQ(written.at(key), expected.at(key)) << key;
    for (auto const& row : written.at("tables").at("bang").at("rows").as_array())
        EXPECT_TRUE(row.as_object().contains("moi_la"));
}

TEST(Record, AWordOfANewerSchemaIsNeverTurnedIntoAKnownOne) {
    for (auto const& [key, word] : {std::pair{"state", "recalled"}, {"medium", "stone"}}) {
        auto newer = boost::json::parse(to_record(full_report()));
        newer.as_object()[key] = word;
        auto back = from_record(boost::json::serialize(newer)).value();
        back.values["mang"] = Amount{910, false};
        EXPECT_EQ(boost::json::parse(to_record(back)).at(key).as_string(), word);
        // Until somebody chooses another.
        back.state = State::issued;
        back.medium = Medium::electronic;
        EXPECT_NE(boost::json::parse(to_record(back)).at(key).as_string(), word);
    }
    // Ids of the kind's own words are kept as they are.
    auto newer = boost::json::parse(to_record(full_report())).as_object();
    newer["period"].as_object()["kind"] = "tuan";
    newer["agency"].as_object()["unit_kind"] = "lang";
    newer["agency"].as_object()["level"] = "bon_cap";
    newer["signer"].as_object()["authority"] = "vua";
    auto const back = from_record(boost::json::serialize(newer)).value();
    EXPECT_EQ(boost::json::parse(to_record(back)), boost::json::value(newer));
}

struct BadValue {
    char const* key;
    char const* value;
    char const* where;
};

/// Numbers out of bounds are refused by name, never bent.
TEST(Record, WhatNoVersionCouldHaveWrittenIsRefusedWithItsPlace) {
    for (
        auto const& [key, text, where] :
        {BadValue{"values", R"({"mang": -909})", "cchc.data mang"},
         BadValue{"values", R"({"mang": 9223372036854775808})", "cchc.data mang"},
         BadValue{"values", R"({"mang": 1.5})", "cchc.data mang"},
         BadValue{"values", R"({"mang": null})", "cchc.data mang"},
         BadValue{"values", R"({"mang": {"n": -1, "at_least": true}})", "cchc.data mang"},
         BadValue{"values", R"({"mang": {"range": "1-2"}})", "cchc.data mang"},
         BadValue{"values", R"({"dat": {"percent": 9223372036854775807}})", "cchc.data dat"},
         BadValue{"values", R"({"dat": {"percent": -1}})", "cchc.data dat"},
         BadValue{"values", R"({"ngay": {"date": "2023-02-31"}})", "cchc.data ngay"},
         BadValue{"last", R"({"mang": -1})", "cchc.data mang"},
         BadValue{"last_year", R"({"mang": -1})", "cchc.data mang"},
         BadValue{"lists", R"({"vi_tri": [{"so": -1}]})", "cchc.data vi_tri 1 so"},
         BadValue{"tables", R"({"b": {"rows": [{"cells": {"so": 1e99}}]}})", "cchc.data b 1 so"},
         BadValue{"tables", R"({"b": {"rows": [{"cells": {"so": -9223372036854775808}}]}})",
                  "cchc.data b 1 so"},
         BadValue{"number", "-5", "cchc.data"},
         BadValue{"number", "10000000", "cchc.data"},
         BadValue{"schema", "0", "cchc.data"},
         BadValue{"issue", R"({"year": 2023, "month": 13})", "cchc.data issue"},
         BadValue{"issue", R"({"year": 2023, "month": 2, "day": 30})", "cchc.data issue"},
         BadValue{"written", R"({"viec": -1})", "cchc.data"},
         BadValue{"written", R"({"viec": 4294967296})", "cchc.data"},
         BadValue{
             "period",
             R"({"kind": "quy", "n": 100, "year": 2023, "from": "2023-01-01", "to": "2023-02-01"})",
             "cchc.data period"},
         BadValue{
             "period",
             R"({"kind": "quy", "n": 1, "year": 2023, "from": "2023-03-01", "to": "2023-02-01"})",
             "cchc.data period"}}) {
        auto record = boost::json::parse(to_record(full_report()));
        record.as_object()[key] = boost::json::parse(text);
        auto const back = from_record(boost::json::serialize(record));
        ASSERT_TRUE(back.has_error()) << key << text;
        EXPECT_EQ(back.error().where, where) << text;
    }
    auto const twice = R"({"kind": "nho", "kind": "nho"})";
    EXPECT_EQ(from_record(twice).error().code, "json.double_key");
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
    auto const record = to_record(report);
    for (auto const letter : to_code_points(record)) EXPECT_FALSE(is_fragile(letter)) << letter;
    auto const back = from_record(record);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(std::get<std::string>(back->values.at("ghi_chu")), all);
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
