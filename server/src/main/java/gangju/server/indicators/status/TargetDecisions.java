package gangju.server.indicators.status;

import gangju.indicator.status.Course;
import gangju.indicator.status.Outcome;
import gangju.indicator.status.Tolerance;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.SeriesLock;
import gangju.server.indicators.register.SharedNumbers;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about targets: what judges them, how, and their own word. A later decision replaces an earlier
 * one, and both stay known; the target is judged anew in the same transaction.
 */
@Service
public class TargetDecisions {
    private final JdbcClient database;
    private final Indicators indicators;
    private final SharedNumbers numbers;
    private final SeriesLock seriesLock;
    private final Reassessment reassessment;
    private final AuditTrail trail;
    private final Clock clock;

    TargetDecisions(
            JdbcClient database,
            Indicators indicators,
            SharedNumbers numbers,
            SeriesLock seriesLock,
            Reassessment reassessment,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.numbers = numbers;
        this.seriesLock = seriesLock;
        this.reassessment = reassessment;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How a target is to be judged, where not in its type's own way.
     *
     * @param method id of the method; null is the type's own
     * @param tolerance for this target alone; null is the one in force for its method
     */
    public record Setting(
            @Nullable String method,
            @Nullable BigDecimal tolerance,
            Course course,
            @Nullable LocalDate holdsFrom) {}

    private record Linked(
            @Nullable Integer series,
            @Nullable Integer growths,
            @Nullable String reason) {}

    private record Decided(Setting setting, String reason) {}

    private record Judged(@Nullable Outcome outcome, String evidence, LocalDate on) {}

    /**
     * Makes a series judge a target; it replaces the one that did.
     *
     * @param key of the series; it is made if there is none
     * @param reason why this one; null where the name said it
     * @throws NoSuchElementException if there is no such indicator or target
     */
    @Transactional
    public void link(long item, SeriesKey key, @Nullable String reason, @Nullable String by) {
        int series = series(key);
        var growths = indicators
                .find(key.code(), today())
                .flatMap(found -> Optional.ofNullable(found.indicator().growthIndicator()))
                .flatMap(code -> indicators.find(code, today()))
                .map(found -> series(new SeriesKey(found.code(), key.area(), key.dimensions())));
        seriesLock.take(Stream.concat(Stream.of(series), growths.stream()).toList());
        replaceLink(item, series, growths.orElse(null), reason, by);
    }

    /** Takes the link of a target away; nothing judges it by figures then. */
    @Transactional
    public void unlink(long item, String reason, String by) {
        replaceLink(item, null, null, reason, by);
    }

    private void replaceLink(
            long item,
            @Nullable Integer series,
            @Nullable Integer growths,
            @Nullable String reason,
            @Nullable String by) {
        close("link", item);
        database.sql("""
                        INSERT INTO indicators.link
                            (item_id, series_id, growth_series_id, reason, known_since, recorded_at, recorded_by)
                        VALUES (:item, :series, :growths, :reason, :today, CAST(:at AS timestamptz), :by)
                        """)
                .param("item", item)
                .param("series", series)
                .param("growths", growths)
                .param("reason", reason)
                .param("today", today())
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
        reassessment.run(List.of(item), "link");
        trail.add(Change.made(
                by == null ? Change.SERVER : by,
                series == null ? "indicators.target-unlinked" : "indicators.target-linked",
                "target/" + item,
                new Linked(series, growths, reason)));
    }

    /** Sets how a target is judged from now on. */
    @Transactional
    public void set(long item, Setting setting, String reason, String by) {
        close("setting", item);
        var points = setting.course().points();
        database.sql("""
                        INSERT INTO indicators.setting (item_id, method, tolerance, shape, point_periods, point_values,
                            reason, holds_from, known_since, recorded_at, recorded_by)
                        VALUES (:item, :method, :tolerance, :shape, CAST(:periods AS text[]), CAST(:values AS numeric[]),
                            :reason, CAST(:from AS date), :today, CAST(:at AS timestamptz), :by)
                        """)
                .param("item", item)
                .param("method", setting.method())
                .param("tolerance", setting.tolerance())
                .param("shape", setting.course().shape().name())
                .param(
                        "periods",
                        points.stream().map(point -> point.period().toString()).toArray(String[]::new))
                .param(
                        "values",
                        points.stream()
                                .map(point -> point.value().toPlainString())
                                .toArray(String[]::new))
                .param("reason", reason)
                .param("from", setting.holdsFrom())
                .param("today", today())
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
        reassessment.run(List.of(item), "setting");
        trail.add(Change.made(by, "indicators.target-set", "target/" + item, new Decided(setting, reason)));
    }

    /**
     * A person's word on a target.
     *
     * @param outcome null takes an earlier word back
     * @param evidence what it rests on
     * @param on the day that it is about
     */
    @Transactional
    public void judge(long item, @Nullable Outcome outcome, String evidence, LocalDate on, String by) {
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("a judgement without evidence");
        }
        close("judgement", item);
        database.sql("""
                        INSERT INTO indicators.judgement
                            (item_id, outcome, evidence, judged_on, known_since, recorded_at, recorded_by)
                        VALUES (:item, :outcome, :evidence, :on, :today, CAST(:at AS timestamptz), :by)
                        """)
                .param("item", item)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("evidence", evidence)
                .param("on", on)
                .param("today", today())
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
        reassessment.run(List.of(item), "judgement");
        trail.add(Change.made(by, "indicators.target-judged", "target/" + item, new Judged(outcome, evidence, on)));
    }

