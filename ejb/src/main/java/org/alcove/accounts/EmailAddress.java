package org.alcove.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** An address that a letter can be sent to, in small letters. Whether anybody reads there, only a letter can tell. */
record EmailAddress(String text) {

    /** RFC 5321, section 4.5.3.1.3. */
    static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z0-9-]{2,63}");

    static EmailAddress of(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new Refusal(Reason.MALFORMED, "not an e-mail address");
        }
        return new EmailAddress(address.toLowerCase(Locale.ROOT));
    }
}
