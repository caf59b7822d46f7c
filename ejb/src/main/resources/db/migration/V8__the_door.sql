-- The door of a room: who agreed to what, and since when somebody has their name in a circle.

-- Each version that somebody agreed to, once. Nobody takes it back: who does not agree any more does not enter.
create table agreement_accepted (
    organisation uuid        not null,
    person       uuid        not null,
    version      int         not null,
    accepted_at  timestamptz not null default now(),
    primary key (organisation, person, version),
    foreign key (organisation, person) references membership,
    foreign key (organisation, version) references agreement
);
alter table agreement_accepted enable row level security;
alter table agreement_accepted force row level security;
create policy of_organisation on agreement_accepted using (organisation = current_organisation());
grant select, insert on agreement_accepted to alcove_app;

-- null for a name that was given before names were chosen at the door
alter table circle_member add column named_at timestamptz;
grant update (name_in_circle, named_at) on circle_member to alcove_app;
