-- The rooms of the two invented organisations. Run by the owner of the schema once a minute while Alcove is tried out:
-- there is always a room to open now, one later and one tomorrow. One that nobody opens is missed after 20 minutes and
-- followed by the next, so that a day adds some seventy to each circle.
begin;

-- Harbour Peer Network
select set_config('alcove.organisation', '11111111-1111-4111-8111-111111111111', true);

insert into room (id, organisation, circle, title, starts_at, ends_at)
select gen_random_uuid(), current_organisation(), '33333333-3333-4333-8333-333333333331', title,
       starts_at, starts_at + interval '2 hours'
from (values
    ('Tuesday evening circle', date_bin('5 minutes', now(), 'epoch'), now() - interval '2 hours', now() + interval '15 minutes'),
    ('Winding down', date_trunc('hour', now()) + interval '4 hours', now() + interval '1 hour', now() + interval '8 hours'),
    ('Tuesday evening circle', date_trunc('hour', now()) + interval '1 day', now() + interval '20 hours',
        now() + interval '28 hours')) as wanted (title, starts_at, earliest, latest)
where not exists (
    select from room
    where circle = '33333333-3333-4333-8333-333333333331' and state in ('planned', 'doorsOpen', 'live', 'held')
      and room.starts_at between wanted.earliest and wanted.latest);

-- Linden Clinic
select set_config('alcove.organisation', '22222222-2222-4222-8222-222222222222', true);

insert into room (id, organisation, circle, title, starts_at, ends_at)
select gen_random_uuid(), current_organisation(), '33333333-3333-4333-8333-333333333332', title,
       starts_at, starts_at + interval '2 hours'
from (values
    ('Sleepless nights', date_bin('5 minutes', now(), 'epoch'), now() - interval '2 hours', now() + interval '15 minutes'),
    ('The small hours', date_trunc('hour', now()) + interval '6 hours', now() + interval '1 hour',
        now() + interval '8 hours'),
    ('Sleepless nights', date_trunc('hour', now()) + interval '1 day', now() + interval '20 hours',
        now() + interval '28 hours')) as wanted (title, starts_at, earliest, latest)
where not exists (
    select from room
    where circle = '33333333-3333-4333-8333-333333333332' and state in ('planned', 'doorsOpen', 'live', 'held')
      and room.starts_at between wanted.earliest and wanted.latest);

commit;
