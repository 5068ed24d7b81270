#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy on all of app/ and ui/, several at a time, and remembers what passed.

usage: tidy.py BUILD_DIR [JOBS]

Nearly all of clang-tidy's time goes into Qt's headers, which it judges along with each file. So the
files of a folder are judged together, as one that includes them all, and a group whose files cannot
stand together (two helpers of one name) is halved. A group is judged again only when one of its
files, a project header they reach, a compile command, .clang-tidy or clang-tidy itself has changed.
What passed is remembered in the user's cache directory, so that a fresh clone does not start from
nothing.
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
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "readback-tidy"
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
GROUP_SIZE = 12


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
    """A compile command without the compiler, the file and the object: the same for a whole target."""
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if "clang++" in word) + 1
    end = next(i for i, word in enumerate(words) if word == "-o")
    return words[start:end]


def groups_of(entries):
    """Lists of files that share a folder and their flags."""
    together = {}
    for entry in sorted(entries, key=lambda entry: entry["file"]):
        path = pathlib.Path(entry["file"])
        together.setdefault((path.parent, tuple(flags_of(entry))), []).append(path)
    for (_, flags), paths in together.items():
        parts = -(-len(paths) // GROUP_SIZE)
        for part in range(parts):
            yield flags, paths[part::parts]


def stamp(flags, paths, version):
    """A file that exists once this very state has passed."""
    digest = hashlib.sha256(version)
    digest.update((ROOT / ".clang-tidy").read_bytes())
    digest.update(" ".join(flags).replace(str(ROOT), "").encode())
    for path in reached_files(paths):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return CACHE / digest.hexdigest()


def together(build, paths):
    """A source file that includes all of them."""
    text = "".join(f'#include "{path}"\n' for path in paths)
    joined = build / "together" / (hashlib.sha256(text.encode()).hexdigest()[:16] + ".cpp")
    joined.parent.mkdir(exist_ok=True)
    joined.write_text(text)
    return joined


def stands(flags, source):
    run = subprocess.run(["clang++", *flags, "-w", "-fsyntax-only", source], check=False,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run.returncode == 0


def judge(build, version, flags, paths):
    """Judges files together; returns how many were judged now, and what clang-tidy said if not fine."""
    passed = stamp(flags, paths, version)
    if passed.exists():
        passed.touch()
        return 0, ""
    source = together(build, paths) if len(paths) > 1 else paths[0]
    if len(paths) > 1 and not stands(flags, source):
        halves = (paths[:len(paths) // 2], paths[len(paths) // 2:])
        results = [judge(build, version, flags, half) for half in halves]
        return sum(result[0] for result in results), "".join(result[1] for result in results)
    run = subprocess.run(["clang-tidy", "--quiet", "--checks=-bugprone-suspicious-include", source,
                          "--", *flags],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode == 0:
        passed.touch()
        return len(paths), ""
    return len(paths), run.stdout + ("" if "error:" in run.stdout else run.stderr)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count()
    CACHE.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], stdout=subprocess.PIPE, check=True).stdout
    houses = tuple(str(ROOT / house) + os.sep for house in ("app", "ui"))
    entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
               if entry["file"].startswith(houses)]
    if not entries:
        sys.exit("clang-tidy: no file to judge in " + str(build))
    judged, failed = 0, False
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        waiting = [pool.submit(judge, build, version, *group) for group in groups_of(entries)]
        for done in concurrent.futures.as_completed(waiting):
            count, message = done.result()
            judged += count
            if message:
                failed = True
                print(message, flush=True)
    print(f"clang-tidy: {len(entries)} files, {judged} judged now, {'with findings' if failed else 'fine'}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
