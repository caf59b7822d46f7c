#!/bin/sh
# Puts both databases back as they were: restore.sh ALCOVE.dump KEYCLOAK.dump
#
# What is in them now is gone. PostgreSQL runs, Alcove and Keycloak are stopped, and the folder of secrets is the one that
# belongs to the backup: with another sealing key nobody's name in the audit trail opens.
set -eu
alcove=$(realpath "$1")
keycloak=$(realpath "$2")
cd "$(dirname "$0")"

postgres=${POSTGRES_COMMAND:-docker compose exec -T postgres}
roles=${ROLES_COMMAND:-$postgres bash /docker-entrypoint-initdb.d/roles.sh}

restore() {
    $postgres psql -U postgres -d postgres -q -v ON_ERROR_STOP=1 \
        -c "drop database if exists $1" -c "create database $1 template template0"
    $postgres pg_restore -U postgres --exit-on-error --single-transaction -d "$1" < "$2"
    echo "restored $1"
}

restore alcove "$alcove"
restore keycloak "$keycloak"
# who may connect, and how each role works in them: a dump does not hold it
$roles
