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

say 'types, lint, format, unit' "side by side; what each prints is in $logs"
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
