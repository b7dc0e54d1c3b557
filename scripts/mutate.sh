#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Changes one operator or condition of core at a time and asks the core and template tests whether they
# see it:
#   scripts/mutate.sh [how many = 100] [seed = 1] [part of core]
#   scripts/mutate.sh FILE     the mutants of an earlier run's lines again
# A part is a folder or file pattern ("tables", "reader/envelope*"), several with commas between them; with "-"
# in front they are left aside ("-reader"). "-finder" leaves aside what finds figures in sentences and tables.
# Prints what every mutant was and whether it was killed; what survived comes once more at the end.
#
# The sources stay as they are: the changed one alone is compiled, and linked in front of the library of the
# ordinary build. It looks whether what it reads is there (_GLIBCXX_ASSERTIONS), so that a step too far is
# seen. The tests that killed an earlier mutant of the folder are asked first, then those of the file and of the
# folder, then the others, the slow ones last, and at the first that fails no more; MUTATE_JOBS mutants are tried at
# once, as many as there are processors.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${run_packages[@]}" "${test_packages[@]}" python3
configure -DCCHC_TESTS=ON
cmake --build "$build" --target core_tests template_tests
exec python3 - "$root" "$build" "${1:-100}" "${2:-1}" "${3:-}" <<'PYTHON'
import concurrent.futures, fnmatch, json, os, pathlib, random, re, resource, shlex, shutil, signal, subprocess
import sys, tempfile, time

root, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
wanted, seed, part = sys.argv[3], int(sys.argv[4]), sys.argv[5]
core = root / 'uno_components/core'
PROGRAMS = ('core_tests', 'template_tests')
SLOW = 1  # seconds; a test that takes longer is asked last
FINDER = [f'reader/{name}.cpp' for name in (
    'balance', 'figure_*', 'piece_words', 'sentence_pieces', 'shared_units', 'statement*', 'table_*', 'tables_abreast',
    'trait_index')]
MEMORY = 4 << 30  # bytes that tests of a mutant may take
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


def mutants_of_core():
    """(file, number of the line from 0, the line instead), in an order that the seed settles."""
    aside = part.startswith('-')
    patterns = FINDER if part == '-finder' else [one for one in part.lstrip('-').split(',') if one]
    sites = []
    for path in sorted(core.rglob('*.cpp')):
        name = str(path.relative_to(core))
        is_named = any(fnmatch.fnmatch(name, one) or fnmatch.fnmatch(name, f'{one}/*') for one in patterns)
        if path.name == 'boost_json.cpp' or (patterns and is_named == aside):
            continue
        for number, line in enumerate(path.read_text().split('\n')):
            code = code_of(line)
            if code.lstrip().startswith(('#', 'template', 'using', 'static_assert')):
                continue
            for want, instead in WAYS:
                sites += [(path, number, line[:m.start()] + instead + line[m.end():])
                          for m in re.finditer(want, code)]
    random.Random(seed).shuffle(sites)
    return sites


def mutants_of(file):
    """Those of an earlier run, wherever their lines stand now."""
    sites = []
    for said in pathlib.Path(file).read_text().split('\n'):
        m = re.match(r'(?:killed|endless|SURVIVED)?\s*(\S+):(\d+): (.*)  ->  (.*)', said)
        if not m:
            continue
        path, number = root / m[1], int(m[2]) - 1
        lines = path.read_text().split('\n') if path.exists() else []
        same = [i for i, line in enumerate(lines) if line.strip() == m[3]]
        if not same:
            print('gone    ', said, flush=True)
            continue
        at = min(same, key=lambda i: abs(i - number))
        sites.append((path, at, lines[at].replace(m[3], m[4])))
    return list(dict.fromkeys(sites))


def said_of(command):
    return subprocess.run(command, cwd=build, check=True, capture_output=True, text=True).stdout


COMPILE = {entry['file']: entry['command']
           for entry in json.loads((build / 'compile_commands.json').read_text())}
LINK = {}
for program in PROGRAMS:
    ends = [step for line in said_of(['ninja', '-t', 'commands', program]).split('\n')
            for step in line.split(' && ') if f' -o bin/{program} ' in step]
    LINK[program] = ends[0] + (' -fuse-ld=lld' if shutil.which('ld.lld') else '')


def suites(path):
    return re.findall(r'^(?:TEST|TEST_F|TEST_P)\((\w+),', path.read_text(), re.M)


def read_with(path):
    """A test with the headers beside it that it includes."""
    text = path.read_text()
    for name in re.findall(r'^#include "([\w.]+)"', text, re.M):
        for beside in (path.parent / name, root / 'tests/support' / name):
            text += beside.read_text() if beside.exists() else ''
    return text


def tests_of(source, folder):
    """The filters of the tests of a source, and of those that speak of its folder."""
    header = f'"{source.relative_to(core.parent).with_suffix(".hpp")}"'
    room = f'#include "{source.parent.relative_to(core.parent)}/'
    own, near = set(), set()
    for path in sorted((root / 'tests' / folder).rglob('*_test.cpp')):
        if header in path.read_text() or path.name == f'{source.stem}_test.cpp':
            own.update(suites(path))
        elif room in read_with(path):
            near.update(suites(path))
    return [':'.join(f'{suite}.*:*/{suite}.*' for suite in sorted(some)) for some in (own, near - own)]


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def unchanged():
    """Seconds that each program takes, and its slow tests."""
    takes, slow = {}, {}
    for program in PROGRAMS:
        with tempfile.NamedTemporaryFile(suffix='.json') as file:
            begun = time.monotonic()
            subprocess.run([f'bin/{program}', '--gtest_brief=1', f'--gtest_output=json:{file.name}'], cwd=build,
                           check=True, stdout=subprocess.DEVNULL)
            takes[program] = time.monotonic() - begun
            slow[program] = [f"{suite['name']}.{test['name']}" for suite in json.load(file)['testsuites']
                             for test in suite['testsuite'] if float(test['time'][:-1]) > SLOW]
    return takes, slow


