-- What is known of rooms before they begin: series, who leads, who stands in, who plans to come, calendars.

-- A series by the rule of its organisation's local time. Rooms are made from it some weeks ahead; which of its days
-- became a room is known by the day, so that making them twice makes nothing.
create table series (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    circle       uuid        not null,
    title        text        not null check (char_length(title) between 1 and 80),
    lead         uuid        not null,
    rhythm       text        not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    first_day    date        not null,
    starts       time        not null,
    minutes      int         not null check (minutes between 15 and 240),
    last_day     date        check (last_day >= first_day),
    ended_at     timestamptz,
    -- when to look for days that have come near; null when there are none to come
    next_look    timestamptz,
    unique (organisation, id),
    foreign key (organisation, circle) references circle (organisation, id)
);
create index series_due on series (next_look) where next_look is not null;
create index series_of_circle on series (organisation, circle);

-- A day of a series without a room: a host left it out, or its time does not exist on that day.
create table day_left_out (
    organisation uuid not null,
    series       uuid not null,
    day          date not null,
    because      text not null check (because in ('HOST', 'CLOCK')),
    primary key (series, day),
    foreign key (organisation, series) references series (organisation, id)
);

-- What planning knows of a room.
create table planned_room (
    room         uuid primary key,
    organisation uuid not null,
    lead         uuid,
    series       uuid,
    day          date,
    moves        int  not null default 0,
    unique (series, day),
    check ((series is null) = (day is null)),
    foreign key (organisation, room) references room (organisation, id) on delete cascade,
    foreign key (organisation, series) references series (organisation, id)
);
create index planned_room_of_lead on planned_room (organisation, lead);

-- Another host is asked to lead in somebody's place.
create table stand_in (
    organisation uuid        not null,
    room         uuid        not null,
    person       uuid        not null,
    asked_by     uuid        not null,
    state        text        not null default 'ASKED' check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    asked_at     timestamptz not null default now(),
    answered_at  timestamptz,
    primary key (room, person),
    foreign key (organisation, room) references room (organisation, id) on delete cascade,
    foreign key (organisation, person) references membership
);

-- Who plans to come: theirs alone. Hosts see how many.
create table intention (
    organisation uuid        not null,
    room         uuid        not null,
    person       uuid        not null,
    -- when to write a reminder; null when none is wanted, or it is written
    remind_at    timestamptz,
    primary key (room, person),
    foreign key (organisation, room) references room (organisation, id) on delete cascade,
    foreign key (organisation, person) references membership
);
create index intention_of_person on intention (organisation, person);
create index intention_due on intention (remind_at) where remind_at is not null;

-- Whoever wants letters about what they plan to come to. Who is not here gets none.
create table reminder (
    organisation uuid not null,
    person       uuid not null,
    choice       text not null check (choice in ('DAY', 'HOUR')),
    primary key (organisation, person),
    foreign key (organisation, person) references membership
);

-- A private calendar. Its address is known to the person alone: here is only what it hashes to.
create table calendar (
    organisation uuid        not null,
    person       uuid        not null,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    word         text        not null check (char_length(word) between 1 and 40),
    made_at      timestamptz not null default now(),
    primary key (organisation, person),
    foreign key (organisation, person) references membership
);

create function current_calendar() returns bytea language sql stable
    return decode(nullif(current_setting('alcove.calendar', true), ''), 'hex');

do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['series', 'day_left_out', 'planned_room', 'stand_in', 'intention', 'reminder',
        'calendar'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format('create policy of_organisation on %I using (organisation = current_organisation())', tenant);
    end loop;
end
$$;

-- on the way in to a calendar: the one whose address one has
create policy by_token on calendar for select using (token_hash = current_calendar());

grant select, insert on series, planned_room, stand_in to alcove_app;
grant update (ended_at, next_look, last_day) on series to alcove_app;
grant update (lead, moves) on planned_room to alcove_app;
grant update (state, asked_by, asked_at, answered_at) on stand_in to alcove_app;
grant select, insert on day_left_out to alcove_app;
grant select, insert, update, delete on intention, reminder, calendar to alcove_app;

-- Jobs see that something is due, and whose: never what it is.
create policy of_jobs on series for select to alcove_jobs using (true);
grant select (id, organisation, next_look) on series to alcove_jobs;
create policy of_jobs on intention for select to alcove_jobs using (true);
grant select (organisation, room, person, remind_at) on intention to alcove_jobs;
