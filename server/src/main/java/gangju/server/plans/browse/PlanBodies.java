package gangju.server.plans.browse;

import gangju.model.Task.Body.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies that a version's tasks name. The caller has asked {@link VisiblePlans} first. */
@Component
public final class PlanBodies {
    private final JdbcClient database;

    PlanBodies(JdbcClient database) {
        this.database = database;
    }

    /** A body with the number of tasks that it leads and that it supports. */
    public record Body(String name, int leads, int supports) {}

    /** A task of a body. */
    public record BodyTask(String body, Role role, long task, String label, boolean checked) {}

    /** Every body of a version, those with most tasks first. */
    public List<Body> all(long version) {
        return database.sql("""
                        SELECT name, count(*) FILTER (WHERE role = 'lead') AS leads,
                               count(*) FILTER (WHERE role = 'support') AS supports
                        FROM plans.version_body WHERE version_id = :version
                        GROUP BY name ORDER BY count(*) DESC, name COLLATE "zh-x-icu"
                        """)
                .param("version", version)
                .query((row, number) -> new Body(row.getString("name"), row.getInt("leads"), row.getInt("supports")))
                .list();
    }

    public int count(long version) {
        return database.sql("SELECT count(DISTINCT name) FROM plans.version_body WHERE version_id = :version")
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    /** At most so many tasks of each body: those it leads first, in the order of the plan. */
    public List<BodyTask> tasks(long version, Collection<String> bodies, int limit) {
        return database.sql("""
                        SELECT b.name, b.role, t.task_id, i.label, i.checked
                        FROM unnest(CAST(:bodies AS text[])) AS b0 (name)
                        CROSS JOIN LATERAL (
                            SELECT DISTINCT ON (role, task_id) name, role, task_id
                            FROM plans.version_body WHERE version_id = :version AND name = b0.name
                            ORDER BY role, task_id LIMIT :limit) AS t
                        CROSS JOIN LATERAL (SELECT t.name, t.role) AS b
                        JOIN plans.version_item i ON i.version_id = :version AND i.item_id = t.task_id
                        ORDER BY b.name, b.role, i.ordinal
                        """)
                .param("version", version)
                .param("bodies", bodies.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new BodyTask(
                        row.getString("name"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getLong("task_id"),
                        row.getString("label"),
                        row.getBoolean("checked")))
                .list();
    }

    /** The names of all bodies of some versions. */
    public List<NamedBody> names(Collection<Long> versions) {
        return database.sql("""
                        WITH RECURSIVE names AS (
                            SELECT v.id AS version_id, (SELECT min(b.name) FROM plans.version_body b
                                                        WHERE b.version_id = v.id) AS name
                            FROM unnest(CAST(:versions AS bigint[])) AS v (id)
                            UNION ALL
                            SELECT n.version_id, (SELECT min(b.name) FROM plans.version_body b
                                                  WHERE b.version_id = n.version_id AND b.name > n.name)
                            FROM names n WHERE n.name IS NOT NULL)
                        SELECT version_id, name FROM names WHERE name IS NOT NULL
                        """)
                .param("versions", versions.toArray(Long[]::new))
                .query((row, number) -> new NamedBody(row.getLong("version_id"), row.getString("name")))
                .list();
    }

    /** A body of a version. */
    public record NamedBody(long version, String name) {}
}
