// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/agency.hpp"

namespace report::office {

/// The office's own data, kept in the configuration of the user's profile (extension/Settings.xcs).
class Settings {
public:
    explicit Settings(css::uno::Reference<css::uno::XComponentContext> const& context);

    /// Profiles that can be read for this kind; one that cannot is left out here and left alone
    /// there.
    std::vector<Agency> agencies(ReportKind const& kind) const;
    std::string current() const;
    std::string language() const;
    /// URL of our page as Tools > Options knows it; `.uno:OptionsTreeDialog` compares it by
    /// letters.
    std::string options_page() const;

    /// Columns of files mapped by hand, as RememberedColumns writes them.
    std::string remembered_columns() const;

    /// What the office taught the reader of old reports, as OwnWords writes it.
    std::string own_words() const;

    /// Reports of before, as write_recent writes them.
    std::string recent() const;

    /// Adds the profile or replaces the one of its id.
    void store(Agency const& agency) const;
    void remove(std::string const& id) const;
    void set_current(std::string const& id) const;
    void set_language(std::string const& language) const;
    void set_remembered_columns(std::string const& columns) const;
    void set_own_words(std::string const& words) const;
    void set_recent(std::string const& reports) const;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace report::office
