package gangju.server.plans;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.server.pages.DateWords;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target in words as planners write them: ≥ 3.6%，到 2025 年; 保持在 6% 左右; 年均增长 7.5% 左右. */
public final class TargetWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Messages words;
    private final FigureWords figures;
    private final DateWords dates;

    private TargetWords(Messages words) {
        this.words = words;
        this.figures = FigureWords.of(words);
        this.dates = DateWords.of(words, ZoneId.of("UTC"));
    }

    public static TargetWords of(Messages words) {
        return new TargetWords(words);
    }

    /** What must be so and by when: {@link #measure} and {@link #when} in one sentence. */
    public String sentence(Target target) {
        return when(target)
                .map(when -> words.get("plan-words.sentence", measure(target), when))
                .orElseGet(() -> measure(target));
    }

    /** What must be so: the operator with its figure, and what the figure is counted over. */
    public String measure(Target target) {
        var bare = bare(target);
        var area = target.area() == null ? bare : words.get("plan-words.in-area", target.area(), bare);
        return target.striving() ? words.get("plan-words.striving.of", area) : area;
    }

    /** By when or over which time; empty where the plan does not say. */
    public Optional<String> when(Target target) {
        if (target.date() == null) {
            return Optional.ofNullable(target.period()).map(dates::of);
        }
        return Optional.of(words.get(dateKey(target, target.date()), dates.of(target.date())));
    }

    /** The level it starts from with its date: 2.94%（2025 年）. */
    public String baseline(Baseline baseline) {
        return baseline.value() == null
                ? baseline.date() == null ? "" : dates.of(baseline.date())
                : figures.figure(baseline.value(), baseline.unit()) + dated(baseline.date());
    }

    public String type(TargetType type) {
        return words.get("plan-words.type." + key(type));
    }

    public String strength(Strength strength) {
        return words.get("plan-words.strength." + key(strength));
    }

    public String operator(Operator operator) {
        return words.get("plan-words.operator-name." + key(operator));
    }

    private String bare(Target target) {
        if (target.value() == null) {
            return withoutFigure(target);
        }
        return switch (target.type()) {
            case RANK -> rank(target.operator(), target.value());
            case GROWTH -> growth(target);
            case CUMULATIVE -> words.get(cumulativeKey(target), compared(target), years(target));
            case COVERAGE -> coverage(target);
            case LEVEL, CAPABILITY, MILESTONE ->
                target.perYear() ? words.get("plan-words.in-the-year", compared(target)) : compared(target);
            case RANGE, CHANGE, MULTIPLE, DIRECTIONAL -> compared(target);
        };
    }

    private String withoutFigure(Target target) {
        return switch (target.operator()) {
            case INCREASE, DECREASE, MAINTAIN, BY, MULTIPLE -> words.get("plan-words.bare." + key(target.operator()));
            case INCREASE_BY -> words.get("plan-words.bare.increase");
            case DECREASE_BY -> words.get("plan-words.bare.decrease");
            case GE,
                    GT,
                    LE,
                    LT,
                    EQ,
                    ABOUT,
                    MAINTAIN_ABOUT,
                    MAINTAIN_GE,
                    MAINTAIN_LE,
                    REACH,
                    REACH_ABOUT,
                    RANGE,
                    RANK,
                    ORDER_OF_MAGNITUDE ->
                target.type() == TargetType.COVERAGE
                        ? words.get("plan-words.coverage.full")
                        : words.get("plan-words.bare.none");
        };
    }

    private String compared(Target target) {
        var value = valueOf(target);
        var unit = target.unit();
        return switch (target.operator()) {
            case RANGE -> range(value, target.valueHigh(), unit);
            case MULTIPLE -> multiple(value);
            case RANK -> rank(Operator.RANK, value);
            case ORDER_OF_MAGNITUDE -> magnitude(value, unit);
            case BY -> words.get("plan-words.operator.eq", figures.figure(value, unit));
            case GE,
                    GT,
                    LE,
                    LT,
                    EQ,
                    ABOUT,
                    MAINTAIN,
                    MAINTAIN_ABOUT,
                    MAINTAIN_GE,
                    MAINTAIN_LE,
                    REACH,
                    REACH_ABOUT,
                    INCREASE_BY,
                    DECREASE_BY,
                    INCREASE,
                    DECREASE -> words.get("plan-words.operator." + key(target.operator()), figures.figure(value, unit));
        };
    }

    private String growth(Target target) {
        var figure = figures.figure(valueOf(target), target.unit());
        var yearly = target.perYear() ? "yearly" : "whole";
        return switch (target.operator()) {
            case INCREASE_BY, INCREASE -> words.get("plan-words.growth." + yearly, figure);
            case DECREASE_BY, DECREASE -> words.get("plan-words.fall." + yearly, figure);
            case GE, GT, LE, LT, EQ, ABOUT, REACH, REACH_ABOUT, RANGE, MULTIPLE, RANK, ORDER_OF_MAGNITUDE, BY ->
                words.get("plan-words.growth." + yearly, compared(target));
            case MAINTAIN, MAINTAIN_ABOUT, MAINTAIN_GE, MAINTAIN_LE ->
                words.get("plan-words.growth-kept." + yearly, compared(target));
        };
    }

    private String rank(Operator operator, BigDecimal value) {
        var number = figures.number(value);
        return switch (operator) {
            case LE -> words.get("plan-words.rank.top", number);
            case LT -> words.get("plan-words.rank.above", number);
            case MAINTAIN_LE -> words.get("plan-words.rank.maintain-top", number);
            case MAINTAIN, MAINTAIN_ABOUT, MAINTAIN_GE -> words.get("plan-words.rank.maintain", number);
            case INCREASE_BY, INCREASE -> words.get("plan-words.rank.up", number);
            case GE,
                    GT,
                    EQ,
                    ABOUT,
                    REACH,
                    REACH_ABOUT,
                    RANGE,
                    DECREASE_BY,
                    DECREASE,
                    MULTIPLE,
                    RANK,
                    ORDER_OF_MAGNITUDE,
                    BY -> words.get("plan-words.rank", number);
        };
    }

    private String coverage(Target target) {
        var value = valueOf(target);
        var full = "%".equals(target.unit()) && value.compareTo(HUNDRED) == 0;
        return full && target.operator() != Operator.ABOUT
                ? words.get("plan-words.coverage.full")
                : words.get("plan-words.coverage", compared(target));
    }

    private String range(BigDecimal low, @Nullable BigDecimal high, @Nullable String unit) {
        var upper = figures.figure(high == null ? low : high, unit);
        return words.get("plan-words.operator.range", figures.number(low), upper);
    }

    private String multiple(BigDecimal value) {
        return value.compareTo(BigDecimal.TWO) == 0
                ? words.get("plan-words.doubled")
                : words.get("plan-words.operator.multiple", figures.number(value));
    }

    private String magnitude(BigDecimal value, @Nullable String unit) {
        var named = words.get("plan-words.operator.order_of_magnitude", figures.magnitude(value));
        return unit == null ? named : named + words.get("plan-words.of-unit", figures.unit(unit));
    }

    private String cumulativeKey(Target target) {
        if (target.perYear()) {
            return "plan-words.each-year";
        }
        return target.period() == null ? "plan-words.cumulative" : "plan-words.cumulative.years";
    }

    private static int years(Target target) {
        var period = target.period();
        return period == null ? 0 : period.end().year() - period.start().year() + 1;
    }

    private static String dateKey(Target target, PartialDate date) {
        if (target.operator() != Operator.BY && target.type() != TargetType.MILESTONE) {
            return "plan-words.by";
        }
        return date.day() == null ? "plan-words.before-the-end-of" : "plan-words.before";
    }

    private String dated(@Nullable PartialDate date) {
        return date == null ? "" : words.get("plan-words.in-brackets", dates.of(date));
    }

    private static BigDecimal valueOf(Target target) {
        if (target.value() == null) {
            throw new IllegalArgumentException("a target without a value: " + target.id());
        }
        return target.value();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
