package gangju.server.indicators.pages.indicator;

import gangju.indicator.Observation;
import gangju.indicator.forecast.Forecast;
import gangju.indicator.forecast.ForecastWords;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.forecast.Outlook;
import gangju.indicator.remark.Remarks;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Receipt;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.indicator.IndicatorPage.Input;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.pages.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a status in the words of one language.
 *
 * @param outlook by the tolerances that are in force
 */
record ReceiptText(FigureText text, AssessedTarget assessed, Outlook outlook) {
    static ReceiptText of(FigureText text, AssessedTarget assessed, Forecaster forecaster) {
        return new ReceiptText(
                text,
                assessed,
                forecaster.outlook(
                        assessed.watched().watch(), assessed.figures(), assessed.growths(), assessed.clocks()));
    }

    private Optional<Receipt> receipt() {
        return assessed.assessment().receipt();
    }

    private Locale locale() {
        return text.words().locale();
    }

    List<Fact> facts(AskedClocks asked) {
        var facts = new ArrayList<Fact>();
        receipt().ifPresent(receipt -> facts.addAll(new ReceiptWords(text, receipt).facts()));
        var assessment = assessed.assessment();
        var freshness = assessment.freshness();
        if (freshness != null) {
            var age = assessment.age();
            facts.add(Fact.of(
                    say("freshness"),
                    age == null || age.isNegative()
                            ? Status.word(freshness, text.words())
                            : text.words()
                                    .get(
                                            "monitor.freshness.aged",
                                            Status.word(freshness, text.words()),
                                            PromiseText.of(text.words()).age(age))));
        }
        facts.add(Fact.of(say("judge"), say(assessment.judgedBy() == Judge.PERSON ? "judge.person" : "judge.figure")));
        facts.add(Fact.of(
                say("clocks"), asked.clocks().asOf() + " · " + asked.clocks().knownOn()));
        return facts;
    }

    List<Input> inputs() {
        return receipt().map(Receipt::inputs).orElse(List.of()).stream()
                .map(this::input)
                .toList();
    }

    private Input input(Observation one) {
        var published = one.published();
        return new Input(
                text.period(one.period()),
                text.figure(one),
                text.source(one.source().publisher(), one.source().title()),
                FigureRows.link(one),
                published == null ? null : text.dates().of(published));
    }

    /** Name, formula and result of each step: required = 2.94 + (3.6 − 2.94) × 2 ÷ 5 = 3.204. */
    List<String> steps() {
        return receipt().map(Receipt::steps).orElse(List.of()).stream()
                .map(step -> {
                    var code = "step." + step.name();
                    var name = Remarks.knows(code) ? Remarks.text(code, locale()) : step.name();
                    var formula = step.expression().text();
                    var value = rounded(step.result());
                    return formula.equals(value) ? name + " = " + value : name + " = " + formula + " = " + value;
                })
                .toList();
    }

    private static String rounded(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        var shown = stripped.scale() > 6
                ? value.setScale(6, java.math.RoundingMode.HALF_UP).stripTrailingZeros()
                : stripped;
        return shown.toPlainString();
    }

    @Nullable
    String flips() {
        return receipt()
                .flatMap(receipt -> Optional.ofNullable(receipt.flipsAt()))
                .map(value -> text.words().get("monitor.receipt.flips.at", inUnit(value)))
                .orElse(null);
    }

    @Nullable
    String next() {
        return receipt()
                .flatMap(receipt -> Optional.ofNullable(receipt.neededNext()))
                .map(needed -> text.words()
                        .get("monitor.receipt.next.value", text.period(needed.period()), inUnit(needed.value())))
                .orElse(null);
    }

    private String inUnit(BigDecimal value) {
        var unit = assessed.watched().watch().terms().unit();
        return text.amount(new BigDecimal(rounded(value)), unit);
    }

    /**
     * What can be said of the target's date: the forecast with its interval and chance, else the pace that is needed.
     */
    List<String> forecast() {
        var told = new ArrayList<String>();
        outlook.forecast().ifPresent(forecast -> told.add(said(forecast)));
        var unit = assessed.watched()
                .watch()
                .indicator()
                .map(one -> one.unit().symbol())
                .orElse("");
        outlook.pace().ifPresent(pace -> told.add(ForecastWords.text(pace, unit, locale())));
        outlook.remarks().forEach(remark -> told.add(ForecastWords.text(remark, locale())));
        return told;
    }

    private String said(Forecast forecast) {
        return text.words()
                .get(
                        "monitor.receipt.forecast.said",
                        text.period(forecast.period()),
                        text.amount(forecast.value(), forecast.unit().symbol()),
                        text.amount(forecast.low(), forecast.unit().symbol()),
                        text.amount(forecast.high(), forecast.unit().symbol()),
                        forecast.chance().movePointRight(2).stripTrailingZeros().toPlainString(),
                        ForecastWords.text(forecast.method(), locale()),
                        forecast.points());
    }

    private String say(String code) {
        return text.words().get("monitor.receipt." + code);
    }
}
