package gangju.server.supervision.rules;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.inbox.DailyRound;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.notices.Notice.Term;
import gangju.server.supervision.notices.WorkingDays;
import gangju.server.supervision.rules.RuleRows.Issued;
import gangju.server.supervision.rules.RuleRows.NewDraft;
import java.lang.Character.UnicodeScript;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the rules on every working day. One notice is proposed, or issued, for all that a rule finds with one
 * unit in one plan. All of a round is one transaction: of one that breaks off nothing is left, and the next finds the
 * same again.
 */
@Component
public class RuleRound implements DailyRound {
    /** What one round takes up, the longest due first; the next takes up the rest. */
    static final int MOST = 2_000;

    private final Rules rules;
    private final RuleRows rows;
    private final WorkingDays workingDays;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RuleRound(
            Rules rules,
            RuleRows rows,
            WorkingDays workingDays,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.workingDays = workingDays;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a round came to. */
    public record Came(int proposed, int issued) {}

    @Override
    public void make(LocalDate day) {
        if (workingDays.isWorked(day)) {
            run(Change.SERVER);
        }
    }

    /** How many things each rule would find now; rules without any are left out. */
    public Map<Long, Integer> waiting() {
        var today = LocalDate.now(clock);
        return rows.count(before(rules.all(), today), today);
    }

    /** Goes through them now; whatever was found before is not found again. */
    public Came run(String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rules.lock();
            lapse();
            return find(by);
        }));
    }

    private void lapse() {
        var lapsed = rows.lapse();
        if (!lapsed.isEmpty()) {
            trail.add(Change.made(
                    Change.SERVER,
                    "supervision.drafts-lapsed",
                    "notice-draft/" + lapsed.getFirst(),
                    Map.of("drafts", lapsed)));
        }
    }

    private Came find(String by) {
        var today = LocalDate.now(clock);
        var current = rules.all();
        var byId = current.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        var found = rows.find(before(current, today), today, MOST);
        if (found.isEmpty()) {
            return new Came(0, 0);
        }
        var drafts = drafts(found, byId);
        var ids = rows.draft(drafts);
        var issued = rows.issue(ids, terms(current, today), today.getYear());
        tell(by, byId, drafts, issued);
        return new Came(ids.size() - issued.size(), issued.size());
    }

    private static List<NewDraft> drafts(List<FoundCause> found, Map<Long, Rule> rules) {
        return found.stream().collect(Collectors.groupingBy(FoundCause::group)).entrySet().stream()
                .map(entry -> new NewDraft(
                        entry.getKey(),
                        title(Objects.requireNonNull(rules.get(entry.getKey().rule())), entry.getValue()),
                        entry.getValue().stream().map(FoundCause::id).toList()))
                .toList();
    }

    /** In the language that the rule is named in, so that a notice speaks one. */
    private static String title(Rule rule, List<FoundCause> causes) {
        var isChinese =
                rule.terms().name().codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
        var words = Messages.of(isChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        var name = rule.terms().name();
        return causes.size() == 1
                ? words.get("notices.rule.title", name, causes.getFirst().title())
                : words.get("notices.rule.title.several", name, causes.size());
    }

    /** One entry a rule, however much it found. */
    private void tell(String by, Map<Long, Rule> rules, List<NewDraft> drafts, List<Issued> issued) {
        drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.of().rule()))
                .forEach((id, made) -> trail.add(Change.made(
                        by,
                        "supervision.rule-applied",
                        Rules.subject(id),
                        Map.of(
                                "rule",
                                        Objects.requireNonNull(rules.get(id))
                                                .terms()
                                                .name(),
                                "version", Objects.requireNonNull(rules.get(id)).version(),
                                "titles", made.stream().map(NewDraft::title).toList(),
                                "issued",
                                        issued.stream()
                                                .filter(one -> one.rule() == id)
                                                .map(Issued::label)
                                                .toList()))));
    }

    /** By rule, the day before which something has to have been due, or raised, for the rule to find it. */
    private Map<Long, LocalDate> before(List<Rule> current, LocalDate today) {
        var days = new HashMap<Long, LocalDate>();
        current.forEach(rule -> days.put(
                rule.id(),
                rule.terms().kind() == Kind.WARNING
                        ? today.minusDays(rule.terms().days() - 1L)
                        : workingDays.lastOf(today, rule.terms().days())));
        return days;
    }

    private Map<Integer, Term> terms(List<Rule> current, LocalDate today) {
        return current.stream()
                .map(rule -> rule.terms().term())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), days -> workingDays.after(today, days)));
    }
}
