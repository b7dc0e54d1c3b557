// SPDX-License-Identifier: MPL-2.0
#include "core/packages/xml_rewriter.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/json/json.hpp"

namespace report {

namespace {

/// Names are a few letters long.
std::size_t colon_of(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at)
        if (name[at] == ':') return at;
    return std::string_view::npos;
}

std::string_view local_of(std::string_view name) {
    auto const colon = colon_of(name);
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Letters that are not written as they are.
class Special {
public:
    explicit Special(std::string_view letters) {
        for (char const c : letters) is_one_[static_cast<unsigned char>(c)] = true;
    }

    std::size_t first_in(std::string_view text) const {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (is_one_[static_cast<unsigned char>(text[at])]) return at;
        return std::string_view::npos;
    }

private:
    std::array<bool, 256> is_one_{};
};

void append_escaped(std::string& out, std::string_view text, Special const& special) {
    for (auto at = special.first_in(text); at != std::string_view::npos;
         at = special.first_in(text)) {
        out.append(text.substr(0, at));
        switch (text[at]) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += "&#" + std::to_string(static_cast<int>(text[at])) + ";";
        }
        text.remove_prefix(at + 1);
    }
    out.append(text);
}

Special const& special_in_text() {
    static Special const special("<>&\r");
    return special;
}

Special const& special_in_value() {
    static Special const special("<>&\"\t\n\r");
    return special;
}

/// As they stand there, their values without references.
using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// Expat, telling a Rewriter what it reads.
template <class Listener>
class Parser {
public:
    explicit Parser(Listener& listener) : listener_(listener), parser_(XML_ParserCreate(nullptr)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &Parser::on_start, &Parser::on_end);
        XML_SetCharacterDataHandler(parser_.get(), &Parser::on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &Parser::on_type);
    }

