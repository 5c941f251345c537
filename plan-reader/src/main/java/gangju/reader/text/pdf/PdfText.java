package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.source.Source;
import gangju.reader.text.Lines;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.PagedText;
import java.util.function.BooleanSupplier;

/** Lines of a PDF with a text layer. */
public final class PdfText {
    private PdfText() {}

    /**
     * @param goesOn asked now and then; false ends the reading
     * @throws ReadingException for a file that is locked, damaged, scanned, without character codes or beyond bounds
     */
    public static Lines read(Source source, BooleanSupplier goesOn) throws ReadingException {
        var name = source.file().file();
        var text = new PagedText(name);
        PdfPages.read(source.bytes(), name, new Budget(name, goesOn), text);
        return text.lines();
    }
}
