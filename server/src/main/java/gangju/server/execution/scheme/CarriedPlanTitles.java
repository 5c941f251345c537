package gangju.server.execution.scheme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans that are carried out, for filters and forms. */
@Repository
public class CarriedPlanTitles {
    private static final int MOST = 500;

    private final JdbcClient database;

    CarriedPlanTitles(JdbcClient database) {
        this.database = database;
    }

    /** @param approved whether its scheme has been approved once, so that rounds can be opened */
    public record Plan(long id, String title, boolean approved) {}

    /** The newest first; at most some hundred. */
    public List<Plan> all() {
        return database.sql("""
                        SELECT p.plan_id, p.title, EXISTS (SELECT FROM execution.scheme s
                            WHERE s.plan_id = p.plan_id AND s.state = 'approved') AS approved
                        FROM execution.plan p WHERE NOT p.withdrawn ORDER BY p.plan_id DESC LIMIT :most
                        """)
                .param("most", MOST)
                .query((row, number) ->
                        new Plan(row.getLong("plan_id"), row.getString("title"), row.getBoolean("approved")))
                .list();
    }
}
