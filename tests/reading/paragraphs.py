#!/usr/bin/env python3
"""Where each paragraph of an old report is when `cchc next` has made the report of the next period.

    paragraphs.py OLD ... [--cchc PROGRAM] [-v]

A paragraph of the body (no letterhead, heading, recipients or signature) is counted as: `new`, its words stand in the new
report; `beside`, in the document that lies beside it; `read`, each of its sentences is the source of a figure or of a row of a
list, which the new report says in its own words; `said`, some sentences are read and the others stand in one of the two
documents. Anything else is lost. Exit 1 when one is lost or a document cannot be read.
"""
import argparse, json, re, subprocess, sys, tempfile, unicodedata, zipfile
import xml.etree.ElementTree as ET
from pathlib import Path


def fold(text):
    text = unicodedata.normalize('NFC', text.replace('\u00ad', '').replace('\u200b', '')).lower()
    return re.sub(r'[\s.;:,|/…–-]+', ' ', text).strip()


def shown(element):
    """The text of a paragraph with its tabs, breaks and blanks."""
    blank = ' ' if element.tag.rsplit('}', 1)[1] in ('tab', 'line-break', 's') else ''
    inner = ''.join(shown(child) + (child.tail or '') for child in element)
    return blank + (element.text or '') + inner


def words_of(path):
    """All text of an ODF document, folded."""
    if not path.exists(): return ''
    root = ET.fromstring(zipfile.ZipFile(path).read('content.xml'))
    body = next(e for e in root.iter() if e.tag.endswith('}body'))
    return fold(' '.join(shown(e) for e in body.iter() if e.tag.rsplit('}', 1)[1] in ('p', 'h')))


def sentences(text):
    return [s for s in re.split(r'(?<=[.;!?])\s+|\n', text) if fold(s)]


def place(text, sources, new, beside):
    if fold(text) in new: return 'new'
    if fold(text) in beside: return 'beside'
    parts = sentences(text)
    read = [any(fold(p) in s or s in fold(p) for s in sources) for p in parts]
    if all(read): return 'read'
    kept = [fold(p) in new or fold(p) in beside for p in parts]
    return 'said' if all(r or k for r, k in zip(read, kept)) else 'lost'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('old', nargs='+', type=Path)
    parser.add_argument('--cchc', default='build/bin/cchc')
    parser.add_argument('-v', action='store_true')
    args = parser.parse_args()
    kinds = ('new', 'beside', 'read', 'said', 'lost')
    total, failed = dict.fromkeys(kinds, 0), False
    for old in args.old:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            out, told = folder / 'new.odt', folder / 'read.json'
            quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            subprocess.run([args.cchc, 'read', str(old), '--json', str(told)], **quiet)
            subprocess.run([args.cchc, 'next', str(old), '--out', str(out)], **quiet)
            if not told.exists() or not out.exists():
                print(f'{old.name}: not read' if not told.exists() else f'{old.name}: no next report')
                failed = True
                continue
            found = json.loads(told.read_text('utf-8'))
            rows = [row for rows in found.get('lists', {}).values() for row in rows]
            sources = {fold(one['source']) for one in found['figures'] + rows if fold(one.get('source', ''))}
            new = words_of(out)
            beside = ' '.join(words_of(path) for path in sorted(folder.glob('new-*.odt')))
            count = dict.fromkeys(kinds, 0)
            for text in found['texts']:
                if text['role'] not in ('body', 'rest'): continue
                where = place(text['text'], sources, new, beside)
                count[where] += 1
                if where == 'lost' and args.v: print(f'  LOST {text["role"]} {text["heading"]}: {text["text"][:200]}')
            for kind in kinds: total[kind] += count[kind]
            print(f'{old.name}: {sum(count.values())} paragraphs,', ', '.join(f'{k} {n}' for k, n in count.items()))
    print(f'all: {sum(total.values())} paragraphs,', ', '.join(f'{k} {n}' for k, n in total.items()))
    return failed or total['lost'] > 0


if __name__ == '__main__':
    sys.exit(main())
