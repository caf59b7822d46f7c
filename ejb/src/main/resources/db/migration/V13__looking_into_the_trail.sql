-- What the trail is searched by: taken from the entry's text like its action, and in an index each with the time, so
-- that a page of what is looked for is read without reading what is not.
alter table audit_entry
    add column outcome   text generated always as (entry::jsonb ->> 'outcome') stored,
    add column subject   uuid generated always as ((entry::jsonb -> 'on' ->> 'id')::uuid) stored,
    add column by_key    text generated always as (entry::jsonb -> 'by' ->> 'key') stored,
    add column about_key text generated always as (entry::jsonb -> 'about' ->> 'key') stored;

drop index audit_entry_by_time;
create index audit_entry_by_time on audit_entry (organisation, at, id);
create index audit_entry_by_action on audit_entry (organisation, action, at, id);
create index audit_entry_by_subject on audit_entry (organisation, subject, at, id);
create index audit_entry_by_person on audit_entry (organisation, by_key, at, id);
create index audit_entry_about_person on audit_entry (organisation, about_key, at, id) where about_key is not null;
create index audit_entry_refused on audit_entry (organisation, at, id) where outcome = 'REFUSED';

-- Whatever entries are about that belongs to a circle: itself, its rooms, its series.
create function subjects_of_circle(one uuid) returns setof uuid language sql stable as
$$
    select one
    union all select r.id from room r where r.circle = one
    union all select s.id from series s where s.circle = one
$$;
