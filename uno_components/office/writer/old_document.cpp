// SPDX-License-Identifier: MPL-2.0
#include "office/writer/old_document.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <osl/file.hxx>
#include <rtl/ref.hxx>
#include <sal/log.hxx>
#include <utility>
#include <vector>

#include "core/packages/plain_file.hpp"
#include "office/uno/files.hpp"
#include "office/uno/loading.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

struct Filter {
    char const* name;
    char const* options = "";
};

Filter filter_for(FileFormat format, std::string_view content) {
    bool const is_dos = content.find('\r') != std::string_view::npos;
    switch (format) {
        case FileFormat::odf:
            return {"writer8"};
        case FileFormat::flat_odf:
            return {"OpenDocument Text Flat XML"};
        case FileFormat::ooxml:
            return {"MS Word 2007 XML"};
        case FileFormat::word_97:
            return {"MS Word 97"};
        case FileFormat::rtf:
            return {"Rich Text Format"};
        case FileFormat::utf8_text:
            return {"Text (encoded)", is_dos ? "UTF8,CRLF" : "UTF8,LF"};
        case FileFormat::utf16_text:
            return {"Text (encoded)", is_dos ? "UNICODE,CRLF" : "UNICODE,LF"};
        case FileFormat::old_text:
            break;
    }
    return {"Text (encoded)", is_dos ? "MS_1252,CRLF" : "MS_1252,LF"};
}

bool is_folder(rtl::OUString const& url) {
    return osl::Directory(url).open() == osl::FileBase::E_None;
}

Result<std::string> content_of(rtl::OUString const& url, FileLimits const& limits) {
    osl::DirectoryItem item;
    if (osl::DirectoryItem::get(url, item) != osl::FileBase::E_None)
        return Problem{"old_file.missing", {}, {}};
    if (is_folder(url)) return Problem{"old_file.folder", {}, {}};
    osl::FileStatus status(osl_FileStatus_Mask_Type | osl_FileStatus_Mask_FileSize);
    bool const is_known = item.getFileStatus(status) == osl::FileBase::E_None;
    if (is_known && !status.isRegular() && !status.isLink())
        return Problem{"old_file.not_writer", {}, {}};
    if (is_known && status.getFileSize() > limits.bytes)
        return Problem{"old_file.too_large",
                       {{"size", std::to_string(status.getFileSize() >> 20U)},
                        {"limit", std::to_string(limits.bytes >> 20U)}},
                       {}};
    auto content = read_file(url, limits.bytes);
    if (!content) return Problem{"old_file.unreadable", {}, {}};
    return std::move(*content);
}

/// What the office is given of a file: of those that can be taken apart only what is harmless.
Result<CleanFile> cleaned(std::string&& content, FileFormat format, OldDocument::As as) {
    auto const purpose = as == OldDocument::As::read_only ? CleanFor::reading : CleanFor::copying;
    switch (format) {
        case FileFormat::odf:
            return clean_file(content, CleanFormat::text_odf, purpose);
        case FileFormat::flat_odf:
            return clean_file(content, CleanFormat::flat_odf, purpose);
        case FileFormat::ooxml:
            return clean_file(content, CleanFormat::text_ooxml, purpose);
        case FileFormat::word_97:
            return clean_file(content, CleanFormat::word_97, purpose);
        case FileFormat::rtf:
            return clean_file(content, CleanFormat::rich_text, purpose);
        case FileFormat::utf8_text:
        case FileFormat::utf16_text:
        case FileFormat::old_text:
            if (auto const problem = too_much_text(content)) return *problem;
            break;
    }
    return CleanFile{std::move(content), {}};
}

/// In the words for old files.
Problem said_of_old_file(Problem const& problem) {
    for (auto const& [ours, theirs] : {std::pair{"clean.broken", "old_file.broken"},
                                       {"clean.password", "old_file.password"},
                                       {"clean.other_kind", "old_file.not_writer"}})
        if (problem.code == ours) return {theirs, {}, {}};
    return problem;
}

