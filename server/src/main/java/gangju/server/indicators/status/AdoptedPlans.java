package gangju.server.indicators.status;

import gangju.model.Period;
import gangju.server.plans.JsonRows;
import gangju.server.plans.PlanAdopted;
import gangju.server.plans.PlanAdopted.AdoptedTarget;
import gangju.server.plans.PlanOpened;
import gangju.server.plans.PlanWithdrawn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is watched when a plan gets a version; what a version says as the one before is kept as it is. */
@Component
class AdoptedPlans {
    private static final String TERMS = """
            chapter_id, node_id, ordinal, indicator, type, operator, value, value_high, unit, due, period_start, period_end,
            per_year, area, strength, striving, baseline_value, baseline_unit, baseline_date, quote
            """;
    private static final String SAID = """
            SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, chapter_id bigint, node_id bigint,
                ordinal integer, indicator text, type text, operator text, value numeric, value_high numeric, unit text,
                due text, period_start text, period_end text, per_year boolean, area text, strength text, striving boolean,
                baseline_value numeric, baseline_unit text, baseline_date text, quote text)
            """;

    private final JdbcClient database;
    private final Clock clock;

    AdoptedPlans(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record TargetRow(
            long itemId,
            @Nullable Long chapterId,
            @Nullable Long nodeId,
            int ordinal,
            String indicator,
            String type,
            String operator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueHigh,
            @Nullable String unit,
            @Nullable String due,
            @Nullable String periodStart,
            @Nullable String periodEnd,
            boolean perYear,
            @Nullable String area,
            @Nullable String strength,
            boolean striving,
            @Nullable BigDecimal baselineValue,
            @Nullable String baselineUnit,
            @Nullable String baselineDate,
            String quote) {
        static TargetRow of(AdoptedTarget adopted) {
            var target = adopted.target();
            var baseline = target.baseline();
            return new TargetRow(
                    adopted.item(),
                    adopted.chapter(),
                    adopted.node(),
                    adopted.ordinal(),
                    target.indicator(),
                    target.type().name(),
                    target.operator().name(),
                    target.value(),
                    target.valueHigh(),
                    target.unit(),
                    text(target.date()),
                    start(target.period()),
                    end(target.period()),
                    target.perYear(),
                    target.area(),
                    text(target.strength()),
                    target.striving(),
                    baseline == null ? null : baseline.value(),
                    baseline == null ? null : baseline.unit(),
                    baseline == null ? null : text(baseline.date()),
                    target.quote());
        }
    }

    private record ChapterRow(long chapterId, int ordinal, String title) {}

    void adopt(PlanAdopted plan) {
        adopt(plan, LocalDate.now(clock));
    }

    /** @param since the day from which it was known */
    void adopt(PlanAdopted plan, LocalDate since) {
        addVersion(plan, since);
        database.sql("""
                        INSERT INTO indicators.chapter (plan_id, version_id, chapter_id, ordinal, title)
                        SELECT :plan, :version, chapter_id, ordinal, title FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                            AS r (chapter_id bigint, ordinal integer, title text)
                        """)
                .param("plan", plan.plan())
                .param("version", plan.version())
                .param(
                        "rows",
                        JsonRows.of(plan.chapters().stream()
                                .map(chapter -> new ChapterRow(chapter.item(), chapter.ordinal(), chapter.title()))
                                .toList()))
                .update();
        addTargets(plan, since);
    }

    /** All targets that any version of the plan held. */
    List<Long> items(long plan) {
        return database.sql("SELECT DISTINCT item_id FROM indicators.target WHERE plan_id = :plan")
                .param("plan", plan)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void open(PlanOpened plan) {
        database.sql("UPDATE indicators.plan SET is_open = true WHERE plan_id = :plan AND known_until IS NULL")
                .param("plan", plan.plan())
                .update();
    }

    void withdraw(PlanWithdrawn plan) {
        database.sql("UPDATE indicators.plan SET withdrawn_on = :today, is_open = false WHERE plan_id = :plan")
                .param("plan", plan.plan())
                .param("today", LocalDate.now(clock))
                .update();
    }

    private void addVersion(PlanAdopted plan, LocalDate since) {
        database.sql("""
                        WITH old AS (
                            UPDATE indicators.plan SET known_until = :today WHERE plan_id = :plan AND known_until IS NULL
                            RETURNING is_open)
                        INSERT INTO indicators.plan
                            (plan_id, version_id, number, title, area, period_start, period_end, is_open, known_since)
                        VALUES (:plan, :version, :number, :title, :area, :start, :end, coalesce((SELECT is_open FROM old), false),
                            :today)
                        """)
                .param("plan", plan.plan())
                .param("version", plan.version())
                .param("number", plan.number())
                .param("title", plan.title())
                .param("area", plan.area())
                .param("start", start(plan.period()))
                .param("end", end(plan.period()))
                .param("today", since)
                .update();
    }

    private void addTargets(PlanAdopted plan, LocalDate since) {
        var rows = JsonRows.of(plan.targets().stream().map(TargetRow::of).toList());
        database.sql("WITH said AS (" + SAID + "), same AS (SELECT item_id FROM (SELECT item_id, " + TERMS
                        + " FROM said INTERSECT SELECT item_id, " + TERMS + """
                         FROM indicators.target WHERE plan_id = :plan AND known_until IS NULL) AS unchanged)
                        UPDATE indicators.target SET known_until = :today
                        WHERE plan_id = :plan AND known_until IS NULL AND item_id NOT IN (SELECT item_id FROM same)
                        """)
                .param("rows", rows)
                .param("plan", plan.plan())
                .param("today", since)
                .update();
        database.sql("INSERT INTO indicators.target (item_id, version_id, plan_id, known_since, " + TERMS
                        + ") SELECT item_id, :version, :plan, :today, " + TERMS + " FROM (" + SAID + """
                        ) AS said
                        WHERE NOT EXISTS (SELECT FROM indicators.target t
                            WHERE t.item_id = said.item_id AND t.known_until IS NULL)
                        """)
                .param("rows", rows)
                .param("plan", plan.plan())
                .param("version", plan.version())
                .param("today", since)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String start(@Nullable Period period) {
        return period == null ? null : text(period.start());
    }

    private static @Nullable String end(@Nullable Period period) {
        return period == null ? null : text(period.end());
    }
}
