#!/bin/bash
exec /opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092 \
    --command-config /run/secrets/kafka-admin.properties >/dev/null
