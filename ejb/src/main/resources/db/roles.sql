-- Who may do what in the database: run once by a superuser, connected to the database of Alcove, before Alcove first
-- starts. Running it again sets the passwords anew and changes nothing else.
--
--   psql -d alcove -v owner_password=… -v app_password=… -v jobs_password=… \
--       -v sessions_password=… -f roles.sql
--
--   alcove_owner     owns the schema and changes it (Flyway, at start)
--   alcove_app       the application: rows of one organisation at a time; may add to the audit trail, never change it
--   alcove_jobs      finds what is due, in all organisations: ids, organisations and deadlines only
--   alcove_sessions  keeps HTTP sessions for the server, and sees nothing else

do
$$
declare
    wanted text;
begin
    foreach wanted in array array ['alcove_owner', 'alcove_app', 'alcove_jobs', 'alcove_sessions'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
        execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', wanted);
        execute format('alter role %I in database %I set search_path = alcove', wanted, current_database());
        execute format('grant connect on database %I to %I', current_database(), wanted);
    end loop;
    execute format('revoke all on database %I from public', current_database());
end
$$;

alter role alcove_owner password :'owner_password';
alter role alcove_app password :'app_password';
alter role alcove_jobs password :'jobs_password';
alter role alcove_sessions password :'sessions_password';

-- whatever hangs gives up, and says so
alter role alcove_app set lock_timeout = '10s';
alter role alcove_app set statement_timeout = '30s';
alter role alcove_app set idle_in_transaction_session_timeout = '4s'; -- before its server's lease has run out
alter role alcove_jobs set statement_timeout = '30s';
alter role alcove_jobs set idle_in_transaction_session_timeout = '60s';
alter role alcove_sessions set lock_timeout = '5s';
alter role alcove_sessions set statement_timeout = '10s';
alter role alcove_sessions set idle_in_transaction_session_timeout = '60s';

create schema if not exists alcove authorization alcove_owner;
grant usage on schema alcove to alcove_app, alcove_jobs;
revoke all on schema public from public;

-- HTTP sessions, which the server keeps by itself (liberty-config, sessions.xml) so that they outlive it. It looks for
-- the table before the application starts; the columns are those of Open Liberty's sessionDatabase.
--
-- Unlogged, so that no session is in a base backup, in the archive of the log or on a standby. A crash of the database
-- empties the table: people sign in again. A dump does contain it unless told --no-unlogged-table-data.
create schema if not exists alcove_sessions authorization alcove_owner;
create unlogged table if not exists alcove_sessions.http_session (
    id              varchar(128) not null,
    propid          varchar(128) not null,
    appname         varchar(128) not null,
    listenercnt     smallint,
    lastaccess      bigint,
    creationtime    bigint,
    maxinactivetime integer,
    username        varchar(255),
    small           bytea,
    medium          bytea,
    large           bytea,
    primary key (id, propid, appname)
);
alter table alcove_sessions.http_session owner to alcove_owner;
grant usage on schema alcove_sessions to alcove_sessions;
grant select, insert, update, delete on alcove_sessions.http_session to alcove_sessions;
