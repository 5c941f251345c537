package gangju.server.plans.browse;

import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of an adopted version. The caller has asked {@link VisiblePlans} first. */
@Component
public final class PlanItems {
    private static final String SELECT = "SELECT " + PlanItem.COLUMNS;
    private static final String MATCHING = """
            , count(*) OVER () AS total
            FROM plans.version_item i
            WHERE i.version_id = :version AND i.kind = :kind
              AND (CAST(:nodes AS bigint[]) IS NULL OR i.node_id = ANY (CAST(:nodes AS bigint[])))
              AND (CAST(:group AS text) IS NULL OR i.content ->> :groupField = :group)
              AND (CAST(:strength AS text) IS NULL OR coalesce(i.content ->> 'strength', 'UNSTATED') = :strength)
              AND (CAST(:body AS text) IS NULL OR EXISTS (
                    SELECT FROM plans.version_body b
                    WHERE b.version_id = i.version_id AND b.name = :body AND b.task_id = i.item_id))
              AND (NOT :uncheckedOnly OR NOT i.checked)
            """;

    private final JdbcClient database;

    PlanItems(JdbcClient database) {
        this.database = database;
    }

    /** One page of a list with the number of all that match. */
    public record Found(List<PlanItem> items, long total) {}

    /** How many items of a kind stand directly under a heading. */
    public record Count(@Nullable Long node, ItemKind kind, int items, int unchecked) {}

    /**
     * A person's decision on an item.
     *
     * @param state {@code accepted}, {@code corrected} or {@code added}
     */
    public record Decided(String state, String by, Instant at) {}

    /** The items beside one of the same kind. */
    public record Neighbours(Optional<PlanItem> previous, Optional<PlanItem> next) {}

