package gangju.server.indicators.pages.indicator;

import gangju.indicator.Indicator;
import gangju.indicator.PriceBasis;
import gangju.indicator.vintage.Figure;
import gangju.server.indicators.pages.FigureText;
import gangju.server.indicators.pages.indicator.IndicatorPage.Definition;
import gangju.server.indicators.pages.indicator.IndicatorPage.Version;
import gangju.server.indicators.register.IndicatorVersion;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an indicator is, in the words of one language. */
record IndicatorFacts(Indicator indicator, FigureText text) {
    List<Fact> attributes() {
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", text.words().get("monitor.kind." + lower(indicator.kind()))));
        facts.add(fact("direction", text.words().get("monitor.direction." + lower(indicator.direction()))));
        facts.add(fact("unit", text.figures().unit(indicator.unit().symbol())));
        facts.add(fact("price", text.words().get("monitor.price." + lower(indicator.priceBasis()))));
        facts.add(fact("area", indicator.area()));
        if (indicator.universe() != null) {
            facts.add(fact("universe", indicator.universe()));
        }
        facts.add(fact("owner", indicator.owner()));
        facts.add(fact("data-source", indicator.dataSource()));
        facts.add(fact(
                "additive",
                text.words().get(indicator.additive() ? "monitor.fact.additive.yes" : "monitor.fact.additive.no")));
        var growth = indicator.growthIndicator();
        if (growth != null) {
            facts.add(Fact.linked(text.words().get("monitor.fact.growth"), growth, "/indicators/" + growth));
        }
        return facts;
    }

    /** The facts that a reader of a figure needs, in one line. */
    String brief(SeriesFigures figures) {
        var words = text.words();
        var told = new ArrayList<String>();
        told.add(words.get("monitor.kind." + lower(indicator.kind())));
        told.add(words.get("monitor.frequency." + lower(indicator.frequency())));
        told.add(text.figures().unit(indicator.unit().symbol()));
        if (indicator.priceBasis() != PriceBasis.NOT_STATED) {
            told.add(words.get("monitor.price." + lower(indicator.priceBasis())));
        }
        Optional.ofNullable(indicator.owner())
                .ifPresent(owner -> told.add(words.get("monitor.indicator.brief.owner", owner)));
        figures.latest().flatMap(this::due).ifPresent(due -> told.add(words.get("monitor.indicator.brief.next", due)));
        return String.join(" · ", told);
    }

    List<Fact> schedule(SeriesFigures figures) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("frequency", text.words().get("monitor.frequency." + lower(indicator.frequency()))));
        var lag = indicator.lag();
        facts.add(fact("lag", lag == null ? "" : text.words().get("monitor.age.months", lag.toTotalMonths())));
        figures.latest().ifPresent(latest -> {
            var published = latest.used().published();
            facts.add(fact(
                    "last",
                    text.period(latest.period())
                            + (published == null
                                    ? ""
                                    : text.words().get("browse.comma")
                                            + text.dates().of(published))));
            due(latest).ifPresent(due -> facts.add(fact("next", due)));
        });
        return facts;
    }

    private Optional<String> due(Figure latest) {
        var lag = indicator.lag();
        return indicator.frequency().step().filter(step -> lag != null).map(step -> {
            var next = latest.period().end().plusDays(1).plus(step);
            var due = next.plus(Objects.requireNonNull(lag)).minusDays(1);
            return text.dates().of(due);
        });
    }

    List<Definition> definitions() {
        return indicator.definitions().reversed().stream()
                .map(one -> new Definition(
                        one.text(),
                        one.scope(),
                        one.from() == null
                                ? text.words().get("monitor.indicator.definition.always")
                                : text.words()
                                        .get(
                                                "monitor.indicator.definition.holds",
                                                text.dates().of(one.from())),
                        one.knownSince() == null
                                ? ""
                                : text.words()
                                        .get(
                                                "monitor.indicator.definition.known",
                                                text.dates().of(one.knownSince()))))
                .toList();
    }

    /** Each version with what it said otherwise than the one before. */
    static List<Version> versions(List<IndicatorVersion> versions, FigureText text, DisplayNames names) {
        var told = new ArrayList<Version>();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1).indicator() : null;
            told.add(new Version(
                    text.dates().of(version.knownSince()),
                    version.recordedBy() == null ? null : names.of(version.recordedBy(), text.words()),
                    version.reason(),
                    changed(before, version.indicator(), text.words())));
        }
        return told;
    }

    private static String changed(@Nullable Indicator before, Indicator after, Messages words) {
        if (before == null) {
            return words.get("monitor.indicator.version.first");
        }
        var changes = new ArrayList<String>();
        changed(changes, words, "name", before.nameZh(), after.nameZh());
        changed(changes, words, "unit", before.unit(), after.unit());
        changed(
                changes,
                words,
                "direction",
                word(before.direction(), "direction", words),
                word(after.direction(), "direction", words));
        changed(changes, words, "kind", word(before.kind(), "kind", words), word(after.kind(), "kind", words));
        changed(
                changes,
                words,
                "frequency",
                word(before.frequency(), "frequency", words),
                word(after.frequency(), "frequency", words));
        changed(changes, words, "lag", before.lag(), after.lag());
        changed(
                changes,
                words,
                "price",
                word(before.priceBasis(), "price", words),
                word(after.priceBasis(), "price", words));
        changed(changes, words, "area", before.area(), after.area());
        changed(changes, words, "owner", before.owner(), after.owner());
        changed(changes, words, "data-source", before.dataSource(), after.dataSource());
        return String.join(words.get("browse.comma"), changes);
    }

    private static void changed(
            List<String> changes, Messages words, String fact, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(words.get(
                    "monitor.indicator.version.changed",
                    words.get("monitor.fact." + fact),
                    String.valueOf(Objects.requireNonNullElse(before, "—")),
                    String.valueOf(Objects.requireNonNullElse(after, "—"))));
        }
    }

    private static String word(Enum<?> constant, String vocabulary, Messages words) {
        return words.get("monitor." + vocabulary + "." + lower(constant));
    }

    private Fact fact(String code, @Nullable String value) {
        return Fact.of(text.words().get("monitor.fact." + code), Objects.requireNonNullElse(value, ""));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** As the reader's language calls it. */
    String name() {
        return IndicatorsController.name(text.words(), indicator.nameZh(), indicator.nameEn());
    }
}
