package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures on their way in, in their order, with those of one series together.
 *
 * @param bySeries places of the figures of each series
 */
record Arrivals(List<Observation> figures, Map<SeriesKey, List<Integer>> bySeries) {
    static Arrivals of(List<Observation> figures) {
        var bySeries = new LinkedHashMap<SeriesKey, List<Integer>>();
        Observation before = null;
        List<Integer> places = List.of();
        for (int i = 0; i < figures.size(); i++) {
            var one = figures.get(i);
            if (!areOfOneSeries(one, before)) {
                places = bySeries.computeIfAbsent(SeriesKey.of(one), key -> new ArrayList<>());
            }
            places.add(i);
            before = one;
        }
        return new Arrivals(figures, bySeries);
    }

    private static boolean areOfOneSeries(Observation one, @Nullable Observation before) {
        return before != null
                && one.indicator().equals(before.indicator())
                && one.area().equals(before.area())
                && one.dimensions().equals(before.dimensions());
    }

    Collection<SeriesKey> series() {
        return bySeries.keySet();
    }

    Set<Unit> units() {
        return distinct(Observation::unit);
    }

    Set<Source> sources() {
        return distinct(Observation::source);
    }

    private <T> Set<T> distinct(Function<Observation, T> part) {
        var distinct = new LinkedHashSet<T>();
        T before = null;
        for (var figure : figures) {
            var one = part.apply(figure);
            if (one != before) {
                distinct.add(one);
                before = one;
            }
        }
        return distinct;
    }

    Observation figure(int place) {
        return figures.get(place);
    }
}
