package org.alcove.media.engine.network;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Vector;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one DTLS 1.2 handshake (RFC 6347) for SRTP (RFC 5764). The client is whoever holds the
 * certificate of which the offer named the fingerprint (RFC 8827, section 6.5), and nobody else.
 */
final class DtlsServer extends DefaultTlsServer {

    private static final int[] SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
    };
    private static final int HANDSHAKE_MILLIS = 8_000;

    private final Certificate certificate;
    private final Fingerprint expected;
    private final Runnable closedByPeer;
    private @Nullable SrtpProfile profile;
    private boolean recognised;
    private byte @Nullable [] exported;

    DtlsServer(Certificate certificate, Fingerprint expected, Runnable closedByPeer) {
        super(certificate.crypto());
        this.certificate = certificate;
        this.expected = expected;
        this.closedByPeer = closedByPeer;
    }

    /** What was agreed on, once the handshake is complete. */
    SrtpProfile profile() {
        if (profile == null) {
            throw new IllegalStateException("no handshake was completed");
        }
        return profile;
    }

    /** The keying material for both directions, once the handshake is complete. */
    byte[] exported() {
        if (exported == null) {
            throw new IllegalStateException("no handshake was completed");
        }
        return exported;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(getCrypto(), SUITES);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return HANDSHAKE_MILLIS;
    }

    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                certificate.crypto(),
                certificate.privateKey(),
                certificate.chain(),
                SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }

    @Override
    @SuppressWarnings("JdkObsolete") // the type of BouncyCastle's parameter
    public CertificateRequest getCertificateRequest() {
        Vector<SignatureAndHashAlgorithm> algorithms = new Vector<>();
        for (short hash : new short[] {HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512}) {
            algorithms.add(SignatureAndHashAlgorithm.getInstance(hash, SignatureAlgorithm.ecdsa));
            algorithms.add(SignatureAndHashAlgorithm.getInstance(hash, SignatureAlgorithm.rsa));
        }
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign}, algorithms, null);
    }

    @Override
    public void notifyClientCertificate(org.bouncycastle.tls.Certificate client) throws IOException {
        recognised = !client.isEmpty()
                && Fingerprint.of(client.getCertificateAt(0).getEncoded()).equals(expected);
        if (!recognised) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature of BouncyCastle's method
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(extensions);
        int[] profiles = offered == null ? new int[0] : offered.getProtectionProfiles();
        profile = SrtpProfile.bestOf(profiles)
                .orElseThrow(() -> new TlsFatalAlert(AlertDescription.insufficient_security));
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature of BouncyCastle's method
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        TlsSRTPUtils.addUseSRTPExtension(
                extensions, new UseSRTPData(new int[] {profile().number()}, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        if (!recognised) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
        exported = context.exportKeyingMaterial(
                ExporterLabel.dtls_srtp, null, profile().exportedBytes());
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        if (description == AlertDescription.close_notify) {
            closedByPeer.run();
        }
    }
}
