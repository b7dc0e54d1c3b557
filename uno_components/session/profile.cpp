// SPDX-License-Identifier: MPL-2.0
#include "session/profile.hpp"

#include <array>
#include <boost/crc.hpp>
#include <com/sun/star/deployment/DeploymentException.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/XPackageInformationProvider.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <com/sun/star/ucb/XProgressHandler.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "core/json/json.hpp"
#include "office/uno/strings.hpp"
#include "session/file_problem.hpp"
#include "session/file_url.hpp"
#include "session/office.hpp"
#include "session/private_folder.hpp"

namespace report::session {

namespace {

namespace fs = std::filesystem;
using css::uno::Reference;

/// Raised whenever preparing a profile changes.
constexpr int recipe = 3;

/// Keys that keep the first start quiet: no wizard, no tip, no recovery, no update check.
constexpr char const* quiet_settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>7.4</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

/// Says yes to whatever installing asks.
class Approving
    : public cppu::WeakImplHelper2<css::ucb::XCommandEnvironment, css::task::XInteractionHandler> {
public:
    Reference<css::task::XInteractionHandler> SAL_CALL getInteractionHandler() override {
        return this;
    }
    Reference<css::ucb::XProgressHandler> SAL_CALL getProgressHandler() override { return {}; }
    void SAL_CALL handle(Reference<css::task::XInteractionRequest> const& request) override {
        for (auto const& one : request->getContinuations())
            if (Reference<css::task::XInteractionApprove> const approve(one, css::uno::UNO_QUERY);
                approve.is())
                approve->select();
    }
};

/// What an exception says and what the ones that led to it say.
std::string with_causes(css::deployment::DeploymentException const& error) {
    auto text = office::from_office(error.Message);
    css::uno::Any cause = error.Cause;
    css::deployment::DeploymentException deployment;
    css::uno::Exception any;
    while (cause >>= any) {
        text += ": " + office::from_office(any.Message);
        cause = (cause >>= deployment) ? deployment.Cause : css::uno::Any();
    }
    return text;
}

void prepare_profile(fs::path const& package, fs::path const& folder) {
    make_profile(folder);
    install(package, folder);
    fs::remove(folder / ".lock");
}

void copy_folder(fs::path const& from, fs::path const& to) {
    fs::copy(from, to,
             fs::copy_options::recursive | fs::copy_options::copy_symlinks |
                 fs::copy_options::overwrite_existing);
}

/// A prepared profile in a folder of the user's own, made when it is not there; false when that
/// folder cannot be used.
bool copy_prepared(fs::path const& package, fs::path const& cache, fs::path const& folder) {
    auto const own = PrivateFolder::open(cache);
    if (!own) return false;
    auto const name = checksum_of(package);
    auto const prepared = own->path() / name;
    {
        using namespace std::chrono_literals;
        FolderLock const lock(*own, 180s);
        if (!lock) return false;
        if (!is_own_folder(prepared)) {
            std::error_code ignored;
            auto const half = own->path() / (name + ".half");
            fs::remove_all(prepared, ignored);
            fs::remove_all(half, ignored);
            TemporaryFolder const work;
            prepare_profile(package, work.path() / "profile");
            fs::create_directory(half);
            fs::permissions(half, fs::perms::owner_all);
            copy_folder(work.path() / "profile", half);
            fs::rename(half, prepared);
        }
    }
    copy_folder(prepared, folder);
    return true;
}

}  // namespace

std::string checksum_of(fs::path const& file) {
    std::error_code error;
    std::ifstream in(file, std::ios::binary);
    if (!in || !fs::is_regular_file(file, error)) fail("cchc.no_package", {}, file.string());
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0, 0, false, false> crc;
    std::array<char, 65536> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0)
        crc.process_bytes(block.data(), static_cast<std::size_t>(in.gcount()));
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "%016llx-%d",
                  static_cast<unsigned long long>(crc.checksum()), recipe);
    return name.data();
}

void make_profile(fs::path const& folder) {
    fs::create_directories(folder / "user");
    std::ofstream(folder / "user/registrymodifications.xcu") << quiet_settings;
}

void add_extension(css::uno::Reference<css::uno::XComponentContext> const& context,
                   fs::path const& package) {
    auto const manager = css::deployment::ExtensionManager::get(context);
    Reference<css::ucb::XCommandEnvironment> const approving(new Approving);
    try {
        manager->addExtension(office::to_office(file_url(package)), {}, "user", {}, approving);
    } catch (css::deployment::DeploymentException const& error) {
        throw OfficeError(OfficeError::Kind::not_started, with_causes(error));
    } catch (css::lang::DisposedException const&) {
        throw;  // the office itself has gone
    } catch (css::uno::Exception const& error) {
        throw OfficeError(OfficeError::Kind::not_started, office::from_office(error.Message));
    }
}

/// Through the office itself: unopkg refuses to run as root, and this needs no second program.
void install(fs::path const& package, fs::path const& profile) {
    using namespace std::chrono_literals;
    OfficeOptions options;
    options.profile = profile;
    {
        Office office(options);
        office.within(90s, [&] { add_extension(office.context(), package); });
    }
    // The configuration of the extension is read at the next start; this one also makes it quick.
    Office(options).end();
}

void make_profile_with(fs::path const& package, fs::path const& cache, fs::path const& folder) {
    try {
        if (copy_prepared(package, cache, folder)) return;
        prepare_profile(package, folder);
    } catch (fs::filesystem_error const& error) {
        fail_on(error.code(), error.path2().empty() ? folder : error.path2());
    }
}

}  // namespace report::session
