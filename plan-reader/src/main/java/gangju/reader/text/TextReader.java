package gangju.reader.text;

import gangju.reader.source.Source;

/** Turns a decoded source into visible lines that know their places. */
public final class TextReader {
    private TextReader() {}

    public static Lines read(Source source) {
        return switch (source.kind()) {
            case PLAIN -> PlainText.read(source.text());
            case MARKDOWN -> MarkdownText.read(source.text());
            case HTML -> {
                var lines = new LineCollector();
                HtmlText.read(source.text(), 0, source.text().length(), lines);
                yield lines.lines();
            }
        };
    }
}
