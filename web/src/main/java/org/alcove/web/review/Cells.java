package org.alcove.web.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of comma-separated values (RFC 4180) that a spreadsheet takes for text. */
final class Cells {

    /** Excel takes a file for UTF-8 only when it begins so; others skip it. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cells() {}

    static String line(String... values) {
        return Stream.of(values).map(Cells::cell).collect(Collectors.joining(","));
    }

    /** What a spreadsheet would work out begins with an apostrophe instead: names are given by those who bear them. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        return text.matches("[A-Za-z0-9_.:/-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
