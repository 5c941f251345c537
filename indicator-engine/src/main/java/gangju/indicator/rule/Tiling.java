package gangju.indicator.rule;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.Unit;
import gangju.indicator.remark.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures laid end to end from a day on, so that each day is counted once: those that leave the fewest months out, and
 * of these the ones that are years' own. They end with a year.
 *
 * @param missing stretches that no figure covers, in words such as {@code 2023}; empty where there are none
 */
record Tiling(List<Reading> tiles, String missing, List<Note> notes) {
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    /** The best way to a reading. */
    private record Way(Reading last, @Nullable Way before, long gap, int odd) {
        boolean isBetterThan(@Nullable Way other) {
            return other == null || gap < other.gap || gap == other.gap && odd < other.odd;
        }
    }

    static Optional<Tiling> of(List<Reading> inOrder, LocalDate start, Unit unit) {
        var ways = new ArrayList<Way>();
        Way best = null;
        for (var reading : inOrder) {
            if (reading.period().start().isBefore(start)) {
                continue;
            }
            var way = way(reading, ways, start);
            ways.add(way);
            boolean ends = reading.end().getMonthValue() == 12 && reading.end().getDayOfMonth() == 31;
            boolean later = best == null || reading.end().isAfter(best.last().end());
            if (ends && (later || way.isBetterThan(best))) {
                best = way;
            }
        }
        return best == null ? Optional.empty() : Optional.of(tiling(best, inOrder, start, unit));
    }

    private static Way way(Reading reading, List<Way> ways, LocalDate start) {
        int odd = reading.period().shape() == ReferencePeriod.Shape.YEAR ? 0 : 1;
        Way best = new Way(reading, null, days(start, reading), odd);
        for (var earlier : ways) {
            if (earlier.last().end().isBefore(reading.period().start())) {
                var next = earlier.last().end().plusDays(1);
                var way = new Way(reading, earlier, earlier.gap() + days(next, reading), earlier.odd() + odd);
                best = way.isBetterThan(best) ? way : best;
            }
        }
        return best;
    }

    private static long days(LocalDate from, Reading to) {
        return to.period().start().toEpochDay() - from.toEpochDay();
    }

    private static Tiling tiling(Way best, List<Reading> all, LocalDate start, Unit unit) {
        var tiles = new ArrayList<Reading>();
        for (Way way = best; way != null; way = way.before()) {
            tiles.addFirst(way.last());
        }
        return new Tiling(List.copyOf(tiles), missing(tiles, start), differences(tiles, all, unit));
    }

    private static String missing(List<Reading> tiles, LocalDate start) {
        var gaps = new ArrayList<String>();
        var expected = start;
        for (var tile : tiles) {
            if (tile.period().start().isAfter(expected)) {
                var last = tile.period().start().minusDays(1);
                boolean oneYear = expected.getYear() == last.getYear();
                gaps.add(oneYear ? String.valueOf(last.getYear()) : expected.getYear() + "–" + last.getYear());
            }
            expected = tile.end().plusDays(1);
        }
        return String.join(", ", gaps);
    }

    /** Figures of several years that say another sum than their years. */
    private static List<Note> differences(List<Reading> tiles, List<Reading> all, Unit unit) {
        var notes = new ArrayList<Note>();
        for (var reading : all) {
            if (reading.period().shape() == ReferencePeriod.Shape.SPAN && !tiles.contains(reading)) {
                check(reading, tiles, unit).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Optional<Note> check(Reading span, List<Reading> tiles, Unit unit) {
        int months = 0;
        var sum = BigDecimal.ZERO;
        for (var tile : tiles) {
            boolean within = !tile.period().start().isBefore(span.period().start())
                    && !tile.end().isAfter(span.end());
            months += within ? tile.period().months() : 0;
            sum = within ? sum.add(tile.value()) : sum;
        }
        boolean apart =
                sum.subtract(span.value()).abs().compareTo(span.value().abs().multiply(ROUNDING)) > 0;
        return months == span.period().months() && span.isExact() && apart
                ? Optional.of(Note.of("span-and-years-differ", span.period(), span.value(), sum, unit))
                : Optional.empty();
    }

    Extent extent() {
        if (tiles.stream().allMatch(Reading::isExact)) {
            return Extent.exact(tiles.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new Extent(
                sum(tiles.stream().map(Reading::low).toList()),
                sum(tiles.stream().map(Reading::high).toList()));
    }

    private static Edge sum(List<Edge> edges) {
        var sum = BigDecimal.ZERO;
        int nudge = 0;
        for (var edge : edges) {
            sum = sum.add(edge.value());
            nudge = nudge == 0 ? edge.nudge() : nudge;
        }
        return new Edge(sum, nudge);
    }
}
