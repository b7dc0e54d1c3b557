// SPDX-License-Identifier: MPL-2.0
#include "variants.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <functional>

#include "test_office.hpp"

namespace report::ruler {

namespace {

namespace json = boost::json;

json::object sample(char const* name) {
    return json::parse(test::sample(name)).as_object();
}
json::object three_levels() {
    return sample("pho-an-7-thang-2023.json");
}
json::object two_levels() {
    return sample("pho-an-9-thang-2025.json");
}

json::object& agency(json::object& data) {
    return data.at("agency").as_object();
}

std::string text_or(json::object const& data, char const* key) {
    auto const* value = data.if_contains(key);
    return value && value->is_string() ? value->get_string().c_str() : "";
}

json::array recipients(int count) {
    json::array list;
    for (int i = 1; i < count; ++i) list.emplace_back("Đơn vị nhận thứ " + std::to_string(i));
    list.emplace_back("Lưu: VT");
    return list;
}

void sign(json::object& data, char const* authority, char const* office) {
    data["signer"] = {{"name", "Nguyễn Minh Hà"}, {"office", office}, {"authority", authority}};
}

using Change = std::function<void(json::object&)>;

void add_agencies(std::vector<Variant>& all) {
    auto const add = [&](char const* name, json::object data, Change const& change) {
        change(data);
        all.push_back({name, std::move(data)});
    };
    add("ten-ngan", three_levels(), [](auto& data) { agency(data)["unit_name"] = "An"; });
    add("ten-dai", two_levels(), [](auto& data) {
        agency(data)["unit_name"] = "Đức Phổ - Nguyễn Nghiêm - Phổ Minh - Phổ Vinh";
    });
    add("dia-danh-dai", two_levels(), [](auto& data) {
        agency(data)["unit_name"] = "Điện Biên Phủ";
        agency(data)["place"] = "Phường Điện Biên Phủ";
        data["issue_date"] = "2026-12-29";
        data["period"].as_object()["year"] = 2026;
    });
    add("phong", two_levels(), [](auto& data) {
        agency(data)["department"] = "Phòng Kinh tế";
        agency(data)["symbol"] = "KT";
        sign(data, "truong_phong", "TRƯỞNG PHÒNG");
    });
    add("phong-ten-dai", two_levels(), [](auto& data) {
        agency(data)["department"] = "Phòng Kinh tế, Hạ tầng và Đô thị phụ trách phường đặc thù";
        agency(data)["symbol"] = "KTHTĐT";
        sign(data, "pho_truong_phong", "PHÓ TRƯỞNG PHÒNG");
    });
    add("phong-cap-tren-dai", two_levels(), [](auto& data) {
        agency(data)["unit_name"] = "Đức Phổ - Nguyễn Nghiêm - Phổ Minh";
        agency(data)["department"] = "Văn phòng HĐND và UBND";
        agency(data)["symbol"] = "VP";
        sign(data, "truong_phong", "CHÁNH VĂN PHÒNG");
    });
}

void add_parts(std::vector<Variant>& all) {
    auto const add = [&](char const* name, json::object data, Change const& change) {
        change(data);
        all.push_back({name, std::move(data)});
    };
    add("trich-yeu-ngan", three_levels(), [](auto& data) { data["subject"] = "Công tác CCHC"; });
    add("trich-yeu-ba-dong", three_levels(), [](auto& data) {
        data["subject"] =
            "Kết quả thực hiện công tác cải cách hành chính, kiểm soát thủ tục hành chính, thực "
            "hiện cơ chế một cửa, một cửa liên thông và chuyển đổi số 7 tháng đầu năm 2023";
    });
    add("trich-yeu-dai", three_levels(), [](auto& data) {
        data["subject"] =
            "Kết quả thực hiện công tác cải cách hành chính, kiểm soát thủ tục hành chính, thực "
            "hiện cơ chế một cửa, một cửa liên thông và chuyển đổi số 7 tháng đầu năm 2023; phương "
            "hướng, nhiệm vụ 5 tháng cuối năm 2023";
    });
    add("mot-noi-nhan", three_levels(), [](auto& data) { data["recipients"] = recipients(1); });
    add("muoi-hai-noi-nhan", two_levels(), [](auto& data) { data["recipients"] = recipients(12); });
    add("ba-noi-gui", two_levels(), [](auto& data) {
        data["addressees"] = {"Sở Nội vụ tỉnh Quảng Ngãi", "Văn phòng UBND tỉnh Quảng Ngãi",
                              "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi, Ban Chỉ đạo cải cách hành "
                              "chính và chuyển đổi số tỉnh Quảng Ngãi"};
    });
    add("noi-gui-dai", three_levels(), [](auto& data) {
        data["addressees"] = {
            "Phòng Nội vụ thị xã Đức Phổ và Ban Chỉ đạo cải cách hành chính, "
            "chuyển đổi số thị xã Đức Phổ"};
    });
    add("khong-gui-len", three_levels(), [](auto& data) { data["upward"] = false; });
    add("du-thao-trong", two_levels(), [](auto& data) {
        data.erase("number");
        data.erase("issue_date");
        data["state"] = "draft";
        data["medium"] = "paper";
    });
    add("so-nho-thang-hai", three_levels(), [](auto& data) {
        data["number"] = 5;
        data["issue_date"] = "2024-02-05";
        data["state"] = "issued";
    });
    add("so-lon-thang-ba", three_levels(), [](auto& data) {
        data["number"] = 1234;
        data["issue_date"] = "2024-03-09";
        data["state"] = "issued";
        data["medium"] = "electronic";
    });
}

void add_signatures(std::vector<Variant>& all) {
    struct Form {
        char const* authority;
        char const* office;
    };
    for (auto const& form :
         {Form{"pho_chu_tich", "PHÓ CHỦ TỊCH"}, Form{"quyen_chu_tich", "CHỦ TỊCH"},
          Form{"chu_tich_rieng", "CHỦ TỊCH"}, Form{"kt_chu_tich_rieng", "PHÓ CHỦ TỊCH"},
          Form{"thua_lenh", "CHÁNH VĂN PHÒNG"}, Form{"thua_lenh_kt", "PHÓ CHÁNH VĂN PHÒNG"},
          Form{"thua_uy_quyen", "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ PHƯỜNG PHỔ AN"}}) {
        auto data = two_levels();
        sign(data, form.authority, form.office);
        all.push_back({std::string("ky-") + form.authority, std::move(data)});
    }
}

json::array& proposals(json::object& data) {
    return data.at("lists").as_object()["kn"].as_array();
}

void add_proposals(json::object& data, int count) {
    for (int i = 1; i <= count; ++i)
        proposals(data).emplace_back(
            "Kiến nghị thứ " + std::to_string(i) +
            (i % 4 == 0 ? " về việc bố trí kinh phí, nhân sự và trang thiết bị phục vụ công tác "
                          "cải cách hành chính"
                        : ""));
}

/// The end of the text wanders over a page and more, so that the block meets the foot of a page in
/// every way: with paragraphs of one line, with one long paragraph that may part, with the shortest
/// closing sentence, with the highest list of recipients.
void add_lengths(std::vector<Variant>& all) {
    auto const add = [&](char const* name, int length, json::object data) {
        all.push_back({name + std::to_string(length), std::move(data)});
    };
    for (int lines = 1; lines <= 35; lines += lines < 10 ? 3 : 2) {
        auto data = three_levels();
        add_proposals(data, lines);
        add("dai-them-", lines, std::move(data));
    }
    for (int sentences = 2; sentences <= 14; sentences += 2) {
        auto data = three_levels();
        std::string text = "Kiến nghị";
        for (int i = 0; i < sentences; ++i)
            text +=
                " bố trí kinh phí, nhân sự và trang thiết bị phục vụ công tác cải cách hành "
                "chính của địa phương trong thời gian tới,";
        add_proposals(data, 9);
        proposals(data).emplace_back(text + " theo quy định");
        add("doan-dai-", sentences, std::move(data));
    }
    for (int lines = 0; lines <= 32; lines += 4) {
        auto data = three_levels();
        data["period"] = {{"kind", "nam"}, {"year", 2023}};
        agency(data)["unit_name"] = "An";
        add_proposals(data, lines);
        add("cau-ket-ngan-", lines, std::move(data));
        auto many = three_levels();
        many["recipients"] = recipients(12);
        add_proposals(many, lines);
        add("noi-nhan-dai-", lines, std::move(many));
    }
}

}  // namespace

std::vector<Variant> variants() {
    std::vector<Variant> all{{"mau-ba-cap", three_levels()}, {"mau-hai-cap", two_levels()}};
    add_agencies(all);
    add_parts(all);
    add_signatures(all);
    add_lengths(all);
    return all;
}

Facts facts_of(json::object const& data) {
    auto const& agency = data.at("agency").as_object();
    Facts facts;
    facts.issued = text_or(data, "state") == "issued";
    if (auto const* upward = data.if_contains("upward")) facts.upward = upward->as_bool();
    facts.department = !text_or(agency, "department").empty();
    if (auto const* number = data.if_contains("number"))
        facts.number = static_cast<int>(number->as_int64());
    if (auto const* signer = data.if_contains("signer"))
        facts.signed_by_name = !text_or(signer->as_object(), "name").empty();
    facts.symbol = text_or(agency, "symbol");
    auto const* own = data.if_contains("addressees");
    facts.addressees = (own ? *own : agency.at("addressees")).as_array().size();
    // Without addressees of its own the report goes to the one of its level.
    if (facts.addressees == 0) facts.addressees = 1;
    if (auto place = text_or(agency, "place"); !place.empty())
        facts.places = {place};
    else
        facts.places = {text_or(agency, "unit_name")};
    return facts;
}

}  // namespace report::ruler
