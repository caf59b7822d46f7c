package org.alcove.rooms;

/**
 * How much of everything there may be in one room. They bound what a command may add; a room that was stored under
 * wider limits is read as it is.
 *
 * @param people on the roster, whether connected or expected back
 * @param stage who may be on the stage at once
 * @param hands that may be raised at once
 * @param devices of one person
 * @param reason characters of why somebody is removed
 * @param message characters of one chat message
 */
public record RoomLimits(int people, int stage, int hands, int devices, int reason, int message) {

    /** The stage of a media server gets dear with the square of its ports: never more than this. */
    public static final int LARGEST_STAGE = 12;

    public static final RoomLimits DEFAULT = new RoomLimits(200, 8, 200, 3, 500, 1_000);

    public RoomLimits {
        if (stage < 1 || stage > LARGEST_STAGE) {
            throw new IllegalArgumentException("a stage has 1 to " + LARGEST_STAGE + " places");
        }
        if (people < 1 || hands < 0 || devices < 1 || reason < 1 || message < 1) {
            throw new IllegalArgumentException("a limit of a room is too small for a room");
        }
    }
}
