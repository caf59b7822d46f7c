package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.accounts.EmailAddress;
import org.alcove.accounts.Invitation;
import org.alcove.organisations.Invitations;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Whom do we invite?": asking people by e-mail, and what has become of it. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final int LONGEST = 6_000;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private Form form;

    private @Nullable List<Line> lines;
    private boolean silent;
    private String addresses = "";
    private String sent = "";

    /** An invitation nobody has answered; its buttons say to whom. */
    public record Line(String id, String email, String when, boolean expired, String sendingAgain, String withdrawal) {

        static Line of(Invitation one, ZoneId zone) {
            String key = one.expired() ? "invitations.expired" : "invitations.until";
            return new Line(
                    one.id(),
                    one.email(),
                    Words.say(key, Times.minute(one.sentAt(), zone), Times.minute(one.expiresAt(), zone)),
                    one.expired(),
                    Words.say("invitations.again.name", one.email()),
                    Words.say("invitations.withdraw.name", one.email()));
        }
    }

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        getLines();
    }

    public void invite() {
        List<String> typed = Stream.of(addresses.split("[\\s,;]+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        String wrong = typed.stream().filter(Predicate.not(EmailAddress::isOne)).collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            form.wrong("addresses", Words.say("invitations.wrong", wrong));
        } else if (typed.size() > Invitations.MOST_AT_ONCE) {
            form.wrong("addresses", Words.say("invitations.many", Invitations.MOST_AT_ONCE));
        } else {
            send(typed.stream().map(EmailAddress::of).distinct().toList());
        }
    }

    private void send(List<EmailAddress> wanted) {
        form.tries(() -> {
            Map<EmailAddress, Reason> notSent = invitations.invite(slug(), wanted);
            if (notSent.isEmpty()) {
                form.done(address(), "invited");
                return;
            }
            String left = notSent.keySet().stream().map(EmailAddress::text).collect(Collectors.joining("\n"));
            String listed = left.replace("\n", ", ");
            form.wrong(
                    "addresses",
                    notSent.containsValue(Reason.LIMIT_REACHED)
                            ? Words.say("invitations.tomorrow", Invitations.MOST_A_DAY, listed)
                            : Words.say("invitations.notSent", listed));
            addresses = left;
            int went = wanted.size() - notSent.size();
            sent = went == 0 ? "" : Words.say("invitations.sent", went);
        });
    }

    public void resend(String id) {
        form.send(() -> invitations.resend(slug(), id), address(), "invited.again");
    }

    public void withdraw(String id) {
        form.send(() -> invitations.withdraw(slug(), id), address(), "invitation.withdrawn");
    }

    private String address() {
        return "/o/" + slug() + "/invitations";
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    /** The newest first. */
    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = open();
            lines = known;
        }
        return known;
    }

    private List<Line> open() {
        try {
            ZoneId zone =
                    organisations.card(organisations.requireMember(slug())).timeZone();
            return invitations.open(slug()).stream()
                    .map(each -> Line.of(each, zone))
                    .toList();
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.NOT_NOW) {
                throw refusal;
            }
            silent = true;
            return List.of();
        }
    }

    /** Whether it is not known at the moment who is invited. */
    public boolean isSilent() {
        return silent;
    }

    /** How many went out, where not all did. */
    public String getSent() {
        return sent;
    }

    @NotBlank(message = "{empty}")
    @Size(max = LONGEST, message = "{long}")
    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
