# shellcheck shell=bash
_larkctl() {
  local current="${COMP_WORDS[COMP_CWORD]}"
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'runs scale whoami doctor version help' -- "$current")
  elif [[ "${COMP_WORDS[1]}" == runs ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'malmo ghent leeds wroclaw --today --state' -- "$current")
  fi
}
complete -F _larkctl larkctl
