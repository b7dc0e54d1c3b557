#!/usr/bin/env python3
"""Scores what `cchc read` says of the letters round the body of handmade reports against their goldens.

    score_metadata.py FOLDER [--cchc PROGRAM] [--only 01,02] [-v]

FOLDER holds NN-*.doc|docx|odt|txt with NN.golden.json beside them; `metadata` of a golden is described in its README: period,
agency, superior, province, place, date, number, symbol, title, kinh_gui, recipients, signer, unit_kind, unit_name. A field that a
golden lacks is not judged; one that it says is null must have been left empty. Printed: right of judged, by field. Exit 1 when
period, agency, signer or recipients are right in fewer than 95 of 100.
"""
import argparse, json, re, subprocess, sys, tempfile, unicodedata
from pathlib import Path

KIND = Path(__file__).resolve().parents[2] / 'templates/cchc_xa/report.json'
TONES = (('oà', 'òa'), ('oá', 'óa'), ('oả', 'ỏa'), ('oã', 'õa'), ('oạ', 'ọa'), ('uỷ', 'ủy'), ('uý', 'úy'), ('uỳ', 'ùy'), ('uỹ', 'ũy'),
         ('uỵ', 'ụy'), ('oè', 'òe'), ('oé', 'óe'), ('oẻ', 'ỏe'), ('oẽ', 'õe'), ('oẹ', 'ọe'))


def fold(text):
    text = unicodedata.normalize('NFC', str(text or '')).lower()
    for new, old in TONES: text = text.replace(new, old)
    return re.sub(r'\s+', ' ', text).strip(' .;,:')


def unit(text):
    """Without the word for the kind of unit above: a golden names "Bắc Giang", a reader "tỉnh Bắc Giang"."""
    return re.sub(r'^(tỉnh|thành phố|tp\.?) ', '', fold(text))


def authority_lines(kind, id_):
    for one in kind['authorities']:
        if one['id'] == id_: return [line for line in one['lines'] if line != '{office}']
    return []


def signs(text):
    return re.sub(r'[^\w ]', '', fold(text).replace('/', ' ')).split()


def compared(found, golden, kind):
    """Of each field that is judged: whether it is right, what was found and what is right."""
    head, period = found.get('letterhead', {}), found.get('period') or {}
    result = {}

    def judge(field, said, right, key=fold):
        if field in result: return
        result[field] = (key(said) == key(right), said, right)

    for key, right in golden.items():
        if key == 'period':
            wanted = {k: right[k] for k in ('kind', 'n', 'year') if k in right and not (k == 'n' and right['kind'] in ('sau_thang', 'chin_thang', 'nam'))}
            judge('period', {k: period.get(k) for k in wanted}, wanted, lambda v: v)
            days = {k: right[k] for k in ('from', 'to') if right.get(k)}
            if days: judge('days', {k: period.get(k) for k in days}, days, lambda v: v)
        elif key == 'agency': judge(key, ' '.join(head.get('agency', [])), right)
        elif key in ('superior', 'province'): judge(key, head.get(key), right, unit)
        elif key in ('unit_kind', 'unit_name', 'place'): judge(key, head.get(key), right)
        elif key == 'title': judge(key, head.get('subject'), right)
        elif key == 'number': judge(key, head.get('number'), right)
        elif key == 'symbol': judge(key, 'BC-' + head['symbol'] if head.get('symbol') else '', right)
        elif key == 'date':
            parts = [head.get('year') or None, head.get('month'), head.get('day')]
            while parts and not parts[-1]: parts.pop()
            judge(key, '-'.join(f'{p:02}' for p in parts) if parts else None, right)
        elif key == 'kinh_gui': judge(key, '; '.join(found.get('addressees', [])), right)
        elif key == 'recipients': judge(key, found.get('recipients', []), right, lambda v: [fold(x) for x in v or []])
        elif key == 'signer':
            signer = found.get('signer') or {}
            judge('signer', signer.get('name'), (right or {}).get('name'))
            judge('office', signer.get('office'), (right or {}).get('office'))
            judge('authority', ' / '.join(authority_lines(kind, signer.get('authority'))), (right or {}).get('authority'), signs)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=Path)
    parser.add_argument('--cchc', default='build/bin/cchc')
    parser.add_argument('--only', default='')
    parser.add_argument('-v', action='store_true')
    args = parser.parse_args()
    load = lambda path: json.loads(Path(path).read_text('utf-8-sig'))
    kind, only = load(KIND), [n for n in args.only.split(',') if n]
    right, judged = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(args.folder.glob('*.golden.json')):
            number = path.name.split('.')[0]
            golden = load(path)
            if (only and number not in only) or 'metadata' not in golden: continue
            name = golden.get('document') or next(p.name for p in args.folder.glob(number + '-*') if 'golden' not in p.name)
            out = Path(folder) / (number + '.json')
            subprocess.run([args.cchc, 'read', str(args.folder / name), '--json', str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            fields = compared(load(out) if out.exists() else {}, golden['metadata'], kind)
            wrong = [f for f, (ok, _, _) in fields.items() if not ok]
            print(f"{name}: {len(fields) - len(wrong)}/{len(fields)}" + (f"  wrong: {', '.join(wrong)}" if wrong else ''))
            for field, (ok, said, wanted) in fields.items():
                judged[field] = judged.get(field, 0) + 1
                right[field] = right.get(field, 0) + ok
                if args.v and not ok: print(f"    {field}: {said!r}, right is {wanted!r}")
    for field in judged: print(f"{field:12}{right[field]:3}/{judged[field]}  {100 * right[field] / judged[field]:.0f} %")
    asked = ('period', 'days', 'agency', 'recipients', 'signer', 'office', 'authority')
    return any(100 * right[f] < 95 * judged[f] for f in asked if f in judged)


if __name__ == '__main__':
    sys.exit(main())
