package gangju.server.indicators.figures;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.entry.Doubt;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.indicators.figures.StoredRow.Numbers;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SharedNumbers;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
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
    /** So many go the short way. */
    static final int FEW = 100;

    private final JdbcClient database;
    private final SharedNumbers ids;
    private final KnownFigures knownFigures;
    private final FigureChecks checks;
    private final Staging staging;
    private final RollUp rollUp;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    FigureStore(
            JdbcClient database,
            SharedNumbers ids,
            KnownFigures knownFigures,
            FigureChecks checks,
            Staging staging,
            RollUp rollUp,
            ApplicationEventPublisher events,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.ids = ids;
        this.knownFigures = knownFigures;
        this.checks = checks;
        this.staging = staging;
        this.rollUp = rollUp;
        this.events = events;
        this.trail = trail;
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
        boolean areFew = figures.size() <= FEW;
        if (areFew) {
            // planning a statement anew for each figure takes longer than running it
            database.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
        } else {
            // the vintages of ten thousand series at a time, sorted without the disk
            database.sql("SET LOCAL work_mem = '64MB'").update();
        }
        var arrivals = Arrivals.of(figures.stream().map(NewFigure::observation).toList());
        var series = ids.series(arrivals.series());
        rollUp.lock(series.values());
        var known = knownFigures.of(series.values());
        var rows = rows(arrivals, figures, checks.check(arrivals, series, known), series);
        int importId = addImport(origin);
        var counts = areFew
                ? staging.writeFew(rows, importId)
                : staging.writeMany(rows, met(arrivals, series, known), importId);
        count(importId, counts.added(), figures.size() - counts.added(), counts.doubtful());
        if (counts.added() > 0) {
            rollUp(arrivals, series, known.keySet());
            tell(series.values(), "figure");
        }
        var stored = new Stored(importId, counts.added(), figures.size() - counts.added(), counts.doubtful());
        trail.add(Change.made(
                Objects.requireNonNullElse(origin.by(), Change.SERVER),
                "indicators.figures-added",
                "import/" + importId,
                new Brought(origin, stored)));
        return stored;
    }

    /** A whole import is one entry: where it came from, and how many figures of which kind it brought. */
    private record Brought(Origin origin, Stored stored) {}

    private List<StoredRow> rows(
            Arrivals arrivals, List<NewFigure> figures, List<List<Doubt>> doubts, Map<SeriesKey, Integer> series) {
        var units = ids.units(arrivals.units());
        var sources = ids.sources(arrivals.sources());
        var rows = new StoredRow[figures.size()];
        arrivals.bySeries().forEach((key, places) -> {
            int id = Objects.requireNonNull(series.get(key));
            for (int place : places) {
                var figure = figures.get(place);
                var found = doubts.get(place);
                var one = figure.observation();
                rows[place] = StoredRow.of(
                        place,
                        found.isEmpty() ? figure : new NewFigure(one, FigureChecks.write(found)),
                        new Numbers(
                                id,
                                Objects.requireNonNull(sources.get(one.source())),
                                Objects.requireNonNull(units.get(one.unit().symbol()))));
            }
        });
        return List.of(rows);
    }

    /** Places of the figures whose series has others of their period; a withdrawn one is no figure any more. */
    private static Set<Integer> met(
            Arrivals arrivals, Map<SeriesKey, Integer> series, Map<Integer, KnownSeries> known) {
        var met = new HashSet<Integer>();
        arrivals.bySeries().forEach((key, places) -> {
            var before = known.get(series.get(key));
            if (before != null) {
                var periods = new HashSet<>(before.periods());
                places.stream()
                        .filter(place -> periods.contains(arrivals.figure(place).period()))
                        .forEach(met::add);
            }
        });
        return met;
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
        var touched = periods(importId);
        rollUp.lock(touched.keySet());
        rollUp.refresh(touched);
        tell(touched.keySet(), "withdrawal");
        trail.add(new Change(by, "indicators.import-withdrawn", "import/" + importId, null, Map.of("reason", reason)));
        return true;
    }

    private Map<Integer, Set<ReferencePeriod>> periods(int importId) {
        var periods = new HashMap<Integer, Set<ReferencePeriod>>();
        database.sql("""
                        SELECT DISTINCT series_id, period_start, period_length FROM indicators.observation
                        WHERE import_id = :id
                        """).param("id", importId).query(row -> {
            periods.computeIfAbsent(row.getInt("series_id"), key -> new HashSet<>())
                    .add(ObservationRow.period(
                            row.getObject("period_start", LocalDate.class), row.getInt("period_length")));
        });
        return periods;
    }

    /** The series of a key, made if it is not there; what a target is linked to before any figure comes. */
    @Transactional
    public int series(String code, String area, Map<String, String> dimensions) {
        var key = new SeriesKey(code, area, Series.write(dimensions));
        return ids.series(List.of(key)).values().iterator().next();
    }

    /** @param kept series that have kept figures; of the others all figures are new */
    private void rollUp(Arrivals arrivals, Map<SeriesKey, Integer> series, Set<Integer> kept) {
        var fresh = new ArrayList<Integer>();
        var touched = new HashMap<Integer, Set<ReferencePeriod>>();
        arrivals.bySeries().forEach((key, places) -> {
            var id = Objects.requireNonNull(series.get(key));
            if (kept.contains(id)) {
                var periods = new HashSet<ReferencePeriod>();
                places.forEach(place -> periods.add(arrivals.figure(place).period()));
                touched.put(id, periods);
            } else {
                fresh.add(id);
            }
        });
        rollUp.refresh(fresh);
        rollUp.refresh(touched);
    }

    private void tell(Collection<Integer> touched, String cause) {
        events.publishEvent(new FiguresChanged(new HashSet<>(touched), cause));
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
