#!/usr/bin/env bash
# Links larkctl into ~/.local/bin. Run it again after moving the checkout.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$HOME/.local/bin"
ln -sfn "$here/bin/larkctl" "$HOME/.local/bin/larkctl"
echo "larkctl $(cat "$here/VERSION") is in ~/.local/bin"
