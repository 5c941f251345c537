package gangju.server.indicators.figures;

import gangju.server.indicators.figures.Staging.Numbers;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SharedNumbers;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes figures down. The number of statements is the same for one and for a million; everything that depends on the
 * figures is up to date when the transaction ends.
 */
@Service
public class FigureStore {
    private final JdbcClient database;
    private final SharedNumbers ids;
    private final FigureChecks checks;
    private final Staging staging;
    private final RollUp rollUp;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureStore(
            JdbcClient database,
            SharedNumbers ids,
            FigureChecks checks,
            Staging staging,
            RollUp rollUp,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.ids = ids;
        this.checks = checks;
        this.staging = staging;
        this.rollUp = rollUp;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds figures; those that are there already, exactly so, are not written again. What the checks doubt is kept with
     * its doubts.
     *
     * @param figures no two of them equal
     * @throws NoSuchElementException if an indicator is not registered; nothing is written then
     */
    @Transactional
    public Stored add(Origin origin, List<NewFigure> figures) {
        var numbers = numbers(figures);
        var touched = new HashSet<>(numbers.series().values());
        rollUp.lock(touched);
        int importId = addImport(origin);
        staging.fill(checks.checked(figures), numbers);
        var counts = staging.moveNew(importId);
        count(importId, counts.added(), figures.size() - counts.added(), counts.doubtful());
        if (counts.added() > 0) {
            refresh(touched, "figure");
        }
        return new Stored(importId, counts.added(), figures.size() - counts.added(), counts.doubtful());
    }

    /**
     * Takes all figures of an import out of what counts, from today on; the days before still know them.
     *
     * @return false if it had been withdrawn before
     * @throws NoSuchElementException if there is no such import
     */
    @Transactional
    public boolean withdraw(int importId, String reason, String by) {
        var withdrawn = database.sql("SELECT withdrawn_on IS NOT NULL FROM indicators.import WHERE id = :id FOR UPDATE")
                .param("id", importId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("import " + importId));
        if (withdrawn) {
            return false;
        }
        database.sql("""
                        UPDATE indicators.import SET withdrawn_on = :today, withdrawn_at = CAST(:at AS timestamptz),
                            withdrawn_by = :by, withdrawn_reason = :reason
                        WHERE id = :id
                        """)
                .param("id", importId)
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .param("by", by)
                .param("reason", reason)
                .update();
        var touched = database.sql("SELECT DISTINCT series_id FROM indicators.observation WHERE import_id = :id")
                .param("id", importId)
                .query((row, number) -> row.getInt(1))
                .list();
        rollUp.lock(touched);
        refresh(touched, "withdrawal");
        return true;
    }

    /** The series of a key, made if it is not there; what a target is linked to before any figure comes. */
    @Transactional
    public int series(String code, String area, Map<String, String> dimensions) {
        var key = new SeriesKey(code, area, Series.write(dimensions));
        return ids.series(List.of(key)).values().iterator().next();
    }

    private void refresh(Collection<Integer> touched, String cause) {
        rollUp.refresh(touched);
        events.publishEvent(new FiguresChanged(new HashSet<>(touched), cause));
    }

    private Numbers numbers(List<NewFigure> figures) {
        return new Numbers(
                ids.series(figures.stream()
                        .map(figure -> SeriesKey.of(figure.observation()))
                        .distinct()
                        .toList()),
                ids.units(figures.stream()
                        .map(figure -> figure.observation().unit())
                        .distinct()
                        .toList()),
                ids.sources(figures.stream()
                        .map(figure -> figure.observation().source())
                        .distinct()
                        .toList()));
    }

    private int addImport(Origin origin) {
        return database.sql("""
                        INSERT INTO indicators.import (kind, file_name, sha256, added_at, added_by)
                        VALUES (:kind, :file, :sha256, CAST(:at AS timestamptz), :by) RETURNING id
                        """)
                .param("kind", origin.kind().name().toLowerCase(Locale.ROOT))
                .param("file", origin.fileName())
                .param("sha256", origin.sha256())
                .param("at", clock.instant().toString())
                .param("by", origin.by())
                .query(Integer.class)
                .single();
    }

    private void count(int importId, int added, int knownBefore, int doubtful) {
        database.sql("""
                        UPDATE indicators.import SET added = :added, known_before = :known, doubtful = :doubtful
                        WHERE id = :id
                        """)
                .param("added", added)
                .param("known", knownBefore)
                .param("doubtful", doubtful)
                .param("id", importId)
                .update();
    }
}
