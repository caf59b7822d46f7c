-- What a circle is, who may come into it and how, and how its hosts show themselves.

alter table circle
    add column purpose   text     not null default '' check (char_length(purpose) <= 500),
    add column for_whom  text     not null default '' check (char_length(for_whom) <= 300),
    add column meets     text     not null default '' check (char_length(meets) <= 80),
    -- what holds here beside the organisation's agreement
    add column customs   text     not null default '' check (char_length(customs) <= 2000),
    add column topics    text[]   not null default '{}' check (cardinality(topics) <= 8),
    -- ISO 639
    add column languages text[]   not null default '{en}' check (cardinality(languages) between 1 and 8),
    add column openness  text     not null default 'BY_REQUEST'
        check (openness in ('OPEN', 'BY_REQUEST', 'NOBODY_NEW')),
    -- how many members; hosts and supervisors are not counted
    add column capacity  smallint not null default 30 check (capacity between 1 and 200),
    add column version   bigint   not null default 0,
    -- hidden since then, and no room is planned any more
    add column closed_at timestamptz;
create index circle_of_organisation on circle (organisation) where closed_at is null;

-- What a host brings, in their own words: of one circle, since their names in two circles have nothing to do with each
-- other.
alter table circle_member add column brings text not null default '' check (char_length(brings) <= 500);

-- Somebody would like to join. What they wrote is there until it is decided; that it was declined, for as long as they
-- are told.
create table joining_request (
    id           uuid primary key,
    organisation uuid        not null,
    circle       uuid        not null,
    person       uuid        not null,
    said         text        not null default '' check (char_length(said) <= 300),
    first_time   boolean     not null default false,
    asked_at     timestamptz not null default now(),
    declined_at  timestamptz,
    unique (circle, person),
    check (declined_at is null or (said = '' and not first_time)),
    foreign key (organisation, circle) references circle (organisation, id),
    foreign key (organisation, person) references membership
);
create index joining_request_of_person on joining_request (organisation, person);

-- Who led which room while it was live: how many they have held is counted here. A room forgets who was in it when it
-- is over.
create table room_led (
    organisation uuid not null,
    circle       uuid not null,
    person       uuid not null,
    room         uuid not null,
    primary key (circle, person, room),
    foreign key (organisation, circle) references circle (organisation, id)
);

do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['joining_request', 'room_led'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format('create policy of_organisation on %I using (organisation = current_organisation())', tenant);
    end loop;
end
$$;

grant insert on circle to alcove_app;
grant update (name, purpose, for_whom, meets, customs, topics, languages, openness, capacity, version, closed_at)
    on circle to alcove_app;
grant insert (organisation, circle, person, role), update (role, brings), delete on circle_member to alcove_app;
grant select, insert, delete, update (said, first_time, declined_at) on joining_request to alcove_app;
grant select, insert on room_led to alcove_app;
