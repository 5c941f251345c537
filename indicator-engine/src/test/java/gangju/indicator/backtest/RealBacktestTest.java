package gangju.indicator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.TargetTerms;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.warning.WarningRules;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** On real figures, where they are; few have eight comparable years that were published in their time. */
class RealBacktestTest {
    private static final Map<String, Operator> LEVELS = Map.of(
            "RD_GDP 北京", Operator.MAINTAIN_ABOUT,
            "BASIC_SHARE 北京", Operator.REACH_ABOUT,
            "TECH_CONTRACT 北京", Operator.GT,
            "HCR 北京", Operator.REACH_ABOUT);
    private static final Map<String, String> VALUES = Map.of(
            "RD_GDP 北京", "6",
            "BASIC_SHARE 北京", "17",
            "TECH_CONTRACT 北京", "8000",
            "HCR 北京", "210");

    @Test
    void forecastsOfRealSeriesAreTested() {
        var histories = RealSeries.read();
        var result = new ForecastBacktest(Forecaster.byRule(Tolerances.builtIn())).run(histories);
        print(new BacktestReport.Part.Forecasts("observations.csv", false, result));

        assertThat(result.series()).isGreaterThan(50);
        assertThat(result.isIllustration()).isEqualTo(result.origins() < ForecastResult.FEWEST_CASES);
        assertThat(result.cases()).allSatisfy(one -> {
            assertThat(one.forecast().points()).isGreaterThanOrEqualTo(8);
            assertThat(one.origin()).isAfter(one.forecast().last().end());
        });
    }

    @Test
    void warningsOfRealTargetsAreTested() {
        var trials = new ArrayList<Trial>();
        for (var history : RealSeries.read()) {
            if (LEVELS.containsKey(history.name())) {
                trials.add(trial(history));
            }
        }
        var result = new WarningBacktest(WarningRules.builtIn(), Tolerances.builtIn()).run(trials);
        print(new BacktestReport.Part.Warnings("observations.csv", false, result));

        assertThat(result.trials()).isEqualTo(LEVELS.size());
        assertThat(result.foretold()).allMatch(WarningResult.Foretold::isIllustration);
    }

    private static Trial trial(History history) {
        var name = history.name();
        var indicator = history.indicator();
        var terms = new TargetTerms(
                name,
                indicator.nameZh(),
                TargetType.LEVEL,
                Objects.requireNonNull(LEVELS.get(name)),
                new BigDecimal(Objects.requireNonNull(VALUES.get(name))),
                null,
                indicator.unit().symbol(),
                PartialDate.ofYear(2025),
                null,
                false,
                null,
                false,
                null);
        var none = new History(name, false, indicator, List.of());
        return new Trial(
                name,
                history,
                none,
                Watch.of(terms, indicator, Period.ofYears(2021, 2025)),
                LocalDate.of(2021, 11, 24),
                LocalDate.of(2026, 6, 30));
    }

    private static void print(BacktestReport.Part part) {
        for (var section : BacktestReport.of(List.of(part), Locale.ENGLISH).sections()) {
            System.out.println(section.title());
            section.notes().forEach(note -> System.out.println("  " + note));
            for (var table : section.tables()) {
                System.out.println("  " + table.caption());
                System.out.println("    " + String.join(" | ", table.head()));
                table.rows().forEach(row -> System.out.println("    " + String.join(" | ", row)));
            }
        }
    }
}
