#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Judges the up-to-date .ts files of a folder: each entry is finished and keeps what its source has,
and each text that the source marks is among the entries. Each complaint is "language: context: what"."""
import pathlib
import re
import sys
import xml.etree.ElementTree

PLACEHOLDER = re.compile(r"%L?(\d|n)")
MNEMONIC = re.compile(r"&(?=\w)")
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
MARKED = re.compile(r'(?:translate|QT_TRANSLATE_(?:N_)?NOOP)\(\s*"(\w+)",\s*' + LITERALS)
TRANSLATED = re.compile(r"\btr\(\s*" + LITERALS)

failed = False


def complain(*what):
    global failed
    failed = True
    print(*what, sep=": ")


def entries(path):
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def loss(source, text, singular):
    """What the text lacks of its source; empty: nothing. The singular may put its number in words."""
    missing = set(PLACEHOLDER.findall(source)) - set(PLACEHOLDER.findall(text))
    if singular:
        missing.discard("n")
    if missing:
        return "lacks %" + ", %".join(sorted(missing))
    if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(text)):
        return "has not the mnemonic of its source"
    if source[-1:].isspace() != text[-1:].isspace():
        return "ends otherwise than its source"
    return ""


def judge(language, context, message):
    source = message.findtext("source")
    translation = message.find("translation")
    numerus = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.findall("numerusform")] if numerus else [translation.text or ""]
    if translation.get("type") or not all(forms) or (numerus and len(forms) != 2):
        complain(language, context, "not translated", repr(source))
        return
    for index, form in enumerate(forms):
        if what := loss(source, form, numerus and index == 0):
            complain(language, context, what, repr(form))


def text_of(literals):
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return text.replace("\\n", "\n").replace('\\"', '"')


def judge_source(known):
    """lupdate overlooks a call whose arguments it cannot read, without a word."""
    sources = {source for _, source in known}
    files = [file for room in ("app", "ui") for file in pathlib.Path(room).rglob("*") if file.suffix in (".cpp", ".h")]
    for file in sorted(files):
        code = file.read_text(encoding="utf-8")
        for match in MARKED.finditer(code):
            if (match[1], text_of(match[2])) not in known:
                complain(file, match[1], "lupdate does not see", repr(text_of(match[2])))
        for match in TRANSLATED.finditer(code):
            if text_of(match[1]) not in sources:
                complain(file, "lupdate does not see", repr(text_of(match[1])))


folder = pathlib.Path(sys.argv[1])
known = set()
for path in sorted(folder.glob("readback_*.ts")):
    language = path.stem.removeprefix("readback_")
    for context, message in entries(path):
        if language == "en" and message.get("numerus") != "yes":
            continue
        known.add((context, message.findtext("source")))
        judge(language, context, message)
if not known:
    complain("translations", "none found")
judge_source(known)
if not failed:
    print("Translations: fine")
sys.exit(failed)
