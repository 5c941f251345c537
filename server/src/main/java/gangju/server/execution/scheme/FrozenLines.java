package gangju.server.execution.scheme;

import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.SchemeItem.Assigned;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.execution.scheme.SchemeItems.Show;
import gangju.server.plans.JsonRows;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The division of work as it reads on paper: of the scheme that is being made, or of one that was approved. */
@Repository
public class FrozenLines {
    private final JdbcClient database;
    private final SchemeItems items;
    private final Units units;
    private final PlanDoor door;

    FrozenLines(JdbcClient database, SchemeItems items, Units units, PlanDoor door) {
        this.database = database;
        this.items = items;
        this.units = units;
        this.door = door;
    }

    /**
     * A line of the table.
     *
     * @param measures the action sentences, a line each
     * @param lead names of units, parted by 、
     * @param due as written: 2025, 2025-06-30
     * @param milestones a line each: day and title
     * @param basis where the plan says it, and the sentence where it is more than the title
     */
    public record WorkLine(
            int line,
            long itemId,
            String kind,
            String title,
            String measures,
            String lead,
            String support,
            String due,
            String milestones,
            String basis) {}

    /** As it stands now. */
    public List<WorkLine> now(long plan) {
        var tree = units.tree();
        var headings = door.headings(plan).stream().collect(Collectors.toMap(Heading::item, Heading::label));
        var projects = new Question(plan, "project", null, null, Show.ALL, "");
        var all = Stream.concat(
                        items.list(Question.all(plan), 0, Integer.MAX_VALUE).stream(),
                        items.list(projects, 0, Integer.MAX_VALUE).stream()
                                .filter(item -> !item.assigned().isEmpty()))
                .toList();
        var milestones = milestones(plan);
        return IntStream.range(0, all.size())
                .mapToObj(index -> line(index + 1, all.get(index), tree, headings, milestones))
                .toList();
    }

    /** As it was approved. */
    public List<WorkLine> of(Scheme scheme) {
        return database.sql("""
                        SELECT line, item_id, kind, title, measures, lead, support, due, milestones, basis
                        FROM execution.scheme_line
                        WHERE scheme_id = :id ORDER BY line
                        """)
                .param("id", scheme.id())
                .query((row, number) -> new WorkLine(
                        row.getInt("line"),
                        row.getLong("item_id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("measures"),
                        row.getString("lead"),
                        row.getString("support"),
                        row.getString("due"),
                        row.getString("milestones"),
                        row.getString("basis")))
                .list();
    }

    /** @return SHA-256 over the lines as JSON, in lower-case hexadecimal digits */
    String freeze(Scheme scheme) {
        var json = JsonRows.of(now(scheme.plan()));
        database.sql("""
                        INSERT INTO execution.scheme_line (scheme_id, line, item_id, kind, title, measures, lead, support, due,
                            milestones, basis)
                        SELECT :scheme, r.* FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (line integer, item_id bigint,
                            kind text, title text, measures text, lead text, support text, due text,
                            milestones text, basis text)
                        """).param("scheme", scheme.id()).param("rows", json).update();
        return sha256(json);
    }

    private static WorkLine line(
            int number, SchemeItem item, UnitTree tree, Map<Long, String> headings, Map<Long, String> milestones) {
        return new WorkLine(
                number,
                item.id(),
                item.kind(),
                item.title(),
                String.join("\n", item.measures()),
                names(item.lead(), tree),
                names(item.support(), tree),
                item.dueDay() == null
                        ? Objects.requireNonNullElse(item.due(), "")
                        : item.dueDay().toString(),
                milestones.getOrDefault(item.id(), ""),
                basis(item, headings));
    }

    private Map<Long, String> milestones(long plan) {
        var lines = new HashMap<Long, String>();
        database.sql("""
                        SELECT m.item_id, string_agg(m.due_day || ' ' || m.title, chr(10) ORDER BY m.due_day, m.id) AS lines
                        FROM execution.milestone m JOIN execution.item i ON i.item_id = m.item_id
                        WHERE i.plan_id = :plan AND NOT i.gone AND m.ended_at IS NULL GROUP BY m.item_id
                        """).param("plan", plan).query(row -> {
            lines.put(row.getLong("item_id"), row.getString("lines"));
        });
        return lines;
    }

    private static String basis(SchemeItem item, Map<Long, String> headings) {
        var place = item.node() == null ? "" : headings.getOrDefault(item.node(), "");
        return item.quote().equals(item.title()) ? place : (place + "\u3000" + item.quote()).strip();
    }

    private static String names(Stream<Assigned> assigned, UnitTree tree) {
        return assigned.map(each -> {
                    var name = tree.get(each.unit()).name();
                    return each.duty().isEmpty() ? name : name + "（" + each.duty() + "）";
                })
                .collect(Collectors.joining("、"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
