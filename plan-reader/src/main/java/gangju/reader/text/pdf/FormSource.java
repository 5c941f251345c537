package gangju.reader.text.pdf;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A form whose content is decoded already. */
final class FormSource extends PDFormXObject {
    private final ContentBytes content;

    FormSource(COSStream form, PDPage page, ContentBytes content) {
        super(form, page.getResourceCache());
        this.content = content;
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
        return content;
    }
}
