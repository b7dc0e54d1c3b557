// SPDX-License-Identifier: MPL-2.0
#include "dragged_files.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>

namespace report::test {

namespace {

/// The side of the file manager, which needs neither a pointer nor a window that is seen.
class DragSource {
public:
    DragSource(std::string const& display, std::vector<std::string> const& urls)
        : display_(XOpenDisplay(display.c_str()), XCloseDisplay) {
        if (!display_) throw std::runtime_error("no display " + display);
        for (auto const& url : urls) list_ += url + "\r\n";
        root_ = DefaultRootWindow(display_.get());
        window_ = XCreateSimpleWindow(display_.get(), root_, 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_.get(), atom("XdndSelection"), window_, CurrentTime);
    }

    bool drop(int x, int y) {
        target_ = window_at(x, y);
        constexpr long version = 5;
        send("XdndEnter", {version << 24, static_cast<long>(list_type()), 0, 0});
        // Whoever is dragged over may have to ask for the data before it knows.
        constexpr int moves = 20;
        bool is_taken = false;
        for (int i = 0; i < moves && !is_taken; ++i) {
            constexpr int half = 16;
            send("XdndPosition", {0, (x + i % 2) << half | y, CurrentTime,
                                  static_cast<long>(atom("XdndActionCopy"))});
            is_taken = (answer("XdndStatus").data.l[1] & 1) != 0;
        }
        if (!is_taken) {
            send("XdndLeave", {});
            XSync(display_.get(), False);
            return false;
        }
        send("XdndDrop", {0, CurrentTime, 0, 0});
        return (answer("XdndFinished").data.l[1] & 1) != 0;
    }

private:
    Atom atom(char const* name) const { return XInternAtom(display_.get(), name, False); }
    Atom list_type() const { return atom("text/uri-list"); }

    /// The lowest window there that says that it knows the protocol.
    Window window_at(int x, int y) const {
        Window found = None;
        for (auto at = root_; at != None;) {
            if (has_property(at, "XdndAware")) found = at;
            Window child = None;
            int inside_x = 0, inside_y = 0;
            XTranslateCoordinates(display_.get(), root_, at, x, y, &inside_x, &inside_y, &child);
            at = child;
        }
        if (found == None) throw std::runtime_error("nothing can be dropped there");
        return found;
    }

    bool has_property(Window window, char const* name) const {
        Atom type = None;
        int format = 0;
        unsigned long items = 0, rest = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(display_.get(), window, atom(name), 0, 1, False, AnyPropertyType, &type,
                           &format, &items, &rest, &data);
        if (data) XFree(data);
        return type != None;
    }

    void send(char const* what, std::array<long, 4> const& data) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.display = display_.get();
        event.xclient.window = target_;
        event.xclient.message_type = atom(what);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(window_);
        for (std::size_t i = 0; i < data.size(); ++i) event.xclient.data.l[i + 1] = data[i];
        XSendEvent(display_.get(), target_, False, NoEventMask, &event);
        XFlush(display_.get());
    }

    /// Waits for this message; what is asked for meanwhile is given.
    XClientMessageEvent answer(char const* what) {
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (std::chrono::steady_clock::now() < end) {
            if (XPending(display_.get()) == 0) {
                pollfd ready{ConnectionNumber(display_.get()), POLLIN, 0};
                poll(&ready, 1, 1000);
                continue;
            }
            XEvent event;
            XNextEvent(display_.get(), &event);
            if (event.type == SelectionRequest) give(event.xselectionrequest);
            if (event.type == ClientMessage && event.xclient.message_type == atom(what))
                return event.xclient;
        }
        throw std::runtime_error(std::string("no ") + what);
    }

    void give(XSelectionRequestEvent const& asked) {
        XEvent told{};
        told.xselection.type = SelectionNotify;
        told.xselection.requestor = asked.requestor;
        told.xselection.selection = asked.selection;
        told.xselection.target = asked.target;
        told.xselection.time = asked.time;
        if (asked.target == list_type()) {
            XChangeProperty(display_.get(), asked.requestor, asked.property, list_type(), 8,
                            PropModeReplace, reinterpret_cast<unsigned char const*>(list_.data()),
                            static_cast<int>(list_.size()));
            told.xselection.property = asked.property;
        }
        XSendEvent(display_.get(), asked.requestor, False, NoEventMask, &told);
        XFlush(display_.get());
    }

    std::unique_ptr<Display, int (*)(Display*)> display_;
    std::string list_;
    Window root_ = None, window_ = None, target_ = None;
};

}  // namespace

bool drop_files(std::string const& display, std::vector<std::string> const& urls, int x, int y) {
    return DragSource(display, urls).drop(x, y);
}

}  // namespace report::test
