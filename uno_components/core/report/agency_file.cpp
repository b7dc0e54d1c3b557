// SPDX-License-Identifier: MPL-2.0
#include <boost/json/serialize.hpp>

#include "core/report/agency_json.hpp"
#include "core/report/data_file.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace json = boost::json;

Signer signer_from_json(json::value const& value, std::string const& where, UnknownKeys unknown) {
    ObjectReader in(value, where);
    Signer signer;
    signer.name = trim(in.text_or("name"));
    signer.office = trim(in.text_or("office"));
    signer.authority = in.text_or("authority");
    if (unknown == UnknownKeys::refused) in.finish();
    return signer;
}

json::object to_json(Signer const& signer) {
    return {{"authority", signer.authority}, {"name", signer.name}, {"office", signer.office}};
}

json::array to_json(std::vector<std::string> const& texts) {
    return json::array(texts.begin(), texts.end());
}

Agency agency_from_json(json::value const& value, std::string const& where, UnknownKeys unknown) {
    ObjectReader in(value, where);
    Agency agency;
    agency.id = in.text_or("id");
    agency.unit_kind = in.text("unit_kind");
    agency.unit_name = trim(in.text("unit_name"));
    agency.place = trim(in.text_or("place"));
    agency.superior = trim(in.text_or("superior"));
    agency.province = trim(in.text_or("province"));
    agency.level = in.text_or("level");
    agency.symbol = trim(in.text_or("symbol", agency.symbol));
    agency.department = trim(in.text_or("department"));
    agency.one_stop = trim(in.text_or("one_stop"));
    for (auto const& signer : in.array("signers"))
        agency.signers.push_back(signer_from_json(signer, where + " signers", unknown));
    agency.addressees = in.texts("addressees");
    agency.recipients = in.texts("recipients");
    if (unknown == UnknownKeys::refused) in.finish();
    return agency;
}

json::object to_json(Agency const& agency) {
    json::array signers;
    for (auto const& signer : agency.signers) signers.push_back(to_json(signer));
    return {{"addressees", to_json(agency.addressees)},
            {"department", agency.department},
            {"id", agency.id},
            {"level", agency.level},
            {"one_stop", agency.one_stop},
            {"place", agency.place},
            {"province", agency.province},
            {"recipients", to_json(agency.recipients)},
            {"signers", std::move(signers)},
            {"superior", agency.superior},
            {"symbol", agency.symbol},
            {"unit_kind", agency.unit_kind},
            {"unit_name", agency.unit_name}};
}

void check_agency(ReportKind const& kind, Agency const& agency, std::string const& where) {
    if (!kind.unit_kind(agency.unit_kind))
        fail("agency.unit_kind", {{"value", agency.unit_kind}}, where);
    if (agency.unit_name.empty()) fail("agency.unit_name", {}, where);
    if (!agency.level.empty() && !kind.level(agency.level))
        fail("agency.level", {{"value", agency.level}}, where);
    for (auto const& signer : agency.signers)
        if (!kind.authority(signer.authority))
            fail("agency.authority", {{"value", signer.authority}}, where);
}

Result<Agency> read_agency(ReportKind const& kind, std::string_view text,
                           std::string const& where) try {
    auto agency = agency_from_json(parse_json(text, where), where);
    check_agency(kind, agency, where);
    return agency;
} catch (ProblemError const& error) {
    return error.problem;
}

std::string write_agency(Agency const& agency) {
    return json::serialize(to_json(agency));
}

}  // namespace report
