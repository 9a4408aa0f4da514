#!/bin/bash
# Members of a replica set with logins need a key file that only mongod can read.
set -euo pipefail
install --mode=400 --owner=mongodb --group=mongodb /dev/stdin /tmp/replica.key <<<"${MONGO_REPLICA_KEY:?}"
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /tmp/replica.key --bind_ip_all
