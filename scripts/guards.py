#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
# Names each guard of the office that no test makes fail (`fail_when_told` in office/uno/guard.hpp), and fails then.
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
# What a guard is named by: the first literal behind one of these, on the same line or the next.
GUARD = re.compile(r'\b(?:guarded(?:_end)?|run_|fail_when_told|Rested>?|AtEnd \w+|\w*[kK]eys_?(?: = std::make_unique<Keys>)?)'
                   r'\((?:[\w.()]+,\s*)*"([a-z_]+(?:\.[a-z_]+)?)"')


def texts(folder):
    for path in sorted((root / folder).rglob('*.[ch]pp')):
        yield path.relative_to(root), path.read_text()


tests = '\n'.join(text for _, text in texts('tests'))
missing = [f'{path}: "{name}"' for path, text in texts('uno_components/office')
           for name in GUARD.findall(text) if f'"{name}"' not in tests]
print(*missing, sep='\n', end='\n' if missing else '')
sys.exit(bool(missing))
