package gangju.server.execution.scheme;

import gangju.server.accounts.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies that a plan names and that are no unit, under no name. */
@Repository
public class UnknownBodies {
    private final JdbcClient database;
    private final Units units;

    UnknownBodies(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** Names with how many items name each, the most first. */
    public Map<String, Integer> of(long plan) {
        var tree = units.tree();
        var unknown = new LinkedHashMap<String, Integer>();
        database.sql("""
                        SELECT b.name, CAST(count(*) AS integer) AS items FROM execution.item i,
                            jsonb_to_recordset(i.bodies) AS b (name text, role text)
                        WHERE i.plan_id = :plan AND NOT i.gone GROUP BY b.name ORDER BY count(*) DESC, b.name
                        """).param("plan", plan).query(row -> {
            var name = row.getString("name");
            if (tree.named(name).isEmpty()) {
                unknown.put(name, row.getInt("items"));
            }
        });
        return unknown;
    }
}
