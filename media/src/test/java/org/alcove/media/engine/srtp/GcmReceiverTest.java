package org.alcove.media.engine.srtp;

/** What is taken from a peer that protects its packets as in RFC 7714. */
class GcmReceiverTest extends SrtpReceiverContract {

    GcmReceiverTest() {
        super(SrtpProfile.AEAD_AES_128_GCM);
    }
}
