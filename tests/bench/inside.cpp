// SPDX-License-Identifier: MPL-2.0
#include "inside.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <com/sun/star/loader/XImplementationLoader.hpp>
#include <stdexcept>

#include "office/uno/strings.hpp"
#include "session/document.hpp"
#include "session/profile.hpp"
#include "test_office.hpp"

namespace report::bench {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::task::XJob> load_job(session::Context const& context) {
    Reference<css::loader::XImplementationLoader> const loader(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.loader.Python",
                                                                context),
        UNO_QUERY);
    if (!loader.is()) throw std::runtime_error("the office has no Python: install python3-uno");
    auto const script = session::file_url(fs::path(CCHC_BENCH_DIR) / "inside.py");
    Reference<css::lang::XSingleComponentFactory> const factory(
        loader->activate("vn.cchc.baocao.bench.Inside", "", office::to_office(script), {}),
        UNO_QUERY_THROW);
    return {factory->createInstanceWithContext(context), UNO_QUERY_THROW};
}

session::OfficeOptions with_package(fs::path const& package, fs::path const& folder) {
    session::OfficeOptions options;
    options.profile = folder / "profile";
    options.log = folder / "office.log";
    session::make_profile_with(package, test::built_folder() / "test_profiles", options.profile);
    return options;
}

}  // namespace

Inside::Inside(session::Office& office) : office_(office), job_(load_job(office.context())) {}

double Inside::operator()(boost::json::object const& order) {
    rtl::OUString text;
    office_.within(std::chrono::seconds(120), [&] {
        job_->execute(office::sequence<css::beans::NamedValue>(
            {{"Order", Any(office::to_office(boost::json::serialize(order)))}})) >>= text;
    });
    auto const answer = boost::json::parse(office::from_office(text)).as_object();
    if (auto const* error = answer.if_contains("error"))
        throw std::runtime_error(std::string(error->as_string()));
    return answer.at("seconds").to_number<double>();
}

OfficeWith::OfficeWith(fs::path const& package, fs::path const& folder)
    : office(with_package(package, folder)), inside(office) {}

}  // namespace report::bench
