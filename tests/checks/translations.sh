#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every text that a person reads has its translation, with its placeholders. Skipped (77) where the
# tools are missing. To mend: translations/update.sh, then fill in what is unfinished.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || exit 77
[ -x /usr/lib/qt6/bin/lupdate ] || command -v lupdate6 lupdate >/dev/null || exit 77

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp translations/readback_*.ts "$work"
translations/update.sh "$work" 2>"$work/complaints" || { cat "$work/complaints"; exit 1; }
# What lupdate does not understand lands in a context that nobody asks for.
if grep -E 'lacks Q_OBJECT|unknown namespace/class' "$work/complaints"; then
  exit 1
fi
python3 tests/checks/translations.py "$work"
