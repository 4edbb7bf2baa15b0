# shellcheck shell=bash

cmd_runs() {
  local centre="${1:-}"
  is_centre "$centre" || die "which centre? malmo, ghent, leeds or wroclaw"
  shift
  local query="centre=$centre"
  while (($#)); do
    case "$1" in
      --today) query+="&date=$(date +%F)" ;;
      --state) query+="&state=${2:?--state needs a value}"; shift ;;
      *) die "runs: unknown option $1" ;;
    esac
    shift
  done
  request GET "/dispatch/v4/runs?$query"
}
