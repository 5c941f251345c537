package gangju.server.plans.adoption;

import gangju.model.IssuingArea;
import gangju.model.Metadata;
import gangju.server.plans.AdoptedVersions;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.PlanAdopted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads adopted versions again. */
@Component
class CurrentVersions implements AdoptedVersions {
    private final JdbcClient database;
    private final Clock clock;

    CurrentVersions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Long> plans() {
        return database.sql("SELECT id FROM plans.plan WHERE state = 'adopted' ORDER BY id")
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    @Override
    public Optional<Current> current(long plan) {
        return database.sql("""
                        SELECT p.id, p.title, p.example, v.id AS version, v.number, v.adopted_at, r.metadata
                        FROM plans.plan p
                        JOIN plans.version v ON v.id = p.current_version
                        JOIN plans.reading r ON r.id = v.reading_id
                        WHERE p.id = :plan AND p.state = 'adopted'
                        """)
                .param("plan", plan)
                .query((row, number) -> current(row))
                .optional();
    }

    private Current current(ResultSet row) throws SQLException {
        var adopted = new AdoptedPromises(items(row.getLong("version")));
        var metadata = ItemContent.parse(row.getString("metadata"), Metadata.class);
        var title = row.getString("title");
        return new Current(
                new PlanAdopted(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("number"),
                        title,
                        IssuingArea.of(metadata.issuers(), title).area(),
                        metadata.period(),
                        adopted.chapters(),
                        adopted.targets(),
                        adopted.tasks(),
                        adopted.projects()),
                row.getObject("adopted_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getBoolean("example"));
    }

    /** Headings, targets, tasks and projects alone, without what searching needs. */
    private List<AdoptedItem> items(long version) {
        return database.sql("""
                        SELECT item_id, kind, ordinal, node_id, span_start, span_end, quote, label, content, checked,
                            added_reason
                        FROM plans.version_item WHERE version_id = :version AND kind IN (:node, :target, :task, :project)
                        """)
                .param("version", version)
                .param("node", ItemKind.NODE.code())
                .param("target", ItemKind.TARGET.code())
                .param("task", ItemKind.TASK.code())
                .param("project", ItemKind.PROJECT.code())
                .query((row, number) -> new AdoptedItem(
                        row.getLong("item_id"),
                        row.getString("kind"),
                        row.getInt("ordinal"),
                        row.getObject("node_id", Long.class),
                        row.getObject("span_start", Integer.class),
                        row.getObject("span_end", Integer.class),
                        row.getString("quote"),
                        row.getString("label"),
                        row.getString("content"),
                        row.getBoolean("checked"),
                        row.getString("added_reason"),
                        "",
                        List.of()))
                .list();
    }
}
