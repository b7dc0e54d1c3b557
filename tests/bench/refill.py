# SPDX-License-Identifier: MPL-2.0
"""A macro over the pipe: sets properties of the report that is open, one by one, and prints the
seconds that took. Words: name of the pipe, file with the properties as JSON."""

import json
import os
import sys
import time

import uno

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % sys.argv[1])
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.getComponents().createEnumeration().nextElement()
with open(sys.argv[2], encoding="utf-8") as file:
    figures = json.load(file)

start = time.perf_counter()
texts = document.getDocumentProperties().getUserDefinedProperties()
for name, text in figures.items():
    texts.setPropertyValue(name, text)
document.getTextFields().refresh()
print(time.perf_counter() - start, flush=True)
# Not by the interpreter's own end: it takes the bridge to the office down while threads of it still
# run, and crashes now and then (seen on 7.4).
os._exit(0)
