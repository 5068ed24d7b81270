#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy on every file of app/ and ui/, several at a time, and remembers what passed.

usage: tidy.py BUILD_DIR [JOBS]

A file is judged again only when it, a project header it reaches, its compile command, .clang-tidy
or clang-tidy itself has changed. What passed is remembered in the user's cache directory, so that a
fresh clone does not start from nothing.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "readback-tidy"
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def reached_files(source):
    """The source and the project's headers it includes, directly or through others."""
    seen, waiting = set(), [source]
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


def stamp(entry, version):
    """A file that exists once this very state has passed."""
    digest = hashlib.sha256(version)
    digest.update((ROOT / ".clang-tidy").read_bytes())
    digest.update(entry["command"].replace(str(ROOT), "").encode())
    for path in reached_files(pathlib.Path(entry["file"])):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return CACHE / digest.hexdigest()


def judge(entry, build, version):
    """Empty when the file is fine, else what clang-tidy says."""
    passed = stamp(entry, version)
    if passed.exists():
        passed.touch()
        return False, ""
    run = subprocess.run(["clang-tidy", "-p", str(build), "--quiet", entry["file"]],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode == 0:
        passed.touch()
        return True, ""
    return True, run.stdout + ("" if "error:" in run.stdout else run.stderr)


def main():
    build = pathlib.Path(sys.argv[1])
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count()
    CACHE.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], stdout=subprocess.PIPE, check=True).stdout
    houses = tuple(str(ROOT / house) + os.sep for house in ("app", "ui"))
    entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
               if entry["file"].startswith(houses)]
    if not entries:
        sys.exit("clang-tidy: no file to judge in " + str(build))
    judged, failed = 0, 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for fresh, message in pool.map(lambda entry: judge(entry, build, version), entries):
            judged += fresh
            failed += bool(message)
            if message:
                print(message, flush=True)
    print(f"clang-tidy: {len(entries)} files, {judged} judged now, {failed} with findings")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
