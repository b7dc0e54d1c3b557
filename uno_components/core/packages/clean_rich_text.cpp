// SPDX-License-Identifier: MPL-2.0
#include "core/packages/clean_rich_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/json/json.hpp"
#include "core/packages/fields.hpp"

namespace report {

namespace {

/// Groups that are left out with all that is in them, by what their loss is called; none: nobody
/// misses them.
struct Loss {
    std::string_view word;
    std::size_t LeftOut::*what;
};
constexpr std::array<Loss, 22> losses{{{"objdata", &LeftOut::objects},
                                       {"objclass", nullptr},
                                       {"objname", nullptr},
                                       {"objtime", nullptr},
                                       {"objalias", nullptr},
                                       {"objsect", nullptr},
                                       {"objtopic", nullptr},
                                       {"objitem", nullptr},
                                       {"oleclsid", nullptr},
                                       {"template", nullptr},
                                       {"fontemb", nullptr},
                                       {"fontfile", nullptr},
                                       {"filetbl", nullptr},
                                       {"mailmerge", &LeftOut::links},
                                       {"datastore", nullptr},
                                       {"datafield", nullptr},
                                       {"docvar", nullptr},
                                       {"nextfile", nullptr},
                                       {"bkmkpub", nullptr},
                                       {"xmlnstbl", nullptr},
                                       {"listpicture", nullptr},
                                       {"generator", nullptr}}};

bool is_plain_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Goes over commands, groups and letters, and copies what stays.
class Cleaner {
public:
    Cleaner(std::string_view bytes, CleanFor purpose, Budget& budget)
        : rest_(bytes), purpose_(purpose), budget_(budget) {
        out_.reserve(bytes.size());
    }

    std::string run() {
        while (!rest_.empty()) {
            char const c = rest_.front();
            if (c == '{')
                open();
            else if (c == '}')
                close();
            else if (c == '\\')
                command();
            else
                letter(c);
            // What stands behind the last group is none of the text.
            if (groups_.empty()) break;
        }
        // A text cut off in the middle is read as far as it goes, by others too.
        std::string const ends(groups_.size(), '}');
        rest_ = ends;
        while (!groups_.empty()) close();
        if (out_.empty()) fail("clean.broken", {}, {});
        return std::move(out_);
    }

private:
    struct Group {
        std::size_t begin;  ///< in the output
        bool dropped = false;
        std::optional<std::string> code;  ///< of a field, or what a property of a drawing is called
        bool is_property_name = false, is_property = false, names_a_file = false;
    };

    void copy(std::size_t count) {
        if (groups_.empty() || !groups_.back().dropped) out_ += rest_.substr(0, count);
        rest_.remove_prefix(std::min(count, rest_.size()));
    }

    void open() {
        if (groups_.size() >= budget_.limits.depth)
            fail("clean.too_deep", {{"limit", std::to_string(budget_.limits.depth)}}, {});
        bool const dropped = !groups_.empty() && groups_.back().dropped;
        groups_.push_back({out_.size(), dropped, std::nullopt});
        copy(1);
    }

    void close() {
        if (groups_.empty()) fail("clean.broken", {}, {});
        auto const group = std::move(groups_.back());
        groups_.pop_back();
        if (group.dropped) {
            rest_.remove_prefix(1);
            return;
        }
        copy(1);
        if (group.is_property_name && group.code) name_property(*group.code);
        bool const is_foreign = group.code && !group.is_property_name && !is_own_field(*group.code);
        if (is_foreign || group.names_a_file) {
            ++budget_.left_out.links;
            out_.resize(group.begin);
            if (!groups_.empty() && !groups_.back().dropped) keep_apart();
        }
    }

    /// Only plain names are let through: another reader may read more into others.
    void name_property(std::string const& name) {
        auto lower = name;
        for (auto& c : lower)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        bool const is_plain = std::all_of(name.begin(), name.end(), [](char c) {
            return is_plain_letter(c) || (c >= '0' && c <= '9') || c == ' ';
        });
        bool const is_file = !is_plain || lower.find("pibname") != std::string::npos ||
                             lower.find("blipname") != std::string::npos;
        if (!is_file) return;
        for (auto group = groups_.rbegin(); group != groups_.rend(); ++group)
            if (group->is_property) {
                group->names_a_file = true;
                return;
            }
    }

