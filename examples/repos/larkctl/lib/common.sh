# shellcheck shell=bash

API="${LARKCTL_API:-https://api.larkfield.example}"
TOKEN_FILE="${LARKCTL_TOKEN_FILE:-$HOME/.config/larkctl/token}"

# Ends the program with a sentence a tired person understands.
die() {
  echo "larkctl: $*" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || die "$1 is missing; run 'larkctl doctor'"
}

is_centre() {
  case "$1" in
    malmo | ghent | leeds | wroclaw) return 0 ;;
    *) return 1 ;;
  esac
}

# request METHOD PATH [JSON]
request() {
  local method="$1" path="$2" body="${3:-}"
  if [[ "${LARKCTL_DRY_RUN:-}" == 1 ]]; then
    echo "$method $API$path${body:+ $body}"
    return
  fi
  need curl
  [[ -r "$TOKEN_FILE" ]] || die "not signed in; the portal's settings page gives you a token"
  curl --silent --show-error --fail-with-body --request "$method" \
    --header "authorization: Bearer $(cat "$TOKEN_FILE")" \
    --header 'content-type: application/json' \
    ${body:+--data "$body"} "$API$path"
}
