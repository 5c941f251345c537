package gangju.indicator.backtest;

import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.PriceBasis;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes yearly series with vintages, the same for the same random numbers.
 *
 * <p>Each year is published twice: provisionally on the first of March after it, one time in ten only on the first of
 * September, and finally on the first of December; the provisional figure is off by half a percent. One year in twenty
 * has a figure of another source, three percent off.
 */
public final class Simulator {
    private static final double PROVISIONAL_ERROR = 0.005;

    private static final Indicator INDICATOR = new Indicator(
            "SIMULATED",
            "模拟序列",
            "simulated series",
            List.of(new Definition("simulated", null, null, null)),
            Unit.of("亿元"),
            2,
            Direction.UP,
            IndicatorKind.FLOW,
            Frequency.YEAR,
            Period.ofMonths(4),
            PriceBasis.NOT_STATED,
            null,
            null,
            null,
            null,
            null,
            true);

    private final RandomGenerator random;
    private final int firstYear;
    private final int years;

    public Simulator(RandomGenerator random, int firstYear, int years) {
        this.random = random;
        this.firstYear = firstYear;
        this.years = years;
    }

    /** How a series runs. */
    public enum Shape {
        /** Growth that differs from year to year and is not made up for. */
        WALK,
        /** About a straight line. */
        TREND,
        /** A walk that is published on another scope from some year on, one fifth higher. */
        BREAK,
        /** Fast at first, then near a ceiling. */
        SATURATING,
        /** About one level. */
        NOISY,
        /** A walk whose last five years are revised together, by a census. */
        REVISED
    }

    /** As many series of a shape. */
    public List<History> series(Shape shape, int count) {
        var histories = new ArrayList<History>();
        for (int i = 0; i < count; i++) {
            histories.add(history(shape, i + 1));
        }
        return histories;
    }

    private History history(Shape shape, int number) {
        var values = values(shape);
        var observations = new ArrayList<Observation>();
        int special = years / 2 + random.nextInt(years / 3);
        for (int i = 0; i < years; i++) {
            boolean isNew = shape == Shape.BREAK && i >= special;
            double value = isNew ? values[i] * 1.2 : values[i];
            var published = new Published(firstYear + i, isNew ? "new" : null, shape == Shape.BREAK && i == special);
            double provisional = value * (1 + PROVISIONAL_ERROR * random.nextGaussian());
            int month = random.nextInt(10) == 0 ? 9 : 3;
            observations.add(published.as(
                    observations.size(),
                    provisional,
                    LocalDate.of(firstYear + i + 1, month, 1),
                    ObservationStatus.PROVISIONAL));
            observations.add(published.as(
                    observations.size(), value, LocalDate.of(firstYear + i + 1, 12, 1), ObservationStatus.NORMAL));
        }
        for (int i = 0; i < years; i++) {
            if (random.nextInt(20) == 0) {
                observations.add(new Published(firstYear + i, null, false)
                        .elsewhere(observations.size(), values[i] * 1.03, LocalDate.of(firstYear + i + 1, 12, 10)));
            }
        }
        if (shape == Shape.REVISED) {
            double by = 1 + 0.04 * random.nextGaussian();
            for (int i = Math.max(0, special - 4); i < years; i++) {
                var day = LocalDate.of(firstYear + Math.max(special, i) + 1, 12, 15);
                observations.add(new Published(firstYear + i, null, false)
                        .as(observations.size(), values[i] * by, day, ObservationStatus.NORMAL));
            }
        }
        return new History(shape.name().toLowerCase(Locale.ROOT) + " " + number, true, INDICATOR, observations);
    }

    private double[] values(Shape shape) {
        var values = new double[years];
        double level = 100 + random.nextInt(400);
        double growth = 0.02 + 0.08 * random.nextDouble();
        double noise = 0.01 + 0.04 * random.nextDouble();
        double walk = level;
        for (int i = 0; i < years; i++) {
            double shock = noise * random.nextGaussian();
            walk *= Math.exp(growth + shock);
            values[i] = switch (shape) {
                case WALK, BREAK, REVISED -> walk;
                case TREND -> level * (1 + growth * i + shock);
                case SATURATING -> level * (1 + 2 / (1 + Math.exp(-(i - years / 3.0) / 2.5)) + shock);
                case NOISY -> level * (1 + 3 * shock);
            };
        }
        return values;
    }

    /** A year of a series, before it is published. */
    private record Published(int year, @Nullable String scope, boolean isBreak) {
        Observation as(long id, double value, LocalDate day, ObservationStatus status) {
            return by("simulated office", id, value, day, status);
        }

        Observation elsewhere(long id, double value, LocalDate day) {
            return by("another simulated source", id, value, day, ObservationStatus.NORMAL);
        }

        private Observation by(String publisher, long id, double value, LocalDate day, ObservationStatus status) {
            return new Observation(
                    id,
                    INDICATOR.code(),
                    "simulated",
                    Map.of(),
                    ReferencePeriod.ofYear(year),
                    BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP),
                    INDICATOR.unit(),
                    Bound.EXACT,
                    status,
                    Confidentiality.FREE,
                    scope,
                    isBreak ? "another scope" : null,
                    null,
                    new Source("simulated", publisher, null, Source.Grade.OFFICIAL),
                    PartialDate.parse(day.toString()),
                    day,
                    null,
                    null);
        }
    }
}
