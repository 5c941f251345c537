package gangju.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of a CSV file; the separator is the one that its first line with any has most of. */
final class CsvLines {
    private final TableFile file;

    CsvLines(TableFile file) {
        this.file = file;
    }

    void read(LineSink sink) throws ExchangeException {
        var text = TextDecoding.decode(file);
        sink.sheet(file.name());
        int number = 0;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var fields : records) {
                number++;
                if (!sink.line(line(number, fields))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw damaged(number + 1, e);
        } catch (IOException | UncheckedIOException e) {
            throw damaged(number + 1, e);
        }
    }

    private ExchangeException damaged(int line, Exception e) {
        return new ExchangeException(
                Code.NOT_A_TABLE, Reason.of("csv-damaged", file.name(), line, String.valueOf(e.getMessage())), e);
    }

    private Line line(int number, CsvRecord fields) throws ExchangeException {
        if (number > TableFile.MOST_LINES || fields.getFieldCount() > TableFile.MOST_COLUMNS) {
            throw new ExchangeException(
                    Code.TOO_LARGE,
                    Reason.of("table-too-large", file.name(), number, TableFile.MOST_LINES, TableFile.MOST_COLUMNS));
        }
        for (var field : fields.getFields()) {
            if (field.length() > TableFile.LONGEST_CELL) {
                throw new ExchangeException(
                        Code.NOT_A_TABLE, Reason.of("cell-too-long", file.name(), number, field.substring(0, 20)));
            }
        }
        return new Line(number, fields.getFields().stream().map(CsvCells::read).toList());
    }

    private static char separator(String text) {
        return text.lines()
                .limit(20)
                .map(CsvLines::mostFrequent)
                .filter(separator -> separator != '\0')
                .findFirst()
                .orElse(',');
    }

    private static char mostFrequent(String line) {
        char best = '\0';
        long most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
