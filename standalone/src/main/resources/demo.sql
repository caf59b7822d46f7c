-- Two invented organisations with their people and circles, for a machine where Alcove is tried out. Run by the owner of
-- the schema at every start: what is there stays as it is. Their rooms are in demo-rooms.sql; the people's accounts are
-- in Keycloak, under the same ids.
begin;

insert into person (id)
select ('a0000000-0000-4000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid from generate_series(1, 14) n
on conflict do nothing;

-- Harbour Peer Network
select set_config('alcove.organisation', '11111111-1111-4111-8111-111111111111', true);

insert into organisation (id, slug, name, time_zone)
values (current_organisation(), 'harbour', 'Harbour Peer Network', 'Europe/Copenhagen')
on conflict do nothing;

insert into help_line (id, organisation, country, name, how) values
    ('66666666-6666-4666-8666-666666666601', current_organisation(), 'DK', 'Livslinien', 'Call 70 201 201')
on conflict do nothing;

insert into membership (organisation, person) values
    (current_organisation(), 'a0000000-0000-4000-8000-000000000001'), -- amina, host
    (current_organisation(), 'a0000000-0000-4000-8000-000000000002'), -- boris
    (current_organisation(), 'a0000000-0000-4000-8000-000000000003'), -- mira
    (current_organisation(), 'a0000000-0000-4000-8000-000000000004'), -- tomas
    (current_organisation(), 'a0000000-0000-4000-8000-000000000005'), -- carla, supervisor
    (current_organisation(), 'a0000000-0000-4000-8000-000000000006'), -- ines, administrator
    (current_organisation(), 'a0000000-0000-4000-8000-000000000007'), -- joel, would like to host
    (current_organisation(), 'a0000000-0000-4000-8000-000000000008'), -- ravi, auditor
    (current_organisation(), 'a0000000-0000-4000-8000-000000000012'), -- pavel, second host
    (current_organisation(), 'a0000000-0000-4000-8000-000000000014')  -- vera, second administrator
on conflict do nothing;

insert into membership_role (organisation, person, role) values
    (current_organisation(), 'a0000000-0000-4000-8000-000000000005', 'SUPERVISOR'),
    (current_organisation(), 'a0000000-0000-4000-8000-000000000006', 'ADMINISTRATOR'),
    (current_organisation(), 'a0000000-0000-4000-8000-000000000014', 'ADMINISTRATOR'),
    (current_organisation(), 'a0000000-0000-4000-8000-000000000008', 'AUDITOR')
on conflict do nothing;

insert into appointment (id, organisation, person, starts_at, ends_at) values
    ('44444444-4444-4444-8444-444444444401', current_organisation(), 'a0000000-0000-4000-8000-000000000001',
        now(), now() + interval '1 year'),
    ('44444444-4444-4444-8444-444444444412', current_organisation(), 'a0000000-0000-4000-8000-000000000012',
        now(), now() + interval '1 year')
on conflict do nothing;

-- how the hosts came to host
insert into vetting_application (id, organisation, person, state, sent_at, decided_at, decided_by, agreed_until, host_until,
    due_at)
select hosts.id::uuid, a.organisation, a.person, 'APPOINTED', a.starts_at - interval '20 days', a.starts_at, hosts.decided_by::uuid,
       a.ends_at, a.ends_at, a.ends_at - interval '60 days'
from (values
    ('55555555-5555-4555-8555-555555555501', 'a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000014'),
    ('55555555-5555-4555-8555-555555555512', 'a0000000-0000-4000-8000-000000000012', 'a0000000-0000-4000-8000-000000000014'))
    as hosts (id, person, decided_by) join appointment a on a.person = hosts.person::uuid
on conflict do nothing;

insert into vetting_check (organisation, application, part, outcome, kind, on_day, recorded_by, recorded_at)
select a.organisation, a.id, part, 'CLEAR', kind, case when dated then (a.decided_at - interval '10 days')::date end,
       'a0000000-0000-4000-8000-000000000006', a.decided_at - interval '5 days'
from vetting_application a, (values
    ('FIRST_REFERENCE_RECEIVED', null, false), ('FIRST_REFERENCE_READ', null, false),
    ('SECOND_REFERENCE_RECEIVED', null, false), ('SECOND_REFERENCE_READ', null, false),
    ('BACKGROUND_CHECK', 'CRIMINAL_RECORD', true), ('INTERVIEW', null, true)) as checks (part, kind, dated)
where a.state = 'APPOINTED' and a.id::text like '55555555-5555-4555-8555-5555555555%'
on conflict do nothing;

insert into training (organisation, person, module, done_on, expires_on, recorded_by, recorded_at)
select a.organisation, a.person, module, a.decided_at::date - 30, a.decided_at::date + 700,
       'a0000000-0000-4000-8000-000000000006', a.decided_at - interval '5 days'
from vetting_application a, (values ('SAFEGUARDING'), ('LISTENING'), ('BOUNDARIES')) as modules (module)
where a.state = 'APPOINTED' and a.id::text like '55555555-5555-4555-8555-5555555555%'
on conflict do nothing;

-- joel has asked to host; his references have come, and one of them is read
insert into vetting_application (id, organisation, person, state, motivation, experience, first_name, first_contact,
    second_name, second_contact, consented, saved_at, sent_at)
values ('55555555-5555-4555-8555-555555555507', current_organisation(), 'a0000000-0000-4000-8000-000000000007',
    'SUBMITTED',
    'Two years ago this circle got me through a winter. I listened for a long time before I said anything, and the way the '
        || 'hosts made room for that is what I would like to give back.',
    'I have led a walking group for four years. I know what it is like when nobody says anything for a while.',
    'Kim Aagaard', 'kim@referees.example', 'Sam Okoye', 'sam@referees.example, or +45 12 34 56 78', true,
    now() - interval '9 days', now() - interval '9 days')
on conflict do nothing;

insert into vetting_check (organisation, application, part, outcome, recorded_by, recorded_at)
select a.organisation, a.id, part, 'CLEAR', 'a0000000-0000-4000-8000-000000000006', a.sent_at + days * interval '1 day'
from vetting_application a, (values ('FIRST_REFERENCE_RECEIVED', 3), ('FIRST_REFERENCE_READ', 4),
    ('SECOND_REFERENCE_RECEIVED', 6)) as checks (part, days)
where a.id = '55555555-5555-4555-8555-555555555507' and a.state = 'SUBMITTED'
on conflict do nothing;

insert into circle (id, organisation, name, purpose, for_whom, meets, topics, languages, openness, customs) values
    ('33333333-3333-4333-8333-333333333331', current_organisation(), 'Tuesday evening circle',
        'An hour to say how the week has been, or to listen to how it was for others.',
        'For everybody who knows dark weeks from the inside.', 'Tuesday evenings', '{weeks,listening}', '{en}',
        'BY_REQUEST', ''),
    ('33333333-3333-4333-8333-333333333341', current_organisation(), 'Morning tea',
        'A quiet start into the day together. Bring your tea; you need not say anything.',
        'For everybody to whom mornings are heavy.', 'Most mornings', '{mornings}', '{en,da}', 'OPEN', ''),
    ('33333333-3333-4333-8333-333333333342', current_organisation(), 'After the clinic',
        'Finding the way back into ordinary days, with people who are on it too.',
        'For people who have been in a clinic during the last year.', 'Sundays', '{work,family,"small steps"}', '{en}',
        'BY_REQUEST', 'We do not compare clinics, and we do not name those who worked there.')
on conflict do nothing;

insert into circle_member (organisation, circle, person, role, name_in_circle)
select current_organisation(), '33333333-3333-4333-8333-333333333331', person::uuid, role, name
from (values
    ('a0000000-0000-4000-8000-000000000001', 'HOST', 'Amina'),
    ('a0000000-0000-4000-8000-000000000012', 'HOST', 'Pavel'),
    ('a0000000-0000-4000-8000-000000000005', 'SUPERVISOR', 'Carla'),
    ('a0000000-0000-4000-8000-000000000002', 'MEMBER', 'Moss'),
    ('a0000000-0000-4000-8000-000000000003', 'MEMBER', 'Wren'),
    ('a0000000-0000-4000-8000-000000000004', 'MEMBER', 'Reed')) as people (person, role, name)
on conflict do nothing;

insert into circle_member (organisation, circle, person, role, name_in_circle, brings)
select current_organisation(), circle::uuid, person::uuid, role, name, brings
from (values
    ('33333333-3333-4333-8333-333333333341', 'a0000000-0000-4000-8000-000000000012', 'HOST', 'Cedar',
        'I have had many heavy mornings. I keep time, and I leave silence alone.'),
    ('33333333-3333-4333-8333-333333333341', 'a0000000-0000-4000-8000-000000000004', 'MEMBER', 'Fern', ''),
    ('33333333-3333-4333-8333-333333333342', 'a0000000-0000-4000-8000-000000000012', 'HOST', 'Rowan',
        'It took me a year to find my way back, and I still walk it. I ask little and listen a lot.'),
    ('33333333-3333-4333-8333-333333333342', 'a0000000-0000-4000-8000-000000000005', 'SUPERVISOR', 'Willow', ''))
    as people (circle, person, role, name, brings)
on conflict do nothing;

-- Linden Clinic
select set_config('alcove.organisation', '22222222-2222-4222-8222-222222222222', true);

insert into organisation (id, slug, name, time_zone)
values (current_organisation(), 'linden', 'Linden Clinic', 'Europe/Berlin')
on conflict do nothing;

insert into membership (organisation, person) values
    (current_organisation(), 'a0000000-0000-4000-8000-000000000009'), -- samir, host
    (current_organisation(), 'a0000000-0000-4000-8000-000000000010'), -- dana
    (current_organisation(), 'a0000000-0000-4000-8000-000000000003'), -- mira, of both organisations
    (current_organisation(), 'a0000000-0000-4000-8000-000000000011')  -- nora, administrator
on conflict do nothing;

insert into membership_role (organisation, person, role) values
    (current_organisation(), 'a0000000-0000-4000-8000-000000000011', 'ADMINISTRATOR')
on conflict do nothing;

insert into appointment (id, organisation, person, starts_at, ends_at) values
    ('44444444-4444-4444-8444-444444444409', current_organisation(), 'a0000000-0000-4000-8000-000000000009',
        now(), now() + interval '1 year')
on conflict do nothing;

-- how the hosts came to host
insert into vetting_application (id, organisation, person, state, sent_at, decided_at, decided_by, agreed_until, host_until,
    due_at)
select hosts.id::uuid, a.organisation, a.person, 'APPOINTED', a.starts_at - interval '20 days', a.starts_at, hosts.decided_by::uuid,
       a.ends_at, a.ends_at, a.ends_at - interval '60 days'
from (values
    ('55555555-5555-4555-8555-555555555509', 'a0000000-0000-4000-8000-000000000009', 'a0000000-0000-4000-8000-000000000011'))
    as hosts (id, person, decided_by) join appointment a on a.person = hosts.person::uuid
on conflict do nothing;

insert into vetting_check (organisation, application, part, outcome, kind, on_day, recorded_by, recorded_at)
select a.organisation, a.id, part, 'CLEAR', kind, case when dated then (a.decided_at - interval '10 days')::date end,
       'a0000000-0000-4000-8000-000000000011', a.decided_at - interval '5 days'
from vetting_application a, (values
    ('FIRST_REFERENCE_RECEIVED', null, false), ('FIRST_REFERENCE_READ', null, false),
    ('SECOND_REFERENCE_RECEIVED', null, false), ('SECOND_REFERENCE_READ', null, false),
    ('BACKGROUND_CHECK', 'CRIMINAL_RECORD', true), ('INTERVIEW', null, true)) as checks (part, kind, dated)
where a.state = 'APPOINTED' and a.id::text like '55555555-5555-4555-8555-5555555555%'
on conflict do nothing;

insert into training (organisation, person, module, done_on, expires_on, recorded_by, recorded_at)
select a.organisation, a.person, module, a.decided_at::date - 30, a.decided_at::date + 700,
       'a0000000-0000-4000-8000-000000000011', a.decided_at - interval '5 days'
from vetting_application a, (values ('SAFEGUARDING'), ('LISTENING')) as modules (module)
where a.state = 'APPOINTED' and a.id::text like '55555555-5555-4555-8555-5555555555%'
on conflict do nothing;

insert into circle (id, organisation, name, purpose, for_whom, meets, topics, languages, openness) values
    ('33333333-3333-4333-8333-333333333332', current_organisation(), 'Sleepless nights',
        'Company for those hours in which nothing helps but company.', 'For everybody who lies awake.', 'Late evenings',
        '{sleep}', '{en,de}', 'BY_REQUEST'),
    ('33333333-3333-4333-8333-333333333351', current_organisation(), 'Open afternoon',
        'Come by, listen, go again.', 'For everybody at Linden.', 'Wednesday afternoons', '{company}', '{de,en}', 'OPEN'),
    ('33333333-3333-4333-8333-333333333352', current_organisation(), 'Living beside it',
        'Speaking about what it is like to live with somebody who is ill.', 'For those who live beside it.',
        'First Monday of the month', '{family,friends}', '{de}', 'BY_REQUEST')
on conflict do nothing;

insert into circle_member (organisation, circle, person, role, name_in_circle)
select current_organisation(), '33333333-3333-4333-8333-333333333332', person::uuid, role, name
from (values
    ('a0000000-0000-4000-8000-000000000009', 'HOST', 'Samir'),
    ('a0000000-0000-4000-8000-000000000010', 'MEMBER', 'Slate'),
    ('a0000000-0000-4000-8000-000000000003', 'MEMBER', 'Heron')) as people (person, role, name)
on conflict do nothing;

insert into circle_member (organisation, circle, person, role, name_in_circle, brings)
select current_organisation(), circle::uuid, 'a0000000-0000-4000-8000-000000000009', 'HOST', name, brings
from (values
    ('33333333-3333-4333-8333-333333333351', 'Linus', 'Somebody is here, every Wednesday. That is what I bring.'),
    ('33333333-3333-4333-8333-333333333352', 'Alder', '')) as people (circle, name, brings)
on conflict do nothing;

commit;
