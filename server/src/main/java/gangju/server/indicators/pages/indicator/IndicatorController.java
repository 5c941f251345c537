package gangju.server.indicators.pages.indicator;

import gangju.indicator.Indicator;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.AskedIndicator;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.indicator.CourseNumbers.Beside;
import gangju.server.indicators.pages.indicator.CourseNumbers.Other;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private static final int TARGETS = 12;
    private final AskedIndicator named;
    private final Indicators indicators;
    private final SeriesChooser chooser;
    private final FiguresAt figures;
    private final Links links;
    private final Promises promises;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    IndicatorController(
            AskedIndicator named,
            Indicators indicators,
            SeriesChooser chooser,
            FiguresAt figures,
            Links links,
            Promises promises,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.named = named;
        this.indicators = indicators;
        this.chooser = chooser;
        this.figures = figures;
        this.links = links;
        this.promises = promises;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    /** One indicator as one request sees it: a series of it is chosen, others may stand beside. */
    private record Seen(
            RegisteredIndicator registered,
            ChosenSeries chosen,
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
        var required = line.required(told);
        var vintages = seen.address().has("vintages", "1");
        var may = !seen.asked().isPast() && Viewer.current() == Viewer.MEMBER;
        var first = told.isEmpty() ? null : told.getFirst();
        var beside = new Beside(required, line.targets(told), line.expected(told), seen.others());
        var rows = new FigureRows(
                seen.figures(),
                seen.text(),
                names,
                PromiseLine.byDay(required),
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
                                .shown()
                                .map(series -> named(title, seen.indicator(), series))
                                .orElse(title),
                        first == null ? null : first.promise().status(),
                        line.lead(title, told),
                        seen.chosen().form(seen.address(), words),
                        new CourseNumbers(
                                        seen.figures(),
                                        seen.text(),
                                        seen.asked().clocks().asOf())
                                .json(beside),
                        line.summary(title),
                        facts.brief(seen.figures()),
                        line.notes(),
                        rows.scopes(),
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
                                indicators.versions(seen.registered().id()), seen.text(), names),
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
        return seen.chosen().shown().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Seen see(HttpServletRequest request, String code) {
        var asked = AskedClocks.of(request, clock);
        var found = named.find(code, asked);
        var address = ListAddress.of(request, "series", "find", "vintages", "as-of", "known-on", "published-by");
        var chosen = chooser.choose(found, address, request);
        var read = figures.of(
                Stream.concat(chosen.shown().stream(), chosen.beside().stream())
                        .map(Series::id)
                        .toList(),
                asked.clocks(),
                Viewer.current());
        return new Seen(
                found,
                chosen,
                new SeriesFigures(
                        found.indicator(),
                        chosen.shown().map(series -> figures(read, series)).orElse(Figures.empty())),
                chosen.beside().stream()
                        .map(series -> new Other(
                                ChosenSeries.label(series),
                                new SeriesFigures(found.indicator(), figures(read, series))))
                        .toList(),
                asked,
                FigureText.of(Pages.words(request)),
                address);
    }

    private static Figures figures(Map<Integer, Figures> read, Series series) {
        return read.getOrDefault(series.id(), Figures.empty());
    }

    /** What needs somebody first. */
    private List<ToldTarget> promises(Seen seen) {
        var targets = seen.chosen()
                .shown()
                .map(series -> links.targets(series.id(), TARGETS))
                .orElse(List.of());
        var linked = links.of(
                targets.stream().map(WatchedTarget::item).toList(), seen.asked().clocks());
        return promises.told(
                targets.stream()
                        .filter(target -> linked.containsKey(target.item()))
                        .toList(),
                seen.text(),
                seen.asked());
    }

    private static String named(String title, Indicator indicator, Series series) {
        var usual =
                series.area().equals(indicator.area()) && series.dimensions().isEmpty();
        return usual ? title : title + " · " + ChosenSeries.label(series);
    }

    private static String enter(String code, Seen seen) {
        var address = "/indicators/" + code + "/figures/new";
        return seen.chosen()
                .shown()
                .map(series -> address + "?series=" + series.id())
                .orElse(address);
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
