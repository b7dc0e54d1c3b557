// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_factory.hpp"

#include <algorithm>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <utility>
#include <vector>

#include "office/panel/check_panel.hpp"
#include "office/panel/write_panel.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

constexpr char const* implementation_name = "vn.cchc.baocao.PanelFactory";

/// What the sidebar holds of a panel. Lives until the sidebar disposes of it.
class Element : public cppu::WeakImplHelper4<css::ui::XUIElement, css::ui::XToolPanel,
                                             css::ui::XSidebarPanel, css::lang::XComponent> {
public:
    Element(rtl::OUString const& url, Reference<css::frame::XFrame> const& frame,
            std::shared_ptr<PanelContent> content)
        : url_(url), frame_(frame), content_(std::move(content)) {}

    // XUIElement
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<cppu::OWeakObject*>(this);
    }
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
    rtl::OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }

    // XToolPanel
    Reference<css::awt::XWindow> SAL_CALL getWindow() override {
        return content_ ? content_->window() : nullptr;
    }
    Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(Reference<css::accessibility::XAccessible> const&) override {
        return {getWindow(), UNO_QUERY};
    }

    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override {
        css::ui::LayoutSize size(0, -1, 0);
        guarded("panel.height", [&] {
            if (content_) size = content_->height();
        });
        return size;
    }
    sal_Int32 SAL_CALL getMinimalWidth() override {
        sal_Int32 width = 0;
        guarded("panel.width", [&] {
            if (content_) width = content_->least_width();
        });
        return width;
    }

    // XComponent
    void SAL_CALL dispose() override {
        Reference<css::uno::XInterface> const alive(static_cast<cppu::OWeakObject*>(this));
        auto const listeners = std::exchange(listeners_, {});
        css::lang::EventObject const event(alive);
        for (auto const& one : listeners) guarded("panel.dispose", [&] { one->disposing(event); });
        content_.reset();
        frame_.clear();
    }
    void SAL_CALL addEventListener(Reference<css::lang::XEventListener> const& listener) override {
        if (listener.is()) listeners_.push_back(listener);
    }
    void SAL_CALL
    removeEventListener(Reference<css::lang::XEventListener> const& listener) override {
        listeners_.erase(std::remove(listeners_.begin(), listeners_.end(), listener),
                         listeners_.end());
    }

private:
    rtl::OUString url_;
    Reference<css::frame::XFrame> frame_;
    std::shared_ptr<PanelContent> content_;
    std::vector<Reference<css::lang::XEventListener>> listeners_;
};

class Factory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit Factory(Reference<css::uno::XComponentContext> const& context) : context_(context) {}

    Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(rtl::OUString const& url,
                    css::uno::Sequence<css::beans::PropertyValue> const& arguments) override {
        Reference<css::frame::XFrame> frame;
        Reference<css::awt::XWindow> parent;
        for (auto const& one : arguments) {
            if (one.Name == "Frame") one.Value >>= frame;
            if (one.Name == "ParentWindow") one.Value >>= parent;
        }
        Reference<css::ui::XUIElement> made;
        guarded("panel.make", [&] {
            if (!frame.is() || !parent.is()) return;
            auto const make = url.endsWith("/Check") ? make_check_panel : make_write_panel;
            made = new Element(url, frame, make(context_, frame, parent));
        });
        return made;
    }

    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(implementation_name);
    }
    sal_Bool SAL_CALL supportsService(rtl::OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence<rtl::OUString>({"com.sun.star.ui.UIElementFactory"});
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

}  // namespace

Reference<css::uno::XInterface> create_panel_factory(
    Reference<css::uno::XComponentContext> const& context) {
    return static_cast<cppu::OWeakObject*>(new Factory(context));
}

}  // namespace report::office
