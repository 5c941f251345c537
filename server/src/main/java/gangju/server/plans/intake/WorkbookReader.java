package gangju.server.plans.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.plan.PlanWorkbookReader;
import gangju.exchange.plan.SheetReading;
import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import java.util.Optional;

/** Reads plans that come as the product's own workbook. */
final class WorkbookReader {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookReader() {}

    /**
     * Empty where the file is no workbook of a plan, and may be a document.
     *
     * @throws UnsoundWorkbook if cells have to be corrected first
     */
    static Optional<Reading> read(UploadedFile file, ReadingProgress progress)
            throws ReadingException, UnsoundWorkbook {
        var table = new TableFile(file.name(), file.bytes());
        if (!table.isWorkbook()) {
            return Optional.empty();
        }
        try {
            var source = new SourceFile(file.name(), TYPE, null, file.sha256(), 0);
            var read = new PlanWorkbookReader().read(table, source, progress::goesOn);
            if (read.isPresent() && read.get().reading().isEmpty()) {
                throw new UnsoundWorkbook(read.get().problems());
            }
            return read.flatMap(SheetReading::reading);
        } catch (ExchangeException e) {
            throw new ReadingException(ReadingException.Code.UNSUPPORTED_FORMAT, String.valueOf(e.getMessage()));
        }
    }
}
