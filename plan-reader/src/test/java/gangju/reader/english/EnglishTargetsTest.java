package gangju.reader.english;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Target;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases in cases.tsv, one test a sentence. */
class EnglishTargetsTest {
    private static final String PLAN = "# Harrow Vale Climate Action Plan 2023-2030\n\n## Moving people\n\n";

    @TestFactory
    Stream<DynamicTest> readsTheSentencesOfTheCaseFile() {
        return lines().stream()
                .map(line -> line.split("\t"))
                .map(cells -> DynamicTest.dynamicTest(
                        cells[0], () -> assertThat(told(read(PLAN + cells[0]))).isEqualTo(cells[1].strip())));
    }

    @Test
    void tellsAPromiseOnceAndWhereElseItStands() throws Exception {
        var targets = read(
                PLAN
                        + "Reduce community emissions by 50% by 2030. Plant 900 trees by 2028.\n\n## Summary\n\nWe will reduce emissions by 50% by 2030.");
        assertThat(targets).hasSize(2);
        assertThat(targets.getFirst().alsoAt()).hasSize(1);
    }

    @Test
    void namesATargetByItsHeading() throws Exception {
        var targets = read(PLAN + "### Recycling rate\n\nTarget: 85% by 2027 (baseline: 72% in 2022)");
        assertThat(told(targets)).isEqualTo("Recycling rate;eq;85 %;2027;72@2022");
    }

    @Test
    void takesDateNameAndOwnerOfAListFromItsLead() throws Exception {
        assertThat(
                        told(
                                read(
                                        PLAN
                                                + "To cut building energy use by at least 20% by 2028, the city commits to phasing in reductions as follows:\n\n- Fiscal Year 2021-22: 5% reduction\n- Fiscal Year 2025-26: 12% reduction\n")))
                .isEqualTo(
                        "building energy use;decrease_by;20 %;2028 || building energy use;decrease_by;5 %;2022 || building energy use;decrease_by;12 %;2026");
        assertThat(told(read(PLAN + "Targets from 2024-2028 include:\n\n1. Solar roofs on 300 rural homes.\n")))
                .isEqualTo("rural homes;eq;300 homes;2028");
        assertThat(
                        read(
                                PLAN
                                        + "A number of cities with targets of their own are listed below:\n\n- Fallowdale: 80% renewable energy by 2030\n"))
                .isEmpty();
    }

    @Test
    void keepsDateAndStartOfAListForItemsThatAreSentencesOrGoOnBehindAPage() throws Exception {
        assertThat(
                        told(
                                read(
                                        PLAN
                                                + "Starting from the baseline of May 2022, by May 2027:\n\nDecrease noise by 5% at night.\n\nIncrease bus trips by 8% on weekdays.\n")))
                .isEqualTo(
                        "noise at night;decrease_by;5 %;2027-05;@2022-05 || bus trips;increase_by;8 %;2027-05;@2022-05");
    }

    @Test
    void readsOnInAnotherPartOfASentenceWithItsDate() throws Exception {
        assertThat(
                        told(
                                read(
                                        PLAN
                                                + "By 2030, households with running water will increase from 80% to 99%; and households with drains will increase from 20% to 40%.")))
                .isEqualTo(
                        "households with running water;reach;99 %;2030;80@ || households with drains;reach;40 %;2030;20@");
    }

    @Test
    void readsItemsThatRunOnInOneParagraph() throws Exception {
        assertThat(
                        told(
                                read(
                                        PLAN
                                                + "2028 targets: • Reduce water use per head by 12% • Train 40 bus drivers 2030 target: Reduce noise by 5%\n")))
                .isEqualTo(
                        "water use per head;decrease_by;12 %;2028 || bus drivers;eq;40 drivers;2028 || noise;decrease_by;5 %;2030");
    }

    @Test
    void readsAPromiseThatStandsAsAHeading() throws Exception {
        assertThat(told(read(PLAN + "### By 2029, halve the number of empty shops\n\nShops matter.\n")))
                .isEqualTo("empty shops;decrease_by;50 %;2029");
    }

    private static List<Target> read(String text) throws ReadingException {
        return new PlanReader().read(text.getBytes(UTF_8), "plan.md").targets();
    }

    private static String told(List<Target> targets) {
        return targets.isEmpty()
                ? "-"
                : targets.stream().map(EnglishTargetsTest::told).collect(Collectors.joining(" || "));
    }

    private static String told(Target target) {
        var high = target.valueHigh() == null ? "" : "~" + plain(target.valueHigh());
        var unit = target.unit() == null ? "" : " " + target.unit();
        var start = target.baseline();
        var base = start == null
                ? ""
                : ";" + (start.value() == null ? "" : plain(start.value())) + "@" + Objects.toString(start.date(), "");
        var date = target.date() == null ? "" : ";" + target.date();
        return target.indicator() + ";" + target.operator().name().toLowerCase(Locale.ROOT) + ";"
                + (target.value() == null ? "" : plain(target.value()) + high + unit) + date + base;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(EnglishTargetsTest.class.getResourceAsStream("cases.tsv"))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
