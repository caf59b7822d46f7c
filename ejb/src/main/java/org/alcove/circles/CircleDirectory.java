package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;

/** Which circles there are, for everybody who belongs to the organisation. Nobody who is not a host is shown. */
@Stateless
public class CircleDirectory {

    @Inject
    Organisations organisations;

    @Inject
    Circles circles;

    @Inject
    CircleRows rows;

    @Inject
    RequestRows requests;

    @Inject
    HostRows hosts;

    /** All that are not closed, by name. */
    @ReadOnly
    public List<CircleView> all(String slug) {
        Membership member = organisations.requireMember(slug);
        Asking asking = new Asking(circles.mine(member), requests.standings(member.person()));
        Map<CircleId, List<HostProfile>> leading = hosts.all(member);
        return rows.all(member).stream()
                .map(row -> asking.view(row, leading.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** One of them. */
    @ReadOnly
    public CircleView circle(String slug, CircleId circle) {
        Membership member = organisations.requireMember(slug);
        Asking asking = new Asking(circles.mine(member), requests.standings(member.person()));
        return asking.view(rows.require(member, circle), hosts.of(member, circle));
    }

    /** Whoever looks, as the circles know them. */
    private record Asking(List<CircleCard> mine, Map<CircleId, Standing> standings) {

        CircleView view(CircleRows.Row row, List<HostProfile> leading) {
            Optional<CircleRole> role = mine.stream()
                    .filter(card -> card.id().equals(row.id()))
                    .map(CircleCard::role)
                    .findFirst();
            Standing otherwise = standings.getOrDefault(row.id(), Standing.OUTSIDE);
            return new CircleView(
                    row.id(),
                    row.charter(),
                    row.places(),
                    role.isPresent() ? Standing.INSIDE : otherwise,
                    role.orElse(null),
                    leading);
        }
    }
}
