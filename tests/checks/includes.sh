#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The arrows between the rooms: which room may include which. Link lines cannot say it inside one library.
set -euo pipefail
cd "$(dirname "$0")/../.."

# room: the rooms it may include besides itself. A room that is not named here fails, so that a new
# one gets its arrows thought about.
allowed() {
  case $1 in
    app/model) echo "" ;;
    app/async) echo "app/model" ;;
    app/text) echo "app/model" ;;
    app/http) echo "app/model app/async" ;;
    app/genesys) echo "app/model app/async app/text app/http" ;;
    app/archive) echo "app/model app/async app/text" ;;
    app/library) echo "app/model app/async app/text app/genesys app/archive" ;;
    app/exporting) echo "app/model app/async app/text app/library" ;;
    app/settings) echo "app/model app/async" ;;
    app/signin) echo "app/model app/async app/http" ;;
    app/demo) echo "app/model app/async app/text app/genesys app/http app/settings app" ;;
    app/cli) echo "app/model app/async app/text app/http app/genesys app/library app/exporting app/settings app/demo app" ;;
    app) echo "app/model app/async app/text app/http app/genesys app/archive app/library app/exporting app/settings app/signin" ;;
    ui/printing) echo "app/model app/text app/library app ui ui/transcript" ;;
    ui/search) echo "app/model app/async app/text app/library app/exporting app/settings app ui ui/conversations ui/transcript" ;;
    ui/*) echo "app/model app/async app/text app/library app/exporting app/settings app ui" ;;
    ui) echo "app/model app/async app/text app/library app/exporting app/settings app app/demo ui ui/actions ui/conversations ui/coverage ui/marks ui/evidence ui/checklist ui/notification ui/transcript ui/search ui/exporting ui/handover ui/printing ui/settings ui/session ui/shortcuts" ;;
    *) return 1 ;;
  esac
}

# Rooms inside a room share its arrows: app/genesys/platform/names counts as app/genesys. Answers in
# `outer`: a process for each of thousands of lines takes half a minute.
find_outer_room() {
  outer=$1
  [[ $1 == */*/* ]] || return 0
  local rest=${1#*/}
  outer=${1%%/*}/${rest%%/*}
}

# What the table cannot say, because it does not look into inner rooms.
forbidden_pair() {
  case $1:$2 in
    app/library*:app/genesys/*) forbidden_because="a dialect is none of its business" ;;
    app/archive/sql:app/archive | app/archive/sql:app/archive/[!s]* | app/archive/sql:app/archive/s[!q]*)
      forbidden_because="what speaks to SQLite knows nothing of calls" ;;
    *) return 1 ;;
  esac
}

failed=0
complain() { echo "$1 includes \"$2\": $3"; failed=1; }

while IFS=: read -r file include; do
  room=${file%/*}
  target=${include%/*}
  if forbidden_pair "$room" "$target"; then
    complain "$file" "$include" "$forbidden_because"
    continue
  fi
  find_outer_room "$room"
  room=$outer
  find_outer_room "$target"
  target=$outer
  [ "$room" = "$target" ] && continue
  rooms=$(allowed "$room") || { complain "$file" "$include" "room $room has no arrows in includes.sh"; continue; }
  [[ " $rooms " == *" $target "* ]] || complain "$file" "$include" "no arrow from $room to $target"
done < <(grep -rHoE --include='*.cpp' --include='*.h' '^#include "[^"]+"' app ui |
  sed -E 's/:#include "([^"]+)"/:\1/' | grep -vE ':[^/]*\.moc$|:moc_[^/]*$')

while IFS=: read -r file include; do
  complain "$file" "$include" "app has no window"
done < <(grep -rHoE --include='*.cpp' --include='*.h' \
  '^#include <(QWidget|QApplication|QGuiApplication|QFont|QPainter|QColor|QImage|QPixmap|QtGui|QtWidgets)[A-Za-z/]*>' app |
  sed -E 's/:#include <([^>]+)>/:\1/')

((failed)) || echo "Arrows: fine"
exit "$failed"
