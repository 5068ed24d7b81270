#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Rules of the house that a text search can judge. Each complaint is "file:line: what".
# With an argument (S12) only those whose name begins with it.
set -euo pipefail
cd "$(dirname "$0")/../.."
failed=0
only=${1:-}
judged=0

# forbid WHAT PATTERN GREP_ARGUMENTS...: no line may match the Perl regular expression.
forbid() {
  local what=$1 pattern=$2 hits
  shift 2
  [[ $what == "$only"* ]] || return 0
  judged=$((judged + 1))
  hits=$(grep -rnP --include='*.cpp' --include='*.h' -e "$pattern" "$@" | grep -vE ':[0-9]+:\s*//' || true)
  [ -z "$hits" ] && return
  printf '%s:\n%s\n' "$what" "$hits"
  failed=1
}

forbid "S12 TLS checks stay on" 'ignoreSslErrors|setPeerVerifyMode|NoLessSafe' app ui
forbid "S12 a decompression limit stays" '-1\).*Decompress|Decompress.*\(-1|DecompressedSafetyCheckThreshold\(-1' app ui
forbid "G15 no nested event loop" 'QEventLoop\b|processEvents' app ui
forbid "G15 no blocking wait" '[.>]waitFor[A-Z][A-Za-z]*\(' app ui
forbid "G15 dialogs and menus open()" '[.>]exec(_)?\(' ui --exclude=main.cpp
forbid "G15 only a query is executed" '[.>]exec(_)?\(' app --exclude=main.cpp --exclude-dir=archive
forbid "G15 static dialogs are nested loops" \
  'QMessageBox::(about|information|question|warning|critical)\(|QInputDialog::get|QFileDialog::get|QColorDialog::get|QFontDialog::get' ui
forbid "L02 files are written as bytes" 'QTextStream' app/exporting
forbid "QFuture has no place in an interface" 'QFuture|QtConcurrent' app ui
forbid "no singletons" 'Q_GLOBAL_STATIC|[ *&](self|instance)\(\)' app ui
forbid "rule 7 remote text is plain" '(?<!mime->)setHtml\(|insertHtml\(|appendHtml\(|Qt::RichText|Qt::AutoText|Qt::MarkdownText' ui
forbid "S17 nothing that came over the wire is a link" 'openUrl\((?!QUrl::fromLocalFile)|OpenExternalLinks|OpenLinks\(|LinksAccessibleBy|TextBrowserInteraction|QTextBrowser' app ui --exclude=Browser.cpp # the sign-in page, of our own making
forbid "deprecated in Qt 6.8: QTimeZone::utc() works in both, then .toUTC() where it is printed" 'Qt::(UTC|OffsetFromUTC)\b' app ui tests
forbid "no text through a shell" 'QProcess\b|[^a-zA-Z:]system\(' app ui

if [ -n "$only" ]; then
  ((judged)) || { echo "$only: no such rule"; exit 1; }
  ((failed)) || echo "$only: fine"
  exit "$failed"
fi

while read -r file; do
  head -n 1 "$file" | grep -qF 'SPDX-License-Identifier: MIT' || {
    echo "$file:1: no SPDX line"
    failed=1
  }
done < <(find app ui tests -name '*.cpp' -o -name '*.h')

while read -r lines file; do
  if [ "$file" != total ] && ((lines > 400)); then
    echo "$file: $lines lines, 400 at most"
    failed=1
  fi
done < <(find app ui tests \( -name '*.cpp' -o -name '*.h' \) -exec wc -l {} +)

while read -r file; do
  head -n 3 "$file" | grep -qxF '#pragma once' || {
    echo "$file:2: no #pragma once"
    failed=1
  }
done < <(find app ui tests -name '*.h')

((failed)) || echo "Rules: fine"
exit "$failed"
