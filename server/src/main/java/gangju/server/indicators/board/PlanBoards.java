package gangju.server.indicators.board;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.ObservationsById;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.Standing;
import gangju.server.indicators.status.StandingsAt;
import gangju.server.indicators.status.WatchedPlan;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import gangju.server.indicators.warnings.Warnings;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dashboards of plans; the number of statements does not depend on the number of targets. */
@Component
public final class PlanBoards {
    private final WatchedPlans plans;
    private final Links links;
    private final StandingsAt standings;
    private final ObservationsById observations;
    private final Warnings warnings;
    private final JdbcClient database;

    PlanBoards(
            WatchedPlans plans,
            Links links,
            StandingsAt standings,
            ObservationsById observations,
            Warnings warnings,
            JdbcClient database) {
        this.plans = plans;
        this.links = links;
        this.standings = standings;
        this.observations = observations;
        this.warnings = warnings;
        this.database = database;
    }

    /** Empty where the reader may not see the plan, or it was not adopted when the clocks look. */
    public Optional<PlanBoard> find(long plan, Clocks clocks, Viewer viewer) {
        return plans.find(plan, clocks.knownOn(), viewer).map(found -> board(found, clocks, viewer));
    }

    private PlanBoard board(WatchedPlan plan, Clocks clocks, Viewer viewer) {
        var targets = plans.targets(plan.id(), clocks.knownOn());
        var items = targets.stream().map(WatchedTarget::item).toList();
        var linked = links.of(items, clocks);
        var stand = standings.of(targets, clocks);
        var read = new Read(
                linked,
                stand,
                observations.of(
                        linked.values().stream().flatMap(CurrentLink::allSeries).toList(),
                        stand.values().stream().flatMap(PlanBoards::inputs).toList()),
                warnings.counts(items, clocks.knownOn()),
                viewer == Viewer.MEMBER ? Set.of() : closed(linked.values()),
                viewer);
        return new PlanBoard(
                plan, plans.chapters(plan), targets.stream().map(read::line).toList());
    }

    /** Series with figures that are not for everybody: a reason or a flag may tell of one that decides nothing. */
    private Set<Integer> closed(Collection<CurrentLink> links) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT series_id FROM indicators.observation
                        WHERE series_id = ANY (CAST(:series AS integer[])) AND confidentiality <> 'F'
                        """)
                .param(
                        "series",
                        links.stream()
                                .flatMap(CurrentLink::allSeries)
                                .distinct()
                                .toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    private static Stream<Long> inputs(Standing standing) {
        return Stream.concat(standing.inputs().stream(), Stream.ofNullable(standing.observed()));
    }

    private record Read(
            Map<Long, CurrentLink> links,
            Map<Long, Standing> standings,
            Map<Long, Observation> observations,
            Map<Long, Integer> warnings,
            Set<Integer> closed,
            Viewer viewer) {
        TargetLine line(WatchedTarget target) {
            var standing = Optional.ofNullable(standings.get(target.item()));
            var link = Optional.ofNullable(links.get(target.item()));
            boolean restricted = standing.stream()
                            .flatMap(PlanBoards::inputs)
                            .map(observations::get)
                            .filter(Objects::nonNull)
                            .anyMatch(input -> !viewer.sees(input.confidentiality()))
                    || link.stream().flatMap(CurrentLink::allSeries).anyMatch(closed::contains);
            var observed = standing.map(Standing::observed).map(observations::get);
            return new TargetLine(
                    target,
                    link,
                    restricted ? standing.map(Standing::withoutReason) : standing,
                    restricted ? Optional.empty() : observed,
                    restricted,
                    warnings.getOrDefault(target.item(), 0));
        }
    }
}
