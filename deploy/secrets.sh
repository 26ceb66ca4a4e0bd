#!/bin/sh
# Makes every secret of docker-compose.yml in deploy/secrets, once: what is there is left alone.
set -eu
cd "$(dirname -- "$0")"
umask 077
mkdir -p secrets
# Containers run as users of their own and read single files; the folder itself is its owner's.
secret() { # NAME TEXT
    [ -s "secrets/$1" ] && return
    printf '%s' "$2" >"secrets/$1"
    chmod 444 "secrets/$1"
}
random() { od -An -N"${1:-24}" -tx1 /dev/urandom | tr -d ' \n'; }

secret mongo-root "$(random)"
secret mongo-key "$(random 378)"
secret mongo-entraide "$(random)"
secret mongo-uri "mongodb://entraide:$(cat secrets/mongo-entraide)@mongo:27017/?replicaSet=entraide&authSource=admin"
secret kafka-admin "$(random)"
secret kafka-node "$(random)"
secret kafka-hub "$(random)"
credential() { # NAME USER
    secret "$1.properties" "security.protocol=SASL_PLAINTEXT
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"$2\" password=\"$(cat "secrets/$1")\";
"
}
credential kafka-admin admin
credential kafka-node node
credential kafka-hub hub
secret prometheus "$(random)"
secret grafana-admin "$(random)"
echo "The secrets are in $(pwd)/secrets. Keep a copy apart, and let nobody else read the folder."
