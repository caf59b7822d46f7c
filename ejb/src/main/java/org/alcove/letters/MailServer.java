package org.alcove.letters;

import java.util.Optional;
import java.util.Properties;

/**
 * Where letters are given to, and in whose name.
 *
 * @param from the address that stands on every letter
 * @param startsTls whether nothing is said to it before the line is encrypted
 * @param ownName what it is greeted as: a name that people know already, not that of a machine
 */
record MailServer(
        String host,
        int port,
        String from,
        Optional<String> user,
        Optional<String> password,
        boolean startsTls,
        String ownName) {

    /** RFC 8314: TLS from the first byte. Any other port begins in clear and changes over. */
    private static final int SUBMISSIONS = 465;

    private static final String CONNECT_WITHIN_MILLIS = "5000";
    private static final String ANSWER_WITHIN_MILLIS = "15000";

    /** For Jakarta Mail. Nobody is waited for longer than the claim of a letter lasts, and every certificate is checked. */
    Properties properties() {
        boolean fromTheFirstByte = port == SUBMISSIONS;
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.localhost", ownName);
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_WITHIN_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(fromTheFirstByte));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!fromTheFirstByte));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!fromTheFirstByte && startsTls));
        return properties;
    }
}
