package gangju.server.supervision.rules;

import gangju.server.audit.Change;
import gangju.server.supervision.notices.Notice.Term;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the round writes; one statement each, however many. */
@Repository
class RuleRows {
    /** What rules find now and nobody deals with yet; the last day that is not yet overdue comes with each rule. */
    private static final String FOUND = """
            FROM unnest(:rules, :before) AS t (rule_id, before)
            JOIN supervision.current_rule r ON r.rule_id = t.rule_id AND NOT r.ended
            JOIN supervision.current_switch s ON s.rule_id = r.rule_id AND s.is_on
            JOIN supervision.standing_cause c ON c.kind = r.kind AND c.plan_id = s.plan_id AND c.since < t.before
                AND c.severity >= r.severity AND (c.rests_until IS NULL OR c.rests_until <= :today)
            WHERE NOT EXISTS (SELECT FROM supervision.found_cause f
                    WHERE f.kind = c.kind AND f.subject_id = c.subject_id AND f.since = c.since AND NOT f.released)
                AND NOT EXISTS (SELECT FROM supervision.notice_cause k JOIN supervision.notice n ON n.id = k.notice_id
                    WHERE k.kind = c.kind AND k.subject_id = c.subject_id AND n.state <> 'closed')
            """;

    private final JdbcClient database;
    private final Clock clock;

    RuleRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many things each rule would find now; rules without any are left out. */
    Map<Long, Integer> count(Map<Long, LocalDate> before, LocalDate today) {
        return asked(
                        "SELECT r.rule_id, CAST(count(*) AS integer) AS found " + FOUND + " GROUP BY r.rule_id",
                        before,
                        today)
                .query(result -> {
                    var counts = new HashMap<Long, Integer>();
                    while (result.next()) {
                        counts.put(result.getLong("rule_id"), result.getInt("found"));
                    }
                    return counts;
                });
    }

    /** Writes down what is found, the longest due first; what another round has written down meanwhile is left out. */
    List<FoundCause> find(Map<Long, LocalDate> before, LocalDate today, int most) {
        return asked("""
                        INSERT INTO supervision.found_cause (kind, subject_id, since, rule_id, rule_version, plan_id, item_id,
                            unit_id, title, found_on)
                        SELECT kind, subject_id, since, rule_id, version, plan_id, item_id, unit_id, title, :today
                        FROM (SELECT DISTINCT ON (c.kind, c.subject_id, c.since) c.kind, c.subject_id, c.since, r.rule_id,
                            r.version, c.plan_id, c.item_id, c.unit_id, c.title
                        """ + FOUND + """
                         ORDER BY c.kind, c.subject_id, c.since, r.issues DESC, r.rule_id) AS found
                        ORDER BY since, kind, subject_id LIMIT :most
                        ON CONFLICT DO NOTHING RETURNING id, rule_id, plan_id, unit_id, title
                        """, before, today)
                .param("most", most)
                .query((row, number) -> new FoundCause(
                        row.getLong("id"),
                        row.getLong("rule_id"),
                        row.getLong("plan_id"),
                        row.getLong("unit_id"),
                        row.getString("title")))
                .list();
    }

    private StatementSpec asked(String sql, Map<Long, LocalDate> before, LocalDate today) {
        var rules = List.copyOf(before.keySet());
        return database.sql(sql)
                .param("rules", rules.toArray(Long[]::new))
                .param(
                        "before",
                        rules.stream()
                                .map(rule -> Date.valueOf(Objects.requireNonNull(before.get(rule))))
                                .toArray(Date[]::new))
                .param("today", today);
    }

    /** A draft to be made, of what was found with those ids. */
    record NewDraft(FoundCause.Group of, String title, List<Long> found) {}

