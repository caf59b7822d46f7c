-- Until when somebody may host without a break; null if they may not at this moment. The first end that no other
-- appointment covers: one that begins before it, or at it, and goes on.
create function appointed_until(in_organisation uuid, whose uuid) returns timestamptz
    language sql stable as
$$
    select min(a.ends_at)
      from appointment a
     where a.organisation = in_organisation and a.person = whose and a.ends_at > now()
       and not exists (
           select from appointment b
            where b.organisation = a.organisation and b.person = a.person
              and b.starts_at <= a.ends_at and b.ends_at > a.ends_at)
       and exists (
           select from appointment c
            where c.organisation = a.organisation and c.person = a.person
              and c.starts_at <= now() and c.ends_at > now())
$$;
