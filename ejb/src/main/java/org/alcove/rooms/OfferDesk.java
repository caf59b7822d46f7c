package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.notices.Channels;
import org.alcove.notices.Notice;
import org.alcove.refusal.Reason;

/** Answers the offers to rooms whose sound this server keeps. */
@ApplicationScoped
class OfferDesk {

    private static final Logger LOG = System.getLogger(OfferDesk.class.getName());

    @Inject
    private OfferRows rows;

    @Inject
    private RoomReads reads;

    @Inject
    private MediaOwners owners;

    @Inject
    private RoomThreads threads;

    void hear(@Observes Notice notice) {
        String[] parts = notice.payload().split(":");
        if (notice.channel().equals(Channels.OFFER) && parts[2].equals("asked")) {
            UUID offer = UUID.fromString(parts[1]);
            owners.of(RoomFeeds.roomOf(parts)).ifPresent(owner -> take(owner, offer));
        }
    }

    private void take(MediaOwner owner, UUID offer) {
        owner.whenBuilt(epoch -> threads.forOffers().execute(() -> answer(owner, offer, epoch)));
    }

    private void answer(MediaOwner owner, UUID id, long epoch) {
        try {
            Optional<OfferRows.Offer> offer = rows.read(owner.organisation(), id);
            if (offer.isPresent()) {
                rows.answer(owner.organisation(), owner.room(), id, negotiate(owner, offer.get(), epoch));
                owner.look();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An offer could not be answered", e);
        }
    }

    private OfferRows.Answer negotiate(MediaOwner owner, OfferRows.Offer offer, long epoch) {
        if (offer.epoch() != epoch || !hasSeat(owner, offer.device())) {
            return refused(Reason.NOT_NOW);
        }
        try {
            String sdp = owner.sound().answer(MediaOwner.seat(offer.device()), offer.sdp());
            return new OfferRows.Answer(Optional.of(sdp), Optional.empty());
        } catch (OfferRefused e) {
            return refused(Reason.MALFORMED);
        } catch (MediaUnavailable e) {
            return refused(Reason.NOT_NOW);
        }
    }

    /** Whether the room, as it is now, has a place for this device. What changes afterwards, the next look mends. */
    private boolean hasSeat(MediaOwner owner, DeviceId device) {
        return reads.room(owner.organisation(), owner.room())
                .filter(stored -> stored.room().wiring().placements().containsKey(MediaOwner.seat(device)))
                .isPresent();
    }

    private static OfferRows.Answer refused(Reason reason) {
        return new OfferRows.Answer(Optional.empty(), Optional.of(reason));
    }
}
