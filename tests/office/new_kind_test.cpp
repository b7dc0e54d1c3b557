// SPDX-License-Identifier: MPL-2.0
// A kind that an office added by docs/new-kind.md, in a real office beside the shipped one.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <map>

#include "golden_figures.hpp"
#include "headless.hpp"

namespace report {
namespace {

class NewKindInTheOffice : public test::Headless {
protected:
    test::Ended with_kind(std::vector<std::string> words) const {
        return run(std::move(words), {{"CCHC_PACKAGE", test::package_with_kind().string()}});
    }
    static std::string data() {
        return test::read_file(test::source_folder() / "tests/kinds/so-lieu.json");
    }
    std::map<std::string, boost::json::value> figures(std::string const& name) const {
        std::map<std::string, boost::json::value> all;
        auto const json = boost::json::parse(test::read_file(in(name)));
        EXPECT_EQ(json.at("kind").as_string(), "tiep_dan_xa");
        for (auto const& one : json.at("figures").as_array())
            all[std::string(one.at("id").as_string())] = one.at("value");
        return all;
    }
};

TEST_F(NewKindInTheOffice, IsFilledReadBackCheckedAndGoesOnWithTheNextPeriod) {
    auto const file = write("số liệu.json", data());
    auto const made = with_kind({"new", "--data", file, "--out", in("báo cáo.odt"), "--docx"});
    ASSERT_EQ(made.code, 0) << made.err;
    for (auto const* name : {"báo cáo.odt", "báo cáo.docx"}) {
        auto const read = with_kind({"read", in(name), "--json", in("đọc.json"), "--replace"});
        ASSERT_EQ(read.code, 0) << name << read.err;
        auto const values = figures("đọc.json");
        for (auto const& [id, value] : {std::pair{"td_luot", 14},
                                        {"td_nguoi", 19},
                                        {"td_dong", 0},
                                        {"dt_nhan", 11},
                                        {"dt_gq", 9},
                                        {"dt_con", 2}})
            EXPECT_EQ(values.count(id) > 0 ? values.at(id) : nullptr, value) << name << " " << id;
    }
    auto const held = with_kind({"check", in("báo cáo.docx"), "--json", in("lỗi.json")});
    ASSERT_EQ(held.code, 0) << held.err;
    EXPECT_EQ(boost::json::parse(test::read_file(in("lỗi.json"))).at("findings").as_array().size(),
              0U);
    auto const next = with_kind({"next", in("báo cáo.odt"), "--out", in("kỳ sau.odt")});
    EXPECT_EQ(next.code, 0) << next.err;
    // The shipped kind is there as before.
    auto const shipped = with_kind({"new", "--data", sample_data(), "--out", in("cchc.odt")});
    EXPECT_EQ(shipped.code, 0) << shipped.err;
    expect_nothing_left();
}

}  // namespace
}  // namespace report
