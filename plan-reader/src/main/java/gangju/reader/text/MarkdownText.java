package gangju.reader.text;

/** Visible lines of Markdown with front matter and HTML inside. */
final class MarkdownText {
    private MarkdownText() {}

    static Lines read(String source) {
        var lines = new LineCollector();
        int start = FrontMatter.read(source, lines.declared);
        HtmlText.read(source, start, source.length(), lines);
        return lines.lines();
    }
}
