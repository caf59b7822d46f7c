-- Rooms, the servers that keep them, and what waits between servers.

-- Each start of a server is a row of its own. Whose lease has lapsed is gone, and so is everything that was theirs.
create table server (
    id          uuid primary key,
    lease_until timestamptz not null
);
create index server_lease on server (lease_until);

create table room (
    id             uuid primary key,
    organisation   uuid        not null references organisation,
    circle         uuid        not null,
    title          text        not null check (char_length(title) between 1 and 80),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    quorum         int         not null default 1 check (quorum in (1, 2)),
    state          text        not null default 'planned'
        check (state in ('planned', 'doorsOpen', 'live', 'held', 'ended', 'missed', 'cancelled')),
    -- the room whole, written by its state machine and by nothing else; null until somebody or something acts on it
    document       jsonb,
    format         int         not null default 1,
    version        bigint      not null default 0,
    -- when to look at the room next. A new room is looked at once, and from then on when it says so itself
    next_deadline  timestamptz          default now(),
    -- the server that alone speaks to the media server for this room; the fence grows with each change of it
    media_owner    uuid,
    media_fence    bigint      not null default 0,
    media_epoch    bigint      not null default 0,
    media_pipeline text,
    sound          text        not null default 'none' check (sound in ('none', 'building', 'there', 'lost')),
    -- the version whose wiring the media server has confirmed
    wired_version  bigint      not null default 0,
    unique (organisation, id),
    foreign key (organisation, circle) references circle (organisation, id),
    check (ends_at > starts_at and ends_at <= starts_at + interval '4 hours')
);
create index room_due on room (next_deadline) where next_deadline is not null;
create index room_media_owner on room (media_owner) where media_owner is not null;
create index room_of_circle on room (organisation, circle, starts_at);

-- Which servers hold sockets of a room: who has to be told that they are lost when the server is.
create table room_server (
    organisation uuid not null,
    room         uuid not null,
    server       uuid not null,
    primary key (room, server),
    foreign key (organisation, room) references room (organisation, id) on delete cascade
);
create index room_server_of_server on room_server (server);

-- An offer on its way from the server with the socket to the server with the sound, and the answer back.
-- Both hold addresses of a participant's machine: a row lives for seconds.
create table media_offer (
    id           uuid primary key,
    organisation uuid        not null,
    room         uuid        not null,
    device       uuid        not null,
    epoch        bigint      not null,
    offer        text        not null check (octet_length(offer) <= 65536),
    answer       text,
    refused      text,
    made_at      timestamptz not null default now(),
    foreign key (organisation, room) references room (organisation, id) on delete cascade
);
create index media_offer_of_room on media_offer (room, made_at);

-- Conversation. Deleted when the room is over.
create table chat_message (
    id           uuid primary key,
    organisation uuid        not null,
    room         uuid        not null,
    participant  uuid        not null,
    name         text        not null,
    text         text        not null check (char_length(text) between 1 and 1000),
    said_at      timestamptz not null default clock_timestamp(),
    foreign key (organisation, room) references room (organisation, id) on delete cascade
);
create index chat_message_of_room on chat_message (room, said_at);

-- The second wall behind the checks of the application: rows of one organisation, and none when none is set.
do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['room', 'room_server', 'media_offer', 'chat_message'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format(
            'create policy of_organisation on %I using (organisation = current_organisation())', tenant);
        execute format('grant select, insert, update, delete on %I to alcove_app', tenant);
    end loop;
end
$$;
grant select, insert, update, delete on server to alcove_app;

-- Jobs see that something is due, and whose: never what it is.
create policy of_jobs on room for select to alcove_jobs using (true);
create policy of_jobs on room_server for select to alcove_jobs using (true);
grant select (id, organisation, next_deadline, media_owner) on room to alcove_jobs;
grant select on room_server to alcove_jobs;
grant select on server to alcove_jobs;
