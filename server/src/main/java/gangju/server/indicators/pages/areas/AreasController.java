package gangju.server.indicators.pages.areas;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.AskedIndicator;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.areas.AreasPage.Column;
import gangju.server.indicators.pages.areas.AreasPage.Line;
import gangju.server.indicators.pages.areas.CountedFigures.Span;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How do areas compare, in one indicator or in several? */
@Controller
final class AreasController {
    private static final String CODE = "{code:[A-Za-z0-9][A-Za-z0-9_.-]{0,63}}";
    private static final int SERIES = 400;
    private static final int INDICATORS = 12;
    private static final int YEARS = 6;
    private final AskedIndicator named;
    private final Indicators indicators;
    private final SeriesRegister register;
    private final CountedFigures figures;
    private final Pages pages;
    private final Clock clock;

    AreasController(
            AskedIndicator named,
            Indicators indicators,
            SeriesRegister register,
            CountedFigures figures,
            Pages pages,
            Clock clock) {
        this.named = named;
        this.indicators = indicators;
        this.register = register;
        this.figures = figures;
        this.pages = pages;
        this.clock = clock;
    }

    /** What one request asks for and what was found. */
    private record Seen(
            List<RegisteredIndicator> indicators,
            AreaTable table,
            AskedClocks asked,
            FigureText text,
            ListAddress address,
            int from,
            int to,
            @Nullable String code) {
        boolean several() {
            return code == null;
        }

        Messages words() {
            return text.words();
        }

        Optional<ReferencePeriod> period() {
            return address.get("by")
                    .flatMap(by -> table.periods().stream()
                            .filter(period -> period.toString().equals(by))
                            .findFirst())
                    .or(table::fullest);
        }
    }

    @GetMapping("/indicators/" + CODE + "/areas")
    View areas(HttpServletRequest request, @PathVariable String code) {
        return pages.view("indicators/areas/areas.jte", page(request, one(request, code)));
    }

    @GetMapping("/indicators/compare")
    View compare(HttpServletRequest request) {
        return pages.view("indicators/areas/areas.jte", page(request, several(request)));
    }

