// SPDX-License-Identifier: MPL-2.0
#include "office/writer/plain_walk.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XTolerantMultiPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>

#include "core/text/unicode.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Object = AnyObject;

bool is_comment(Object const& portion) {
    auto const field =
        value_of<Reference<css::lang::XServiceInfo>>(optional_property(portion, "TextField"));
    return field.is() && field->supportsService("com.sun.star.text.textfield.Annotation");
}

/// A tracked change knows its own properties one by one only.
void mark_change(Object const& portion, ParagraphWalk& walk) {
    if (value_of<rtl::OUString>(optional_property(portion, "RedlineType")) != "Delete" ||
        value_of<bool>(optional_property(portion, "IsCollapsed"), false))
        return;
    auto const step = value_of<bool>(optional_property(portion, "IsStart"), false) ? 1 : -1;
    walk.deletions = std::max(0, walk.deletions + step);
}

}  // namespace

Any optional_property(Object const& of, rtl::OUString const& name) {
    Reference<css::beans::XPropertySet> const properties(of, UNO_QUERY);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(name)) return {};
    return properties->getPropertyValue(name);
}

css::uno::Sequence<Any> optional_properties(Object const& of,
                                            css::uno::Sequence<rtl::OUString> const& names) {
    css::uno::Sequence<Any> values(names.getLength());
    Reference<css::beans::XTolerantMultiPropertySet> const all(of, UNO_QUERY);
    auto const results = all.is() ? all->getPropertyValuesTolerant(names)
                                  : decltype(all->getPropertyValuesTolerant(names))();
    for (sal_Int32 i = 0; i < names.getLength(); ++i)
        values[i] = all.is() ? results[i].Value : optional_property(of, names[i]);
    return values;
}

bool ParagraphWalk::is_seen() const {
    return deletions == 0 && std::find(commands.begin(), commands.end(), true) == commands.end();
}

std::optional<PlainParagraph> ParagraphReader::read(Object const& one, ParagraphWalk& walk) {
    static auto const names = sequence<rtl::OUString>(
        {"ListLabelString", "NumberingLevel", "NumberingStyleName", "OutlineLevel", "TextSection"});
    auto const values = optional_properties(one, names);
    if (!is_visible(values[4])) return std::nullopt;
    if (Reference<css::container::XContentEnumerationAccess> const hung(one, UNO_QUERY); hung.is())
        hooks_.hung(hung);
    if (walk.seen.paragraphs.empty()) walk.seen.deletions = walk.deletions;
    if (hooks_.read) walk.seen.paragraphs.push_back(one);
    read_portions({one, UNO_QUERY}, walk, 0);
    // What makes a field ends with its paragraph, even where a file forgets to say so.
    walk.commands.assign(walk.commands.size(), false);
    if (walk.deletions > 0) return std::nullopt;
    auto paragraph = taken(walk);
    paragraph.outline = value_of<sal_Int16>(values[3], 0);
    paragraph.label = from_office(value_of<rtl::OUString>(values[0]));
    if (paragraph.label.empty())
        paragraph.label =
            bullet_of(one, value_of<rtl::OUString>(values[2]), value_of<sal_Int16>(values[1], 0));
    return paragraph;
}

std::optional<PlainParagraph> ParagraphReader::left_of(ParagraphWalk& walk) {
    if (walk.seen.portions.empty()) return std::nullopt;
    return taken(walk);
}

PlainParagraph ParagraphReader::taken(ParagraphWalk& walk) {
    auto const seen = std::exchange(walk.seen, {});
    PlainParagraph paragraph;
    auto const converted = to_unicode(fonts_, seen.portions);
    for (auto const& portion : converted) paragraph.text += portion.text;
    paragraph.bold = seen.bold && seen.has_letters;
    paragraph.source = next_++;
    if (hooks_.read) tell_read(seen, converted);
    return paragraph;
}

/// Where the letters of each portion came to stand. Within a text that was converted a part begins
/// where the text before it ends when that is converted alone.
void ParagraphReader::tell_read(ParagraphWalk::Seen const& seen,
                                std::vector<ConvertedPortion> const& converted) {
    ReadParagraph read{seen.paragraphs, seen.deletions, {}, {}};
    std::size_t base = 0, portion = 0;
    for (auto const& part : seen.parts) {
        for (; portion < part.portion; ++portion) base += converted[portion].text.size();
        auto const& raw = seen.portions[portion];
        auto const& now = converted[portion];
        bool const same = now.text == raw.text;
        auto const place = [&](std::size_t at) {
            if (same || at == 0) return at;
            if (at >= raw.text.size()) return now.text.size();
            auto const before = to_unicode(fonts_, {{raw.text.substr(0, at), raw.font}});
            return std::min(before.front().text.size(), now.text.size());
        };
        auto const from = place(part.from);
        auto const until = std::max(from, place(part.from + part.length));
        read.portions.push_back({part.range, base + from, base + until, same && !part.is_field});
    }
    for (auto const& note : seen.notes) {
        std::size_t at = 0;
        for (std::size_t i = 0; i < note.portions; ++i) {
            bool const whole =
                i + 1 < note.portions || seen.portions[i].text.size() == note.letters;
            bool const same = converted[i].text == seen.portions[i].text;
            at += whole || !same ? converted[i].text.size() : note.letters;
        }
        read.notes.push_back({at, note.note});
    }
    hooks_.read(std::move(read));
}

