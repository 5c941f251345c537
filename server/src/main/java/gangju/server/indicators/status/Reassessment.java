package gangju.server.indicators.status;

import gangju.server.indicators.figures.FiguresChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges targets anew when something that they rest on has changed: a few in the same transaction, those of a large
 * import behind it. Whoever holds rows of series locks targets after them, in the order of their ids, so that two
 * writers never wait for each other.
 */
@Component
class Reassessment {
    /** More than these wait to be judged behind the act that brings their figures. */
    static final int FEW = 100;

    private static final int AT_ONCE = 4_000;

    private final JdbcClient database;
    private final Assessments assessments;
    private final KeptStandings standings;
    private final Rejudging rejudging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassessment(
            JdbcClient database,
            Assessments assessments,
            KeptStandings standings,
            Rejudging rejudging,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.assessments = assessments;
        this.standings = standings;
        this.rejudging = rejudging;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void changed(FiguresChanged figures) {
        var items = database.sql("""
                        SELECT item_id FROM indicators.link
                        WHERE known_until IS NULL AND series_id = ANY (CAST(:series AS integer[]))
                        UNION
                        SELECT item_id FROM indicators.link
                        WHERE known_until IS NULL AND growth_series_id IS NOT NULL
                          AND growth_series_id = ANY (CAST(:series AS integer[]))
                        """)
                .param("series", figures.series().toArray(Integer[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        if (items.size() > FEW) {
            rejudging.askFor(figures.cause(), items);
        } else {
            run(items, figures.cause());
        }
    }

    /** @param cause figure, withdrawal, choice, definition, link, setting, judgement, tolerance, adoption or time */
    void run(Collection<Long> items, String cause) {
        var ordered = new ArrayList<>(new TreeSet<>(items));
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            batch(ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE)), cause);
        }
    }

    private void batch(List<Long> items, String cause) {
        lock(items);
        var assessed = assessments.today(items, LocalDate.now(clock));
        standings.keep(assessed, cause);
        var gone = new HashSet<>(items);
        assessed.forEach(one -> gone.remove(one.item()));
        if (!gone.isEmpty()) {
            standings.remove(gone);
        }
        events.publishEvent(new TargetsAssessed(assessed, List.copyOf(gone)));
    }

    private void lock(List<Long> items) {
        database.sql("""
                        SELECT count(*) FROM (SELECT FROM indicators.target
                            WHERE item_id = ANY (CAST(:items AS bigint[])) AND known_until IS NULL
                            ORDER BY item_id FOR NO KEY UPDATE) AS locked
                        """)
                .param("items", items.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
