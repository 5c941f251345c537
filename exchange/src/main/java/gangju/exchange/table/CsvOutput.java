package gangju.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV: UTF-8 with a byte order mark, so that Excel takes it for what it is, comma and CRLF. */
public final class CsvOutput implements TableWriter {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    /** CSV has one sheet; its name is left out. */
    @Override
    public void sheet(String name, List<Column> columns) {
        if (!text.toString().isEmpty()) {
            throw new IllegalStateException("CSV has one sheet");
        }
        text.append('\uFEFF');
        csv.writeRecord(columns.stream().map(Column::head).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvCells::write).toList());
    }

    public byte[] bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
