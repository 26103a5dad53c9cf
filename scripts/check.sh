#!/usr/bin/env bash
# `npm run check`: types, lint, format and unit tests side by side, property tests with a fifth of their runs. About a minute on two cores.
# No browser is needed. Types, lint and format remember in .cache/ what they have seen; lint may then miss what a change of a type breaks in
# another file, which npm test sees.
set -uo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
. scripts/test/steps.sh
export WIREMARK_TIER=check

need packages 'installs npm packages that are missing' node scripts/install.mjs packages || finish
mkdir -p .cache

# beside NAME COMMAND...: starts a check beside the others, which `wait_for` counts.
beside() {
  local log=$logs/$1.log
  (
    started=$SECONDS
    "${@:2}" >"$log" 2>&1
    echo "$? $((SECONDS - started))" >"$log.end"
  ) &
}

# ended NAME: waits for it, and sets `status` and `seconds`. One that was killed has no end and fails.
ended() {
  wait "$2"
  status=1 seconds=0
  [ -e "$logs/$1.log.end" ] && read -r status seconds <"$logs/$1.log.end"
}

# one NAME PID: the result of a check that is one.
one() {
  ended "$1" "$2"
  if [ "$status" -eq 0 ]; then add "$1" "$seconds" 1 0 0; else
    tail -n 60 "$logs/$1.log"
    add "$1" "$seconds" 0 1 0
  fi
}

say 'types, lint, format, unit' "side by side; what each prints is in $logs"
rm -f "$logs"/*.end
beside types "$bin/tsc" --noEmit --incremental --tsBuildInfoFile .cache/types.tsbuildinfo
types=$!
beside unit bash scripts/test/unit.sh "$logs/vitest.json"
unit=$!
beside lint "$bin/eslint" --cache --cache-strategy content --cache-location .cache/eslint .
lint=$!
beside format "$bin/prettier" --check --log-level warn --cache --cache-location .cache/prettier .
format=$!
one format "$format"
one types "$types"
one lint "$lint"
ended unit "$unit"
[ "$status" -eq 0 ] || grep -E '^ *(×|FAIL|AssertionError|Error)' -A 12 "$logs/unit.log" | tail -n 120
add_counts unit "$seconds" "$logs/unit.log" "$status"
finish
