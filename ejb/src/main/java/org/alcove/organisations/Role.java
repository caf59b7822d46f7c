package org.alcove.organisations;

import java.util.Locale;

/** What a person may be in an organisation. Alcove's own tables decide, never a role in a token. */
public enum Role {
    /** Belongs to the organisation and may join its circles. */
    MEMBER,
    /** Has an appointment that is current now. */
    HOST,
    /** A safeguarding lead. */
    SUPERVISOR,
    /** Runs the organisation: people, circles, policy. */
    ADMINISTRATOR,
    /** Reads the audit trail; changes nothing. */
    AUDITOR;

    /** The role as one word, as the audit trail writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
