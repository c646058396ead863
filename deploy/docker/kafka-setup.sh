#!/bin/sh
# Creates the topics of deploy/kafka/topics.yaml and the accounts of deploy/kafka/accounts.yaml (a test compares them) and
# leaves those that exist; passwords become those of the environment.
set -eu
kafka=/opt/kafka/bin
login=/tmp/broker.properties

umask 077
cat >$login <<LOGIN
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="$LANGNGHE_KAFKA_BROKER_PASSWORD";
LOGIN

run() { # tool arguments
  tool=$1
  shift
  "$kafka/$tool" --bootstrap-server kafka:29092 --command-config $login "$@"
}

create() { # name partitions cleanup
  run kafka-topics.sh --create --if-not-exists --topic "$1" --partitions "$2" \
    --replication-factor 1 --config cleanup.policy="$3" --config retention.ms=-1 \
    --config compression.type=lz4
  run kafka-topics.sh --create --if-not-exists --topic "$1.dlq" --partitions 1 \
    --replication-factor 1 --config cleanup.policy=delete --config retention.ms=-1 \
    --config compression.type=lz4
}

password() { # account; its password is in the environment
  eval "secret=\$LANGNGHE_KAFKA_$(echo "$1" | tr '[:lower:]' '[:upper:]')_PASSWORD"
  run kafka-configs.sh --alter --entity-type users --entity-name "$1" --add-config "SCRAM-SHA-512=[password=$secret]"
}

account() { # name group
  password "$1"
  run kafka-acls.sh --add --allow-principal "User:$1" --operation Read --group "$2"
}

reads() { # account topic: what it cannot read it parks
  run kafka-acls.sh --add --allow-principal "User:$1" --operation Read --topic "$2"
  run kafka-acls.sh --add --allow-principal "User:$1" --operation Write --topic "$2.dlq"
}

writes() { # account topic
  run kafka-acls.sh --add --allow-principal "User:$1" --operation Write --topic "$2"
}

create survey-responses 6 delete
create feedback-cases 3 delete
create dossiers 3 delete
create agencies 1 compact
create survey-releases 3 compact
create index-scores 3 compact
create index-scores-live 3 compact

password operator
account survey survey-service
reads survey agencies
writes survey survey-responses
account feedback feedback-service
reads feedback agencies
writes feedback feedback-cases
account scoring scoring-service
reads scoring survey-responses
reads scoring feedback-cases
reads scoring dossiers
reads scoring survey-releases
writes scoring dossiers
writes scoring agencies
writes scoring survey-releases
writes scoring index-scores
writes scoring index-scores-live
account reporting reporting-service
reads reporting agencies
reads reporting index-scores
reads reporting index-scores-live
