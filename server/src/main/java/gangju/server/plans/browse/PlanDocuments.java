package gangju.server.plans.browse;

import gangju.model.Finding;
import gangju.server.plans.ItemContent;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that plans were read from, and what the reader found. The caller has asked {@link VisiblePlans} first. */
@Component
public final class PlanDocuments {
    private final JdbcClient database;

    PlanDocuments(JdbcClient database) {
        this.database = database;
    }

    /** The file as it came, byte for byte. */
    public Optional<byte[]> content(long document) {
        return database.sql("SELECT content FROM plans.document WHERE id = :document")
                .param("document", document)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    public List<Finding> findings(long reading) {
        return database.sql("SELECT findings FROM plans.reading WHERE id = :reading")
                .param("reading", reading)
                .query((row, number) -> ItemContent.parse("{\"all\":" + row.getString("findings") + "}", Findings.class)
                        .all())
                .optional()
                .orElse(List.of());
    }

    record Findings(List<Finding> all) {}
}
