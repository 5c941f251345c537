package gangju.indicator.warning;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.Remark;
import gangju.indicator.status.Assessment;
import gangju.indicator.status.Freshness;
import gangju.indicator.status.Outcome;
import gangju.indicator.vintage.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the warnings that stand for a target; pure, so that the same situation always has the same warnings. */
public final class WarningCheck {
    private final WarningRules rules;
    /** By the clocks of the last question, which the next one mostly shares. */
    private volatile InForce last = new InForce(Clocks.on(LocalDate.MIN), Map.of(), Set.of());

    public WarningCheck(WarningRules rules) {
        this.rules = rules;
    }

    /** The warnings that stand, most severe first; no two have the same key. */
    public List<Warning> standing(Situation situation) {
        var warnings = new ArrayList<Warning>();
        for (var rule : inForce(situation.clocks()).rules().values()) {
            warnings.addAll(apply(rule, situation));
        }
        if (warnings.size() > 1) {
            warnings.sort(Comparator.comparing(Warning::severity).thenComparing(Warning::key));
        }
        return warnings;
    }

    /** Whether some rule asks what stood at the figure before: only that of a run of figures behind does. */
    public Predicate<Assessment> looksBehind(Clocks clocks) {
        var behind = inForce(clocks).behind();
        return assessment -> isBehind(assessment, behind);
    }

    /** The chance up to which a forecast is warned of; empty where none is. */
    public Optional<BigDecimal> warnsOfChance(Clocks clocks) {
        return Optional.ofNullable(inForce(clocks).rules().get(RuleCode.WILL_BE_MISSED))
                .map(rule -> rule.number("chance"));
    }

    /** @param behind outcomes that count as behind; none where no rule looks at them */
    private record InForce(Clocks clocks, Map<RuleCode, WarningRule> rules, Set<Outcome> behind) {}

    private InForce inForce(Clocks clocks) {
        var held = last;
        if (!held.clocks().equals(clocks)) {
            var found = new EnumMap<RuleCode, WarningRule>(RuleCode.class);
            for (var code : RuleCode.values()) {
                rules.get(code, clocks).ifPresent(rule -> found.put(code, rule));
            }
            var behind = found.get(RuleCode.FALLING_BEHIND);
            held = new InForce(clocks, found, behind == null ? Set.of() : outcomes(behind.text("outcomes")));
            last = held;
        }
        return held;
    }

    private List<Warning> apply(WarningRule rule, Situation situation) {
        return switch (rule.code()) {
            case WILL_BE_MISSED -> willBeMissed(rule, situation);
            case FALLING_BEHIND -> fallingBehind(rule, situation);
            case FIGURE_OVERDUE -> late(rule, situation, Freshness.OVERDUE);
            case FIGURE_STALE -> late(rule, situation, Freshness.STALE);
            case SOURCE_CONFLICT -> conflicts(rule, situation);
            case BREAK -> breaks(rule, situation);
            case NO_OWNER ->
                situation.isOwnerKnown() || situation.latest().isFinal()
                        ? List.of()
                        : List.of(warning(rule, situation, null, situation.watchedSince()));
            case DEFINITION_MISSING -> definition(rule, situation);
        };
    }

    private static List<Warning> willBeMissed(WarningRule rule, Situation situation) {
        var forecast = situation.forecast().orElse(null);
        if (forecast == null
                || situation.latest().isFinal()
                || forecast.chance().compareTo(rule.number("chance")) > 0) {
            return List.of();
        }
        var since = situation
                .figures()
                .at(forecast.last())
                .map(Figure::used)
                .map(PastAssessments::knownOn)
                .orElse(situation.watchedSince());
        return List.of(warning(
                rule,
                situation,
                null,
                since,
                forecast.period(),
                amount(forecast.value(), forecast.unit()),
                amount(forecast.low(), forecast.unit()),
                amount(forecast.high(), forecast.unit()),
                forecast.chance().movePointRight(2).toBigInteger(),
                "@method." + forecast.method().code(),
                forecast.points(),
                rule.number("chance").movePointRight(2).toBigInteger()));
    }

    /** Since the figure at which the run of figures behind became long enough. */
    private List<Warning> fallingBehind(WarningRule rule, Situation situation) {
        if (situation.latest().isFinal() || situation.latest().observed().isEmpty()) {
            return List.of();
        }
        int periods = rule.number("periods").intValueExact();
        var behind = inForce(situation.clocks()).behind();
        var run = new ArrayList<Assessment>();
        for (var assessment : situation.assessments().reversed()) {
            if (!isBehind(assessment, behind)) {
                break;
            }
            if (run.isEmpty() || !period(run.getLast()).equals(period(assessment))) {
                run.add(assessment);
            }
        }
        if (run.size() < periods) {
            return List.of();
        }
        var first = run.get(run.size() - periods);
        var since = PastAssessments.knownOn(first.observed().orElseThrow());
        return List.of(warning(
                rule, situation, null, since, run.size(), period(run.getLast()), period(run.getFirst()), periods));
    }

