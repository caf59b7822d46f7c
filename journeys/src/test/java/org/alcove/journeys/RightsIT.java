package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alcove.journeys.Rights.Row;
import org.alcove.journeys.Rights.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table of rights (docs/rights.md), asked as each visitor. */
@ExtendWith(StackOfTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    private static final Set<String> ENDS_THE_VISIT = Set.of("/sign-out", "/leave");

    private final Stack stack;
    private final Examples examples;
    private final PageForms forms;
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);

    RightsIT(Stack stack) {
        this.stack = stack;
        this.examples = new Examples(stack);
        this.forms = new PageForms(stack);
    }

    static List<Row> rows() {
        return Rights.rows();
    }

    static List<Row> forms() {
        return Rights.forms();
    }

    @BeforeAll
    void everybodySignsIn() {
        Stream.of(Who.values()).forEach(who -> visitors.put(who, Visitor.of(stack, who.account())));
        visitor(Who.AUDITOR).page("/o/harbour/trail"); // so that the trail has an entry
    }

    @AfterAll
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredAsTheTableSays(Row row) {
        if (row.isOfAPage() && row.method().equals("POST") && !ENDS_THE_VISIT.contains(row.address())) {
            return; // a form: below
        }
        Map<Who, String> answers = new EnumMap<>(Who.class);
        row.words().forEach((who, word) -> answers.put(who, answer(who, row)));

        assertThat(answers).isEqualTo(row.words());
    }

    private Visitor visitor(Who who) {
        return Objects.requireNonNull(visitors.get(who));
    }

    private String answer(Who who, Row row) {
        Visitor visitor = ENDS_THE_VISIT.contains(row.address()) ? Visitor.of(stack, who.account()) : visitor(who);
        String path = examples.in(row.address());
        return row.method().equals("SOCKET") ? visitor.opens(path) : visitor.asks(row.method(), path);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatSomebodySendsWhoMayNotChangesNothing(Row row) {
        String path = examples.in(row.address());
        List<List<List<String>>> sent = row.somebodyWhoMay()
                .map(who -> forms.in(visitor(who).page(path), path))
                .orElse(List.of());
        Traces traces = Traces.in(stack);

        row.words().forEach((who, word) -> {
            if (!word.equals("yes")) {
                sent.forEach(fields -> assertThat(visitor(who).sends(path, fields))
                        .as(who + " " + fields)
                        .isEqualTo(word.equals("no") ? "yes" : word));
            }
        });

        assertThat(Traces.in(stack).since(traces)).isEmpty();
    }

    /** That the test above sends what is worth refusing. */
    @Test
    void theSameFormSentByWhoMayDoesWhatItSays() {
        String path = "/o/harbour/help-lines";
        Visitor ines = visitor(Who.ADMINISTRATOR);
        List<List<String>> addition = forms.in(ines.page(path), path).stream()
                .filter(fields -> fields.stream().anyMatch(field -> field.get(0).equals("add-line")))
                .findFirst()
                .orElseThrow();
        Traces traces = Traces.in(stack);

        assertThat(ines.sends(path, addition)).isEqualTo("on");

        assertThat(Traces.in(stack).since(traces)).contains("help_line", "HELP_LINE_ADDED");
    }
}
