package org.alcove.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** An address that a letter can be sent to, in small letters. Never in a log. Whether anybody reads there, only a letter can tell. */
public record EmailAddress(String text) {

    /** RFC 5321, section 4.5.3.1.3. */
    public static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z0-9-]{2,63}");

    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (!isOne(text)) {
            throw new Refusal(Reason.MALFORMED, "not an e-mail address");
        }
    }

    public static EmailAddress of(String typed) {
        return new EmailAddress(typed);
    }

    public static boolean isOne(String typed) {
        String address = typed.strip();
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    /** Names nobody: safe in a log. */
    @Override
    public String toString() {
        return "an address";
    }
}
