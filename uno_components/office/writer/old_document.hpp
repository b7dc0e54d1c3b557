// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/fonts/old_fonts.hpp"
#include "core/packages/clean.hpp"
#include "core/reader/file_format.hpp"
#include "core/reader/read_document.hpp"

namespace report::office {

/// A document of somebody else's, closed with the object.
class OldDocument {
public:
    /// What a file is opened as: only to be read, or as an unnamed document with all it holds.
    enum class As { read_only, hidden_copy, shown_copy };

    /// Opens a file that nobody vouches for: by what is in it and not by its name, no macro run, no
    /// link followed, nothing asked, no lock file left beside it, and nothing written to it. What
    /// the office gets to see is made anew of what is harmless in it (core/packages/clean.hpp).
    /// Problems: old_file.missing, .folder, .unreadable, .empty, .too_large, .password, .broken,
    /// .not_writer; those of clean_file and too_much_text. To be called in the main thread.
    static Result<OldDocument> open(css::uno::Reference<css::uno::XComponentContext> const& context,
                                    rtl::OUString const& url, As as = As::read_only,
                                    FileLimits const& limits = {});

    OldDocument(OldDocument&& other) noexcept;
    OldDocument& operator=(OldDocument&&) = delete;
    OldDocument(OldDocument const&) = delete;
    OldDocument& operator=(OldDocument const&) = delete;
    ~OldDocument();

    css::uno::Reference<css::frame::XModel> const& model() const { return model_; }
    /// What of the file is not in the document.
    LeftOut const& left_out() const { return left_out_; }
    /// The document stays open.
    css::uno::Reference<css::frame::XModel> release();

private:
    OldDocument(css::uno::Reference<css::frame::XModel> const& model, LeftOut const& left_out);
    css::uno::Reference<css::frame::XModel> model_;
    LeftOut left_out_;
};

struct ReadingLimits {
    DocumentLimits document;
    std::chrono::seconds time{30};
};

class ReadingWatcher;

/// The text of any Writer document, ours or not, as somebody sees it who accepts every tracked
/// change: tables where they stand and those within them behind them, frames and shapes before what
/// they hang on, numbers of lists, fields as they show, old fonts as Unicode. Left out are hidden
/// text, comments, notes, indexes, headers and footers. The document is not changed. Problems:
/// reader.too_large, reader.too_slow. `watcher` is told where everything stands (plain_walk.hpp).
Result<PlainDocument> plain_document(css::uno::Reference<css::frame::XModel> const& model,
                                     OldFonts const& fonts, ReadingLimits const& limits = {},
                                     ReadingWatcher* watcher = nullptr);

}  // namespace report::office
