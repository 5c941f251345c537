package gangju.server.indicators.pages.indicator;

import gangju.indicator.Indicator;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.Told;
import gangju.server.indicators.pages.indicator.CourseNumbers.Beside;
import gangju.server.indicators.pages.indicator.CourseNumbers.Other;
import gangju.server.indicators.pages.indicator.IndicatorPage.Promise;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Where does an indicator stand, will it arrive, and how do we know? */
@Controller
final class IndicatorController {
    static final String CODE = "{code:[A-Za-z0-9][A-Za-z0-9_.-]{0,63}}";
    private static final int SERIES = 200;
    private static final int TARGETS = 12;
    private static final int BESIDE = 4;
    private final Indicators indicators;
    private final SeriesRegister register;
    private final FiguresAt figures;
    private final Links links;
    private final WatchedPlans plans;
    private final Promises promises;
    private final Pages pages;
    private final Clock clock;

    IndicatorController(
            Indicators indicators,
            SeriesRegister register,
            FiguresAt figures,
            Links links,
            WatchedPlans plans,
            Promises promises,
            Pages pages,
            Clock clock) {
        this.indicators = indicators;
        this.register = register;
        this.figures = figures;
        this.links = links;
        this.plans = plans;
        this.promises = promises;
        this.pages = pages;
        this.clock = clock;
    }

    /** One indicator as one request sees it: a series of it is chosen, others may stand beside. */
    private record Seen(
            RegisteredIndicator registered,
            List<Series> all,
            Optional<Series> chosen,
            SeriesFigures figures,
            List<Other> others,
            AskedClocks asked,
            FigureText text,
            ListAddress address) {
        Indicator indicator() {
            return registered.indicator();
        }
    }

    @GetMapping("/indicators/" + CODE)
    View indicator(HttpServletRequest request, @PathVariable String code) {
        var seen = see(request, code);
        var words = seen.text().words();
        var facts = new IndicatorFacts(seen.indicator(), seen.text());
        var told = promises(seen);
        var line = new PromiseLine(seen.figures(), seen.text());
        var vintages = seen.address().has("vintages", "1");
        var may = !seen.asked().isPast() && Viewer.current() == Viewer.MEMBER;
        var first = told.isEmpty() ? null : told.getFirst();
        var beside = new Beside(line.required(told), line.targets(told), line.expected(told), seen.others());
        var rows = new FigureRows(
                seen.figures(),
                seen.text(),
                line.requiredByDay(told),
                may ? one -> "/indicators/" + code + "/figures/new?observation=" + one.id() : null);
        var title = facts.name();
        return pages.view(
                "indicators/indicator/indicator.jte",
                new IndicatorPage(
                        pages.frame(request, Section.INDICATORS, title),
                        ClockStrip.of(request, seen.asked(), words),
                        told(request, words),
                        code,
                        seen.chosen()
                                .map(series -> named(title, seen.indicator(), series))
                                .orElse(title),
                        first == null ? null : first.promise().status(),
                        line.lead(title, told),
                        choices(seen, words),
                        new CourseNumbers(
                                        seen.figures(),
                                        seen.text(),
                                        seen.asked().clocks().asOf())
                                .json(beside),
                        line.summary(title),
                        line.notes(),
                        seen.text().figures().unit(seen.indicator().unit().symbol()),
                        rows.rows(vintages),
                        vintages,
                        seen.figures().publications()
                                        > seen.figures().figures().inOrder().size()
                                ? seen.address()
                                        .with("vintages", vintages ? "" : "1")
                                        .href()
                                : null,
                        seen.figures().publications(),
                        told.stream().map(ToldTarget::promise).toList(),
                        facts.attributes(),
                        facts.definitions(),
                        IndicatorFacts.versions(
                                indicators.versions(seen.registered().id()), seen.text()),
                        facts.schedule(seen.figures()),
                        seen.address()
                                .onPath("/indicators/" + code + "/figures.csv")
                                .href(),
                        seen.address()
                                .onPath("/indicators/" + code + "/figures.xlsx")
                                .href(),
                        seen.asked().keep("/indicators/" + code + "/areas"),
                        may ? enter(code, seen) : null,
                        may ? "/indicators/" + code + "/edit" : null,
                        foot(seen, words)));
    }

    @GetMapping("/indicators/" + CODE + "/figures.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) throws IOException {
        var seen = see(request, code);
        new FigureTable(seen.text()).of(chosen(seen), seen.figures()).writeCsv(response);
    }

    @GetMapping("/indicators/" + CODE + "/figures.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) throws IOException {
        var seen = see(request, code);
        new FigureTable(seen.text()).of(chosen(seen), seen.figures()).writeExcel(response);
    }

