// SPDX-License-Identifier: MPL-2.0
#include "office/writer/copies.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <osl/file.hxx>

#include "office/uno/loading.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;

/// A file of its own that is removed with the object; without a URL where there is no room.
class TemporaryFile {
public:
    TemporaryFile() {
        oslFileHandle handle = nullptr;
        if (osl::FileBase::createTempFile(nullptr, &handle, &url_) == osl::FileBase::E_None)
            osl_closeFile(handle);
    }
    ~TemporaryFile() {
        if (!url_.isEmpty()) osl::File::remove(url_);
    }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    rtl::OUString const& url() const { return url_; }

private:
    rtl::OUString url_;
};

}  // namespace

rtl::OUString url_of_file(std::string const& path) {
    auto const named = to_office(path);
    rtl::OUString url;
    if (named.startsWith("file:") ||
        osl::FileBase::getFileURLFromSystemPath(named, url) != osl::FileBase::E_None)
        return named;
    return url;
}

std::string path_of_file(rtl::OUString const& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) path = url;
    return from_office(path);
}

Result<OldDocument> copy_of(Reference<css::uno::XComponentContext> const& context,
                            Reference<css::frame::XModel> const& open, OldDocument::As as) {
    TemporaryFile const file;
    if (file.url().isEmpty()) return Problem{"old_file.no_room", {}, {}};
    Reference<css::frame::XStorable>(open, css::uno::UNO_QUERY_THROW)
        ->storeToURL(file.url(), sequence<css::beans::PropertyValue>(
                                     {property("FilterName", Any(rtl::OUString("writer8"))),
                                      property("Overwrite", Any(true))}));
    return OldDocument::open(context, file.url(), as);
}

}  // namespace report::office
