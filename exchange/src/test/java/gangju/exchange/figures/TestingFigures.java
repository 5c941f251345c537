package gangju.exchange.figures;

import gangju.exchange.ExchangeException;
import gangju.exchange.table.TableFile;
import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
import gangju.indicator.Definition;
import gangju.indicator.Direction;
import gangju.indicator.Frequency;
import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.Observation;
import gangju.indicator.ObservationStatus;
import gangju.indicator.PriceBasis;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.Source;
import gangju.indicator.Unit;
import gangju.model.PartialDate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Figures and indicators for tests. */
final class TestingFigures {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private TestingFigures() {}

    static FigureSheet read(String csv) throws ExchangeException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static FigureSheet read(byte[] content) throws ExchangeException {
        return FigureReader.lenient(List.of(), Learned.published(TODAY)).read(new TableFile("test", content));
    }

    static Observation only(String csv) throws ExchangeException {
        var sheet = read(csv);
        if (sheet.rows().size() != 1) {
            throw new AssertionError("not one figure: " + sheet);
        }
        return sheet.rows().getFirst().observation();
    }

    static Observation random(Random random, long id) {
        var status = ObservationStatus.values()[random.nextInt(ObservationStatus.values().length)];
        boolean missing = status == ObservationStatus.MISSING || status == ObservationStatus.NOT_APPLICABLE;
        return new Observation(
                id,
                "CODE_" + random.nextInt(5),
                List.of("澜江市", "东港, 区", "北\"岸\"").get(random.nextInt(3)),
                random.nextBoolean() ? Map.of() : Map.of("性别", "女", "行业", "制造业"),
                period(random),
                missing ? null : value(random),
                Unit.of(List.of("亿元", "%", "万人", "件/万人", "P").get(random.nextInt(5))),
                Bound.values()[random.nextInt(4)],
                status,
                Confidentiality.values()[random.nextInt(3)],
                text(random, "规模以上; new base"),
                text(random, "行业分类修订"),
                text(random, "=1+1, 取整\n第二行；year inferred；above-scale"),
                new Source(
                        text(random, "统计公报 (2024)"),
                        text(random, "统计局"),
                        text(random, "https://example.org/a?b=1"),
                        Source.Grade.values()[random.nextInt(6)]),
                random.nextBoolean()
                        ? null
                        : PartialDate.parse(
                                List.of("2024", "2024-05", "2024-05-31").get(random.nextInt(3))),
                LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                text(random, "录入员"),
                text(random, "-更正"));
    }

    private static ReferencePeriod period(Random random) {
        int year = 1990 + random.nextInt(40);
        return switch (random.nextInt(6)) {
            case 0 -> ReferencePeriod.ofYear(year);
            case 1 -> ReferencePeriod.ofMonths(year, 7, 6);
            case 2 -> ReferencePeriod.ofMonths(year, 4, 3);
            case 3 -> ReferencePeriod.ofMonths(year, 1, 9);
            case 4 -> ReferencePeriod.ofYears(year, year + 4);
            default -> new ReferencePeriod(LocalDate.of(year, 5, 31), Period.ofDays(1));
        };
    }

    private static BigDecimal value(Random random) {
        int scale = random.nextInt(8);
        var digits = random.nextInt(4) == 0 ? 25 : 1 + random.nextInt(14);
        var unscaled = new java.math.BigInteger(digits * 3, random);
        var value = new BigDecimal(unscaled, scale);
        return random.nextBoolean() ? value : value.negate();
    }

    private static @Nullable String text(Random random, String text) {
        return random.nextBoolean() ? null : text;
    }

    static Indicator indicator(Random random, String code) {
        return new Indicator(
                code,
                "每万人口 " + code + "（含“港”）",
                text(random, "Per 10,000, " + code),
                switch (random.nextInt(3)) {
                    case 0 -> List.of();
                    case 1 -> List.of(new Definition("定义，一", null, null, null));
                    default ->
                        List.of(
                                new Definition("定义一", "旧口径", null, LocalDate.of(2020, 1, 1)),
                                new Definition("定义二", "新口径", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 3, 31)));
                },
                Unit.of("万人"),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt(11)),
                Direction.values()[random.nextInt(4)],
                IndicatorKind.values()[random.nextInt(6)],
                Frequency.values()[random.nextInt(6)],
                random.nextBoolean() ? null : Period.ofMonths(1 + random.nextInt(20)),
                PriceBasis.values()[random.nextInt(3)],
                text(random, "澜江市"),
                text(random, "全球城市"),
                text(random, "OTHER"),
                text(random, "统计局"),
                text(random, "市科学技术局"),
                random.nextBoolean());
    }
}
