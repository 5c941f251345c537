package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first sheet that has the heads that are looked for within its first lines, and hands on what is below them.
 *
 * @param <F> one constant a column
 */
public final class HeadedLines<F extends Enum<F>> implements LineSink {
    private static final int HEAD_WITHIN = 20;

    private final Function<Line, Optional<Heads.Columns<F>>> heads;
    private final BiConsumer<Heads.Columns<F>, Line> rows;
    private Heads.@Nullable Columns<F> columns;
    private String current = "";
    private @Nullable String sheet;

    /**
     * @param heads the columns of a line that holds the heads
     * @param rows takes each line below them that is not blank
     */
    public HeadedLines(Function<Line, Optional<Heads.Columns<F>>> heads, BiConsumer<Heads.Columns<F>, Line> rows) {
        this.heads = heads;
        this.rows = rows;
    }

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
            heads.apply(line).ifPresent(this::begin);
            return sheet != null || line.number() < HEAD_WITHIN;
        }
        if (!line.isBlank()) {
            rows.accept(found, line);
        }
        return true;
    }

    private void begin(Heads.Columns<F> found) {
        columns = found;
        sheet = current;
    }

    /** Name of the sheet, or of the file. */
    public String sheet() {
        return sheet == null ? "" : sheet;
    }

    /** Where the columns are; empty where no sheet has them. */
    public Optional<Heads.Columns<F>> columns() {
        return Optional.ofNullable(columns);
    }

    /**
     * Where the columns are.
     *
     * @param file that was read
     * @param required what the heads should have been, for who corrects it
     * @throws ExchangeException if no sheet has them
     */
    public Heads.Columns<F> columns(String file, String required) throws ExchangeException {
        var found = columns;
        if (found == null) {
            throw new ExchangeException(Code.NOT_A_TABLE, Reason.of("heads-missing", file, required));
        }
        return found;
    }
}
