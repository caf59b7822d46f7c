#!/bin/sh
# Writes both databases into ./backups, or the folder given, while everything runs. Sessions are left out: people sign in
# again. What is written leads from names to people: keep it sealed, and apart from a copy of the folder of secrets.
set -eu
cd "$(dirname "$0")"
umask 077

folder=${1:-backups}
postgres=${POSTGRES_COMMAND:-docker compose exec -T postgres}
at=$(date -u +%Y-%m-%dT%H-%M-%SZ)

mkdir -p "$folder"
for database in alcove keycloak; do
    $postgres pg_dump -U postgres --format=custom --no-unlogged-table-data "$database" > "$folder/next"
    mv "$folder/next" "$folder/$at-$database.dump"
    echo "written $folder/$at-$database.dump"
done
