package gangju.server.indicators;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invented indicators and figures. */
public final class TestingFigures {
    public static final Source OFFICE = new Source("统计公报", "临溪市统计局", "https://office.test/1", Source.Grade.OFFICIAL);
    private static final List<Source> SOURCES = List.of(
            OFFICE,
            new Source("年鉴", "临溪市统计局", null, Source.Grade.OFFICIAL),
            new Source("发布会", "临溪市科技局", null, Source.Grade.OFFICIAL),
            new Source("报道", null, "https://press.test/1", Source.Grade.ORGANISATION),
            new Source("转载", "某网", null, Source.Grade.MIRROR),
            new Source("传闻", "某人", null, Source.Grade.UNRELIABLE));
    private static final List<@Nullable String> SCOPES = Arrays.asList(null, null, null, null, "新口径", "限额以上");
    private static final List<String> UNITS = List.of("亿元", "亿元", "万元", "万亿元", "家");

    private TestingFigures() {}

    public static Indicator indicator(String code, String name, String unit) {
        return new Indicator(
                code,
                name,
                null,
                List.of(new Definition("按年度统计口径", null, null, null)),
                Unit.of(unit),
                null,
                Direction.UP,
                IndicatorKind.STOCK,
                Frequency.YEAR,
                java.time.Period.ofMonths(6),
                PriceBasis.NOT_STATED,
                "临溪市",
                null,
                null,
                "临溪市统计局",
                "市统计局",
                true);
    }

    /** A normal, exact, free figure of a year from the office. */
    public static Observation figure(String code, int year, String value, String unit, LocalDate knownSince) {
        return new Observation(
                0,
                code,
                "临溪市",
                Map.of(),
                ReferencePeriod.ofYear(year),
                new BigDecimal(value),
                Unit.of(unit),
                Bound.EXACT,
                ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                null,
                OFFICE,
                PartialDate.parse((year + 1) + "-03"),
                knownSince,
                null,
                null);
    }

    /** Any figure, of few periods and areas, so that vintages meet. */
    public static Observation random(String code, RandomGenerator random, LocalDate knownSince) {
        var status = ObservationStatus.values()[random.nextInt(3) == 0 ? random.nextInt(9) : 0];
        boolean missing = !status.isUsable() && random.nextBoolean();
        var published = new String[] {null, "2024", "2024-05", "2024-05-17", "2025-01-02"};
        var date = published[random.nextInt(published.length)];
        return new Observation(
                0,
                code,
                random.nextInt(4) == 0 ? "临溪市东区" : "临溪市",
                random.nextInt(6) == 0 ? Map.of("industry", "制造业") : Map.of(),
                period(random),
                missing ? null : value(random),
                Unit.of(UNITS.get(random.nextInt(UNITS.size()))),
                random.nextInt(3) == 0 ? Bound.values()[random.nextInt(4)] : Bound.EXACT,
                status,
                Confidentiality.values()[random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0],
                SCOPES.get(random.nextInt(SCOPES.size())),
                random.nextInt(9) == 0 ? "普查后换了底数" : null,
                random.nextInt(9) == 0 ? "附注" : null,
                SOURCES.get(random.nextInt(SOURCES.size())),
                date == null ? null : PartialDate.parse(date),
                knownSince,
                null,
                random.nextInt(5) == 0 ? "修订" : null);
    }

    private static ReferencePeriod period(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> ReferencePeriod.parse("2023-S1");
            case 1 -> ReferencePeriod.parse("2023-01-01/P9M");
            case 2 -> ReferencePeriod.parse("2023-12-31");
            case 3 -> ReferencePeriod.parse("2023-01-01/P365D");
            default -> ReferencePeriod.ofYear(2020 + random.nextInt(5));
        };
    }

    private static BigDecimal value(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal(5500 - random.nextInt(3) * 12);
            case 2 -> new BigDecimal("5512.4");
            case 3 -> BigDecimal.valueOf(random.nextInt(20_000) - 3_000, 1 + random.nextInt(3));
            default -> BigDecimal.valueOf(5_500 + random.nextInt(4) * 100);
        };
    }
}
