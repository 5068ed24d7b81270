#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Brings the .ts files up to date with the texts in app/ and ui/: those of the folder given, else
# those beside this script. English is the language of the source, so its file has the plurals only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "${1:-$here}" && pwd)
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=$(command -v lupdate6 || command -v lupdate)

cd "$here/.."
# The include path tells lupdate the namespaces of the classes: without it the contexts are wrong.
for file in "$folder"/readback_*.ts; do
  plurals=()
  [ "$(basename "$file")" = readback_en.ts ] && plurals=(-pluralonly)
  "$lupdate" -silent -I . app ui -locations none -no-obsolete "${plurals[@]}" -ts "$file"
done
