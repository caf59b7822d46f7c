package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.circles.JoiningRequest;
import org.alcove.circles.JoiningRequests;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Who would like to join?": for the hosts of a circle, who read what was written, and administrators, who see accounts. */
@Named
@RequestScoped
public class CircleRequestsPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private JoiningRequests requests;

    @Inject
    private AccountNames names;

    @Inject
    private Form form;

    private @Nullable List<Line> lines;

    /** A request; its buttons say what they do, and for an administrator to whom. */
    public record Line(
            String id, String who, String asked, String said, boolean firstTime, String acceptance, String declining) {}

    /** Before the page is drawn: refuses who may not decide. */
    public void load() {
        getLines();
    }

    /** The request of the row that was sent, by its id and not by where it stood. */
    public void accept() {
        CircleAddress address = CircleAddress.in(request);
        UUID which = Sent.id(request);
        send(() -> requests.accept(address.slug(), address.circle(), which), "circle.accepted");
    }

    /** Likewise. */
    public void decline() {
        CircleAddress address = CircleAddress.in(request);
        UUID which = Sent.id(request);
        send(() -> requests.decline(address.slug(), address.circle(), which), "circle.declined");
    }

    private void send(Runnable act, String key) {
        form.send(act, CircleAddress.in(request).path("requests"), key);
        lines = null;
    }

    /** The oldest first. */
    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            CircleAddress address = CircleAddress.in(request);
            ZoneId zone = organisations
                    .card(organisations.requireMember(address.slug()))
                    .timeZone();
            List<JoiningRequest> waiting = requests.waiting(address.slug(), address.circle());
            Map<PersonId, String> accounts = names.of(waiting.stream()
                    .map(JoiningRequest::person)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            known = waiting.stream().map(each -> line(each, accounts, zone)).toList();
            lines = known;
        }
        return known;
    }

    private static Line line(JoiningRequest waiting, Map<PersonId, String> accounts, ZoneId zone) {
        PersonId person = waiting.person();
        String who = person == null
                ? Words.say("circle.requests.somebody")
                : accounts.getOrDefault(person, Words.say("circle.requests.somebody"));
        String whom = person == null ? Words.say("circle.requests.person") : who;
        return new Line(
                waiting.id().toString(),
                who,
                Words.say("circle.requests.asked", Times.day(waiting.askedAt(), zone)),
                waiting.said(),
                waiting.firstTime(),
                Words.say("circle.requests.accept", whom),
                Words.say("circle.requests.decline.name", whom));
    }

    public String getBack() {
        return CircleAddress.in(request).path();
    }
}
