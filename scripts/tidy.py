#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""clang-tidy over the sources of the product: scripts/tidy.py BUILD [part of a path, as "core/text"]

Most of its time goes into headers, which it walks anew for every source. So the sources of one folder are given to it as
one; those that cannot stand in one with those before them (two names alike in unnamed namespaces) go into the next.
BUILD is a configured folder with its compile_commands.json."""
import collections, concurrent.futures, json, os, pathlib, re, resource, shlex, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
build = pathlib.Path(sys.argv[1])
part = sys.argv[2] if len(sys.argv) > 2 else ''
# Of a compiler's words those that another compiler does not know, or that say where to write.
FOREIGN = re.compile(r'^(-Wduplicated-cond|-Werror|-c|-fuse-ld=.*|-g\d?)$')


def flags_of(command):
    words = shlex.split(command)
    while os.path.basename(words[0]) == 'ccache':
        words = words[1:]
    flags, words = [], iter(words[1:])
    for word in words:
        if word == '-o':
            next(words)
        elif not FOREIGN.match(word) and not word.endswith('.cpp'):
            flags.append(word)
    return tuple(flags)


def groups():
    """Sources that are compiled alike and stand in one folder."""
    found = collections.defaultdict(list)
    for entry in json.loads((build / 'compile_commands.json').read_text()):
        source = pathlib.Path(entry['file'])
        if source.is_relative_to(root / 'uno_components') and part in str(source):
            flags = flags_of(entry['command'])
            found[source.parent, tuple(flag for flag in flags if not flag.startswith('-O'))].append(source)
    # The longest first, so that none of them is left for the end.
    return sorted(found.items(), key=lambda item: -sum(source.stat().st_size for source in item[1]))


def in_the_way(complaints, sources):
    """The sources that a compiler complains of: those named on the way to each error."""
    found, way = set(), []
    for line in complaints.splitlines():
        through = re.match(r'In file included from (.+?):\d+:|(.+?):\d+:\d+: (?:fatal )?(error|note|warning):', line)
        if not through:
            continue
        way.append(through.group(1) or through.group(2))
        if through.group(2):
            if through.group(3) == 'error':
                found.update(source for source in sources if str(source) in way)
            way = []
    return found


def tidy(group):
    """What clang-tidy has to say about a group, one piece of text for each time it was asked."""
    (_, flags), left = group
    said = []
    with tempfile.TemporaryDirectory() as folder:
        one = pathlib.Path(folder) / 'sources.cpp'
        while left:
            now, aside = left, []
            while True:
                one.write_text(''.join(f'#include "{source}"\n' for source in now))
                tried = subprocess.run(['clang++', *flags, '-w', '-fsyntax-only', '-ferror-limit=0', one],
                                       capture_output=True, text=True)
                bad = in_the_way(tried.stderr, now[1:]) if tried.returncode else set()
                if not bad:
                    break
                aside += [source for source in now if source in bad]
                now = [source for source in now if source not in bad]
            asked = subprocess.run(['clang-tidy', '--quiet', f'--config-file={root / ".clang-tidy"}',
                                    '--checks=-bugprone-suspicious-include', one, '--', *flags],
                                   cwd=root, capture_output=True, text=True)
            said.append((len(now), asked.returncode, asked.stdout + (asked.stderr if asked.returncode else '')))
            left = aside
    return said


def main():
    work = groups()
    if not work:
        sys.exit(f'No sources for "{part}" in {build}.')
    sources = calls = bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for said in pool.map(tidy, work):
            for count, status, text in said:
                sources, calls, bad = sources + count, calls + 1, bad + (status != 0)
                if status != 0:
                    print(text, flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f'clang-tidy: {sources} sources in {calls} pieces, {used.ru_utime + used.ru_stime:.0f} s of processor')
    sys.exit(bad != 0)


main()
