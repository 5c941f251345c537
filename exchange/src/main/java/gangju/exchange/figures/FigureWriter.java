package gangju.exchange.figures;

import gangju.exchange.table.Cell;
import gangju.exchange.table.Heads;
import gangju.exchange.table.TableWriter;
import gangju.exchange.table.TableWriter.Column;
import gangju.exchange.table.WordTable;
import gangju.indicator.Bound;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.model.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes figures in the columns of the template, so that {@link FigureReader} reads the same back. */
public final class FigureWriter {
    private static final Heads<FigureColumn> HEADS = new Heads<>(FigureColumn.class, "figure-heads.tsv");
    private static final List<FigureColumn> COLUMNS = Arrays.stream(FigureColumn.values())
            .filter(column -> column != FigureColumn.ROW_KIND)
            .toList();
    private static final Map<Bound, List<String>> BOUNDS = Map.of(
            Bound.EXACT, List.of("准确", "exact"),
            Bound.ABOUT, List.of("约", "about"),
            Bound.ABOVE, List.of("超", "over"),
            Bound.NEARLY, List.of("近", "nearly"));

    private final Locale locale;
    private final KnownIndicators indicators;

    /**
     * @param locale of heads and words: Chinese unless English is asked for
     * @param indicators whose names stand beside their codes
     */
    public FigureWriter(Locale locale, List<Indicator> indicators) {
        this.locale = locale;
        this.indicators = new KnownIndicators(indicators);
    }

    /** One sheet with a row for each observation: all vintages, or those that count, as they are given. */
    public void write(Iterable<Observation> observations, TableWriter out) {
        sheet(out);
        for (var observation : observations) {
            out.row(COLUMNS.stream().map(column -> cell(column, observation)).toList());
        }
    }

    void sheet(TableWriter out) {
        out.sheet(
                english() ? "Figures" : "数值",
                COLUMNS.stream()
                        .map(column -> new Column(HEADS.word(column, locale), width(column), choices(column)))
                        .toList());
    }

    /** Head and meaning of each column. */
    List<List<Cell>> help() {
        return WordTable.load(FigureWriter.class, "figure-help.tsv").stream()
                .map(cells -> List.of(
                        Cell.of(HEADS.word(FigureColumn.valueOf(cells.getFirst()), locale)),
                        Cell.of(cells.get(english() ? 2 : 1))))
                .toList();
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    private List<String> choices(FigureColumn column) {
        return switch (column) {
            case BOUND -> Arrays.stream(Bound.values()).map(this::word).toList();
            case STATUS -> FigureWords.STATUSES.all(locale);
            case CONFIDENTIALITY -> FigureWords.CONFIDENTIALITIES.all(locale);
            case GRADE -> FigureWords.GRADES.all(locale);
            default -> List.of();
        };
    }

    private static int width(FigureColumn column) {
        return switch (column) {
            case NAME, TITLE, URL, NOTE -> 32;
            case CODE, BREAK, MISSING, SCOPE, DIMENSIONS, PUBLISHER, REVISION -> 20;
            default -> 12;
        };
    }

    private Cell cell(FigureColumn column, Observation from) {
        var source = from.source();
        boolean missing = from.value() == null;
        return switch (column) {
            case CODE -> text(from.indicator());
            case NAME ->
                text(indicators.byCode(from.indicator()).map(Indicator::nameZh).orElse(null));
            case AREA -> text(from.area());
            case PERIOD -> text(from.period());
            case VALUE ->
                from.value() == null ? Cell.EMPTY : new Cell(from.value().toPlainString(), Cell.Kind.NUMBER);
            case UNIT -> text(from.unit().symbol());
            case BOUND -> text(word(from.bound()));
            case STATUS -> text(FigureWords.STATUSES.word(from.status(), locale));
            case CONFIDENTIALITY -> text(FigureWords.CONFIDENTIALITIES.word(from.confidentiality(), locale));
            case BREAK -> text(from.breakBefore());
            case MISSING -> missing ? text(from.note()) : Cell.EMPTY;
            case SCOPE -> text(from.scope());
            case DIMENSIONS -> text(Dimensions.text(from.dimensions()));
            case TITLE -> text(source.title());
            case PUBLISHER -> text(source.publisher());
            case URL -> text(source.url());
            case GRADE -> text(FigureWords.GRADES.word(source.grade(), locale));
            case PUBLISHED -> date(from.published());
            case KNOWN -> text(from.knownSince());
            case ENTERED -> text(from.enteredBy());
            case REVISION -> text(from.revisionReason());
            case NOTE -> missing ? Cell.EMPTY : text(from.note());
            case ROW_KIND -> Cell.EMPTY;
        };
    }

    private String word(Bound bound) {
        return BOUNDS.getOrDefault(bound, List.of("", "")).get(english() ? 1 : 0);
    }

    private static Cell date(@Nullable PartialDate date) {
        return text(date);
    }

    private static Cell text(@Nullable Object value) {
        return value == null ? Cell.EMPTY : Cell.of(value.toString());
    }
}
