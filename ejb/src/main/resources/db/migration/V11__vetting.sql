-- How volunteers come to host: their applications, what was recorded about them, and what they are trained in.

create table vetting_application (
    id             uuid primary key,
    organisation   uuid        not null,
    person         uuid        not null,
    state          text        not null check (state in ('DRAFT', 'SUBMITTED', 'TAKEN_BACK', 'DECLINED', 'APPOINTED',
        'RENEWAL_ASKED', 'RENEWAL_WISHED', 'TRAINING_EXPIRED', 'SUSPENDED', 'WITHDRAWN', 'LAPSED')),
    -- in the applicant's own words; empty again as soon as there is a decision or they have taken it back
    motivation     text        not null default '' check (char_length(motivation) <= 4000),
    experience     text        not null default '' check (char_length(experience) <= 4000),
    first_name     text        not null default '' check (char_length(first_name) <= 80),
    first_contact  text        not null default '' check (char_length(first_contact) <= 200),
    second_name    text        not null default '' check (char_length(second_name) <= 80),
    second_contact text        not null default '' check (char_length(second_contact) <= 200),
    consented      boolean     not null default false,
    saved_at       timestamptz not null default now(),
    sent_at        timestamptz,
    decided_at     timestamptz,
    decided_by     uuid,
    -- for the person it is about
    reason         text check (char_length(reason) <= 500),
    -- of the appointment: what was agreed, and how often the person was asked whether they would like to go on
    agreed_until   timestamptz,
    asked          smallint    not null default 0 check (asked in (0, 1, 2)),
    -- until when the person may host; null while they may not
    host_until     timestamptz,
    -- when to let time pass next
    due_at         timestamptz,
    unique (organisation, id),
    foreign key (organisation, person) references membership,
    check (state in ('DRAFT', 'SUBMITTED')
        or motivation || experience || first_name || first_contact || second_name || second_contact = ''),
    check ((state in ('APPOINTED', 'RENEWAL_ASKED', 'RENEWAL_WISHED')) = (host_until is not null))
);
create unique index vetting_application_open on vetting_application (organisation, person)
    where state not in ('TAKEN_BACK', 'DECLINED', 'WITHDRAWN', 'LAPSED');
create index vetting_application_of_person on vetting_application (organisation, person, saved_at);
create index vetting_application_waiting on vetting_application (organisation, sent_at, id) where state = 'SUBMITTED';
create index vetting_application_ending on vetting_application
    (organisation, (coalesce(host_until, agreed_until)), id)
    where state in ('APPOINTED', 'RENEWAL_ASKED', 'RENEWAL_WISHED', 'TRAINING_EXPIRED', 'SUSPENDED');
create index vetting_application_due on vetting_application (due_at) where due_at is not null;

-- What was recorded, by whom and when: the newest of each. Never what a reference or a certificate says.
create table vetting_check (
    organisation uuid        not null,
    application  uuid        not null,
    part         text        not null check (part in ('FIRST_REFERENCE_RECEIVED', 'FIRST_REFERENCE_READ',
        'SECOND_REFERENCE_RECEIVED', 'SECOND_REFERENCE_READ', 'BACKGROUND_CHECK', 'INTERVIEW')),
    outcome      text        not null check (outcome in ('CLEAR', 'AGAINST')),
    kind         text check (kind in ('CRIMINAL_RECORD', 'WORK_WITH_VULNERABLE_PEOPLE', 'PROFESSIONAL_REGISTER')),
    on_day       date,
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    primary key (organisation, application, part),
    foreign key (organisation, application) references vetting_application (organisation, id)
);

-- Whoever leaves the organisation, by whatever way, leaves their application and their appointment behind.
create function leave_vetting() returns trigger language plpgsql as
$$
begin
    update vetting_application set
        state = case when state in ('DRAFT', 'SUBMITTED') then 'TAKEN_BACK' else 'WITHDRAWN' end,
        motivation = '', experience = '', first_name = '', first_contact = '', second_name = '', second_contact = '',
        consented = false, host_until = null, due_at = null
    where organisation = new.organisation and person = new.person
      and state not in ('TAKEN_BACK', 'DECLINED', 'WITHDRAWN', 'LAPSED');
    return null;
end
$$;
create trigger leave_vetting after update of ended_at on membership for each row
    when (new.ended_at <= now()) execute function leave_vetting();

create table training (
    organisation uuid        not null,
    person       uuid        not null,
    module       text        not null check (module in ('SAFEGUARDING', 'LISTENING', 'BOUNDARIES', 'LOSS')),
    done_on      date        not null,
    expires_on   date        not null check (expires_on > done_on),
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    primary key (organisation, person, module),
    foreign key (organisation, person) references membership
);

do
$$
declare
    tenant text;
begin
    foreach tenant in array array ['vetting_application', 'vetting_check', 'training'] loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format('create policy of_organisation on %I using (organisation = current_organisation())', tenant);
        execute format('grant select, insert, update on %I to alcove_app', tenant);
    end loop;
end
$$;
grant insert on appointment to alcove_app; -- that it may be ended, the organisation's people have granted

-- Jobs see that something is due, and whose: never about whom.
create policy of_jobs on vetting_application for select to alcove_jobs using (true);
grant select (id, organisation, due_at) on vetting_application to alcove_jobs;
