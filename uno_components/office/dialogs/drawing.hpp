// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XTabController.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <string>
#include <vector>

#include "office/dialogs/controls.hpp"

namespace report::office {

// Measures that all pages share.
constexpr int left_edge = 8;
constexpr int row_height = 18;
constexpr int text_height = 12;
constexpr int box_height = 14;

/// Draws controls into a window that is there already. They follow one another in tab order, which
/// is what gives a box the label drawn before it as its name.
class Drawing {
public:
    /// Tab order begins at `first_tab`, behind which the window has no controls of its own up to
    /// where they may end.
    Drawing(css::uno::Reference<css::awt::XControl> const& dialog, int first_tab,
            Scale const& scale = {});

    /// While it lives, controls are drawn without the office putting all of the window in tab order
    /// anew for each of them; it does so once, when the last one ends.
    class AtOnce {
    public:
        explicit AtOnce(Drawing& drawing);
        ~AtOnce();
        AtOnce(AtOnce const&) = delete;
        AtOnce& operator=(AtOnce const&) = delete;

    private:
        Drawing& drawing_;
        bool is_outermost_;
    };

    /// The page of the window (`dlg:page`) on which the next controls stand.
    void on_page(int page) { page_ = page; }
    /// The next controls come here in tab order, counted from where it begins: for those that are
    /// drawn later than others that stand behind them.
    void go_to_tab(int tab) { tab_ = first_tab_ + tab; }

    void label(std::string const& name, Area const& area, std::string const& text = {});
    /// A label of several lines, where its column is too narrow for one.
    void wrapped_label(std::string const& name, Area const& area);
    /// A text that is nobody's label.
    void note(std::string const& name, Area const& area, std::string const& text = {});
    /// A note of several lines.
    void wrapped_note(std::string const& name, Area const& area);
    void title(std::string const& name, Area const& area, std::string const& text);
    void box(std::string const& name, Area const& area);
    /// A box for several lines.
    void wide_box(std::string const& name, Area const& area);
    void choice(std::string const& name, Area const& area);
    void list(std::string const& name, Area const& area);
    void button(std::string const& name, Area const& area, std::string const& text);
    void check(std::string const& name, Area const& area, std::string const& text);
    /// Small texts of several lines over a column; nobody's label.
    void head(std::string const& name, Area const& area);
    /// A text with a background of its own, one line high; nobody's label.
    void cell(std::string const& name, Area const& area);
    /// Lies when it is wider than high; the keyboard passes it by.
    void scroll_bar(std::string const& name, Area const& area);

private:
    using Properties = std::vector<css::beans::NamedValue>;
    void draw(char const* model, std::string const& name, Area const& area, Properties properties);
    void let_tab_order_rest();
    void put_in_tab_order() const;

    css::uno::Reference<css::awt::XControl> dialog_;
    css::uno::Reference<css::container::XNameContainer> model_;
    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
    Scale scale_;
    int page_ = 0;
    int first_tab_;
    int tab_;
    bool is_at_once_ = false;
    /// Those that wait for the end; none while nothing was drawn.
    css::uno::Sequence<css::uno::Reference<css::awt::XTabController>> resting_;
};

}  // namespace report::office
