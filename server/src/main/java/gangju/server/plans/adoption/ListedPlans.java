package gangju.server.plans.adoption;

import gangju.model.IssuingArea;
import gangju.model.Metadata;
import gangju.server.plans.FoldedText;
import gangju.server.plans.ItemContent;
import gangju.server.plans.JsonRows;
import java.text.Collator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the list of plans sorts and searches by, for every adopted plan and none else. */
@Component
public class ListedPlans implements ApplicationRunner {
    private static final int BATCH = 500;
    /** An entry of an index has its limits, and titles differ long before. */
    private static final int LONGEST_ORDER = 600;

    private static final String ADOPTED = """
            SELECT p.id, p.title, p.example, v.adopted_at, r.metadata FROM plans.plan p
            JOIN plans.version v ON v.id = p.current_version JOIN plans.reading r ON r.id = v.reading_id
            WHERE p.state = 'adopted'
            """;

    private final JdbcClient database;

    ListedPlans(JdbcClient database) {
        this.database = database;
    }

    private record Adopted(long id, String title, boolean example, String at, Metadata metadata) {}

    private record Row(
            long plan,
            boolean example,
            String adopted,
            @Nullable Integer start,
            String level,
            @Nullable String area,
            String ordering,
            String key) {}

    /** Plans that were adopted before there was a list of them, or by other ways than {@link Adoption}. */
    @Override
    public void run(ApplicationArguments arguments) {
        complete();
    }

    public void complete() {
        List<Adopted> missing;
        do {
            missing =
                    read(" AND NOT EXISTS (SELECT FROM plans.listed_plan l WHERE l.plan_id = p.id) LIMIT " + BATCH, 0);
            write(missing);
        } while (missing.size() == BATCH);
    }

    /** Brings the list up to date with what the plan is now; in the transaction that changed it. */
    void update(long plan) {
        database.sql("DELETE FROM plans.listed_plan WHERE plan_id = :plan")
                .param("plan", plan)
                .update();
        write(read(" AND p.id = :plan", plan));
    }

    private List<Adopted> read(String which, long plan) {
        return database.sql(ADOPTED + which)
                .param("plan", plan)
                .query((row, number) -> new Adopted(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getBoolean("example"),
                        row.getString("adopted_at"),
                        ItemContent.parse(row.getString("metadata"), Metadata.class)))
                .list();
    }

    private void write(List<Adopted> plans) {
        var collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        database.sql("""
                        INSERT INTO plans.listed_plan (plan_id, example, adopted_at, period_start, level, area, title_order,
                            search_key)
                        SELECT plan, example, CAST(adopted AS timestamptz), start, level, area, decode(ordering, 'hex'), key
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (plan bigint, example boolean, adopted text,
                            start integer, level text, area text, ordering text, key text)
                        ON CONFLICT DO NOTHING
                        """)
                .param(
                        "rows",
                        JsonRows.of(
                                plans.stream().map(plan -> row(plan, collator)).toList()))
                .update();
    }

    private static Row row(Adopted plan, Collator collator) {
        var issuers = plan.metadata().issuers();
        var period = plan.metadata().period();
        var issuing = IssuingArea.of(issuers, plan.title());
        return new Row(
                plan.id(),
                plan.example(),
                plan.at(),
                period == null ? null : period.start().year(),
                issuing.level().name().toLowerCase(Locale.ROOT),
                issuing.area(),
                order(collator, plan.title()),
                FoldedText.keyOf(plan.title() + " " + String.join(" ", issuers)));
    }

    private static String order(Collator collator, String title) {
        var key = collator.getCollationKey(title).toByteArray();
        return HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length, LONGEST_ORDER)));
    }
}
