package gangju.reader.text.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields that stand open: tells what of their results is text. */
final class Fields {
    private static final Set<String> PAGE_NUMBERS = Set.of("PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES");
    private static final int MOST_OPEN = 50;
    private static final int LONGEST_CODE = 2_000;
    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean inCode = true;

        boolean is(String name) {
            return name().equals(name);
        }

        String name() {
            var stripped = code.toString().strip();
            int end = 0;
            while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
                end++;
            }
            return stripped.substring(0, end).toUpperCase(Locale.ROOT);
        }
    }

    void begin() {
        if (open.size() < MOST_OPEN) {
            open.push(new Field());
        }
    }

    void begin(String code) {
        begin();
        code(code);
        separate();
    }

    void code(String part) {
        var field = open.peek();
        if (field != null && field.code.length() + part.length() < LONGEST_CODE) {
            field.code.append(part);
        }
    }

    void separate() {
        if (!open.isEmpty()) {
            open.peek().inCode = false;
        }
    }

    void end() {
        open.poll();
    }

    /** Whether what comes is no text: a field's code, or a page number. */
    boolean isDropped() {
        return open.stream().anyMatch(field -> field.inCode || PAGE_NUMBERS.contains(field.name()));
    }

    /** Whether what comes is an entry of a table of contents. */
    boolean isContents() {
        return open.stream().anyMatch(field -> field.is("TOC"));
    }
}
