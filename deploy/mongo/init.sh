#!/bin/bash
# Begins the replica set and makes the program's user; both only once, however often it runs.
set -euo pipefail
exec mongosh --quiet --host mongo --username root --password "$(cat /run/secrets/mongo-root)" \
    --authenticationDatabase admin /init.js
