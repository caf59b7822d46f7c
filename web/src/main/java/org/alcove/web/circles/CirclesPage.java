package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleView;
import org.alcove.circles.HostProfile;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;

/** "Which circles are there?": all circles of an organisation, for everybody who belongs to it. */
@Named
@RequestScoped
public class CirclesPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private CircleDirectory directory;

    private List<Line> lines = List.of();
    private boolean administrator;

    /** A circle in the list. */
    public record Line(
            String address, String name, String standing, String purpose, String forWhom, String hosts, String more) {

        static Line of(String slug, CircleView view) {
            return new Line(
                    CircleAddress.all(slug) + "/" + view.id(),
                    view.charter().name(),
                    CircleWords.standing(view),
                    view.charter().purpose(),
                    view.charter().forWhom(),
                    hosts(view),
                    CircleWords.inShort(view));
        }

        private static String hosts(CircleView view) {
            String names = view.hosts().stream()
                    .map(HostProfile::name)
                    .filter(name -> name != null)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? Words.say("circles.noHost") : Words.say("circles.with", names);
        }
    }

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. */
    public void load() {
        String slug = getSlug();
        Membership member = organisations.requireMember(slug);
        administrator = member.roles().contains(Role.ADMINISTRATOR);
        lines = directory.all(slug).stream().map(view -> Line.of(slug, view)).toList();
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether to show the way to make one. */
    public boolean isAdministrator() {
        return administrator;
    }
}
