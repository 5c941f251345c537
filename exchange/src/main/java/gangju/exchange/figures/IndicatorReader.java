package gangju.exchange.figures;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import gangju.exchange.figures.IndicatorSheet.IndicatorRow;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import gangju.exchange.table.TableFile;
import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of indicators, with columns in any order. Several rows with one code are the versions of its definition
 * and agree in all other columns.
 */
public final class IndicatorReader {
    private static final int HEAD_WITHIN = 20;
    private static final Heads<IndicatorColumn> HEADS = new Heads<>(IndicatorColumn.class, "indicator-heads.tsv");

    /** @throws ExchangeException if the file is too large, damaged, or holds no table of indicators */
    public IndicatorSheet read(TableFile file) throws ExchangeException {
        var collector = new Collector();
        file.read(collector);
        return collector.read(file.name());
    }

    private static final class Collector implements LineSink {
        private final Map<String, IndicatorRow> rows = new LinkedHashMap<>();
        private final List<CellProblem> problems = new ArrayList<>();
        private Heads.@Nullable Columns<IndicatorColumn> columns;
        private String current = "";
        private @Nullable String sheet;

        @Override
        public void sheet(String name) {
            current = name;
        }

        @Override
        public boolean line(Line line) {
            if (sheet != null && !sheet.equals(current)) {
                return false;
            }
            var found = columns;
            if (found == null) {
                HEADS.find(line, EnumSet.of(IndicatorColumn.CODE, IndicatorColumn.NAME_ZH, IndicatorColumn.UNIT))
                        .ifPresent(this::begin);
                return sheet != null || line.number() < HEAD_WITHIN;
            }
            if (!line.isBlank()) {
                var parser = new IndicatorParser(found, line);
                parser.parse().ifPresent(indicator -> take(found, line, indicator));
                problems.addAll(parser.problems());
            }
            return true;
        }

        private void begin(Heads.Columns<IndicatorColumn> found) {
            columns = found;
            sheet = current;
            problems.addAll(found.doubled());
        }

        private void take(Heads.Columns<IndicatorColumn> found, Line line, Indicator indicator) {
            var earlier = rows.get(indicator.code());
            if (earlier == null) {
                rows.put(indicator.code(), new IndicatorRow(line.number(), indicator));
            } else if (with(earlier.indicator(), List.of()).equals(with(indicator, List.of()))) {
                var definitions = new ArrayList<>(earlier.indicator().definitions());
                definitions.addAll(indicator.definitions());
                rows.put(indicator.code(), new IndicatorRow(earlier.row(), with(indicator, definitions)));
            } else {
                var reason = Reason.of("code-twice", indicator.code(), earlier.row());
                problems.add(found.problem(line, IndicatorColumn.CODE, reason));
            }
        }

        IndicatorSheet read(String file) throws ExchangeException {
            var found = columns;
            if (found == null) {
                throw new ExchangeException(
                        Code.NOT_A_TABLE, Reason.of("heads-missing", file, "指标代码 (code) · 中文名称 (name_zh) · 单位 (unit)"));
            }
            return new IndicatorSheet(List.copyOf(rows.values()), problems, found.others());
        }
    }

    private static Indicator with(Indicator indicator, List<Definition> definitions) {
        return new Indicator(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                definitions,
                indicator.unit(),
                indicator.precision(),
                indicator.direction(),
                indicator.kind(),
                indicator.frequency(),
                indicator.lag(),
                indicator.priceBasis(),
                indicator.area(),
                indicator.universe(),
                indicator.growthIndicator(),
                indicator.dataSource(),
                indicator.owner(),
                indicator.additive());
    }
}
