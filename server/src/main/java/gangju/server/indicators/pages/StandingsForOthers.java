package gangju.server.indicators.pages;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.status.Outcome;
import gangju.server.indicators.TargetStandings;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.ObservationsById;
import gangju.server.indicators.status.CurrentLink;
import gangju.server.indicators.status.Links;
import gangju.server.indicators.status.Standing;
import gangju.server.indicators.status.Standings;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts standings into words for other modules. */
@Component
final class StandingsForOthers implements TargetStandings {
    private final Standings standings;
    private final Links links;
    private final ObservationsById observations;
    private final Clock clock;

    StandingsForOthers(Standings standings, Links links, ObservationsById observations, Clock clock) {
        this.standings = standings;
        this.links = links;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public Map<Long, Stand> of(Collection<Long> targets, Messages words) {
        var now = standings.now(targets);
        var linked = links.of(now.keySet(), Clocks.on(LocalDate.now(clock)));
        var figures = observations.of(
                linked.values().stream().flatMap(CurrentLink::allSeries).toList(),
                now.values().stream()
                        .map(Standing::observed)
                        .filter(Objects::nonNull)
                        .toList());
        var viewer = Viewer.current();
        var stands = new HashMap<Long, Stand>();
        now.forEach((item, standing) -> {
            var link = linked.get(item);
            if (link != null) {
                var figure = standing.observed() == null ? null : figures.get(standing.observed());
                var isOpen = figure != null && viewer.sees(figure.confidentiality());
                stands.put(item, stand(standing, link, isOpen ? figure : null, words));
            }
        });
        return stands;
    }

    private static Stand stand(Standing standing, CurrentLink link, @Nullable Observation figure, Messages words) {
        var text = FigureText.of(words);
        var outcome = standing.outcome();
        return new Stand(
                Status.of(outcome, words).word(),
                figure == null
                        ? ""
                        : words.get("monitor.stand.figure", text.figure(figure), text.period(figure.period())),
                outcome == Outcome.MISSED || outcome == Outcome.OFF_COURSE,
                "/indicators/" + link.series().code() + "#receipt");
    }
}
