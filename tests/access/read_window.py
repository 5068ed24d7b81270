#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Reads the window from outside, as a screen reader does: walks the accessibility tree of a running
readback and fails where something is missing that a blind person needs."""

import re
import subprocess
import sys
import time

try:
    import pyatspi
except ImportError:
    print("python3-pyatspi is missing")
    sys.exit(77)

PATIENCE = 30  # seconds; only a broken program needs them
INTERACTIVE = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM,
    pyatspi.ROLE_TABLE, pyatspi.ROLE_SLIDER, pyatspi.ROLE_RADIO_MENU_ITEM,
}


def wait_for(what, find):
    """The first true answer of find(); objects may come and go while the window is being filled."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if found := find():
                return found
        except Exception:  # what a vanished object throws depends on the moment
            pass
        time.sleep(0.1)
    raise SystemExit(f"not found: {what}")


def children(node):
    return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child]


def walk(node, depth=0):
    yield node, depth
    # A table of thousands of cells is read cell by cell, not walked.
    if node.getRole() == pyatspi.ROLE_TABLE:
        return
    for child in children(node):
        yield from walk(child, depth + 1)


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    # What was read once is kept until events say otherwise, and nobody handles events here.
    desktop.set_cache_mask(0)
    return next((app for app in children(desktop) if app.name.lower() == "readback"), None)


def first(root, role, name):
    return next((node for node, _ in walk(root) if node.getRole() == role and re.search(name, node.name)), None)


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def transcript(root):
    """The reading pane, once it has something to read."""
    node = next((n for n, _ in walk(root) if n.name == "Transcript" and "Text" in pyatspi.listInterfaces(n)), None)
    return node if node and node.queryText().characterCount > 0 else None


def check_names(root):
    nameless = [f"{node.getRoleName()} in {node.parent.name or node.parent.getRoleName()!r}"
                for node, _ in walk(root)
                if node.getRole() in INTERACTIVE and not node.name.strip()
                and node.getState().contains(pyatspi.STATE_SHOWING)]
    if nameless:
        raise SystemExit("without a name: " + ", ".join(nameless))


def check_phrases(pane):
    """Every line has its time, perhaps behind what happened before; where the voice changes, it has
    the speaker; then what was said."""
    lines = [line for line in text_of(pane).split("\n") if line]
    odd = [line for line in lines if not re.match(r"([^:]*\. )?(\d+:)?\d\d:\d\d ", line)]
    if odd or len(lines) < 10:
        raise SystemExit(f"{len(lines)} lines, of which {len(odd)} have no time")
    speakers = {word for word in ("Agent", "Customer") if any(re.match(rf"\S+ {word}", line) for line in lines)}
    if len(speakers) != 2:
        raise SystemExit(f"speakers that can be heard: {speakers}")
    return lines


def check_reading(pane, lines):
    """Line by line from the caret, as "say next line" of a screen reader does, and by character."""
    text = pane.queryText()
    offset = 0
    for line in lines[:5]:
        spoken, begin, end = text.getTextAtOffset(offset, pyatspi.TEXT_BOUNDARY_LINE_START)
        if not spoken.strip() or begin != offset or not line.startswith(spoken.strip()):
            raise SystemExit(f"line at {offset}: {begin}..{end} is not what the text begins with there")
        offset += len(line) + 1
    if not text.setCaretOffset(8) or text.caretOffset < 0:
        raise SystemExit("the caret cannot be set")
    box = text.getCharacterExtents(lines[0].find("T") + 1, pyatspi.DESKTOP_COORDS)
    if box[2] <= 0 or box[3] <= 0:
        raise SystemExit(f"a character in sight has no place: {box}")


def check_list(window):
    table = wait_for("the list of conversations", lambda: first(window, pyatspi.ROLE_TABLE, "."))
    grid = table.queryTable()
    if grid.nRows < 10:
        raise SystemExit(f"{grid.nRows} rows")
    row = [grid.getAccessibleAt(0, column) for column in range(grid.nColumns)]
    headers = [grid.getColumnDescription(column) for column in range(grid.nColumns)]
    if not row[0].name.strip() or not all(headers):
        raise SystemExit(f"a row reads {[cell.name for cell in row]} under {headers}")


def check(window):
    pane = wait_for("a transcript to read", lambda: transcript(window))
    lines = check_phrases(pane)
    check_reading(pane, lines)
    check_list(window)
    check_names(window)
    print(f"read {len(lines)} lines, {sum(1 for _ in walk(window))} objects")


def main():
    program = subprocess.Popen([sys.argv[1], "--demo", "--size", "1200x800"])
    try:
        app = wait_for("the program on the accessibility bus", application)
        window = wait_for("its window", lambda: first(app, pyatspi.ROLE_FRAME, "Readback"))
        if "--tree" in sys.argv:
            for node, depth in walk(window):
                print("  " * depth, node.getRoleName(), repr(node.name))
        check(window)
    finally:
        program.terminate()
        program.wait(10)


main()
