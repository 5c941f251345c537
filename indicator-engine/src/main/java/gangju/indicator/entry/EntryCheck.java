package gangju.indicator.entry;

import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ObservationStatus;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the figures that are entered into one series against what is known of it.
 *
 * <p>Made once for a series, from its figures; figures that are checked are known to the ones after them. Not for use
 * by several threads.
 */
public final class EntryCheck {
    private final Indicator indicator;
    private final PossibleRange range;
    private final ChangeCheck changes;
    private final LocalDate today;
    private final double lowest;
    private final double highest;
    private final Map<ReferencePeriod, KnownFigure> latest = new HashMap<>();
    private final Set<ReferencePeriod.Shape> shapes = EnumSet.noneOf(ReferencePeriod.Shape.class);

    /**
     * @param known figures of the series, in any order; of several for a period the last published counts
     * @param today periods that end later are not over
     */
    public EntryCheck(
            Indicator indicator, PossibleRange range, EntryLimits limits, List<KnownFigure> known, LocalDate today) {
        this.indicator = indicator;
        this.range = range;
        this.today = today;
        this.lowest = range.lowest() == null
                ? Double.NEGATIVE_INFINITY
                : range.lowest().doubleValue();
        this.highest = range.highest() == null
                ? Double.POSITIVE_INFINITY
                : range.highest().doubleValue();
        this.changes = new ChangeCheck(indicator, limits);
        usualShape(indicator.frequency()).ifPresent(shapes::add);
        known.stream()
                .sorted(Comparator.comparing(KnownFigure::published, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(this::keep);
    }

    /** What is doubtful about a figure; empty for most. */
    public List<Doubt> check(Entry entry) {
        var period = entry.period();
        var value = entry.value();
        if (period == null) {
            return List.of(Doubt.of(DoubtKind.NO_PERIOD));
        }
        if (value == null) {
            return entry.status().isUsable() ? List.of(Doubt.of(DoubtKind.NO_NUMBER)) : List.of();
        }
        var doubts = new ArrayList<Doubt>(0);
        dates(entry, period, doubts);
        if (!entry.unit().dimension().equals(indicator.unit().dimension())) {
            doubts.add(Doubt.of(DoubtKind.OTHER_DIMENSION, entry.unit(), indicator.unit()));
            return doubts;
        }
        var converted = converted(value, entry.unit());
        range(converted, doubts);
        if (entry.status() != ObservationStatus.FORECAST) {
            history(entry, period, converted, doubts);
        }
        return doubts;
    }

    /**
     * Checks many figures of the series together, earlier periods first, so that none depends on its place in the file.
     *
     * @return the doubts of each, in the order given
     */
    public List<List<Doubt>> checkAll(List<Entry> entries) {
        var order = new Place[entries.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = place(i, entries.get(i));
        }
        Arrays.sort(order);
        var doubts = new ArrayList<List<Doubt>>(Collections.nCopies(order.length, List.of()));
        lookAhead(Arrays.stream(order).map(place -> entries.get(place.index())).toList());
        for (var place : order) {
            doubts.set(place.index(), check(entries.get(place.index())));
        }
        return doubts;
    }

    /** Takes the middle of the second to fourth figure for what the first of a part of the year is compared with. */
    private void lookAhead(List<Entry> inOrder) {
        Map<Long, List<Entry>> first = new HashMap<>();
        for (var entry : inOrder) {
            var period = entry.period();
            boolean isComparable = entry.value() != null
                    && entry.unit().dimension().equals(indicator.unit().dimension());
            if (period != null && isComparable && !changes.isKnown(period)) {
                var some = first.computeIfAbsent(Past.part(period), key -> new ArrayList<>(4));
                if (some.size() < 4) {
                    some.add(entry);
                }
            }
        }
        first.values().stream()
                .filter(some -> some.size() == 4)
                .forEach(some -> some.subList(1, 4).stream()
                        .sorted(Comparator.comparing(this::converted))
                        .skip(1)
                        .findFirst()
                        .ifPresent(middle -> changes.expect(
                                Objects.requireNonNull(middle.period()),
                                converted(middle).doubleValue())));
    }

    private BigDecimal converted(Entry entry) {
        return converted(Objects.requireNonNull(entry.value()), entry.unit());
    }

    /** By period, then by publication, so that a batch that holds two vintages is taken in their order. */
    private static Place place(int index, Entry entry) {
        var period = entry.period();
        var published = entry.published();
        return new Place(
                index,
                period == null ? LocalDate.MAX : period.end(),
                published == null ? LocalDate.MIN : published.end());
    }

    private record Place(int index, LocalDate end, LocalDate published) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byEnd = end.compareTo(other.end);
            return byEnd != 0 ? byEnd : published.compareTo(other.published);
        }
    }

