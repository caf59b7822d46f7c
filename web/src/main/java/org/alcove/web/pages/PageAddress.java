package org.alcove.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page says: which view, which organisation, and which room or whatever else of it. Whether they exist, and are this
 * person's to see, is for the facades to say.
 *
 * @param path the whole of it, inside Alcove
 * @param view where the Facelets are
 */
public record PageAddress(
        String path,
        String view,
        @Nullable String slug,
        @Nullable UUID id) {

    private static final String ORGANISATION = "/o/([a-z0-9-]{1,40})/";
    private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String CIRCLE = ORGANISATION + "circles/(" + UUID_FORM + ")";
    private static final String ATTRIBUTE = PageAddress.class.getName();

    private static final List<Form> FORMS = List.of(
            new Form("landing", Pattern.compile("/?")),
            new Form("help", Pattern.compile("/help")),
            new Form("organisations", Pattern.compile("/o/")),
            new Form("home", Pattern.compile(ORGANISATION)),
            // people
            new Form("new-organisation", Pattern.compile("/o/new")),
            new Form("people", Pattern.compile(ORGANISATION + "people")),
            new Form("person", Pattern.compile(ORGANISATION + "people/(" + UUID_FORM + ")")),
            new Form("invitations", Pattern.compile(ORGANISATION + "invitations")),

            // vetting
            new Form("hosting", Pattern.compile(ORGANISATION + "hosting")),
            new Form("hosting-apply", Pattern.compile(ORGANISATION + "hosting/apply")),
            new Form("applications", Pattern.compile(ORGANISATION + "applications")),
            new Form("application", Pattern.compile(ORGANISATION + "applications/(" + UUID_FORM + ")")),
            new Form("appointments", Pattern.compile(ORGANISATION + "appointments")),

            // circles
            new Form("circles", Pattern.compile(ORGANISATION + "circles")),
            new Form("charter", Pattern.compile(ORGANISATION + "circles/new")),
            new Form("circle", Pattern.compile(CIRCLE)),
            new Form("charter", Pattern.compile(CIRCLE + "/change")),
            new Form("circle-people", Pattern.compile(CIRCLE + "/people")),
            new Form("circle-peers", Pattern.compile(CIRCLE + "/peers")),
            new Form("circle-requests", Pattern.compile(CIRCLE + "/requests")),
            new Form("host-profile", Pattern.compile(CIRCLE + "/profile")),
            new Form("host-profiles", Pattern.compile(ORGANISATION + "host-profile")),

            // planning
            new Form("planned", Pattern.compile(ORGANISATION + "planned")),
            new Form("hosted-room", Pattern.compile(ORGANISATION + "planned/(" + UUID_FORM + ")")),
            new Form("plan", Pattern.compile(ORGANISATION + "plan")),
            new Form("series", Pattern.compile(ORGANISATION + "series/(" + UUID_FORM + ")")),
            new Form("calendar", Pattern.compile(ORGANISATION + "calendar")),

            // settings
            new Form("policy", Pattern.compile(ORGANISATION + "policy")),
            new Form("agreement", Pattern.compile(ORGANISATION + "agreement")),
            new Form("help-lines", Pattern.compile(ORGANISATION + "help-lines")),
            // the trail
            new Form("trail", Pattern.compile(ORGANISATION + "trail")),
            new Form("trail-entry", Pattern.compile(ORGANISATION + "trail/(" + UUID_FORM + ")")),
            // rooms
            new Form("check", Pattern.compile(ORGANISATION + "check")),
            new Form("room", Pattern.compile(ORGANISATION + "rooms/(" + UUID_FORM + ")")));

    private record Form(String name, Pattern address) {

        Stream<PageAddress> read(String path) {
            Matcher matcher = address.matcher(path);
            return matcher.matches() ? Stream.of(said(matcher)) : Stream.empty();
        }

        private String view() {
            return "/pages/" + name + ".xhtml";
        }

        private PageAddress said(Matcher matcher) {
            return new PageAddress(
                    matcher.group(),
                    view(),
                    matcher.groupCount() < 1 ? null : matcher.group(1),
                    matcher.groupCount() < 2 ? null : UUID.fromString(matcher.group(2)));
        }
    }

    /** What this path says; empty when it is not the address of a page. */
    static Optional<PageAddress> of(String path) {
        return FORMS.stream().flatMap(form -> form.read(path)).findFirst();
    }

    /** Where the Facelets of all pages are. */
    static Stream<String> views() {
        return FORMS.stream().map(Form::view);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The address this request came to; refuses with {@link Reason#NOT_FOUND} what came another way. */
    public static PageAddress in(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof PageAddress address) {
            return address;
        }
        throw new Refusal(Reason.NOT_FOUND, "not the address of a page");
    }

    /** The organisation that this request's address names, if it does and if it has one. */
    public static Optional<String> slugIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PageAddress address
                ? Optional.ofNullable(address.slug())
                : Optional.empty();
    }

    /** The organisation, where the address names one. */
    public String requireSlug() {
        return require(slug);
    }

    /** The room or whatever else the page is about, where the address names one. */
    public UUID requireId() {
        return require(id);
    }

    private static <T> T require(@Nullable T named) {
        if (named == null) {
            throw new Refusal(Reason.NOT_FOUND, "the address does not name it");
        }
        return named;
    }
}