    /** Takes a target out of what is judged; what it was stays known. */
    @Transactional
    public void cancel(long item, String reason) {
        lock(item);
        database.sql("""
                        UPDATE indicators.target SET cancelled_on = :today, cancelled_reason = :reason
                        WHERE item_id = :item AND known_until IS NULL
                        """)
                .param("item", item)
                .param("reason", reason)
                .param("today", today())
                .update();
        reassessment.run(List.of(item), "adoption");
    }

    /**
     * Decides a tolerance for all targets that its method judges, from now on; the targets are judged anew when they
     * are next due, or at once by {@link DueStandings#all}.
     */
    @Transactional
    public void decide(Tolerance tolerance, String by) {
        database.sql("""
                        INSERT INTO indicators.tolerance
                            (method, name, value, reason, source, holds_from, known_since, recorded_at, recorded_by)
                        VALUES (:method, :name, :value, :reason, :source, CAST(:from AS date), :today,
                            CAST(:at AS timestamptz), :by)
                        """)
                .param("method", tolerance.method())
                .param("name", tolerance.name())
                .param("value", tolerance.value())
                .param("reason", tolerance.reason())
                .param("source", tolerance.source())
                .param("from", tolerance.from())
                .param("today", today())
                .param("at", clock.instant().toString())
                .param("by", by)
                .update();
    }

    private int series(SeriesKey key) {
        return numbers.series(List.of(key)).values().iterator().next();
    }

    /** Ends what was decided before; the statements are constants, so that nothing is built from input. */
    private void close(String table, long item) {
        lock(item);
        var update = switch (table) {
            case "link" -> "UPDATE indicators.link SET known_until = :today";
            case "setting" -> "UPDATE indicators.setting SET known_until = :today";
            default -> "UPDATE indicators.judgement SET known_until = :today";
        };
        database.sql(update + " WHERE item_id = :item AND known_until IS NULL")
                .param("today", today())
                .param("item", item)
                .update();
    }

    private void lock(long item) {
        var there = database.sql("""
                        SELECT item_id FROM indicators.target WHERE item_id = :item AND known_until IS NULL FOR NO KEY UPDATE
                        """).param("item", item).query(Long.class).optional();
        if (there.isEmpty()) {
            throw new NoSuchElementException("target " + item);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
