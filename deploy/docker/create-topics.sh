#!/bin/sh
# Creates the topics of deploy/kafka/topics.yaml (a test compares the two) and leaves those that exist.
set -eu
topics=/opt/kafka/bin/kafka-topics.sh

create() { # name partitions cleanup
  "$topics" --bootstrap-server kafka:19092 --create --if-not-exists --topic "$1" --partitions "$2" \
    --replication-factor 1 --config cleanup.policy="$3" --config retention.ms=-1 \
    --config compression.type=lz4
  "$topics" --bootstrap-server kafka:19092 --create --if-not-exists --topic "$1.dlq" --partitions 1 \
    --replication-factor 1 --config cleanup.policy=delete --config retention.ms=-1 \
    --config compression.type=lz4
}

create survey-responses 6 delete
create feedback-cases 3 delete
create dossiers 3 delete
create agencies 1 compact
create index-scores 3 compact
