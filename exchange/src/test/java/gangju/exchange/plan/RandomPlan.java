package gangju.exchange.plan;

import gangju.model.Baseline;
import gangju.model.Metadata;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan of random words in which anything that may be there is there about as often as not. */
final class RandomPlan {
    private static final String LETTERS = "水网建设到年达以上和的是、“”（）%.<&>=+-@'\"_x0041_ab 19，：。；！?\t";
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<OutlineNode> outline = new ArrayList<>();
    /** Where the paragraphs of each part of the text are, of what is above the first heading first. */
    private final List<Span> parts = new ArrayList<>();

    private RandomPlan(Random random) {
        this.random = random;
    }

    static Reading of(Random random) {
        return new RandomPlan(random).reading();
    }

    private Reading reading() {
        var title = name();
        text.append(title).append('\n');
        paragraphs();
        outline();
        var metadata = new Metadata(
                title,
                names(),
                maybe(this::name),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::period),
                maybe(this::date),
                maybe(() -> "zh-Hans"),
                names(),
                names());
        return new Reading(
                new SourceFile("规划.txt", "text/plain", "UTF-8", "0".repeat(64), text.length()),
                text.toString(),
                metadata,
                outline,
                some(this::target),
                some(this::statement),
                some(this::task),
                some(this::project),
                List.of(),
                Pages.NONE,
                List.of());
    }

    private void outline() {
        var above = new ArrayDeque<OutlineNode>();
        var children = new HashMap<@Nullable String, Integer>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int level = 1 + random.nextInt(4);
            while (!above.isEmpty() && above.peek().level() >= level) {
                above.pop();
            }
            var parent = above.isEmpty() ? null : above.peek().id();
            int place = children.merge(parent, 1, Integer::sum);
            var number = maybe(() -> "（" + place + "）");
            var title = name();
            int start = text.length();
            text.append(number == null ? title : number + title).append('\n');
            var node = new OutlineNode(
                    parent == null ? "" + place : parent + "." + place,
                    level,
                    number,
                    title,
                    parent,
                    one(OutlineNode.Kind.values()),
                    maybe(() -> one(OutlineNode.Role.values())),
                    new Span(start, text.length() - 1),
                    null,
                    null);
            outline.add(node);
            above.push(node);
            paragraphs();
        }
    }

    private void paragraphs() {
        int start = text.length();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            text.append(words(1 + random.nextInt(80))).append('\n');
        }
        parts.add(new Span(start, text.length()));
    }

    private Target target(int number) {
        var place = place();
        int low = random.nextInt(1000);
        return new Target(
                "T" + number,
                name(),
                one(TargetType.values()),
                one(Operator.values()),
                maybe(() -> BigDecimal.valueOf(low, random.nextInt(4))),
                maybe(() -> BigDecimal.valueOf(low + random.nextInt(5), 0)),
                maybe(this::name),
                maybe(this::date),
                maybe(this::period),
                random.nextBoolean(),
                maybe(this::name),
                maybe(() -> one(Strength.values())),
                random.nextBoolean(),
                maybe(() -> new Baseline(maybe(this::value), maybe(this::name), date())),
                section(),
                one(Origin.values()),
                place.of(text),
                place,
                null,
                BigDecimal.valueOf(random.nextInt(101), 2),
                some(count -> other()));
    }

    private Target.Place other() {
        var place = place();
        return new Target.Place(one(Origin.values()), place.of(text), place, null);
    }

    private Statement statement(int number) {
        var place = place();
        return new Statement(
                "S" + number,
                one(Statement.StatementClass.values()),
                maybe(this::name),
                maybe(this::value),
                maybe(this::name),
                maybe(this::date),
                place.of(text),
                place,
                null);
    }

    private Task task(int number) {
        var actions = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> place())
                .filter(place -> place.of(text).indexOf('\n') < 0)
                .map(place -> new Task.Action(place.of(text), place))
                .toList();
        var bodies = names().stream()
                .map(name -> new Task.Body(name, one(Task.Body.Role.values())))
                .toList();
        return new Task(
                "k" + number,
                section(),
                name(),
                actions,
                bodies,
                maybe(this::date),
                one(Origin.values()),
                place(),
                null);
    }

    private Project project(int number) {
        var place = place();
        var words = place.of(text);
        return new Project(
                "p" + number,
                one(Project.Kind.values()),
                random.nextBoolean()
                        ? name()
                        : words.lines().findFirst().orElseThrow().strip(),
                some(count -> new Project.Capability(name(), value(), maybe(this::name))),
                section(),
                place,
                null);
    }

    /** A part of the text within one section, without space at its ends; it may hold several sentences and lines. */
    private Span place() {
        while (true) {
            var part = one(parts.toArray(Span[]::new));
            int start = part.start() + random.nextInt(part.length());
            int end = Math.min(part.end(), start + 1 + random.nextInt(40));
            var words = text.substring(start, end);
            if (words.equals(words.strip())) {
                return new Span(start, end);
            }
        }
    }

    private @Nullable String section() {
        return outline.isEmpty()
                ? null
                : maybe(() -> one(outline.toArray(OutlineNode[]::new)).id());
    }

    private List<String> names() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> name())
                .distinct()
                .toList();
    }

    private String name() {
        return words(1 + random.nextInt(12)).replace('\t', ' ');
    }

    private String words(int length) {
        while (true) {
            var words = new StringBuilder();
            for (int i = 0; i < length; i++) {
                words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            var text = words.toString().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
    }

    private BigDecimal value() {
        return new BigDecimal(new BigInteger(1 + random.nextInt(70), random), random.nextInt(9));
    }

    private PartialDate date() {
        int precision = random.nextInt(3);
        return new PartialDate(
                1950 + random.nextInt(150),
                precision == 0 ? null : 1 + random.nextInt(12),
                precision < 2 ? null : 1 + random.nextInt(28));
    }

    private Period period() {
        var one = date();
        var other = date();
        return other.end().isBefore(one.start()) ? new Period(other, one) : new Period(one, other);
    }

    private <T> @Nullable T maybe(Supplier<T> supplier) {
        return random.nextBoolean() ? supplier.get() : null;
    }

    private <T> List<T> some(IntFunction<T> maker) {
        return IntStream.rangeClosed(1, random.nextInt(6)).mapToObj(maker).toList();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
