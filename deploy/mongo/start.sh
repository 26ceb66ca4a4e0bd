#!/bin/bash
# The key of the replica set must belong to its user alone, which a mounted secret does not.
set -euo pipefail
install -m 400 -o mongodb -g mongodb /run/secrets/mongo-key /data/db/key 2>/dev/null ||
    { cp /run/secrets/mongo-key /data/db/key && chmod 400 /data/db/key && chown mongodb:mongodb /data/db/key; }
exec docker-entrypoint.sh mongod --replSet entraide --keyFile /data/db/key --bind_ip_all
