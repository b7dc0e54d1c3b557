#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Damages office files at random and gives them to `cchc read`, which has to end within its limit
with an exit code and a sentence in Vietnamese for every file it does not read, without ever taking more
than 2 GB, and leaving nothing behind: no process, no temporary file, no socket.

    read_mutated.py CCHC DATA.json [--count 500] [--seed 1] [--documents FOLDER] [--keep FOLDER]

The documents are the report of the data as ODT, DOCX and DOC, or those in a folder.

Ends with 0 when all did so, and none of our frames stood in the stack of an office that died.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

LIMIT = 20  # seconds for one file
START = 60  # seconds for an office
BATCH = 20
MEMORY = 2_000_000_000  # bytes in memory, of all processes of a run together
PAGE = os.sysconf("SC_PAGESIZE")


def processes(folder):
    """Those whose environment names the folder for temporary files of a run: the program's and the
    office's, whatever they have become."""
    mark = os.fsencode(str(folder))
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open("/proc/%s/environ" % name, "rb") as file:
                if mark in file.read():
                    yield int(name)
        except OSError:
            continue  # it has ended meanwhile


def resident(pids):
    total = 0
    for pid in pids:
        try:
            with open("/proc/%d/statm" % pid) as file:
                total += int(file.read().split()[1]) * PAGE
        except (OSError, IndexError):
            continue
    return total


class Watch:
    """The most memory that the processes of a run ever had."""

    def __init__(self, folder):
        self.folder, self.most, self.done = folder, 0, threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        pids, looks = [], 0
        while not self.done.wait(0.05):
            if looks % 10 == 0:
                pids = list(processes(self.folder))
            looks += 1
            self.most = max(self.most, resident(pids))

    def end(self):
        self.done.set()
        self.thread.join()
        return self.most


def sockets_of(program):
    return [name for name in os.listdir("/tmp")
            if name.startswith("OSL_PIPE_") and "_cchc%d_" % program in name]


def is_vietnamese(sentence):
    """Every sentence of ours has letters that no English word has."""
    return any(letter in sentence for letter in "ảạãàáăắằâấầđẻẹẽèéêếềểệỉịĩìíỏọõòóôốồổộơớờởợủụũùúưứừửữựỳýỵ") and \
        "xception" not in sentence and "./" not in sentence


def damaged_bytes(data, dice):
    """Some bytes changed, a piece cut out, doubled or overwritten, or the end lost."""
    data = bytearray(data)
    for _ in range(dice.choice((1, 1, 3, 20))):
        at = dice.randrange(max(1, len(data)))
        length = min(len(data) - at, int(dice.expovariate(1 / 60)) + 1)
        act = dice.randrange(5)
        if act == 0:
            data[at:at + length] = bytes(dice.randrange(256) for _ in range(length))
        elif act == 1:
            del data[at:at + length]
        elif act == 2:
            data[at:at] = data[at:at + length] * dice.choice((1, 2, 50))
        elif act == 3 and data:
            data[at % len(data)] ^= 1 << dice.randrange(8)
        elif dice.random() < 0.2:
            del data[at:]
    return bytes(data)