    void letter(char c) {
        bool const counts = c != '\r' && c != '\n';
        if (counts) {
            budget_.add_text(1);
            add_to_code(c);
        }
        copy(1);
    }

    /// Something has to stand between what stood on both sides of what is left out, or they would
    /// be read as one command.
    void keep_apart() {
        bool const is_open = !out_.empty() && (out_.back() == '-' || is_plain_letter(out_.back()) ||
                                               (out_.back() >= '0' && out_.back() <= '9'));
        if (is_open && !groups_.empty()) out_ += "{}";
    }

    void add_to_code(char c) {
        constexpr std::size_t longest = 8192;
        for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
            if (!group->code) continue;
            if (group->code->size() < longest) *group->code += c;
            return;
        }
    }

    void drop() {
        auto& group = groups_.back();
        if (group.dropped) return;
        group.dropped = true;
        out_.resize(group.begin);
        if (groups_.size() > 1) keep_apart();
    }

    void command() {
        std::size_t end = 1;
        while (end < rest_.size() && is_plain_letter(rest_[end])) ++end;
        if (end == 1) return symbol();
        auto const word = rest_.substr(1, end - 1);
        auto const number_from = end;
        if (end < rest_.size() && rest_[end] == '-') ++end;
        while (end < rest_.size() && rest_[end] >= '0' && rest_[end] <= '9') ++end;
        auto const number = number_of(rest_.substr(number_from, end - number_from), 0);
        if (groups_.empty()) fail("clean.broken", {}, {});
        if (word == "bin") return skip(end, number);
        if (word == "par" || word == "cell" || word == "nestcell" || word == "line")
            budget_.add_paragraphs(1);
        if (word == "cell" || word == "nestcell") budget_.add_cells(1);
        if (word == "shp" || word == "pict" || word == "do" || word == "object")
            budget_.add_shape();
        auto& group = groups_.back();
        if (word == "fldinst") group.code.emplace();
        if (word == "sp") group.is_property = true;
        if (word == "sn") {
            group.code.emplace();
            group.is_property_name = true;
        }
        // Of what it is nobody looks, so it is not for a text that lives on.
        if (word == "pict") {
            if (purpose_ == CleanFor::copying && !group.dropped) ++budget_.left_out.pictures;
            drop();
        }
        for (auto const& loss : losses) {
            if (loss.word != word) continue;
            if (loss.what != nullptr && !groups_.back().dropped) ++(budget_.left_out.*loss.what);
            drop();
        }
        bool const acts = word == "objautlink" || word == "objlink" || word == "objupdate" ||
                          word == "objsub" || word == "objpub" || word == "objocx";
        if (acts)
            rest_.remove_prefix(end);
        else
            copy(end);
        if (acts && !groups_.back().dropped) keep_apart();
        // The blank behind a command belongs to it.
        if (!rest_.empty() && rest_.front() == ' ') {
            if (acts)
                rest_.remove_prefix(1);
            else
                copy(1);
        }
    }

    /// "\'e0", "\{", "\*", "\u" and such.
    void symbol() {
        if (rest_.size() < 2) return copy(rest_.size());
        char const c = rest_[1];
        if (c != '\'') {
            if (c != '*') add_to_code(c);
            if (c == '\n' || c == '\r') budget_.add_paragraphs(1);
            return copy(2);
        }
        auto const digit = [&](std::size_t at) {
            auto const found =
                at < rest_.size()
                    ? std::string_view("0123456789abcdef").find(static_cast<char>(rest_[at] | 0x20))
                    : std::string_view::npos;
            return found == std::string_view::npos ? 0U : static_cast<unsigned>(found);
        };
        add_to_code(static_cast<char>(static_cast<unsigned char>(digit(2) * 16 + digit(3))));
        budget_.add_text(1);
        copy(std::min<std::size_t>(4, rest_.size()));
    }

    /// Bytes that are no text; they are of a picture or an object.
    void skip(std::size_t word, std::size_t count) {
        rest_.remove_prefix(word);
        if (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        rest_.remove_prefix(std::min(rest_.size(), count));
        if (!groups_.back().dropped) keep_apart();
    }

    std::string_view rest_;
    CleanFor purpose_;
    Budget& budget_;
    std::string out_;
    std::vector<Group> groups_;
};

}  // namespace

std::string clean_rich_text(std::string_view bytes, CleanFor purpose, Budget& budget) {
    return Cleaner(bytes, purpose, budget).run();
}

}  // namespace report