    /// False: it is not well-formed.
    bool run(std::string_view xml) {
        auto const status =
            XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        if (thrown_) std::rethrow_exception(thrown_);
        return status == XML_STATUS_OK;
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    /// No exception may pass through the parser, which is C.
    template <class Act>
    void guarded(Act const& act) {
        if (thrown_) return;
        try {
            act();
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    static void XMLCALL on_start(void* self, XML_Char const* name, XML_Char const** attributes) {
        auto& me = *static_cast<Parser*>(self);
        me.guarded([&] {
            me.attributes_.clear();
            for (; *attributes != nullptr; attributes += 2)
                me.attributes_.emplace_back(attributes[0], attributes[1]);
            me.listener_.start(name, me.attributes_);
        });
    }
    static void XMLCALL on_end(void* self, XML_Char const* name) {
        auto& me = *static_cast<Parser*>(self);
        me.guarded([&] { me.listener_.end(name); });
    }
    static void XMLCALL on_text(void* self, XML_Char const* text, int size) {
        auto& me = *static_cast<Parser*>(self);
        me.guarded([&] { me.listener_.text({text, static_cast<std::size_t>(size)}); });
    }
    static void XMLCALL on_type(void* self, XML_Char const*, XML_Char const*, XML_Char const*,
                                int has_declarations) {
        auto& me = *static_cast<Parser*>(self);
        me.guarded([&] {
            if (has_declarations != 0) fail("clean.entities", {}, {});
        });
    }

    Listener& listener_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    XmlAttributes attributes_;
    std::exception_ptr thrown_;
};

class Rewriter {
public:
    Rewriter(XmlPolicy& policy, XmlUse& use, PackageLimits const& limits)
        : policy_(policy), use_(use), limits_(limits) {}

    std::string run(std::string_view xml) {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        out_.reserve(xml.size() + xml.size() / 8);
        if (!Parser<Rewriter>(*this).run(xml)) fail("clean.broken", {}, {});
        return std::move(out_);
    }

    void start(std::string_view name, XmlAttributes const& attributes) {
        count();
        if (dropping()) return fates_.push_back(Fate::drop);
        element_.name = name;
        element_.local = local_of(element_.name);
        auto& own = element_.attributes;
        own.resize(attributes.size());
        std::size_t kept = 0;
        bool is_plain = true;  // no attribute has a prefix
        for (auto const& [its_name, value] : attributes) {
            if (its_name.substr(0, 6) == "xmlns:") declare(its_name.substr(6));
            if (its_name == "xml:base") continue;
            auto& one = own[kept++];
            one.name = its_name;
            one.local = local_of(its_name);
            is_plain = is_plain && one.local.size() == its_name.size();
            one.value.assign(value);
            one.dropped = false;
        }
        own.resize(kept);
        if (kept > limits_.attributes)
            fail("clean.too_many_elements", {{"limit", std::to_string(limits_.elements)}}, {});
        if (element_.local.size() != element_.name.size()) check_prefix(element_.name);
        if (!is_plain)
            for (auto const& attribute : own) check_prefix(attribute.name);
        auto const fate = policy_.start(element_, out_);
        fates_.push_back(fate);
        if (fate == Fate::drop) return forget_prefixes();
        if (fate == Fate::keep) write_start();
    }

    void end(std::string_view name) {
        auto const fate = fates_.back();
        if (fate != Fate::drop) {
            policy_.end(local_of(name), out_);
            if (fate == Fate::keep) {
                out_ += "</";
                out_ += name;
                out_ += '>';
            }
            forget_prefixes();
        }
        fates_.pop_back();
    }

    void text(std::string_view text) {
        if (fates_.empty() || dropping()) return;
        policy_.text(text, out_);
        append_escaped(out_, text, special_in_text_);
    }

private:
    using Fate = XmlPolicy::Fate;

    void count() {
        if (fates_.size() >= limits_.depth)
            fail("clean.too_deep", {{"limit", std::to_string(limits_.depth)}}, {});
        if (++use_.elements > limits_.elements)
            fail("clean.too_many_elements", {{"limit", std::to_string(limits_.elements)}}, {});
    }

    void declare(std::string_view prefix) {
        declared_.emplace_back(fates_.size(), prefix);
        ++prefixes_[declared_.back().second];
    }

    void check_prefix(std::string_view name) {
        auto const colon = colon_of(name);
        if (colon == std::string_view::npos) return;
        auto const prefix = name.substr(0, colon);
        // Most names have the prefix of the one before.
        bool const is_last = !prefix.empty() && prefix == last_prefix_;
        if (is_last || prefix == "xmlns" || prefix == "xml") return;
        last_prefix_ = prefix;
        auto const found = prefixes_.find(last_prefix_);
        if (found == prefixes_.end() || found->second == 0) fail("clean.broken", {}, {});
    }

    /// Those of the element that is open last.
    void forget_prefixes() {
        auto const depth = fates_.size() - 1;
        for (; !declared_.empty() && declared_.back().first == depth; declared_.pop_back()) {
            --prefixes_[declared_.back().second];
            last_prefix_.clear();
        }
    }

    void write_start() {
        out_ += '<';
        out_ += element_.name;
        for (auto const& attribute : element_.attributes) {
            if (attribute.dropped) continue;
            out_ += ' ';
            out_ += attribute.name;
            out_ += "=\"";
            append_escaped(out_, attribute.value, special_in_value_);
            out_ += '"';
        }
        out_ += '>';
    }

    bool dropping() const { return !fates_.empty() && fates_.back() == Fate::drop; }

    XmlPolicy& policy_;
    XmlUse& use_;
    PackageLimits const& limits_;
    std::string out_;
    XmlElement element_;
    std::vector<Fate> fates_;
    std::vector<std::pair<std::size_t, std::string>> declared_;  ///< prefixes, by depth
    std::unordered_map<std::string, std::size_t> prefixes_;      ///< how often they are declared
    std::string last_prefix_;                                    ///< a declared one
    Special const& special_in_text_ = special_in_text();
    Special const& special_in_value_ = special_in_value();
};

}  // namespace

XmlAttribute* XmlElement::find(std::string_view local_name) {
    auto const found = std::find_if(
        attributes.begin(), attributes.end(),
        [&](XmlAttribute const& one) { return one.local == local_name && !one.dropped; });
    return found == attributes.end() ? nullptr : &*found;
}

XmlAttribute const* XmlElement::find(std::string_view local_name) const {
    return const_cast<XmlElement*>(this)->find(local_name);
}

std::string_view XmlElement::value(std::string_view local_name) const {
    auto const* const found = find(local_name);
    return found != nullptr ? std::string_view(found->value) : std::string_view();
}

void XmlElement::drop(std::string_view local_name) {
    while (auto* const found = find(local_name)) found->dropped = true;
}

std::string rewrite_xml(std::string_view xml, XmlPolicy& policy, XmlUse& use,
                        PackageLimits const& limits) {
    use.markup += xml.size();
    if (use.markup > limits.markup)
        fail("clean.too_large", {{"limit", std::to_string(limits.markup >> 20U)}}, {});
    return Rewriter(policy, use, limits).run(xml);
}

}  // namespace report
