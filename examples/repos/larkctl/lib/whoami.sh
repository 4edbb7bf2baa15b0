# shellcheck shell=bash

cmd_whoami() {
  request GET /platform/v1/whoami
}
