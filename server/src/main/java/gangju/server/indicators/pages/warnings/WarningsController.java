package gangju.server.indicators.pages.warnings;

import gangju.indicator.warning.RuleCode;
import gangju.indicator.warning.Severity;
import gangju.indicator.warning.WarningWords;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.WarningTies;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.ClockStrip.Kept;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.warnings.ListedWarnings.Row;
import gangju.server.indicators.pages.warnings.ListedWarnings.Wanted;
import gangju.server.indicators.pages.warnings.WarningsPage.Line;
import gangju.server.indicators.warnings.WarningActs;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What goes wrong, since when, why, and what should be done? */
@Controller
final class WarningsController {
    private static final List<String> NARROWING = List.of("plan", "rule", "severity", "owner", "state");
    private static final List<String> STATES = List.of("new", "acknowledged", "snoozed", "resolved");
    private final ListedWarnings warnings;
    private final WarningActs acts;
    private final List<WarningTies> ties;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    WarningsController(
            ListedWarnings warnings,
            WarningActs acts,
            List<WarningTies> ties,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.warnings = warnings;
        this.acts = acts;
        this.ties = List.copyOf(ties);
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/warnings")
    View warnings(HttpServletRequest request) {
        var words = Pages.words(request);
        var asked = AskedClocks.of(request, clock);
        var address = address(request);
        var wanted = wanted(address, asked);
        var found = warnings.list(wanted);
        var counts = warnings.counts(wanted);
        var total = Math.min(counts.wanted(), ListedWarnings.COUNTED);
        var pageCount = Math.max(1, (total + ListedWarnings.PAGE_SIZE - 1) / ListedWarnings.PAGE_SIZE);
        return pages.view(
                "indicators/warnings/warnings.jte",
                new WarningsPage(
                        pages.frame(request, Section.WARNINGS, words.get("pages.menu.warnings")),
                        ClockStrip.of(request, asked, words),
                        told(request, words),
                        words.get(
                                "warnings.lead" + (wanted.state().equals("open") ? "" : "." + wanted.state()),
                                counted(words, counts.wanted()),
                                counted(words, counts.fresh())),
                        filters(words, address, asked),
                        lines(found, words, asked),
                        !asked.isPast(),
                        address.href(),
                        address.onPath("/warnings/list.xlsx").href(),
                        asked.today().plusDays(1).toString(),
                        Pager.of(Math.min(address.page(), pageCount), pageCount, address::pageHref)));
    }

    /** All that the filters find. */
    @GetMapping("/warnings/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        WarningSheet.of(
                        words,
                        row -> state(row, words),
                        sheet -> warnings.each(wanted(address(request), AskedClocks.of(request, clock)), sheet))
                .writeExcel(response);
    }

    private static ListAddress address(HttpServletRequest request) {
        return ListAddress.of(
                request, "plan", "rule", "severity", "owner", "state", "page", "as-of", "known-on", "published-by");
    }

    private static String counted(Messages words, int count) {
        return count > ListedWarnings.COUNTED
                ? words.get("warnings.many", ListedWarnings.COUNTED)
                : words.get("warnings.number", count);
    }

    @PostMapping("/warnings/{id:\\d{1,18}}/acknowledge")
    View acknowledge(@PathVariable long id, @RequestParam(defaultValue = "") String back) {
        return back(back, acts.acknowledge(id, by()) ? "done" : "gone");
    }

    @PostMapping("/warnings/{id:\\d{1,18}}/snooze")
    View snooze(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back) {
        var day = day(until).filter(one -> one.isAfter(LocalDate.now(clock)));
        if (day.isEmpty() || reason.isBlank()) {
            return back(back, "incomplete");
        }
        return back(back, acts.snooze(id, day.get(), reason.strip(), by()) ? "done" : "gone");
    }

