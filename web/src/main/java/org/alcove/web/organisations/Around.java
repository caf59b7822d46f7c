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

/**
 * The way around an organisation: the pages that this person may open there, in groups by who they are for, and which of
 * them this one is. Pages that belong together stand behind one entry, side by side once one is there.
 */
@Named
@RequestScoped
public class Around {

    /** With more than so many ways a phone shows them when asked. */
    private static final int FEW = 3;

    /** Whom a page is for. */
    private enum Group {
        EVERYBODY,
        HOSTS,
        OFFICE
    }

    /** A page of an organisation, and who finds the way to it. Whether they may is for the page to say. */
    private enum Place {
        HOME("", Role.MEMBER),
        // circles
        CIRCLES("circles", Role.MEMBER),
        HOST_PROFILE("host-profile", Role.HOST),

        // planning
        PLANNED("planned", Role.HOST),
        CALENDAR("calendar", Role.MEMBER),

        // vetting
        HOSTING("hosting", Role.MEMBER),
        APPLICATIONS("applications", Role.ADMINISTRATOR),
        APPOINTMENTS("appointments", APPLICATIONS),

        // people
        PEOPLE("people", Role.ADMINISTRATOR),
        INVITATIONS("invitations", PEOPLE),

        // settings
        POLICY("policy", Role.ADMINISTRATOR),
        AGREEMENT("agreement", POLICY),
        HELP_LINES("help-lines", POLICY),

        TRAIL("trail", Role.ADMINISTRATOR, Role.AUDITOR);

        private final String path;
        private final Role role;
        private final Role orRole;
        private final @Nullable Place behind;

        Place(String path, Role role) {
            this(path, role, role);
        }

        Place(String path, Role role, Role orRole) {
            this.path = path;
            this.role = role;
            this.orRole = orRole;
            this.behind = null;
        }

        /** Stands behind another one, for the same people, and beside it once one is there. */
        Place(String path, Place behind) {
            this.path = path;
            this.role = behind.role;
            this.orRole = behind.orRole;
            this.behind = behind;
        }

        boolean isFor(Membership member) {
            return member.roles().contains(role) || member.roles().contains(orRole);
        }

        boolean isIn(Group group) {
            return group() == group;
        }

        private Group group() {
            if (role == Role.MEMBER) {
                return Group.EVERYBODY;
            }
            return role == Role.HOST ? Group.HOSTS : Group.OFFICE;
        }

        /** The one it stands behind, or itself. */
        Place front() {
            return behind == null ? this : behind;
        }

        boolean hasOthersBehind() {
            return Stream.of(values()).anyMatch(place -> place.behind == this);
        }

        String address(String slug) {
            return "/o/" + slug + "/" + path;
        }

        boolean isAt(String slug, String here) {
            String address = address(slug);
            return here.equals(address) || (!path.isEmpty() && here.startsWith(address + "/"));
        }

        /** Settings, and the like: the name of all of them together. */
        String nameOfAll() {
            String key = "around." + name() + ".all";
            return Words.say(Words.has(key) ? key : "around." + name());
        }
    }

    /**
     * A link.
     *
     * @param current what {@code aria-current} says: this page, or one that belongs to it
     */
    public record Way(String address, String name, @Nullable String current) {}

    /** Links for the same people. */
    public record Ways(String name, List<Way> ways) {}

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
    public List<Ways> getGroups() {
        List<Ways> groups = Stream.of(Group.values())
                .map(this::group)
                .filter(group -> !group.ways().isEmpty())
                .toList();
        return count(groups) == 1 ? List.of() : groups;
    }

    /** Whether all of them fit on a phone at once. */
    public boolean isFew() {
        return count(getGroups()) <= FEW;
    }

    /** Where one is, in the words of the way there; for a phone, where the others are folded away. */
    public String getHere() {
        return here().map(Place::nameOfAll).findFirst().orElse("");
    }

    /** The pages that belong together with this one; empty where it stands alone. */
    public List<Way> getBeside() {
        return here().filter(Place::hasOthersBehind)
                .flatMap(front -> Stream.of(Place.values()).filter(place -> place.front() == front))
                .map(place -> way(place, Words.say("around." + place.name()), place.isAt(slug(), path())))
                .toList();
    }

    private Ways group(Group group) {
        List<Way> ways = Stream.of(Place.values())
                .filter(place -> place.front() == place && place.isIn(group) && place.isFor(member()))
                .map(place -> way(place, place.nameOfAll(), here().anyMatch(place::equals)))
                .toList();
        return new Ways(Words.say("around.group." + group), ways);
    }

    private Way way(Place place, String name, boolean leadsHere) {
        String address = place.address(slug());
        String current = address.equals(path()) ? "page" : "true";
        return new Way(address, name, leadsHere ? current : null);
    }

    private Stream<Place> here() {
        return Stream.of(Place.values())
                .filter(place -> place.isFor(member()) && place.isAt(slug(), path()))
                .map(Place::front);
    }

    private static int count(List<Ways> groups) {
        return groups.stream().mapToInt(group -> group.ways().size()).sum();
    }

    private String slug() {
        return member().slug();
    }

    private String path() {
        return PageAddress.in(request).path();
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
