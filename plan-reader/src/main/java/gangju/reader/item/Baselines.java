package gangju.reader.item;

import gangju.model.Baseline;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level that a target starts from among the achievements: the same indicator by its characters, the same
 * unit, and the same measure, so that a total of five years is no baseline of a single year.
 */
final class Baselines {
    private static final double ALIKE = 0.7;

    private final Map<String, Map<String, Candidate>> byMeasure = new HashMap<>();
    private final Map<String, Measured> known = new HashMap<>();

    private record Candidate(Set<String> pairs, Measured measured) {}

    /** A number that the plan reports, with its measure. */
    record Measured(Statement statement, TargetType type, boolean overYears) {}

    /** The targets with their baselines; statements that are one of them change their class. */
    static TargetReading link(List<Target> targets, List<Measured> statements) {
        var baselines = new Baselines(statements);
        var linked = new ArrayList<Target>();
        Set<Statement> used = new HashSet<>();
        for (Target target : targets) {
            boolean measured = target.baseline() == null
                    && target.type() != TargetType.CHANGE
                    && target.type() != TargetType.MULTIPLE;
            var found = measured ? baselines.of(target) : null;
            linked.add(found == null ? target : with(target, found.statement()));
            if (found != null) {
                used.add(found.statement());
            }
        }
        var classed = statements.stream()
                .map(Measured::statement)
                .map(statement -> used.contains(statement) ? asBaseline(statement) : statement)
                .toList();
        return new TargetReading(linked, classed);
    }

    private Baselines(List<Measured> statements) {
        for (Measured measured : statements) {
            var statement = measured.statement();
            boolean reported = statement.statementClass() == StatementClass.ACHIEVEMENT;
            if (reported && statement.indicator() != null && statement.value() != null) {
                var name = Folding.characters(statement.indicator());
                byMeasure
                        .computeIfAbsent(
                                measure(measured.type(), measured.overYears(), statement.unit()),
                                key -> new LinkedHashMap<>())
                        .putIfAbsent(name, new Candidate(pairs(name), measured));
            }
        }
    }

    private @Nullable Measured of(Target target) {
        var measure = measure(target.type(), target.type() == TargetType.CUMULATIVE, target.unit());
        var name = Folding.characters(target.indicator());
        var key = measure + '\n' + name;
        if (!known.containsKey(key)) {
            var candidates = byMeasure.getOrDefault(measure, Map.of());
            var pairs = pairs(name);
            double best = ALIKE;
            for (Candidate candidate : candidates.values()) {
                double likeness = likeness(pairs, candidate.pairs());
                if (likeness > best) {
                    best = likeness;
                    known.put(key, candidate.measured());
                }
            }
        }
        return known.get(key);
    }

    private static String measure(TargetType type, boolean overYears, @Nullable String unit) {
        var kind = switch (type) {
            case LEVEL, RANGE, COVERAGE -> "level";
            case GROWTH -> "growth";
            case CUMULATIVE -> "total";
            case RANK -> "rank";
            case CHANGE, MULTIPLE, CAPABILITY, MILESTONE, DIRECTIONAL -> type.name();
        };
        var plain = unit == null ? "" : unit.replaceFirst("^[十百千万亿]+(?=.)", "");
        return kind + (overYears ? " over years " : " ") + plain;
    }

    /** Dice's coefficient over pairs of characters. */
    private static double likeness(Set<String> pairs, Set<String> others) {
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = pairs.stream().filter(others::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String name) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }

    private static Statement asBaseline(Statement s) {
        return new Statement(
                s.id(),
                StatementClass.BASELINE,
                s.indicator(),
                s.value(),
                s.unit(),
                s.date(),
                s.quote(),
                s.span(),
                s.raw());
    }

    private static Target with(Target target, Statement reported) {
        return reported.value() == null
                ? target
                : target.withBaseline(new Baseline(reported.value(), reported.unit(), reported.date()));
    }
}
