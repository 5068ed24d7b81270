#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# S11: every program in the folder is position independent, resolves its symbols before it starts,
# makes its relocations read-only, and was compiled with stack protector and fortified functions.
set -euo pipefail
folder=${1:?usage: hardening.sh FOLDER_OF_RELEASE_PROGRAMS}
failed=0
complain() { echo "$1: $2"; failed=1; }

for program in readback readback-export readback-demo-server; do
  file=$folder/$program
  [ -x "$file" ] || { complain "$file" "is not there"; continue; }
  readelf -hW "$file" | grep -q 'Type:.*DYN' || complain "$file" "not position independent (PIE)"
  readelf -lW "$file" | grep -q GNU_RELRO || complain "$file" "no read-only relocations (RELRO)"
  readelf -dW "$file" | grep -q 'FLAGS.*NOW' || complain "$file" "symbols bound lazily (no NOW)"
  readelf -lW "$file" | grep -E 'GNU_STACK' | grep -q 'RWE' && complain "$file" "executable stack"
  readelf -dW "$file" | grep -qE 'RPATH|RUNPATH' && complain "$file" "carries a search path"
  readelf -sW "$file" | grep -q '__stack_chk_fail' || complain "$file" "no stack protector"
done
# Only a program that calls such a function has a fortified one to show.
readelf -sW "$folder"/readback* | grep -q '_chk@' || complain "$folder" "no fortified function anywhere"
((failed)) || echo "Hardening: fine"
exit "$failed"
