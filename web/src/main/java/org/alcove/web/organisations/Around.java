package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** The way around an organisation: the pages that this person may open there, and which of them this one is. */
@Named
@RequestScoped
public class Around {

    /** A page of an organisation, and who finds the way to it. Whether they may is for the page to say. */
    private enum Place {
        HOME("", Role.MEMBER),
        // circles

        // planning

        // vetting

        // people

        // settings
        POLICY("policy", Role.ADMINISTRATOR),
        AGREEMENT("agreement", Role.ADMINISTRATOR),
        HELP_LINES("help-lines", Role.ADMINISTRATOR),
        TRAIL("trail", Role.ADMINISTRATOR, Role.AUDITOR);

        private final String path;
        private final Role role;
        private final Role orRole;

        Place(String path, Role role) {
            this(path, role, role);
        }

        Place(String path, Role role, Role orRole) {
            this.path = path;
            this.role = role;
            this.orRole = orRole;
        }

        boolean isFor(Membership member) {
            return member.roles().contains(role) || member.roles().contains(orRole);
        }

        Way way(String slug, String here) {
            String address = "/o/" + slug + "/" + path;
            return new Way(address, Words.say("around." + name()), address.equals(here));
        }
    }

    /** A link. */
    public record Way(String address, String name, boolean here) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    private @Nullable Membership member;

    /** The organisation's name. */
    public String getOrganisation() {
        return organisations.card(member()).name();
    }

    /** The way out of this page; asks nobody anything. */
    public String getLeave() {
        return PageAddress.slugIn(request).map(slug -> "/leave?from=" + slug).orElse("/leave");
    }

    /** Empty where there is but one page to go to. */
    public List<Way> getWays() {
        String here = PageAddress.in(request).path();
        List<Way> ways = Stream.of(Place.values())
                .filter(place -> place.isFor(member()))
                .map(place -> place.way(member().slug(), here))
                .toList();
        return ways.size() == 1 ? List.of() : ways;
    }

    private Membership member() {
        Membership known = member;
        if (known == null) {
            known = organisations.requireMember(PageAddress.in(request).requireSlug());
            member = known;
        }
        return known;
    }
}