    /** Makes drafts of rules in their current versions. */
    List<Long> draft(List<NewDraft> drafts) {
        return database.sql("""
                        WITH made AS (
                            INSERT INTO supervision.draft (rule_id, rule_version, plan_id, unit_id, title, asks, term, made_at)
                            SELECT r.rule_id, r.version, d.plan_id, d.unit_id, d.title, r.asks, r.term, :now
                            FROM unnest(:rules, :plans, :units, :titles) AS d (rule_id, plan_id, unit_id, title)
                            JOIN supervision.current_rule r ON r.rule_id = d.rule_id
                            RETURNING id, rule_id, plan_id, unit_id),
                        tied AS (
                            UPDATE supervision.found_cause f SET draft_id = m.id FROM made m
                            WHERE f.id = ANY (:found) AND f.rule_id = m.rule_id AND f.plan_id = m.plan_id
                                AND f.unit_id = m.unit_id)
                        SELECT id FROM made ORDER BY id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("rules", drafts.stream().map(one -> one.of().rule()).toArray(Long[]::new))
                .param("plans", drafts.stream().map(one -> one.of().plan()).toArray(Long[]::new))
                .param("units", drafts.stream().map(one -> one.of().unit()).toArray(Long[]::new))
                .param("titles", drafts.stream().map(NewDraft::title).toArray(String[]::new))
                .param(
                        "found",
                        drafts.stream().flatMap(one -> one.found().stream()).toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** NoticeDrafts whose causes are all over; what they were about may be found again. */
    List<Long> lapse() {
        return database.sql("""
                        WITH over AS (
                            UPDATE supervision.draft d SET state = 'lapsed', decided_at = :now, decided_by = :by
                            WHERE d.state = 'open' AND NOT EXISTS (SELECT FROM supervision.found_cause f
                                JOIN supervision.standing_cause c ON c.kind = f.kind AND c.subject_id = f.subject_id
                                    AND c.since = f.since
                                WHERE f.draft_id = d.id)
                            RETURNING id),
                        freed AS (
                            UPDATE supervision.found_cause f SET released = true FROM over o WHERE f.draft_id = o.id)
                        SELECT id FROM over ORDER BY id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", Change.SERVER)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * A notice that went out by itself.
     *
     * @param label as people write its number
     */
    record Issued(long rule, long notice, String label) {}

    /** Issues those of the drafts whose rule issues, numbered in their order. */
    List<Issued> issue(List<Long> drafts, Map<Integer, Term> terms, int year) {
        var days = List.copyOf(terms.keySet());
        var ends =
                days.stream().map(day -> Objects.requireNonNull(terms.get(day))).toList();
        return database.sql("""
                        WITH due AS (
                            SELECT d.*, row_number() OVER (ORDER BY d.id) AS place, count(*) OVER () AS all_of_them
                            FROM supervision.draft d JOIN supervision.rule_version r
                                ON r.rule_id = d.rule_id AND r.version = d.rule_version AND r.issues
                            WHERE d.id = ANY (:drafts) AND d.state = 'open'),
                        numbered AS (
                            INSERT INTO supervision.numbering (year, last)
                            SELECT DISTINCT CAST(:year AS integer), all_of_them FROM due
                            ON CONFLICT (year) DO UPDATE SET last = numbering.last + excluded.last
                            RETURNING last),
                        made AS (
                            INSERT INTO supervision.notice (year, number, title, asks, unit_id, state, working_days,
                                weekends_only, due, opened_at, opened_by, rule_id, rule_version)
                            SELECT :year, n.last - d.all_of_them + d.place, d.title, d.asks, d.unit_id, 'issued', d.term,
                                t.weekends, t.due, :now, :by, d.rule_id, d.rule_version
                            FROM due d CROSS JOIN numbered n
                            JOIN unnest(:days, :dues, :weekends) AS t (days, due, weekends) ON t.days = d.term
                            RETURNING id, number, due, rule_id),
                        linked AS (
                            SELECT d.id AS draft_id, m.id AS notice_id, m.number, m.due, m.rule_id
                            FROM due d CROSS JOIN numbered n JOIN made m ON m.number = n.last - d.all_of_them + d.place),
                        stepped AS (
                            INSERT INTO supervision.step (notice_id, number, kind, made_at, made_by, to_state, words, due)
                            SELECT notice_id, 1, 'issue', :now, :by, 'issued', '', due FROM linked),
                        tied AS (
                            INSERT INTO supervision.notice_cause (notice_id, kind, subject_id, plan_id, item_id, title)
                            SELECT l.notice_id, f.kind, f.subject_id, f.plan_id, f.item_id, f.title
                            FROM linked l JOIN supervision.found_cause f ON f.draft_id = l.draft_id),
                        tied_items AS (
                            INSERT INTO supervision.notice_item (notice_id, plan_id, item_id, title)
                            SELECT DISTINCT l.notice_id, i.plan_id, i.item_id, i.title
                            FROM linked l JOIN supervision.found_cause f ON f.draft_id = l.draft_id
                            JOIN execution.led_item i ON i.item_id = f.item_id),
                        done AS (
                            UPDATE supervision.draft d SET state = 'issued', notice_id = l.notice_id, decided_at = :now,
                                decided_by = :by
                            FROM linked l WHERE d.id = l.draft_id)
                        SELECT rule_id, notice_id, number FROM linked ORDER BY number
                        """)
                .param("drafts", drafts.toArray(Long[]::new))
                .param("year", year)
                .param("now", OffsetDateTime.now(clock))
                .param("by", Change.SERVER)
                .param("days", days.toArray(Integer[]::new))
                .param(
                        "dues",
                        ends.stream().map(term -> Date.valueOf(term.due())).toArray(Date[]::new))
                .param("weekends", ends.stream().map(Term::weekendsOnly).toArray(Boolean[]::new))
                .query((row, number) -> new Issued(
                        row.getLong("rule_id"),
                        row.getLong("notice_id"),
                        "%d-%03d".formatted(year, row.getInt("number"))))
                .list();
    }
}
