package org.alcove.media.engine.network;

import java.io.IOException;
import java.util.Hashtable;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.alcove.media.engine.srtp.SrtpKeys;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** The browser's side of the DTLS handshake, for tests. */
public final class DtlsPeer {

    private final Certificate certificate;
    private final BcTlsCrypto crypto;
    private final SrtpProfile profile;
    private final DatagramQueue queue;
    private final Runnable farewell;
    private volatile byte[] exported = new byte[0];
    private volatile @Nullable DTLSTransport transport;

    public DtlsPeer(
            Certificate certificate,
            SrtpProfile profile,
            ObjIntConsumer<byte[]> network,
            Consumer<DtlsPeer> secured,
            Runnable farewell) {
        this(certificate, certificate.crypto(), profile, network, secured, farewell);
    }

    /** The same with a cryptography of its own. */
    DtlsPeer(
            Certificate certificate,
            BcTlsCrypto crypto,
            SrtpProfile profile,
            ObjIntConsumer<byte[]> network,
            Consumer<DtlsPeer> secured,
            Runnable farewell) {
        this.certificate = certificate;
        this.crypto = crypto;
        this.profile = profile;
        this.farewell = farewell;
        this.queue = new DatagramQueue(packet -> network.accept(packet, packet.length), Runnable::run);
        Thread handshake = new Thread(() -> run(secured), "synthetic-dtls");
        handshake.setDaemon(true);
        handshake.start();
    }

    public void take(byte[] packet, int length) {
        queue.put(packet, length);
    }

    public SrtpKeys clientKeys() {
        return SrtpKeys.ofClient(profile, exported);
    }

    public SrtpKeys serverKeys() {
        return SrtpKeys.ofServer(profile, exported);
    }

    public void close() {
        DTLSTransport open = transport;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // the server said farewell first
        }
        queue.close();
    }

    private void run(Consumer<DtlsPeer> secured) {
        try {
            DTLSTransport open = new DTLSClientProtocol().connect(new Client(), queue);
            transport = open;
            secured.accept(this);
            byte[] buffer = new byte[open.getReceiveLimit()];
            while (true) {
                open.receive(buffer, 0, buffer.length, 100);
            }
        } catch (IOException e) {
            queue.close();
        }
    }

    private final class Client extends DefaultTlsClient {

        Client() {
            super(crypto);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.DTLSv12.only();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Hashtable getClientExtensions() throws IOException {
            Hashtable extensions = super.getClientExtensions();
            TlsSRTPUtils.addUseSRTPExtension(
                    extensions, new UseSRTPData(new int[] {profile.number()}, TlsUtils.EMPTY_BYTES));
            return extensions;
        }

        @Override
        public TlsAuthentication getAuthentication() {
            return new TlsAuthentication() {
                @Override
                public void notifyServerCertificate(TlsServerCertificate server) {}

                @Override
                public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                    return new BcDefaultTlsCredentialedSigner(
                            new TlsCryptoParameters(context),
                            certificate.crypto(),
                            certificate.privateKey(),
                            certificate.chain(),
                            SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
                }
            };
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            exported = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.exportedBytes());
        }

        @Override
        public void notifyAlertReceived(short level, short description) {
            if (description == AlertDescription.close_notify) {
                farewell.run();
            }
        }
    }
}
