package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.alcove.circles.HostProfiles;
import org.alcove.circles.HostProfiles.OwnProfile;
import org.alcove.organisations.Organisations;
import org.alcove.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** "How do members see me here?": a host's own profile in one circle, to be changed. */
@Named
@RequestScoped
public class HostProfilePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private HostProfiles profiles;

    @Inject
    private Form form;

    private @Nullable OwnProfile own;
    private @Nullable HostLine host;
    private @Nullable String brings;
    private boolean typed;

    /** Before the page is drawn: refuses who does not host this circle. What was typed stays. */
    public void load() {
        CircleAddress address = CircleAddress.in(request);
        OwnProfile mine = profiles.mine(address.slug(), address.circle());
        own = mine;
        host = HostLine.of(
                mine.profile(),
                organisations.card(organisations.requireMember(address.slug())).timeZone());
        if (!typed) {
            brings = mine.profile().brings();
        }
    }

    public void save() {
        CircleAddress address = CircleAddress.in(request);
        String text = Objects.requireNonNullElse(brings, "");
        form.send(() -> profiles.write(address.slug(), address.circle(), text), address.path("profile"), "profile");
    }

    public String getCircle() {
        OwnProfile mine = own;
        return mine == null ? "" : mine.circleName();
    }

    public @Nullable HostLine getHost() {
        return host;
    }

    /** Whether a name in the circle is still to be chosen. */
    public boolean isNameless() {
        OwnProfile mine = own;
        return mine != null && mine.profile().name() == null;
    }

    public String getBack() {
        return CircleAddress.in(request).path();
    }

    @Size(max = HostProfiles.LONGEST, message = "{long}")
    public @Nullable String getBrings() {
        return brings;
    }

    public void setBrings(@Nullable String brings) {
        this.brings = brings;
        typed = true;
    }
}
