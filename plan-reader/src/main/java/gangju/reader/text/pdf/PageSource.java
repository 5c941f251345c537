package gangju.reader.text.pdf;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.util.Matrix;

/** A page whose content is decoded already and whose places count from its top left as shown. */
final class PageSource extends PDPage {
    private final Sheet sheet;
    private final ContentBytes content;

    PageSource(Sheet sheet, ContentBytes content) {
        super(sheet.page().getCOSObject());
        this.sheet = sheet;
        this.content = content;
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
        return content;
    }

    @Override
    public PDResources getResources() {
        return sheet.page().getResources();
    }

    @Override
    public Matrix getMatrix() {
        return sheet.shown();
    }
}
