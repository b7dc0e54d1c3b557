// SPDX-License-Identifier: MPL-2.0
#include "office/ground/in_making.hpp"

#include <mutex>
#include <utility>
#include <vector>

#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"

namespace report::office {

namespace {

using Work = std::function<void()>;

struct Making {
    std::mutex mutex;
    int documents = 0;
    std::vector<Work> waiting;
};

Making& the_making() {
    static Making the_one;
    return the_one;
}

}  // namespace

InMaking::InMaking(css::uno::Reference<css::uno::XComponentContext> const& context)
    : context_(context) {
    auto& making = the_making();
    std::lock_guard const lock(making.mutex);
    ++making.documents;
}

InMaking::~InMaking() {
    guarded_end("making.end", [this] {
        std::vector<Work> waiting;
        {
            auto& making = the_making();
            std::lock_guard const lock(making.mutex);
            if (--making.documents == 0) waiting.swap(making.waiting);
        }
        for (auto& work : waiting) post_when_made(context_, std::move(work));
    });
}

void post_when_made(css::uno::Reference<css::uno::XComponentContext> const& context, Work work) {
    post(context, "document.came", [work = std::move(work)] {
        {
            auto& making = the_making();
            std::lock_guard const lock(making.mutex);
            if (making.documents > 0) {
                making.waiting.push_back(work);
                return;
            }
        }
        work();
    });
}

}  // namespace report::office
