package gangju.exchange.figures;

import gangju.exchange.table.Cell;
import gangju.exchange.table.Heads;
import gangju.exchange.table.TableWriter;
import gangju.exchange.table.TableWriter.Column;
import gangju.exchange.table.WordTable;
import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes indicators in the columns of the template, so that {@link IndicatorReader} reads the same back. */
public final class IndicatorWriter {
    private static final Heads<IndicatorColumn> HEADS = new Heads<>(IndicatorColumn.class, "indicator-heads.tsv");
    private static final Definition NONE = new Definition("", null, null, null);
    private static final List<IndicatorColumn> COLUMNS = Arrays.stream(IndicatorColumn.values())
            .filter(column -> column != IndicatorColumn.NOTE)
            .toList();

    private final Locale locale;

    /** @param locale of heads and words: Chinese unless English is asked for */
    public IndicatorWriter(Locale locale) {
        this.locale = locale;
    }

    /** One sheet with a row for each definition of each indicator. */
    public void write(Iterable<Indicator> indicators, TableWriter out) {
        sheet(out);
        for (var indicator : indicators) {
            var definitions = indicator.definitions().isEmpty() ? List.of(NONE) : indicator.definitions();
            for (var definition : definitions) {
                out.row(COLUMNS.stream()
                        .map(column -> cell(column, indicator, definition))
                        .toList());
            }
        }
    }

    void sheet(TableWriter out) {
        out.sheet(
                locale.getLanguage().equals("en") ? "Indicators" : "指标",
                COLUMNS.stream()
                        .map(column -> new Column(head(column), width(column), choices(column)))
                        .toList());
    }

    /** Head and meaning of each column. */
    List<List<Cell>> help() {
        return WordTable.load(IndicatorWriter.class, "indicator-help.tsv").stream()
                .map(cells -> List.of(
                        Cell.of(HEADS.word(IndicatorColumn.valueOf(cells.getFirst()), locale)),
                        Cell.of(cells.get(locale.getLanguage().equals("en") ? 2 : 1))))
                .toList();
    }

    private List<String> choices(IndicatorColumn column) {
        return switch (column) {
            case DIRECTION -> IndicatorWords.DIRECTIONS.all(locale);
            case KIND -> IndicatorWords.KINDS.all(locale);
            case FREQUENCY -> IndicatorWords.FREQUENCIES.all(locale);
            case PRICE_BASIS -> IndicatorWords.PRICE_BASES.all(locale);
            case ADDITIVE -> IndicatorWords.YES_NO.all(locale);
            default -> List.of();
        };
    }

    private static int width(IndicatorColumn column) {
        return switch (column) {
            case NAME_ZH, NAME_EN, DEFINITION -> 36;
            case CODE, UNIVERSE, GROWTH, SOURCE, OWNER, SCOPE -> 20;
            default -> 12;
        };
    }

    String head(IndicatorColumn column) {
        return HEADS.word(column, locale);
    }

    Cell cell(IndicatorColumn column, Indicator from, Definition definition) {
        return switch (column) {
            case CODE -> text(from.code());
            case NAME_ZH -> text(from.nameZh());
            case NAME_EN -> text(from.nameEn());
            case UNIT -> text(from.unit().symbol());
            case PRECISION -> text(from.precision());
            case DIRECTION -> text(IndicatorWords.DIRECTIONS.word(from.direction(), locale));
            case KIND -> text(IndicatorWords.KINDS.word(from.kind(), locale));
            case FREQUENCY -> text(IndicatorWords.FREQUENCIES.word(from.frequency(), locale));
            case LAG -> text(from.lag());
            case PRICE_BASIS -> text(IndicatorWords.PRICE_BASES.word(from.priceBasis(), locale));
            case AREA -> text(from.area());
            case UNIVERSE -> text(from.universe());
            case GROWTH -> text(from.growthIndicator());
            case ADDITIVE ->
                text(IndicatorWords.YES_NO.word(
                        from.additive() ? IndicatorWords.YesNo.YES : IndicatorWords.YesNo.NO, locale));
            case SOURCE -> text(from.dataSource());
            case OWNER -> text(from.owner());
            case DEFINITION -> text(definition.text());
            case SCOPE -> text(definition.scope());
            case FROM -> text(definition.from());
            case KNOWN -> text(definition.knownSince());
            case NOTE -> Cell.EMPTY;
        };
    }

    private static Cell text(@Nullable Object value) {
        return value == null ? Cell.EMPTY : Cell.of(value.toString());
    }
}
