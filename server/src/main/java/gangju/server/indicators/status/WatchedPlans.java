package gangju.server.indicators.status;

import gangju.server.indicators.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adopted plans with their chapters and targets, as they were known on a day. */
@Component
public final class WatchedPlans {
    private static final String KNOWN_ON =
            " known_since <= :knownOn AND (known_until IS NULL OR known_until > :knownOn) ";

    private final JdbcClient database;

    WatchedPlans(JdbcClient database) {
        this.database = database;
    }

    /** A heading of the first level. */
    public record Chapter(long id, int ordinal, String title) {}

    /** Empty where the plan was not adopted yet, is withdrawn, or is none of the reader's. */
    public Optional<WatchedPlan> find(long plan, LocalDate knownOn, Viewer viewer) {
        return Optional.ofNullable(find(List.of(plan), knownOn, viewer).get(plan));
    }

    /** By id; those that {@link #find(long, LocalDate, Viewer)} would not find are left out. */
    public Map<Long, WatchedPlan> find(Collection<Long> plans, LocalDate knownOn, Viewer viewer) {
        var found = new HashMap<Long, WatchedPlan>();
        database.sql("""
                        SELECT plan_id, version_id, number, title, area, period_start, period_end, is_open, withdrawn_on
                        FROM indicators.plan
                        WHERE plan_id = ANY (CAST(:plans AS bigint[])) AND withdrawn_on IS NULL AND (is_open OR :member) AND
                        """ + KNOWN_ON)
                .param("plans", plans.toArray(Long[]::new))
                .param("member", viewer == Viewer.MEMBER)
                .param("knownOn", knownOn)
                .query(row -> {
                    found.put(
                            row.getLong("plan_id"),
                            new WatchedPlan(
                                    row.getLong("plan_id"),
                                    row.getLong("version_id"),
                                    row.getString("number"),
                                    row.getString("title"),
                                    row.getString("area"),
                                    TargetRows.period(row.getString("period_start"), row.getString("period_end")),
                                    row.getBoolean("is_open"),
                                    row.getObject("withdrawn_on", LocalDate.class)));
                });
        return found;
    }

    /** In the order of the plan. */
    public List<Chapter> chapters(WatchedPlan plan) {
        return database.sql("""
                        SELECT chapter_id, ordinal, title FROM indicators.chapter
                        WHERE plan_id = :plan AND version_id = :version ORDER BY ordinal, chapter_id
                        """)
                .param("plan", plan.id())
                .param("version", plan.version())
                .query((row, number) ->
                        new Chapter(row.getLong("chapter_id"), row.getInt("ordinal"), row.getString("title")))
                .list();
    }

    /** In the order of the plan, cancelled ones among them. */
    public List<WatchedTarget> targets(long plan, LocalDate knownOn) {
        return database.sql("SELECT " + TargetRows.COLUMNS
                        + " FROM indicators.target t WHERE t.plan_id = :plan AND " + KNOWN_ON
                        + " ORDER BY t.ordinal, t.item_id")
                .param("plan", plan)
                .param("knownOn", knownOn)
                .query((row, number) -> TargetRows.target(row))
                .list();
    }

    public Optional<WatchedTarget> target(long item, LocalDate knownOn) {
        return database.sql("SELECT " + TargetRows.COLUMNS + " FROM indicators.target t WHERE t.item_id = :item AND "
                        + KNOWN_ON)
                .param("item", item)
                .param("knownOn", knownOn)
                .query((row, number) -> TargetRows.target(row))
                .optional();
    }
}
