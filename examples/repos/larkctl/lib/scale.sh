# shellcheck shell=bash

# More than this at once has taken a cache down before.
MAX_STEP=3

cmd_scale() {
  local resource="${1:-}"
  [[ "$resource" =~ ^[a-z][a-z0-9-]+$ ]] || die "which resource? for example baskets-cache"
  [[ "${2:-}" == --shards ]] || die "scale: say --shards +1 or --shards -1"
  local step="${3:-}"
  [[ "$step" =~ ^[+-][0-9]+$ ]] || die "scale: shards are a step such as +1, not '$step'"
  ((${step#[+-]} <= MAX_STEP)) || die "scale: at most $MAX_STEP shards at once"
  request POST "/platform/v1/resources/$resource/scale" "{\"shards\":\"$step\"}"
}