/// From memory: such a document has no place, so nothing beside its file is found from it and
/// nothing can be stored over it.
std::vector<css::beans::PropertyValue> careful(
    Reference<css::uno::XComponentContext> const& context, std::string const& content,
    Filter const& filter) {
    css::uno::Sequence<sal_Int8> const bytes(reinterpret_cast<sal_Int8 const*>(content.data()),
                                             static_cast<sal_Int32>(content.size()));
    Reference<css::io::XInputStream> const stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY);
    return {property("InputStream", Any(stream)),
            property("FilterName", Any(rtl::OUString::createFromAscii(filter.name))),
            property("FilterOptions", Any(rtl::OUString::createFromAscii(filter.options))),
            property("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
            property("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE))};
}

css::uno::Sequence<css::beans::PropertyValue> as_sequence(
    std::vector<css::beans::PropertyValue> const& values) {
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

/// Without a window: reading needs none, and opening is twice as quick. As a preview, since
/// UpdateDocMode alone is not heeded by the filters of 7.4, which ask in a window whether links
/// shall be followed.
Reference<css::frame::XModel> load_to_read(
    Reference<css::uno::XComponentContext> const& context,
    std::vector<css::beans::PropertyValue> values,
    Reference<css::task::XInteractionHandler> const& refusing) {
    values.push_back(property("URL", Any(rtl::OUString("private:stream"))));
    values.push_back(property("InteractionHandler", Any(refusing)));
    for (auto const* name : {"Hidden", "ReadOnly", "Preview"})
        values.push_back(property(name, Any(true)));
    Reference<css::frame::XModel> const model(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.text.TextDocument",
                                                                context),
        UNO_QUERY_THROW);
    try {
        Reference<css::frame::XLoadable>(model, UNO_QUERY_THROW)->load(as_sequence(values));
    } catch (css::uno::Exception const&) {
        close_hidden(model);
        throw;
    }
    return model;
}

/// A copy lives on, and must be able to ask when somebody stores it.
Reference<css::frame::XModel> load_copy(Reference<css::uno::XComponentContext> const& context,
                                        std::vector<css::beans::PropertyValue> values,
                                        bool hidden) {
    values.push_back(property("Hidden", Any(hidden)));
    values.push_back(property("AsTemplate", Any(true)));
    values.push_back(property("PickListEntry", Any(false)));
    Reference<css::lang::XComponent> const loaded(
        css::frame::Desktop::create(context)->loadComponentFromURL("private:stream", "_blank", 0,
                                                                   as_sequence(values)));
    Reference<css::lang::XServiceInfo> const info(loaded, UNO_QUERY);
    if (info.is() && info->supportsService("com.sun.star.text.TextDocument"))
        return {loaded, UNO_QUERY};
    close_hidden(loaded);
    return {};
}

Result<Reference<css::frame::XModel>> open_content(
    Reference<css::uno::XComponentContext> const& context, std::string const& content,
    FileFormat format, OldDocument::As as) {
    auto const values = careful(context, content, filter_for(format, content));
    rtl::Reference<Refusing> const refusing(new Refusing);
    Reference<css::frame::XModel> model;
    try {
        model = as == OldDocument::As::read_only
                    ? load_to_read(context, values, refusing.get())
                    : load_copy(context, values, as == OldDocument::As::hidden_copy);
    } catch (css::uno::Exception const& error) {
        SAL_INFO("cchc", error.Message);
    }
    if (refusing->asked_password()) return Problem{"old_file.password", {}, {}};
    if (!model.is()) return Problem{"old_file.broken", {}, {}};
    return model;
}

}  // namespace

OldDocument::OldDocument(Reference<css::frame::XModel> const& model, LeftOut const& left_out)
    : model_(model), left_out_(left_out) {}

OldDocument::OldDocument(OldDocument&& other) noexcept
    : model_(std::exchange(other.model_, {})), left_out_(other.left_out_) {}

OldDocument::~OldDocument() {
    close_hidden(model_);
}

Reference<css::frame::XModel> OldDocument::release() {
    return std::exchange(model_, {});
}

Result<OldDocument> OldDocument::open(Reference<css::uno::XComponentContext> const& context,
                                      rtl::OUString const& url, As as, FileLimits const& limits) {
    auto content = content_of(url, limits);
    if (!content) return content.error();
    auto const format = format_of(*content, limits);
    if (!format) return format.error();
    auto const clean = cleaned(std::move(*content), *format, as);
    if (!clean) return said_of_old_file(clean.error());
    auto const model = open_content(context, clean->bytes, *format, as);
    if (!model) return model.error();
    return OldDocument(*model, clean->left_out);
}

}  // namespace report::office
