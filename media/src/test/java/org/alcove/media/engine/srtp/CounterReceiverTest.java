package org.alcove.media.engine.srtp;

/** What is taken from a peer that protects its packets as in RFC 3711. */
class CounterReceiverTest extends SrtpReceiverContract {

    CounterReceiverTest() {
        super(SrtpProfile.AES128_CM_HMAC_SHA1_80);
    }
}
