package gangju.indicator.entry;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.entry.Family.Member;
import gangju.indicator.entry.PartsCheck.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks figures that are entered against their wholes and parts; a figure is blamed only where it is entered. */
public final class FamilyCheck {
    private final PartsCheck check;
    private final Map<Member, Map<ReferencePeriod, BigDecimal>> values;
    private final Map<Member, Set<ReferencePeriod>> entered;

    /**
     * @param values in the indicator's unit, known and entered ones
     * @param entered periods of those that are entered
     */
    public FamilyCheck(
            Indicator indicator,
            EntryLimits limits,
            Map<Member, Map<ReferencePeriod, BigDecimal>> values,
            Map<Member, Set<ReferencePeriod>> entered) {
        this.check = new PartsCheck(indicator, limits);
        this.values = values;
        this.entered = entered;
    }

    /** A doubt about an entered figure. */
    public record Found(Member member, ReferencePeriod period, Doubt doubt) {}

    public List<Found> check(Family family) {
        var periods = new HashSet<>(entered.getOrDefault(family.whole(), Set.of()));
        family.parts().values().forEach(part -> periods.addAll(entered.getOrDefault(part, Set.of())));
        periods.retainAll(of(family.whole()).keySet());
        var found = new ArrayList<Found>();
        var complete = periods.isEmpty() ? Set.<Set<String>>of() : complete(family);
        for (var period : periods) {
            check(family, period, complete, found);
        }
        return found;
    }

    private void check(Family family, ReferencePeriod period, Set<Set<String>> complete, List<Found> found) {
        var parts = parts(family, period);
        boolean areAll = complete.contains(parts.keySet());
        var doubts = check.check(
                period,
                whole(family, period),
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList(),
                areAll);
        for (var doubt : doubts) {
            for (var member : blamed(family, period, doubt, parts.keySet())) {
                found.add(new Found(member, period, doubt));
            }
        }
    }

    /** The part or the whole that is entered; of a sum the whole before its parts. */
    private List<Member> blamed(Family family, ReferencePeriod period, Doubt doubt, Set<String> parts) {
        if (doubt.kind() == DoubtKind.PART_ABOVE_WHOLE) {
            var part = family.parts().get(doubt.arguments().get(1));
            return part != null && isEntered(part, period) ? List.of(part) : List.of(family.whole());
        }
        if (isEntered(family.whole(), period)) {
            return List.of(family.whole());
        }
        return parts.stream()
                .map(name -> family.parts().get(name))
                .filter(part -> isEntered(part, period))
                .toList();
    }

    private boolean isEntered(Member member, ReferencePeriod period) {
        return entered.getOrDefault(member, Set.of()).contains(period);
    }

    /** No list says which parts there are: these made up the whole in some period, without any other. */
    private Set<Set<String>> complete(Family family) {
        var complete = new HashSet<Set<String>>();
        for (var period : of(family.whole()).keySet()) {
            var parts = parts(family, period);
            if (check.addUp(whole(family, period), parts.values())) {
                complete.add(parts.keySet());
            }
        }
        return complete;
    }

    private Map<String, BigDecimal> parts(Family family, ReferencePeriod period) {
        var parts = new HashMap<String, BigDecimal>();
        family.parts().forEach((name, part) -> {
            var value = of(part).get(period);
            if (value != null) {
                parts.put(name, value);
            }
        });
        return parts;
    }

    private BigDecimal whole(Family family, ReferencePeriod period) {
        return of(family.whole()).getOrDefault(period, BigDecimal.ZERO);
    }

    private Map<ReferencePeriod, BigDecimal> of(Member member) {
        return values.getOrDefault(member, Map.of());
    }
}
