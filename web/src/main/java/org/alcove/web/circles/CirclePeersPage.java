package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.alcove.circles.CirclePeople;
import org.alcove.circles.Peer;
import org.alcove.web.pages.Words;

/** "Who is here with us?", for the hosts of a circle: names in it, and never accounts. */
@Named
@RequestScoped
public class CirclePeersPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CirclePeople people;

    private List<Line> lines = List.of();

    /** Somebody in the list. */
    public record Line(String name, String role) {

        static Line of(Peer peer) {
            return new Line(
                    Objects.requireNonNullElseGet(peer.name(), () -> Words.say("circle.peers.nameless")),
                    Words.say("circle.peers.role." + peer.role()));
        }
    }

    /** Before the page is drawn: refuses who does not host this circle. */
    public void load() {
        CircleAddress address = CircleAddress.in(request);
        lines = people.peers(address.slug(), address.circle()).stream()
                .map(Line::of)
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getBack() {
        return CircleAddress.in(request).path();
    }
}
