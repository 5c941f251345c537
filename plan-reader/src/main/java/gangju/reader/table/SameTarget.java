package gangju.reader.table;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.Operator;
import gangju.model.Target;
import gangju.model.Target.Place;
import gangju.model.TargetType;
import gangju.reader.script.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the promises that a sentence and a row of a table both make: alike by the characters of the name, of one date,
 * value and unit. The row's words stay, as its columns say what each of them is; what only the sentence says is added.
 */
final class SameTarget {
    private static final double ALIKE = 0.6;
    private static final double SAME = 0.85;
    private static final double ENDING = 0.7;
    private static final int SHORTEST = 3;
    private static final int MOST_COMPARED = 400;
    private static final String AREA = "^全[省市区县州镇乡域国]";

    private final Map<String, List<Target>> byMeasure = new HashMap<>();
    private final Set<Target> joined = new HashSet<>();
    private final List<Finding> findings;

    private SameTarget(List<Target> fromText, List<Finding> findings) {
        this.findings = findings;
        for (var target : fromText) {
            if (target.date() != null && target.value() != null) {
                byMeasure
                        .computeIfAbsent(measure(target), key -> new ArrayList<>())
                        .add(target);
            }
        }
    }

    /** Both lists as one; where a sentence and a row contradict each other a finding says so. */
    static List<Target> join(List<Target> fromText, List<Target> fromTables, List<Finding> findings) {
        var same = new SameTarget(fromText, findings);
        var all = new ArrayList<Target>();
        for (var row : fromTables) {
            all.add(same.joined(row));
        }
        fromText.stream().filter(target -> !same.joined.contains(target)).forEach(all::add);
        return all;
    }

    private Target joined(Target row) {
        if (row.value() == null || row.date() == null) {
            return row;
        }
        var others = byMeasure.getOrDefault(measure(row), List.of());
        var result = row;
        for (var other : others.subList(0, Math.min(MOST_COMPARED, others.size()))) {
            double likeness = likeness(row.indicator(), other.indicator());
            if (likeness >= ALIKE && isSameValue(row, other)) {
                result = with(result, other);
                joined.add(other);
            } else if (likeness >= SAME && !isSameValue(row, other)) {
                differ(row, other);
            }
        }
        return result;
    }

    private static String measure(Target target) {
        var kind = switch (target.type()) {
            case LEVEL, RANGE, COVERAGE, CAPABILITY, MILESTONE, DIRECTIONAL -> "level";
            case GROWTH, CUMULATIVE, RANK, CHANGE, MULTIPLE -> target.type().name();
        };
        var unit = CellUnits.base(target.unit() == null ? null : Folding.characters(target.unit()));
        return kind + ' ' + target.date() + ' ' + unit;
    }

    private static boolean isSameValue(Target one, Target other) {
        return plain(one, one.value()).equals(plain(other, other.value()))
                && plain(one, one.valueHigh()).equals(plain(other, other.valueHigh()));
    }

    private static String plain(Target target, @Nullable BigDecimal value) {
        var unit = target.unit() == null ? null : Folding.characters(target.unit());
        return value == null ? "" : CellUnits.plain(value, unit).toPlainString();
    }

    /** Dice's coefficient over pairs of characters of the folded names, or more where one ends with the other. */
    static double likeness(String name, String other) {
        var one = Folding.key(name.replaceFirst(AREA, ""));
        var two = Folding.key(other.replaceFirst(AREA, ""));
        if (one.equals(two)) {
            return 1;
        }
        var pairs = new HashSet<>(Folding.bigrams(one));
        var others = new HashSet<>(Folding.bigrams(two));
        long common = pairs.stream().filter(others::contains).count();
        double dice = pairs.isEmpty() || others.isEmpty() ? 0 : 2.0 * common / (pairs.size() + others.size());
        return isEnding(one, two) || isEnding(two, one) ? Math.max(dice, ENDING) : dice;
    }

    /** 漏损率 may be short for 供水管网漏损率. */
    private static boolean isEnding(String shorter, String longer) {
        return shorter.length() >= SHORTEST && longer.endsWith(shorter);
    }

    private void differ(Target row, Target other) {
        findings.add(new Finding(
                "table-and-text-differ",
                Severity.WARNING,
                "“%s”在表格里是 %s，在正文里是 %s。请核对以哪一处为准，并在审阅时删去另一处。".formatted(row.indicator(), figure(row), figure(other)),
                other.span()));
    }

    private static String figure(Target target) {
        var value = Objects.requireNonNull(target.value()).toPlainString();
        return value + Objects.requireNonNullElse(target.unit(), "");
    }

    private static Target with(Target row, Target other) {
        var places = new ArrayList<>(row.alsoAt());
        places.add(new Place(other.origin(), other.quote(), other.span(), other.raw()));
        boolean bare = row.operator() == Operator.EQ || row.operator() == Operator.REACH;
        boolean typed = row.type() == TargetType.LEVEL && other.type() != TargetType.RANGE;
        return new Target(
                row.id(),
                row.indicator(),
                typed ? other.type() : row.type(),
                bare ? other.operator() : row.operator(),
                row.value(),
                row.valueHigh(),
                row.unit(),
                row.date(),
                row.period() == null ? other.period() : row.period(),
                row.perYear(),
                row.area() == null ? other.area() : row.area(),
                row.strength() == null ? other.strength() : row.strength(),
                row.striving() || other.striving(),
                row.baseline() == null ? other.baseline() : row.baseline(),
                row.section(),
                row.origin(),
                row.quote(),
                row.span(),
                row.raw(),
                row.confidence().max(other.confidence()),
                places);
    }
}
