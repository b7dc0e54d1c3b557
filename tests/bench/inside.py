# SPDX-License-Identifier: MPL-2.0
"""Runs and times acts inside the office, in its main thread, where the menu's commands run too.

Loaded by com.sun.star.loader.Python, which comes with python3-uno: neither an extension nor the
script provider is needed. One call carries out one act, `{"act": ..., ...}`, and answers with the
seconds it took, as JSON.
"""

import json
import threading
import time

import uno
import unohelper
from com.sun.star.accessibility.AccessibleRole import PUSH_BUTTON, TEXT
from com.sun.star.accessibility.AccessibleStateType import ENABLED
from com.sun.star.awt import XCallback, XTopWindowListener
from com.sun.star.beans import PropertyValue
from com.sun.star.beans.PropertyAttribute import REMOVABLE
from com.sun.star.frame import XDispatchResultListener
from com.sun.star.frame.DispatchResultState import SUCCESS
from com.sun.star.task import XJob
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK

IMPLEMENTATION = "vn.cchc.baocao.bench.Inside"


def properties(**values):
    return tuple(PropertyValue(name, -1, value, 0) for name, value in values.items())


class Listener(unohelper.Base, XDispatchResultListener):
    event = None

    def dispatchFinished(self, event):
        self.event = event

    def disposing(self, event):
        pass


