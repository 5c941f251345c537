package gangju.server.indicators.figures;

import gangju.indicator.Bound;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.entry.Doubt;
import gangju.indicator.entry.DoubtKind;
import gangju.indicator.entry.EntryLimits;
import gangju.indicator.entry.Family;
import gangju.indicator.entry.Family.Member;
import gangju.indicator.entry.FamilyCheck;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds doubts where figures of additive indicators on their way in do not go with their wholes and parts. */
@Component
final class PartsOnEntry {
    private final KnownFigures knownFigures;

    PartsOnEntry(KnownFigures knownFigures) {
        this.knownFigures = knownFigures;
    }

    /** @param doubts by place, of the checks so far; changed in place */
    void check(Arrivals arrivals, Map<String, RegisteredIndicator> named, List<List<Doubt>> doubts) {
        var additive = arrivals.series().stream()
                .filter(key -> isAdditive(named, key.code()))
                .toList();
        if (additive.isEmpty()) {
            return;
        }
        var related = knownFigures.related(additive);
        var families = families(additive, related.keySet());
        var known = knownFigures.of(related.entrySet().stream()
                .filter(one -> families.containsKey(one.getKey().code()))
                .map(one -> one.getValue())
                .toList());
        families.forEach((code, found) -> {
            var cells = new Cells(Objects.requireNonNull(named.get(code)).indicator());
            related.forEach((key, id) -> {
                var before = known.get(id);
                if (key.code().equals(code) && before != null) {
                    cells.know(member(key), before);
                }
            });
            arrivals.bySeries().forEach((key, places) -> {
                if (key.code().equals(code)) {
                    cells.enter(member(key), arrivals, places, doubts);
                }
            });
            cells.check(found, doubts);
        });
    }

    /** By indicator; one without a whole and parts is left out. */
    private static Map<String, List<Family>> families(Collection<SeriesKey> entered, Collection<SeriesKey> related) {
        var byCode = new TreeMap<String, Set<Member>>();
        Stream.concat(entered.stream(), related.stream())
                .forEach(key -> byCode.computeIfAbsent(key.code(), code -> new HashSet<>())
                        .add(member(key)));
        var families = new HashMap<String, List<Family>>();
        byCode.forEach((code, members) -> {
            var found = Family.of(members);
            if (!found.isEmpty()) {
                families.put(code, found);
            }
        });
        return families;
    }

    private static boolean isAdditive(Map<String, RegisteredIndicator> named, String code) {
        var found = named.get(code);
        return found != null && found.indicator().additive();
    }

    private static Member member(SeriesKey key) {
        return new Member(key.area(), Series.parse(key.dimensions()));
    }

    /** The figures of one indicator. */
    private static final class Cells {
        private final Indicator indicator;
        private final Map<Member, Map<ReferencePeriod, BigDecimal>> values = new HashMap<>();
        private final Map<Member, Map<ReferencePeriod, Integer>> places = new HashMap<>();

        Cells(Indicator indicator) {
            this.indicator = indicator;
        }

        void know(Member member, KnownSeries before) {
            values.put(member, before.exact());
        }

        void enter(Member member, Arrivals arrivals, Collection<Integer> some, List<List<Doubt>> doubts) {
            for (int place : some) {
                boolean isSlip = doubts.get(place).stream().anyMatch(doubt -> doubt.kind() == DoubtKind.TENFOLD);
                var one = arrivals.figure(place);
                exact(one).filter(value -> !isSlip).ifPresent(value -> {
                    values.computeIfAbsent(member, key -> new HashMap<>()).put(one.period(), value);
                    places.computeIfAbsent(member, key -> new HashMap<>()).put(one.period(), place);
                });
            }
        }

        private Optional<BigDecimal> exact(Observation one) {
            var value = one.value();
            return value == null || !one.isUsable() || one.bound() != Bound.EXACT
                    ? Optional.empty()
                    : one.unit().convert(value, indicator.unit());
        }

        void check(List<Family> families, List<List<Doubt>> doubts) {
            var entered = new HashMap<Member, Set<ReferencePeriod>>();
            places.forEach((member, periods) -> entered.put(member, periods.keySet()));
            var check = new FamilyCheck(indicator, EntryLimits.usual(), values, entered);
            for (var family : families) {
                for (var found : check.check(family)) {
                    var place = places.getOrDefault(found.member(), Map.of()).get(found.period());
                    if (place != null) {
                        var all = new ArrayList<>(doubts.get(place));
                        all.add(found.doubt());
                        doubts.set(place, List.copyOf(all));
                    }
                }
            }
        }
    }
}
