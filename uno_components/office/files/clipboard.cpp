// SPDX-License-Identifier: MPL-2.0
#include "office/files/clipboard.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include "office/uno/strings.hpp"

namespace report::office {

std::string clipboard_text(css::uno::Reference<css::uno::XComponentContext> const& context) {
    css::datatransfer::DataFlavor flavour;
    flavour.MimeType = "text/plain;charset=utf-16";
    flavour.DataType = cppu::UnoType<rtl::OUString>::get();
    rtl::OUString text;
    try {
        auto const clipboard = css::datatransfer::clipboard::SystemClipboard::create(context);
        auto const contents = clipboard->getContents();
        if (contents.is() && contents->isDataFlavorSupported(flavour))
            contents->getTransferData(flavour) >>= text;
    } catch (css::datatransfer::UnsupportedFlavorException const&) {
        // Gone again between the two questions: there is nothing to begin with.
        text.clear();
    }
    return from_office(text);
}

std::string clipboard_page(css::uno::Reference<css::uno::XComponentContext> const& context) {
    css::datatransfer::DataFlavor flavour;
    flavour.MimeType = "text/html";
    flavour.DataType = cppu::UnoType<css::uno::Sequence<sal_Int8>>::get();
    css::uno::Sequence<sal_Int8> bytes;
    try {
        auto const clipboard = css::datatransfer::clipboard::SystemClipboard::create(context);
        auto const contents = clipboard->getContents();
        if (contents.is() && contents->isDataFlavorSupported(flavour))
            contents->getTransferData(flavour) >>= bytes;
    } catch (css::uno::Exception const&) {
        // Gone again between the two questions, or in no form that can be had.
        return {};
    }
    return {reinterpret_cast<char const*>(bytes.getConstArray()),
            static_cast<std::size_t>(bytes.getLength())};
}

}  // namespace report::office
