// SPDX-License-Identifier: MPL-2.0
#include "office/panel/missing_marks.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/smarttags/XSmartTagRecognizer.hpp>
#include <com/sun/star/text/TextMarkupType.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>
#include <vector>

#include "office/ground/drafts.hpp"
#include "office/ground/resources.hpp"
#include "office/ground/settings.hpp"
#include "office/panel/panel_acts.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;

constexpr char const* implementation_name = "vn.cchc.baocao.MissingMarks";
/// As the office wants it: a namespace and a name.
constexpr char const* tag_name = "vn.cchc.baocao#missing";

class MissingMarks
    : public cppu::WeakImplHelper2<css::smarttags::XSmartTagRecognizer, css::lang::XServiceInfo> {
public:
    explicit MissingMarks(Reference<css::uno::XComponentContext> const& context)
        : context_(context) {}

    void SAL_CALL initialize(css::uno::Sequence<css::uno::Any> const&) override {}

    rtl::OUString SAL_CALL getName(css::lang::Locale const&) override {
        return word("message.title");
    }
    rtl::OUString SAL_CALL getDescription(css::lang::Locale const&) override {
        return word("marks.missing");
    }
    sal_Int32 SAL_CALL getSmartTagCount() override { return 1; }
    rtl::OUString SAL_CALL getSmartTagName(sal_Int32 index) override {
        check(index);
        return rtl::OUString::createFromAscii(tag_name);
    }
    rtl::OUString SAL_CALL getSmartTagDownloadURL(sal_Int32 index) override {
        check(index);
        return {};
    }
    sal_Bool SAL_CALL hasPropertyPage(sal_Int32 index, css::lang::Locale const&) override {
        check(index);
        return false;
    }
    void SAL_CALL displayPropertyPage(sal_Int32 index, css::lang::Locale const&) override {
        check(index);
    }

    void SAL_CALL recognize(rtl::OUString const& text, sal_Int32 from, sal_Int32 length,
                            css::smarttags::SmartTagRecognizerMode, css::lang::Locale const&,
                            Reference<css::text::XTextMarkup> const& marks, rtl::OUString const&,
                            Reference<css::frame::XController> const& controller,
                            Reference<css::i18n::XBreakIterator> const&) override {
        guarded("marks.recognize", [&] {
            for (auto const& missing : all_missing()) {
                auto at = text.indexOf(missing, from);
                while (at >= 0 && at + missing.getLength() <= from + length) {
                    if (!is_report(controller)) return;
                    marks->commitStringMarkup(css::text::TextMarkupType::SMARTTAG,
                                              rtl::OUString::createFromAscii(tag_name), at,
                                              missing.getLength(), marks->getMarkupInfoContainer());
                    at = text.indexOf(missing, at + missing.getLength());
                }
            }
        });
    }

    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(implementation_name);
    }
    sal_Bool SAL_CALL supportsService(rtl::OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence<rtl::OUString>({"com.sun.star.smarttags.SmartTagRecognizer"});
    }

private:
    void check(sal_Int32 index) {
        if (index != 0)
            throw css::lang::IndexOutOfBoundsException({}, static_cast<cppu::OWeakObject*>(this));
    }

    rtl::OUString word(char const* key) {
        Settings const settings(context_);
        return to_office(Resources::of(context_).texts(settings.language())(key));
    }

    /// The marks of all kinds; a few letters each.
    std::vector<rtl::OUString> const& all_missing() {
        if (!missing_.empty()) return missing_;
        for (auto const* kind : Resources::of(context_).kinds().good)
            missing_.push_back(to_office(kind->missing));
        return missing_;
    }

    bool is_report(Reference<css::frame::XController> const& controller) {
        auto const model = controller.is() ? controller->getModel() : nullptr;
        return is_text_document(model) && !record_header(model).empty();
    }

    Reference<css::uno::XComponentContext> context_;
    std::vector<rtl::OUString> missing_;
};

}  // namespace

Reference<css::uno::XInterface> create_missing_marks(
    Reference<css::uno::XComponentContext> const& context) {
    return static_cast<cppu::OWeakObject*>(new MissingMarks(context));
}

}  // namespace report::office
