package gangju.reader.text;

import gangju.model.Finding;
import gangju.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers text with its places into lines; one pass, growing arrays. */
final class LineCollector {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<Span> emphasis = new ArrayList<>();
    private int bold;
    private int boldFrom;
    private int links;
    private int spaceStart;
    private int spaceEnd;
    private boolean lineEnded;
    private int linked;
    private final List<Line> lines = new ArrayList<>();
    final Map<String, String> declared = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();

    void add(char c, int rawStart, int rawEnd) {
        boolean folded = lineEnded && !isEmpty() && isWide(last()) && isWide(c);
        if (spaceEnd > 0 && !isEmpty() && !folded && last() != ' ' && last() != '\t') {
            append(' ', spaceStart, spaceEnd);
        }
        spaceEnd = 0;
        lineEnded = false;
        append(c, rawStart, rawEnd);
    }

    /** White space that collapses; a line end between two Chinese characters is none at all. */
    void space(char c, int rawStart, int rawEnd) {
        lineEnded |= c == '\n' || c == '\r';
        if (spaceEnd == 0) {
            spaceStart = rawStart;
        }
        spaceEnd = rawEnd;
    }

    /** Begins the next cell of a row of data. */
    void part(int at) {
        spaceEnd = 0;
        append('\t', at, at + 1);
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80 || c >= 0x2010 && c < 0x2040;
    }

    private void append(char c, int rawStart, int rawEnd) {
        if (c < 0x20 && c != '\t' || c == 0x7F || c == 0xFEFF || c == 0x200B || c == 0xAD) {
            return;
        }
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(c);
        starts[at] = rawStart;
        ends[at] = rawEnd;
        linked += links > 0 ? 1 : 0;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    void bold(boolean on) {
        if (on && bold++ == 0) {
            boldFrom = text.length();
        } else if (!on && --bold == 0 && text.length() > boldFrom) {
            emphasis.add(new Span(boldFrom, text.length()));
        }
    }

    void link(boolean on) {
        links += on ? 1 : -1;
    }

    /** Ends the line; an empty one is a gap. */
    void end(Line.Form form) {
        if (bold > 0 && text.length() > boldFrom) {
            emphasis.add(new Span(boldFrom, text.length()));
        }
        int length = text.length();
        var positioned =
                new PositionedText(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        var blank = positioned.value().isBlank();
        var shape = blank ? new Line.Form(Line.Kind.GAP, 0, form.setting(), form.wrapped()) : form;
        lines.add(new Line(positioned, shape, blank ? List.of() : emphasis, linked));
        text.setLength(0);
        emphasis.clear();
        boldFrom = 0;
        linked = 0;
        spaceEnd = 0;
        lineEnded = false;
    }

    /** Ends the line if it has text. */
    void endIfBegun(Line.Form form) {
        if (!isEmpty()) {
            end(form);
        }
    }

    void dropped(String what, String snippet) {
        var shown = snippet.strip();
        if (!shown.isEmpty()) {
            var cut = shown.length() > 30 ? shown.substring(0, 30) + "…" : shown;
            findings.add(new Finding(
                    "text-dropped", Finding.Severity.INFO, "未读入%s：“%s”。如属正文，请在审阅时补上。".formatted(what, cut), null));
        }
    }

    Lines lines() {
        return new Lines(lines, declared, findings);
    }
}
