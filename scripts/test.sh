#!/usr/bin/env bash
# `npm test`: installs what is missing (packages; on Debian the two browsers), then runs types, lint, unit and property tests, both builds,
# the store's linter and the browser tests. Ends with the true sum over all of them, `N passed, N failed`, alone on the last line.
set -uo pipefail
cd "$(dirname "$0")/.."
exec </dev/null
export NO_UPDATE_NOTIFIER=1 npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
bin=node_modules/.bin
logs=artifacts/test
passed=0 failed=0 skipped=0

mkdir -p "$logs"

say() { printf '\n== %s\n' "$*"; }

# add PASSED FAILED SKIPPED
add() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

finish() {
  echo
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# A command that is one check.
check() {
  local name=$1
  shift
  say "$name"
  if "$@"; then
    add 1 0 0
    echo "ok: $name"
  else
    add 0 1 0
    echo "FAIL: $name"
  fi
}

# A command that must work but is no check of its own: only its failure counts.
need() {
  local name=$1
  shift
  say "$name"
  "$@" && return 0
  add 0 1 0
  echo "FAIL: $name"
  return 1
}

# A command that prints `N passed, N failed, N skipped` as its last line. One that crashes before is one failure.
count_last_line() {
  local name=$1 log=$2 status
  shift 2
  say "$name"
  "$@" 2>&1 | tee "$log"
  status=$?
  if [[ "$(tail -n 1 "$log")" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
    add "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}"
    [ "$status" -ne 0 ] && [ "${BASH_REMATCH[2]}" -eq 0 ] && add 0 1 0
  else
    add 0 1 0
    echo "FAIL: $name ended without its counts (exit $status)"
  fi
  return 0
}

need 'what is needed' bash scripts/test/install.sh || finish
need 'build (dist/chrome, dist/firefox)' npm run -s build
need 'build for the tests (dist/chrome-test, dist/firefox-test)' npm run -s build -- --test
check 'types' "$bin/tsc" --noEmit
check 'lint' "$bin/eslint" .
check 'format' "$bin/prettier" --check --log-level warn .
rm -f "$logs/vitest.json"
count_last_line 'unit and property tests' "$logs/vitest.log" bash scripts/test/unit.sh "$logs/vitest.json"
check 'web-ext lint' "$bin/web-ext" lint --source-dir dist/firefox --no-config-discovery
count_last_line 'browser tests' "$logs/browsers.log" timeout 1200 node --import tsx tests/e2e/run.ts
finish
