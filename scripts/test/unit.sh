#!/usr/bin/env bash
# Runs vitest and prints its true counts as the last line. $1: where vitest writes its report.
set -uo pipefail
cd "$(dirname "$0")/../.."
# As many workers as cores: vitest leaves one for a person otherwise.
node_modules/.bin/vitest run --maxWorkers=100% --reporter=default --reporter=json --outputFile.json="$1"
status=$?
node --import tsx scripts/test/count-vitest.ts "$1"
exit "$status"
