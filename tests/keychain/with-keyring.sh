#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a command on a session bus of its own with a real keyring, unlocked by an empty password and
# kept in a folder that goes afterwards. Without the tools the command runs alone and skips itself.
set -euo pipefail
for tool in dbus-run-session gnome-keyring-daemon dbus-send; do
  command -v "$tool" >/dev/null || exec "$@"
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
export XDG_RUNTIME_DIR=$folder/runtime
mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY
dbus-run-session -- bash -c '
  printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
  READBACK_KEYRING=1 "$@"
' with-keyring "$@"