    private void dates(Entry entry, ReferencePeriod period, List<Doubt> doubts) {
        if (!shapes.contains(period.shape()) && indicator.frequency() != Frequency.SURVEY) {
            doubts.add(Doubt.of(DoubtKind.OTHER_SHAPE, period, "@frequency." + indicator.frequency()));
        }
        var end = period.end();
        boolean isExpected = entry.status() == ObservationStatus.FORECAST;
        if (end.isAfter(today) && !isExpected) {
            doubts.add(Doubt.of(DoubtKind.PERIOD_NOT_OVER, period, end));
        }
        var published = entry.published();
        if (published == null) {
            return;
        }
        if (published.end().isBefore(end) && !isExpected) {
            doubts.add(Doubt.of(DoubtKind.PUBLISHED_TOO_EARLY, published, period));
        }
        if (published.start().isAfter(today)) {
            doubts.add(Doubt.of(DoubtKind.PUBLISHED_IN_FUTURE, published));
        }
    }

    private void range(BigDecimal value, List<Doubt> doubts) {
        double number = value.doubleValue();
        if (number < lowest) {
            doubts.add(Doubt.of(
                    DoubtKind.BELOW_RANGE,
                    value.toPlainString(),
                    indicator.unit(),
                    Objects.requireNonNull(range.lowest())));
        }
        if (number > highest) {
            doubts.add(Doubt.of(
                    DoubtKind.ABOVE_RANGE,
                    value.toPlainString(),
                    indicator.unit(),
                    Objects.requireNonNull(range.highest())));
        }
        if (indicator.kind() == IndicatorKind.RANK && number != Math.rint(number)) {
            doubts.add(Doubt.of(DoubtKind.RANK_NOT_WHOLE, value.toPlainString()));
        }
    }

    private void history(Entry entry, ReferencePeriod period, BigDecimal value, List<Doubt> doubts) {
        var published = entry.published() == null ? null : entry.published().end();
        var known = latest.get(period);
        Optional<Doubt> doubt =
                known == null ? Optional.empty() : Vintage.doubt(known, value, published, entry.publisher());
        if (doubt.isEmpty() && !entry.hasBreak()) {
            doubt = known == null || known.isDoubtful()
                    ? changes.againstHistory(period, value, entry.unit())
                    : changes.againstVintage(known, value, entry.unit());
        }
        doubt.ifPresent(doubts::add);
        boolean isOlder = doubt.isPresent() && doubt.get().kind() == DoubtKind.OLDER_VINTAGE;
        if (!isOlder) {
            boolean isSlip = doubt.isPresent() && doubt.get().kind() == DoubtKind.TENFOLD;
            keep(new KnownFigure(period, value, published, entry.publisher(), entry.hasBreak(), isSlip));
        }
    }

    private void keep(KnownFigure figure) {
        latest.put(figure.period(), figure);
        shapes.add(figure.period().shape());
        changes.keep(figure);
    }

    private BigDecimal converted(BigDecimal value, Unit unit) {
        return unit.equals(indicator.unit())
                ? value
                : unit.convert(value, indicator.unit()).orElseThrow();
    }

    private static Optional<ReferencePeriod.Shape> usualShape(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> Optional.of(ReferencePeriod.Shape.YEAR);
            case HALF -> Optional.of(ReferencePeriod.Shape.HALF);
            case QUARTER -> Optional.of(ReferencePeriod.Shape.QUARTER);
            case MONTH -> Optional.of(ReferencePeriod.Shape.MONTH);
            case DAY -> Optional.of(ReferencePeriod.Shape.DAY);
            case SURVEY -> Optional.empty();
        };
    }
}
