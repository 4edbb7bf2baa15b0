# shellcheck shell=bash

cmd_doctor() {
  local missing=0 tool
  for tool in git curl jq; do
    if command -v "$tool" >/dev/null; then
      echo "ok       $tool"
    else
      echo "missing  $tool"
      missing=1
    fi
  done
  if [[ -r "$TOKEN_FILE" ]]; then
    echo "ok       token"
  else
    echo "missing  token (portal → settings → larkctl)"
    missing=1
  fi
  return "$missing"
}
