package org.alcove.media.engine.network;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.alcove.media.engine.sdp.Fingerprint;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * A self-signed certificate of an ECDSA key on P-256 (RFC 8827, section 6.5). It is known by its fingerprint alone,
 * lives as long as the engine and is never stored.
 */
public final class Certificate {

    private static final int DAYS = 30;
    private static final int SERIAL_BITS = 64;

    private final BcTlsCrypto crypto;
    private final AsymmetricKeyParameter privateKey;
    private final byte[] encoded;

    private Certificate(BcTlsCrypto crypto, AsymmetricKeyParameter privateKey, byte[] encoded) {
        this.crypto = crypto;
        this.privateKey = privateKey;
        this.encoded = encoded;
    }

    public static Certificate selfSigned(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                new ECNamedDomainParameters(SECObjectIdentifiers.secp256r1, NISTNamedCurves.getByName("P-256")),
                random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            byte[] encoded = sign(pair, random).getEncoded();
            return new Certificate(new ModestCrypto(random), pair.getPrivate(), encoded);
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static X509CertificateHolder sign(AsymmetricCipherKeyPair pair, SecureRandom random)
            throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=alcove");
        Instant now = Instant.now();
        var signature = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
        return new X509v3CertificateBuilder(
                        name,
                        new BigInteger(SERIAL_BITS, random),
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                        name,
                        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()))
                .build(new BcECContentSignerBuilder(signature, digest)
                        .setSecureRandom(random)
                        .build(pair.getPrivate()));
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(encoded);
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    AsymmetricKeyParameter privateKey() {
        return privateKey;
    }

    org.bouncycastle.tls.Certificate chain() throws IOException {
        return new org.bouncycastle.tls.Certificate(new BcTlsCertificate[] {new BcTlsCertificate(crypto, encoded)});
    }
}
