// SPDX-License-Identifier: MPL-2.0
#include "core/truth/stored_blocks.hpp"

#include <expat.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

#include "core/compose/shown.hpp"
#include "core/packages/zip.hpp"

namespace report {

namespace {

/// Reads the body of a stored text.
class BlockReader {
public:
    BlockReader() : parser_(XML_ParserCreate(nullptr)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(
            parser_.get(),
            [](void* self, XML_Char const* name, XML_Char const** attributes) {
                static_cast<BlockReader*>(self)->start(name, attributes);
            },
            [](void* self, XML_Char const* name) { static_cast<BlockReader*>(self)->end(name); });
        XML_SetCharacterDataHandler(parser_.get(), [](void* self, XML_Char const* text, int size) {
            static_cast<BlockReader*>(self)->add({text, static_cast<std::size_t>(size)});
        });
    }

    /// Without lines when it is no XML, or when no field of a report stands in it.
    StoredBlock read(std::string_view xml) {
        auto const status =
            XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        if (status != XML_STATUS_OK || !has_field_) block_.lines.clear();
        return std::move(block_);
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static std::string_view attribute(XML_Char const** attributes, std::string_view name) {
        for (; *attributes != nullptr; attributes += 2)
            if (name == attributes[0]) return attributes[1];
        return {};
    }

    void start(std::string_view name, XML_Char const** attributes) {
        if (skipped_ > 0) {
            ++skipped_;
        } else if (name == "text:p" || name == "text:h") {
            block_.lines.emplace_back();
            ++depth_;
        } else if (name == "text:note" || name == "office:annotation" ||
                   name == "text:tracked-changes") {
            skipped_ = 1;
        } else if (name == "text:user-defined") {
            auto const shown = attribute(attributes, "text:name");
            if (shown.substr(0, shown_prefix.size()) != shown_prefix) return;
            field_ = shown.substr(shown_prefix.size());
            words_.clear();
            has_field_ = true;
        } else if (name == "text:s") {
            constexpr long most_blanks = 1000;
            auto const count =
                std::strtol(std::string(attribute(attributes, "text:c")).c_str(), nullptr, 10);
            add(std::string(count > 0 && count < most_blanks ? static_cast<std::size_t>(count) : 1,
                            ' '));
        } else if (name == "text:tab") {
            add("\t");
        } else if (name == "text:line-break") {
            add("\n");
        }
    }

    void end(std::string_view name) {
        if (skipped_ > 0) {
            --skipped_;
        } else if (name == "text:p" || name == "text:h") {
            --depth_;
        } else if (name == "text:user-defined" && !field_.empty()) {
            if (depth_ > 0)
                add_piece(block_.lines.back(), {std::exchange(field_, {}), std::move(words_)});
        }
    }

    void add(std::string_view text) {
        if (depth_ == 0 || skipped_ > 0) return;
        if (!field_.empty())
            words_ += text;
        else
            add_piece(block_.lines.back(), {{}, std::string(text)});
    }

    std::unique_ptr<XML_ParserStruct, Free> parser_;
    StoredBlock block_;
    std::string field_, words_;
    std::size_t depth_ = 0, skipped_ = 0;
    bool has_field_ = false;
};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Whether a line of the text ends with this line of a block; `whole`: and begins with it.
bool fits(PieceLine const& line, PieceLine const& block, bool whole) {
    if (block.size() > line.size() || (whole && block.size() != line.size())) return false;
    auto at = line.end() - static_cast<std::ptrdiff_t>(block.size());
    for (auto const& piece : block) {
        bool const is_first = &piece == &block.front();
        if (piece.field != at->field) return false;
        if (piece.field.empty() &&
            (is_first && !whole ? !ends_with(at->text, piece.text) : at->text != piece.text))
            return false;
        ++at;
    }
    return true;
}

/// None where the text does not end with the block.
std::optional<std::vector<StoredWord>> words_of(StoredBlock const& block,
                                                std::vector<PieceLine> const& text) {
    auto const count = block.lines.size();
    if (count == 0 || count > text.size()) return {};
    std::vector<StoredWord> words;
    for (std::size_t i = 0; i < count; ++i) {
        auto const number = text.size() - count + i;
        auto const& line = text[number];
        auto const& stored = block.lines[i];
        if (!fits(line, stored, i > 0)) return {};
        auto const first = line.size() - stored.size();
        for (std::size_t piece = 0; piece < stored.size(); ++piece)
            if (!stored[piece].field.empty())
                words.push_back({number, first + piece, stored[piece].text});
    }
    return words;
}

bool say_the_same(std::vector<StoredWord> const& one, std::vector<StoredWord> const& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](StoredWord const& a, StoredWord const& b) {
                          return a.line == b.line && a.piece == b.piece && a.text == b.text;
                      });
}

}  // namespace

void add_piece(PieceLine& line, StoredPiece piece) {
    if (piece.field.empty() && piece.text.empty()) return;
    if (piece.field.empty() && !line.empty() && line.back().field.empty())
        line.back().text += piece.text;
    else
        line.push_back(std::move(piece));
}

std::vector<StoredBlock> stored_blocks(std::string_view bytes) {
    constexpr std::string_view content = "/content.xml";
    constexpr std::size_t largest = std::size_t(4) << 20U;
    std::vector<StoredBlock> blocks;
    auto const package = ZipReader::open(bytes);
    if (!package) return blocks;
    for (auto const& name : package->names()) {
        if (!ends_with(name, content)) continue;
        auto const xml = package->unpack(name, largest);
        if (!xml || xml->find(shown_prefix) == std::string::npos) continue;
        if (auto block = BlockReader().read(*xml); !block.lines.empty())
            blocks.push_back(std::move(block));
    }
    return blocks;
}

std::optional<std::vector<StoredWord>> words_at_end(std::vector<StoredBlock> const& blocks,
                                                    std::vector<PieceLine> const& text) {
    std::optional<std::vector<StoredWord>> found;
    for (auto const& block : blocks) {
        auto words = words_of(block, text);
        if (!words) continue;
        if (found && !say_the_same(*found, *words)) return {};
        found = std::move(words);
    }
    return found;
}

}  // namespace report
