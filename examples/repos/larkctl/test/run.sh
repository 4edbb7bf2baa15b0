#!/usr/bin/env bash
# Runs the tests: each function that starts with test_ in a shell of its own.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

export LARKCTL_DRY_RUN=1 LARKCTL_API=https://api.test
larkctl() { bin/larkctl "$@" 2>&1; }

expect() {
  [[ "$1" == *"$2"* ]] || { echo "  expected '$2' in '$1'"; return 1; }
}

test_runs_asks_dispatch() {
  expect "$(larkctl runs ghent --state loading)" 'GET https://api.test/dispatch/v4/runs?centre=ghent&state=loading'
}

test_an_unknown_centre_is_refused() {
  local said
  said="$(larkctl runs gent)" && return 1
  expect "$said" 'which centre?'
}

test_scale_sends_a_step() {
  expect "$(larkctl scale baskets-cache --shards +1)" 'POST https://api.test/platform/v1/resources/baskets-cache/scale {"shards":"+1"}'
}

test_scale_refuses_big_steps() {
  local said
  said="$(larkctl scale baskets-cache --shards -9)" && return 1
  expect "$said" 'at most 3'
}

test_scale_refuses_absolute_numbers() {
  local said
  said="$(larkctl scale baskets-cache --shards 4)" && return 1
  expect "$said" 'a step such as +1'
}

test_an_unknown_command_shows_the_usage() {
  local said
  said="$(larkctl fly)" && return 1
  expect "$said" 'usage: larkctl' && expect "$said" 'no such command: fly'
}

test_version_is_the_file() {
  expect "$(larkctl version)" "$(cat VERSION)"
}

failed=0
for name in $(declare -F | awk '{print $3}' | grep '^test_'); do
  if ("$name"); then echo "ok   ${name#test_}"; else echo "FAIL ${name#test_}"; failed=$((failed + 1)); fi
done
exit $((failed > 0))