    private static boolean isBehind(Assessment assessment, Set<Outcome> behind) {
        return behind.contains(assessment.outcome()) && assessment.observed().isPresent();
    }

    private static ReferencePeriod period(Assessment assessment) {
        return assessment.observed().orElseThrow().period();
    }

    private static Set<Outcome> outcomes(String names) {
        var outcomes = EnumSet.noneOf(Outcome.class);
        Arrays.stream(names.split(","))
                .map(name -> Outcome.valueOf(name.toUpperCase(Locale.ROOT)))
                .forEach(outcomes::add);
        return outcomes;
    }

    private static List<Warning> late(WarningRule rule, Situation situation, Freshness freshness) {
        var expected = situation.latest().expected();
        if (expected == null
                || situation.latest().freshness() != freshness
                || situation.latest().isFinal()) {
            return List.of();
        }
        boolean isStale = freshness == Freshness.STALE;
        return List.of(warning(
                rule,
                situation,
                isStale ? null : expected.period(),
                (isStale ? expected.staleAfter() : expected.due()).plusDays(1),
                expected.period(),
                expected.due(),
                source(situation)));
    }

    private static String source(Situation situation) {
        return situation
                .watch()
                .indicator()
                .map(indicator -> Objects.requireNonNullElse(indicator.dataSource(), "@no-source"))
                .orElse("@no-source");
    }

    private static List<Warning> conflicts(WarningRule rule, Situation situation) {
        return eachOf(situation, Figure::disputed, rule, figure -> conflict(rule, situation, figure));
    }

    private static List<Warning> eachOf(
            Situation situation, Predicate<Figure> concerns, WarningRule rule, Function<Figure, Warning> warning) {
        var warnings = new ArrayList<Warning>(0);
        for (var figure : situation.figures().inOrder()) {
            if (concerns.test(figure) && !figure.period().end().isBefore(firstOf(rule, situation))) {
                warnings.add(warning.apply(figure));
            }
        }
        return warnings;
    }

    private static Warning conflict(WarningRule rule, Situation situation, Figure figure) {
        var used = figure.used();
        var other = figure.others().stream()
                .filter(one -> one.isUsable()
                        && !Objects.equals(
                                one.source().publisher(), used.source().publisher()))
                .findFirst()
                .orElse(figure.others().getFirst());
        var since = figure.others().stream()
                .map(PastAssessments::knownOn)
                .reduce(PastAssessments.knownOn(used), (one, two) -> one.isAfter(two) ? one : two);
        return warning(
                rule,
                situation,
                figure.period(),
                since,
                figure.period(),
                amount(used.value(), used.unit()),
                Objects.requireNonNullElse(used.source().publisher(), "@no-publisher"),
                amount(other.value(), other.unit()),
                Objects.requireNonNullElse(other.source().publisher(), "@no-publisher"));
    }

    private static String amount(@Nullable BigDecimal value, gangju.indicator.Unit unit) {
        return value == null ? "" : Remark.amount(value, unit);
    }

    private static List<Warning> breaks(WarningRule rule, Situation situation) {
        return eachOf(
                situation,
                figure -> figure.used().breakBefore() != null,
                rule,
                figure -> warning(
                        rule,
                        situation,
                        figure.period(),
                        PastAssessments.knownOn(figure.used()),
                        figure.period(),
                        Objects.requireNonNull(figure.used().breakBefore())));
    }

    /** So many years before the plan starts; all periods where it is not known when that is. */
    private static LocalDate firstOf(WarningRule rule, Situation situation) {
        var plan = situation.watch().planPeriod();
        return plan == null
                ? LocalDate.MIN
                : plan.start().start().minusYears(rule.number("years-before").intValueExact());
    }

    private static List<Warning> definition(WarningRule rule, Situation situation) {
        var indicator = situation.watch().indicator().orElse(null);
        if (indicator == null || isDefined(indicator, situation.clocks().knownOn())) {
            return List.of();
        }
        return List.of(warning(rule, situation, null, situation.watchedSince(), indicator.code()));
    }

    private static boolean isDefined(Indicator indicator, LocalDate knownOn) {
        for (var definition : indicator.definitions()) {
            var since = definition.knownSince();
            if (since == null || !since.isAfter(knownOn)) {
                return true;
            }
        }
        return false;
    }

    /** The first argument is the indicator's name. */
    private static Warning warning(
            WarningRule rule,
            Situation situation,
            @Nullable ReferencePeriod period,
            LocalDate since,
            Object... arguments) {
        var all = new ArrayList<String>();
        all.add(situation.watch().terms().indicator());
        for (var argument : arguments) {
            all.add(argument instanceof ReferencePeriod ? Remark.text(argument) : argument.toString());
        }
        return new Warning(rule.code(), rule.severity(), situation.subject(), period, since, all);
    }
}
