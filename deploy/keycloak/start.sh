#!/bin/bash
# Keycloak reads secrets from its environment only: here they come from files into the environment of this one process.
set -eu

secrets=${SECRETS_FOLDER:-/run/secrets}

secret() {
    [[ -s $secrets/$1 ]] || { echo "The secret $secrets/$1 is missing: see docs/operations.md" >&2; exit 1; }
    printf '%s' "$(<"$secrets/$1")"
}

# What may be empty, as it has to stand between the quotes of the realm's file
quoted() {
    local value=
    [[ ! -e $secrets/$1 ]] || value=$(<"$secrets/$1")
    value=${value//\\/\\\\}
    printf '%s' "${value//\"/\\\"}"
}

KC_DB_PASSWORD=$(secret keycloak.database.password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret keycloak.admin.password)
ALCOVE_OIDC_CLIENT_SECRET=$(secret alcove.oidc.client.secret)
ALCOVE_KEYCLOAK_CLIENT_SECRET=$(secret alcove.keycloak.client.secret)
ALCOVE_MAIL_PASSWORD=$(quoted alcove.mail.password)
ALCOVE_MAIL_AUTH=$([[ -n ${ALCOVE_MAIL_USER:-} ]] && echo true || echo false)
export ALCOVE_MAIL_PASSWORD ALCOVE_MAIL_AUTH
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD ALCOVE_OIDC_CLIENT_SECRET ALCOVE_KEYCLOAK_CLIENT_SECRET

exec "$@"
