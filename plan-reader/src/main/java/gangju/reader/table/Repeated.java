package gangju.reader.table;

import gangju.model.Target;
import gangju.model.Target.Place;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A table of tasks that tells the plan's own sentences again promises nothing more than they do. */
final class Repeated {
    private Repeated() {}

    /** Targets in the order of the text; those that are told again have each place besides. */
    static List<Target> joined(List<Target> told, Predicate<Target> isInTask) {
        var kept = new ArrayList<Target>();
        Map<String, Integer> known = new HashMap<>();
        for (var target : told) {
            var key = key(target);
            var first = known.get(key);
            if (first == null || !isInTask.test(target)) {
                if (first == null && !isInTask.test(target)) {
                    known.put(key, kept.size());
                }
                kept.add(target);
            } else {
                kept.set(first, with(kept.get(first), target));
            }
        }
        return kept;
    }

    /** All but its date, which a cell may have from its table. */
    private static String key(Target target) {
        return Folding.key(target.indicator())
                + '|'
                + target.operator()
                + '|'
                + target.value()
                + '|'
                + target.valueHigh()
                + '|'
                + target.unit();
    }

    private static Target with(Target first, Target again) {
        var places = new ArrayList<>(first.alsoAt());
        places.add(new Place(again.origin(), again.quote(), again.span(), again.raw()));
        return new Target(
                first.id(),
                first.indicator(),
                first.type(),
                first.operator(),
                first.value(),
                first.valueHigh(),
                first.unit(),
                first.date(),
                first.period(),
                first.perYear(),
                first.area(),
                first.strength(),
                first.striving(),
                first.baseline(),
                first.section(),
                first.origin(),
                first.quote(),
                first.span(),
                first.raw(),
                first.confidence(),
                places);
    }
}
