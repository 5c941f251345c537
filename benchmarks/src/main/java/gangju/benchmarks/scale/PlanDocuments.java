package gangju.benchmarks.scale;

import java.sql.Connection;
import java.sql.SQLException;

/** As much of every plan as the pages about its targets need: that it is there, adopted, and what its items are. */
final class PlanDocuments {
    private static final String ADOPTED_AT = "2026-01-15 10:00:00+08";

    private final Country country;

    PlanDocuments(Country country) {
        this.country = country;
    }

    void write(Connection database) throws SQLException {
        plans(database);
        documents(database);
        readings(database);
        versions(database);
        items(database);
        try (var statement = database.createStatement()) {
            statement.execute(
                    "UPDATE plans.plan SET current_version = id, reading_id = id WHERE id >= " + Country.FIRST_ID);
            for (var table : new String[] {"plan", "document", "reading", "version", "item"}) {
                statement.execute("SELECT setval(pg_get_serial_sequence('plans." + table
                        + "', 'id'), max(id)) FROM plans." + table);
            }
        }
    }

    private void plans(Connection database) throws SQLException {
        try (var rows = new CopyRows(database, "plans.plan", "id, title, state, example, created_at, created_by")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                rows.number(PlanRows.id(plan))
                        .text(PlanRows.title(plan % country.areas(), plan / country.areas()))
                        .text("adopted")
                        .yes(plan % 10 < 3)
                        .text(ADOPTED_AT)
                        .text("planner")
                        .end();
            }
        }
    }

    private void documents(Connection database) throws SQLException {
        try (var rows = new CopyRows(
                database,
                "plans.document",
                "id, plan_id, file_name, media_type, sha256, size_bytes, content, added_at")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                rows.number(PlanRows.id(plan))
                        .number(PlanRows.id(plan))
                        .text((plan + 1) + ".txt")
                        .text("text/plain")
                        .text(sha256(plan))
                        .number(0)
                        .text("\\\\x")
                        .text(ADOPTED_AT)
                        .end();
            }
        }
    }

    private void readings(Connection database) throws SQLException {
        try (var rows = new CopyRows(
                database,
                "plans.reading",
                "id, plan_id, document_id, reader, read_at, characters, metadata, findings")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                rows.number(PlanRows.id(plan))
                        .number(PlanRows.id(plan))
                        .number(PlanRows.id(plan))
                        .text("generated")
                        .text(ADOPTED_AT)
                        .number(0)
                        .text("{\"issuers\":[],\"relatedPlans\":[],\"addressees\":[]}")
                        .text("[]")
                        .end();
            }
        }
    }

    private void versions(Connection database) throws SQLException {
        try (var rows = new CopyRows(
                database, "plans.version", "id, plan_id, reading_id, number, kind, adopted_at, adopted_by, sha256")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                rows.number(PlanRows.id(plan))
                        .number(PlanRows.id(plan))
                        .number(PlanRows.id(plan))
                        .text("1.0")
                        .text("adoption")
                        .text(ADOPTED_AT)
                        .text("planner")
                        .text(sha256(plan))
                        .end();
            }
        }
    }

    private void items(Connection database) throws SQLException {
        try (var rows = new CopyRows(database, "plans.item", "id, plan_id, kind, created_at")) {
            for (int target = 0; target < country.targets(); target++) {
                rows.number(PlanRows.item(target / Country.TARGETS_A_PLAN, target % Country.TARGETS_A_PLAN))
                        .number(PlanRows.id(target / Country.TARGETS_A_PLAN))
                        .text("target")
                        .text(ADOPTED_AT)
                        .end();
            }
        }
    }

    /** In the form of one; nobody looks into these files. */
    private static String sha256(int plan) {
        return String.format("%064x", plan + 1);
    }
}
