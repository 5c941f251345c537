package gangju.server.pictures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of every kind of reading page, of the example plan. */
final class ExampleAddresses {
    private final JdbcClient database;
    private final long plan;

    ExampleAddresses(JdbcClient database) {
        this.database = database;
        this.plan = database.sql("SELECT id FROM plans.plan WHERE example")
                .query(Long.class)
                .single();
    }

    String plan() {
        return "/plans/" + plan;
    }

    /** The first item of a kind; of targets, the first with a baseline where there is one. */
    String item(String kind) {
        return plan() + "/items/"
                + database.sql("""
                        SELECT i.item_id FROM plans.version_item i JOIN plans.plan p ON p.current_version = i.version_id
                        WHERE p.id = :plan AND i.kind = :kind
                        ORDER BY i.content -> 'baseline' = 'null', i.ordinal LIMIT 1
                        """)
                        .param("plan", plan)
                        .param("kind", kind)
                        .query(Long.class)
                        .single();
    }

    /** A chapter that holds items. */
    String chapter() {
        var node = database.sql("""
                        SELECT n.item_id FROM plans.version_item n JOIN plans.plan p ON p.current_version = n.version_id
                        WHERE p.id = :plan AND n.kind = 'node' AND n.node_id IS NULL ORDER BY n.ordinal OFFSET 2 LIMIT 1
                        """).param("plan", plan).query(Long.class).single();
        return plan() + "/outline/" + node;
    }

    /** Of every reading page one. */
    List<String> all() {
        var all = new ArrayList<String>();
        all.add("/");
        all.add("/plans");
        all.add("/plans?q=没有这样的规划");
        for (var rest : List.of("", "/outline", "/targets", "/tasks", "/projects", "/bodies", "/numbers", "/print")) {
            all.add(plan() + rest);
        }
        all.add(plan() + "/targets?group=rank&strength=binding&sort=value&down=1");
        all.add(chapter());
        kinds().forEach(kind -> all.add(item(kind)));
        all.addAll(List.of("/search", "/search?q=人才", "/search?q=人", "/search?q=潜水艇", "/plans/999999"));
        return all;
    }

    private List<String> kinds() {
        return database.sql("""
                        SELECT DISTINCT i.kind FROM plans.version_item i JOIN plans.plan p ON p.current_version = i.version_id
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
