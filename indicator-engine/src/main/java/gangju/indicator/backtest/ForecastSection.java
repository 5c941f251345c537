package gangju.indicator.backtest;

import static gangju.indicator.backtest.BacktestReport.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page of a back-test of forecasts. */
record ForecastSection(BacktestReport.Part.Forecasts part, Locale locale) {

    BacktestReport.Section section() {
        var result = part.result();
        var title = text(locale, "forecasts.title", BacktestReport.name(part, locale));
        var tables = result.n() == 0
                ? List.<BacktestReport.Table>of()
                : List.of(horizons(result), chances(result.calibration()));
        return new BacktestReport.Section(title, part.isSimulated(), result.isIllustration(), notes(result), tables);
    }

    private List<String> notes(ForecastResult result) {
        var notes = new ArrayList<String>();
        notes.add(text(locale, part.isSimulated() ? "simulated" : "real"));
        notes.add(text(
                locale,
                "forecasts.n",
                result.n(),
                result.seriesWithCases(),
                result.series(),
                result.origins(),
                String.join(", ", result.methods())));
        if (result.isIllustration()) {
            notes.add(text(locale, "illustration", result.origins(), ForecastResult.FEWEST_CASES));
        }
        if (result.undated() > 0) {
            notes.add(text(locale, "undated", result.undated()));
        }
        return notes;
    }

    private BacktestReport.Table horizons(ForecastResult result) {
        var rows = new ArrayList<List<String>>();
        result.horizons()
                .forEach(horizon ->
                        rows.add(row(text(locale, "years", horizon.years()), horizon, horizon.isIllustration())));
        rows.add(row(text(locale, "all"), result.all(), result.isIllustration()));
        return new BacktestReport.Table(
                text(locale, "horizons.caption"),
                heads(
                        "horizons.years",
                        "n",
                        "horizons.inside",
                        "horizons.error",
                        "horizons.naive",
                        "horizons.bias",
                        "horizons.percent",
                        "remark"),
                rows);
    }

    private List<String> row(String name, ForecastResult.Horizon horizon, boolean isIllustration) {
        return List.of(
                name,
                String.valueOf(horizon.n()),
                horizon.inside() + " / " + horizon.n() + " = " + percent(horizon.coverage()),
                hundredths(horizon.scaledError()),
                hundredths(horizon.naiveError()),
                hundredths(horizon.bias()),
                horizon.percentError().setScale(1, RoundingMode.HALF_UP) + "%",
                isIllustration ? text(locale, "illustration.short") : "");
    }

    private BacktestReport.Table chances(ForecastResult.Calibration calibration) {
        var rows = new ArrayList<List<String>>();
        for (var bin : calibration.bins()) {
            rows.add(List.of(
                    percent(bin.from()) + "–" + percent(bin.to()),
                    String.valueOf(bin.n()),
                    percent(bin.meanChance()),
                    percent(bin.cameTrue())));
        }
        return new BacktestReport.Table(
                text(
                        locale,
                        "chances.caption",
                        calibration.brier(),
                        calibration.climatology(),
                        calibration.questions()),
                heads("chances.range", "n", "chances.mean", "chances.true"),
                rows);
    }

    private List<String> heads(String... codes) {
        return Arrays.stream(codes).map(code -> text(locale, code)).toList();
    }

    private static String hundredths(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }
}
