-- A room whose sound waits until the media server has less to do.
alter table room drop constraint room_sound_check;
alter table room add constraint room_sound_check check (sound in ('none', 'building', 'there', 'lost', 'full'));
