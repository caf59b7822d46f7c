package org.alcove.organisations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alcove.audit.ReadOnly;

/** How far an organisation has come with what it does first, for its administrators. */
@Stateless
public class FirstSteps {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Organisations organisations;

    /** What is done, by what is so at this moment. */
    @ReadOnly
    public Set<FirstStep> done(String slug) {
        organisations.require(slug, Role.ADMINISTRATOR);
        List<?> words = entities.createNativeQuery("""
                        select 'HELP_LINES' where exists (select from help_line)
                        union all select 'AGREEMENT' where exists (select from agreement)
                        union all select 'PEOPLE' where (
                            select count(*) from membership where ended_at is null or ended_at > now()) > 1
                        union all select 'CIRCLES' where exists (select from circle)
                        union all select 'HOSTS' where exists (select from appointment where ends_at > now())""").getResultList();
        Set<FirstStep> done = EnumSet.noneOf(FirstStep.class);
        words.forEach(word -> done.add(FirstStep.valueOf((String) word)));
        return done;
    }
}
