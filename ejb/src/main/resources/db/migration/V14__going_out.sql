-- What goes out is worked off by several servers: whoever works at a row has it for a while. Asking again leaves that alone
-- and makes the row due, so that it is looked at once more afterwards.
alter table to_mirror add column claimed_until timestamptz;

-- A letter that cannot be sent for long is of no use any more, and is not sent then.
alter table letter
    add column claimed_until timestamptz,
    add column of_use_until  timestamptz not null default now() + interval '2 days';

-- Jobs find what is due, what is too late, and how long it has waited: times, and nothing of what it is.
create index letter_of_use_until on letter (of_use_until);
grant select (claimed_until, of_use_until, written_at) on letter to alcove_jobs;
