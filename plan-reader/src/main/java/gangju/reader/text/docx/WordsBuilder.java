package gangju.reader.text.docx;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a paragraph while its runs come in. */
final class WordsBuilder {
    private static final Pattern HEAVY = Pattern.compile("黑体|小标宋|大标宋|粗|simhei|heiti", Pattern.CASE_INSENSITIVE);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private final StringBuilder text = new StringBuilder();
    private final List<Span> bold = new ArrayList<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private int heavy;

    /** Adds text as its run has it; a line end in it ends a line of the paragraph. */
    void add(String added, Properties run, boolean superscript) {
        int from = text.length();
        for (int i = 0; i < added.length(); i++) {
            char c = added.charAt(i);
            text.append(superscript && c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c);
        }
        if (run.isBold() && text.length() > from) {
            bold.add(new Span(from, text.length()));
        }
        var size = run.size();
        sizes.merge(size == null ? 0 : size, added.length(), Integer::sum);
        var font = run.font();
        heavy += font != null && HEAVY.matcher(font).find() ? added.length() : 0;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Cuts the page number from an entry of a table of contents. */
    void cutPageNumber() {
        int end = text.length();
        while (end > 0 && " \t\u3000".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int digits = end;
        while (digits > 0 && "0123456789ivxIVX-—".indexOf(text.charAt(digits - 1)) >= 0) {
            digits--;
        }
        int leader = digits;
        while (leader > 0 && "\t.…·．。 \u3000".indexOf(text.charAt(leader - 1)) >= 0) {
            leader--;
        }
        boolean parted = leader < digits && (text.substring(leader, digits).indexOf('\t') >= 0 || digits - leader > 1);
        if (digits == end || parted) {
            text.setLength(leader == 0 ? end : leader);
        }
    }

    /**
     * The lines of the paragraph.
     *
     * @param label number that goes before
     * @param keepWhole whether line breaks only part words
     */
    List<Words> words(String label, Words.Kind kind, int level, @Nullable String alignment, boolean keepWhole) {
        int size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        var shape = new Words.Shape(kind, level, alignment == null ? "" : alignment, size, heavy * 2 > text.length());
        var lines = new ArrayList<Words>();
        int from = 0;
        for (int at = text.indexOf("\n"); at >= 0 && !keepWhole; at = text.indexOf("\n", from)) {
            lines.add(line(from, at, lines.isEmpty() ? label : "", shape));
            from = at + 1;
        }
        lines.add(line(from, text.length(), lines.isEmpty() ? label : "", shape));
        return lines;
    }

    private Words line(int from, int to, String label, Words.Shape shape) {
        var spans = new ArrayList<Span>();
        for (var span : bold) {
            int start = Math.max(span.start(), from);
            int end = Math.min(span.end(), to);
            if (start < end) {
                spans.add(new Span(start - from + label.length(), end - from + label.length()));
            }
        }
        if (!label.isEmpty() && !spans.isEmpty() && spans.getFirst().start() == label.length()) {
            spans.set(0, new Span(0, spans.getFirst().end()));
        }
        return new Words(label + text.substring(from, to), spans, shape);
    }
}