class Acts:
    def __init__(self, context):
        self.context = context
        self.services = context.ServiceManager
        self.desktop = self.create("com.sun.star.frame.Desktop")
        self.clock = time.perf_counter
        self.beside = None  # what stands beside the shown document, as move_caret has put it there

    def run(self, order):
        # The processor's time of the whole office does not count what else the machine does.
        self.clock = time.process_time if order.get("processor") else time.perf_counter
        return getattr(self, order["act"])(order)

    def create(self, name):
        return self.services.createInstanceWithContext(name, self.context)

    # What is timed.

    def new_report(self, order):
        """Our command, as the menu calls it, and the file if one is asked for."""
        dispatch = self.command("new", Data=order["data"])
        start = self.clock()
        return self.saved(dispatch(), order, start)

    def rewrite(self, order):
        """Our command on a report whose figures all change."""
        document = self.command("new", Data=order["before"])()
        dispatch = self.command("general", Document=document, Data=order["data"])
        start = self.clock()
        dispatch()
        seconds = self.clock() - start
        document.close(True)
        return seconds

    def table(self, order):
        """Our command that sets a table of these rows in a report."""
        document = self.command("new", Data=order["report"])()
        dispatch = self.command("table?" + order["table"], Document=document, Data=order["rows"],
                                Place="appendix")
        start = self.clock()
        dispatch()
        seconds = self.clock() - start
        document.close(True)
        return seconds

    def make_sheet(self, order):
        """A workbook of these rows, as Calc stores it; nothing of it is timed."""
        book = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                 properties(Hidden=True))
        rows = tuple(tuple(row) for row in order["rows"])
        sheet = book.getSheets().getByIndex(0)
        sheet.getCellRangeByPosition(0, 0, len(rows[0]) - 1, len(rows) - 1).setDataArray(rows)
        book.storeToURL(order["to"], properties(FilterName="Calc MS Excel 2007 XML"))
        book.close(True)
        return 0

    def bring_in(self, order):
        """Our command on a sheet of more rows than a report may hold: all of it is read, told apart
        and taken in, and refused before its rows are set."""
        document = self.command("new", Data=order["report"])()
        dispatch = self.command("import?" + order["table"], Document=document, File=order["from"])
        start = self.clock()
        try:
            dispatch()
        except RuntimeError as refused:
            seconds = self.clock() - start
            if order["refused"] not in str(refused):
                raise
        else:
            raise RuntimeError("so many rows were taken")
        document.close(True)
        return seconds

    def bare_table(self, order):
        """One setDataArray of that size, and nothing else, in a table of the same report."""
        document = self.command("new", Data=order["report"])()
        table = document.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(order["cells"]), len(order["cells"][0]))
        document.getText().insertTextContent(document.getText().getEnd(), table, False)
        cells = tuple(tuple(row) for row in order["cells"])
        start = self.clock()
        table.setDataArray(cells)
        seconds = self.clock() - start
        document.close(True)
        return seconds

    def load(self, order):
        """A bare load of a file, and the file again if one is asked for."""
        start = self.clock()
        return self.saved(self.opened(order["from"], False), order, start)

    def read(self, order):
        """Our command on an old report."""
        dispatch = self.command("read", Old=order["from"])
        start = self.clock()
        dispatch()
        return self.clock() - start

    def check(self, order):
        """Our check of a document that is open."""
        document = self.opened(order["from"], False)
        dispatch = self.command("check", Document=document)
        start = self.clock()
        dispatch()
        seconds = self.clock() - start
        document.close(True)
        return seconds

    def findings(self, order):
        """Shows what the check finds beside the shown document, or closes the sidebar."""
        controller = self.shown.getCurrentController()
        toolkit = self.create("com.sun.star.awt.Toolkit")
        if order["shown"]:
            self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
                controller.getFrame(), "vnd.cchc.baocao:check_panel", "", 0, ())
        else:
            controller.getSidebar().setVisible(False)
        start = self.clock()
        # The panel is made, and checks, some events later; the document has no other work by then.
        for _ in range(20):
            toolkit.processEventsToIdle()
        if controller.getSidebar().isVisible() != order["shown"]:
            raise RuntimeError("the sidebar is not as it should be")
        return self.clock() - start

    def type_keys(self, order):
        """The median of letters that go the way of typed ones into the shown document, each until
        nothing is left to do. (Keys themselves need a window with the keyboard, which the office has
        none of here.)"""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        frame = self.shown.getCurrentController().getFrame()
        helper = self.create("com.sun.star.frame.DispatchHelper")
        letter = properties(Text="a")
        before = len(self.shown.getText().getString())
        seconds = []
        for _ in range(order["count"]):
            start = self.clock()
            helper.executeDispatch(frame, ".uno:InsertText", "", 0, letter)
            toolkit.processEventsToIdle()
            seconds.append(self.clock() - start)
        if len(self.shown.getText().getString()) != before + order["count"]:
            raise RuntimeError("letters were lost")
        return sorted(seconds)[len(seconds) // 2]

    def load_template(self, order):
        """What our command does before it fills."""
        start = self.clock()
        return self.saved(self.opened(self.template(order), True), order, start)

    def plain_fill(self, order):
        """The same fill as our command makes, one call after another as a macro would."""
        document = self.opened(self.template(order), True)
        plan = order["plan"]
        start = self.clock()
        plain_properties(document, plan)
        for place in plan["places"]:
            plain_place(document, place)
        document.getTextFields().refresh()
        seconds = self.clock() - start
        self.saved(document, order, start)
        return seconds

    def open_window(self, order):
        """A command whose window is closed again as soon as it is shown and painted."""
        frame = self.shown.getCurrentController().getFrame()
        toolkit = self.create("com.sun.star.awt.Toolkit")
        opened = Opened(self.create("com.sun.star.awt.AsyncCallback"), toolkit, self.clock,
                        order["painted"], order["button"])
        toolkit.addTopWindowListener(opened)
        try:
            opened.start = self.clock()
            self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
                frame, order["command"], "", 0, ())
            # Writer's own windows do not keep the caller waiting.
            while not opened.closed:
                toolkit.processEventsToIdle()
        finally:
            toolkit.removeTopWindowListener(opened)
        return opened.seconds

    def turn_page(self, order):
        """One page forward in our window of sections, from the first page or to the last."""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        turned = Turned(self.create("com.sun.star.awt.AsyncCallback"), toolkit, self.clock, order)
        toolkit.addTopWindowListener(turned)
        try:
            self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
                self.shown.getCurrentController().getFrame(), order["command"], "", 0, ())
            while not turned.closed:
                toolkit.processEventsToIdle()
        finally:
            toolkit.removeTopWindowListener(turned)
        if turned.seconds is None:
            raise RuntimeError("no page was turned")
        return turned.seconds

    def show_panel(self, order):
        """Our panel beside the text, until it is painted; hidden before and left as it is."""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        controller = self.shown.getCurrentController()
        controller.getSidebar().setVisible(False)
        toolkit.processEventsToIdle()
        start = self.clock()
        self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
            controller.getFrame(), "vnd.cchc.baocao:" + order["command"], "", 0, ())
        toolkit.processEventsToIdle()
        seconds = self.clock() - start
        self.panel_box(order["box"])  # it is there
        return seconds

    def panel_entry(self, order):
        """From leaving a box to the text that shows what was typed there."""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        box, leave = self.panel_box(order["box"]), self.panel_box(order["leave"])
        box.grabFocus()
        toolkit.processEventsToIdle()
        box.setText(order["text"])
        toolkit.processEventsToIdle()
        start = self.clock()
        leave.grabFocus()
        toolkit.processEventsToIdle()
        seconds = self.clock() - start
        if self.shown_value(order) != order["text"]:
            raise RuntimeError("the entry is not in the text: " + self.shown_value(order))
        return seconds

    def bare_entry(self, order):
        """The same property set by itself, with the fields made to show it."""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        own = self.shown.getDocumentProperties().getUserDefinedProperties()
        toolkit.processEventsToIdle()
        start = self.clock()
        own.setPropertyValue(order["property"], order["text"])
        self.shown.getTextFields().refresh()
        toolkit.processEventsToIdle()
        return self.clock() - start

    def move_caret(self, order):
        """Lines down and up again in the text: with our panel beside it, with a deck of Writer's in
        its place, or with no sidebar. The panel draws when the caret rests, which it does before."""
        toolkit = self.create("com.sun.star.awt.Toolkit")
        controller = self.shown.getCurrentController()
        decks = {"panel": "vnd.cchc.baocao:panel", "gallery": ".uno:SidebarDeck.GalleryDeck"}
        if self.beside != order["beside"]:
            self.beside = order["beside"]
            # Asked for again, a deck that is shown would be closed.
            controller.getSidebar().setVisible(False)
            toolkit.processEventsToIdle()
            if self.beside in decks:
                self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
                    controller.getFrame(), decks[self.beside], "", 0, ())
        for _ in range(20):
            toolkit.processEventsToIdle()
        if controller.getSidebar().isVisible() != (self.beside in decks):
            raise RuntimeError("the sidebar is not as it should be for " + self.beside)
        controller.getFrame().getComponentWindow().setFocus()
        toolkit.processEventsToIdle()
        cursor = controller.getViewCursor()
        start = self.clock()
        for step in (cursor.goDown, cursor.goUp):
            for _ in range(order["lines"]):
                step(1, False)
                toolkit.processEventsToIdle()
        return self.clock() - start

    def panel_box(self, name):
        deck = self.shown.getCurrentController().getSidebar().getDecks().getByName(
            "vn.cchc.baocao.Deck")
        window = deck.getPanels().getByName("vn.cchc.baocao.WritePanel").getDialog()
        context = window.getAccessibleContext()
        for number in range(context.getAccessibleChildCount()):
            one = context.getAccessibleChild(number).getAccessibleContext()
            if one.getAccessibleName() == name and one.getAccessibleRole() in (TEXT, PUSH_BUTTON):
                return one
        raise RuntimeError("the panel has no " + name)

    def shown_value(self, order):
        return self.shown.getDocumentProperties().getUserDefinedProperties().getPropertyValue(
            order["property"])

    def show_document(self, order):
        """The document that open_window works in."""
        self.shown = self.desktop.loadComponentFromURL(
            order["from"], "_blank", 0, properties(MacroExecutionMode=uno.Any("short", 0)))
        return 0

    # How.

    def command(self, verb, **arguments):
        dispatcher = self.create("vn.cchc.baocao.Dispatcher")
        url = uno.createUnoStruct("com.sun.star.util.URL")
        url.Complete = "vnd.cchc.baocao:" + verb
        listener = Listener()

        def dispatch():
            dispatcher.dispatchWithNotification(
                url, properties(Hidden=True, SynchronMode=True, **arguments), listener)
            if listener.event.State != SUCCESS:
                raise RuntimeError(listener.event.Result)
            return next((value.Value for value in listener.event.Result
                         if value.Name == "Document"), None)

        return dispatch

    def template(self, order):
        package = self.context.getByName(
            "/singletons/com.sun.star.deployment.PackageInformationProvider")
        folder = package.getPackageLocation("vn.cchc.baocao")
        return "%s/gallery/cchc/%s.ott" % (folder, order["kind"])

    def opened(self, url, as_template):
        return self.desktop.loadComponentFromURL(
            url, "_blank", 0,
            properties(AsTemplate=as_template, Hidden=True, MacroExecutionMode=uno.Any("short", 0),
                       UpdateDocMode=uno.Any("short", 0)))

    def saved(self, document, order, start):
        """The thumbnail stays as the office makes it by itself, on either side of a pair."""
        if "to" in order:
            document.storeToURL(order["to"], properties(FilterName="writer8", Overwrite=True))
        seconds = self.clock() - start
        document.close(True)
        return seconds


