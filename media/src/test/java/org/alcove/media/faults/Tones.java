package org.alcove.media.faults;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Which tone each person is. */
final class Tones {

    /** Each is a whole number of periods in 20 ms, so that they do not disturb each other's measure. */
    static final List<Double> ALL = List.of(400.0, 550.0, 750.0, 1_050.0, 1_350.0, 1_700.0);

    private Tones() {}

    static double of(int number) {
        return ALL.get(number);
    }

    static int number(double tone) {
        return ALL.indexOf(tone);
    }

    static List<Integer> numbers(DoublePredicate these) {
        return IntStream.range(0, ALL.size())
                .filter(number -> these.test(of(number)))
                .boxed()
                .toList();
    }
}
