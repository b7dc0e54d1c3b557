#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Changes one operator or condition of core at a time, in a copy of the sources, and asks the core and
# template tests whether they see it:
#   scripts/mutate.sh [how many = 100] [seed = 1] [folder of core, "tables" for one, "-reader" for all but one]
# Prints what every mutant was and whether it was killed; what survived comes once more at the end.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${run_packages[@]}" "${test_packages[@]}" python3
copy=$root/build-mutate
mkdir -p "$copy"
git -C "$root" ls-files -z | (cd "$root" && tar --null -T - -cf -) | tar -C "$copy" -xf -
options=(-G Ninja -S "$copy" -B "$copy/build" -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1")
command -v ccache >/dev/null && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake "${options[@]}" >/dev/null
cmake --build "$copy/build" --target core_tests template_tests
exec python3 - "$copy" "${1:-100}" "${2:-1}" "${3:-}" <<'PYTHON'
import pathlib, random, re, subprocess, sys

root, count, seed, part = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
core = root / 'uno_components/core' / ('' if part.startswith('-') else part)
aside = root / 'uno_components/core' / part[1:] if part.startswith('-') else None
# Each way to change a line: what is looked for, and what stands there instead.
WAYS = [(r' <= ', ' < '), (r' >= ', ' > '), (r' < ', ' <= '), (r' > ', ' >= '), (r' == ', ' != '),
        (r' != ', ' == '), (r' && ', ' || '), (r' \|\| ', ' && '), (r' \+ 1\b', ' - 1'),
        (r' - 1\b', ' + 1'), (r'\breturn true;', 'return false;'), (r'\breturn false;', 'return true;'),
        (r'\bif \(!', 'if ('), (r'\bbreak;', 'continue;'), (r' \+= ', ' -= '), (r'\bstd::max\b', 'std::min'),
        (r'\bstd::min\b', 'std::max'), (r'\bany_of\b', 'all_of'), (r'\ball_of\b', 'any_of')]


def code_of(line):
    """The line with comments and texts blanked, of the same length."""
    line = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', lambda m: ' ' * len(m.group()), line)
    at = line.find('//')
    return line if at < 0 else line[:at]


sites = []
for path in sorted(core.rglob('*.cpp')):
    if path.name == 'boost_json.cpp' or aside in path.parents:
        continue
    for number, line in enumerate(path.read_text().split('\n')):
        code = code_of(line)
        if code.lstrip().startswith(('#', 'template', 'using', 'static_assert')):
            continue
        for want, instead in WAYS:
            sites += [(path, number, m.start(), m.end(), instead) for m in re.finditer(want, code)]
random.Random(seed).shuffle(sites)


def run(*command, limit):
    try:
        return subprocess.run(command, cwd=root, timeout=limit, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def is_killed():
    brief = ('--gtest_brief=1', '--gtest_fail_fast=1')
    return not all(run(f'build/bin/{tests}', *brief, limit=120) for tests in ('core_tests', 'template_tests'))


done = killed = 0
survived = []
for path, number, start, end, instead in sites:
    if done == count:
        break
    whole = path.read_text()
    lines = whole.split('\n')
    before = lines[number]
    lines[number] = before[:start] + instead + before[end:]
    path.write_text('\n'.join(lines))
    built = run('cmake', '--build', 'build', '--target', 'core_tests', 'template_tests', limit=900)
    if built:
        done += 1
        dead = is_killed()
        killed += dead
        said = f'{path.relative_to(root)}:{number + 1}: {before.strip()}  ->  {lines[number].strip()}'
        print('killed  ' if dead else 'SURVIVED', said, flush=True)
        if not dead:
            survived.append(said)
    path.write_text(whole)
print(f'\n{done} mutants, {killed} killed ({100 * killed // max(done, 1)} %), {len(survived)} survived, seed {seed}')
for said in survived:
    print('  ' + said)
PYTHON
