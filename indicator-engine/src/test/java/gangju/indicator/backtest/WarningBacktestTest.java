package gangju.indicator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.status.Tolerances;
import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.WarningRules;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WarningBacktestTest {
    @Test
    void livesThroughSimulatedTargets() {
        var result = run(Simulator.Shape.TREND, 30);
        var missed = foretold(result, RuleCode.WILL_BE_MISSED);

        assertThat(result.endings()).isEqualTo(30);
        assertThat(missed.missed()).isBetween(5, 25);
        assertThat(missed.right() + missed.unseen()).isEqualTo(missed.missed());
        assertThat(missed.right()).isGreaterThan(missed.falseAlarms());
        assertThat(missed.leadDays()).isGreaterThan(300);
        assertThat(foretold(result, RuleCode.FALLING_BEHIND).right())
                .isGreaterThan(foretold(result, RuleCode.FALLING_BEHIND).falseAlarms());
    }

    @Test
    void figuresThatComeLateAreWarnedOfUntilTheyCome() {
        var overdue = run(Simulator.Shape.WALK, 20).found().stream()
                .filter(one -> one.rule() == RuleCode.FIGURE_OVERDUE)
                .findFirst()
                .orElseThrow();

        assertThat(overdue.n()).isGreaterThan(3);
        assertThat(overdue.standing()).isZero();
        assertThat(overdue.daysToAct())
                .as("from the start of the quarter after April to the first of September")
                .isEqualTo(62);
    }

    @Test
    void theSameTargetsGiveTheSameResult() {
        assertThat(run(Simulator.Shape.REVISED, 4)).isEqualTo(run(Simulator.Shape.REVISED, 4));
    }

    @Test
    void tellsEverythingOnAPageInBothLanguages() {
        var parts = SimulatedBacktest.run(WarningRules.builtIn(), Tolerances.builtIn(), 2, 5);
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var report = BacktestReport.of(parts, locale);
            assertThat(report.sections()).hasSize(12).allMatch(BacktestReport.Section::isSimulated);
            assertThat(report.toString())
                    .doesNotContain("{")
                    .doesNotContain(".caption")
                    .doesNotContain("shape.");
            for (var section : report.sections()) {
                assertThat(section.notes()).isNotEmpty();
                for (var table : section.tables()) {
                    assertThat(table.rows())
                            .allMatch(row -> row.size() == table.head().size());
                }
            }
        }
        assertThat(BacktestReport.PHRASES.untranslated()).isEmpty();
    }

    private static WarningResult run(Simulator.Shape shape, int count) {
        var random = new Random(7);
        var histories = new Simulator(random, 2000, 26).series(shape, count);
        var trials = SimulatedTargets.of(histories, 2025, random);
        return new WarningBacktest(WarningRules.builtIn(), Tolerances.builtIn()).run(trials);
    }

    private static WarningResult.Foretold foretold(WarningResult result, RuleCode rule) {
        return result.foretold().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
