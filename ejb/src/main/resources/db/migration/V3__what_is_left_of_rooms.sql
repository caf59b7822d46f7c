-- Jobs find what was written to rooms that are over by now: which room, whose and since when, never what.
create policy of_jobs on chat_message for select to alcove_jobs using (true);
create policy of_jobs on media_offer for select to alcove_jobs using (true);
grant select (organisation, room) on chat_message to alcove_jobs;
grant select (organisation, room, made_at) on media_offer to alcove_jobs;
