package gangju.indicator.warning;

import gangju.indicator.Clocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules with both clocks: of several rows for one rule the later in force counts, then the later in the list. */
public final class WarningRules {
    private static final int CELLS = 7;
    private static final WarningRules BUILT_IN = load();

    private final List<WarningRule> rows;

    public WarningRules(List<WarningRule> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Those of {@code rules.tsv}. */
    public static WarningRules builtIn() {
        return BUILT_IN;
    }

    /**
     * Rows of code, on or off, severity, {@code name=value;name=value}, in force from, known since and reason, apart by
     * tabs; lines with # are comments.
     *
     * @throws IllegalArgumentException with the line that can't be read
     */
    public static WarningRules parse(String text) {
        return new WarningRules(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(WarningRules::row)
                .toList());
    }

    /** These, and more that were decided later. */
    public WarningRules with(List<WarningRule> more) {
        var all = new ArrayList<>(rows);
        all.addAll(more);
        return new WarningRules(all);
    }

    public List<WarningRule> rows() {
        return rows;
    }

    /** The rule as it is in force; empty where it is off or there is none. */
    Optional<WarningRule> get(RuleCode code, Clocks clocks) {
        return rows.stream()
                .filter(row -> row.code() == code)
                .filter(row -> begun(row.from(), clocks.asOf()) && begun(row.knownSince(), clocks.knownOn()))
                .reduce((earlier, later) -> isLater(earlier.from(), later.from()) ? earlier : later)
                .filter(WarningRule::isOn);
    }

    private static boolean begun(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today);
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isAfter(other));
    }

    private static WarningRule row(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(
                    "a rule of " + cells.length + " cells instead of " + CELLS + ": " + line);
        }
        try {
            return new WarningRule(
                    RuleCode.parse(cells[0]),
                    isOn(cells[1]),
                    Severity.valueOf(cells[2]),
                    parameters(cells[3]),
                    date(cells[4]),
                    date(cells[5]),
                    cells[6]);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a rule: " + line, e);
        }
    }

    private static boolean isOn(String cell) {
        return switch (cell) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off: " + cell);
        };
    }

    private static Map<String, String> parameters(String cell) {
        var parameters = new HashMap<String, String>();
        for (var pair : cell.split(";")) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                parameters.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
        return parameters;
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static WarningRules load() {
        try (var stream = Objects.requireNonNull(WarningRules.class.getResourceAsStream("rules.tsv"))) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
