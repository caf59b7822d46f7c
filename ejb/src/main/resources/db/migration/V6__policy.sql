-- What an organisation decides for itself: who may write, how many decide, what its people agree to, where help is.

alter table organisation
    add column writers        text     not null default 'EVERYONE' check (writers in ('EVERYONE', 'HOSTS')),
    -- how many people a decision about a volunteer takes
    add column deciders       smallint not null default 1 check (deciders in (1, 2)),
    -- what takes the place of a page that somebody leaves; null is the installation's own
    add column leave_to       text     check (leave_to ~ '^https://' and char_length(leave_to) <= 200),
    add column policy_version bigint   not null default 0;

-- What everybody in a circle agrees to. A version stays as it was agreed to; the newest is asked for.
create table agreement (
    organisation uuid        not null references organisation,
    version      int         not null check (version > 0),
    text         text        not null check (char_length(text) between 1 and 10000),
    since        timestamptz not null default now(),
    primary key (organisation, version)
);

-- Where to get help, by country.
create table help_line (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    country      text        not null check (country ~ '^[A-Z]{2}$'),
    name         text        not null check (char_length(name) between 1 and 80),
    how          text        not null check (char_length(how) between 1 and 200),
    added_at     timestamptz not null default now()
);
create index help_line_of_organisation on help_line (organisation, country, added_at);

do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['agreement', 'help_line'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format('create policy of_organisation on %I using (organisation = current_organisation())', tenant);
    end loop;
end
$$;

grant update (time_zone, quorum, writers, deciders, leave_to, policy_version) on organisation to alcove_app;
grant select, insert on agreement to alcove_app;
grant select, insert, delete on help_line to alcove_app;
