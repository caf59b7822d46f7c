package org.alcove.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alcove.planning.Intended;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rooms somebody can go to, in the order in which they matter to them: open now, then day by day for a week, then the
 * next few after that.
 */
final class OnNow {

    private static final int DAYS = 7;
    private static final int LATER = 6;

    private final List<Part> parts = new ArrayList<>();
    private final boolean anythingOpen;
    private final boolean anythingThisWeek;

    /** Rooms under one heading; {@code id} is unique in the page. */
    public record Part(String id, String heading, List<Line> lines) {}

    /**
     * A room in the list.
     *
     * @param mine whether the person plans to come
     * @param moved whether they do and it is at another time than before
     */
    public record Line(
            String id,
            String address,
            String calendar,
            String title,
            String circle,
            String state,
            boolean open,
            boolean planned,
            boolean mine,
            boolean moved,
            String when) {}

    OnNow(List<RoomCard> cards, Map<RoomId, Intended> mine, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Line> open = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        Map<LocalDate, List<Line>> days = new TreeMap<>();
        for (RoomCard card : cards) {
            LocalDate day = LocalDate.ofInstant(card.startsAt(), zone);
            boolean isNear = day.isBefore(today.plusDays(DAYS));
            Intended intended = mine.get(card.id());
            if (card.isOpen()) {
                open.add(line(card, intended != null, isMoved(intended), spoken(card, zone, now)));
            } else if (isNear) {
                days.computeIfAbsent(day.isBefore(today) ? today : day, each -> new ArrayList<>())
                        .add(line(card, intended != null, isMoved(intended), hours(card, zone)));
            } else if (later.size() < LATER) {
                later.add(line(card, intended != null, isMoved(intended), spoken(card, zone, now)));
            }
        }
        add("now", Words.say("home.now"), open);
        days.forEach((day, lines) -> add("day-" + day, PlanWords.day(day, today), lines));
        add("later", Words.say("home.later"), later);
        anythingOpen = !open.isEmpty();
        anythingThisWeek = anythingOpen || !days.isEmpty();
    }

    List<Part> parts() {
        return parts;
    }

    boolean isAnythingOpen() {
        return anythingOpen;
    }

    boolean isAnythingThisWeek() {
        return anythingThisWeek;
    }

    private void add(String id, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(id, heading, List.copyOf(lines)));
        }
    }

    private static boolean isMoved(@Nullable Intended intended) {
        return intended != null && intended.moved();
    }

    private static String spoken(RoomCard card, ZoneId zone, Instant now) {
        return Times.span(card.startsAt(), card.endsAt(), zone, now);
    }

    private static String hours(RoomCard card, ZoneId zone) {
        return PlanWords.hours(card.startsAt(), card.endsAt(), zone);
    }

    private static Line line(RoomCard card, boolean mine, boolean moved, String when) {
        String path = "o/" + card.slug() + "/rooms/" + card.id();
        return new Line(
                card.id().toString(),
                "/" + path,
                "/api/" + path + "/event.ics",
                card.title(),
                card.circleName().equals(card.title()) ? "" : card.circleName(),
                card.state().word(),
                card.isOpen(),
                card.state() == RoomState.PLANNED,
                mine,
                moved,
                when);
    }
}
