package gangju.exchange.figures;

import gangju.exchange.ExchangeException;
import gangju.exchange.Reason;
import gangju.exchange.figures.IndicatorSheet.IndicatorRow;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.HeadedLines;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.TableFile;
import gangju.indicator.Indicator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a table of indicators, with columns in any order. Several rows with one code are the versions of its definition
 * and agree in all other columns.
 */
public final class IndicatorReader {
    private static final Heads<IndicatorColumn> HEADS = new Heads<>(IndicatorColumn.class, "indicator-heads.tsv");

    private final boolean strict;

    private IndicatorReader(boolean strict) {
        this.strict = strict;
    }

    /** Codes may be of letters of any script. */
    public IndicatorReader() {
        this(false);
    }

    /** Codes stand in addresses: another than {@code [A-Za-z0-9][A-Za-z0-9_.-]*} is a problem. */
    public static IndicatorReader strict() {
        return new IndicatorReader(true);
    }

    /** @throws ExchangeException if the file is too large, damaged, or holds no table of indicators */
    public IndicatorSheet read(TableFile file) throws ExchangeException {
        var collector = new Collector();
        var lines = new HeadedLines<>(IndicatorReader::heads, collector::take);
        file.read(lines);
        var columns = lines.columns(file.name(), "指标代码 (code) · 中文名称 (name_zh) · 单位 (unit)");
        return new IndicatorSheet(
                lines.sheet(),
                List.copyOf(collector.rows.values()),
                Stream.concat(columns.doubled().stream(), collector.problems.stream())
                        .toList(),
                columns.others(),
                columns.places().keySet());
    }

    private static Optional<Heads.Columns<IndicatorColumn>> heads(Line line) {
        return HEADS.find(line, EnumSet.of(IndicatorColumn.CODE, IndicatorColumn.NAME_ZH, IndicatorColumn.UNIT));
    }

    private final class Collector {
        private final Map<String, IndicatorRow> rows = new LinkedHashMap<>();
        private final List<CellProblem> problems = new ArrayList<>();

        void take(Heads.Columns<IndicatorColumn> columns, Line line) {
            var parser = new IndicatorParser(columns, line, strict);
            parser.parse().ifPresent(indicator -> add(columns, line, indicator));
            problems.addAll(parser.problems());
        }

        private void add(Heads.Columns<IndicatorColumn> columns, Line line, Indicator indicator) {
            var earlier = rows.get(indicator.code());
            if (earlier == null) {
                rows.put(indicator.code(), new IndicatorRow(line.number(), indicator));
            } else if (earlier.indicator().with(List.of()).equals(indicator.with(List.of()))) {
                var definitions = new ArrayList<>(earlier.indicator().definitions());
                definitions.addAll(indicator.definitions());
                rows.put(indicator.code(), new IndicatorRow(earlier.row(), indicator.with(definitions)));
            } else {
                var reason = Reason.of("code-twice", indicator.code(), earlier.row());
                problems.add(columns.problem(line, IndicatorColumn.CODE, reason));
            }
        }
    }
}
