package gangju.exchange.figures;

import gangju.exchange.ExchangeException;
import gangju.exchange.Reason;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.HeadedLines;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.SetAside;
import gangju.exchange.table.TableFile;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a table of figures: the product's own template, or a list as people keep one. Columns are told by the words of
 * {@code figure-heads.tsv}, in any order, in the first sheet that has a period, a value, and an indicator.
 */
public final class FigureReader {
    private static final Heads<FigureColumn> HEADS = new Heads<>(FigureColumn.class, "figure-heads.tsv");

    private final KnownIndicators known;
    private final Learned learned;
    private final Unknown unknown;

    /** What becomes of a figure whose indicator is not known. */
    enum Unknown {
        PROBLEM,
        SET_ASIDE,
        READ
    }

    private FigureReader(Collection<Indicator> known, Learned learned, Unknown unknown) {
        this.known = new KnownIndicators(known);
        this.learned = learned;
        this.unknown = unknown;
    }

    /** A figure of an indicator that is not known is a problem. */
    public static FigureReader strict(Collection<Indicator> known, Learned learned) {
        return new FigureReader(known, learned, Unknown.PROBLEM);
    }

    /** As strict, except that a figure of an indicator that is not known is left out and told. */
    public static FigureReader ofKnown(Collection<Indicator> known, Learned learned) {
        return new FigureReader(known, learned, Unknown.SET_ASIDE);
    }

    /** Figures of indicators that are not known are read as well, under the code that the table has. */
    public static FigureReader lenient(Collection<Indicator> known, Learned learned) {
        return new FigureReader(known, learned, Unknown.READ);
    }

    /**
     * Reads the whole table, with all that is wrong in it.
     *
     * @throws ExchangeException if the file is too large, damaged, or holds no table of figures
     */
    public FigureSheet read(TableFile file) throws ExchangeException {
        var collector = new Collector();
        var lines = new HeadedLines<>(FigureReader::head, collector::take);
        file.read(lines);
        var columns = lines.columns(file.name(), "指标代码 (indicator) · 期间 (period) · 数值 (value)");
        return new FigureSheet(
                lines.sheet(),
                collector.rows,
                collector.setAside,
                Stream.concat(columns.doubled().stream(), collector.problems.stream())
                        .toList(),
                columns.others(),
                collector.names);
    }

    /** What one row gave. */
    sealed interface RowResult {
        record Read(List<Observation> observations) implements RowResult {}

        record Aside(Reason reason) implements RowResult {}

        record Wrong(List<CellProblem> problems) implements RowResult {}
    }

    private final class Collector {
        private final List<FigureRow> rows = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private final List<CellProblem> problems = new ArrayList<>();
        private final Map<Observation, Integer> seen = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<Object, Object> shared = new HashMap<>();

        void take(Heads.Columns<FigureColumn> columns, Line line) {
            name(columns, line);
            take(line, new RowParser(columns, known, learned, unknown, shared).parse(line));
        }

        private void name(Heads.Columns<FigureColumn> found, Line line) {
            var code = found.cell(line, FigureColumn.CODE).text();
            var name = found.cell(line, FigureColumn.NAME).text();
            if (!code.isEmpty() && !name.isEmpty()) {
                names.putIfAbsent(code, name);
            }
        }

        private void take(Line line, RowResult result) {
            switch (result) {
                case RowResult.Read read -> read.observations().forEach(observation -> add(line, observation));
                case RowResult.Aside aside -> setAside.add(new SetAside(line.number(), aside.reason()));
                case RowResult.Wrong wrong -> problems.addAll(wrong.problems());
            }
        }

        private void add(Line line, Observation observation) {
            var earlier = seen.putIfAbsent(numbered(observation, 0), line.number());
            if (earlier == null) {
                rows.add(new FigureRow(line.number(), observation));
            } else if (earlier != line.number()) {
                setAside.add(new SetAside(line.number(), Reason.of("row-repeated", earlier)));
            }
        }
    }

    private static Optional<Heads.Columns<FigureColumn>> head(Line line) {
        var required = EnumSet.of(FigureColumn.PERIOD, FigureColumn.VALUE);
        return HEADS.find(line, with(required, FigureColumn.CODE))
                .or(() -> HEADS.find(line, with(required, FigureColumn.NAME)));
    }

    private static Set<FigureColumn> with(Set<FigureColumn> columns, FigureColumn one) {
        var all = EnumSet.copyOf(columns);
        all.add(one);
        return all;
    }

    private static Observation numbered(Observation read, long id) {
        return new Observation(
                id,
                read.indicator(),
                read.area(),
                read.dimensions(),
                read.period(),
                read.value(),
                read.unit(),
                read.bound(),
                read.status(),
                read.confidentiality(),
                read.scope(),
                read.breakBefore(),
                read.note(),
                read.source(),
                read.published(),
                read.knownSince(),
                read.enteredBy(),
                read.revisionReason());
    }
}