    public Found list(long version, ItemFilter filter) {
        var rows = database.sql(SELECT + MATCHING + " ORDER BY "
                        + filter.order().clause(filter.descending()) + " LIMIT :size OFFSET :offset")
                .param("version", version)
                .param("kind", filter.kind().code())
                .param("nodes", filter.nodes() == null ? null : filter.nodes().toArray(Long[]::new))
                .param("group", filter.group())
                .param("groupField", groupField(filter.kind()))
                .param("strength", filter.strength())
                .param("body", filter.body())
                .param("uncheckedOnly", filter.uncheckedOnly())
                .param("size", ItemFilter.PAGE_SIZE)
                .param("offset", (filter.page() - 1) * ItemFilter.PAGE_SIZE)
                .query((row, number) -> new Row(PlanItem.from(row), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Row::item).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    public Optional<PlanItem> find(long version, long item) {
        return database.sql(SELECT + " FROM plans.version_item i WHERE i.version_id = :version AND i.item_id = :item")
                .param("version", version)
                .param("item", item)
                .query((row, number) -> PlanItem.from(row))
                .optional();
    }

    /**
     * Who decided on an item in the review that led to a version; empty for what was left open, or decided on since.
     */
    public Optional<Decided> decided(long item, Instant adopted) {
        return database.sql("""
                        SELECT state, decided_by, decided_at FROM plans.draft_item
                        WHERE item_id = :item AND decided_at <= :adopted AND decided_by IS NOT NULL
                          AND state IN ('accepted', 'corrected', 'added')
                        """)
                .param("item", item)
                .param("adopted", adopted.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Decided(
                        row.getString("state"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public Neighbours neighbours(long version, PlanItem item) {
        var both = database.sql("(" + SELECT + """
                         FROM plans.version_item i
                         WHERE i.version_id = :version AND i.kind = :kind AND (i.ordinal, i.item_id) < (:ordinal, :item)
                         ORDER BY i.ordinal DESC, i.item_id DESC LIMIT 1)
                        UNION ALL (""" + SELECT + """
                         FROM plans.version_item i
                         WHERE i.version_id = :version AND i.kind = :kind AND (i.ordinal, i.item_id) > (:ordinal, :item)
                         ORDER BY i.ordinal, i.item_id LIMIT 1)
                        """)
                .param("version", version)
                .param("kind", item.kind().code())
                .param("ordinal", item.ordinal())
                .param("item", item.id())
                .query((row, number) -> PlanItem.from(row))
                .list();
        return new Neighbours(
                both.stream().filter(other -> precedes(other, item)).findFirst(),
                both.stream().filter(other -> !precedes(other, item)).findFirst());
    }

    public List<Count> counts(long version) {
        return database.sql("""
                        SELECT node_id, kind, count(*) AS items, count(*) FILTER (WHERE NOT checked) AS unchecked
                        FROM plans.version_item WHERE version_id = :version GROUP BY node_id, kind
                        """)
                .param("version", version)
                .query((row, number) -> new Count(
                        row.getObject("node_id", Long.class),
                        ItemKind.parse(row.getString("kind")),
                        row.getInt("items"),
                        row.getInt("unchecked")))
                .list();
    }

    /** How many items of each kind versions hold, and how many of them the review left open. */
    public PlanCounts.ByVersion totals(Collection<Long> versions) {
        var counts = new PlanCounts.ByVersion();
        database.sql("""
                        SELECT version_id, kind, false AS open, count(*) AS items
                        FROM plans.version_item WHERE version_id = ANY (CAST(:versions AS bigint[]))
                        GROUP BY version_id, kind
                        UNION ALL
                        SELECT version_id, kind, true, count(*)
                        FROM plans.version_item WHERE version_id = ANY (CAST(:versions AS bigint[])) AND NOT checked
                        GROUP BY version_id, kind
                        """).param("versions", versions.toArray(Long[]::new)).query(row -> {
            counts.add(
                    row.getLong("version_id"),
                    ItemKind.parse(row.getString("kind")),
                    row.getBoolean("open"),
                    row.getInt("items"));
        });
        return counts;
    }

    /** Items other than headings whose sentence starts in a stretch of the text, in the order of the text. */
    public List<PlanItem> within(long version, int from, int to) {
        return database.sql(SELECT + """
                         FROM plans.version_item i
                         WHERE i.version_id = :version AND i.kind <> 'node' AND i.span_start >= :from AND i.span_start < :to
                         ORDER BY i.span_start, i.span_end
                        """)
                .param("version", version)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> PlanItem.from(row))
                .list();
    }

    /** Every item of a kind, in the order of the plan. */
    public List<PlanItem> all(long version, ItemKind kind) {
        return database.sql(SELECT + """
                         FROM plans.version_item i WHERE i.version_id = :version AND i.kind = :kind ORDER BY i.ordinal
                        """)
                .param("version", version)
                .param("kind", kind.code())
                .query((row, number) -> PlanItem.from(row))
                .list();
    }

    /** Every item of a kind as the plan model's record, with the item's permanent id in the place of the reading's. */
    public <T extends Record> List<T> records(long version, ItemKind kind, Class<T> type) {
        return database.sql("""
                        SELECT jsonb_set(content, '{id}', to_jsonb(CAST(item_id AS text))) AS content
                        FROM plans.version_item WHERE version_id = :version AND kind = :kind ORDER BY ordinal
                        """)
                .param("version", version)
                .param("kind", kind.code())
                .query((row, number) -> ItemContent.parse(row.getString("content"), type))
                .list();
    }

    private static boolean precedes(PlanItem one, PlanItem other) {
        return one.ordinal() != other.ordinal() ? one.ordinal() < other.ordinal() : one.id() < other.id();
    }

    private static String groupField(ItemKind kind) {
        return switch (kind) {
            case TARGET -> "type";
            case STATEMENT -> "statementClass";
            case NODE, TASK, PROJECT -> "kind";
        };
    }

    private record Row(PlanItem item, long total) {}
}
