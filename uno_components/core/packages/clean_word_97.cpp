// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "core/json/json.hpp"
#include "core/packages/compound.hpp"
#include "core/packages/office_97.hpp"

namespace report {

namespace {

constexpr std::size_t pairs_at = 154;  // where the head lists its tables, by place and length

/// Tables of the head by their numbers, after Microsoft's description of the format.
enum Table : std::size_t {
    commands = 24,
    pieces = 33,
    sub_documents = 54,
};
constexpr std::array<std::size_t, 7> tables_of_fields{16, 17, 18, 19, 48, 57, 59};

/// Cleans a text: what stands in its streams is changed where it stands.
class Cleaner {
public:
    Cleaner(std::string_view bytes, Budget& budget) : file_(std::string(bytes)), budget_(budget) {}

    std::string run() {
        auto const* const text = file_.stream("WordDocument");
        if (text == nullptr) fail("clean.other_kind", {}, {});
        text_ = file_.read(*text);
        constexpr std::uint64_t word_97 = 0xC1;
        constexpr unsigned locked = 0x0100, in_second = 0x0200;
        if (number_in(text_, 2, 2) < word_97) fail("clean.other_kind", {}, {});
        auto const flags = number_in(text_, 10, 2);
        if ((flags & locked) != 0) fail("clean.password", {}, {});
        auto const* const table = file_.stream((flags & in_second) != 0 ? "1Table" : "0Table");
        if (table == nullptr) fail("clean.broken", {}, {});
        table_ = file_.read(*table);
        count_text();
        for (auto const number : tables_of_fields) clean_fields(number);
        empty(commands);
        if (length_of(sub_documents) > 0) ++budget_.left_out.texts;
        empty(sub_documents);
        clean_pictures();
        budget_.left_out.links += forget_named_pictures(text_) + forget_named_pictures(table_);
        file_.write(*text, text_);
        file_.write(*table, table_);
        hide_macros(file_, budget_);
        hide_objects(file_, budget_);
        return file_.take();
    }

private:
    std::size_t begin_of(std::size_t table) const {
        return static_cast<std::size_t>(number_in(text_, pairs_at + 8 * table, 4));
    }
    std::size_t length_of(std::size_t table) const {
        return static_cast<std::size_t>(number_in(text_, pairs_at + 8 * table + 4, 4));
    }
    /// A table of the head, as far as it stands in its stream.
    std::pair<std::size_t, std::size_t> range_of(std::size_t table) const {
        auto const from = begin_of(table), length = length_of(table);
        if (length == 0) return {0, 0};
        if (from > table_.size() || table_.size() - from < length) fail("clean.broken", {}, {});
        return {from, from + length};
    }
    void empty(std::size_t table) { text_.replace(pairs_at + 8 * table + 4, 4, 4, '\0'); }

    /// Its letters and paragraphs by its pieces, of which several may show the same bytes.
    void count_text() {
        auto const [from, to] = range_of(pieces);
        auto at = from;
        constexpr unsigned formats = 1, list = 2;
        while (at < to && number_in(table_, at, 1) == formats)
            at += 3 + static_cast<std::size_t>(number_in(table_, at + 1, 2));
        if (at >= to || number_in(table_, at, 1) != list) fail("clean.broken", {}, {});
        auto const size = static_cast<std::size_t>(number_in(table_, at + 1, 4));
        at += 5;
        if (size < 4 || at > to || to - at < size) fail("clean.broken", {}, {});
        auto const count = (size - 4) / 12;
        for (std::size_t i = 0; i < count; ++i) {
            auto const begin = number_in(table_, at + 4 * i, 4);
            auto const end = number_in(table_, at + 4 * i + 4, 4);
            if (end < begin) fail("clean.broken", {}, {});
            budget_.add_text(static_cast<std::size_t>(end - begin));
            auto const place = number_in(table_, at + 4 * (count + 1) + 8 * i + 2, 4);
            count_paragraphs(place, static_cast<std::size_t>(end - begin));
        }
    }

    void count_paragraphs(std::uint64_t place, std::size_t letters) {
        constexpr std::uint64_t narrow = 0x40000000;
        bool const is_narrow = (place & narrow) != 0;
        auto const width = is_narrow ? std::size_t(1) : std::size_t(2);
        auto at = static_cast<std::size_t>((place & ~narrow) / (is_narrow ? 2 : 1));
        for (std::size_t i = 0; i < letters && at < text_.size(); ++i, at += width) {
            char const c = text_[at];
            bool const is_wide = !is_narrow && at + 1 < text_.size() && text_[at + 1] != '\0';
            if (is_wide || (c != '\r' && c != '\x07' && c != '\x0C')) {
                budget_.check_paragraph(++in_paragraph_);
                continue;
            }
            in_paragraph_ = 0;
            budget_.add_paragraphs(1);
        }
    }

    /// A field that fetches becomes one that nobody knows, and shows what it showed last.
    void clean_fields(std::size_t table) {
        constexpr std::array<unsigned char, 13> reaching{36, 45, 46, 51, 53, 55, 56,
                                                         58, 67, 68, 78, 81, 87};
        constexpr char unknown = 1;
        auto const [from, to] = range_of(table);
        if (to - from < 4) return;
        auto const count = (to - from - 4) / 6;
        for (std::size_t i = 0; i < count; ++i) {
            auto const at = from + 4 * (count + 1) + 2 * i;
            constexpr unsigned begin = 0x13, kind = 0x1F;
            if ((number_in(table_, at, 1) & kind) != begin) continue;
            auto const code = static_cast<unsigned char>(number_in(table_, at + 1, 1));
            if (std::find(reaching.begin(), reaching.end(), code) == reaching.end()) continue;
            table_[at + 1] = unknown;
            ++budget_.left_out.links;
        }
    }

    /// Pictures in lines are found by what formats letters; some only name a file.
    void clean_pictures() {
        auto const* const data = file_.stream("Data");
        auto pictures = data != nullptr ? file_.read(*data) : std::string();
        for (auto const* formats : {&text_, &table_}) {
            constexpr std::string_view place_of_picture("\x03\x6A", 2);
            for (auto at = formats->find(place_of_picture);
                 at != std::string::npos && at + 6 <= formats->size();
                 at = formats->find(place_of_picture, at + 1)) {
                auto const place = static_cast<std::size_t>(number_in(*formats, at + 2, 4));
                if (place > pictures.size() || pictures.size() - place < 8) continue;
                auto const kind = number_in(pictures, place + 6, 2);
                constexpr std::uint64_t bitmap_file = 94, tiff_file = 99, shape_file = 102;
                if (kind != bitmap_file && kind != tiff_file && kind != shape_file) continue;
                // Shorter than any picture: it is passed over.
                pictures.replace(place, 4, std::string("\x08\0\0\0", 4));
                ++budget_.left_out.links;
            }
        }
        budget_.left_out.links += forget_named_pictures(pictures);
        if (data != nullptr) file_.write(*data, pictures);
    }

    CompoundFile file_;
    Budget& budget_;
    std::string text_, table_;
    std::size_t in_paragraph_ = 0;
};

}  // namespace

std::string clean_word_97(std::string_view bytes, Budget& budget) {
    return Cleaner(bytes, budget).run();
}

}  // namespace report
