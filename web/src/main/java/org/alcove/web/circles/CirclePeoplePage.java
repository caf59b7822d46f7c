package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.circles.CirclePeople;
import org.alcove.circles.CirclePerson;
import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Who is in this circle?", for administrators: accounts, and never names in the circle. */
@Named
@RequestScoped
public class CirclePeoplePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CirclePeople people;

    @Inject
    private AccountNames names;

    @Inject
    private Form form;

    private @Nullable List<Line> lines;
    private @Nullable String host;
    private @Nullable String supervisor;

    /** Somebody in the list; the buttons name whom they are about. */
    public record Line(String id, String name, CircleRole role, boolean current, String release, String removal) {

        static Line of(CirclePerson person, String name) {
            return new Line(
                    person.person().toString(),
                    name,
                    person.role(),
                    person.current(),
                    Words.say("circle.people.release.name", name),
                    Words.say("circle.people.remove.name", name));
        }
    }

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        getLines();
    }

    public void appointHost() {
        appoint(host, CircleRole.HOST, "circle.host");
    }

    public void appointSupervisor() {
        appoint(supervisor, CircleRole.SUPERVISOR, "circle.supervisor");
    }

    /** Of the row that was sent, by who it is about and not by where it stood. */
    public void release() {
        CircleAddress address = CircleAddress.in(request);
        PersonId whom = Sent.person(request);
        send(() -> people.release(address.slug(), address.circle(), whom), "circle.released");
    }

    /** Likewise. */
    public void remove() {
        CircleAddress address = CircleAddress.in(request);
        PersonId whom = Sent.person(request);
        send(() -> people.remove(address.slug(), address.circle(), whom), "circle.removed");
    }

    private void appoint(@Nullable String whom, CircleRole role, String key) {
        CircleAddress address = CircleAddress.in(request);
        PersonId person = Sent.person(whom);
        send(() -> people.appoint(address.slug(), address.circle(), person, role), key);
    }

    private void send(Runnable act, String key) {
        form.send(act, CircleAddress.in(request).path("people"), key);
        lines = null;
    }

    public List<Line> getHosts() {
        return of(CircleRole.HOST);
    }

    public List<Line> getSupervisors() {
        return of(CircleRole.SUPERVISOR);
    }

    public List<Line> getMembers() {
        return of(CircleRole.MEMBER);
    }

    private List<Line> of(CircleRole role) {
        return getLines().stream().filter(line -> line.role() == role).toList();
    }

    /** By account. */
    private List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            CircleAddress address = CircleAddress.in(request);
            List<CirclePerson> all = people.all(address.slug(), address.circle());
            Map<PersonId, String> accounts =
                    names.of(all.stream().map(CirclePerson::person).collect(Collectors.toSet()));
            known = all.stream()
                    .map(person -> Line.of(person, accounts.getOrDefault(person.person(), "")))
                    .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            lines = known;
        }
        return known;
    }

    public List<SelectItem> getMayHost() {
        CircleAddress address = CircleAddress.in(request);
        return choices(people.mayHost(address.slug(), address.circle()));
    }

    public List<SelectItem> getMaySupervise() {
        CircleAddress address = CircleAddress.in(request);
        return choices(people.maySupervise(address.slug(), address.circle()));
    }

    private List<SelectItem> choices(Set<PersonId> whom) {
        Stream<SelectItem> all = names.of(whom).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(each -> new SelectItem(each.getKey().toString(), each.getValue()));
        return Stream.concat(Stream.of(new SelectItem("", Words.say("circle.people.choose"))), all)
                .toList();
    }

    public String getBack() {
        return CircleAddress.in(request).path();
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(@Nullable String supervisor) {
        this.supervisor = supervisor;
    }
}
