// SPDX-License-Identifier: MPL-2.0
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyAccess.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <fstream>
#include <stdexcept>

#include "inside.hpp"
#include "office/uno/strings.hpp"
#include "process.hpp"
#include "report.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int rounds = 21;
constexpr int few = 100, many = 600;

std::string id(int number) {
    return "f" + std::to_string(number);
}

/// A kind whose only section has this many figures, in place of the shipped sections.
std::string section(int figures) {
    json::array rows;
    for (int i = 0; i < figures; ++i)
        rows.push_back(json::object{
            {"id", id(i)}, {"label", "Chỉ tiêu " + std::to_string(i)}, {"kind", "count"}});
    return json::serialize(
        json::object{{"id", "thu"},
                     {"title", "Thử"},
                     {"groups", {json::object{{"id", "thu"}, {"figures", std::move(rows)}}}}});
}

/// The sample with a value for each of them, counted from `first`.
std::string data(int figures, int first) {
    auto report = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    for (auto const* key : {"lists", "last", "last_year"}) report.erase(key);
    json::object values;
    for (int i = 0; i < figures; ++i) values[id(i)] = first + i;
    report["values"] = std::move(values);
    return json::serialize(report);
}

Reference<css::beans::XPropertyContainer> properties_of(session::Model const& model) {
    return Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->getUserDefinedProperties();
}

/// A template of nothing but a field for each of them, that declares the properties the fields show
/// besides all that the shipped template declares.
void write_template(session::Context const& context, int figures, fs::path const& shipped,
                    fs::path const& file) {
    session::Model const model(
        css::frame::Desktop::create(context)->loadComponentFromURL(
            "private:factory/swriter", "_blank", 0,
            office::sequence<css::beans::PropertyValue>({session::argument("Hidden", Any(true))})),
        UNO_QUERY_THROW);
    auto const text = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    Reference<css::lang::XMultiServiceFactory> const factory(model, UNO_QUERY_THROW);
    auto const properties = properties_of(model);
    auto const declare = [&](rtl::OUString const& name, Any const& value) {
        properties->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, value);
    };
    auto const pattern = session::load(context, shipped);
    for (auto const& one :
         Reference<css::beans::XPropertyAccess>(properties_of(pattern), UNO_QUERY_THROW)
             ->getPropertyValues())
        declare(one.Name, one.Value);
    session::close(pattern);
    for (int i = 0; i < figures; ++i)
        declare(office::to_office("cchc.show." + id(i)), Any(office::to_office("«" + id(i) + "»")));
    for (int i = 0; i < figures; ++i) {
        Reference<css::beans::XPropertySet> const field(
            factory->createInstance("com.sun.star.text.textfield.docinfo.Custom"), UNO_QUERY_THROW);
        field->setPropertyValue("Name", Any(office::to_office("cchc.show." + id(i))));
        text->insertString(text->getEnd(), office::to_office("Chỉ tiêu: "), false);
        text->insertTextContent(text->getEnd(),
                                Reference<css::text::XTextContent>(field, UNO_QUERY_THROW), false);
        text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
    }
    session::store(model, file);
    session::close(model);
}

/// The built package with that kind and that template.
fs::path package_with(session::Context const& context, int figures, fs::path const& folder) {
    auto const stage = folder / "package", kind = stage / "templates/cchc_xa";
    fs::create_directories(folder);
    fs::copy(test::built_folder() / "package", stage, fs::copy_options::recursive);
    // Tables and checks name figures of the shipped sections.
    for (auto const* folder_of : {"sections", "tables", "checks"}) fs::remove_all(kind / folder_of);
    fs::create_directories(kind / "sections");
    std::ofstream(kind / "sections/00_thu.json") << section(figures);
    write_template(context, figures, test::built_folder() / "templates/cchc_xa/report.ott",
                   kind / "report.ott");
    auto const package = folder / "bench.oxt";
    auto const packed = test::run_program(
        {"/bin/sh", "-c", R"(cd "$1" && exec zip -q -r "$2" .)", "sh", stage, package});
    if (packed.code != 0) throw std::runtime_error("zip: " + packed.err);
    return package;
}

/// Reports with this many figures in an office of their own.
class Figures {
public:
    Figures(session::Context const& builder, int figures, fs::path const& folder)
        : office_(package_with(builder, figures, folder), folder),
          rewrite_{
              {"act", "rewrite"}, {"before", data(figures, 1000)}, {"data", data(figures, 5000)}} {}

    double change_all() { return office_.inside(rewrite_); }

    /// A new report less the load of its template. In processor time, since the load is many times
    /// the fill and scatters by as much.
    double fill() {
        auto const load =
            office_.inside({{"act", "load_template"}, {"kind", "cchc_xa"}, {"processor", true}});
        return office_.inside(
                   {{"act", "new_report"}, {"data", rewrite_.at("data")}, {"processor", true}}) -
               load;
    }

private:
    OfficeWith office_;
    json::object rewrite_;
};

}  // namespace

Rows many_figures() {
    progress("packages with 100 and 600 figures");
    session::TemporaryFolder const folder;
    auto const profile = folder.path() / "builder";
    session::make_profile(profile);
    session::OfficeOptions options;
    options.profile = profile;
    session::Office builder(options);
    Figures hundred(builder.context(), few, folder.path() / "100");
    Figures six_hundred(builder.context(), many, folder.path() / "600");
    builder.end();

    progress("changes of 100 and of 600 figures");
    auto const pair = in_turns(
        rounds, [&] { return six_hundred.change_all(); }, [&] { return hundred.change_all(); });
    progress("fills of 100 and of 600 figures");
    auto const fills = in_turns(
        rounds, [&] { return six_hundred.fill(); }, [&] { return hundred.fill(); });
    auto const ours = median(fills.ours), other = median(fills.other);
    return {{"(c) change of 600 figures / of 100",
             milliseconds(median(pair.ours)) + " / " + milliseconds(median(pair.other)),
             ratio(pair.ours, pair.other), "", 8},
            {"(c) new report of 600 / of 100, less the load",
             milliseconds(ours) + " / " + milliseconds(other), ours / other, "", 8}};
}

}  // namespace report::bench
