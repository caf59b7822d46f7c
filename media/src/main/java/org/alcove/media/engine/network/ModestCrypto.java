package org.alcove.media.engine.network;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDecodeResult;
import org.bouncycastle.tls.crypto.TlsEncodeResult;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * BouncyCastle's cryptography, except that whatever cannot be opened is left out silently (RFC 6347, section 4.1.2.7),
 * and a handshake message that announces too much with it. By itself BouncyCastle ends the association when a record is
 * too short to have a tag, and such a record anybody can send.
 */
final class ModestCrypto extends BcTlsCrypto {

    ModestCrypto(SecureRandom random) {
        super(random);
    }

    @Override
    public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
        return new ModestCipher(super.createCipher(parameters, encryption, mac));
    }

    /** Opens records as another cipher does, and looks at what became of them. */
    static final class ModestCipher implements TlsCipher {

        /** What BouncyCastle takes for a record of somebody else. */
        private static final short LEFT_OUT = AlertDescription.bad_record_mac;

        private final TlsCipher cipher;

        ModestCipher(TlsCipher cipher) {
            this.cipher = cipher;
        }

        @Override
        public TlsDecodeResult decodeCiphertext(
                long sequence, short type, ProtocolVersion version, byte[] bytes, int offset, int length)
                throws IOException {
            TlsDecodeResult record = opened(sequence, type, version, bytes, offset, length);
            if (record.contentType == DtlsRecords.HANDSHAKE
                    && !DtlsRecords.areModest(record.buf, record.off, record.off + record.len)) {
                throw new TlsFatalAlert(LEFT_OUT);
            }
            return record;
        }

        private TlsDecodeResult opened(
                long sequence, short type, ProtocolVersion version, byte[] bytes, int offset, int length)
                throws IOException {
            try {
                return cipher.decodeCiphertext(sequence, type, version, bytes, offset, length);
            } catch (IOException | RuntimeException e) {
                throw new TlsFatalAlert(LEFT_OUT, e);
            }
        }

        @Override
        public TlsEncodeResult encodePlaintext(
                long sequence, short type, ProtocolVersion version, int header, byte[] bytes, int offset, int length)
                throws IOException {
            return cipher.encodePlaintext(sequence, type, version, header, bytes, offset, length);
        }

        @Override
        public int getCiphertextDecodeLimit(int plaintextLimit) {
            return cipher.getCiphertextDecodeLimit(plaintextLimit);
        }

        @Override
        public int getCiphertextEncodeLimit(int plaintextLimit) {
            return cipher.getCiphertextEncodeLimit(plaintextLimit);
        }

        @Override
        public int getPlaintextDecodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextDecodeLimit(ciphertextLimit);
        }

        @Override
        public int getPlaintextEncodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextEncodeLimit(ciphertextLimit);
        }

        @Override
        public void rekeyDecoder() throws IOException {
            cipher.rekeyDecoder();
        }

        @Override
        public void rekeyEncoder() throws IOException {
            cipher.rekeyEncoder();
        }

        @Override
        public boolean usesOpaqueRecordTypeDecode() {
            return cipher.usesOpaqueRecordTypeDecode();
        }

        @Override
        public boolean usesOpaqueRecordTypeEncode() {
            return cipher.usesOpaqueRecordTypeEncode();
        }
    }
}
