// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "session/file_url.hpp"

namespace report::session {

using Context = css::uno::Reference<css::uno::XComponentContext>;
using Model = css::uno::Reference<css::frame::XModel>;

/// What a command answered.
struct Answer {
    bool done = false;
    std::string sentence;  ///< why not, for a person
    Model document;
    std::string name;  ///< proposed name for a file of it
    std::vector<std::string> warnings;
    std::string found;  ///< JSON, of what was read or is left over
    Model beside;       ///< of `next`: what of a report typed by hand is not in the new one
    int waiting = 0;    ///< paragraphs in it that are to be placed or dropped
};

/// Calls `vnd.cchc.baocao:<verb>` through the extension's protocol handler, as a menu would, and
/// waits for its end.
Answer call_command(Context const& context, std::string const& verb,
                    css::uno::Sequence<css::beans::PropertyValue> const& arguments);

css::beans::PropertyValue argument(char const* name, css::uno::Any const& value);

/// Filters by the ending of a file, in small or capital letters: odt, ott, fodt, docx, doc, pdf.
bool can_store(std::filesystem::path const& file);
void store(Model const& model, std::filesystem::path const& file);
Model load(Context const& context, std::filesystem::path const& file, bool hidden = true);
/// The same for what is no file, such as private:factory/swriter.
Model load_url(Context const& context, std::string const& url, bool hidden = true);
void close(Model const& model);

}  // namespace report::session
