package gangju.indicator.status;

import gangju.indicator.Clocks;
import gangju.indicator.Unit;
import gangju.indicator.vintage.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random targets of every type with random figures, as the case files write them. */
final class RandomTargets {
    private final Random random;

    RandomTargets(Random random) {
        this.random = random;
    }

    /** A target, what else is known, and its figures by year from 2020 on. */
    record Drawn(String terms, String setup, String figures, String growths, String day) {
        Watch watch() {
            return TestingTargets.watch(terms, setup);
        }

        Clocks clocks() {
            return Clocks.on(LocalDate.parse(day));
        }

        Assessment assess() {
            return assess(figures);
        }

        Assessment assess(String other) {
            var unit = watch().indicator().orElseThrow().unit();
            return new Assessor(Tolerances.builtIn())
                    .assess(
                            watch(),
                            TestingFigures.of(other, unit, clocks()),
                            growths.isEmpty() ? Figures.empty() : TestingFigures.of(growths, Unit.of("%"), clocks()),
                            clocks());
        }
    }

    Drawn next() {
        return switch (random.nextInt(9)) {
            case 0 -> rising(oneOf("GE", "GT", "REACH", "ABOUT", "REACH_ABOUT", "EQ"));
            case 1 -> falling(oneOf("LE", "LT", "REACH", "ABOUT", "EQ"));
            case 2 -> kept();
            case 3 -> growth();
            case 4 -> total();
            case 5 ->
                new Drawn(
                        "RANGE RANGE " + number(30, 40) + "~" + number(40, 60) + " % by 2025 in 2021–2025",
                        "base=" + number(10, 45) + "@2020 dir=" + oneOf("UP", "DOWN", "KEEP"),
                        years(20, 60),
                        "",
                        day());
            case 6 ->
                new Drawn(
                        "RANK " + oneOf("RANK", "MAINTAIN") + " " + (1 + random.nextInt(20))
                                + " 位 by 2025 in 2021–2025",
                        "kind=RANK dir=DOWN base=" + (1 + random.nextInt(40)) + "@2020",
                        ranks(),
                        "",
                        day());
            case 7 ->
                new Drawn(
                        "CHANGE " + oneOf("INCREASE_BY", "DECREASE_BY") + " " + number(5, 30)
                                + " % by 2025 in 2021–2025",
                        "unit=吨 base=" + number(50, 150) + "/吨@2020 dir=" + oneOf("UP", "DOWN"),
                        years(40, 190),
                        "",
                        day());
            default ->
                new Drawn(
                        "MULTIPLE " + oneOf("MULTIPLE", "INCREASE_BY") + " " + number(1, 4) + " 倍 by 2025 in 2021–2025",
                        "unit=亿元 base=" + number(50, 150) + "/亿元@2020",
                        years(40, 500),
                        "",
                        day());
        };
    }

    /** A target that more is better for. */
    Drawn rising(String operator) {
        return new Drawn(
                "LEVEL " + operator + " " + number(100, 300) + " " + oneOf("家", "亿元", "%") + " by 2025 in 2021–2025",
                "base=" + number(-50, 150) + "@2020 dir=UP shape=" + shape() + method(),
                years(-60, 400),
                "",
                day());
    }

    /** A target that less is better for. */
    Drawn falling(String operator) {
        return new Drawn(
                "LEVEL " + operator + " " + number(0, 100) + " " + oneOf("吨", "件", "%") + " by 2025 in 2021–2025",
                "base=" + number(90, 250) + "@2020 dir=DOWN shape=" + shape() + method(),
                years(-20, 300),
                "",
                day());
    }

    private Drawn kept() {
        return new Drawn(
                "LEVEL " + oneOf("MAINTAIN", "MAINTAIN_ABOUT", "MAINTAIN_GE", "MAINTAIN_LE") + " " + number(2, 9)
                        + " % by 2025 in 2021–2025",
                "dir=" + oneOf("UP", "DOWN", "KEEP", "NONE"),
                years(1, 10),
                "",
                day());
    }

    private Drawn growth() {
        var growths = random.nextBoolean() ? "" : years(-3, 12);
        return new Drawn(
                "GROWTH " + oneOf("GE", "ABOUT", "DECREASE_BY", "MAINTAIN_ABOUT", "LE") + " " + number(1, 9) + " %"
                        + oneOf(" yearly", "") + " by 2025 in 2021–2025",
                "unit=亿元 base=" + number(50, 150) + "/亿元@2020",
                years(60, 250),
                growths,
                day());
    }

    private Drawn total() {
        return new Drawn(
                "CUMULATIVE " + oneOf("REACH", "GE", "LE", "ABOUT") + " " + number(300, 700)
                        + " 亿元 by 2025 in 2021–2025",
                "dir=" + oneOf("UP", "DOWN"),
                years(40, 190),
                "",
                day());
    }

    private String shape() {
        return oneOf("USUAL", "LINEAR", "GEOMETRIC", "S_SHAPED", "STEPPED");
    }

    private String method() {
        return oneOf(
                "", "", " method=eurostat.growth-ratio", " method=unescap.anticipated-progress", " method=distance");
    }

    private String day() {
        return oneOf("2022-06-30", "2023-06-30", "2024-06-30", "2025-06-30", "2025-12-31", "2026-06-30", "2028-01-15");
    }

    /** A figure a year, some left out, some with a bound. */
    private String years(int low, int high) {
        var text = new StringBuilder();
        for (int year = 2021; year <= 2025; year++) {
            if (random.nextInt(8) > 0) {
                text.append(year)
                        .append('=')
                        .append(oneOf("", "", "", "", "约", "超", "近"))
                        .append(number(low, high))
                        .append(' ');
            }
        }
        return text.toString();
    }

    private String ranks() {
        var text = new StringBuilder();
        for (int year = 2021; year <= 2025; year++) {
            text.append(year).append('=').append(1 + random.nextInt(40)).append(' ');
        }
        return text.toString();
    }

    String number(int low, int high) {
        int decimals = random.nextInt(3);
        var value = BigDecimal.valueOf(low + random.nextDouble() * (high - low))
                .setScale(decimals, java.math.RoundingMode.HALF_UP);
        return value.toPlainString().replace('-', '−');
    }

    private String oneOf(String... words) {
        return List.of(words).get(random.nextInt(words.length));
    }
}
