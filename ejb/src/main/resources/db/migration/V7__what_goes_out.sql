-- What has to become true at Keycloak, and letters to people: kept in the transaction of what they follow from.

-- A target is there once; asked for again while it is being brought about, it is looked at again. Ids only: a job finds
-- what is due in all organisations, and an appointment in any of them makes a host.
create table to_mirror (
    what         text        not null check (what in ('HOST_ROLE', 'SESSIONS', 'MEMBERSHIP')),
    person       uuid        not null,
    organisation uuid        not null references organisation,
    asked        bigint      not null default 1,
    since        timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    attempts     int         not null default 0,
    primary key (what, person, organisation)
);
create index to_mirror_due on to_mirror (due_at);
alter table to_mirror enable row level security;
alter table to_mirror force row level security;
create policy of_organisation on to_mirror using (organisation = current_organisation());
grant select, insert, update, delete on to_mirror to alcove_app;
create policy of_jobs on to_mirror for select to alcove_jobs using (true);
grant select on to_mirror to alcove_jobs;
create policy of_jobs on appointment for select to alcove_jobs using (true);
grant select (organisation, person, starts_at, ends_at) on appointment to alcove_jobs;

create table letter (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    person       uuid        not null,
    kind         text        not null check (kind ~ '^[A-Z_]{1,40}$'),
    said         jsonb       not null,
    written_at   timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    attempts     int         not null default 0
);
create index letter_due on letter (due_at);
alter table letter enable row level security;
alter table letter force row level security;
create policy of_organisation on letter using (organisation = current_organisation());
grant select, insert, update, delete on letter to alcove_app;
create policy of_jobs on letter for select to alcove_jobs using (true);
grant select (id, organisation, due_at) on letter to alcove_jobs;

-- A circle is joined before a name in it is chosen: that is done at the door.
alter table circle_member alter column name_in_circle drop not null;
