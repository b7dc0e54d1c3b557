// SPDX-License-Identifier: MPL-2.0
#include "office/writer/measure.hpp"

#include <array>
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XFont.hpp>
#include <map>
#include <memory>
#include <tuple>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

/// Pixels of the font that is measured: large, so that rounding to whole pixels does not matter.
constexpr sal_Int16 measured_height = 2000;

class Measurer {
public:
    explicit Measurer(css::uno::Reference<css::uno::XComponentContext> const& context)
        : device_(css::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1)) {}

    std::int64_t width(std::string_view text, Face face) {
        // One point is 35,2778 hundredths of a millimetre.
        auto const pixels = std::int64_t{font(face)->getStringWidth(to_office(text))};
        return pixels * face.points * 352778 / (std::int64_t{measured_height} * 10000);
    }

private:
    css::uno::Reference<css::awt::XFont> const& font(Face face) {
        auto& font = fonts_[(face.bold ? 1U : 0U) + (face.italic ? 2U : 0U)];
        if (!font.is()) {
            css::awt::FontDescriptor wanted;
            wanted.Name = "Times New Roman";
            wanted.Height = measured_height;
            wanted.Weight = face.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
            wanted.Slant = face.italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE;
            font = device_->getFont(wanted);
        }
        return font;
    }

    css::uno::Reference<css::awt::XDevice> device_;
    std::array<css::uno::Reference<css::awt::XFont>, 4> fonts_;
};

}  // namespace

MeasureText make_measure(css::uno::Reference<css::uno::XComponentContext> const& context) {
    // A letterhead is measured again at every act and hardly ever says anything else.
    using Measured = std::tuple<std::string, int, bool, bool>;
    constexpr std::size_t most = 500;
    static std::map<Measured, std::int64_t> known;
    if (known.size() > most) known.clear();
    std::shared_ptr<Measurer> measurer;
    return [context, measurer](std::string_view text, Face face) mutable {
        Measured const asked(text, face.points, face.bold, face.italic);
        if (auto const width = known.find(asked); width != known.end()) return width->second;
        if (!measurer) measurer = std::make_shared<Measurer>(context);
        return known.emplace(asked, measurer->width(text, face)).first->second;
    };
}

}  // namespace report::office
