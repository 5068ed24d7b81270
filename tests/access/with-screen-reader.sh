#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a command where a screen reader could be: a screen, a session bus and the accessibility bus of
# its own, and a home that goes afterwards. 77 (skipped) where a tool for that is missing.
set -euo pipefail
launcher=$(find /usr/libexec /usr/lib -name at-spi-bus-launcher -print -quit 2>/dev/null || true)
for tool in dbus-run-session dbus-send xvfb-run xauth; do
  command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done
[ -n "$launcher" ] || { echo "at-spi-bus-launcher is missing"; exit 77; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
export XDG_RUNTIME_DIR=$folder/runtime
mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_QPA_PLATFORM
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
# shellcheck disable=SC2016 # for the inner shell
xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp -noreset' dbus-run-session -- bash -c '
  "$0" --launch-immediately & bus=$!
  # Who looks before the bus has its name starts a second one.
  for ((i = 0; i < 100; ++i)); do
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
      org.freedesktop.DBus.NameHasOwner string:org.a11y.Bus | grep -q true && break
    sleep 0.05
  done
  status=0
  "$@" || status=$?
  kill "$bus"
  exit "$status"
' "$launcher" "$@"
