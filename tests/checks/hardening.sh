#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# S11: every program in the folder is position independent, resolves its symbols before it starts,
# makes its relocations read-only, and was compiled with stack protector and fortified functions.
# With --debug it is the tests' build: its code is in libraries beside the programs, which therefore carry
# a search path, and no functions are fortified, which the compiler does only where it optimises for users.
set -euo pipefail
folder=${1:?usage: hardening.sh FOLDER_OF_PROGRAMS [--debug]}
failed=0
# Reads to the end, unlike grep -q: readelf must not die of a closed pipe.
has() { grep -E "$1" >/dev/null; }
complain() { echo "$1: $2"; failed=1; }

files=("$folder"/readback "$folder"/readback-export "$folder"/readback-demo-server)
libraries=()
[ "${2:-}" != --debug ] || libraries=("$folder"/../lib/libreadback_{core,cli,demo,ui}.so)

for file in "${files[@]}" "${libraries[@]}"; do
  [ -x "$file" ] || { complain "$file" "is not there"; continue; }
  readelf -hW "$file" | has 'Type:.*DYN' || complain "$file" "not position independent (PIE)"
  readelf -lW "$file" | has GNU_RELRO || complain "$file" "no read-only relocations (RELRO)"
  readelf -dW "$file" | has 'FLAGS.*NOW' || complain "$file" "symbols bound lazily (no NOW)"
  readelf -lW "$file" | has 'GNU_STACK.*RWE' && complain "$file" "executable stack"
  [ "${2:-}" != --debug ] || continue
  readelf -dW "$file" | has 'RPATH|RUNPATH' && complain "$file" "carries a search path"
  readelf -sW "$file" | has '__stack_chk_fail' || complain "$file" "no stack protector"
done
for file in "${libraries[@]}"; do
  readelf -sW "$file" | has '__stack_chk_fail' || complain "$file" "no stack protector"
done
# Only a program that calls such a function has a fortified one to show.
[ "${2:-}" = --debug ] || readelf -sW "${files[@]}" | has '_chk@' || complain "$folder" "no fortified function anywhere"
((failed)) || echo "Hardening: fine"
exit "$failed"