class Opened(unohelper.Base, XTopWindowListener, XCallback):
    """Sees the first window that opens, stops the clock and presses its button."""

    def __init__(self, later, toolkit, clock, painted, button):
        self.later, self.toolkit, self.clock = later, toolkit, clock
        self.painted, self.button = painted, button
        self.window = self.seconds = None
        self.start = 0
        self.closed = False

    def windowOpened(self, event):
        if self.window:
            return
        self.window = event.Source
        if not self.painted:
            self.seconds = self.clock() - self.start
        self.later.addCallback(self, None)

    def notify(self, data):
        if self.painted:
            self.toolkit.processEventsToIdle()
            self.seconds = self.clock() - self.start
        button = find_button(self.window.getAccessibleContext(), self.button)
        # Pressed in an event of its own: this one may have to end before the window can.
        self.later.addCallback(Pressing(button), None)

    def windowClosed(self, event):
        self.closed = self.closed or event.Source == self.window

    def windowClosing(self, event): pass
    def windowMinimized(self, event): pass
    def windowNormalized(self, event): pass
    def windowActivated(self, event): pass
    def windowDeactivated(self, event): pass
    def disposing(self, event): pass


class Turned(Opened):
    """Turns a page in the window that opens, and stops the clock when it is there."""

    def __init__(self, later, toolkit, clock, order):
        super().__init__(later, toolkit, clock, True, order["button"])
        self.order = order

    def notify(self, data):
        context = self.window.getAccessibleContext()
        forward = find_button(context, self.order["forward"])
        self.toolkit.processEventsToIdle()
        last = None
        while forward.getAccessibleStateSet().contains(ENABLED):
            start = self.clock()
            forward.doAccessibleAction(0)
            self.toolkit.processEventsToIdle()
            last = self.clock() - start
            if not self.order["to_last"]:
                break
        self.seconds = last
        self.later.addCallback(Pressing(find_button(context, self.button)), None)


