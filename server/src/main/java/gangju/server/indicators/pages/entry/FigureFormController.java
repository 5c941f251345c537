package gangju.server.indicators.pages.entry;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Source.Grade;
import gangju.indicator.Unit;
import gangju.indicator.entry.Doubt;
import gangju.indicator.entry.DoubtWords;
import gangju.indicator.vintage.Figures;
import gangju.model.PartialDate;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.FigureChecks;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.entry.FigureFormPage.Asked;
import gangju.server.indicators.pages.entry.FigureFormPage.Before;
import gangju.server.indicators.pages.entry.FigureFormPage.Options;
import gangju.server.indicators.pages.entry.FigureFormPage.Shown;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One figure by hand: a new one, or a correction of one, which is another vintage with its reason. */
@Controller
final class FigureFormController {
    private static final String CODE = "{code:[A-Za-z0-9][A-Za-z0-9_.-]{0,63}}";
    private static final String KEEP = "keep";
    private static final int BEFORE = 8;

    private final Indicators indicators;
    private final SeriesRegister register;
    private final FiguresAt figures;
    private final FigureChecks checks;
    private final FigureStore store;
    private final Pages pages;
    private final Clock clock;

    FigureFormController(
            Indicators indicators,
            SeriesRegister register,
            FiguresAt figures,
            FigureChecks checks,
            FigureStore store,
            Pages pages,
            Clock clock) {
        this.indicators = indicators;
        this.register = register;
        this.figures = figures;
        this.checks = checks;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/indicators/" + CODE + "/figures/new")
    View form(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam @Nullable Integer series,
            @RequestParam @Nullable Long observation) {
        Viewer.requireMember();
        var found = find(code);
        var chosen = Optional.ofNullable(series).flatMap(register::find).filter(one -> one.indicator() == found.id());
        var corrected = observation == null ? Optional.<Observation>empty() : observation(found, observation);
        var values = corrected.map(FigureFormController::values).orElseGet(() -> values(found, chosen));
        return page(request, found, Typed.of(values, Pages.words(request)), corrected);
    }

    @PostMapping("/indicators/" + CODE + "/figures")
    View enter(HttpServletRequest request, @PathVariable String code) {
        var found = find(code);
        var typed = Typed.of(request, Pages.words(request));
        var corrected =
                typed.parsed("observation", "entry.unknown", Long::valueOf).flatMap(id -> observation(found, id));
        var entered = read(found, typed, corrected.isPresent());
        if (entered.isEmpty()) {
            return page(request, found, typed, corrected);
        }
        var doubts = checks.check(List.of(entered.get())).getFirst();
        var seal = seal(entered.get(), doubts);
        if (!doubts.isEmpty() && !seal.equals(typed.text(KEEP))) {
            return page(request, found, typed, corrected, asked(seal, doubts, Pages.words(request)));
        }
        var by = CurrentAccount.required().name();
        store.add(Origin.form(by), List.of(NewFigure.of(entered.get())));
        var series =
                register.find(found.id(), entered.get().area(), entered.get().dimensions());
        return new RedirectView("/indicators/" + code + "?done"
                + series.map(one -> "&series=" + one.id()).orElse(""));
    }

    /** Of the figure and the doubts that a person has seen; another figure or other doubts are shown again. */
    private static String seal(Observation entered, List<Doubt> doubts) {
        return Integer.toHexString(Objects.hash(
                doubts, entered.period(), entered.area(), entered.dimensions(), entered.value(), entered.unit()));
    }

    private Optional<Observation> read(RegisteredIndicator found, Typed typed, boolean correction) {
        var period = typed.parsed("period", "entry.period.wrong", ReferencePeriod::parse);
        if (period.isEmpty()) {
            typed.required("period");
        }
        var value = typed.parsed("value", "entry.value.wrong", text -> new BigDecimal(text.replaceAll("[,，\\s]", "")));
        var status = typed.constant("status", ObservationStatus.class, ObservationStatus.NORMAL);
        var note = typed.text("note");
        if (value.isEmpty() && status.isUsable()) {
            typed.required("value");
        }
        if (value.isEmpty() && !status.isUsable() && note == null) {
            typed.required("note");
        }
        var published = typed.parsed("published", "entry.published.wrong", PartialDate::parse);
        var area = typed.required("area");
        var unit = typed.required("unit");
        var source = new Source(
                typed.text("title"),
                typed.required("publisher"),
                typed.parsed("url", "entry.url.wrong", FigureFormController::address)
                        .orElse(null),
                typed.constant("grade", Grade.class, Grade.ORGANISATION));
        var dimensions = typed.parsed("dimensions", "entry.dimensions.wrong", FigureFormController::dimensions)
                .orElse(Map.of());
        var reason = correction ? typed.required("reason") : null;
        if (!typed.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                0,
                found.code(),
                area,
                dimensions,
                period.orElseThrow(),
                value.orElse(null),
                Unit.of(unit),
                typed.constant("bound", Bound.class, Bound.EXACT),
                status,
                typed.constant("confidentiality", Confidentiality.class, Confidentiality.FREE),
                typed.text("scope"),
                typed.text("break"),
                note,
                source,
                published.orElse(null),
                LocalDate.now(clock),
                CurrentAccount.required().name(),
                reason));
    }

