package gangju.indicator.status;

import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.PriceBasis;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Targets as they are written in the case files: {@code LEVEL GE 6 % by 2025 in 2021–2025}, and beside it what else is
 * known, {@code base=5.2@2020 dir=DOWN kind=STOCK points=2023:5.6,2024:5.8}.
 */
final class TestingTargets {
    private final Map<String, String> setup = new HashMap<>();

    private TestingTargets(String setup) {
        for (var word : setup.strip().split(" +")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                this.setup.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (!word.isEmpty()) {
                this.setup.put(word, "");
            }
        }
    }

    static Watch watch(String terms, String setup) {
        return new TestingTargets(setup).watch(List.of(terms.strip().split(" +")));
    }

    private Watch watch(List<String> words) {
        var type = TargetType.valueOf(words.getFirst());
        var plan = period(following(words, "in"));
        var due = following(words, "by");
        var numbers = words.subList(2, Math.min(words.size(), first(words, "by", "in", "over")));
        var value = numbers.isEmpty() || numbers.getFirst().equals("-") ? null : numbers.getFirst();
        var unit = numbers.size() < 2 ? null : numbers.get(1);
        var terms = new TargetTerms(
                "T1",
                "指标",
                type,
                Operator.valueOf(words.get(1)),
                value == null ? null : new BigDecimal(value.split("~")[0]),
                value == null || !value.contains("~") ? null : new BigDecimal(value.split("~")[1]),
                unit,
                due == null ? null : PartialDate.parse(due),
                period(following(words, "over")),
                words.contains("yearly"),
                null,
                false,
                base());
        return new Watch(
                terms,
                setup.containsKey("unlinked") ? Optional.empty() : Optional.of(indicator(unit)),
                plan,
                course(),
                setup.get("method"),
                setup.containsKey("tolerance") ? new BigDecimal(setup.get("tolerance")) : null,
                judgement());
    }

    private static int first(List<String> words, String... marks) {
        int first = words.size();
        for (var mark : marks) {
            int at = words.indexOf(mark);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first;
    }

    private static @Nullable String following(List<String> words, String mark) {
        int at = words.indexOf(mark);
        return at < 0 ? null : words.get(at + 1);
    }

    private static @Nullable Period period(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var ends = text.split("–");
        return new Period(PartialDate.parse(ends[0]), PartialDate.parse(ends[1]));
    }

    private @Nullable Baseline base() {
        var text = setup.get("base");
        if (text == null) {
            return null;
        }
        var parts = text.split("@");
        var value = parts[0].split("/");
        return new Baseline(
                new BigDecimal(value[0].replace('−', '-')),
                value.length > 1 ? value[1] : null,
                parts.length > 1 ? PartialDate.parse(parts[1]) : null);
    }

    private Indicator indicator(@Nullable String unit) {
        var own = setup.getOrDefault("unit", unit == null ? "个" : unit);
        var lag = setup.getOrDefault("lag", "P12M");
        return new Indicator(
                "X",
                "指标",
                "Indicator",
                definitions(),
                Unit.of(own),
                null,
                Direction.valueOf(setup.getOrDefault("dir", "UP")),
                IndicatorKind.valueOf(setup.getOrDefault("kind", "FLOW")),
                Frequency.valueOf(setup.getOrDefault("freq", "YEAR")),
                lag.equals("none") ? null : java.time.Period.parse(lag),
                PriceBasis.valueOf(setup.getOrDefault("prices", "CONSTANT")),
                "area",
                spaced(setup.get("universe")),
                null,
                null,
                null,
                setup.containsKey("additive"));
    }

    private List<Definition> definitions() {
        var all = new ArrayList<Definition>();
        var text = setup.get("scopes");
        if (text != null) {
            for (var part : text.split(",")) {
                var pair = part.split(":");
                all.add(new Definition(
                        "定义", pair[1], pair[0].isEmpty() ? null : LocalDate.of(Integer.parseInt(pair[0]), 1, 1), null));
            }
        }
        return all;
    }

    private static @Nullable String spaced(@Nullable String text) {
        return text == null ? null : text.replace('_', ' ');
    }

    private Course course() {
        var points = new ArrayList<Course.Point>();
        var text = setup.get("points");
        if (text != null) {
            for (var part : text.split(",")) {
                var pair = part.split(":");
                points.add(new Course.Point(ReferencePeriod.parse(pair[0]), new BigDecimal(pair[1])));
            }
        }
        return new Course(Course.Shape.valueOf(setup.getOrDefault("shape", "USUAL")), points);
    }

    private Optional<PersonJudgement> judgement() {
        var text = setup.get("person");
        if (text == null) {
            return Optional.empty();
        }
        var pair = text.split("@");
        var day = LocalDate.parse(pair[1]);
        return Optional.of(new PersonJudgement(Outcome.valueOf(pair[0]), "证据", "评估组", day, day));
    }
}
