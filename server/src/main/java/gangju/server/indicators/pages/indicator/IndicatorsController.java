package gangju.server.indicators.pages.indicator;

import gangju.indicator.Frequency;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.server.indicators.figures.Marks;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.SortColumn;
import gangju.server.indicators.pages.indicator.IndicatorsPage.Line;
import gangju.server.indicators.pages.indicator.ListedIndicators.Row;
import gangju.server.indicators.pages.indicator.ListedIndicators.Wanted;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Which indicators are there, and what do they say? */
@Controller
final class IndicatorsController {
    private static final List<String> NARROWING = List.of("q", "kind", "frequency", "lacking");
    private static final List<String> CLOCKS = List.of("as-of", "known-on", "published-by");
    private final ListedIndicators rows;
    private final Pages pages;
    private final Clock clock;

    IndicatorsController(ListedIndicators rows, Pages pages, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    View list(HttpServletRequest request) {
        var words = Pages.words(request);
        var asked = AskedClocks.of(request, clock);
        var address = address(request);
        var found = rows.list(wanted(address, asked));
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        var pageCount =
                Math.toIntExact(Math.max(1, (total + ListedIndicators.PAGE_SIZE - 1) / ListedIndicators.PAGE_SIZE));
        var figures = FigureText.of(words);
        return pages.view(
                "indicators/indicator/indicators.jte",
                new IndicatorsPage(
                        pages.frame(request, Section.INDICATORS, words.get("pages.menu.indicators")),
                        ClockStrip.of(request, asked, words),
                        null,
                        words.get("monitor.indicators.lead", total),
                        filters(words, address, asked),
                        columns(words, address),
                        found.stream().map(row -> line(row, figures, asked)).toList(),
                        address.onPath("/indicators/list.xlsx").href(),
                        !found.isEmpty() || isNarrow(address) || rows.any(),
                        Pager.of(Math.min(address.page(), pageCount), pageCount, address::pageHref)));
    }

    /** All that the filters find. */
    @GetMapping("/indicators/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var asked = AskedClocks.of(request, clock);
        var figures = FigureText.of(words);
        TableFile.streamed(
                        words.get("pages.menu.indicators"),
                        Stream.of(
                                        "monitor.column.code",
                                        "monitor.column.indicator",
                                        "monitor.fact.kind",
                                        "monitor.fact.frequency",
                                        "monitor.column.bound",
                                        "monitor.column.latest",
                                        "monitor.column.unit",
                                        "monitor.column.period",
                                        "monitor.column.areas",
                                        "monitor.column.targets",
                                        "monitor.fact.owner",
                                        "monitor.indicators.lacking")
                                .map(words::get)
                                .toList(),
                        sheet -> rows.whole(wanted(address(request), asked)).forEach(row -> {
                            var line = line(row, figures, asked);
                            sheet.add(
                                    line.code(),
                                    line.name(),
                                    line.kind(),
                                    line.frequency(),
                                    line.latest().bound(),
                                    row.value(),
                                    line.unit(),
                                    line.period(),
                                    line.areas(),
                                    line.targets(),
                                    line.owner(),
                                    line.defined() ? null : words.get("monitor.indicators.undefined"));
                        }))
                .writeExcel(response);
    }

    private static ListAddress address(HttpServletRequest request) {
        return ListAddress.of(
                request,
                "q",
                "kind",
                "frequency",
                "lacking",
                "sort",
                "down",
                "page",
                "as-of",
                "known-on",
                "published-by");
    }

    private static Wanted wanted(ListAddress address, AskedClocks asked) {
        return new Wanted(
                address.get("q").orElse(null),
                upper(address, "kind"),
                upper(address, "frequency"),
                address.get("lacking").orElse(null),
                address.get("sort").orElse("code"),
                address.has("down", "1"),
                address.page(),
                asked.clocks().knownOn());
    }

    private static Line line(Row row, FigureText figures, AskedClocks asked) {
        var words = figures.words();
        return new Line(
                asked.keep("/indicators/" + row.code()),
                row.code(),
                name(words, row.nameZh(), row.nameEn()),
                words.get("monitor.kind." + row.kind().toLowerCase(Locale.ROOT)),
                words.get("monitor.frequency." + row.frequency().toLowerCase(Locale.ROOT)),
                figures.figures().unit(row.unit()),
                latest(row, figures),
                row.start() == null ? null : figures.period(period(row)),
                row.areas(),
                row.targets(),
                row.owner(),
                row.defined());
    }

    private static ReferencePeriod period(Row row) {
        var length = row.length() > 0 ? Period.ofMonths(row.length()) : Period.ofDays(-row.length());
        return new ReferencePeriod(java.util.Objects.requireNonNull(row.start()), length);
    }

    private static FigureCell latest(Row row, FigureText figures) {
        var value = row.value();
        if (value == null) {
            return FigureCell.missing(figures.words().get("monitor.outcome.no_figure"));
        }
        var precision = row.precision() == null ? -1 : row.precision();
        var marks = new Marks(row.marks());
        return new FigureCell(
                figures.bound(marks.bound()),
                figures.number(value, precision),
                MarkFlags.of(marks, figures.words()),
                "");
    }

    /** The name in the reader's language, the Chinese where there is no other. */
    static String name(Messages words, String zh, @Nullable String en) {
        return words.isEnglish() ? Optional.ofNullable(en).orElse(zh) : zh;
    }

    private static Filters filters(Messages words, ListAddress address, AskedClocks asked) {
        var choices = List.of(
                choices(
                        words,
                        address,
                        "kind",
                        "monitor.fact.kind",
                        Arrays.stream(IndicatorKind.values())
                                .map(kind -> Map.entry(lower(kind), words.get("monitor.kind." + lower(kind))))),
                choices(
                        words,
                        address,
                        "frequency",
                        "monitor.fact.frequency",
                        Arrays.stream(Frequency.values())
                                .map(one -> Map.entry(lower(one), words.get("monitor.frequency." + lower(one))))),
                choices(
                        words,
                        address,
                        "lacking",
                        "monitor.indicators.lacking",
                        Stream.of("figure", "definition", "owner")
                                .map(code -> Map.entry(code, words.get("monitor.indicators.lacking." + code)))));
        var kept = Stream.concat(Stream.of("sort", "down"), CLOCKS.stream())
                .flatMap(name -> address.get(name).map(value -> new ClockStrip.Kept(name, value)).stream())
                .toList();
        return new Filters(
                address.path(),
                address.get("q").orElse(""),
                choices,
                kept,
                isNarrow(address) ? asked.keep(address.path()) : null);
    }

    static Choices choices(
            Messages words, ListAddress address, String name, String label, Stream<Map.Entry<String, String>> values) {
        return new Choices(
                name,
                words.get(label),
                Stream.concat(
                                Stream.of(new Choices.Option("", words.get("browse.filter.any"), false)),
                                values.map(value -> new Choices.Option(
                                        value.getKey(), value.getValue(), address.has(name, value.getKey()))))
                        .toList());
    }

    private static List<SortColumn> columns(Messages words, ListAddress address) {
        return List.of(
                SortColumn.sorted(words.get("monitor.column.indicator"), "third", address, "name"),
                SortColumn.sorted(words.get("monitor.fact.kind"), "", address, "kind"),
                SortColumn.sorted(words.get("monitor.column.latest"), "num flags", address, "latest"),
                SortColumn.plain(words.get("monitor.column.unit"), ""),
                SortColumn.sorted(words.get("monitor.column.areas"), "num", address, "areas"),
                SortColumn.sorted(words.get("monitor.column.targets"), "num", address, "targets"),
                SortColumn.sorted(words.get("monitor.fact.owner"), "", address, "owner"));
    }

    private static boolean isNarrow(ListAddress address) {
        return NARROWING.stream().anyMatch(name -> address.get(name).isPresent());
    }

    private static @Nullable String upper(ListAddress address, String name) {
        return address.get(name).map(value -> value.toUpperCase(Locale.ROOT)).orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
