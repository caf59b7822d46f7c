package org.alcove.circles;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A name as eyes and ears take it, so that two names that differ only for a computer are the same: compatibility forms,
 * case, spaces, punctuation and accents are gone, and each letter stands for all that look like it (the skeleton of
 * Unicode Technical Standard 39). Two forms, since what looks alike in capitals may not in small letters, and the other
 * way round: names that meet in either are alike.
 */
record LookAlike(List<String> forms) {

    /** What is shorter says too little to be recognised inside something else. */
    private static final int SHORTEST_TELLING = 4;

    private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    LookAlike {
        forms = List.copyOf(forms);
    }

    static LookAlike of(String name) {
        String plain = plain(name);
        return new LookAlike(List.of(
                plain(SPOOFS.getSkeleton(FOLDED.normalize(plain))),
                FOLDED.normalize(plain(SPOOFS.getSkeleton(plain)))));
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return BETWEEN.matcher(ACCENT.matcher(apart).replaceAll("")).replaceAll("");
    }

    boolean isLike(LookAlike other) {
        return together(other, (mine, theirs) -> !mine.isEmpty() && mine.equals(theirs));
    }

    /** Whether they are alike, or one stands in the other and is long enough to be recognised there. */
    boolean tells(LookAlike other) {
        return isLike(other) || together(other, (mine, theirs) -> isIn(mine, theirs) || isIn(theirs, mine));
    }

    private interface Comparison {
        boolean holds(String mine, String theirs);
    }

    private boolean together(LookAlike other, Comparison comparison) {
        return IntStream.range(0, forms.size()).anyMatch(i -> comparison.holds(forms.get(i), other.forms.get(i)));
    }

    private static boolean isIn(String shorter, String longer) {
        return shorter.codePointCount(0, shorter.length()) >= SHORTEST_TELLING && longer.contains(shorter);
    }
}