def damaged_markup(data, dice):
    """Elements doubled, taken out, nested or given other values: still XML, mostly."""
    parts = re.split(rb"(<[^<>]+>)", data)
    for _ in range(dice.choice((1, 2, 8, 40))):
        at = dice.randrange(len(parts))
        act = dice.randrange(6)
        if act == 0:
            parts[at] = parts[dice.randrange(len(parts))]
        elif act == 1:
            parts[at] = b""
        elif act == 2:
            parts[at] = parts[at] * dice.choice((2, 3, 300))
        elif act == 3:
            parts[at] = re.sub(rb"\d+", lambda _: dice.choice(
                (b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999")), parts[at])
        elif act == 4:
            end = min(len(parts), at + dice.randrange(1, 200))
            parts[at:at] = parts[at:end]
        else:
            other = dice.randrange(len(parts))
            parts[at], parts[other] = parts[other], parts[at]
    return b"".join(parts)


def damaged_package(source, target, dice):
    """One or two of a package's parts damaged, and the package made whole again."""
    with zipfile.ZipFile(source) as package:
        names = package.namelist()
        chosen = set(dice.sample([n for n in names if n.endswith(".xml")], 1 + dice.randrange(2)))
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
            for name in names:
                data = package.read(name)
                if name in chosen:
                    data = dice.choice((damaged_markup, damaged_markup, damaged_bytes))(data, dice)
                made.writestr(name, data,
                              zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def damaged(source, target, dice):
    if zipfile.is_zipfile(source) and dice.random() < 0.8:
        damaged_package(source, target, dice)
    else:
        target.write_bytes(damaged_bytes(source.read_bytes(), dice))


class Trial:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.faults, self.read, self.died, self.late, self.longest = [], 0, 0, 0, 0
        self.large, self.most = 0, 0

    def run(self, files):
        out = self.folder / "found"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        log = self.folder / "office.log"
        log.write_bytes(b"")
        limit = len(files) * (LIMIT + START)
        temporary = self.folder / "temporary"
        temporary.mkdir(exist_ok=True)
        watch = Watch(temporary)
        program = subprocess.Popen(
            [self.program, "read", *map(str, files), "--json", str(out), "--timeout", str(LIMIT)],
            env={**os.environ, "CCHC_OFFICE_LOG": str(log), "TMPDIR": str(temporary)},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        alarm = threading.Timer(limit, program.kill)
        alarm.start()
        started = last = time.monotonic()
        said = []
        for line in program.stdout:  # one for each file, as soon as it is done
            said.append(line)
            self.longest = max(self.longest, time.monotonic() - last)
            last = time.monotonic()
        code = program.wait()
        alarm.cancel()
        most = watch.end()
        self.most = max(self.most, most)
        if most > MEMORY:
            self.faults.append("%d MB: %s" % (most // 1000000, files))
        left = [*processes(temporary), *temporary.rglob("*"), *sockets_of(program.pid)]
        if left:
            self.faults.append("left behind: %s after %s" % (left, files))
        if self.longest > LIMIT + START:
            self.faults.append("%d s for one of %s" % (self.longest, files))
        if code not in (0, 1):
            self.faults.append("exit code %d within %d s: %s\n%s" %
                               (code, limit, files, "".join(said)[-500:]))
        for file in files:
            is_read = len(files) == 1 and code == 0 or any(" %s -> " % file in line for line in said)
            sentences = [line for line in said if str(file) + ": " in line]
            if is_read == bool(sentences):
                self.faults.append("%s: read %s, said %s" % (file, is_read, sentences))
            for sentence in sentences:
                if not is_vietnamese(sentence[len(str(file)):]):
                    self.faults.append("not in Vietnamese: " + sentence)
            self.read += is_read
            self.died += any("dừng đột ngột" in line for line in sentences)
            self.late += any("không trả lời" in line for line in sentences)
            self.large += any("bộ nhớ nên" in line for line in sentences)
        if b"report_office" in log.read_bytes():
            self.faults.append("our frames in the stack: %s\n%s" % (files, log.read_text()[-4000:]))
        print("%4d s for %d files, exit code %d" % (last - started, len(files), code), flush=True)


def made(options, folder):
    folder.mkdir()
    subprocess.run([options.cchc, "new", "--data", options.data, "--out", folder / "report.odt",
                    "--docx", "--doc"], check=True, stdout=subprocess.DEVNULL)
    return folder


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("cchc")
    words.add_argument("data")
    words.add_argument("--count", type=int, default=500)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--documents", type=pathlib.Path)
    words.add_argument("--keep", type=pathlib.Path)
    options = words.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        sources = sorted((options.documents or made(options, folder / "made")).iterdir())
        trial = Trial(options.cchc, folder)
        files = []
        for number in range(options.seed, options.seed + options.count):
            dice = random.Random(number)
            source = sources[number % len(sources)]
            target = (options.keep or folder) / ("%d%s" % (number, source.suffix))
            damaged(source, target, dice)
            files.append(target)
        for first in range(0, len(files), BATCH):
            trial.run(files[first:first + BATCH])
    refused = len(files) - trial.read - trial.died - trial.late - trial.large
    print("%d files: %d read, %d refused, %d killed the office, %d took too long, %d too much memory; "
          "longest %.1f s, most memory %d MB" %
          (len(files), trial.read, refused, trial.died, trial.late, trial.large, trial.longest,
           trial.most // 1000000))
    for fault in trial.faults:
        print(fault, file=sys.stderr)
    return 1 if trial.faults else 0


sys.exit(main())
