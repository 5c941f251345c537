package gangju.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The units of {@code units.tsv}, by every way of writing them. */
final class Units {
    private static final Map<String, Unit> KNOWN = load();
    private static final Map<String, String> USUAL = usual();
    private static final String MAGNITUDES = "十百千万亿";

    private Units() {}

    static Unit find(String symbol) {
        var written = symbol.strip();
        var known = KNOWN.get(written);
        return known != null ? known : scaled(written);
    }

    /** The first way of writing it that the table has; its own where the table has none. */
    static String usual(String symbol) {
        return USUAL.getOrDefault(symbol.strip(), symbol);
    }

    /** 万, 亿 and their like before another unit, such as 万台; 千 in 万千瓦 belongs to the unit. */
    private static Unit scaled(String written) {
        var factor = BigDecimal.ONE;
        int at = 0;
        while (at < written.length()
                && MAGNITUDES.indexOf(written.charAt(at)) >= 0
                && !KNOWN.containsKey(written.substring(at))) {
            factor = factor.multiply(magnitude(written.charAt(at)));
            at++;
        }
        if (at == 0 || at == written.length()) {
            return new Unit(written, written, BigDecimal.ONE);
        }
        var bare = find(written.substring(at));
        return new Unit(written, bare.dimension(), bare.factor().multiply(factor));
    }

    private static BigDecimal magnitude(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> new BigDecimal(100);
            case '千' -> new BigDecimal(1_000);
            case '万' -> new BigDecimal(10_000);
            case '亿' -> new BigDecimal(100_000_000);
            default -> throw new IllegalArgumentException("no magnitude " + c);
        };
    }

    private static Map<String, Unit> load() {
        var units = new HashMap<String, Unit>();
        lines().forEach(cells -> {
            for (var symbol : List.of(cells).subList(2, cells.length)) {
                units.put(symbol, new Unit(symbol, cells[0], new BigDecimal(cells[1])));
            }
        });
        return Map.copyOf(units);
    }

    private static Map<String, String> usual() {
        var usual = new HashMap<String, String>();
        lines().forEach(cells ->
                List.of(cells).subList(2, cells.length).forEach(symbol -> usual.put(symbol, cells[2])));
        return Map.copyOf(usual);
    }

    private static List<String[]> lines() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Units.class.getResourceAsStream("units.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
