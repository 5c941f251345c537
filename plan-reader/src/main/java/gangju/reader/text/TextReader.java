package gangju.reader.text;

import gangju.reader.ReadingException;
import gangju.reader.source.Source;
import gangju.reader.text.docx.DocxText;
import gangju.reader.text.ofd.OfdText;
import gangju.reader.text.pdf.PdfText;
import java.util.function.BooleanSupplier;

/** Turns a source of any kind into visible lines that know their places. */
public final class TextReader {
    private TextReader() {}

    /**
     * @param goesOn asked now and then while pages are read; false ends the reading
     * @throws ReadingException where the file is damaged, protected, without text or beyond a limit
     */
    public static Lines read(Source source, BooleanSupplier goesOn) throws ReadingException {
        return switch (source.kind()) {
            case PLAIN -> LooseTables.in(PlainText.read(source.text()));
            case MARKDOWN -> LooseTables.in(MarkdownText.read(source.text()));
            case HTML -> {
                var lines = new LineCollector();
                HtmlText.read(
                        Masked.page(source.text(), lines), 0, source.text().length(), lines);
                yield lines.lines();
            }
            case PDF -> PdfText.read(source, goesOn);
            case OFD -> OfdText.read(source, goesOn);
            case DOCX -> DocxText.read(source, goesOn);
        };
    }
}
