# The steps of `npm run check`, `npm test` and `npm run soak`: sourced, not run. Each step says what it does and how long it took; `finish`
# prints a table of them and, alone on the last line, their sum. A step that crashes counts as one failure. Works with bash 3.2.

export NO_UPDATE_NOTIFIER=1 npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
bin=node_modules/.bin
logs=artifacts/test
passed=0 failed=0 skipped=0 rows=

mkdir -p "$logs"

# say NAME WHAT: the heading of a step.
say() { printf '\n== %s: %s\n' "$1" "$2"; }

# add NAME SECONDS PASSED FAILED SKIPPED
add() {
  passed=$((passed + $3)) failed=$((failed + $4)) skipped=$((skipped + $5))
  rows="$rows$1	$2	$3	$4	$5"$'\n'
  if [ "$4" -gt 0 ]; then echo "FAIL: $1, $2 s"; else echo "ok: $1, $2 s"; fi
}

# check NAME WHAT COMMAND...: a command that is one check.
check() {
  local name=$1 what=$2 start=$SECONDS status
  shift 2
  say "$name" "$what"
  "$@"
  status=$?
  if [ "$status" -eq 0 ]; then add "$name" $((SECONDS - start)) 1 0 0; else add "$name" $((SECONDS - start)) 0 1 0; fi
}

# need NAME WHAT COMMAND...: a command that must work but is no check of its own: only its failure counts. Returns whether it worked.
need() {
  local name=$1 what=$2 start=$SECONDS status
  shift 2
  say "$name" "$what"
  "$@"
  status=$?
  if [ "$status" -eq 0 ]; then add "$name" $((SECONDS - start)) 0 0 0; else add "$name" $((SECONDS - start)) 0 1 0; fi
  return "$status"
}

# add_counts NAME SECONDS LOG STATUS: the counts in the last line of a log, `N passed, N failed, N skipped`. One without them is one failure.
add_counts() {
  local counts='^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$'
  if [[ "$(tail -n 1 "$3")" =~ $counts ]]; then
    local ok=${BASH_REMATCH[1]} bad=${BASH_REMATCH[2]} left=${BASH_REMATCH[3]}
    if [ "$4" -ne 0 ] && [ "$bad" -eq 0 ]; then
      echo "$1: all passed, but its process ended with exit code $4"
      bad=1
    fi
    add "$1" "$2" "$ok" "$bad" "$left"
  else
    echo "$1 ended without its counts (exit code $4)"
    add "$1" "$2" 0 1 0
  fi
}

# count NAME WHAT COMMAND...: a command that prints its counts as its last line.
count() {
  local name=$1 what=$2 start=$SECONDS status log
  log=$logs/$(echo "$1" | tr ' ' '-').log
  shift 2
  say "$name" "$what"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  add_counts "$name" $((SECONDS - start)) "$log" "$status"
}

# beside NAME COMMAND...: starts a check beside others. What it prints is in a log, and `one` or `ended` waits for it.
beside() {
  local log=$logs/$1.log
  rm -f "$log.end"
  (
    started=$SECONDS
    "${@:2}" >"$log" 2>&1
    echo "$? $((SECONDS - started))" >"$log.end"
  ) &
}

# ended NAME PID: waits for it, and sets `status` and `seconds`. One that was killed has no end and fails.
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

# finish: the table, the sum, and the exit code.
finish() {
  printf '\n%-24s %8s %8s %8s %8s\n' step seconds passed failed skipped
  printf '%s' "$rows" | while IFS='	' read -r name seconds ok bad left; do
    printf '%-24s %8s %8s %8s %8s\n' "$name" "$seconds" "$ok" "$bad" "$left"
  done
  printf '%-24s %8s\n\n' 'in all' "$SECONDS"
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}