    private static String address(String text) {
        if (!text.matches("https?://\\S+")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Map<String, String> dimensions(String text) {
        var dimensions = new TreeMap<String, String>();
        for (var part : text.split("[;；]")) {
            var at = part.indexOf('=');
            if (at < 1 || at == part.length() - 1) {
                throw new IllegalArgumentException(text);
            }
            dimensions.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
        }
        return dimensions;
    }

    private RegisteredIndicator find(String code) {
        return indicators
                .find(code, LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Observation> observation(RegisteredIndicator found, long id) {
        var series = register.of(found.id(), 500).stream().map(Series::id).toList();
        return figures.of(series, today(), Viewer.MEMBER).values().stream()
                .flatMap(one -> one.inOrder().stream())
                .flatMap(figure -> Stream.concat(Stream.of(figure.used()), figure.others().stream()))
                .filter(one -> one.id() == id)
                .findFirst();
    }

    private Clocks today() {
        return Clocks.on(LocalDate.now(clock));
    }

    private static Map<String, String> values(RegisteredIndicator found, Optional<Series> series) {
        var values = new HashMap<String, String>();
        values.put("unit", found.indicator().unit().symbol());
        values.put("bound", "exact");
        values.put("status", "normal");
        values.put("confidentiality", "free");
        values.put("grade", "official");
        values.put(
                "area",
                series.map(Series::area)
                        .orElse(Objects.requireNonNullElse(found.indicator().area(), "")));
        values.put("publisher", Objects.requireNonNullElse(found.indicator().dataSource(), ""));
        series.filter(one -> !one.dimensions().isEmpty())
                .ifPresent(one -> values.put("dimensions", Series.write(one.dimensions())));
        return values;
    }

    private static Map<String, String> values(Observation one) {
        var values = new HashMap<String, String>();
        values.put("observation", String.valueOf(one.id()));
        values.put("period", one.period().toString());
        values.put("area", one.area());
        values.put("unit", one.unit().symbol());
        values.put("bound", lower(one.bound()));
        values.put("status", lower(one.status()));
        values.put("confidentiality", lower(one.confidentiality()));
        values.put("grade", lower(one.source().grade()));
        put(values, "publisher", one.source().publisher());
        put(values, "title", one.source().title());
        put(values, "scope", one.scope());
        put(values, "dimensions", one.dimensions().isEmpty() ? null : Series.write(one.dimensions()));
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private View page(
            HttpServletRequest request, RegisteredIndicator found, Typed typed, Optional<Observation> corrected) {
        return page(request, found, typed, corrected, null);
    }

    private View page(
            HttpServletRequest request,
            RegisteredIndicator found,
            Typed typed,
            Optional<Observation> corrected,
            @Nullable Asked asked) {
        var words = Pages.words(request);
        var text = FigureText.of(words);
        var indicator = found.indicator();
        var name = words.isEnglish() && indicator.nameEn() != null ? indicator.nameEn() : indicator.nameZh();
        return pages.view(
                "indicators/entry/figure.jte",
                new FigureFormPage(
                        pages.frame(request, Section.INDICATORS, name),
                        found.code(),
                        name,
                        corrected
                                .map(one -> text.period(one.period()) + " " + text.figure(one))
                                .orElse(null),
                        typed.values(),
                        typed.problems(),
                        asked,
                        options(words),
                        before(found, typed, text),
                        text.figures().unit(indicator.unit().symbol())));
    }

    private List<Before> before(RegisteredIndicator found, Typed typed, FigureText text) {
        var area = typed.values().getOrDefault("area", "");
        return register.find(found.id(), area, Map.of())
                .map(series -> figures
                        .of(List.of(series.id()), today(), Viewer.MEMBER)
                        .getOrDefault(series.id(), Figures.empty())
                        .inOrder()
                        .reversed()
                        .stream()
                        .limit(BEFORE)
                        .map(figure -> new Before(
                                text.period(figure.period()),
                                text.figure(figure.used()),
                                text.source(
                                        figure.used().source().publisher(),
                                        figure.used().source().title())))
                        .toList())
                .orElse(List.of());
    }

    private static Asked asked(String seal, List<Doubt> doubts, Messages words) {
        return new Asked(
                seal,
                doubts.stream()
                        .map(doubt -> new Shown(
                                DoubtWords.what(doubt, words.locale()), DoubtWords.whatToDo(doubt, words.locale())))
                        .toList());
    }

    private static List<Options> options(Messages words) {
        return List.of(
                options(words, "bound", Bound.values()),
                options(words, "status", ObservationStatus.values()),
                options(words, "confidentiality", Confidentiality.values()),
                options(words, "grade", Grade.values()));
    }

    private static Options options(Messages words, String field, Enum<?>[] values) {
        return new Options(
                field,
                Arrays.stream(values)
                        .map(value -> new Option(lower(value), words.get("entry." + field + "." + lower(value))))
                        .toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
