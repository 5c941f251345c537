package gangju.server.execution.scheme;

import gangju.model.Task;
import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.JsonRows;
import gangju.server.plans.PlanAdopted;
import gangju.server.plans.PlanAdopted.AdoptedTarget;
import gangju.server.plans.PlanAdopted.AdoptedTask;
import gangju.server.plans.PlanWithdrawn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what adopted versions promise; assignments stay with their items from version to version. */
@Component
class CarriedPlans {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedPlans.class);

    private final JdbcClient database;
    private final AdoptedVersions versions;
    private final TransactionTemplate transaction;

    CarriedPlans(JdbcClient database, AdoptedVersions versions, TransactionTemplate transaction) {
        this.database = database;
        this.versions = versions;
        this.transaction = transaction;
    }

    private record ItemRow(
            long itemId,
            String kind,
            int ordinal,
            @Nullable Long nodeId,
            @Nullable Long chapterId,
            String title,
            String quote,
            List<String> measures,
            List<BodyRow> bodies,
            @Nullable String due) {
        static ItemRow of(AdoptedTask adopted) {
            var task = adopted.task();
            return new ItemRow(
                    adopted.item(),
                    "task",
                    adopted.ordinal(),
                    adopted.node(),
                    adopted.chapter(),
                    task.title(),
                    adopted.quote(),
                    task.actions().stream().map(Task.Action::text).toList(),
                    task.bodies().stream().map(BodyRow::of).toList(),
                    task.due() == null ? null : task.due().toString());
        }

        static ItemRow of(AdoptedTarget adopted) {
            var target = adopted.target();
            return new ItemRow(
                    adopted.item(),
                    "target",
                    adopted.ordinal(),
                    adopted.node(),
                    adopted.chapter(),
                    target.indicator(),
                    target.quote(),
                    List.of(),
                    List.of(),
                    target.date() == null ? null : target.date().toString());
        }
    }

    private record BodyRow(String name, String role) {
        static BodyRow of(Task.Body body) {
            return new BodyRow(
                    body.name(),
                    switch (body.role()) {
                        case LEAD -> "lead";
                        case SUPPORT -> "support";
                    });
        }
    }

    @EventListener
    void adopted(PlanAdopted plan) {
        database.sql("""
                        INSERT INTO execution.plan (plan_id, version_id, number, title) VALUES (:plan, :version, :number, :title)
                        ON CONFLICT (plan_id) DO UPDATE SET version_id = :version, number = :number, title = :title,
                            withdrawn = false
                        """)
                .param("plan", plan.plan())
                .param("version", plan.version())
                .param("number", plan.number())
                .param("title", plan.title())
                .update();
        var rows = JsonRows.of(Stream.concat(
                        plan.targets().stream().map(ItemRow::of),
                        plan.tasks().stream().map(ItemRow::of))
                .toList());
        database.sql("""
                        WITH said AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, kind text,
                            ordinal integer, node_id bigint, chapter_id bigint, title text, quote text, measures text[],
                            bodies jsonb, due text)),
                        gone AS (UPDATE execution.item SET gone = true
                            WHERE plan_id = :plan AND item_id NOT IN (SELECT item_id FROM said))
                        INSERT INTO execution.item AS i (item_id, plan_id, kind, ordinal, node_id, chapter_id, title, quote,
                            measures, bodies, due)
                        SELECT item_id, :plan, kind, ordinal, node_id, chapter_id, title, quote, measures, bodies, due FROM said
                        ON CONFLICT (item_id) DO UPDATE SET ordinal = excluded.ordinal, node_id = excluded.node_id,
                            chapter_id = excluded.chapter_id, title = excluded.title, quote = excluded.quote,
                            measures = excluded.measures, bodies = excluded.bodies, due = excluded.due, gone = false
                        """).param("plan", plan.plan()).param("rows", rows).update();
    }

    @EventListener
    void withdrawn(PlanWithdrawn plan) {
        database.sql("UPDATE execution.plan SET withdrawn = true WHERE plan_id = :plan")
                .param("plan", plan.plan())
                .update();
    }

    /** Plans that were adopted before this module was there, each in a transaction of its own. */
    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        var known = database.sql("SELECT plan_id FROM execution.plan")
                .query(Long.class)
                .set();
        var missing =
                versions.plans().stream().filter(plan -> !known.contains(plan)).toList();
        missing.forEach(plan -> transaction.executeWithoutResult(
                status -> versions.current(plan).ifPresent(current -> adopted(current.plan()))));
        if (!missing.isEmpty()) {
            LOG.info("{} plans taken over that were adopted before schemes were kept", missing.size());
        }
    }
}
