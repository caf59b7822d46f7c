-- Two invented organisations with their people and circles, for a machine where Alcove is tried out. Run by the owner of
-- the schema at every start: what is there stays as it is. Their rooms are in demo-rooms.sql; the people's accounts are
-- in Keycloak, under the same ids.
begin;

insert into person (id)
select ('a0000000-0000-4000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid from generate_series(1, 12) n
on conflict do nothing;

-- Harbour Peer Network
select set_config('alcove.organisation', '11111111-1111-4111-8111-111111111111', true);

insert into organisation (id, slug, name, time_zone)
values (current_organisation(), 'harbour', 'Harbour Peer Network', 'Europe/Copenhagen')
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
    (current_organisation(), 'a0000000-0000-4000-8000-000000000012')  -- pavel, second host
on conflict do nothing;

insert into membership_role (organisation, person, role) values
    (current_organisation(), 'a0000000-0000-4000-8000-000000000005', 'SUPERVISOR'),
    (current_organisation(), 'a0000000-0000-4000-8000-000000000006', 'ADMINISTRATOR'),
    (current_organisation(), 'a0000000-0000-4000-8000-000000000008', 'AUDITOR')
on conflict do nothing;

insert into appointment (id, organisation, person, starts_at, ends_at) values
    ('44444444-4444-4444-8444-444444444401', current_organisation(), 'a0000000-0000-4000-8000-000000000001',
        now(), now() + interval '1 year'),
    ('44444444-4444-4444-8444-444444444412', current_organisation(), 'a0000000-0000-4000-8000-000000000012',
        now(), now() + interval '1 year')
on conflict do nothing;

insert into circle (id, organisation, name)
values ('33333333-3333-4333-8333-333333333331', current_organisation(), 'Tuesday evening circle')
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

insert into circle (id, organisation, name)
values ('33333333-3333-4333-8333-333333333332', current_organisation(), 'Sleepless nights')
on conflict do nothing;

insert into circle_member (organisation, circle, person, role, name_in_circle)
select current_organisation(), '33333333-3333-4333-8333-333333333332', person::uuid, role, name
from (values
    ('a0000000-0000-4000-8000-000000000009', 'HOST', 'Samir'),
    ('a0000000-0000-4000-8000-000000000010', 'MEMBER', 'Slate'),
    ('a0000000-0000-4000-8000-000000000003', 'MEMBER', 'Heron')) as people (person, role, name)
on conflict do nothing;

commit;
