package org.alcove.web.rooms;

import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.rooms.Command;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.ParticipantId;
import org.alcove.rooms.Rooms;

/**
 * A message from a browser, as docs/room-protocol.md lists them. Whose it is comes from the socket's entrance, never
 * from the message.
 */
sealed interface ClientMessage {

    /** Counted by the browser; the answer repeats it. */
    long id();

    /** Asks for it, in the name of the current person. */
    void askOf(Rooms rooms, Entrance from);

    /** Whether the answer comes later, through the listener. */
    default boolean isAnsweredLater() {
        return false;
    }

    /** Asks the room for something that is stored. */
    record Give(long id, Command.Act command) implements ClientMessage {
        @Override
        public void askOf(Rooms rooms, Entrance from) {
            rooms.give(from, command);
        }
    }

    /** Offers a media connection of this device. */
    record Offer(long id, long epoch, String sdp) implements ClientMessage {
        @Override
        public void askOf(Rooms rooms, Entrance from) {
            rooms.offer(from, id, epoch, sdp);
        }

        @Override
        public boolean isAnsweredLater() {
            return true;
        }
    }

    /** Says something in writing. */
    record Say(long id, String text) implements ClientMessage {
        @Override
        public void askOf(Rooms rooms, Entrance from) {
            rooms.say(from, text);
        }
    }

    /** Sends a reaction, which may be dropped. */
    record React(long id, String emoji) implements ClientMessage {
        @Override
        public void askOf(Rooms rooms, Entrance from) {
            rooms.react(from, emoji);
        }
    }

    /** Refuses with {@link Reason#MALFORMED} what is not in the protocol. */
    static ClientMessage of(Fields fields, Entrance from) {
        long id = fields.wholeNumber("id");
        String type = fields.word("type");
        return switch (type) {
            case "offer" -> new Offer(id, fields.wholeNumber("epoch"), fields.word("sdp"));
            case "say" -> new Say(id, fields.writing("text"));
            case "react" -> new React(id, fields.word("emoji"));
            default -> new Give(id, command(type, fields, from));
        };
    }

    private static Command.Act command(String type, Fields fields, Entrance from) {
        PersonId by = from.person();
        return switch (type) {
            case "open" -> new Command.Open(by);
            case "pause" -> new Command.Pause(by);
            case "resume" -> new Command.Resume(by);
            case "end" -> new Command.End(by);
            case "raiseHand" -> new Command.RaiseHand(by);
            case "lowerHand" -> new Command.LowerHand(by);
            case "acceptInvitation" -> new Command.AcceptInvitation(by);
            case "declineInvitation" -> new Command.DeclineInvitation(by);
            case "mute" -> new Command.Mute(by);
            case "unmute" -> new Command.Unmute(by);
            case "stepUp" -> new Command.StepUp(by);
            case "stepDown" -> new Command.StepDown(by);
            case "leave" -> new Command.Leave(by);
            case "takeSound" -> new Command.TakeSound(by, from.device());
            default -> aboutSomebody(type, fields, by);
        };
    }

    private static Command.Act aboutSomebody(String type, Fields fields, PersonId by) {
        return switch (type) {
            case "invite" -> new Command.Invite(by, participant(fields));
            case "withdrawInvitation" -> new Command.WithdrawInvitation(by, participant(fields));
            case "moveToGallery" -> new Command.MoveToGallery(by, participant(fields));
            case "silence" -> new Command.Silence(by, participant(fields));
            case "liftSilence" -> new Command.LiftSilence(by, participant(fields));
            case "remove" -> new Command.Remove(by, participant(fields), fields.writing("because"));
            default -> throw new Refusal(Reason.MALFORMED, "no such type of message");
        };
    }

    private static ParticipantId participant(Fields fields) {
        return new ParticipantId(fields.id("participant"));
    }
}
