package org.alcove.people;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alcove.audit.Actor;
import org.alcove.audit.Attempt;
import org.alcove.notices.Notice;

/** Sessions and people that are remembered for as long as a test lasts: for whoever stands at the door. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
public final class WithoutDatabase {

    private WithoutDatabase() {}

    public static Sessions sessions() {
        Sessions sessions = new Sessions();
        sessions.entities = entities();
        sessions.sessionEnded = of(Event.class, (proxy, called, arguments) -> null);
        sessions.personSignedOut = of(Event.class, (proxy, called, arguments) -> null);
        return sessions;
    }

    /** As every server hears it. */
    public static void signOut(Sessions sessions, String person, Instant before) {
        PersonSignedOut out = new PersonSignedOut(new PersonId(UUID.fromString(person)), before);
        sessions.hear(new Notice("alcove_person", out.payload()));
    }

    public static People people() {
        People people = new People();
        people.entities = entities();
        return people;
    }

    public static CurrentPerson currentPerson() {
        CurrentPerson person = new CurrentPerson();
        person.attempt = new Attempt() {
            @Override
            public void by(Actor who) {}
        };
        return person;
    }

    private static EntityManager entities() {
        Query query = of(Query.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "executeUpdate" -> 1;
            case "getResultList" -> List.of();
            case "getSingleResult" -> "";
            default -> proxy;
        });
        return of(EntityManager.class, (proxy, called, arguments) -> query);
    }

    @SuppressWarnings("unchecked")
    private static <T> T of(Class<? super T> type, InvocationHandler answers) {
        return (T) Proxy.newProxyInstance(WithoutDatabase.class.getClassLoader(), new Class<?>[] {type}, answers);
    }
}
