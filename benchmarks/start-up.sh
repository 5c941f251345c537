#!/usr/bin/env bash
# Measures a second start up to the first page, with and without the AOT cache: wall seconds and CPU seconds (server and
# database). Usage: benchmarks/start-up.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
data=$(mktemp -d)
port=18099
trap 'rm -rf "$data"' EXIT

cpu_seconds() { # of a process group's members that live, and their ended children
  local ticks=0 pid
  for pid in "$@"; do
    [ ! -r "/proc/$pid/stat" ] || ticks=$((ticks + $(sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 + $14 + $15 }')))
  done
  awk -v t="$ticks" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", t / hz }'
}

start() { # prints wall and CPU seconds up to the first page
  local began server database
  began=$(date +%s%N)
  ./gangju serve --port $port --data "$data/data" >"$data/log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/sign-in"; do
    kill -0 $server 2>/dev/null || { cat "$data/log" >&2; exit 1; }
    sleep 0.02
  done
  local wall=$((($(date +%s%N) - began) / 1000000))
  database=$(head -1 "$data/data/postgresql/postmaster.pid")
  echo "$wall $(cpu_seconds "$server" "$database" $(pgrep -P "$database"))"
  kill "$server"
  wait $server 2>/dev/null || true
}

median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.2f", v[int((NR + 1) / 2)] }'; }

measure() { # NAME
  for _ in $(seq "$runs"); do start; done >"$data/$1"
  printf '%-16s wall %s s   CPU %s s   (median of %d)\n' "$1" \
    "$(awk '{ print $1 / 1000 }' "$data/$1" | median)" "$(awk '{ print $2 }' "$data/$1" | median)" "$runs"
}

start >/dev/null # builds, and makes the database
measure with-cache
cache=server/target/app/start.aot
if [ -f $cache ]; then
  mv $cache $cache.aside
  trap 'mv $cache.aside $cache; rm -rf "$data"' EXIT
  GANGJU_WITHOUT_AOT=1 measure without-cache
fi
