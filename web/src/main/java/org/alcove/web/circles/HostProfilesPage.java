package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.alcove.circles.HostProfiles;
import org.alcove.circles.HostProfiles.OwnProfile;
import org.alcove.organisations.Organisations;
import org.alcove.web.pages.PageAddress;
import org.jspecify.annotations.Nullable;

/** "How do members see me?": a host's own profile in each of their circles. */
@Named
@RequestScoped
public class HostProfilesPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private HostProfiles profiles;

    private List<Line> lines = List.of();

    /** How the person shows in one circle. */
    public record Line(String address, String circle, HostLine host, boolean nameless) {

        static Line of(String slug, OwnProfile own, ZoneId zone) {
            @Nullable String name = own.profile().name();
            return new Line(
                    new CircleAddress(slug, own.circle()).path("profile"),
                    own.circleName(),
                    HostLine.of(own.profile(), zone),
                    name == null);
        }
    }

    /** Before the page is drawn: refuses who is no host. */
    public void load() {
        String slug = PageAddress.in(request).requireSlug();
        ZoneId zone = organisations.card(organisations.requireMember(slug)).timeZone();
        lines = profiles.mine(slug).stream()
                .map(own -> Line.of(slug, own, zone))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