/// Not in a section that is hidden, nor in an index, which says everything twice.
bool ParagraphReader::is_visible(Any const& innermost) {
    auto const section = value_of<Reference<css::text::XTextSection>>(innermost);
    if (!section.is()) return true;
    auto const known = sections_.find(section);
    if (known != sections_.end()) return known->second;
    bool visible = true;
    for (auto one = section; one.is(); one = one->getParentSection())
        visible = visible && value_of<bool>(optional_property(one, "IsVisible"), true) &&
                  !value_of<Object>(optional_property(one, "DocumentIndex")).is();
    return sections_[section] = visible;
}

/// The mark of a list that has no numbers; it is no label to the office.
std::string ParagraphReader::bullet_of(Object const& paragraph, rtl::OUString const& style,
                                       sal_Int16 level) {
    if (style.isEmpty() ||
        !value_of<bool>(optional_property(paragraph, "NumberingIsNumber"), false))
        return {};
    auto const [known, is_new] = bullets_.try_emplace({style, level});
    if (!is_new) return known->second;
    auto const rules = value_of<Reference<css::container::XIndexAccess>>(
        optional_property(paragraph, "NumberingRules"));
    css::uno::Sequence<css::beans::PropertyValue> rule;
    if (rules.is() && level >= 0 && level < rules->getCount()) rules->getByIndex(level) >>= rule;
    rtl::OUString bullet;
    for (auto const& value : rule)
        if (value.Name == "BulletChar") value.Value >>= bullet;
    return known->second = from_office(bullet);
}

void ParagraphReader::read_portions(Enumerable const& of, ParagraphWalk& walk, int depth) {
    if (!of.is() || depth > deepest_nesting) return;
    static auto const names =
        sequence<rtl::OUString>({"CharFontName", "CharHidden", "CharWeight", "TextPortionType"});
    each_of(of->createEnumeration(), [&](Object const& portion) {
        auto const values = optional_properties(portion, names);
        auto const type = value_of<rtl::OUString>(values[3]);
        if (type == "Text" || type == "TextField") {
            if (!walk.is_seen() || value_of<bool>(values[1], false)) return;
            if (type == "TextField" && is_comment(portion)) return;
            see(walk.seen, portion, value_of<rtl::OUString>(values[0]),
                value_of<float>(values[2], 0), type == "TextField");
        } else if (type == "Redline") {
            mark_change(portion, walk);
        } else if (type == "Frame") {
            hooks_.hung({portion, UNO_QUERY});
        } else if (type == "TextFieldStart") {
            walk.commands.push_back(true);
        } else if (type == "TextFieldSeparator" && !walk.commands.empty()) {
            walk.commands.back() = false;
        } else if (type == "TextFieldEnd" && !walk.commands.empty()) {
            walk.commands.pop_back();
        } else if (type == "InContentMetadata" || type == "ContentControl") {
            read_portions({value_of<Object>(optional_property(portion, type)), UNO_QUERY}, walk,
                          depth + 1);
        } else if (type == "Footnote" && walk.is_seen()) {
            auto const note = value_of<Object>(optional_property(portion, type));
            auto& seen = walk.seen;
            if (hooks_.note) hooks_.note({note, UNO_QUERY});
            if (hooks_.read)
                seen.notes.push_back({seen.portions.size(),
                                      seen.portions.empty() ? 0 : seen.portions.back().text.size(),
                                      note});
        } else if (type == "LineBreak" && walk.is_seen()) {
            walk.seen.portions.push_back({"\n", {}});
        }
    });
}

void ParagraphReader::see(ParagraphWalk::Seen& seen, Object const& portion,
                          rtl::OUString const& font, float weight, bool is_field) {
    Reference<css::text::XTextRange> const range(portion, UNO_QUERY_THROW);
    auto text = from_office(range->getString());
    if (text.empty()) return;
    hooks_.bytes(text.size());
    if (!trim(text).empty()) {
        seen.has_letters = true;
        seen.bold = seen.bold && weight >= css::awt::FontWeight::SEMIBOLD;
    }
    auto name = from_office(font);
    auto const length = text.size();
    if (seen.portions.empty() || seen.portions.back().font != name)
        seen.portions.push_back({std::move(text), std::move(name)});
    else
        seen.portions.back().text += text;
    if (!hooks_.read) return;
    auto const all = seen.portions.back().text.size();
    seen.parts.push_back({range, seen.portions.size() - 1, all - length, length, is_field});
}

}  // namespace report::office
