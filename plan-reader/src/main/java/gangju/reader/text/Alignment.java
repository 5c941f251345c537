package gangju.reader.text;

import org.jsoup.parser.Parser;

/** Walks decoded text beside the source it came from, so that entities and escapes map back exactly. */
final class Alignment {
    private static final int LONGEST_ENTITY = 34;
    private final String source;
    private final int end;
    private final boolean entities;
    private int at;
    private int start;

    /** @param entities whether {@code &amp;} in the source stands for one character of the text */
    Alignment(String source, int start, int end, boolean entities) {
        this.source = source;
        this.at = start;
        this.start = start;
        this.end = Math.min(end, source.length());
        this.entities = entities;
    }

    /** Moves past the source of the character {@code text[index]}; its place is then {@link #start} to {@link #end}. */
    void next(String text, int index) {
        char wanted = text.charAt(index);
        while (at < end) {
            start = at;
            char c = source.charAt(at);
            if (entities && c == '&' && entity(text, index)) {
                return;
            }
            at++;
            if (c == wanted || c == 0 && wanted == 0xFFFD) {
                return;
            }
        }
        start = Math.min(start, end);
    }

    int start() {
        return start;
    }

    int end() {
        return at;
    }

    private boolean entity(String text, int index) {
        int stop = at + 1;
        while (stop < end && stop - at < LONGEST_ENTITY && isEntityPart(source.charAt(stop))) {
            stop++;
        }
        if (stop < end && source.charAt(stop) == ';') {
            stop++;
        }
        for (int to = stop; to > at + 1; to--) {
            var written = source.substring(at, to);
            var decoded = Parser.unescapeEntities(written, false);
            if (!decoded.equals(written) && text.startsWith(decoded, index) && decoded.length() <= 2) {
                at = to;
                return true;
            }
        }
        return false;
    }

    private static boolean isEntityPart(char c) {
        return c == '#' || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