    @PostMapping("/warnings/{id:\\d{1,18}}/resolve")
    View resolve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back) {
        if (reason.isBlank()) {
            return back(back, "incomplete");
        }
        return back(back, acts.resolve(id, reason.strip(), by()) ? "done" : "gone");
    }

    /** Only ever to the list itself. */
    private static View back(String address, String said) {
        var list = address.startsWith("/warnings?") || address.equals("/warnings") ? address : "/warnings";
        return new RedirectView(list + (list.contains("?") ? "&" : "?") + "said=" + said);
    }

    private static @Nullable Told told(HttpServletRequest request, Messages words) {
        var said = request.getParameter("said");
        if (said == null || !List.of("done", "gone", "incomplete").contains(said)) {
            return null;
        }
        return new Told(said.equals("done"), words.get("warnings.said." + said));
    }

    private static Wanted wanted(ListAddress address, AskedClocks asked) {
        return new Wanted(
                address.get("plan")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                address.get("rule").orElse(null),
                address.get("severity")
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                address.get("owner").orElse(null),
                address.get("state").filter(STATES::contains).orElse("open"),
                Math.min(address.page(), ListedWarnings.COUNTED / ListedWarnings.PAGE_SIZE),
                asked.clocks().knownOn(),
                asked.today());
    }

    private List<Line> lines(List<Row> rows, Messages words, AskedClocks asked) {
        var ids = rows.stream().map(Row::id).toList();
        var open = rows.stream()
                .filter(row -> row.resolvedOn() == null && !asked.isPast())
                .map(Row::id)
                .toList();
        var tied = ties.stream().map(each -> each.of(ids, words)).toList();
        var possible = ties.stream().map(each -> each.acts(open, words)).toList();
        return rows.stream()
                .map(row -> line(row, words, asked, of(row, tied), of(row, possible)))
                .toList();
    }

    private static List<Option> of(Row row, List<Map<Long, List<Option>>> all) {
        return all.stream()
                .flatMap(each -> each.getOrDefault(row.id(), List.of()).stream())
                .toList();
    }

    private Line line(Row row, Messages words, AskedClocks asked, List<Option> tied, List<Option> acts) {
        var locale = words.locale();
        var snoozed = row.snoozedUntil();
        return new Line(
                row.id(),
                WarningWords.text(row.rule(), locale),
                WarningWords.text(row.severity(), locale),
                row.severity() == Severity.HIGH,
                WarningWords.text(row.remark(""), locale),
                WarningWords.text(row.remark(".why"), locale),
                WarningWords.text(row.remark(".do"), locale),
                row.target(),
                "/plans/" + row.plan() + "/items/" + row.item(),
                row.planTitle(),
                asked.keep("/plans/" + row.plan() + "/standing"),
                row.code() == null ? null : asked.keep("/indicators/" + row.code()),
                dates(words).of(row.since()),
                state(row, words),
                snoozed == null || row.resolvedOn() != null
                        ? null
                        : words.get(
                                "warnings.rests",
                                dates(words).of(snoozed),
                                Optional.ofNullable(row.snoozeReason()).orElse("")),
                row.resolvedOn() == null,
                row.acknowledgedBy() != null,
                tied,
                acts);
    }

    private DateWords dates(Messages words) {
        return DateWords.of(words, clock.getZone());
    }

    private @Nullable String state(Row row, Messages words) {
        var resolved = row.resolvedOn();
        if (resolved != null) {
            return row.resolvedBy() == null
                    ? words.get("warnings.state.gone", dates(words).of(resolved))
                    : words.get(
                            "warnings.state.resolved",
                            dates(words).of(resolved),
                            names.of(row.resolvedBy(), words),
                            Optional.ofNullable(row.resolvedReason()).orElse(""));
        }
        return row.acknowledgedBy() == null
                ? null
                : words.get("warnings.state.acknowledged", names.of(row.acknowledgedBy(), words));
    }

    private static Filters filters(Messages words, ListAddress address, AskedClocks asked) {
        var locale = words.locale();
        var choices = List.of(
                choices(
                        words,
                        address,
                        "state",
                        STATES.stream().map(state -> Map.entry(state, words.get("warnings.filter." + state)))),
                choices(
                        words,
                        address,
                        "rule",
                        Arrays.stream(RuleCode.values())
                                .map(rule -> Map.entry(rule.code(), WarningWords.text(rule, locale)))),
                choices(
                        words,
                        address,
                        "severity",
                        Arrays.stream(Severity.values())
                                .map(one -> Map.entry(
                                        one.name().toLowerCase(Locale.ROOT), WarningWords.text(one, locale)))));
        var kept = Stream.of("plan", "as-of", "known-on", "published-by")
                .flatMap(name -> address.get(name).map(value -> new Kept(name, value)).stream())
                .toList();
        var narrow = NARROWING.stream().anyMatch(name -> address.get(name).isPresent());
        var owner = new Filters.Typed(
                "owner",
                words.get("warnings.filter.by-owner"),
                address.get("owner").orElse(""),
                List.of());
        return new Filters(
                address.path(), null, List.of(owner), choices, kept, narrow ? asked.keep("/warnings") : null);
    }

    private static Choices choices(
            Messages words, ListAddress address, String name, Stream<Map.Entry<String, String>> values) {
        return new Choices(
                name,
                words.get("warnings.filter.by-" + name),
                Stream.concat(
                                Stream.of(new Choices.Option(
                                        "",
                                        words.get(name.equals("state") ? "warnings.filter.open" : "browse.filter.any"),
                                        false)),
                                values.map(value -> new Choices.Option(
                                        value.getKey(), value.getValue(), address.has(name, value.getKey()))))
                        .toList());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
