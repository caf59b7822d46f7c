-- Organisations and their people, circles, and the audit trail.

-- Which organisation, or else which person or address, this transaction is about. Nothing set, nothing seen.
create function current_organisation() returns uuid language sql stable
    return nullif(current_setting('alcove.organisation', true), '')::uuid;
create function current_person() returns uuid language sql stable
    return nullif(current_setting('alcove.person', true), '')::uuid;
create function current_slug() returns text language sql stable
    return nullif(current_setting('alcove.slug', true), '');

-- Persons, by their Keycloak subject. Names and addresses stay at Keycloak.
create table person (
    id         uuid primary key,
    first_seen timestamptz not null default now()
);

-- Sessions at Keycloak that ended before their time.
create table ended_session (
    sid      text primary key check (char_length(sid) between 1 and 255),
    person   uuid,
    ended_at timestamptz not null default now()
);
create index ended_session_by_time on ended_session (ended_at);

create table organisation (
    id        uuid primary key,
    slug      text     not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name      text     not null check (char_length(name) between 1 and 80),
    time_zone text     not null,
    quorum    smallint not null default 1 check (quorum in (1, 2))
);

create table membership (
    organisation uuid        not null references organisation,
    person       uuid        not null references person,
    since        timestamptz not null default now(),
    ended_at     timestamptz,
    primary key (organisation, person)
);
create index membership_of_person on membership (person);

create table membership_role (
    organisation uuid not null,
    person       uuid not null,
    role         text not null check (role in ('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')),
    primary key (organisation, person, role),
    foreign key (organisation, person) references membership
);

-- The right to host, with its end.
create table appointment (
    id           uuid primary key,
    organisation uuid        not null,
    person       uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > starts_at),
    foreign key (organisation, person) references membership
);
create index appointment_of_person on appointment (organisation, person, ends_at);

create table circle (
    id           uuid primary key,
    organisation uuid not null references organisation,
    name         text not null check (char_length(name) between 1 and 80),
    unique (organisation, id)
);

-- Everybody who may enter the circle's rooms, by the one name they have there.
create table circle_member (
    organisation   uuid not null,
    circle         uuid not null,
    person         uuid not null,
    role           text not null check (role in ('HOST', 'MEMBER', 'SUPERVISOR')),
    name_in_circle text not null check (char_length(name_in_circle) between 1 and 40),
    primary key (circle, person),
    foreign key (organisation, circle) references circle (organisation, id),
    foreign key (organisation, person) references membership
);
create index circle_member_of_person on circle_member (organisation, person);
create unique index circle_member_name on circle_member (circle, lower(name_in_circle));

-- One key per person and organisation, wrapped by the sealing key of the installation. A row deleted is a person
-- erased from the audit trail: nothing sealed can be read, and no key of theirs can be told from anybody's.
create table person_key (
    organisation uuid  not null references organisation,
    person       uuid  not null,
    wrapped      bytea not null,
    primary key (organisation, person)
);

-- What happened. An entry has no number: it gets its position later, once it is known to be committed. Its text is
-- canonical JSON (RFC 8785) and the truth; the other columns are taken from it, to find it by.
create table audit_entry (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    at           timestamptz not null,
    entry        text        not null check (octet_length(entry) <= 32768),
    hash         bytea       not null check (hash = sha256(convert_to(entry, 'UTF8'))),
    action       text        not null generated always as (entry::jsonb ->> 'action') stored,
    transaction  xid8        not null default pg_current_xact_id(),
    check (id = (entry::jsonb ->> 'id')::uuid),
    check (organisation = (entry::jsonb ->> 'organisation')::uuid)
);
create index audit_entry_in_order on audit_entry (organisation, transaction, id);
create index audit_entry_by_time on audit_entry (organisation, at);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'The audit trail is only added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- Ids of transactions are given out in order but committed in any order: a reader that remembers how far it came would
-- miss the one that was left open. Below the oldest transaction still running, nothing can appear any more. So whoever
-- reads these rows by (transaction, id) and remembers the last pair meets each entry exactly once.
-- (A database restored from a dump counts transactions anew: then start from the entries without a position.)
create view audit_entry_committed with (security_invoker = true) as
    select * from audit_entry where transaction < pg_snapshot_xmin(pg_current_snapshot());

-- The second wall behind the checks of the application: rows of one organisation, and none when none is set. Forced,
-- so that it stands for the owner too.
do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['membership', 'membership_role', 'appointment', 'circle', 'circle_member',
        'person_key', 'audit_entry'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format('create policy of_organisation on %I using (organisation = current_organisation())', tenant);
    end loop;
end
$$;

alter table organisation enable row level security;
alter table organisation force row level security;
create policy of_organisation on organisation using (id = current_organisation());
-- on the way in: the organisation one names, and those one belongs to
create policy by_slug on organisation for select using (slug = current_slug());
create policy of_person on membership for select using (person = current_person());
create policy of_person on organisation for select
    using (exists (select from membership m where m.organisation = organisation.id and m.person = current_person()));

grant select, insert on person to alcove_app;
grant select, insert, delete on ended_session to alcove_app;
grant select on organisation, membership, membership_role, appointment, circle, circle_member to alcove_app;
grant select, insert on person_key to alcove_app;
grant select on audit_entry, audit_entry_committed to alcove_app;
grant insert (id, organisation, at, entry, hash) on audit_entry to alcove_app;
