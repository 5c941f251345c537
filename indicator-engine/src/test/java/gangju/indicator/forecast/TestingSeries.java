package gangju.indicator.forecast;

import gangju.indicator.Bound;
import gangju.indicator.Clocks;
import gangju.indicator.Confidentiality;
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
import gangju.indicator.status.TargetTerms;
import gangju.indicator.status.Watch;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Series and targets for tests: yearly figures, each published on the first of March after its year. */
public final class TestingSeries {
    public static final Clocks CLOCKS = Clocks.on(LocalDate.of(2030, 1, 1));

    private TestingSeries() {}

    public static Indicator indicator(IndicatorKind kind, String unit, Direction direction) {
        return new Indicator(
                "X",
                "某指标",
                "Some indicator",
                List.of(new gangju.indicator.Definition("as it is", null, null, null)),
                Unit.of(unit),
                null,
                direction,
                kind,
                Frequency.YEAR,
                java.time.Period.ofMonths(3),
                PriceBasis.CURRENT,
                "某市",
                null,
                null,
                "统计局",
                "科技局",
                kind == IndicatorKind.FLOW);
    }

    public static Observation observation(int year, String value, String unit) {
        return new Observation(
                year,
                "X",
                "某市",
                Map.of(),
                ReferencePeriod.ofYear(year),
                new BigDecimal(value),
                Unit.of(unit),
                Bound.EXACT,
                ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                null,
                new Source("公报", "统计局", null, Source.Grade.OFFICIAL),
                PartialDate.parse((year + 1) + "-03-01"),
                LocalDate.of(year + 1, 3, 1),
                null,
                null);
    }

    /** Values of consecutive years. */
    public static List<Observation> years(int first, String unit, String... values) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < values.length; i++) {
            observations.add(observation(first + i, values[i], unit));
        }
        return observations;
    }

    public static Figures figures(List<Observation> observations) {
        return Vintages.choose(observations, List.of(), CLOCKS);
    }

    /** All but the one of the year as they are. */
    public static List<Observation> with(List<Observation> all, int year, UnaryOperator<Observation> change) {
        return all.stream()
                .map(one -> one.period().equals(ReferencePeriod.ofYear(year)) ? change.apply(one) : one)
                .toList();
    }

    public static Observation broken(Observation o, String why) {
        return copy(o, o.bound(), o.status(), o.scope(), why);
    }

    public static Observation scoped(Observation o, String scope) {
        return copy(o, o.bound(), o.status(), scope, o.breakBefore());
    }

    public static Observation bounded(Observation o, Bound bound) {
        return copy(o, bound, o.status(), o.scope(), o.breakBefore());
    }

    public static Observation status(Observation o, ObservationStatus status) {
        return copy(o, o.bound(), status, o.scope(), o.breakBefore());
    }

    private static Observation copy(
            Observation o,
            Bound bound,
            ObservationStatus status,
            @Nullable String scope,
            @Nullable String breakBefore) {
        return new Observation(
                o.id(),
                o.indicator(),
                o.area(),
                o.dimensions(),
                o.period(),
                o.value(),
                o.unit(),
                bound,
                status,
                o.confidentiality(),
                scope,
                breakBefore,
                o.note(),
                o.source(),
                o.published(),
                o.knownSince(),
                o.enteredBy(),
                o.revisionReason());
    }

    /** A target of the plan of 2026 to 2030; growths are meant for each year. */
    public static Watch watch(Indicator indicator, TargetType type, Operator operator, String value, String unit) {
        var terms = new TargetTerms(
                "T1",
                indicator.nameZh(),
                type,
                operator,
                new BigDecimal(value),
                null,
                unit,
                PartialDate.ofYear(2030),
                null,
                type == TargetType.GROWTH,
                null,
                false,
                null);
        return Watch.of(terms, indicator, Period.ofYears(2026, 2030));
    }
}
