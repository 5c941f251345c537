package gangju.server.execution.breakdown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an item, read from what was kept of it. */
@Repository
public class ItemStory {
    private final JdbcClient database;

    ItemStory(JdbcClient database) {
        this.database = database;
    }

    /**
     * One thing that happened.
     *
     * @param kind such as {@code lead} or {@code milestone-report}; the pages have words for it
     * @param unit that it concerns; 0 for none
     * @param text of what it was done to
     * @param day to which something was set, {@code before} from which; null for none
     */
    public record Event(
            Instant at,
            String by,
            String kind,
            long unit,
            String text,
            @Nullable LocalDate day,
            @Nullable LocalDate before) {}

    /** The newest first. */
    public List<Event> of(long item, int most) {
        return database.sql("""
                        SELECT at, who, kind, unit, text, day, before FROM (
                            SELECT made_at AS at, made_by AS who, part AS kind, unit_id AS unit, '' AS text,
                                CAST(NULL AS date) AS day, CAST(NULL AS date) AS before
                                FROM execution.assignment WHERE item_id = :item
                            UNION ALL SELECT ended_at, ended_by, 'unit-removed', unit_id, '', NULL, NULL
                                FROM execution.assignment WHERE item_id = :item AND ended_at IS NOT NULL
                            UNION ALL SELECT answered_at, answered_by, answer, unit_id, coalesce(reason, ''), NULL, NULL
                                FROM execution.assignment WHERE item_id = :item AND answered_at IS NOT NULL
                            UNION ALL SELECT answered_at, answered_by, answer, unit_id, coalesce(reason, ''), NULL, NULL
                                FROM execution.former_answer WHERE item_id = :item
                            UNION ALL SELECT made_at, made_by, CASE WHEN after_day IS NULL THEN 'due-removed'
                                    WHEN before_day IS NULL THEN 'due-set' ELSE 'due-moved' END, 0, '', after_day, before_day
                                FROM execution.due_change WHERE item_id = :item
                            UNION ALL SELECT made_at, made_by,
                                CASE WHEN kind = 'edit' AND due_day <> before THEN 'milestone-moved' ELSE 'milestone-' || kind END,
                                0, title, due_day, before
                                FROM (SELECT c.*, lag(c.due_day) OVER (PARTITION BY c.milestone_id ORDER BY c.number) AS before
                                    FROM execution.milestone_change c JOIN execution.milestone m ON m.id = c.milestone_id
                                    WHERE m.item_id = :item) AS changes
                            UNION ALL SELECT made_at, made_by, 'part-add', coalesce(unit_id, 0), title, NULL, NULL
                                FROM execution.part WHERE item_id = :item
                            UNION ALL SELECT ended_at, ended_by, 'part-end', 0, title, NULL, NULL
                                FROM execution.part WHERE item_id = :item AND ended_at IS NOT NULL
                            UNION ALL SELECT t.made_at, t.made_by, 'tie-' || t.kind, 0, o.title, NULL, NULL
                                FROM execution.tie t JOIN execution.item o ON o.item_id = t.other_id WHERE t.item_id = :item
                            UNION ALL SELECT t.ended_at, t.ended_by, 'tie-end', 0, o.title, NULL, NULL
                                FROM execution.tie t JOIN execution.item o ON o.item_id = t.other_id
                                WHERE t.item_id = :item AND t.ended_at IS NOT NULL
                            UNION ALL SELECT made_at, made_by, 'share-set', unit_id, concat_ws(' ', year, area), NULL, NULL
                                FROM execution.target_share WHERE item_id = :item
                            UNION ALL SELECT made_at, made_by,
                                CASE WHEN accepted THEN 'project-accepted' ELSE 'project-refused' END, 0, found, NULL, NULL
                                FROM execution.acceptance WHERE item_id = :item) AS story
                        ORDER BY at DESC LIMIT :most
                        """)
                .param("item", item)
                .param("most", most)
                .query((row, number) -> new Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("kind"),
                        row.getLong("unit"),
                        row.getString("text"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("before", LocalDate.class)))
                .list();
    }
}
