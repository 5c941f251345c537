package gangju.reader.text;

import gangju.model.Finding;
import gangju.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers text with its places into lines and tables; one pass, growing arrays. */
public final class LineCollector {
    private static final int NOWHERE = -1;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<Span> emphasis = new ArrayList<>();
    private int bold;
    private int boldFrom;
    private int links;
    private boolean spaced;
    private int spaceStart;
    private int spaceEnd;
    private boolean lineEnded;
    private int linked;
    private int page;
    private int done;
    private final List<Line> lines = new ArrayList<>();
    private final TableCollector tables = new TableCollector(this);
    final Map<String, String> declared = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();

    /** A character of a source that is no text. */
    public void add(char c) {
        add(c, NOWHERE, NOWHERE);
    }

    void add(char c, int rawStart, int rawEnd) {
        boolean folded = lineEnded && !isEmpty() && isWide(last()) && isWide(c);
        if (spaced && !isEmpty() && !folded && last() != ' ' && last() != '\t') {
            append(' ', spaceStart, spaceEnd);
        }
        spaced = false;
        lineEnded = false;
        append(c, rawStart, rawEnd);
    }

    /** White space of a source that is no text; it collapses. */
    public void space(char c) {
        space(c, NOWHERE, NOWHERE);
    }

    /** White space that collapses; a line end between two Chinese characters is none at all. */
    void space(char c, int rawStart, int rawEnd) {
        lineEnded |= c == '\n' || c == '\r';
        if (!spaced) {
            spaceStart = rawStart;
        }
        spaced = true;
        spaceEnd = rawEnd;
    }

    /** Begins the next cell of a row that makes one line. */
    public void part() {
        spaced = false;
        append('\t', NOWHERE, NOWHERE);
    }

    void part(int at) {
        spaced = false;
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

    public boolean isEmpty() {
        return text.isEmpty();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** Where the next character goes, in all lines set one after the other. */
    int place() {
        return done + text.length();
    }

    /** Begins or ends bold type; calls nest. */
    public void bold(boolean on) {
        if (on && bold++ == 0) {
            boldFrom = text.length();
        } else if (!on && --bold == 0 && text.length() > boldFrom) {
            emphasis.add(new Span(boldFrom, text.length()));
        }
    }

    /** Begins or ends the text of a link; calls nest. */
    public void link(boolean on) {
        links += on ? 1 : -1;
    }

    /** The page, from 1, that the lines from here on stand on. */
    public void page(int number) {
        page = number;
    }

    /** Lines that have ended. */
    public int count() {
        return lines.size();
    }

    /** Characters of the lines that have ended. */
    public int characters() {
        return done - lines.size();
    }

    /** Ends the line; an empty one is a gap, and several of them are one. */
    public void end(Line.Form form) {
        if (isEmpty() && !lines.isEmpty() && lines.getLast().form().kind() == Line.Kind.GAP) {
            spaced = false;
            lineEnded = false;
            return;
        }
        if (bold > 0 && text.length() > boldFrom) {
            emphasis.add(new Span(boldFrom, text.length()));
        }
        int length = text.length();
        var positioned =
                new PositionedText(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        var blank = positioned.value().isBlank();
        var shape = blank ? new Line.Form(Line.Kind.GAP, 0, form.setting(), form.wrapped()) : form;
        lines.add(new Line(done, positioned, shape, blank ? List.of() : emphasis, linked, page));
        done += length + 1;
        text.setLength(0);
        emphasis.clear();
        boldFrom = 0;
        linked = 0;
        spaced = false;
        lineEnded = false;
    }

    /** Ends the line if it has text. */
    public void endIfBegun(Line.Form form) {
        if (!isEmpty()) {
            end(form);
        }
    }

    /** Where tables are told of, while their text is added here. */
    public TableCollector tables() {
        return tables;
    }

    /** What the source says of itself; the first word counts. */
    public void declare(String name, String value) {
        declared.putIfAbsent(name, value);
    }

    public void find(Finding finding) {
        findings.add(finding);
    }

    /** A finding for text that is left out. */
    public void dropped(String what, String snippet) {
        var shown = snippet.strip();
        if (!shown.isEmpty()) {
            var cut = shown.length() > 30 ? shown.substring(0, 30) + "…" : shown;
            findings.add(new Finding(
                    "text-dropped", Finding.Severity.INFO, "未读入%s：“%s”。如属正文，请在审阅时补上。".formatted(what, cut), null));
        }
    }

    public Lines lines() {
        return new Lines(lines, tables.tables(), declared, findings);
    }
}
