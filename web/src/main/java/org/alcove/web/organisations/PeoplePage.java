package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.organisations.Directory;
import org.alcove.organisations.MemberFilter;
import org.alcove.organisations.MemberView;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Who belongs to us?": the people of an organisation, newest first, with what one looks for in the address. */
@Named
@RequestScoped
public class PeoplePage {

    private static final String GONE = "GONE";
    private static final List<String> KINDS = List.of("MEMBER", "HOST", "SUPERVISOR", "ADMINISTRATOR", "AUDITOR", GONE);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Directory directory;

    private String kind = Role.MEMBER.name();
    private String words = "";
    private List<Line> lines = List.of();
    private boolean nameless;
    private boolean silent;
    private @Nullable String more;

    /** Somebody in the list. */
    public record Line(String address, String name, String email, String what, String when) {

        static Line of(MemberView member, String slug, ZoneId zone) {
            return new Line(
                    "/o/" + slug + "/people/" + member.id(),
                    Persons.name(member),
                    Persons.email(member),
                    Persons.roles(member.roles()),
                    Persons.when(member, zone));
        }
    }

    /** One of several lists to choose from. */
    public record Choice(String address, String name, boolean chosen) {}

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        ZoneId zone = organisations.card(organisations.requireMember(getSlug())).timeZone();
        words = parameter("q").strip();
        kind = KINDS.contains(parameter("only")) ? parameter("only") : Role.MEMBER.name();
        List<MemberView> found = found();
        nameless = found.stream().anyMatch(member -> member.account() == null);
        lines = found.stream()
                .limit(Directory.PAGE)
                .map(member -> Line.of(member, getSlug(), zone))
                .toList();
        if (found.size() > Directory.PAGE && words.isEmpty()) {
            more = "?only=" + kind + "&after=" + found.get(Directory.PAGE - 1).id();
        }
    }

    private List<MemberView> found() {
        if (words.isEmpty()) {
            return directory.page(getSlug(), filter(), after());
        }
        try {
            return directory.search(getSlug(), words);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.NOT_NOW) {
                throw refusal;
            }
            silent = true;
            return List.of();
        }
    }

    private MemberFilter filter() {
        boolean everybody = kind.equals(Role.MEMBER.name()) || kind.equals(GONE);
        return new MemberFilter(everybody ? null : Role.valueOf(kind), kind.equals(GONE));
    }

    private @Nullable UUID after() {
        try {
            String after = parameter("after");
            return after.isEmpty() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.MALFORMED, "not the id of a membership");
        }
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getWords() {
        return words;
    }

    /** The lists there are; none is chosen while one looks for a name. */
    public List<Choice> getChoices() {
        Stream<Choice> choices = KINDS.stream()
                .map(each -> new Choice(
                        "?only=" + URLEncoder.encode(each, StandardCharsets.UTF_8),
                        Words.say("people.only." + each),
                        words.isEmpty() && each.equals(kind)));
        return choices.toList();
    }

    /** Whether some names are not known at the moment. */
    public boolean isNameless() {
        return nameless;
    }

    /** Whether a name could not be looked for. */
    public boolean isSilent() {
        return silent;
    }

    /** What to say when there is nobody. */
    public String getNobody() {
        if (!words.isEmpty()) {
            return Words.say("people.empty.search");
        }
        return Words.say("people.empty." + kind);
    }

    /** Where the next page is; null on the last one. */
    public @Nullable String getMore() {
        return more;
    }
}
