#!/usr/bin/env bash
# Runs the whole access loop against ministack, an AWS double that really fires schedules and runs functions.
# Needs Node, npm, and Python 3.10 or newer with venv and pip. The double is installed below node_modules/.cache, bound to
# 127.0.0.1, and ended at the end.
#
# Exit codes: 0 passed, 1 failed, 77 not run (no Python, pip or network), which is no success.
set -euo pipefail

readonly not_run=77
root=$(cd "$(dirname "$0")/../.." && pwd)
requirements="$root/test/access/requirements.txt"
python=${PYTHON:-python3}
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

give_up() {
  printf 'NOT RUN: %s\n' "$1" >&2
  printf 'The access loop was not tested. Fix: %s\n' "$2" >&2
  exit "$not_run"
}

[ -x "$root/node_modules/.bin/jest" ] || give_up 'the packages are not installed' 'npm ci'
command -v "$python" >/dev/null || give_up "there is no $python" 'install Python 3.10 or newer, or set PYTHON to one'
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' ||
  give_up "$("$python" --version 2>&1) is too old" 'install Python 3.10 or newer, or set PYTHON to one'

# The folder has the hash of what is in it, so a change of the list makes a new one; an install that broke off leaves none.
hash=$("$python" -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest()[:16])' "$requirements")
cache="$root/node_modules/.cache/ministack-$hash"
if [ ! -e "$cache/installed" ]; then
  rm -rf "$cache"
  "$python" -m venv "$cache" >"$scratch/venv.log" 2>&1 || {
    tail -n 5 "$scratch/venv.log" >&2
    rm -rf "$cache"
    give_up 'Python cannot make a virtual environment' 'install the venv module (Debian: apt install python3-venv)'
  }
  "$cache/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --retries 2 --timeout 15 \
    --requirement "$requirements" >"$scratch/pip.log" 2>&1 || {
    tail -n 5 "$scratch/pip.log" >&2
    rm -rf "$cache"
    give_up 'pip cannot install the AWS double' 'give this machine access to a Python package index, once (PIP_INDEX_URL)'
  }
  touch "$cache/installed"
fi

start_double() {
  port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  # By default the double listens on all interfaces and opens MQTT and SFTP ports.
  (
    cd "$scratch"
    exec env BIND_HOST=127.0.0.1 GATEWAY_PORT="$port" IOT_MTLS_ENABLED=0 SFTP_ENABLED=0 MINISTACK_REGION=eu-west-1 \
      MINISTACK_ACCOUNT_ID=123456789012 S3_DATA_DIR="$scratch" TMPDIR="$scratch" "$cache/bin/ministack"
  ) >"$scratch/double.log" 2>&1 &
  double=$!
  for _ in $(seq 120); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return 0; fi
    kill -0 "$double" 2>/dev/null || return 1
    sleep 0.5
  done
  return 1
}

# Somebody else may take the port in between.
start_double || start_double || {
  tail -n 20 "$scratch/double.log" >&2
  give_up 'the AWS double does not start' 'look at the messages above'
}

export AWS_ENDPOINT_URL="http://127.0.0.1:$port" AWS_REGION=eu-west-1
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_EC2_METADATA_DISABLED=true
unset AWS_PROFILE AWS_SESSION_TOKEN HTTP_PROXY HTTPS_PROXY http_proxy https_proxy || true
cd "$root"
if ! npx jest --config test/access/jest.config.js --runInBand "$@"; then
  tail -n 100 "$scratch/double.log" >&2
  exit 1
fi
