package gangju.indicator.status;

import gangju.indicator.Clocks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All tolerances, with both clocks. Of several for one name the one for the method goes before the one for all, then
 * the later in force, then the later decided, then the later in the list.
 */
public final class Tolerances {
    /** How far below a value that is meant 左右 a figure may be, as a share of it. */
    public static final String ABOUT = "about";
    /** The same for shares, in percentage points. */
    public static final String ABOUT_POINTS = "about-points";
    /** The part of the required way that must be behind for a target to be at risk and not off course. */
    public static final String PROGRESS = "progress";
    /** How far above the stated value a figure that is stated as 超 may be, as a share of it. */
    public static final String ABOVE = "above";
    /** How far below the stated value a figure that is stated as 近 may be, as a share of it. */
    public static final String NEARLY = "nearly";
    /** How far off a figure that is stated as 约 may be, in units of its last stated digit. */
    public static final String LAST_DIGIT = "last-digit";
    /** How many places behind still count as at risk. */
    public static final String PLACES = "places";
    /** Months from the end of a period to the day its figure is due, where nobody has said. */
    public static final String LAG = "lag-months";
    /** Points by which two ways to an average growth may differ without a word. */
    public static final String GROWTH_ROUNDING = "growth-rounding";
    /** Share by which the parts of a whole may miss it without a word. */
    public static final String PARTS = "parts";

    private static final Tolerances BUILT_IN = new Tolerances(load());

    private final List<Tolerance> rows;

    public Tolerances(List<Tolerance> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Those of {@code tolerances.tsv}. */
    public static Tolerances builtIn() {
        return BUILT_IN;
    }

    /** These, and more that are decided by an office; in the order in which they were decided. */
    public Tolerances with(List<Tolerance> more) {
        var all = new ArrayList<>(rows);
        all.addAll(more);
        return new Tolerances(all);
    }

    public List<Tolerance> rows() {
        return rows;
    }

    /**
     * The one that is in force.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Tolerance get(String name, String method, Clocks clocks) {
        Tolerance best = null;
        for (var row : rows) {
            if (row.name().equals(name) && holds(row, method, clocks) && (best == null || outranks(row, best))) {
                best = row;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no tolerance " + name + " for " + method + " on " + clocks.asOf());
        }
        return best;
    }

    BigDecimal value(String name, String method, Clocks clocks) {
        return get(name, method, clocks).value();
    }

    /** The first day after the one asked for on which another tolerance comes into force. */
    Optional<LocalDate> nextChange(Clocks clocks) {
        LocalDate next = null;
        for (var row : rows) {
            var from = row.from();
            if (from != null && from.isAfter(clocks.asOf()) && isKnown(row, clocks)) {
                next = next == null || from.isBefore(next) ? from : next;
            }
        }
        return Optional.ofNullable(next);
    }

    private static boolean holds(Tolerance row, String method, Clocks clocks) {
        var from = row.from();
        boolean begun = from == null || !from.isAfter(clocks.asOf());
        return begun
                && isKnown(row, clocks)
                && (row.method().equals("*") || row.method().equals(method));
    }

    private static boolean isKnown(Tolerance row, Clocks clocks) {
        var since = row.knownSince();
        return since == null || !since.isAfter(clocks.knownOn());
    }

    private static boolean outranks(Tolerance row, Tolerance best) {
        boolean general = row.method().equals("*");
        if (general != best.method().equals("*")) {
            return !general;
        }
        int byForce = compare(row.from(), best.from());
        return byForce != 0 ? byForce > 0 : compare(row.knownSince(), best.knownSince()) >= 0;
    }

    private static int compare(@Nullable LocalDate one, @Nullable LocalDate two) {
        return (one == null ? LocalDate.MIN : one).compareTo(two == null ? LocalDate.MIN : two);
    }

    private static List<Tolerance> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tolerances.class.getResourceAsStream("tolerances.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tolerance row(String[] cells) {
        return new Tolerance(
                cells[0], cells[1], new BigDecimal(cells[2]), date(cells[3]), date(cells[4]), cells[5], cells[6]);
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
