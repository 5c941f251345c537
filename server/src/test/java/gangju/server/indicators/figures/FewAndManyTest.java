package gangju.server.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.Observation;
import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.plans.PlansTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A figure at a time and all in one act go different ways into the database, and leave the same there. */
@PlansTest
@Transactional
class FewAndManyTest {
    @Autowired
    private IndicatorRegister register;

    @Autowired
    private FigureStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @RepeatedTest(5)
    void keepsTheSameHoweverManyComeTogether(RepetitionInfo repetition) {
        register.add(TestingFigures.indicator("FEW", "单条录入", "亿元"), "planner");
        register.add(TestingFigures.indicator("MANY", "成批录入", "亿元"), "planner");
        var first = figures("MANY", new Random(repetition.getCurrentRepetition()), 3 * FigureStore.FEW);
        var second = figures("MANY", new Random(100 + repetition.getCurrentRepetition()), 3 * FigureStore.FEW);
        assertThat(first).hasSizeGreaterThan(FigureStore.FEW);
        for (var batch : List.of(first, second, first.subList(0, FigureStore.FEW + 1))) {
            int added = add(batch);
            assertThat(batch.stream()
                            .mapToInt(one -> add(List.of(of("FEW", one))))
                            .sum())
                    .isEqualTo(added);
            assertThat(observations("FEW")).isEqualTo(observations("MANY")).isNotEmpty();
            assertThat(kept("FEW")).isEqualTo(kept("MANY")).isNotEmpty();
        }
    }

    private int add(List<Observation> figures) {
        return store.add(
                        Origin.form("planner"),
                        figures.stream().map(NewFigure::of).toList())
                .added();
    }

    /** No two of them equal. */
    private List<Observation> figures(String code, Random random, int size) {
        var figures = new ArrayList<Observation>();
        var seen = new HashSet<Observation>();
        for (int i = 0; i < size; i++) {
            var one = with(
                    code, TestingFigures.random(code, random, today().minusDays(random.nextInt(3))), "zero\0\t\\N");
            var value = one.value();
            if (seen.add(with(value == null ? null : value.stripTrailingZeros(), one))) {
                figures.add(one);
            }
        }
        return figures;
    }

    private static Observation of(String code, Observation one) {
        return with(code, one, one.revisionReason());
    }

    private static Observation with(String code, Observation one, @Nullable String reason) {
        return new Observation(
                one.id(),
                code,
                one.area(),
                one.dimensions(),
                one.period(),
                one.value(),
                one.unit(),
                one.bound(),
                one.status(),
                one.confidentiality(),
                one.scope(),
                one.breakBefore(),
                one.note(),
                one.source(),
                one.published(),
                one.knownSince(),
                one.enteredBy(),
                reason);
    }

    /** As the database tells figures apart. */
    private static Observation with(@Nullable BigDecimal value, Observation one) {
        return new Observation(
                one.id(),
                one.indicator(),
                one.area(),
                one.dimensions(),
                one.period(),
                value,
                one.unit(),
                one.bound(),
                one.status(),
                one.confidentiality(),
                one.scope(),
                one.breakBefore(),
                one.note(),
                one.source(),
                one.published(),
                LocalDate.EPOCH,
                one.enteredBy(),
                null);
    }

    private List<String> observations(String code) {
        return rows(code, """
                SELECT CAST((s.area, s.dimensions, o.source_id, o.unit_id, o.period_start, o.known_since, o.published_end,
                    o.period_length, o.bound, o.status, o.confidentiality, o.published_to, o.value, o.scope, o.break_before,
                    o.note, o.revision_reason) AS text)
                FROM indicators.observation o JOIN indicators.series s ON s.id = o.series_id
                """);
    }

    /** Which of several periods' figures are doubted depends on what comes with them. */
    private List<String> kept(String code) {
        return rows(code, """
                SELECT CAST((s.area, s.dimensions, f.disputed, f.period_start, f.period_length, f.value, f.source,
                    ARRAY(SELECT m & ~16384 FROM unnest(f.marks) WITH ORDINALITY AS u (m, place) ORDER BY place)) AS text)
                FROM indicators.series_figures f JOIN indicators.series s ON s.id = f.series_id
                """);
    }

    private List<String> rows(String code, String select) {
        return database.sql(
                        select + " JOIN indicators.indicator i ON i.id = s.indicator_id WHERE i.code = ? ORDER BY 1")
                .param(code)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
