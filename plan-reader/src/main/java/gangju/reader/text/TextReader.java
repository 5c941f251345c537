package gangju.reader.text;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.source.Source;
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
            case PLAIN -> PlainText.read(source.text());
            case MARKDOWN -> MarkdownText.read(source.text());
            case HTML -> {
                var lines = new LineCollector();
                HtmlText.read(source.text(), 0, source.text().length(), lines);
                yield lines.lines();
            }
            case PDF -> PdfText.read(source, goesOn);
            case OFD -> OfdText.read(source, goesOn);
            case DOCX ->
                throw new ReadingException(
                        Code.UNSUPPORTED_FORMAT,
                        "文件“%s”的格式（%s）本版本不能直接读取。请打开后复制全部文字，存为纯文本（.txt），再上传。"
                                .formatted(source.file().file(), source.kind()));
        };
    }
}
