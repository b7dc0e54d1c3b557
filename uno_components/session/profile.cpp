// SPDX-License-Identifier: MPL-2.0
#include "session/profile.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <boost/crc.hpp>
#include <com/sun/star/deployment/DeploymentException.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/deployment/XPackageInformationProvider.hpp>
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

#include "office/uno/strings.hpp"
#include "session/office.hpp"

namespace report::session {

namespace {

namespace fs = std::filesystem;
using css::uno::Reference;

/// Raised whenever preparing a profile changes.
constexpr int recipe = 2;

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

std::string checksum_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw fs::filesystem_error("package", file,
                                   std::make_error_code(std::errc::no_such_file_or_directory));
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0, 0, false, false> crc;
    std::array<char, 65536> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0)
        crc.process_bytes(block.data(), static_cast<std::size_t>(in.gcount()));
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "%016llx-%d",
                  static_cast<unsigned long long>(crc.checksum()), recipe);
    return name.data();
}

/// Held while one of several processes prepares the profile.
class Lock {
public:
    explicit Lock(fs::path const& file)
        : descriptor_(open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        if (descriptor_ >= 0) flock(descriptor_, LOCK_EX);
    }
    ~Lock() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    Lock(Lock const&) = delete;
    Lock& operator=(Lock const&) = delete;

private:
    int descriptor_;
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

/// Through the office itself: unopkg refuses to run as root, and this needs no second program.
void install(fs::path const& package, fs::path const& profile) {
    using namespace std::chrono_literals;
    OfficeOptions options;
    options.profile = profile;
    {
        Office office(options);
        office.within(90s, [&] {
            auto const manager = css::deployment::ExtensionManager::get(office.context());
            Reference<css::ucb::XCommandEnvironment> const approving(new Approving);
            try {
                manager->addExtension(office::to_office("file://" + fs::absolute(package).string()),
                                      {}, "user", {}, approving);
            } catch (css::deployment::DeploymentException const& error) {
                throw OfficeError(OfficeError::Kind::not_started, with_causes(error));
            }
        });
    }
    // The configuration of the extension is read at the next start; this one also makes it quick.
    Office(options).end();
}

}  // namespace

void make_profile(fs::path const& folder) {
    fs::create_directories(folder / "user");
    std::ofstream(folder / "user/registrymodifications.xcu") << quiet_settings;
}

void make_profile_with(fs::path const& package, fs::path const& cache, fs::path const& folder) {
    fs::create_directories(cache);
    auto const prepared = cache / checksum_of(package);
    {
        Lock const lock(cache / "lock");
        if (!fs::exists(prepared)) {
            auto const half = fs::path(prepared.string() + ".half");
            fs::remove_all(half);
            make_profile(half);
            install(package, half);
            fs::remove(half / ".lock");
            fs::rename(half, prepared);
        }
    }
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(prepared, folder, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

TemporaryFolder::TemporaryFolder() {
    auto pattern = (fs::temp_directory_path() / "cchc-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw fs::filesystem_error("mkdtemp", pattern,
                                   std::error_code(errno, std::generic_category()));
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace report::session
