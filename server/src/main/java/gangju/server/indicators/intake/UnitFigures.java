package gangju.server.indicators.intake;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Source.Grade;
import gangju.indicator.Unit;
import gangju.indicator.entry.DoubtWords;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.ReportedFigures;
import gangju.server.indicators.figures.FigureChecks;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Links;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the figures of linked indicators by their frequency, and stores what units report of them. */
@Component
final class UnitFigures implements ReportedFigures {
    private final Links links;
    private final Indicators indicators;
    private final FiguresAt figures;
    private final FigureChecks checks;
    private final FigureStore store;
    private final Clock clock;

    UnitFigures(
            Links links,
            Indicators indicators,
            FiguresAt figures,
            FigureChecks checks,
            FigureStore store,
            Clock clock) {
        this.links = links;
        this.indicators = indicators;
        this.figures = figures;
        this.checks = checks;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Asked> asked(Collection<Long> targets, LocalDate from, LocalDate to) {
        var clocks = Clocks.on(LocalDate.now(clock));
        var linked = links.of(targets, clocks);
        var registered = indicators.byId(
                linked.values().stream().map(link -> link.series().indicator()).collect(Collectors.toSet()),
                clocks.knownOn());
        var kept = figures.of(
                linked.values().stream().map(link -> link.series().id()).toList(), clocks);
        return targets.stream()
                .distinct()
                .flatMap(target -> Optional.ofNullable(linked.get(target)).stream()
                        .flatMap(link -> asked(
                                target,
                                link,
                                registered.get(link.series().indicator()),
                                kept.getOrDefault(link.series().id(), Figures.empty()),
                                new Days(from, to))))
                .toList();
    }

    private record Days(LocalDate from, LocalDate to) {
        boolean hold(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static Stream<Asked> asked(
            long target, CurrentLink link, @Nullable RegisteredIndicator registered, Figures kept, Days days) {
        if (registered == null) {
            return Stream.empty();
        }
        var indicator = registered.indicator();
        var series = link.series();
        return indicator.frequency().step().stream()
                .flatMap(step -> periods(step, days))
                .map(period -> new Asked(
                        target,
                        new Fact(series.code(), series.area(), series.dimensions(), period),
                        indicator.nameZh(),
                        indicator.nameEn(),
                        indicator.unit().symbol(),
                        kept.at(period).map(UnitFigures::kept).orElse(null),
                        kept.inOrder().reversed().stream()
                                .filter(figure -> figure.period().end().isBefore(period.end()))
                                .findFirst()
                                .map(UnitFigures::kept)
                                .orElse(null)));
    }

    /** Whole periods of the calendar that end within the days; of daily figures, the last day's. */
    private static Stream<ReferencePeriod> periods(Period step, Days days) {
        if (step.toTotalMonths() == 0) {
            return Stream.of(new ReferencePeriod(days.to(), Period.ofDays(1)));
        }
        var first = LocalDate.of(days.from().getYear(), 1, 1);
        return Stream.iterate(first, start -> !start.isAfter(days.to()), start -> start.plus(step))
                .map(start -> new ReferencePeriod(start, step))
                .filter(period -> days.hold(period.end()));
    }

    private static Kept kept(Figure figure) {
        var used = figure.used();
        return new Kept(
                used.period(), used.value(), used.unit().symbol(), used.source().publisher());
    }

    @Override
    public Map<Reported, List<String>> doubts(List<Reported> reported, Locale locale) {
        var found = checks.check(
                reported.stream().map(one -> observation(one, null, null)).toList());
        var doubts = new LinkedHashMap<Reported, List<String>>();
        for (int i = 0; i < reported.size(); i++) {
            if (!found.get(i).isEmpty()) {
                doubts.put(
                        reported.get(i),
                        found.get(i).stream()
                                .map(doubt -> DoubtWords.what(doubt, locale))
                                .toList());
            }
        }
        return doubts;
    }

    @Override
    public void takeIn(List<Reported> reported, @Nullable String reason, String by) {
        if (!reported.isEmpty()) {
            store.add(
                    Origin.form(by),
                    reported.stream()
                            .map(one -> NewFigure.of(observation(one, reason, by)))
                            .toList());
        }
    }

    private Observation observation(Reported one, @Nullable String reason, @Nullable String by) {
        var today = LocalDate.now(clock);
        return new Observation(
                0,
                one.fact().indicator(),
                one.fact().area(),
                one.fact().dimensions(),
                one.fact().period(),
                Objects.requireNonNull(one.value()),
                Unit.of(one.unit()),
                Bound.EXACT,
                ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                null,
                new Source(one.title(), one.publisher(), null, Grade.ORGANISATION),
                null,
                today,
                by,
                reason);
    }
}
