package org.alcove.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldWorkOutIsText(String name) {
        assertThat(Cells.line(name)).contains("'" + name).doesNotStartWith(name);
    }

    @Test
    void commasQuotesAndOtherAlphabetsAreKept() {
        assertThat(Cells.line("Ødegård, \"Bo\"", "", "2026-11-24T18:00:00Z"))
                .isEqualTo("\"Ødegård, \"\"Bo\"\"\",,2026-11-24T18:00:00Z");
    }
}
