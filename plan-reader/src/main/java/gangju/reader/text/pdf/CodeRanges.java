package gangju.reader.text.pdf;

import java.util.regex.Pattern;

/** The ranges of codes that a map from codes to characters writes, without those that are too wide. */
final class CodeRanges {
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{1,8})>\\s{0,9}<([0-9A-Fa-f]{1,8})>\\s{0,9}(?:<[0-9A-Fa-f]{0,99}>|\\[)");
    private final StringBuilder text = new StringBuilder();
    private final String written;
    private final int widest;
    private int copied;
    private long codes;

    CodeRanges(String written, int widest) {
        this.written = written;
        this.widest = widest;
        int from = written.indexOf("beginbfrange");
        while (from >= 0) {
            int end = written.indexOf("endbfrange", from);
            section(from, end < 0 ? written.length() : end);
            from = end < 0 ? -1 : written.indexOf("beginbfrange", end);
        }
        text.append(written, copied, written.length());
    }

    private void section(int from, int end) {
        var range = RANGE.matcher(written).region(from, end);
        while (range.find()) {
            long width = Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16);
            if (width > widest) {
                text.append(written, copied, range.start());
                copied = range.end();
            } else {
                codes += Math.max(0, width);
            }
            int list = written.charAt(range.end() - 1) == '[' ? written.indexOf(']', range.end()) : range.end();
            if (list < 0 || list >= end) {
                return;
            }
            range.region(list, end);
        }
    }

    long codes() {
        return codes;
    }

    boolean isBounded() {
        return copied == 0;
    }

    String text() {
        return text.toString();
    }
}
