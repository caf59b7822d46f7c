package org.alcove.rooms;

import java.util.UUID;

/**
 * What a page says of itself when it opens a socket. A page that lost its socket takes its own place again; and since an
 * attempt that was given up may still arrive, later than the one after it, of two attempts of one page the higher counts.
 *
 * @param page drawn by the page when it was loaded; it counts among the devices of one person only
 * @param number its how many-th socket this is
 * @param again whether it has been in this room before
 */
public record Attempt(UUID page, int number, boolean again) {

    /** Of a page that says nothing: it is a new one each time. */
    public static Attempt ofNewPage() {
        return new Attempt(UUID.randomUUID(), 1, false);
    }
}
