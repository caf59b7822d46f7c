package org.alcove.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sealing key of this installation ({@code alcove.sealing.key}, 32 bytes in base64). It wraps the keys of persons,
 * so that a copy of the database alone opens nothing.
 */
@ApplicationScoped
public class SealingKey {

    private static final int KEY_LENGTH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Box box;
    private byte[] marking;

    /** For the container's proxy. */
    protected SealingKey() {
        box = new Box(new byte[KEY_LENGTH_BYTES]);
        marking = new byte[KEY_LENGTH_BYTES];
    }

    @Inject
    public SealingKey(@ConfigProperty(name = "alcove.sealing.key") String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != KEY_LENGTH_BYTES) {
            throw new IllegalArgumentException(
                    "alcove.sealing.key must be 32 bytes in base64: openssl rand -base64 32");
        }
        box = new Box(key);
        marking = PersonKey.derive(key, "marks of addresses");
    }

    /**
     * By what an address is known again in an organisation where it must not be kept: 32 bytes that say nothing to whoever
     * has not this key, and differ from organisation to organisation. Lower and upper case are one address.
     */
    public byte[] mark(UUID organisation, String address) {
        return PersonKey.derive(marking, organisation + "/" + address.strip().toLowerCase(Locale.ROOT));
    }

    /** A new key for a person in an organisation, wrapped; only {@link #unwrap} can make use of it. */
    byte[] newPersonKey(UUID organisation, UUID person) {
        byte[] key = new byte[KEY_LENGTH_BYTES];
        RANDOM.nextBytes(key);
        return box.close(key, owner(organisation, person));
    }

    PersonKey unwrap(byte[] wrapped, UUID organisation, UUID person) {
        return new PersonKey(box.open(wrapped, owner(organisation, person)));
    }

    private static String owner(UUID organisation, UUID person) {
        return organisation + "/" + person;
    }
}
