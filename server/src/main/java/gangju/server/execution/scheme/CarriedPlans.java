package gangju.server.execution.scheme;

import gangju.model.Project;
import gangju.model.Target;
import gangju.model.Task;
import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.FoldedText;
import gangju.server.plans.JsonRows;
import gangju.server.plans.PlanAdopted;
import gangju.server.plans.PlanAdopted.AdoptedProject;
import gangju.server.plans.PlanAdopted.AdoptedTarget;
import gangju.server.plans.PlanAdopted.AdoptedTask;
import gangju.server.plans.PlanWithdrawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
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
    /** Of what is taken over; grows when more is. */
    private static final int FORM = 3;

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
            @Nullable String due,
            @Nullable String targetType,
            @Nullable String targetOperator,
            @Nullable BigDecimal targetValue,
            @Nullable String targetUnit,
            List<Project.Capability> capability) {
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
                    task.due() == null ? null : task.due().toString(),
                    null,
                    null,
                    null,
                    null,
                    List.of());
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
                    due(target),
                    target.type().name(),
                    target.operator().name(),
                    target.value(),
                    target.unit(),
                    List.of());
        }

        static ItemRow of(AdoptedProject adopted) {
            return new ItemRow(
                    adopted.item(),
                    "project",
                    adopted.ordinal(),
                    adopted.node(),
                    adopted.chapter(),
                    adopted.project().name(),
                    adopted.quote(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    adopted.project().capability());
        }

        private static @Nullable String due(Target target) {
            return target.date() == null ? null : target.date().toString();
        }
    }

    /** What an item is found by. */
    private record KeyRow(long itemId, String titleKey, List<String> bigrams, String quoteKey) {
        static KeyRow of(ItemRow item) {
            var title = FoldedText.of(item.title());
            return new KeyRow(item.itemId(), title.key(), title.bigrams(), FoldedText.keyOf(item.quote()));
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
                        INSERT INTO execution.plan (plan_id, version_id, number, title, carried)
                        VALUES (:plan, :version, :number, :title, :form)
                        ON CONFLICT (plan_id) DO UPDATE SET version_id = :version, number = :number, title = :title,
                            withdrawn = false, carried = :form
                        """)
                .param("plan", plan.plan())
                .param("version", plan.version())
                .param("number", plan.number())
                .param("title", plan.title())
                .param("form", FORM)
                .update();
        var rows = Stream.of(
                        plan.targets().stream().map(ItemRow::of),
                        plan.tasks().stream().map(ItemRow::of),
                        plan.projects().stream().map(ItemRow::of))
                .flatMap(Function.identity())
                .toList();
        database.sql("""
                        WITH said AS (SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (item_id bigint, kind text,
                            ordinal integer, node_id bigint, chapter_id bigint, title text, quote text, measures text[],
                            bodies jsonb, due text, target_type text, target_operator text, target_value numeric,
                            target_unit text, capability jsonb)
                            JOIN jsonb_to_recordset(CAST(:keys AS jsonb)) AS k (item_id bigint, title_key text, bigrams text[],
                            quote_key text) USING (item_id)),
                        gone AS (UPDATE execution.item SET gone = true
                            WHERE plan_id = :plan AND item_id NOT IN (SELECT item_id FROM said))
                        INSERT INTO execution.item AS i (item_id, plan_id, kind, ordinal, node_id, chapter_id, title, quote,
                            measures, bodies, due, target_type, target_operator, target_value, target_unit, capability, title_key,
                            bigrams, quote_key)
                        SELECT item_id, :plan, kind, ordinal, node_id, chapter_id, title, quote, measures, bodies, due, target_type,
                            target_operator, target_value, target_unit, capability, title_key, bigrams, quote_key FROM said
                        ON CONFLICT (item_id) DO UPDATE SET ordinal = excluded.ordinal, node_id = excluded.node_id,
                            chapter_id = excluded.chapter_id, title = excluded.title, quote = excluded.quote,
                            measures = excluded.measures, bodies = excluded.bodies, due = excluded.due, target_type = excluded.target_type,
                            target_operator = excluded.target_operator, target_value = excluded.target_value,
                            target_unit = excluded.target_unit, capability = excluded.capability, gone = false,
                            title_key = excluded.title_key, bigrams = excluded.bigrams, quote_key = excluded.quote_key
                        """)
                .param("plan", plan.plan())
                .param("rows", JsonRows.of(rows))
                .param("keys", JsonRows.of(rows.stream().map(KeyRow::of).toList()))
                .update();
    }

    @EventListener
    void withdrawn(PlanWithdrawn plan) {
        database.sql("UPDATE execution.plan SET withdrawn = true WHERE plan_id = :plan")
                .param("plan", plan.plan())
                .update();
    }

    /**
     * Plans that were adopted before this module was there, or before it took over as much, each in a transaction of
     * its own.
     */
    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        var known = database.sql("SELECT plan_id FROM execution.plan WHERE carried >= :form")
                .param("form", FORM)
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
