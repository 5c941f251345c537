package gangju.server.supervision.rules;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.supervision.rules.Rule.Terms;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rules; every change is a further version, every switching on or off a further line. */
@Service
public class Rules {
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    Rules(JdbcClient database, Access access, AuditTrail trail, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody else has changed the rule meanwhile. */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** All in their current versions, those that have ended last. */
    public List<Rule> all() {
        return database.sql("SELECT * FROM supervision.current_rule ORDER BY ended, rule_id")
                .query((row, number) -> Rule.of(row))
                .list();
    }

    /** All versions of a rule, the newest first. */
    public List<Rule> versions(long rule) {
        return database.sql("SELECT * FROM supervision.rule_version WHERE rule_id = ? ORDER BY version DESC")
                .param(rule)
                .query((row, number) -> Rule.of(row))
                .list();
    }

    public Optional<Rule> find(long rule, int version) {
        return database.sql("SELECT * FROM supervision.rule_version WHERE rule_id = ? AND version = ?")
                .params(rule, version)
                .query((row, number) -> Rule.of(row))
                .optional();
    }

    /** By rule, the plans that it is switched on for. */
    public Map<Long, Set<Long>> plans() {
        var plans = new HashMap<Long, Set<Long>>();
        database.sql("SELECT rule_id, plan_id FROM supervision.current_switch WHERE is_on")
                .query(row -> {
                    plans.computeIfAbsent(row.getLong("rule_id"), key -> new HashSet<>())
                            .add(row.getLong("plan_id"));
                });
        return plans;
    }

    /** @return the rule's id */
    @Transactional
    public long add(Terms terms, String by) {
        access.require(Act.KEEP_NOTICE_RULES);
        var id = database.sql("SELECT nextval('supervision.rule_number')")
                .query(Long.class)
                .single();
        insert(id, 1, terms, false, by);
        trail.add(Change.made(by, "supervision.rule-made", subject(id), terms));
        return id;
    }

    /**
     * Makes another version.
     *
     * @param seen the version that was changed
     * @param ended it shall hold nowhere any more
     * @throws Overtaken if another version was made meanwhile
     * @throws NoSuchElementException if there is no such rule
     */
    @Transactional
    public void change(long rule, int seen, Terms terms, boolean ended, String by) {
        access.require(Act.KEEP_NOTICE_RULES);
        lock();
        var before = versions(rule).stream().findFirst().orElseThrow();
        if (before.version() != seen) {
            throw new Overtaken();
        }
        insert(rule, seen + 1, terms, ended, by);
        trail.add(new Change(
                by, ended ? "supervision.rule-ended" : "supervision.rule-changed", subject(rule), before, terms));
    }

    /** Two changes of rules, and the round that goes through them, come one after the other. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('supervision.rule'))")
                .query(row -> {});
    }

    private void insert(long rule, int version, Terms terms, boolean ended, String by) {
        database.sql("""
                        INSERT INTO supervision.rule_version (rule_id, version, kind, name, days, severity, term, issues,
                            asks, ended, made_at, made_by)
                        VALUES (:rule, :version, :kind, :name, :days, :severity, :term, :issues, :asks, :ended, :now, :by)
                        """)
                .param("rule", rule)
                .param("version", version)
                .param("kind", terms.kind().code())
                .param("name", terms.name())
                .param("days", terms.days())
                .param("severity", terms.severity())
                .param("term", terms.term())
                .param("issues", terms.issues())
                .param("asks", terms.asks())
                .param("ended", ended)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    /**
     * Switches a rule on for just those plans.
     *
     * @throws NoSuchElementException if there is no such rule
     */
    @Transactional
    public void hold(long rule, Set<Long> plans, String by) {
        access.require(Act.KEEP_NOTICE_RULES);
        lock();
        if (versions(rule).isEmpty()) {
            throw new NoSuchElementException(subject(rule));
        }
        var before = plans().getOrDefault(rule, Set.of());
        write(rule, difference(plans, before), true, by);
        write(rule, difference(before, plans), false, by);
        trail.add(new Change(
                by, "supervision.rule-switched", subject(rule), Map.of("plans", before), Map.of("plans", plans)));
    }

    private static Set<Long> difference(Set<Long> some, Set<Long> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void write(long rule, Set<Long> plans, boolean on, String by) {
        database.sql("""
                        INSERT INTO supervision.rule_switch (rule_id, plan_id, is_on, made_at, made_by)
                        SELECT :rule, plan, :on, :now, :by FROM unnest(:plans) AS p (plan)
                        """)
                .param("rule", rule)
                .param("plans", plans.toArray(Long[]::new))
                .param("on", on)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    static String subject(@Nullable Object rule) {
        return "notice-rule/" + rule;
    }
}
