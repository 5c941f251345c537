package gangju.reader.text;

/** Lines of plain text, as they stand. */
final class PlainText {
    private PlainText() {}

    static Lines read(String source) {
        var lines = new LineCollector();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (isLineEnd(c)) {
                lines.end(Line.Form.PLAIN);
                i += c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n' ? 1 : 0;
            } else {
                lines.add(c, i, i + 1);
            }
        }
        lines.endIfBegun(Line.Form.PLAIN);
        return lines.lines();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
