#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the fuzz targets of a build, two and more at a time where there are cores for it.
#
# usage: run.sh BUILD_DIR SECONDS [TARGET...]    no target: all; seconds are for each
#
# What is learnt is kept in build/fuzz/corpus, so that the next run goes on from there; inputs that
# break something are kept in build/fuzz/findings. Nothing is written into the source.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
seconds=$2
shift 2
known=(tests/fuzz/*.cpp)
known=("${known[@]##*/}")
known=("${known[@]%.cpp}")
targets=("${@:-${known[@]}}")
state=build/fuzz
findings=$state/findings

for target in "${targets[@]}"; do
  [ -f "tests/fuzz/$target.cpp" ] || {
    echo "There is no fuzz target '$target'. Those there are: ${known[*]}" >&2
    exit 2
  }
done

export LC_ALL=C.UTF-8 TZ=UTC
# Freed memory is held back for a while to catch its use; by default for more than the limit below.
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=1
export UBSAN_OPTIONS=print_stacktrace=1

# fuzz TARGET: its log in the state folder; always succeeds, the log says what was found.
fuzz() {
  local target=$1
  mkdir -p "$state/corpus/$target"
  "$build/bin/fuzz_$target" -max_total_time="$seconds" -timeout=1 -rss_limit_mb=512 -max_len=16384 \
    -use_value_profile=1 -print_final_stats=1 -artifact_prefix="$findings/$target-" \
    "$state/corpus/$target" "tests/fuzz/corpus/$target" >"$state/$target.log" 2>&1 || true
}

# last TARGET PATTERN: the last match in its log, by sed's first group.
last() { sed -nE "s/.*$2.*/\1/p" "$state/$1.log" | tail -n 1; }

report() {
  local target=$1 found
  found=$(find "$findings" -name "$target-*" | wc -l)
  printf '%-20s %12s %8s %8s %9s\n' "$target" "$(last "$target" 'stat::number_of_executed_units: *([0-9]+)')" \
    "$(last "$target" 'stat::average_exec_per_sec: *([0-9]+)')" "$(last "$target" 'cov: ([0-9]+)')" "$found"
}

explain() {
  local target=$1
  echo
  echo "$target:"
  grep -E 'SUMMARY:|runtime error:|this does not hold|ERROR: ' "$state/$target.log" | head -n 5 || true
  find "$findings" -name "$target-*" -printf "  again with: $build/bin/fuzz_$target %p\n"
}

mkdir -p "$state"
rm -rf "$findings"
mkdir -p "$findings"
cores=$(nproc 2>/dev/null || echo 2)
for target in "${targets[@]}"; do
  while (($(jobs -pr | wc -l) >= cores)); do
    wait -n
  done
  fuzz "$target" &
done
wait

failed=()
printf '%-20s %12s %8s %8s %9s\n' target executions exec/s coverage findings
for target in "${targets[@]}"; do
  report "$target"
  # A program that did not come to its statistics has found something, or did not start.
  if [ -n "$(find "$findings" -name "$target-*")" ] || [ -z "$(last "$target" 'Done ([0-9]+) runs')" ]; then
    failed+=("$target")
  fi
done
for target in ${failed[@]+"${failed[@]}"}; do
  explain "$target" >&2
done
((${#failed[@]} == 0))
