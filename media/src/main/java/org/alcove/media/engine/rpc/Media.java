package org.alcove.media.engine.rpc;

import org.alcove.media.engine.network.Network;
import org.alcove.media.engine.network.Peer;
import org.alcove.media.engine.network.PeerListener;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.sdp.IceCredentials;
import org.alcove.media.engine.sdp.SdpAnswer;
import org.alcove.media.engine.sdp.SdpOffer;
import org.alcove.media.engine.sound.Outlet;
import org.alcove.media.engine.sound.PacketSink;
import org.alcove.media.engine.sound.SoundThread;

/** What the objects of the protocol move sound with. Counts the media connections and refuses one too many. */
public final class Media {

    private final Network network;
    private final SoundThread sound;
    private final EngineLimits limits;
    private int endpoints;

    public Media(Network network, SoundThread sound, EngineLimits limits) {
        this.network = network;
        this.sound = sound;
        this.limits = limits;
    }

    /** Before a room begins. Whoever joins one that is there is never turned away for this. */
    void requireStrength() {
        if (100 * sound.load().share() >= limits.loadPercent()) {
            throw KurentoError.tooMany(
                    "rooms for this machine: the media load is above " + limits.loadPercent() + " %");
        }
    }

    Outlet open(PacketSink sink) {
        if (endpoints >= limits.endpoints()) {
            throw KurentoError.tooMany("endpoints");
        }
        endpoints++;
        return sound.outlet(sink);
    }

    void close(Outlet outlet) {
        endpoints--;
        sound.release(outlet);
    }

    Peer expect(SdpOffer offer, PeerListener listener) {
        return network.expect(offer, listener);
    }

    void release(Peer peer) {
        network.release(peer);
    }

    int newSourceId() {
        return network.random().nextInt();
    }

    RtpStream stream(int sourceId, int payloadType) {
        return new RtpStream(sourceId, payloadType, network.random());
    }

    SdpAnswer answer(SdpOffer offer, IceCredentials ice, int sourceId) {
        Fingerprint fingerprint = network.fingerprint();
        return new SdpAnswer(offer, ice, fingerprint, network.address(), sourceId);
    }
}
