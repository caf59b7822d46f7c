package org.alcove.notices;

import java.util.List;

/** The channels of PostgreSQL that every server listens to, and what their payloads are. */
public final class Channels {

    /** {@code room:version}: a command has changed the room, or its sound is in another state. */
    public static final String ROOM = "alcove_room";

    /** {@code room:message}: somebody has said something. */
    public static final String CHAT = "alcove_chat";

    /** {@code room:offer:asked} or {@code room:offer:answered}: a media connection is being made. */
    public static final String OFFER = "alcove_offer";

    /** A session at Keycloak has ended: which, and whose if that was said, as JSON. */
    public static final String SESSION = "alcove_session";

    /** A person was signed out everywhere: who, and when, as JSON. */
    public static final String PERSON = "alcove_person";

    static final List<String> ALL = List.of(ROOM, CHAT, OFFER, SESSION, PERSON);

    private Channels() {}
}
