-- People of an organisation: how they come in, and how they go; and new organisations.

-- A membership, as its page is addressed: the id of a person stands in no address.
alter table membership add column id uuid not null default gen_random_uuid() unique;
create index membership_in_order on membership (organisation, since desc, id desc);
grant insert (organisation, person), update (since, ended_at) on membership to alcove_app;
grant insert, delete on membership_role to alcove_app;
grant update (ends_at) on appointment to alcove_app;
grant delete on circle_member to alcove_app;

-- Who was invited and has not come yet: what lets somebody back in whose membership had ended, and what they were
-- promised. By a keyed hash of the address, which stays at Keycloak, and by person where that is known.
create table invited (
    organisation uuid        not null references organisation,
    address_mark bytea       not null check (octet_length(address_mark) = 32),
    person       uuid,
    role         text check (role in ('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')),
    invited_at   timestamptz not null default clock_timestamp(),
    primary key (organisation, address_mark)
);
alter table invited enable row level security;
alter table invited force row level security;
create policy of_organisation on invited using (organisation = current_organisation());
grant select, insert, update, delete on invited to alcove_app;

-- Whose sessions have all ended: those that began before this moment.
create table signed_out (
    person uuid primary key,
    before timestamptz not null
);
create index signed_out_by_time on signed_out (before);
grant select, insert, update, delete on signed_out to alcove_app;

-- The one way to a new organisation: the application may not insert one otherwise. It is entered by that.
create function found_organisation(new_id uuid, new_slug text, new_name text, new_time_zone text) returns void
    language plpgsql security definer set search_path = alcove, pg_temp as
$$
begin
    perform set_config('alcove.organisation', new_id::text, true);
    insert into organisation (id, slug, name, time_zone) values (new_id, new_slug, new_name, new_time_zone);
end
$$;
revoke all on function found_organisation from public;
grant execute on function found_organisation to alcove_app;
