#!/bin/bash
# Keycloak reads secrets from its environment only: here they come from files into the environment of this one process.
set -eu

secrets=${SECRETS_FOLDER:-/run/secrets}

secret() {
    [[ -s $secrets/$1 ]] || { echo "The secret $secrets/$1 is missing: see docs/operations.md" >&2; exit 1; }
    printf '%s' "$(<"$secrets/$1")"
}

KC_DB_PASSWORD=$(secret keycloak.database.password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak.admin.password)
ALCOVE_OIDC_CLIENT_SECRET=$(secret alcove.oidc.client.secret)
ALCOVE_KEYCLOAK_CLIENT_SECRET=$(secret alcove.keycloak.client.secret)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD ALCOVE_OIDC_CLIENT_SECRET ALCOVE_KEYCLOAK_CLIENT_SECRET

exec "$@"
