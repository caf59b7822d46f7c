#!/bin/sh
# Draws the secrets of this installation, each once: what is there already is left alone.
#
#   ./secrets.sh            into ./secrets, or the folder given
#
# The folder is its owner's alone. The files in it can be read by others, because containers see them through a mount,
# under users of their own, and only those that are theirs.
#
# alcove.sealing.key wraps the keys of all persons. Without it nobody's name in the audit trail opens again, and nobody
# can take its place: keep a copy apart from the backups of the database.
set -eu

folder=${1:-$(dirname "$0")/secrets}
umask 077
mkdir -p "$folder"
chmod 0700 "$folder"

draw() {
    file=$folder/$1
    if [ -s "$file" ]; then
        echo "kept   $1"
        return
    fi
    $2 > "$file.next"
    chmod 0444 "$file.next"
    mv "$file.next" "$file"
    echo "drawn  $1"
}

# not ours to draw: an empty file, for its owner to fill in
given() {
    [ -e "$folder/$1" ] && { echo "kept   $1"; return; }
    : > "$folder/$1"
    chmod 0644 "$folder/$1"
    echo "empty  $1"
}

# 32 random bytes, in characters that need no escaping anywhere
word() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

draw alcove.sealing.key key
for name in \
    alcove.database.owner.password alcove.database.app.password alcove.database.jobs.password \
    alcove.database.sessions.password alcove.keycloak.client.secret alcove.oidc.client.secret \
    alcove.keystore.password alcove.ltpa.password \
    keycloak.admin.password keycloak.database.password postgres.password; do
    draw "$name" word
done
given alcove.mail.password