    @GetMapping({"/indicators/" + CODE + "/areas.csv"})
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) throws IOException {
        file(one(request, code)).writeCsv(response);
    }

    @GetMapping("/indicators/" + CODE + "/areas.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) throws IOException {
        file(one(request, code)).writeExcel(response);
    }

    @GetMapping("/indicators/compare.csv")
    void compareCsv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(several(request)).writeCsv(response);
    }

    @GetMapping("/indicators/compare.xlsx")
    void compareExcel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(several(request)).writeExcel(response);
    }

    private Seen one(HttpServletRequest request, String code) {
        var asked = AskedClocks.of(request, clock);
        var found = named.find(code, asked);
        return see(request, List.of(found), asked, code);
    }

    private Seen several(HttpServletRequest request) {
        var asked = AskedClocks.of(request, clock);
        var codes = Optional.ofNullable(request.getParameter("codes")).orElse("");
        var found = parts(codes)
                .limit(INDICATORS)
                .flatMap(code -> indicators.find(code, asked.clocks().knownOn()).stream())
                .toList();
        return see(request, found, asked, null);
    }

    private Seen see(
            HttpServletRequest request, List<RegisteredIndicator> found, AskedClocks asked, @Nullable String code) {
        var address =
                ListAddress.of(request, "codes", "areas", "from", "to", "by", "as-of", "known-on", "published-by");
        var to = year(address, "to", asked.clocks().asOf().getYear());
        var from = Math.min(to, year(address, "from", to - YEARS + 1));
        var areas = address.get("areas").map(text -> parts(text).toList()).orElse(List.of());
        var byId = new LinkedHashMap<Integer, Indicator>();
        found.forEach(one -> byId.put(one.id(), one.indicator()));
        var series = areas.isEmpty()
                ? found.stream()
                        .flatMap(one -> register.of(one.id(), SERIES).stream())
                        .filter(one -> one.dimensions().isEmpty())
                        .limit(SERIES)
                        .toList()
                : found.isEmpty() ? List.<Series>of() : register.totals(byId.keySet(), areas);
        var text = FigureText.of(Pages.words(request));
        var span = new Span(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        var counted = figures.of(series, byId, span, asked.clocks());
        return new Seen(found, new AreaTable(series, byId, counted, text), asked, text, address, from, to, code);
    }

    private AreasPage page(HttpServletRequest request, Seen seen) {
        var words = seen.words();
        var period = seen.period();
        var table = seen.table();
        var title = seen.several()
                ? words.get("monitor.compare.title")
                : words.get(
                        "monitor.areas.title",
                        table.name(seen.indicators().getFirst().indicator()));
        var bars = seen.several() || period.isEmpty() ? null : new AreaBars(table, seen.text(), period.get());
        return new AreasPage(
                pages.frame(request, Section.INDICATORS, title),
                ClockStrip.of(request, seen.asked(), words),
                title,
                lead(seen, bars),
                seen.code(),
                seen.several() ? seen.address().get("codes").orElse("") : null,
                seen.address().get("areas").orElse(""),
                String.valueOf(seen.from()),
                String.valueOf(seen.to()),
                filters(seen),
                columns(seen, period),
                lines(seen, period),
                sum(seen),
                bars == null ? null : bars.json(),
                bars == null ? "" : bars.summary(),
                bars == null ? "" : words.get("monitor.areas.chart", seen.text().period(period.orElseThrow())),
                told(seen, bars),
                address(seen, ".csv"),
                address(seen, ".xlsx"),
                words.get("monitor.areas.foot"));
    }

    private static String lead(Seen seen, @Nullable AreaBars bars) {
        if (seen.table().isEmpty()) {
            return seen.words().get(seen.several() ? "monitor.compare.lead.none" : "monitor.areas.lead.none");
        }
        return bars == null
                ? seen.words()
                        .get(
                                "monitor.compare.lead",
                                seen.indicators().size(),
                                seen.table().areas())
                : bars.lead();
    }

    private static Filters filters(Seen seen) {
        var kept = Stream.of("by", "as-of", "known-on", "published-by")
                .flatMap(name -> seen.address().get(name).map(value -> new ClockStrip.Kept(name, value)).stream())
                .toList();
        var narrow = Stream.of("areas", "from", "to", "by")
                .anyMatch(name -> seen.address().get(name).isPresent());
        return new Filters(
                seen.address().path(),
                null,
                List.<Choices>of(),
                kept,
                narrow ? seen.asked().keep(new ListAddress(seen.address().path(), Map.of()).href()) : null);
    }

    private static List<Column> columns(Seen seen, Optional<ReferencePeriod> by) {
        return seen.table().periods().stream()
                .map(period -> new Column(
                        seen.text().period(period),
                        seen.address().with("by", period.toString()).href(),
                        by.filter(period::equals).isPresent()))
                .toList();
    }

    private static List<Line> lines(Seen seen, Optional<ReferencePeriod> by) {
        return by.map(period -> seen.table().sorted(period).stream()
                        .map(one -> seen.table().line(one, seen.several(), seen.asked()::keep))
                        .toList())
                .orElse(List.of());
    }

    /** Only where the indicator may be added up, and a person has named the areas. */
    private static @Nullable Line sum(Seen seen) {
        if (seen.several()
                || seen.table().isEmpty()
                || seen.address().get("areas").isEmpty()) {
            return null;
        }
        return seen.indicators().getFirst().indicator().additive()
                        && seen.table().areas() > 1
                ? seen.table()
                        .sum(seen.words().get("monitor.areas.sum", seen.table().areas()))
                : null;
    }

    private static List<String> told(Seen seen, @Nullable AreaBars bars) {
        var told = new ArrayList<String>();
        if (bars != null && !bars.others().isEmpty()) {
            told.add(seen.words().get("monitor.areas.other-periods", bars.others()));
        }
        if (!seen.several() && !seen.indicators().getFirst().indicator().additive()) {
            told.add(seen.words().get("monitor.areas.not-additive"));
        }
        return told;
    }

    private static String address(Seen seen, String ending) {
        var path = seen.code() == null ? "/indicators/compare" : "/indicators/" + seen.code() + "/areas";
        return seen.address().onPath(path + ending).href();
    }

    private static TableFile file(Seen seen) {
        var head = new ArrayList<>(List.of(
                seen.words().get("monitor.column.code"),
                seen.words().get("monitor.column.indicator"),
                seen.words().get("monitor.column.area"),
                seen.words().get("monitor.column.unit")));
        seen.table().periods().forEach(period -> head.add(period.toString()));
        var rows = seen.period()
                .map(by -> seen.table().sorted(by).stream()
                        .map(one -> row(seen, one))
                        .toList())
                .orElse(List.of());
        return TableFile.of(seen.code() == null ? "compare" : seen.code() + " areas", head, rows);
    }

    private static List<Object> row(Seen seen, Series one) {
        var indicator = seen.table().indicator(one.indicator());
        var row = new ArrayList<Object>(List.of(
                one.code(),
                seen.table().name(indicator),
                one.area(),
                indicator.unit().symbol()));
        seen.table()
                .periods()
                .forEach(period -> row.add(seen.table()
                        .value(one, period)
                        .<Object>map(value -> value)
                        .orElse("")));
        return row;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[,，、;；\\s]+"))
                .filter(part -> !part.isEmpty())
                .distinct();
    }

    private static int year(ListAddress address, String name, int otherwise) {
        return address.get(name)
                .filter(text -> text.matches("[12]\\d{3}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
