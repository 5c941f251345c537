package gangju.server.plans;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Span;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.server.pages.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetWordsTest {
    private static final TargetWords CHINESE = TargetWords.of(Messages.of(Locale.SIMPLIFIED_CHINESE));
    private static final TargetWords ENGLISH = TargetWords.of(Messages.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEVEL | GE | 3.6 | %  | ≥ 3.6% | ≥ 3.6%
            LEVEL | GT | 1.2 | 万亿元 | ＞ 1.2 万亿元 | > 1.2 trillion yuan
            LEVEL | LE | 20 | 微克/立方米 | ≤ 20 微克/立方米 | ≤ 20 µg per m³
            LEVEL | LT | 5 | % | ＜ 5% | < 5%
            LEVEL | EQ | 12000 | 家 | 12,000 家 | 12,000 entities
            LEVEL | ABOUT | 12 | % | 12%左右 | about 12%
            LEVEL | MAINTAIN | 6 | % | 保持在 6% | stay at 6%
            LEVEL | MAINTAIN_ABOUT | 6 | % | 保持在 6%左右 | stay at about 6%
            LEVEL | MAINTAIN_GE | 70 | % | 保持在 70%以上 | stay at 70% or more
            LEVEL | MAINTAIN_LE | 5 | % | 控制在 5%以内 | stay within 5%
            LEVEL | REACH | 45 | 件 | 达到 45 件 | reach 45 items
            LEVEL | REACH_ABOUT | 210 | 人次 | 达到 210 人次左右 | reach about 210 person-times
            CHANGE | INCREASE_BY | 3 | 个百分点 | 提高 3 个百分点 | up by 3 percentage points
            CHANGE | DECREASE_BY | 1 | 个百分点 | 降低 1 个百分点 | down by 1 percentage point
            LEVEL | INCREASE | 20 | % | 提高到 20% | rise to 20%
            LEVEL | DECREASE | 20 | % | 降低到 20% | fall to 20%
            MULTIPLE | MULTIPLE | 2 | 倍 | 翻一番（2 倍） | doubled (2 times)
            MULTIPLE | MULTIPLE | 1.5 | 倍 | 1.5 倍 | 1.5 times
            RANK | RANK | 3 | 位 | 第 3 位 | rank 3
            RANK | LE | 50 | 位 | 前 50 位 | top 50
            RANK | MAINTAIN | 1 | 位 | 保持第 1 位 | stay at rank 1
            RANK | MAINTAIN_LE | 10 | 位 | 保持前 10 位 | stay in the top 10
            RANK | INCREASE_BY | 2 | 位 | 提升 2 位 | up 2 places
            CAPABILITY | ORDER_OF_MAGNITUDE | 10000000 | 辆 | 千万级（辆） | on the order of 10 million (vehicles)
            CAPABILITY | GE | 300 | 万亩 | ≥ 300 万亩 | ≥ 3 million mu
            COVERAGE | EQ | 100 | % | 全覆盖（100%） | full coverage (100%)
            COVERAGE | GE | 95 | % | 覆盖 ≥ 95% | coverage ≥ 95%
            GROWTH | GE | 7 | % | 增长 ≥ 7% | growth ≥ 7%
            GROWTH | INCREASE_BY | 30 | % | 增长 30% | growth 30%
            GROWTH | DECREASE_BY | 18 | % | 下降 18% | fall 18%
            CUMULATIVE | GE | 30 | 家 | 累计 ≥ 30 家 | ≥ 30 entities in total
            MILESTONE | BY | 2 | 项 | 2 项 | 2 items
            """)
    void saysTheMeasure(
            TargetType type, Operator operator, BigDecimal value, String unit, String chinese, String english) {
        var target = new Draft(type, operator).value(value, unit).target();
        assertThat(CHINESE.measure(target)).isEqualTo(chinese);
        assertThat(ENGLISH.measure(target)).isEqualTo(english);
    }

    @Test
    void saysYearlyGrowthAndItsPeriod() {
        var target = new Draft(TargetType.GROWTH, Operator.MAINTAIN_ABOUT)
                .value(new BigDecimal("7.5"), "%")
                .yearly()
                .period(Period.ofYears(2026, 2030))
                .target();
        assertThat(CHINESE.sentence(target)).isEqualTo("年均增速保持在 7.5%左右，2026—2030 年");
        assertThat(ENGLISH.sentence(target)).isEqualTo("average annual growth stay at about 7.5%, 2026–2030");
    }

    @Test
    void saysATotalOverItsYears() {
        var target = new Draft(TargetType.CUMULATIVE, Operator.GE)
                .value(BigDecimal.valueOf(30), "家")
                .period(Period.ofYears(2026, 2030))
                .target();
        assertThat(CHINESE.measure(target)).isEqualTo("5 年累计 ≥ 30 家");
        assertThat(ENGLISH.measure(target)).isEqualTo("≥ 30 entities in total over 5 years");
    }

    @Test
    void tellsAFigureOfTheYearFromATotal() {
        var target = new Draft(TargetType.LEVEL, Operator.GT)
                .value(BigDecimal.valueOf(8000), "亿元")
                .yearly()
                .by("2030")
                .target();
        assertThat(CHINESE.sentence(target)).isEqualTo("当年 ＞ 8,000 亿元，到 2030 年");
        assertThat(ENGLISH.sentence(target)).isEqualTo("> 800 billion yuan in the year, by 2030");
    }

    @Test
    void saysByWhen() {
        var level = new Draft(TargetType.LEVEL, Operator.GE).value(new BigDecimal("3.6"), "%");
        assertThat(CHINESE.sentence(level.by("2025").target())).isEqualTo("≥ 3.6%，到 2025 年");
        assertThat(ENGLISH.sentence(level.by("2025-06").target())).isEqualTo("≥ 3.6%, by June 2025");
        var event = new Draft(TargetType.MILESTONE, Operator.BY);
        assertThat(CHINESE.sentence(event.by("2027").target())).isEqualTo("完成，2027 年底前");
        assertThat(CHINESE.sentence(event.by("2027-06-30").target())).isEqualTo("完成，2027年6月30日前");
        assertThat(ENGLISH.sentence(event.by("2027-06-30").target())).isEqualTo("completed, by 30 June 2027");
    }

    @Test
    void keepsStrivingAndTheAreaInTheWords() {
        var target = new Draft(TargetType.LEVEL, Operator.GE)
                .value(new BigDecimal("3.60"), "%")
                .strive()
                .area("主城区")
                .target();
        assertThat(CHINESE.measure(target)).isEqualTo("力争 主城区：≥ 3.60%");
        assertThat(ENGLISH.measure(target)).isEqualTo("strive for 主城区: ≥ 3.60%");
    }

    @Test
    void saysARange() {
        var target = new Draft(TargetType.RANGE, Operator.RANGE)
                .value(BigDecimal.ONE, "个百分点")
                .high(BigDecimal.valueOf(3))
                .target();
        assertThat(CHINESE.measure(target)).isEqualTo("1～3 个百分点");
        assertThat(ENGLISH.measure(target)).isEqualTo("1–3 percentage points");
    }

    @Test
    void saysTheBaselineWithItsDate() {
        var baseline = new Baseline(new BigDecimal("2.94"), "%", PartialDate.parse("2025"));
        assertThat(CHINESE.baseline(baseline)).isEqualTo("2.94%（2025 年）");
        assertThat(ENGLISH.baseline(baseline)).isEqualTo("2.94% (2025)");
    }

    @Test
    void saysThatNoFigureIsGiven() {
        assertThat(CHINESE.measure(new Draft(TargetType.DIRECTIONAL, Operator.INCREASE).target()))
                .isEqualTo("提高（未写数）");
        assertThat(CHINESE.measure(new Draft(TargetType.LEVEL, Operator.GE).target()))
                .isEqualTo("未写数");
        assertThat(CHINESE.measure(new Draft(TargetType.COVERAGE, Operator.EQ).target()))
                .isEqualTo("全覆盖（100%）");
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryTypeWithEveryOperator(TargetType type) {
        for (var operator : Operator.values()) {
            for (var words : Arrays.asList(CHINESE, ENGLISH)) {
                var bare = new Draft(type, operator);
                assertThat(words.measure(bare.target())).isNotBlank().doesNotContain("{");
                assertThat(words.measure(bare.value(BigDecimal.valueOf(37), "家").target()))
                        .contains("37")
                        .doesNotContain("{");
                assertThat(words.operator(operator)).isNotBlank();
                assertThat(words.type(type)).isNotBlank();
            }
        }
    }

    /** A target built piece by piece. */
    private record Draft(
            TargetType type,
            Operator operator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable PartialDate date,
            @Nullable Period period,
            boolean perYear,
            @Nullable String area,
            boolean striving) {
        Draft(TargetType type, Operator operator) {
            this(type, operator, null, null, null, null, null, false, null, false);
        }

        Draft value(BigDecimal number, String of) {
            return new Draft(type, operator, number, high, of, date, period, perYear, area, striving);
        }

        Draft high(BigDecimal number) {
            return new Draft(type, operator, value, number, unit, date, period, perYear, area, striving);
        }

        Draft by(String when) {
            return new Draft(
                    type, operator, value, high, unit, PartialDate.parse(when), period, perYear, area, striving);
        }

        Draft period(Period over) {
            return new Draft(type, operator, value, high, unit, date, over, perYear, area, striving);
        }

        Draft yearly() {
            return new Draft(type, operator, value, high, unit, date, period, true, area, striving);
        }

        Draft area(String where) {
            return new Draft(type, operator, value, high, unit, date, period, perYear, where, striving);
        }

        Draft strive() {
            return new Draft(type, operator, value, high, unit, date, period, perYear, area, true);
        }

        Target target() {
            return new Target(
                    "t1",
                    "示例指标",
                    type,
                    operator,
                    value,
                    high,
                    unit,
                    date,
                    period,
                    perYear,
                    area,
                    null,
                    striving,
                    null,
                    null,
                    Origin.TEXT,
                    "示例",
                    new Span(0, 2),
                    new Span(0, 2),
                    BigDecimal.ONE);
        }
    }
}
