package gangju.indicator.entry;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.remark.Remark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compares figures with the same part of other years. */
final class ChangeCheck {
    private static final int[] SLIPS = {1, 2, 3, 4, 8};
    private static final MathContext SHORT = new MathContext(4);

    private final Indicator indicator;
    private final EntryLimits limits;
    private final Map<Long, Past> parts = new HashMap<>();
    private final Map<Long, Expected> following = new HashMap<>();

    ChangeCheck(Indicator indicator, EntryLimits limits) {
        this.indicator = indicator;
        this.limits = limits;
    }

    void keep(KnownFigure figure) {
        parts.computeIfAbsent(Past.part(figure.period()), key -> new Past())
                .put(
                        figure.period().end().getYear(),
                        figure.value().doubleValue(),
                        figure.hasBreak(),
                        figure.isDoubtful());
    }

    /** Against another publication of the same period: a slip of the unit, or a revision that is very large. */
    Optional<Doubt> againstVintage(KnownFigure known, BigDecimal value, Unit unit) {
        double before = known.value().doubleValue();
        double now = value.doubleValue();
        var slip = slip(now, before, unit, known.period());
        if (slip.isPresent() || indicator.kind() == IndicatorKind.RANK) {
            return slip;
        }
        return Math.abs(now - before) > limits.revision() * Math.abs(before)
                ? Optional.of(Doubt.of(
                        DoubtKind.LARGE_REVISION,
                        known.period(),
                        Remark.amount(known.value(), indicator.unit()),
                        Remark.amount(value, indicator.unit()),
                        before == 0 ? "∞" : percent((now - before) / Math.abs(before))))
                : Optional.empty();
    }

    Optional<Doubt> againstHistory(ReferencePeriod period, BigDecimal value, Unit unit) {
        var past = parts.get(Past.part(period));
        int year = period.end().getYear();
        int neighbour = past == null ? -1 : past.neighbour(year);
        if (past == null || neighbour < 0) {
            return againstNext(period, value, unit);
        }
        double now = value.doubleValue();
        double before = past.value(neighbour);
        var like = new ReferencePeriod(period.start().plusYears(past.year(neighbour) - (long) year), period.length());
        var slip = slip(now, before, unit, like);
        return slip.isPresent() ? slip : jump(past, neighbour, year, now, like);
    }

    /** The first figure of a batch has no earlier one; where it alone has slipped, the next must not be blamed. */
    private Optional<Doubt> againstNext(ReferencePeriod period, BigDecimal value, Unit unit) {
        var next = following.remove(Past.part(period));
        return next == null ? Optional.empty() : slip(value.doubleValue(), next.value(), unit, next.like());
    }

    /** What the first figure of a part of the year is compared with, where none is known. */
    void expect(ReferencePeriod like, double value) {
        following.put(Past.part(like), new Expected(like, value));
    }

    boolean isKnown(ReferencePeriod period) {
        return parts.containsKey(Past.part(period));
    }

    private record Expected(ReferencePeriod like, double value) {}

    /** Makes up for a power of ten that is between the value and the expected one. */
    private Optional<Doubt> slip(double now, double expected, Unit unit, ReferencePeriod like) {
        if (indicator.kind() == IndicatorKind.RANK || !(now > 0) || !(expected > 0)) {
            return Optional.empty();
        }
        double ratio = expected / now;
        if (Math.max(ratio, 1 / ratio) < limits.slipFrom()) {
            return Optional.empty();
        }
        double nearest = limits.slipWithin();
        int power = 0;
        for (int slip : SLIPS) {
            for (int signed = -slip; signed <= slip; signed += 2 * slip) {
                double off = ratio / Math.pow(10, signed);
                double distance = Math.max(off, 1 / off);
                if (distance < nearest) {
                    nearest = distance;
                    power = signed;
                }
            }
        }
        return power == 0 ? Optional.empty() : Optional.of(slip(power, unit, like, expected));
    }

    private Doubt slip(int power, Unit unit, ReferencePeriod like, double expected) {
        var times = BigDecimal.ONE.scaleByPowerOfTen(power);
        var fitting = FittingUnit.of(unit, times).map(Unit::symbol).orElse("@no-unit");
        var factor = BigDecimal.ONE.scaleByPowerOfTen(Math.abs(power)).toPlainString();
        return Doubt.of(
                DoubtKind.TENFOLD,
                power > 0 ? "@too-small" : "@too-large",
                factor,
                like,
                amount(expected),
                unit,
                fitting);
    }

    private Optional<Doubt> jump(Past past, int neighbour, int year, double now, ReferencePeriod like) {
        double before = past.value(neighbour);
        boolean inProportion = isAmount() && now > 0 && past.isPositive();
        var usual = Changes.of(past.changes(inProportion, year), limits.fewestChanges());
        if (!usual.areKnown()) {
            return Optional.empty();
        }
        int years = year - past.year(neighbour);
        double change = Past.change(before, now, inProportion) / years;
        double allowed = Math.max(limits.deviations() * usual.deviation(), least(inProportion, before));
        return Math.abs(change - usual.median()) <= allowed
                ? Optional.empty()
                : Optional.of(Doubt.of(
                        DoubtKind.JUMP,
                        like,
                        amount(before),
                        told(change, inProportion),
                        told(usual.median(), inProportion),
                        told(usual.median() - allowed, inProportion),
                        told(usual.median() + allowed, inProportion)));
    }

    private double least(boolean inProportion, double before) {
        if (indicator.kind() == IndicatorKind.RANK) {
            return limits.leastPlaces();
        }
        return inProportion ? limits.leastProportion() : limits.leastDifference() * Math.abs(before);
    }

    private boolean isAmount() {
        return switch (indicator.kind()) {
            case STOCK, FLOW, CUMULATIVE, EVENT -> true;
            case RATE, RANK -> false;
        };
    }

    private String told(double change, boolean inProportion) {
        return inProportion ? percent(Math.exp(change) - 1) : amount(change);
    }

    private static String percent(double share) {
        return plain(share * 100) + "%";
    }

    private String amount(double value) {
        return Remark.amount(new BigDecimal(plain(value)), indicator.unit());
    }

    private static String plain(double value) {
        return new BigDecimal(value, SHORT).stripTrailingZeros().toPlainString();
    }
}
