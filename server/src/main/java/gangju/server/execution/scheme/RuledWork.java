package gangju.server.execution.scheme;

import gangju.server.accounts.Unit;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.Assigning.Work;
import gangju.server.execution.scheme.AssignmentRules.Hit;
import gangju.server.execution.scheme.BulkWork.Source;
import gangju.server.execution.scheme.ItemWork.UnitWork;
import gangju.server.pages.NotPossible;
import gangju.server.plans.JsonRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives items to units by the rules of their plan. Rules fill in what is missing and take nothing away: the first that
 * names a lead counts where nobody leads, the first that names a day where there is none, and the supporting units of
 * all are added. So they can be used again whenever the plan or the rules have changed.
 */
@Service
public class RuledWork {
    private final AssignmentRules rules;
    private final BulkWork bulk;
    private final Schemes schemes;
    private final Units units;

    RuledWork(AssignmentRules rules, BulkWork bulk, Schemes schemes, Units units) {
        this.rules = rules;
        this.bulk = bulk;
        this.schemes = schemes;
        this.units = units;
    }

    /**
     * What the rules would do now.
     *
     * @param found how many items each rule finds, by its id
     * @param before the items that would change, as they are
     * @param after the same items, as they would be
     */
    public record Outcome(Map<Long, Integer> found, List<ItemWork> before, List<ItemWork> after) {
        public Outcome {
            found = Map.copyOf(found);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Another one where anything in it is another. */
        public String fingerprint() {
            return FrozenLines.sha256(
                    JsonRows.of(Stream.concat(before.stream(), after.stream()).toList()));
        }
    }

    /** What the rules would do. */
    @Transactional(readOnly = true)
    public Outcome outcome(long plan) {
        var hits = rules.hits(plan);
        var works = works(plan);
        var byItem = hits.stream().collect(Collectors.groupingBy(Hit::item, LinkedHashMap::new, Collectors.toList()));
        var now = bulk.now(byItem.keySet()).stream().collect(Collectors.toMap(ItemWork::item, Function.identity()));
        var before = new ArrayList<ItemWork>();
        var after = new ArrayList<ItemWork>();
        byItem.forEach((item, found) -> {
            var is = now.get(item);
            if (is == null) {
                return;
            }
            var then = given(is, found.getFirst().isDated(), works(found, works));
            if (!then.equals(is)) {
                before.add(is);
                after.add(then);
            }
        });
        return new Outcome(
                hits.stream().collect(Collectors.groupingBy(Hit::rule, Collectors.summingInt(hit -> 1))),
                before,
                after);
    }

    /**
     * Does what somebody has looked at.
     *
     * @param seen the fingerprint of the outcome that was looked at
     * @return how many items changed
     * @throws NotPossible if the outcome is another one by now, or nothing would change
     */
    @Transactional
    public int apply(long plan, String seen, String by) {
        schemes.lock(plan);
        var outcome = outcome(plan);
        if (!outcome.fingerprint().equals(seen)) {
            throw new NotPossible("scheme.problem.meanwhile");
        }
        bulk.set(plan, outcome.before(), outcome.after(), Source.RULES, by);
        return outcome.after().size();
    }

    /** What the rules give, without units that have been closed. */
    private Map<Long, Work> works(long plan) {
        var ids = units.tree().all().stream().map(Unit::id).collect(Collectors.toSet());
        return rules.of(plan).stream()
                .collect(Collectors.toMap(AssignmentRule::id, rule -> openOnly(rule.gives(), ids)));
    }

    private static Work openOnly(Work work, Set<Long> open) {
        var lead = work.lead();
        return new Work(
                lead != null && open.contains(lead) ? lead : null,
                work.support().stream().filter(open::contains).toList(),
                work.due());
    }

    private static List<Work> works(List<Hit> found, Map<Long, Work> works) {
        return found.stream().map(hit -> works.get(hit.rule())).toList();
    }

    private static ItemWork given(ItemWork is, boolean isDated, List<Work> works) {
        var then = new ArrayList<UnitWork>(is.units());
        if (then.stream().noneMatch(UnitWork::isLead)) {
            works.stream().map(Work::lead).filter(Objects::nonNull).findFirst().ifPresent(lead -> {
                then.removeIf(each -> each.unit() == lead);
                then.addFirst(new UnitWork(lead, UnitWork.LEAD, ""));
            });
        }
        var there = then.stream().map(UnitWork::unit).collect(Collectors.toCollection(HashSet::new));
        works.stream()
                .flatMap(work -> work.support().stream())
                .filter(there::add)
                .forEach(unit -> then.add(new UnitWork(unit, UnitWork.SUPPORT, "")));
        var due = is.due() != null || isDated
                ? is.due()
                : works.stream()
                        .map(Work::due)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new ItemWork(is.item(), due, then);
    }
}