    private static Series chosen(Seen seen) {
        return seen.chosen().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Seen see(HttpServletRequest request, String code) {
        var asked = AskedClocks.of(request, clock);
        var found = indicators
                .find(code, asked.clocks().knownOn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = ListAddress.of(request, "series", "vintages", "as-of", "known-on", "published-by");
        var chosen = choose(found, address);
        var all = offered(found.id(), chosen);
        var with = with(request, all, chosen);
        var read = figures.of(
                Stream.concat(chosen.stream(), with.stream()).map(Series::id).toList(),
                asked.clocks(),
                Viewer.current());
        return new Seen(
                found,
                all,
                chosen,
                new SeriesFigures(
                        found.indicator(),
                        chosen.map(series -> figures(read, series)).orElse(Figures.empty())),
                with.stream()
                        .map(series ->
                                new Other(label(series), new SeriesFigures(found.indicator(), figures(read, series))))
                        .toList(),
                asked,
                FigureText.of(Pages.words(request)),
                address);
    }

    private static Figures figures(Map<Integer, Figures> read, Series series) {
        return read.getOrDefault(series.id(), Figures.empty());
    }

    private Optional<Series> choose(RegisteredIndicator found, ListAddress address) {
        return address.get("series")
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> register.find(Integer.parseInt(text)))
                .filter(series -> series.indicator() == found.id())
                .or(() -> Optional.ofNullable(found.indicator().area())
                        .flatMap(area -> register.find(found.id(), area, Map.of())))
                .or(() -> register.of(found.id(), 1).stream().findFirst());
    }

    /** The first ones, and the chosen one wherever it stands; all are on the page of areas. */
    private List<Series> offered(int indicator, Optional<Series> chosen) {
        var first = register.of(indicator, SERIES);
        return chosen.filter(one -> !first.contains(one))
                .map(one -> Stream.concat(Stream.of(one), first.stream()).toList())
                .orElse(first);
    }

    private static List<Series> with(HttpServletRequest request, List<Series> all, Optional<Series> chosen) {
        var wanted = request.getParameterValues("with");
        if (wanted == null) {
            return List.of();
        }
        return all.stream()
                .filter(series -> Arrays.asList(wanted).contains(String.valueOf(series.id())))
                .filter(series -> chosen.filter(one -> one.id() == series.id()).isEmpty())
                .limit(BESIDE)
                .toList();
    }

    private List<ToldTarget> promises(Seen seen) {
        var told = new ArrayList<ToldTarget>();
        var targets =
                seen.chosen().map(series -> links.targets(series.id(), TARGETS)).orElse(List.of());
        var linked = links.of(
                targets.stream().map(WatchedTarget::item).toList(), seen.asked().clocks());
        var assessed = promises.assess(linked.keySet(), seen.asked());
        for (var target : targets) {
            var one = assessed.get(target.item());
            if (one != null) {
                plans.find(target.plan(), seen.asked().clocks().knownOn(), Viewer.current())
                        .ifPresent(plan ->
                                told.add(new ToldTarget(one, promises.of(plan, one, seen.text(), seen.asked()))));
            }
        }
        return told;
    }

    /** A linked target and what is told of it. */
    record ToldTarget(AssessedTarget assessed, Promise promise) {}

    private static Filters choices(Seen seen, Messages words) {
        if (seen.all().size() < 2) {
            return new Filters(seen.address().path(), null, List.of(), List.of(), null);
        }
        var chosen = seen.chosen().map(Series::id).orElse(0);
        var area = new Choices(
                "series",
                words.get("monitor.indicator.area"),
                seen.all().stream()
                        .map(series ->
                                new Choices.Option(String.valueOf(series.id()), label(series), series.id() == chosen))
                        .toList());
        var shown = seen.others().stream().map(Other::name).collect(Collectors.toSet());
        var with = new Choices(
                "with",
                words.get("monitor.indicator.with"),
                Stream.concat(
                                Stream.of(new Choices.Option("", words.get("monitor.indicator.with.none"), false)),
                                seen.all().stream()
                                        .filter(series -> series.id() != chosen)
                                        .map(series -> new Choices.Option(
                                                String.valueOf(series.id()),
                                                label(series),
                                                shown.contains(label(series)))))
                        .toList());
        var kept = Stream.of("vintages", "as-of", "known-on", "published-by")
                .flatMap(name -> seen.address().get(name).map(value -> new ClockStrip.Kept(name, value)).stream())
                .toList();
        return new Filters(seen.address().path(), null, List.of(area, with), kept, null);
    }

    private static String label(Series series) {
        return series.dimensions().isEmpty()
                ? series.area()
                : series.area() + " · "
                        + series.dimensions().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(" · "));
    }

    private static String named(String title, Indicator indicator, Series series) {
        var usual =
                series.area().equals(indicator.area()) && series.dimensions().isEmpty();
        return usual ? title : title + " · " + label(series);
    }

    private static String enter(String code, Seen seen) {
        var address = "/indicators/" + code + "/figures/new";
        return seen.chosen().map(series -> address + "?series=" + series.id()).orElse(address);
    }

    private static @Nullable Told told(HttpServletRequest request, Messages words) {
        return request.getParameter("done") == null ? null : Told.done(words.get("monitor.indicator.done"));
    }

    private static String foot(Seen seen, Messages words) {
        var publishers = seen.figures().figures().inOrder().stream()
                .map(figure -> seen.text().source(figure.used().source().publisher(), null))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(words.isEnglish() ? "; " : "、"));
        return publishers.isEmpty()
                ? words.get("monitor.indicators.foot")
                : words.get(
                        "monitor.indicator.foot",
                        publishers,
                        seen.figures().figures().inOrder().size(),
                        seen.figures().publications());
    }
}
