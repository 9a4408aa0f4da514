#!/usr/bin/env bash
# Makes deploy/compose/.env from .env.example, with random passwords. Never overwrites one.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
if [[ -e .env ]]; then
  echo "deploy/compose/.env is there already; remove it first if its passwords may be lost" >&2
  exit 1
fi
while IFS= read -r line; do
  case $line in
    SMSC_PASSWORD=) echo "$line$(openssl rand -hex 4)" ;;
    [A-Z]*=) echo "$line$(openssl rand -hex 24)" ;;
    *) echo "$line" ;;
  esac
done <.env.example >.env.new
mv .env.new .env
echo "deploy/compose/.env is written (mode 600)"
