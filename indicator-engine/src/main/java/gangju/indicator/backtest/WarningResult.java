package gangju.indicator.backtest;

import gangju.indicator.warning.RuleCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test of warnings came to.
 *
 * @param trials targets that were lived through
 * @param endings how many of them have a known end
 */
public record WarningResult(int trials, int endings, List<Foretold> foretold, List<Found> found) {
    /** A warning that is gone so soon, with nobody doing anything, was for nothing. */
    public static final int SHORT_DAYS = 31;

    public WarningResult {
        foretold = List.copyOf(foretold);
        found = List.copyOf(found);
    }

    /** How a target ended. */
    record Ending(String trial, boolean isMet, LocalDate day) {}

    /**
     * A rule that foretells a miss.
     *
     * @param n targets with a known end
     * @param missed of them were missed
     * @param right missed and warned of before the end of their period
     * @param unseen missed and not warned of
     * @param falseAlarms met and warned of
     * @param leadDays median from the first warning to the end of the period, of those that were right; null where none
     *     was
     */
    public record Foretold(
            RuleCode rule,
            int n,
            int missed,
            int right,
            int unseen,
            int falseAlarms,
            @Nullable Long leadDays) {
        public boolean isIllustration() {
            return n < ForecastResult.FEWEST_CASES;
        }
    }

    /**
     * A rule that finds a fact.
     *
     * @param n warnings raised
     * @param falseAlarms gone by themselves within {@link #SHORT_DAYS} days
     * @param standing still there at the end
     * @param daysToAct median from the warning to the day the thing was gone; null where none was gone
     */
    public record Found(
            RuleCode rule,
            int n,
            int falseAlarms,
            int standing,
            @Nullable Long daysToAct) {
        public boolean isIllustration() {
            return n < ForecastResult.FEWEST_CASES;
        }
    }

    static WarningResult of(int trials, List<Ending> endings, List<Alarm> alarms) {
        var foretold = new ArrayList<Foretold>();
        var found = new ArrayList<Found>();
        for (var rule : RuleCode.values()) {
            var raised = alarms.stream().filter(alarm -> alarm.rule() == rule).toList();
            if (rule == RuleCode.WILL_BE_MISSED || rule == RuleCode.FALLING_BEHIND) {
                foretold.add(foretold(rule, endings, raised));
            } else {
                found.add(found(rule, raised));
            }
        }
        return new WarningResult(trials, endings.size(), foretold, found);
    }

    private static Foretold foretold(RuleCode rule, List<Ending> endings, List<Alarm> alarms) {
        Map<String, Alarm> first =
                alarms.stream().collect(Collectors.toMap(Alarm::trial, Function.identity(), WarningResult::earlier));
        var missed = endings.stream().filter(ending -> !ending.isMet()).toList();
        var leads = missed.stream()
                .flatMap(ending -> Optional.ofNullable(first.get(ending.trial())).stream()
                        .map(alarm -> ChronoUnit.DAYS.between(alarm.raisedOn(), ending.day())))
                .filter(days -> days > 0)
                .toList();
        int falseAlarms = (int) endings.stream()
                .filter(Ending::isMet)
                .filter(ending -> first.containsKey(ending.trial()))
                .count();
        return new Foretold(
                rule,
                endings.size(),
                missed.size(),
                leads.size(),
                missed.size() - leads.size(),
                falseAlarms,
                median(leads));
    }

    private static Alarm earlier(Alarm one, Alarm other) {
        return one.raisedOn().isAfter(other.raisedOn()) ? other : one;
    }

    private static Found found(RuleCode rule, List<Alarm> alarms) {
        var days = alarms.stream()
                .filter(alarm -> alarm.goneOn() != null)
                .map(alarm -> ChronoUnit.DAYS.between(alarm.raisedOn(), alarm.goneOn()))
                .toList();
        int shortLived =
                (int) days.stream().filter(lasted -> lasted <= SHORT_DAYS).count();
        return new Found(rule, alarms.size(), shortLived, alarms.size() - days.size(), median(days));
    }

    /** The lower of the two middle ones. */
    private static @Nullable Long median(List<Long> days) {
        var sorted = days.stream().sorted(Comparator.naturalOrder()).toArray(Long[]::new);
        return sorted.length == 0 ? null : Arrays.asList(sorted).get((sorted.length - 1) / 2);
    }
}
