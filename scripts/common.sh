# Shared by the scripts beside it; sourced, never run. Leaves the shell in the project's folder.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

jobs=$(nproc 2>/dev/null || echo 2)
export jobs

# An emsdk is taken first; a node that scripts/setup has put aside comes before one that is too old.
[ -z "${EMSDK:-}" ] || PATH="$EMSDK/upstream/emscripten:$PATH"
PATH="$PWD/.tools/bin:$PATH"
export PATH

say() { printf '%s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
