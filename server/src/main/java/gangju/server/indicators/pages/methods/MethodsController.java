package gangju.server.indicators.pages.methods;

import gangju.indicator.backtest.ForecastBacktest;
import gangju.indicator.backtest.ForecastResult;
import gangju.indicator.backtest.History;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.method.ProgressMethod;
import gangju.indicator.remark.Remarks;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerances;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.indicator.warning.WarningRules;
import gangju.indicator.warning.WarningWords;
import gangju.model.TargetType;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.PromiseText;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.methods.MethodsPage.Compared;
import gangju.server.indicators.pages.methods.MethodsPage.Horizon;
import gangju.server.indicators.pages.methods.MethodsPage.Rule;
import gangju.server.indicators.pages.methods.MethodsPage.Warning;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Assessments;
import gangju.server.indicators.status.OfficeTolerances;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How are targets judged, by which tolerances, and how good are forecasts? */
@Controller
final class MethodsController {
    /** The series that targets are linked to; more would make the page wait. */
    private static final int SERIES = 40;

    private final OfficeTolerances tolerances;
    private final Assessments assessments;
    private final Indicators indicators;
    private final FiguresAt figures;
    private final JdbcClient database;
    private final Pages pages;
    private final Clock clock;

    MethodsController(
            OfficeTolerances tolerances,
            Assessments assessments,
            Indicators indicators,
            FiguresAt figures,
            JdbcClient database,
            Pages pages,
            Clock clock) {
        this.tolerances = tolerances;
        this.assessments = assessments;
        this.indicators = indicators;
        this.figures = figures;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/methods")
    View methods(HttpServletRequest request, @RequestParam(defaultValue = "") String target) {
        var words = Pages.words(request);
        var asked = AskedClocks.of(request, clock);
        var known = tolerances.all();
        var assessed = target.strip().matches("\\d{1,18}")
                ? assessments.of(Long.parseLong(target.strip()), asked.clocks())
                : Optional.<AssessedTarget>empty();
        var tested = backtest(known, asked);
        return pages.view(
                "indicators/methods/methods.jte",
                new MethodsPage(
                        pages.frame(request, Section.INDICATORS, words.get("methods.title")),
                        ClockStrip.of(request, asked, words),
                        rules(words),
                        new ToleranceText(FigureText.of(words), known, asked.clocks()).lines(),
                        warnings(words),
                        target.strip(),
                        assessed.map(one -> one.watched().target().quote()).orElse(null),
                        assessed.map(one -> compared(one, known, words)).orElse(List.of()),
                        tested.isIllustration() ? words.get("methods.backtest.illustration", tested.n()) : null,
                        words.get("methods.backtest.n", tested.n(), tested.seriesWithCases()),
                        horizons(tested, words)));
    }

    private static List<Rule> rules(Messages words) {
        return Arrays.stream(TargetType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .map(code -> new Rule(words.get("plan-words.type." + code), words.get("methods.rule." + code)))
                .toList();
    }

    private static List<Warning> warnings(Messages words) {
        return WarningRules.builtIn().rows().stream()
                .map(rule -> new Warning(
                        WarningWords.text(rule.code(), words.locale()),
                        WarningWords.text(rule.severity(), words.locale()),
                        rule.isOn(),
                        rule.parameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> parameter(entry.getKey(), entry.getValue(), words))
                                .collect(Collectors.joining(words.get("methods.warnings.and"))),
                        words.get("methods.warnings.why." + rule.code().code())))
                .toList();
    }

    private static String parameter(String name, String value, Messages words) {
        return words.get(
                "methods.warnings.parameter." + name,
                switch (name) {
                    case "chance" ->
                        new BigDecimal(value)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString();
                    case "outcomes" ->
                        Arrays.stream(value.split(","))
                                .map(outcome -> Status.of(outcome, words).word())
                                .collect(Collectors.joining(words.get("methods.warnings.or")));
                    case "years-before" -> Integer.valueOf(value);
                    default -> value;
                });
    }

    /** The same target and figures, judged by each method in turn. */
    private static List<Compared> compared(AssessedTarget one, Tolerances known, Messages words) {
        var assessor = new Assessor(known);
        var text = PromiseText.of(words);
        return ProgressMethod.all(BigDecimal.ONE).stream()
                .map(method -> {
                    var judged = assessor.assess(
                            by(one.watched().watch(), method.id()), one.figures(), one.growths(), one.clocks());
                    return new Compared(
                            words.get("methods.name." + method.id()),
                            method.source(),
                            Status.of(judged.outcome(), words),
                            Remarks.text(judged.reason(), text.words().locale()));
                })
                .toList();
    }

    private static Watch by(Watch watch, String method) {
        return new Watch(
                watch.terms(),
                watch.indicator(),
                watch.planPeriod(),
                watch.course(),
                method,
                watch.tolerance(),
                Optional.empty());
    }

    /** Over the series that targets are linked to, as they were known. */
    private ForecastResult backtest(Tolerances known, AskedClocks asked) {
        record Linked(int series, int indicator, String area) {}
        var linked = database.sql("""
                        SELECT DISTINCT s.id, s.indicator_id, s.area FROM indicators.link l
                        JOIN indicators.series s ON s.id = l.series_id
                        WHERE l.known_until IS NULL ORDER BY s.id LIMIT :most
                        """)
                .param("most", SERIES)
                .query((row, number) -> new Linked(row.getInt("id"), row.getInt("indicator_id"), row.getString("area")))
                .list();
        var named = indicators.byId(
                linked.stream().map(Linked::indicator).distinct().toList(),
                asked.clocks().knownOn());
        var read = figures.of(linked.stream().map(Linked::series).toList(), asked.clocks(), Viewer.MEMBER);
        var histories = linked.stream()
                .filter(one -> named.containsKey(one.indicator()))
                .map(one -> {
                    var indicator =
                            Objects.requireNonNull(named.get(one.indicator())).indicator();
                    var all = read.getOrDefault(one.series(), Figures.empty()).inOrder().stream()
                            .flatMap(figure -> Stream.concat(Stream.of(figure.used()), figure.others().stream()))
                            .toList();
                    return new History(indicator.code() + " " + one.area(), false, indicator, all);
                })
                .toList();
        return new ForecastBacktest(Forecaster.byRule(known)).run(histories);
    }

    private static List<Horizon> horizons(ForecastResult tested, Messages words) {
        return tested.horizons().stream()
                .map(one -> new Horizon(
                        words.get("monitor.age.years", one.years()),
                        one.n(),
                        one.inside() + " / " + one.n(),
                        one.scaledError().toPlainString(),
                        one.naiveError().toPlainString(),
                        one.bias().toPlainString()))
                .toList();
    }
}
