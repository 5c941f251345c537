package gangju.reader.statement;

import gangju.model.Span;
import java.util.regex.Pattern;

/** Web addresses: the figures and per cent signs in them count nothing. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("://|www\\.|(?:%[0-9A-Fa-f]{2}){2}");
    private static final int FAR = 120;

    private Addresses() {}

    /** Where the address around a place ends as far as it was looked at; -1 where it stands in none. */
    static int end(String text, Span at) {
        int from = at.start();
        while (from > 0 && from > at.start() - FAR && isPart(text.charAt(from - 1))) {
            from--;
        }
        int to = at.end();
        while (to < text.length() && to < at.end() + FAR && isPart(text.charAt(to))) {
            to++;
        }
        return ADDRESS.matcher(text).region(from, to).find() ? to : -1;
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7f && "()[]<>\"".indexOf(c) < 0;
    }
}
