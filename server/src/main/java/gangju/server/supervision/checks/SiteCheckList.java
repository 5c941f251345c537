package gangju.server.supervision.checks;

import gangju.server.supervision.notices.TiedItem;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds checks and findings. */
@Repository
public class SiteCheckList {
    private static final String FITTING = """
            FROM supervision.site_check c
            WHERE (CAST(:plan AS bigint) IS NULL OR c.plan_id = :plan)
                AND (CAST(:unit AS bigint) IS NULL OR c.unit_id = :unit)
                AND (c.state = 'finished' OR c.unit_id = ANY (:checking))
            """;
    /** To be put right, and nobody has seen to it yet. */
    private static final String OPEN = """
            f.rectify AND f.settled_at IS NULL AND c.state = 'finished' AND NOT EXISTS (
                SELECT FROM supervision.notice_cause k WHERE k.kind = 'finding' AND k.subject_id = f.id)
            """;

    private final JdbcClient database;

    SiteCheckList(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param plan null for all; likewise {@code unit}
     * @param checking units whose drafts the reader may see
     */
    public record Question(@Nullable Long plan, @Nullable Long unit, Set<Long> checking) {}

    public int count(Question question) {
        return fitting("SELECT CAST(count(*) AS integer) " + FITTING, question)
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    public List<SiteCheck> list(Question question, int offset, int limit) {
        return fitting(
                        "SELECT c.* " + FITTING + " ORDER BY c.on_day DESC, c.id DESC LIMIT :limit OFFSET :offset",
                        question)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> SiteCheck.of(row))
                .list();
    }

    private StatementSpec fitting(String sql, Question question) {
        return database.sql(sql)
                .param("plan", question.plan(), Types.BIGINT)
                .param("unit", question.unit(), Types.BIGINT)
                .param("checking", question.checking().toArray(Long[]::new));
    }

    public Optional<SiteCheck> find(long id) {
        return database.sql("SELECT * FROM supervision.site_check WHERE id = ?")
                .param(id)
                .query((row, number) -> SiteCheck.of(row))
                .optional();
    }

    /** Those of these that there are. */
    public List<SiteCheck> find(Collection<Long> ids) {
        return database.sql("SELECT * FROM supervision.site_check WHERE id = ANY (:ids) ORDER BY id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> SiteCheck.of(row))
                .list();
    }

    /** Finished ones that checked the answer to a notice. */
    public List<SiteCheck> ofNotice(long notice) {
        return database.sql(
                        "SELECT * FROM supervision.site_check WHERE notice_id = ? AND state = 'finished' ORDER BY id")
                .param(notice)
                .query((row, number) -> SiteCheck.of(row))
                .list();
    }

    /** Finished ones of an item, the latest first. */
    public List<SiteCheck> ofItem(long item) {
        return database.sql("""
                        SELECT c.* FROM supervision.site_check c JOIN supervision.check_item i ON i.check_id = c.id
                        WHERE i.item_id = ? AND c.state = 'finished' ORDER BY c.on_day DESC, c.id DESC
                        """)
                .param(item)
                .query((row, number) -> SiteCheck.of(row))
                .list();
    }

    /** Drafts of these units, the oldest first. */
    public List<SiteCheck> drafts(Collection<Long> units, int limit) {
        return database.sql("""
                        SELECT * FROM supervision.site_check WHERE state = 'draft' AND unit_id = ANY (:units)
                        ORDER BY on_day, id LIMIT :limit
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, number) -> SiteCheck.of(row))
                .list();
    }

    public List<TiedItem> items(long check) {
        return database.sql("SELECT * FROM supervision.check_item WHERE check_id = ? ORDER BY item_id")
                .param(check)
                .query((row, number) ->
                        new TiedItem(row.getLong("plan_id"), row.getLong("item_id"), row.getString("title")))
                .list();
    }

    /** Of these checks, in their order. */
    public List<Finding> findings(Collection<Long> checks) {
        return database.sql(
                        "SELECT * FROM supervision.finding WHERE check_id = ANY (:checks) ORDER BY check_id, number")
                .param("checks", checks.toArray(Long[]::new))
                .query((row, number) -> Finding.of(row))
                .list();
    }

    /** A finding with its check. */
    public record Found(Finding finding, SiteCheck check) {}

    /** Those of these findings that there are, of finished checks. */
    public List<Found> found(Collection<Long> findings) {
        return with(database.sql("""
                        SELECT f.* FROM supervision.finding f JOIN supervision.site_check c ON c.id = f.check_id
                        WHERE f.id = ANY (:ids) AND c.state = 'finished' ORDER BY f.id
                        """)
                .param("ids", findings.toArray(Long[]::new))
                .query((row, number) -> Finding.of(row))
                .list());
    }

    /** Findings of these units that nobody has seen to yet, the most urgent first. */
    public List<Found> open(Collection<Long> units, int limit) {
        return with(
                database.sql("SELECT f.* FROM supervision.finding f JOIN supervision.site_check c ON c.id = f.check_id"
                                + " WHERE c.unit_id = ANY (:units) AND " + OPEN
                                + " ORDER BY f.until NULLS LAST, f.id LIMIT :limit")
                        .param("units", units.toArray(Long[]::new))
                        .param("limit", limit)
                        .query((row, number) -> Finding.of(row))
                        .list());
    }

    /**
     * What was found and is to be put right by a day from the first to the last, where no notice asks for it.
     *
     * @param unit null for all
     */
    public List<Found> due(LocalDate first, LocalDate last, @Nullable Long unit, int limit) {
        return with(database.sql("""
                        SELECT f.* FROM supervision.finding f JOIN supervision.site_check c ON c.id = f.check_id
                        WHERE f.rectify AND f.until BETWEEN :first AND :last AND c.state = 'finished'
                            AND (CAST(:unit AS bigint) IS NULL OR c.unit_id = :unit)
                            AND NOT EXISTS (SELECT FROM supervision.notice_cause k
                                WHERE k.kind = 'finding' AND k.subject_id = f.id)
                        ORDER BY f.until, f.id LIMIT :limit
                        """)
                .param("first", first)
                .param("last", last)
                .param("unit", unit, Types.BIGINT)
                .param("limit", limit)
                .query((row, number) -> Finding.of(row))
                .list());
    }

    private List<Found> with(List<Finding> findings) {
        var checks = find(findings.stream().map(Finding::check).distinct().toList()).stream()
                .collect(Collectors.toMap(SiteCheck::id, check -> check));
        return findings.stream()
                .map(finding -> new Found(finding, Objects.requireNonNull(checks.get(finding.check()))))
                .toList();
    }
}
