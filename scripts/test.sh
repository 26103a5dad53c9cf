#!/usr/bin/env bash
# `npm test`: installs what is missing, then runs types, lint, unit and property tests, both builds, the budgets of the bundles, the store's
# linter and the browser tests. `npm run soak` (`test.sh soak`): the same at full size, then the benchmarks against their floors; writes
# bench/results/soak.json. Ends with the sum over all steps, `N passed, N failed`, alone on the last line.
set -uo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
export WIREMARK_TIER=${1:-test}
echo "Wiremark: $([ "$WIREMARK_TIER" = soak ] && echo 'every check at full size, an hour or two' || echo 'all tests, about 10 minutes on two cores')"
if ! command -v node >/dev/null; then
  echo 'Node cannot be found. Wiremark needs Node 20.19 or later: https://nodejs.org'
  printf '\n0 passed, 1 failed\n'
  exit 1
fi
. scripts/test/steps.sh

needed='packages web-ext chrome firefox clickhouse'
browser_seconds=1200 browser_options=
if [ "$WIREMARK_TIER" = soak ]; then
  needed="$needed bench"
  browser_seconds=7200 browser_options=--full
fi

# shellcheck disable=SC2086
need installation 'packages and browsers that are missing' node scripts/install.mjs $needed || finish
need build 'dist/chrome and dist/firefox' npm run -s build
need 'test build' 'the same, with the right to read pages of 127.0.0.1' npm run -s build -- --test
say 'types, lint, format' "side by side; what each prints is in $logs"
beside types "$bin/tsc" --noEmit
types=$!
beside lint "$bin/eslint" .
lint=$!
beside format "$bin/prettier" --check --log-level warn .
format=$!
one types "$types"
one format "$format"
rm -f "$logs/vitest.json"
# The linter is the last of the three, and uses one processor.
count 'unit tests' 'unit and property tests, while lint ends' bash scripts/test/unit.sh "$logs/vitest.json"
one lint "$lint"
count 'bundle budgets' 'sizes of the scripts against scripts/build/budgets.ts' "$bin/tsx" scripts/build/check-budgets.ts
check 'store lint' 'Mozilla’s linter on dist/firefox' scripts/web-ext/node_modules/.bin/web-ext lint --source-dir dist/firefox --no-config-discovery
count 'browser tests' 'Chromium and Firefox, side by side' timeout "$browser_seconds" node --import tsx tests/e2e/run.ts $browser_options
[ "$WIREMARK_TIER" = soak ] || finish

count coverage 'branches of four rooms that their own tests try' npm run -s coverage
count fuzz 'new hostile inputs, a minute for each target' "$bin/tsx" scripts/fuzz.ts --seconds 60
need 'bench:quality' 'a tenth of its queries, without the other engines' npm run -s bench:quality -- --quick
need 'bench:credits' 'labelled credits' npm run -s bench:credits
need 'bench:extraction' '181 labelled pages' npm run -s bench:extraction
count floors 'the figures against bench/floors.json' "$bin/tsx" bench/check-floors.ts
printf '%s' "$rows" | "$bin/tsx" bench/save-soak.ts
finish
