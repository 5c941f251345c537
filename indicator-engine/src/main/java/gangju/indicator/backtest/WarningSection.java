package gangju.indicator.backtest;

import static gangju.indicator.backtest.BacktestReport.text;

import gangju.indicator.warning.WarningWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page of a back-test of warnings. */
record WarningSection(BacktestReport.Part.Warnings part, Locale locale) {

    BacktestReport.Section section() {
        var result = part.result();
        var notes = new ArrayList<String>();
        notes.add(text(locale, part.isSimulated() ? "simulated" : "real"));
        notes.add(text(locale, "warnings.n", result.trials(), result.endings()));
        boolean isIllustration = result.endings() < ForecastResult.FEWEST_CASES;
        if (isIllustration) {
            notes.add(text(locale, "illustration", result.endings(), ForecastResult.FEWEST_CASES));
        }
        notes.add(text(locale, "warnings.false", WarningResult.SHORT_DAYS));
        var title = text(locale, "warnings.title", BacktestReport.name(part, locale));
        return new BacktestReport.Section(
                title, part.isSimulated(), isIllustration, notes, List.of(foretold(result), found(result)));
    }

    private BacktestReport.Table foretold(WarningResult result) {
        var rows = result.foretold().stream()
                .map(one -> List.of(
                        WarningWords.text(one.rule(), locale),
                        String.valueOf(one.n()),
                        one.right() + " / " + one.missed(),
                        String.valueOf(one.unseen()),
                        one.falseAlarms() + " / " + (one.n() - one.missed()),
                        days(one.leadDays()),
                        one.isIllustration() ? text(locale, "illustration.short") : ""))
                .toList();
        return new BacktestReport.Table(
                text(locale, "foretold.caption"),
                heads("rule", "n", "foretold.right", "foretold.unseen", "foretold.false", "foretold.lead", "remark"),
                rows);
    }

    private BacktestReport.Table found(WarningResult result) {
        var rows = result.found().stream()
                .map(one -> List.of(
                        WarningWords.text(one.rule(), locale),
                        String.valueOf(one.n()),
                        String.valueOf(one.falseAlarms()),
                        String.valueOf(one.standing()),
                        days(one.daysToAct()),
                        one.isIllustration() ? text(locale, "illustration.short") : ""))
                .toList();
        return new BacktestReport.Table(
                text(locale, "found.caption"),
                heads("rule", "n", "found.false", "found.standing", "found.days", "remark"),
                rows);
    }

    private List<String> heads(String... codes) {
        return Arrays.stream(codes).map(code -> text(locale, code)).toList();
    }

    private String days(@Nullable Long days) {
        return days == null ? "—" : text(locale, "days", days);
    }
}
