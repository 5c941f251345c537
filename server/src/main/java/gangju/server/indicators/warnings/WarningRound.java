package gangju.server.indicators.warnings;

import gangju.indicator.forecast.Forecast;
import gangju.indicator.forecast.Forecaster;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Tolerances;
import gangju.indicator.warning.PastAssessments;
import gangju.indicator.warning.PastAssessments.Judged;
import gangju.indicator.warning.Situation;
import gangju.indicator.warning.WarningCheck;
import gangju.indicator.warning.WarningLedger;
import gangju.indicator.warning.WarningRules;
import gangju.server.indicators.status.AssessedTarget;
import gangju.server.indicators.status.OfficeTolerances;
import gangju.server.indicators.status.TargetsAssessed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Raises and ends warnings of targets that have just been judged, in the same transaction. */
@Component
class WarningRound {
    private final OfficeTolerances tolerances;
    private final KeptWarnings warnings;
    private final Clock clock;

    WarningRound(OfficeTolerances tolerances, KeptWarnings warnings, Clock clock) {
        this.tolerances = tolerances;
        this.warnings = warnings;
        this.clock = clock;
    }

    @EventListener
    void assessed(TargetsAssessed round) {
        var found = new Found(tolerances.all());
        round.targets().forEach(found::add);
        var items = new ArrayList<>(round.gone());
        round.targets().forEach(target -> items.add(target.item()));
        var changes = WarningLedger.compare(found.standing, warnings.latest(items), LocalDate.now(clock));
        if (!changes.areNone()) {
            warnings.raise(changes.raised(), round.targets());
            warnings.end(changes.resolved());
        }
    }

    private static final class Found {
        private final PastAssessments past;
        private final WarningCheck check;
        private final Forecaster forecaster;
        private final List<gangju.indicator.warning.Warning> standing = new ArrayList<>();

        Found(Tolerances tolerances) {
            past = new PastAssessments(new Assessor(tolerances));
            check = new WarningCheck(WarningRules.builtIn());
            forecaster = Forecaster.byRule(tolerances);
        }

        void add(AssessedTarget target) {
            var watch = target.watched().watch();
            var clocks = target.clocks();
            standing.addAll(check.standing(new Situation(
                    Long.toString(target.item()),
                    watch,
                    target.figures(),
                    past.upTo(
                            new Judged(watch, target.figures(), target.growths(), clocks, target.assessment()),
                            check.looksBehind(clocks)),
                    forecast(target),
                    watch.indicator()
                            .map(indicator -> indicator.owner() != null)
                            .orElse(true),
                    target.watched().since(),
                    clocks)));
        }

        private Optional<Forecast> forecast(AssessedTarget target) {
            if (target.assessment().isFinal()) {
                return Optional.empty();
            }
            return check.warnsOfChance(target.clocks())
                    .flatMap(chance -> forecaster.unlikely(
                            chance, target.watched().watch(), target.figures(), target.growths(), target.clocks()));
        }
    }
}
