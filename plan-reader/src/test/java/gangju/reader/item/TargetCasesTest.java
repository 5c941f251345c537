package gangju.reader.item;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Period;
import gangju.model.Statement;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.reader.statement.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases in target-cases.tsv, one test a sentence. */
final class TargetCasesTest {
    private static final Map<String, String> HEADINGS =
            Map.of("goal", "发展目标", "task", "重点任务", "achievement", "发展基础", "background", "面临形势");

    @TestFactory
    List<DynamicTest> readsTheSentencesOfTheCaseFile() {
        var tests = new ArrayList<DynamicTest>();
        var section = new Section("goal", null, "");
        for (String line : lines()) {
            if (line.startsWith("@")) {
                section = Section.parse(line);
                continue;
            }
            var cells = line.split("\t");
            var current = section;
            tests.add(DynamicTest.dynamicTest(cells[0], () -> check(current, cells[0], cells[1].strip())));
        }
        return tests;
    }

    private record Section(String kind, @Nullable Period period, String issuer) {
        static Section parse(String line) {
            var words = line.substring(1).strip().split(" ");
            var years = words[1].split("-");
            return new Section(
                    words[0], Period.ofYears(Integer.parseInt(years[0]), Integer.parseInt(years[1])), words[2]);
        }
    }

    private static void check(Section section, String sentence, String expected) {
        var heading = Objects.requireNonNull(HEADINGS.get(section.kind()));
        var outline = TestingOutline.of(heading, List.of(sentence.split("//")), section.period(), section.issuer());
        var reading = Targets.read(outline, Sentences.of(outline));
        if (expected.equals("-") || expected.startsWith("!")) {
            assertThat(reading.targets()).as("targets").isEmpty();
            if (expected.startsWith("!")) {
                var wanted = Statement.StatementClass.valueOf(
                        expected.substring(1).strip().toUpperCase(Locale.ROOT));
                assertThat(reading.statements())
                        .as("statements")
                        .extracting(Statement::statementClass)
                        .contains(wanted);
            }
            return;
        }
        var wanted = expected.split(" \\|\\| ");
        assertThat(reading.targets().stream().map(TargetCasesTest::shown).toList())
                .as("targets")
                .hasSize(wanted.length)
                .zipSatisfy(List.of(wanted), (shown, want) -> assertThat(shown).startsWith(main(want)));
        for (int i = 0; i < wanted.length; i++) {
            checkMore(reading.targets().get(i), wanted[i]);
        }
    }

    private static String main(String wanted) {
        return Stream.of(wanted.split(";")).limit(5).map(String::strip).collect(Collectors.joining(";"));
    }

    private static String shown(Target target) {
        return String.join(
                ";",
                target.indicator(),
                target.operator().name().toLowerCase(Locale.ROOT),
                amount(target),
                Objects.toString(target.date(), ""),
                target.type().name().toLowerCase(Locale.ROOT));
    }

    private static String amount(Target target) {
        var high = target.valueHigh() == null ? "" : "~" + plain(target.valueHigh());
        var unit = target.unit() == null ? "" : " " + target.unit();
        return target.value() == null ? "" : plain(target.value()) + high + unit;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void checkMore(Target target, String wanted) {
        var cells = wanted.split(";");
        for (int i = 5; i < cells.length; i++) {
            var more = cells[i].strip();
            var shown = switch (more.split("=")[0]) {
                case "perYear" -> target.perYear() ? more : "not per year";
                case "striving" -> target.striving() ? more : "not striving";
                case "binding", "expected" ->
                    target.strength() == Strength.valueOf(more.toUpperCase(Locale.ROOT))
                            ? more
                            : "strength " + target.strength();
                case "period" ->
                    target.period() == null
                            ? "no period"
                            : "period=" + target.period().start() + "-"
                                    + target.period().end();
                case "baseline" -> baseline(target);
                default -> "unknown mark";
            };
            assertThat(shown).isEqualTo(more);
        }
    }

    private static String baseline(Target target) {
        var baseline = target.baseline();
        if (baseline == null) {
            return "no baseline";
        }
        var date = baseline.date() == null ? "" : "@" + baseline.date();
        return "baseline=" + plain(Objects.requireNonNull(baseline.value())) + " " + baseline.unit() + date;
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(TargetCasesTest.class.getResourceAsStream("target-cases.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
