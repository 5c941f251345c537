package gangju.indicator.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Clocks;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import gangju.indicator.remark.Remarks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases worked out by hand; the files say how to read them. */
class CasesTest {
    private static final List<String> FILES =
            List.of("level", "keep", "growth", "total", "range-and-rank", "change-and-multiple", "others", "clocks");

    static Stream<Worked> cases() throws IOException {
        var all = new ArrayList<Worked>();
        for (var name : FILES) {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(CasesTest.class.getResourceAsStream(name + ".txt")),
                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Worked::parse)
                        .forEach(all::add);
            }
        }
        return all.stream();
    }

    /** One line of a file. */
    record Worked(
            String id,
            String terms,
            String setup,
            String figures,
            String day,
            String outcome,
            String isFinal,
            String freshness,
            String flags,
            String why) {
        static Worked parse(String line) {
            var cells = line.split("\\|", -1);
            if (cells.length != 10) {
                throw new IllegalArgumentException(cells.length + " cells instead of 10: " + line);
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            return new Worked(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]);
        }

        @Override
        public String toString() {
            return id + " " + why;
        }

        Assessment assess() {
            var watch = TestingTargets.watch(terms, setup);
            var clocks = Clocks.on(LocalDate.parse(day));
            var unit = watch.indicator().map(indicator -> indicator.unit()).orElse(Unit.of("个"));
            var parts = figures.split("//", -1);
            return new Assessor(Tolerances.builtIn())
                    .assess(
                            watch,
                            TestingFigures.of(parts[0], unit, clocks),
                            TestingFigures.of(parts.length > 1 ? parts[1] : "", Unit.of("%"), clocks),
                            clocks);
        }

        String expected() {
            return outcome + " " + isFinal + " " + freshness + " " + sorted(List.of(flags.split(" +")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheOutcomeThatWasWorkedOut(Worked worked) {
        var assessment = worked.assess();
        var flags = assessment.flags().stream().map(Remark::code).toList();
        var outcome = assessment.outcome() == Outcome.NOT_COMPUTABLE
                ? "NOT_COMPUTABLE(" + assessment.reason().code() + ")"
                : assessment.outcome().toString();
        var actual = outcome + " " + (assessment.isFinal() ? "final" : "open") + " " + assessment.freshness() + " "
                + sorted(flags);

        assertThat(actual)
                .as(() -> Remarks.text(assessment.reason(), Locale.ENGLISH) + " "
                        + assessment
                                .receipt()
                                .map(receipt -> receipt.steps().stream()
                                        .map(step -> step.name() + " = "
                                                + step.expression().text() + " = " + step.result())
                                        .toList()))
                .isEqualTo(worked.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRemarkHasWordsInBothLanguages(Worked worked) {
        var assessment = worked.assess();
        var remarks = new ArrayList<>(assessment.flags());
        remarks.add(assessment.reason());

        assertThat(remarks).allSatisfy(remark -> {
            assertThat(Remarks.knows(remark.code())).as(remark.code()).isTrue();
            assertThat(Remarks.text(remark, Locale.CHINESE)).doesNotContain("@").doesNotContain("{");
            assertThat(Remarks.text(remark, Locale.ENGLISH)).doesNotContain("@").doesNotContain("{");
        });
        assessment.receipt().ifPresent(receipt -> {
            assertThat(receipt.steps()).allMatch(step -> Remarks.knows("step." + step.name()));
            assertThat(receipt.parameters().keySet()).allMatch(name -> Remarks.knows("parameter." + name));
        });
    }

    @Test
    void coversEveryTypeAndOutcome() throws IOException {
        var all = cases().toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all.stream().map(Worked::id)).doesNotHaveDuplicates();
        assertThat(all.stream().map(worked -> worked.terms().split(" ")[0]).distinct())
                .hasSize(gangju.model.TargetType.values().length);
        for (var outcome : Outcome.values()) {
            assertThat(all.stream().filter(worked -> worked.outcome().startsWith(outcome.name())))
                    .hasSizeGreaterThan(5);
        }
    }

    private static String sorted(List<String> codes) {
        return codes.stream().filter(code -> !code.isEmpty()).sorted().toList().toString();
    }
}
