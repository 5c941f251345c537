package gangju.exchange.table;

import java.util.List;

/** Takes the sheets of a table one after the other. */
public interface TableWriter {
    /** Begins the next sheet. */
    void sheet(String name, List<Column> columns);

    /** Adds a row to the sheet. */
    void row(List<Cell> cells);

    /**
     * A column of a sheet.
     *
     * @param width in characters; {@link #FITTING} for as wide as what is in it, within reason
     * @param choices that a cell may hold, for a drop-down list; empty for any text
     */
    record Column(String head, int width, List<String> choices) {
        public static final int FITTING = 0;

        public Column {
            choices = List.copyOf(choices);
        }
    }
}