def run(program, tests, step, limit):
    """How it ends, None when it does not, and the test that failed."""
    try:
        ran = subprocess.run([program, '--gtest_brief=1', '--gtest_fail_fast=1', f'--gtest_filter={step}'],
                             cwd=build / 'tests' / tests, timeout=limit, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, errors='replace', preexec_fn=bounded)
    except subprocess.TimeoutExpired:
        return None, ''
    failed = re.search(r'^\[  FAILED  \] ([\w/]+\.[\w/]+)', ran.stdout, re.M)
    return ran.returncode, failed[1] if failed else ''


def compiled(path, lines, folder):
    """The object of a source with these lines; None when they are no program."""
    source, made = folder / path.name, folder / 'changed.o'
    source.write_text('\n'.join(lines))
    command = [word for word in shlex.split(COMPILE[str(path)]) if word != '-Werror']
    command[command.index('-o') + 1] = str(made)
    command[command.index('-c') + 1] = str(source)
    command += ['-iquote', str(path.parent), '-O1', '-w', '-D_GLIBCXX_ASSERTIONS']
    return made if subprocess.run(command, cwd=build, stderr=subprocess.DEVNULL).returncode == 0 else None


def linked(program, made, folder):
    """In front of the library: what the object defines is not looked for there."""
    command = LINK[program].replace(f' -o bin/{program} ', f' {made} -o {folder}/{program} ', 1)
    subprocess.run(command, shell=True, cwd=build, check=True, stderr=subprocess.DEVNULL)
    return f'{folder}/{program}'


def first_that_fails(path, lines):
    """The program and tests that see it; False when none does, None when the lines are no program."""
    with tempfile.TemporaryDirectory(prefix='mutant-') as folder:
        folder = pathlib.Path(folder)
        made = compiled(path, lines, folder)
        if not made:
            return None
        for program, tests in zip(PROGRAMS, ('core', 'templates')):
            one = linked(program, made, folder)
            killers = KILLERS.setdefault((program, path.parent), [])
            killed, slow = ':'.join(killers), ':'.join(SLOW_TESTS[program])
            own, near = tests_of(path, tests)
            # From the tests that are nearest to those that take longest, none twice.
            for some, *but in ((killed,), (own, slow, killed), (near, slow, killed, own),
                               ('*', slow, killed, own, near), (slow, killed)):
                but = ':'.join(filter(None, but))
                step = f'{some}-{but}' if some and but else some
                code, failed = run(one, tests, step, 60 + 10 * TAKES[program]) if step else (0, '')
                if code != 0:
                    if failed and failed not in killers:
                        killers.append(failed)
                    return program, tests, step, code
    return False


def try_mutant(mutant):
    """None when it is no program, otherwise whether it was killed."""
    path, number, instead = mutant
    lines = path.read_text().split('\n')
    before, lines[number] = lines[number], instead
    seen = first_that_fails(path, lines)
    if not seen or seen[-1] != -signal.SIGABRT:
        return seen and (ENDLESS if seen[-1] is None else True)
    # It may have been the unchanged file that looked beyond an end.
    program, tests, step, _ = seen
    lines[number] = before
    with tempfile.TemporaryDirectory(prefix='mutant-') as folder:
        folder = pathlib.Path(folder)
        if run(linked(program, compiled(path, lines, folder), folder), tests, step, 60 + 10 * TAKES[program])[0] != 0:
            raise SystemExit(f'{path}: it looks beyond an end unchanged: {program} {step}')
    return True


again = not wanted.isdigit()
sites = mutants_of(wanted) if again else mutants_of_core()
count = len(sites) if again else int(wanted)
TAKES, SLOW_TESTS = unchanged()
ENDLESS = 'endless'  # killed by the limit of time alone
KILLERS = {}  # what killed mutants of a folder before
done = killed = endless = 0
survived = []
jobs = int(os.environ.get('MUTATE_JOBS', os.cpu_count()))
with concurrent.futures.ThreadPoolExecutor(jobs) as workers:
    coming = iter(sites)
    while done < count:
        some = [site for _, site in zip(range(min(jobs, count - done)), coming)]
        if not some:
            break
        for mutant, dead in zip(some, workers.map(try_mutant, some)):
            if dead is None:
                continue
            path, number, instead = mutant
            before = path.read_text().split('\n')[number]
            done += 1
            killed += bool(dead)
            endless += dead == ENDLESS
            said = f'{path.relative_to(root)}:{number + 1}: {before.strip()}  ->  {instead.strip()}'
            print('SURVIVED' if not dead else 'endless ' if dead == ENDLESS else 'killed  ', said, flush=True)
            if not dead:
                survived.append(said)
print(f'\n{done} mutants, {killed} killed ({100 * killed // max(done, 1)} %), {len(survived)} survived, '
      f'{endless} of the killed without end, seed {seed}')
for said in survived:
    print('  ' + said)
PYTHON
