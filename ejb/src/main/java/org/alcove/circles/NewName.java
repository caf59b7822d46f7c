package org.alcove.circles;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alcove.accounts.Account;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * A name that somebody would like to have in a circle: 2 to 40 characters, letters of any script with single spaces and
 * hyphens between them. Nothing in it is invisible, changes the direction of what stands around it, or piles up.
 */
record NewName(String text) {

    static final int SHORTEST = 2;
    static final int LONGEST = 40;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORDS = Pattern.compile("(?:\\p{L}\\p{M}{0,3}+)++(?:[ -](?:\\p{L}\\p{M}{0,3}+)++)*+");
    private static final Pattern OF_AN_ADDRESS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Nobody is called what somebody does here. */
    private static final List<String> KEPT = List.of("host", "supervisor", "administrator", "moderator", "alcove");

    /** What was typed, without spaces around it. Refuses with {@link Reason#MALFORMED} what no name can be. */
    static NewName of(String typed) {
        if (!isForm(typed)) {
            throw new Refusal(Reason.MALFORMED, "a name has 2 to 40 letters, spaces and hyphens");
        }
        return new NewName(tidy(typed));
    }

    /** Whether what was typed can be a name. */
    static boolean isForm(String typed) {
        String text = tidy(typed);
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST
                && length <= LONGEST
                && text.codePoints().noneMatch(NewName::isInvisible)
                && WORDS.matcher(text).matches();
    }

    private static String tidy(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return SPACES.matcher(composed.strip()).replaceAll(" ");
    }

    private static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Refuses with {@link Reason#NAME_TAKEN} when somebody could be taken for somebody else, or for a host. */
    void requireFree(Collection<String> taken, Collection<String> hosts) {
        LookAlike mine = LookAlike.of(text);
        boolean free =
                Stream.concat(taken.stream(), KEPT.stream()).map(LookAlike::of).noneMatch(mine::isLike)
                        && hosts.stream().map(LookAlike::of).noneMatch(mine::tells);
        if (!free) {
            throw new Refusal(Reason.NAME_TAKEN, "somebody has a name like this");
        }
    }

    /** Refuses with {@link Reason#NAME_TELLS} when it says who somebody is outside the circle. */
    void requireNothingOf(Account account) {
        LookAlike mine = LookAlike.of(text);
        if (parts(account).map(LookAlike::of).anyMatch(mine::tells)) {
            throw new Refusal(Reason.NAME_TELLS, "like the account");
        }
    }

    private static Stream<String> parts(Account account) {
        String local = account.email().replaceFirst("@.*", "");
        return Stream.of(account.name(), account.username(), local)
                .flatMap(whole -> Stream.concat(Stream.of(whole), OF_AN_ADDRESS.splitAsStream(whole)))
                .filter(part -> part.length() >= SHORTEST);
    }
}
