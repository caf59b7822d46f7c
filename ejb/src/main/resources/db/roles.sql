-- Who may do what in the database: run once by a superuser, connected to the database of Alcove, before Alcove first
-- starts. Running it again sets the passwords anew and changes nothing else.
--
--   psql -d alcove -v owner_password=… -v app_password=… -v jobs_password=… -f roles.sql
--
--   alcove_owner  owns the schema and changes it (Flyway, at start)
--   alcove_app    the application: rows of one organisation at a time; may add to the audit trail, never change it
--   alcove_jobs   finds what is due, in all organisations: ids, organisations and deadlines only

do
$$
declare
    wanted text;
begin
    foreach wanted in array array ['alcove_owner', 'alcove_app', 'alcove_jobs'] loop
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

-- whatever hangs gives up, and says so
alter role alcove_app set lock_timeout = '10s';
alter role alcove_app set statement_timeout = '30s';
alter role alcove_app set idle_in_transaction_session_timeout = '60s';
alter role alcove_jobs set statement_timeout = '30s';
alter role alcove_jobs set idle_in_transaction_session_timeout = '60s';

create schema if not exists alcove authorization alcove_owner;
grant usage on schema alcove to alcove_app, alcove_jobs;
revoke all on schema public from public;
