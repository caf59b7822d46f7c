#!/bin/bash
# Makes the two databases and who may do what in them: at the first start, after restoring, and whenever a password has
# been drawn anew. Running it again sets the passwords and changes nothing else. Passwords stay out of command lines.
set -eu

secrets=${SECRETS_FOLDER:-/run/secrets}
roles=${ROLES_SQL:-/alcove/roles.sql}

psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U postgres -d postgres <<SQL
\set keycloak_password \`cat $secrets/keycloak.database.password\`
select 'create role keycloak' where not exists (select from pg_roles where rolname = 'keycloak') \gexec
alter role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'keycloak_password';
select 'create database ' || wanted || ' template template0'
from unnest(array ['alcove', 'keycloak']) as wanted
where not exists (select from pg_database where datname = wanted) \gexec
alter database keycloak owner to keycloak;
revoke all on database keycloak from public;
SQL

psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U postgres -d alcove <<SQL
\set owner_password \`cat $secrets/alcove.database.owner.password\`
\set app_password \`cat $secrets/alcove.database.app.password\`
\set jobs_password \`cat $secrets/alcove.database.jobs.password\`
\set sessions_password \`cat $secrets/alcove.database.sessions.password\`
\i $roles
SQL
