#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clazy and clang-tidy on what has changed in app/ and ui/ since it last passed.

usage: lint.py [--all] BUILD_DIR [JOBS]

A file is judged again when it, a project header that it reaches, the compile commands, the choice of
checks or one of the two tools has changed; with --all, every file is. What passed is remembered in
the user's cache directory, so that a fresh clone does not start from nothing.

Nearly all of the time goes into Qt's headers, which both tools read along with each file. So many
files are judged together, as one that includes them all. Those that define the same name for
themselves do not stand together.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "readback-lint"
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
ERROR = re.compile(r"^(/[^:\n]+):\d+:\d+: (?:fatal )?error: ", re.MULTILINE)
CLAZY_FINDING = re.compile(r"\[-Wclazy-")
# What a file defines: a function, a type or a constant that belongs to no class.
NAME = re.compile(r"^[a-zA-Z][^\n(={:]*(?:::[^\n(={:]*)*[ *&]([a-zA-Z]\w*) ?[\n({=]", re.MULTILINE)
TOGETHER = 64
# Versions find different things; those of Debian 12 are the judge.
JUDGE = "LLVM version 14."

CLAZY_CHECKS = [
    "level0", "level1",
    # Of level 2, what is a mistake here too. The rest tells values from references, and asks of
    # interfaces and parents what this house does otherwise.
    "base-class-event", "global-const-char-pointer", "implicit-casts", "old-style-connect",
    "qstring-allocations", "static-pmf", "virtual-call-ctor",
    # Of no level.
    "assert-with-side-effects", "heap-allocated-small-trivial-type", "isempty-vs-count",
    "signal-with-return-value", "thread-with-slots", "tr-non-literal",
    "use-arrow-operator-instead-of-data",
]


def reached_files(sources):
    """The sources and the project's headers that they include, directly or through others."""
    seen, waiting = set(), list(sources)
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in INCLUDE.findall(path.read_bytes()):
            for folder in (ROOT, path.parent):
                header = (folder / name.decode()).resolve()
                if header.is_file():
                    waiting.append(header)
                    break
    return sorted(seen)


def flags_of(entry):
    """A compile command without the compiler, the file and the object, an option with its value."""
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if "clang++" in word) + 1
    end = next(i for i, word in enumerate(words) if word == "-o")
    options = []
    for word in words[start:end]:
        if options and options[-1] == ("-isystem",):
            options[-1] = ("-isystem", word)
        else:
            options.append((word,))
    return options


def flags_of_all(entries):
    """What all the targets are compiled with: no two of them contradict each other."""
    options = dict.fromkeys(option for entry in entries for option in flags_of(entry))
    return [word for option in options for word in option]


def run(*command):
    """The exit code, and all that the tool said."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


class Linter:
    """Both tools, with all that they need to know besides the files."""

    def __init__(self, build, flags, paths):
        self.build = build
        self.flags = flags
        versions = [line for tool in ("clang-tidy", "clazy-standalone")
                    for line in run(tool, "--version")[1].splitlines() if " version " in line]
        self.is_judge = all(JUDGE in line for line in versions if "LLVM" in line)
        self.basis = "\n".join([
            *versions, *CLAZY_CHECKS, (ROOT / ".clang-tidy").read_text(),
            " ".join(flags).replace(str(ROOT), "")])
        # Taken before the tools read the files: who edits meanwhile has not passed.
        self.stamps = {path: self.stamp(path) for path in paths}

    def stamp(self, path):
        """A file that exists once this very state has passed."""
        digest = hashlib.sha256(self.basis.encode())
        for reached in reached_files([path]):
            digest.update(str(reached.relative_to(ROOT)).encode())
            digest.update(reached.read_bytes())
        return CACHE / digest.hexdigest()

    def together(self, paths):
        """A source file that includes all of them."""
        if len(paths) == 1:
            return paths[0]
        text = "".join(f'#include "{path}"\n' for path in paths)
        joined = self.build / "together" / (hashlib.sha256(text.encode()).hexdigest()[:16] + ".cpp")
        joined.parent.mkdir(exist_ok=True)
        joined.write_text(text)
        return joined

    def clazy(self, source):
        return run("clazy-standalone", "--checks=" + ",".join(CLAZY_CHECKS), "--header-filter=/(app|ui)/",
                   source, "--", *self.flags, "-Wno-everything", "-Wno-error", "-ferror-limit=0")

    def tidy(self, source):
        # Names that hide others are the compiler's to find, in the files as they really are.
        return run("clang-tidy", "--quiet", "--checks=-bugprone-suspicious-include", source,
                   "--", *self.flags, "-Wno-shadow")

    def judge(self, paths):
        """What the tools have to say of these files, judged together; nothing if they are fine."""
        source = self.together(paths)
        code, said = self.clazy(source)
        broken = {pathlib.Path(name) for name in ERROR.findall(said)}
        if broken or code != 0:
            return self.judge_apart(paths, broken, said)
        findings = said if CLAZY_FINDING.search(said) else ""
        code, said = self.tidy(source)
        if code != 0:
            findings += said
        if not findings:
            for path in paths:
                self.stamps[path].touch()
        return findings

    def judge_apart(self, paths, broken, said):
        """Of files that do not stand together after all, those with errors by themselves."""
        if len(paths) == 1:
            return said
        apart = [path for path in paths if path in broken]
        if not apart or len(apart) == len(paths):
            apart = paths[len(paths) // 2:]
        rest = [path for path in paths if path not in apart]
        return self.judge(rest) + self.judge(apart)


def parts_of(paths, jobs):
    """Parts whose files stand together, not too large and enough for all jobs; the largest first."""
    most = min(TOGETHER, -(-len(paths) // jobs))
    parts = []
    for path in paths:
        names = set(NAME.findall(path.read_text())) - {"readback"}
        fit = next((part for part in parts if len(part[0]) < most and not part[1] & names), None)
        if not fit:
            fit = ([], set())
            parts.append(fit)
        fit[0].append(path)
        fit[1].update(names)
    return sorted((part[0] for part in parts), key=len, reverse=True)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--all"]
    build = pathlib.Path(arguments[0]).resolve()
    jobs = int(arguments[1]) if len(arguments) > 1 else os.cpu_count()
    CACHE.mkdir(parents=True, exist_ok=True)
    houses = tuple(str(ROOT / house) + os.sep for house in ("app", "ui"))
    entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
               if entry["file"].startswith(houses)]
    if not entries:
        sys.exit("lint: no file to judge in " + str(build))
    paths = sorted({pathlib.Path(entry["file"]) for entry in entries})
    linter = Linter(build, flags_of_all(entries), paths)
    changed = [path for path in paths if "--all" in sys.argv or not linter.stamps[path].exists()]
    failed = False
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for done in concurrent.futures.as_completed([pool.submit(linter.judge, part)
                                                     for part in parts_of(changed, jobs)]):
            if done.result():
                failed = True
                print(done.result(), flush=True)
    print(f"clazy and clang-tidy: {len(paths)} files, {len(changed)} judged now, "
          f"{'with findings' if failed else 'fine'}")
    if failed and not linter.is_judge:
        print(f"These tools are not of {JUDGE}x, which is the judge: this is advice.")
    sys.exit(1 if failed and linter.is_judge else 0)


if __name__ == "__main__":
    main()
