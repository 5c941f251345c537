package gangju.server.indicators.pages.entry;

import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.Unit;
import gangju.server.accounts.CurrentAccount;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.entry.FigureFormPage.Options;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A new indicator, or other attributes and definitions of one: what was known before stays known. */
@Controller
final class IndicatorFormController {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";
    private static final String PATH = "/indicators/{code:" + CODE + "}/edit";
    private final Indicators indicators;
    private final IndicatorRegister register;
    private final Pages pages;
    private final Clock clock;

    IndicatorFormController(Indicators indicators, IndicatorRegister register, Pages pages, Clock clock) {
        this.indicators = indicators;
        this.register = register;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/indicators/new")
    View create(HttpServletRequest request) {
        var values =
                Map.of("kind", "rate", "direction", "up", "frequency", "year", "price", "not_stated", "additive", "no");
        return page(request, null, Typed.of(values, Pages.words(request)));
    }

    @PostMapping("/indicators")
    View add(HttpServletRequest request) {
        var words = Pages.words(request);
        var typed = Typed.of(request, words);
        var code = typed.required("code");
        if (!code.matches(CODE)) {
            typed.refuse("code", words.get("register.code.wrong", code));
        }
        var indicator = read(typed, code, List.of());
        if (indicator == null) {
            return page(request, null, typed);
        }
        try {
            register.add(indicator, CurrentAccount.required().name());
        } catch (DuplicateKeyException e) {
            typed.refuse("code", words.get("register.code.taken", code));
            return page(request, null, typed);
        }
        return new RedirectView("/indicators/" + code);
    }

    @GetMapping(PATH)
    View edit(HttpServletRequest request, @PathVariable String code) {
        Viewer.requireMember();
        var found = find(code);
        return page(request, found, Typed.of(values(found.indicator()), Pages.words(request)));
    }

    @PostMapping(PATH)
    View change(HttpServletRequest request, @PathVariable String code) {
        var found = find(code);
        var typed = Typed.of(request, Pages.words(request));
        var reason = typed.required("reason");
        var indicator = read(typed, code, found.indicator().definitions());
        if (indicator == null) {
            return page(request, found, typed);
        }
        register.change(found.id(), indicator, reason, CurrentAccount.required().name());
        return new RedirectView("/indicators/" + code);
    }

    /** Null where something is wrong. */
    private static @Nullable Indicator read(Typed typed, String code, List<Definition> before) {
        var nameZh = typed.required("name-zh");
        var unit = typed.required("unit");
        var precision = typed.parsed("precision", "register.precision.wrong", IndicatorFormController::precision);
        var lag = typed.parsed("lag", "register.lag.wrong", text -> Period.ofMonths(months(text)));
        var growth = typed.text("growth");
        var definitions = definitions(typed, before);
        if (!typed.isSound()) {
            return null;
        }
        return new Indicator(
                code,
                nameZh,
                typed.text("name-en"),
                definitions,
                Unit.of(unit),
                precision.orElse(null),
                typed.constant("direction", Direction.class, Direction.NONE),
                typed.constant("kind", IndicatorKind.class, IndicatorKind.RATE),
                typed.constant("frequency", Frequency.class, Frequency.YEAR),
                lag.orElse(null),
                typed.constant("price", PriceBasis.class, PriceBasis.NOT_STATED),
                typed.text("area"),
                typed.text("universe"),
                growth,
                typed.text("data-source"),
                typed.text("owner"),
                "yes".equals(typed.text("additive")));
    }

    /** Those that there were and, where the text, scope or first day is another, one more. */
    private static List<Definition> definitions(Typed typed, List<Definition> before) {
        var text = typed.text("definition");
        var from = typed.parsed("definition-from", "entry.published.wrong", LocalDate::parse)
                .orElse(null);
        var scope = typed.text("definition-scope");
        var all = new ArrayList<>(before);
        if (text == null) {
            return all;
        }
        var known = before.stream()
                .anyMatch(one -> one.text().equals(text)
                        && Objects.equals(one.scope(), scope)
                        && Objects.equals(one.from(), from));
        if (!known) {
            all.removeIf(one -> Objects.equals(one.from(), from));
            all.add(new Definition(text, scope, from, null));
        }
        return all;
    }

    private static int precision(String text) {
        if (!text.matches("[0-9]|1[0-2]")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static int months(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private RegisteredIndicator find(String code) {
        return indicators
                .find(code, LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> values(Indicator indicator) {
        var values = new HashMap<String, String>();
        values.put("name-zh", indicator.nameZh());
        put(values, "name-en", indicator.nameEn());
        values.put("unit", indicator.unit().symbol());
        put(values, "precision", indicator.precision());
        values.put("kind", lower(indicator.kind()));
        values.put("direction", lower(indicator.direction()));
        values.put("frequency", lower(indicator.frequency()));
        var lag = indicator.lag();
        put(values, "lag", lag == null ? null : lag.toTotalMonths());
        values.put("price", lower(indicator.priceBasis()));
        put(values, "area", indicator.area());
        put(values, "universe", indicator.universe());
        put(values, "growth", indicator.growthIndicator());
        put(values, "data-source", indicator.dataSource());
        put(values, "owner", indicator.owner());
        values.put("additive", indicator.additive() ? "yes" : "no");
        if (!indicator.definitions().isEmpty()) {
            var definition = indicator.definitions().getLast();
            values.put("definition", definition.text());
            put(values, "definition-scope", definition.scope());
            put(values, "definition-from", definition.from());
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    private View page(HttpServletRequest request, @Nullable RegisteredIndicator found, Typed typed) {
        var words = Pages.words(request);
        var name = found == null ? "" : name(found.indicator(), words);
        return pages.view(
                "indicators/entry/indicator.jte",
                new IndicatorFormPage(
                        pages.frame(
                                request,
                                Section.INDICATORS,
                                found == null ? words.get("monitor.indicators.new") : name),
                        found == null ? null : found.code(),
                        name,
                        typed.values(),
                        typed.problems(),
                        options(words)));
    }

    private static String name(Indicator indicator, Messages words) {
        return words.isEnglish() && indicator.nameEn() != null ? indicator.nameEn() : indicator.nameZh();
    }

    private static List<Options> options(Messages words) {
        return List.of(
                options(words, "kind", IndicatorKind.values()),
                options(words, "direction", Direction.values()),
                options(words, "frequency", Frequency.values()),
                options(words, "price", PriceBasis.values()),
                new Options(
                        "additive",
                        List.of(
                                new Option("no", words.get("monitor.fact.additive.no")),
                                new Option("yes", words.get("monitor.fact.additive.yes")))));
    }

    private static Options options(Messages words, String field, Enum<?>[] values) {
        return new Options(
                field,
                Arrays.stream(values)
                        .map(value -> new Option(lower(value), words.get("monitor." + field + "." + lower(value))))
                        .toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
