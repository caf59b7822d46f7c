package org.alcove.web.organisations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.accounts.Account;
import org.alcove.organisations.MemberView;
import org.alcove.organisations.Role;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;

/** People of an organisation in words, for its administrators. */
final class Persons {

    private Persons() {}

    /** As Keycloak knows them, or that it does not say. */
    static String name(MemberView member) {
        Account account = member.account();
        return account == null ? Words.say("people.nameless") : account.name();
    }

    static String email(MemberView member) {
        Account account = member.account();
        return account == null ? "" : account.email();
    }

    /** "host, administrator"; everybody who belongs is a peer, and it is said where they are nothing else. */
    static String roles(Set<Role> roles) {
        Set<Role> shown = roles.size() > 1
                ? roles.stream().filter(role -> role != Role.MEMBER).collect(Collectors.toSet())
                : roles;
        return shown.stream().sorted().map(role -> Words.say("role." + role)).collect(Collectors.joining(", "));
    }

    static String when(MemberView member, ZoneId zone) {
        Instant ended = member.endedAt();
        return ended == null
                ? Words.say("people.since", Times.day(member.since(), zone))
                : Words.say("people.until", Times.day(ended, zone));
    }
}
