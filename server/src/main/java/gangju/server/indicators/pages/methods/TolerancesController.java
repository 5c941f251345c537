package gangju.server.indicators.pages.methods;

import gangju.indicator.Clocks;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerance;
import gangju.model.TargetType;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.entry.Typed;
import gangju.server.indicators.pages.methods.TolerancesPage.Asked;
import gangju.server.indicators.status.OfficeTolerances;
import gangju.server.indicators.status.Rejudging;
import gangju.server.indicators.status.ToleranceDecisions;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How far off may a figure be, who decided so, and are all targets judged by it yet? */
@Controller
final class TolerancesController {
    /** The field that says that a person has seen what follows from the decision. */
    static final String SURE = "sure";

    private static final String PATH = "/methods/tolerances";
    private static final int RUNS = 5;

    private final OfficeTolerances tolerances;
    private final ToleranceDecisions decisions;
    private final Rejudging rejudging;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    TolerancesController(
            OfficeTolerances tolerances,
            ToleranceDecisions decisions,
            Rejudging rejudging,
            Pages pages,
            Clock clock,
            DisplayNames names) {
        this.tolerances = tolerances;
        this.decisions = decisions;
        this.rejudging = rejudging;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping(PATH)
    View tolerances(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        values.put("name", Objects.requireNonNullElse(request.getParameter("name"), ToleranceKind.ABOUT.code()));
        values.put("method", Objects.requireNonNullElse(request.getParameter("method"), ToleranceKind.ANY));
        values.put("from", LocalDate.now(clock).toString());
        return page(request, Typed.of(values, Pages.words(request)), null);
    }

    /** Asks back first; what is decided can't be taken back, only decided otherwise. */
    @PostMapping(PATH)
    View decide(HttpServletRequest request) {
        var words = Pages.words(request);
        var typed = Typed.of(request, words);
        var read = read(typed);
        if (read.isEmpty()) {
            return page(request, typed, null);
        }
        if (typed.text(SURE) == null) {
            return page(request, typed, asked(read.get(), FigureText.of(words)));
        }
        decisions.decide(read.get(), CurrentAccount.required().name());
        return new RedirectView(PATH + "?done");
    }

    private Optional<Tolerance> read(Typed typed) {
        var kind = ToleranceKind.of(typed.required("name"));
        if (kind.isEmpty()) {
            typed.refuse("name", typed.word("tolerances.name.wrong"));
            return Optional.empty();
        }
        var method = typed.required("method");
        if (!kind.get().allowed().contains(method)) {
            typed.refuse("method", typed.word("tolerances.method.wrong." + onlyFor(kind.get())));
        }
        typed.required("value");
        var value = typed.parsed("value", kind.get().help(), kind.get()::parse);
        var from = typed.parsed("from", "entry.published.wrong", LocalDate::parse);
        var reason = typed.required("reason");
        var source = typed.required("source");
        if (typed.isSound() && isInForce(kind.get(), method, value.orElseThrow(), from.orElse(null))) {
            typed.refuse("value", typed.word("tolerances.value.same"));
        }
        return typed.isSound()
                ? value.map(found ->
                        new Tolerance(method, kind.get().code(), found, from.orElse(null), null, reason, source))
                : Optional.empty();
    }

    private static String onlyFor(ToleranceKind kind) {
        if (kind.allowed().size() > 1) {
            return "methods";
        }
        return kind.allowed().getFirst().equals(ToleranceKind.ANY)
                ? "any"
                : kind.allowed().getFirst();
    }

    private boolean isInForce(ToleranceKind kind, String method, BigDecimal value, @Nullable LocalDate from) {
        var today = LocalDate.now(clock);
        var day = from == null ? today : from;
        var held = tolerances.all().get(kind.code(), method, new Clocks(day, today, null));
        return held.method().equals(method) && held.value().compareTo(value) == 0;
    }

    private Asked asked(Tolerance decided, FigureText text) {
        var words = text.words();
        var kind = ToleranceKind.of(decided.name()).orElseThrow();
        var today = LocalDate.now(clock);
        var before = tolerances.all().get(decided.name(), decided.method(), Clocks.on(today));
        var notes = new ArrayList<String>();
        var from = decided.from();
        notes.add(
                from == null
                        ? words.get("tolerances.asked.always")
                        : words.get("tolerances.asked.from", text.dates().of(from)));
        notes.add(
                words.get("tolerances.asked.touches", count(decisions.watched(), Assessor.typesOf(decided.method()))));
        if (from != null && from.isAfter(today)) {
            notes.add(words.get("tolerances.asked.ahead"));
        }
        if (decided.method().equals(ToleranceKind.ANY)) {
            notes.add(words.get("tolerances.asked.any"));
        }
        return new Asked(
                words.get(
                        "tolerances.asked.change",
                        kind.name(text),
                        ToleranceKind.method(decided.method(), text),
                        kind.text(before.value(), text),
                        kind.text(decided.value(), text)),
                notes);
    }

    private View page(HttpServletRequest request, Typed typed, @Nullable Asked asked) {
        var words = Pages.words(request);
        var clocks = AskedClocks.of(request, clock);
        var text = new ToleranceText(FigureText.of(words), tolerances.all(), clocks.clocks());
        var decided = decisions.knownOn(clocks.clocks().knownOn());
        var runs = rejudging.latest(RUNS);
        var lines = text.lines();
        return pages.view(
                "indicators/methods/tolerances.jte",
                new TolerancesPage(
                        pages.frame(request, Section.INDICATORS, words.get("tolerances.title")),
                        ClockStrip.of(request, clocks, words),
                        request.getParameter("done") == null ? null : Told.done(words.get("tolerances.done")),
                        text.lead(lines, decided.size()),
                        runs.stream().map(run -> text.run(run, names)).toList(),
                        lines,
                        typed.values(),
                        typed.problems(),
                        Arrays.stream(ToleranceKind.values())
                                .map(kind -> new Option(kind.code(), kind.name(text.text())))
                                .toList(),
                        methods(text.text()),
                        asked,
                        decided.stream().map(one -> text.decision(one, names)).toList(),
                        !clocks.isPast()));
    }

    /** Each with how many targets it judges. */
    private List<Option> methods(FigureText text) {
        var watched = decisions.watched();
        return ToleranceKind.methods().stream()
                .map(method -> new Option(
                        method,
                        text.words()
                                .get(
                                        "tolerances.method.counted",
                                        ToleranceKind.method(method, text),
                                        count(watched, Assessor.typesOf(method)))))
                .toList();
    }

    private static int count(Map<TargetType, Integer> watched, Iterable<TargetType> types) {
        int all = 0;
        for (var type : types) {
            all += watched.getOrDefault(type, 0);
        }
        return all;
    }
}
