// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <map>
#include <memory>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>
#include <vector>

#include "core/catalogue/guide.hpp"
#include "core/catalogue/report_kind.hpp"
#include "core/fonts/old_fonts.hpp"
#include "core/form/help_page.hpp"
#include "core/text/texts.hpp"

namespace report {
struct Rules;
}

namespace report::office {

/// What the package carries: report kinds and sentences, each read once a process. Holds no office
/// object, so that it may outlive every window.
class Resources {
public:
    /// Throws ProblemError "package.missing" when the extension's own folder cannot be found.
    static Resources& of(css::uno::Reference<css::uno::XComponentContext> const& context);

    /// Ids of the kinds in the package, in alphabetical order.
    std::vector<std::string> kind_ids() const;

    /// Throws ProblemError when the kind is not there or does not load; the problem's place begins
    /// with the kind's folder.
    ReportKind const& kind(std::string const& id);

    /// The kinds that load, in the order of their ids, and why the others do not: one that is wrong
    /// takes no other with it. Throws ProblemError when there is none to work with.
    struct Kinds {
        std::vector<ReportKind const*> good;
        std::vector<Problem> bad;
    };
    Kinds kinds();

    /// The rules that a kind's documents are held against. Throws ProblemError when the kind or one
    /// of its rows does not load; the problem's place begins with the kind's folder.
    Rules const& rules(std::string const& kind_id);
    /// An empty one where it cannot be read: nothing hangs on it.
    Guide const& guide(std::string const& kind_id);

    /// Throw ProblemError when the package has no such page.
    HelpIndex const& help();
    HelpPage help_page(std::string const& language, std::string const& page) const;
    rtl::OUString help_url(std::string const& language, std::string const& page) const;

    rtl::OUString template_url(std::string const& kind_id) const;
    rtl::OUString dialogs_url() const;

    /// Fonts from before Unicode. Throws ProblemError when their table does not load.
    OldFonts const& old_fonts();

    /// Sentences of a language ("vi" or "en"). A file that cannot be read answers with the keys:
    /// the reason of a failure must be sayable even when the texts are the failure.
    Texts const& texts(std::string const& language);

private:
    explicit Resources(rtl::OUString const& folder);

    rtl::OUString folder_;
    std::map<std::string, std::unique_ptr<ReportKind>> kinds_;
    std::map<std::string, Problem> bad_kinds_;
    std::map<std::string, std::shared_ptr<Rules const>> rules_;
    std::optional<HelpIndex> help_;
    std::optional<OldFonts> old_fonts_;
    std::map<std::string, Guide> guides_;
    std::map<std::string, Texts> texts_;
};

}  // namespace report::office
