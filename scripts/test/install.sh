#!/usr/bin/env bash
# Installs what is needed and not there: npm packages, and on Debian and its kin Chromium and Firefox ESR.
# Arguments: the browsers that are needed, `chrome` and `firefox` if none is named.
set -euo pipefail
cd "$(dirname "$0")/../.."

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo "Node 20.19 or later is needed, this is $(node --version)" >&2
  exit 1
}

# Stale: the lockfile is younger than what was installed, and the installed packages do not fit it.
packages_are_there() {
  [ -e node_modules/.package-lock.json ] || return 1
  [ ! package-lock.json -nt node_modules/.package-lock.json ] || npm ls --silent >/dev/null 2>&1
}

is_there() {
  for program in "$@"; do
    if [ -n "$program" ] && command -v "$program" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

packages_are_there || npm ci --no-audit --no-fund

is_needed() { [ "${wanted/$1/}" != "$wanted" ]; }
wanted=${*:-chrome firefox}
missing=()
if is_needed chrome && ! is_there "${CHROME_PATH:-}" chromium chromium-browser google-chrome; then missing+=(chromium); fi
if is_needed firefox && ! is_there "${FIREFOX_PATH:-}" firefox-esr firefox; then missing+=(firefox-esr); fi
if [ "${#missing[@]}" -gt 0 ] && is_there apt-get; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
elif [ "${#missing[@]}" -gt 0 ] && [ "$(uname)" = Linux ]; then
  echo "please install: ${missing[*]} (or set CHROME_PATH, FIREFOX_PATH)" >&2
  exit 1
fi
echo 'all there'
