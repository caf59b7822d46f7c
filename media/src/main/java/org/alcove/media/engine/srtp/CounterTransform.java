package org.alcove.media.engine.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alcove.media.engine.rtp.Bytes;

/** AES in counter mode with an HMAC-SHA1 tag of 80 bits (RFC 3711, sections 3.4, 4.1.1 and 4.2.1). */
final class CounterTransform implements SrtpTransform {

    private static final int SALT_BYTES = 14;
    private static final int AUTHENTICATION_KEY_BYTES = 20;
    private static final int TAG_BYTES = 10;
    private static final int BLOCK_BYTES = 16;
    private static final int SSRC_AT = 8;
    private static final int RTCP_SSRC_AT = 4;
    private static final int RTCP_HEADER = 8;
    private static final int RTCP_TRAILER = 4;
    private static final int ENCRYPTED = 0x80000000;
    private static final int SEQUENCE_BITS = 16;

    private final SecretKeySpec rtpKey;
    private final byte[] rtpSalt;
    private final Mac rtpMac;
    private final SecretKeySpec rtcpKey;
    private final byte[] rtcpSalt;
    private final Mac rtcpMac;
    private final Cipher cipher;

    private CounterTransform(KeyDerivation derivation) throws GeneralSecurityException {
        this.rtpKey = key(derivation, KeyDerivation.RTP_ENCRYPTION);
        this.rtpSalt = derivation.derive(KeyDerivation.RTP_SALT, SALT_BYTES);
        this.rtpMac = mac(derivation, KeyDerivation.RTP_AUTHENTICATION);
        this.rtcpKey = key(derivation, KeyDerivation.RTCP_ENCRYPTION);
        this.rtcpSalt = derivation.derive(KeyDerivation.RTCP_SALT, SALT_BYTES);
        this.rtcpMac = mac(derivation, KeyDerivation.RTCP_AUTHENTICATION);
        this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
    }

    static CounterTransform of(KeyDerivation derivation) {
        try {
            return new CounterTransform(derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in counter mode and HMAC-SHA1", e);
        }
    }

    private static SecretKeySpec key(KeyDerivation derivation, int label) {
        return new SecretKeySpec(derivation.derive(label, SrtpProfile.KEY_BYTES), "AES");
    }

    private static Mac mac(KeyDerivation derivation, int label) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(derivation.derive(label, AUTHENTICATION_KEY_BYTES), "HmacSHA1"));
        return mac;
    }

    @Override
    public int seal(byte[] packet, int header, int length, long index) {
        crypt(rtpKey, iv(rtpSalt, Bytes.readInt(packet, SSRC_AT), index), packet, header, length);
        byte[] tag = rtpTag(packet, length, index);
        System.arraycopy(tag, 0, packet, length, TAG_BYTES);
        return length + TAG_BYTES;
    }

    @Override
    public int open(byte[] packet, int header, int length, long index) {
        int end = length - TAG_BYTES;
        if (end < header || !tagMatches(rtpTag(packet, end, index), packet, end)) {
            return FORGED;
        }
        crypt(rtpKey, iv(rtpSalt, Bytes.readInt(packet, SSRC_AT), index), packet, header, end);
        return end;
    }

    @Override
    public int sealRtcp(byte[] packet, int length, int index) {
        crypt(rtcpKey, iv(rtcpSalt, Bytes.readInt(packet, RTCP_SSRC_AT), index), packet, RTCP_HEADER, length);
        Bytes.writeInt(packet, length, index | ENCRYPTED);
        int end = length + RTCP_TRAILER;
        rtcpMac.update(packet, 0, end);
        System.arraycopy(rtcpMac.doFinal(), 0, packet, end, TAG_BYTES);
        return end + TAG_BYTES;
    }

    @Override
    public int openRtcp(byte[] packet, int length) {
        int tagAt = length - TAG_BYTES;
        int end = tagAt - RTCP_TRAILER;
        if (end < RTCP_HEADER || packet[end] >= 0) {
            return FORGED;
        }
        rtcpMac.update(packet, 0, tagAt);
        if (!tagMatches(rtcpMac.doFinal(), packet, tagAt)) {
            return FORGED;
        }
        int index = indexOfRtcp(packet, length);
        crypt(rtcpKey, iv(rtcpSalt, Bytes.readInt(packet, RTCP_SSRC_AT), index), packet, RTCP_HEADER, end);
        return end;
    }

    @Override
    public int indexOfRtcp(byte[] packet, int length) {
        return Bytes.readInt(packet, length - TAG_BYTES - RTCP_TRAILER) & ~ENCRYPTED;
    }

    private byte[] rtpTag(byte[] packet, int length, long index) {
        byte[] rollOver = new byte[Integer.BYTES];
        Bytes.writeInt(rollOver, 0, (int) (index >>> SEQUENCE_BITS));
        rtpMac.update(packet, 0, length);
        return rtpMac.doFinal(rollOver);
    }

    private static boolean tagMatches(byte[] expected, byte[] packet, int at) {
        int difference = 0;
        for (int i = 0; i < TAG_BYTES; i++) {
            difference |= expected[i] ^ packet[at + i];
        }
        return difference == 0;
    }

    /** The counter block of RFC 3711, section 4.1.1: salt, SSRC and index, each at its place. */
    static byte[] iv(byte[] salt, int ssrc, long index) {
        byte[] iv = Arrays.copyOf(salt, BLOCK_BYTES);
        Bytes.xor(iv, 4, 4, ssrc);
        Bytes.xor(iv, 8, 6, index);
        return iv;
    }

    /** The same both ways. */
    void crypt(SecretKeySpec key, byte[] iv, byte[] packet, int from, int to) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
            cipher.doFinal(packet, from, to - from, packet, from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("counter mode neither pads nor fails", e);
        }
    }
}
