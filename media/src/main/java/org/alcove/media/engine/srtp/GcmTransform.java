package org.alcove.media.engine.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alcove.media.engine.rtp.Bytes;

/** AEAD_AES_128_GCM (RFC 7714, sections 8 and 9). */
final class GcmTransform implements SrtpTransform {

    private static final int SALT_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int SSRC_AT = 8;
    private static final int RTCP_SSRC_AT = 4;
    private static final int RTCP_HEADER = 8;
    private static final int RTCP_TRAILER = 4;
    private static final int ENCRYPTED = 0x80000000;

    private final SecretKeySpec rtpKey;
    private final byte[] rtpSalt;
    private final SecretKeySpec rtcpKey;
    private final byte[] rtcpSalt;
    private final Cipher cipher;

    GcmTransform(byte[] rtpKey, byte[] rtpSalt, byte[] rtcpKey, byte[] rtcpSalt) {
        this.rtpKey = new SecretKeySpec(rtpKey, "AES");
        this.rtpSalt = rtpSalt.clone();
        this.rtcpKey = new SecretKeySpec(rtcpKey, "AES");
        this.rtcpSalt = rtcpSalt.clone();
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    static GcmTransform of(KeyDerivation derivation) {
        return new GcmTransform(
                derivation.derive(KeyDerivation.RTP_ENCRYPTION, SrtpProfile.KEY_BYTES),
                derivation.derive(KeyDerivation.RTP_SALT, SALT_BYTES),
                derivation.derive(KeyDerivation.RTCP_ENCRYPTION, SrtpProfile.KEY_BYTES),
                derivation.derive(KeyDerivation.RTCP_SALT, SALT_BYTES));
    }

    @Override
    public int seal(byte[] packet, int header, int length, long index) {
        begin(Cipher.ENCRYPT_MODE, rtpKey, rtpIv(packet, index));
        cipher.updateAAD(packet, 0, header);
        return header + finish(packet, header, length - header);
    }

    @Override
    public int open(byte[] packet, int header, int length, long index) {
        if (length < header + TAG_BYTES) {
            return FORGED;
        }
        begin(Cipher.DECRYPT_MODE, rtpKey, rtpIv(packet, index));
        cipher.updateAAD(packet, 0, header);
        int opened = finish(packet, header, length - header);
        return opened == FORGED ? FORGED : header + opened;
    }

    @Override
    public int sealRtcp(byte[] packet, int length, int index) {
        byte[] trailer = new byte[RTCP_TRAILER];
        Bytes.writeInt(trailer, 0, index | ENCRYPTED);
        begin(Cipher.ENCRYPT_MODE, rtcpKey, rtcpIv(packet, index));
        cipher.updateAAD(packet, 0, RTCP_HEADER);
        cipher.updateAAD(trailer);
        int end = RTCP_HEADER + finish(packet, RTCP_HEADER, length - RTCP_HEADER);
        System.arraycopy(trailer, 0, packet, end, RTCP_TRAILER);
        return end + RTCP_TRAILER;
    }

    @Override
    public int openRtcp(byte[] packet, int length) {
        if (length < RTCP_HEADER + TAG_BYTES + RTCP_TRAILER || packet[length - RTCP_TRAILER] >= 0) {
            return FORGED;
        }
        begin(Cipher.DECRYPT_MODE, rtcpKey, rtcpIv(packet, indexOfRtcp(packet, length)));
        cipher.updateAAD(packet, 0, RTCP_HEADER);
        cipher.updateAAD(packet, length - RTCP_TRAILER, RTCP_TRAILER);
        int opened = finish(packet, RTCP_HEADER, length - RTCP_TRAILER - RTCP_HEADER);
        return opened == FORGED ? FORGED : RTCP_HEADER + opened;
    }

    @Override
    public int indexOfRtcp(byte[] packet, int length) {
        return Bytes.readInt(packet, length - RTCP_TRAILER) & ~ENCRYPTED;
    }

    private byte[] rtpIv(byte[] packet, long index) {
        byte[] iv = rtpSalt.clone();
        Bytes.xor(iv, 2, 4, Bytes.readInt(packet, SSRC_AT));
        Bytes.xor(iv, 6, 6, index);
        return iv;
    }

    private byte[] rtcpIv(byte[] packet, int index) {
        byte[] iv = rtcpSalt.clone();
        Bytes.xor(iv, 2, 4, Bytes.readInt(packet, RTCP_SSRC_AT));
        Bytes.xor(iv, 8, 4, index);
        return iv;
    }

    private void begin(int mode, SecretKeySpec key, byte[] iv) {
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an index was used twice", e);
        }
    }

    private int finish(byte[] packet, int from, int count) {
        try {
            return cipher.doFinal(packet, from, count, packet, from);
        } catch (AEADBadTagException e) {
            return FORGED;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no room for the tag", e);
        }
    }
}
