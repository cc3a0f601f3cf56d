#!/usr/bin/env bash
# Runs the whole access loop against ministack, an AWS double that really fires schedules and runs functions.
# Needs Python 3 with venv. The double is installed below node_modules/.cache, bound to 127.0.0.1, and ended at the end.
set -euo pipefail

version=1.5.33
root=$(cd "$(dirname "$0")/../.." && pwd)
cache="$root/node_modules/.cache/ministack-$version"
scratch=$(mktemp -d)
double=

finish() {
  if [ -n "$double" ]; then
    kill "$double" 2>/dev/null || true
    wait "$double" 2>/dev/null || true
  fi
  rm -rf "$scratch"
}
trap finish EXIT

if [ ! -x "$cache/bin/ministack" ]; then
  python3 -m venv "$cache"
  "$cache/bin/pip" install --quiet --disable-pip-version-check "ministack==$version"
fi

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# By default the double listens on all interfaces and opens MQTT and SFTP ports.
(
  cd "$scratch"
  exec env BIND_HOST=127.0.0.1 GATEWAY_PORT="$port" IOT_MTLS_ENABLED=0 SFTP_ENABLED=0 MINISTACK_REGION=eu-west-1 \
    MINISTACK_ACCOUNT_ID=123456789012 S3_DATA_DIR="$scratch" "$cache/bin/ministack"
) >"$scratch/double.log" 2>&1 &
double=$!

for _ in $(seq 60); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  if ! kill -0 "$double" 2>/dev/null; then
    cat "$scratch/double.log" >&2
    exit 1
  fi
  sleep 0.5
done

export AWS_ENDPOINT_URL="http://127.0.0.1:$port" AWS_REGION=eu-west-1
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_EC2_METADATA_DISABLED=true
cd "$root"
if ! npx jest --config test/access/jest.config.js --runInBand "$@"; then
  tail -n 100 "$scratch/double.log" >&2
  exit 1
fi
