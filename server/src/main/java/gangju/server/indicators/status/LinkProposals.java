package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.link.Linker;
import gangju.indicator.link.Linking;
import gangju.indicator.link.NamedTarget;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.plans.FoldedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes by name what might judge a plan's targets; a person confirms it, or corrects it. */
@Component
public class LinkProposals {
    private final WatchedPlans plans;
    private final Links links;
    private final Indicators indicators;
    private final Clock clock;

    LinkProposals(WatchedPlans plans, Links links, Indicators indicators, Clock clock) {
        this.plans = plans;
        this.links = links;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** For the targets of a plan that have no link yet; the ids of the targets are their items'. */
    public Linking of(long plan) {
        var today = LocalDate.now(clock);
        var targets = plans.targets(plan, today).stream()
                .filter(target -> !target.isCancelled())
                .toList();
        var linked = links.of(targets.stream().map(WatchedTarget::item).toList(), Clocks.on(today));
        return among(
                plans.find(plan, today, Viewer.MEMBER).map(WatchedPlan::area).orElse(null),
                targets.stream()
                        .filter(target -> !linked.containsKey(target.item()))
                        .toList(),
                indicators.all(today).stream()
                        .map(RegisteredIndicator::indicator)
                        .toList());
    }

    /**
     * By the names of these targets among these indicators.
     *
     * @param planArea whose plan it is; null where that is not known
     */
    public static Linking among(@Nullable String planArea, List<WatchedTarget> targets, List<Indicator> offered) {
        var named = targets.stream()
                .map(target -> new NamedTarget(
                        Long.toString(target.item()),
                        target.terms().indicator(),
                        target.terms().type(),
                        target.area(),
                        planArea))
                .toList();
        return new Linker(FoldedText::keyOf).link(named, offered);
    }
}