class Pressing(unohelper.Base, XCallback):
    def __init__(self, button):
        self.button = button

    def notify(self, data):
        self.button.doAccessibleAction(0)


def find_button(context, name):
    if context.getAccessibleRole() == PUSH_BUTTON and context.getAccessibleName() == name:
        return context
    for number in range(min(context.getAccessibleChildCount(), 200)):
        found = find_button(context.getAccessibleChild(number).getAccessibleContext(), name)
        if found:
            return found
    return None


def plain_properties(document, plan):
    own = document.getDocumentProperties()
    texts = own.getUserDefinedProperties()
    for name, text in plan["properties"].items():
        if texts.getPropertySetInfo().hasPropertyByName(name):
            texts.setPropertyValue(name, text)
        else:
            texts.addProperty(name, REMOVABLE, text)
    own.Title = plan["title"]


def plain_place(document, place):
    marks = document.getBookmarks()
    name = "cchc_" + place["place"]
    text = marks.getByName(name).getAnchor().getText()
    cursor = text.createTextCursorByRange(marks.getByName(name).getAnchor().getStart())
    cursor.gotoStartOfParagraph(False)
    cursor.gotoRange(marks.getByName(name).getAnchor().getEnd(), True)
    if marks.hasByName(name + "__last"):
        cursor.gotoRange(marks.getByName(name + "__last").getAnchor(), True)
    cursor.gotoEndOfParagraph(True)
    for mark in (name, name + "__last"):
        if marks.hasByName(mark):
            text.removeTextContent(marks.getByName(mark))
    cursor.setString("")
    for number, paragraph in enumerate(place["paragraphs"]):
        if number:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            cursor.setPropertyToDefault("ParaIsNumberingRestart")
        plain_paragraph(document, text, cursor, paragraph)
        if number and number + 1 == len(place["paragraphs"]):
            plain_mark(document, text, cursor, name + "__last")
    for _ in place["paragraphs"][1:]:
        cursor.gotoPreviousParagraph(False)
    plain_mark(document, text, cursor, name)


def plain_paragraph(document, text, cursor, paragraph):
    cursor.ParaStyleName = paragraph["style"]
    cursor.setPropertyToDefault("ParaLeftMargin")
    cursor.setPropertyToDefault("ParaRightMargin")
    if "left" in paragraph:
        cursor.ParaLeftMargin = paragraph["left"]
        cursor.ParaRightMargin = paragraph["right"]
    if paragraph["restart"]:
        cursor.ParaIsNumberingRestart = True
    for run in paragraph["runs"]:
        if run["field"]:
            field = document.createInstance("com.sun.star.text.textfield.docinfo.Custom")
            field.Name = "cchc.show." + run["field"]
            text.insertTextContent(cursor, field, False)
            continue
        for number, line in enumerate(run["text"].split("\n")):
            if number:
                text.insertControlCharacter(cursor, LINE_BREAK, False)
            text.insertString(cursor, line, False)


def plain_mark(document, text, cursor, name):
    mark = document.createInstance("com.sun.star.text.Bookmark")
    mark.setName(name)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    text.insertTextContent(cursor, mark, True)
    cursor.collapseToEnd()


class Posted(unohelper.Base, XCallback):
    """One act on the main thread."""

    def __init__(self, act):
        self.act = act
        self.answer = None
        self.done = threading.Event()

    def notify(self, data):
        try:
            self.answer = {"seconds": self.act()}
        except Exception as error:  # told to the caller, who stops
            self.answer = {"error": repr(error)}
        self.done.set()


class Inside(unohelper.Base, XJob):
    def __init__(self, context):
        self.acts = Acts(context)

    def execute(self, arguments):
        order = json.loads(arguments[0].Value)
        posted = Posted(lambda: self.acts.run(order))
        self.acts.create("com.sun.star.awt.AsyncCallback").addCallback(posted, None)
        posted.done.wait()
        return json.dumps(posted.answer)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Inside, IMPLEMENTATION, ())
