package gangju.indicator.backtest;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import gangju.indicator.Bound;
import gangju.indicator.Confidentiality;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The yearly figures of the file of real observations, by indicator and area; only what a test needs of that file. */
final class RealSeries {
    private static final Path FILE = Path.of("data", "observations.csv");

    private RealSeries() {}

    /** Ends the test, as skipped or as failed when {@code GANGJU_CORPUS_REQUIRED} is 1, where the file is missing. */
    static List<History> read() {
        var set = System.getenv("GANGJU_CORPUS");
        var file = (set == null ? Path.of("..", "..", "shared") : Path.of(set)).resolve(FILE);
        if (!Files.exists(file)) {
            var message = "not checked: " + FILE + " is missing (set GANGJU_CORPUS)";
            if ("1".equals(System.getenv("GANGJU_CORPUS_REQUIRED"))) {
                fail(message);
            }
            System.out.println(message);
            abort(message);
        }
        try {
            return histories(records(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<History> histories(List<List<String>> records) {
        var head = records.getFirst();
        Map<String, List<Observation>> series = new LinkedHashMap<>();
        for (var cells : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            observation(row)
                    .ifPresent(
                            one -> series.computeIfAbsent(one.indicator() + " " + one.area(), key -> new ArrayList<>())
                                    .add(one));
        }
        return series.entrySet().stream()
                .map(entry -> new History(entry.getKey(), false, indicator(entry.getValue()), entry.getValue()))
                .toList();
    }

    private static Optional<Observation> observation(Map<String, String> row) {
        var kind = row.getOrDefault("row_kind", "");
        var period = row.getOrDefault("period", "");
        var value = row.getOrDefault("value", "");
        boolean isFigure = kind.equals("observation") || kind.equals("preliminary");
        if (!isFigure || !period.matches("\\d{4}") || !value.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                Long.parseLong(row.getOrDefault("row_id", "0")),
                row.getOrDefault("indicator", ""),
                row.getOrDefault("area", ""),
                Map.of(),
                ReferencePeriod.ofYear(Integer.parseInt(period)),
                new BigDecimal(value),
                Unit.of(row.getOrDefault("unit", "").replaceAll("\\s*\\(.*\\)", "")),
                bound(row.getOrDefault("bound", "")),
                kind.equals("preliminary") ? ObservationStatus.PROVISIONAL : ObservationStatus.NORMAL,
                Confidentiality.FREE,
                null,
                null,
                null,
                new Source(null, row.get("publisher"), null, grade(row.getOrDefault("source_class", ""))),
                date(row.getOrDefault("publication_date", "")),
                LocalDate.of(2026, 1, 1),
                null,
                null));
    }

    private static Bound bound(String code) {
        return switch (code) {
            case "approx" -> Bound.ABOUT;
            case "gt" -> Bound.ABOVE;
            case "lt" -> Bound.NEARLY;
            default -> Bound.EXACT;
        };
    }

    private static Source.Grade grade(String source) {
        return switch (source) {
            case "official site" -> Source.Grade.OFFICIAL;
            case "press or organisation site" -> Source.Grade.ORGANISATION;
            case "plan text" -> Source.Grade.PLAN_TEXT;
            case "unreliable" -> Source.Grade.UNRELIABLE;
            default -> source.startsWith("aggregator") ? Source.Grade.AGGREGATOR : Source.Grade.MIRROR;
        };
    }

    private static @Nullable PartialDate date(String text) {
        return text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? PartialDate.parse(text) : null;
    }

    private static Indicator indicator(List<Observation> observations) {
        var first = observations.getFirst();
        var unit = observations.stream()
                .map(Observation::unit)
                .filter(Unit::isShare)
                .findFirst()
                .orElse(first.unit());
        var kind = unit.isShare()
                ? IndicatorKind.RATE
                : unit.dimension().equals("place") ? IndicatorKind.RANK : IndicatorKind.FLOW;
        return new Indicator(
                first.indicator(),
                first.indicator(),
                null,
                List.of(),
                unit,
                null,
                kind == IndicatorKind.RANK ? Direction.DOWN : Direction.UP,
                kind,
                Frequency.YEAR,
                null,
                PriceBasis.NOT_STATED,
                first.area(),
                null,
                null,
                null,
                null,
                false);
    }

    /** Comma-separated records with quoted cells. */
    static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (isQuoted) {
                boolean isDoubled = c == '"' && i + 1 < clean.length() && clean.charAt(i + 1) == '"';
                if (c != '"' || isDoubled) {
                    cell.append(c);
                    i += isDoubled ? 1 : 0;
                } else {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
