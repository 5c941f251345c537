package gangju.reader.accuracy;

import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Reading;
import gangju.model.Target;
import gangju.model.Task;
import gangju.model.Task.Body.Role;
import gangju.reader.accuracy.Facts.Duty;
import gangju.reader.accuracy.Facts.Promise;
import gangju.reader.gold.TargetGold;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a document's facts its reading has.
 *
 * @param constructions of the targets with a number; what was read and is no target counts under {@code none}
 * @param rows of indicator tables, right where indicator, operator, value, unit, year and baseline all are
 */
record Measured(Score outline, Map<String, Score> constructions, Score rows, Score bodies) {
    private static final double ALIKE = 0.8;
    private static final String NO_TARGET = "none";
    private static final String TABLE = "table";

    static Measured of(Reading reading, Facts facts) {
        var constructions = constructions(reading, facts);
        return new Measured(
                outline(reading, facts),
                constructions,
                constructions.getOrDefault(TABLE, Score.NONE),
                bodies(reading, facts));
    }

    Score targets() {
        return constructions.values().stream().reduce(Score.NONE, Score::plus);
    }

    private static Score outline(Reading reading, Facts facts) {
        if (facts.headings().isEmpty()) {
            return counted(reading, facts);
        }
        var left = new ArrayList<>(facts.headings());
        long wanted = left.stream().filter(gold -> !gold.isOpen()).count();
        int read = 0;
        int right = 0;
        for (OutlineNode node : reading.outline()) {
            var found =
                    left.stream().filter(gold -> isSame(gold, node)).min(Comparator.comparing(Facts.Heading::isOpen));
            found.ifPresent(left::remove);
            boolean open = found.isPresent()
                    ? found.get().isOpen()
                    : node.kind() == OutlineNode.Kind.HEAD && facts.unjudged().contains("leads");
            read += open ? 0 : 1;
            right += found.isPresent() && !open ? 1 : 0;
        }
        return new Score((int) wanted, read, right);
    }

    /** By its title, with or without its number. */
    private static boolean isSame(Facts.Heading gold, OutlineNode node) {
        return gold.fits(node.level(), node.title())
                || node.number() != null && gold.fits(node.level(), node.number() + node.title());
    }

    /** As many of each level as there are, at most. */
    private static Score counted(Reading reading, Facts facts) {
        var score = Score.NONE;
        for (var level : facts.counts().entrySet()) {
            int read = (int) reading.outline().stream()
                    .filter(node -> node.level() == level.getKey())
                    .count();
            score = score.plus(new Score(level.getValue(), read, Math.min(read, level.getValue())));
        }
        return score;
    }

    private static Map<String, Score> constructions(Reading reading, Facts facts) {
        var scores = new TreeMap<String, Score>();
        var read = reading.targets().stream()
                .filter(target -> target.value() != null)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Promise gold : facts.promises()) {
            var found = read.stream().filter(target -> isSame(gold, target)).findFirst();
            found.ifPresent(read::remove);
            scores.merge(
                    gold.construction(),
                    new Score(1, found.isPresent() ? 1 : 0, found.isPresent() ? 1 : 0),
                    Score::plus);
        }
        read.removeIf(target -> facts.open().stream().anyMatch(gold -> isSame(gold, target)));
        read.removeIf(target -> facts.unjudged().contains("targets")
                && (target.origin() != Origin.TABLE || !scores.containsKey(TABLE)));
        for (Target target : read) {
            var kind = target.origin() == Origin.TABLE ? TABLE : NO_TARGET;
            scores.merge(kind, new Score(0, 1, 0), Score::plus);
        }
        return scores;
    }

    /** Every part of the tuple; of operators those that say the same are one. */
    static boolean isSame(Promise gold, Target read) {
        return read.value() != null
                && read.value().compareTo(gold.value()) == 0
                && Objects.equals(plain(read.valueHigh()), plain(gold.high()))
                && unit(read.unit()).equals(unit(gold.unit()))
                && (read.date() == null ? "" : Integer.toString(read.date().year())).equals(gold.year())
                && TargetGold.operatorClass(read.operator())
                        .equals(TargetGold.operatorClass(Operator.valueOf(gold.operator())))
                && isSameBaseline(gold, read)
                && share(
                                gold.indicator().toLowerCase(Locale.ROOT),
                                read.indicator().toLowerCase(Locale.ROOT))
                        >= ALIKE;
    }

    /** Of English, whole words but for their endings: any long name has most letters of any other. */
    private static double share(String wanted, String given) {
        var words = stems(wanted);
        if (words.isEmpty()) {
            return TargetGold.share(wanted, given);
        }
        var read = stems(given);
        int all = words.stream().mapToInt(String::length).sum();
        return (double) words.stream()
                        .filter(read::contains)
                        .mapToInt(String::length)
                        .sum()
                / all;
    }

    private static Set<String> stems(String name) {
        return Arrays.stream(name.split("[^a-z0-9]+"))
                .filter(word -> word.matches("[a-z].*"))
                .map(word -> word.replaceFirst("(?<=.{3})(?:ions?|ing|ed|es|s|e|ly)$", ""))
                .collect(Collectors.toSet());
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : Folding.characters(unit).toLowerCase(Locale.ROOT);
    }

    /** Where the facts give one. */
    private static boolean isSameBaseline(Promise gold, Target read) {
        var start = read.baseline();
        if (gold.baseline().isEmpty() && gold.baselineYear().isEmpty()) {
            return true;
        }
        if (start == null) {
            return false;
        }
        var value = plain(start.value()) == null ? "" : plain(start.value()) + unit(start.unit());
        var year = start.date() == null ? "" : Integer.toString(start.date().year());
        return (gold.baseline().isEmpty() || value.equals(unit(gold.baseline()))) && year.equals(gold.baselineYear());
    }

    /**
     * Each body with its role, of a task told by its title or how that begins; those of tasks that the facts do not
     * name are not judged.
     */
    private static Score bodies(Reading reading, Facts facts) {
        var score = Score.NONE;
        for (Duty duty : facts.duties()) {
            var key = Folding.key(duty.task());
            var same = reading.tasks().stream()
                    .filter(other -> Folding.key(other.title()).equals(key))
                    .toList();
            var task = same.isEmpty()
                    ? reading.tasks().stream()
                            .filter(other -> Folding.key(other.title()).startsWith(key))
                            .toList()
                    : same;
            score = score.plus(bodies(duty, task));
        }
        return score;
    }

    private static Score bodies(Duty duty, List<Task> tasks) {
        var read = new HashSet<String>();
        tasks.forEach(task -> task.bodies().forEach(body -> read.add(name(body.role(), body.name()))));
        Set<String> wanted = new HashSet<>();
        duty.leads().forEach(name -> wanted.add(name(Role.LEAD, name)));
        duty.supports().forEach(name -> wanted.add(name(Role.SUPPORT, name)));
        long right = read.stream().filter(wanted::contains).count();
        return new Score(wanted.size(), read.size(), (int) right);
    }

    private static String name(Role role, String name) {
        return role + " " + Folding.key(name);
    }
}
