package gangju.reader.text.paged;

import gangju.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text on one baseline without a wide gap in it.
 *
 * @param size of most of its type
 * @param tag of its first character that has one
 * @param bold spans of the text
 * @param scattered whether wide gaps part its words, as between labels
 * @param marks raised marks of notes, which are not part of the text
 */
record Strip(
        double left,
        double right,
        double base,
        double size,
        Face face,
        Tag tag,
        String text,
        List<Span> bold,
        List<String> marks,
        boolean scattered) {
    private static final double APART = 2;
    private static final int LONGEST_NUMBER = 14;
    private static final Pattern ENUMERATOR = Pattern.compile("\\(?(?:[a-zA-Z]|[ivxIVX]{1,5})[.)]{1,2}");

    Strip {
        bold = List.copyOf(bold);
        marks = List.copyOf(marks);
    }

    Strip underlined() {
        return new Strip(left, right, base, size, face.underline(), tag, text, bold, marks, scattered);
    }

    double top() {
        return base - size * 0.9;
    }

    double bottom() {
        return base + size * 0.25;
    }

    double width() {
        return right - left;
    }

    double centre() {
        return (left + right) / 2;
    }

    boolean isAllBold() {
        return !text.isEmpty() && bold.stream().mapToInt(Span::length).sum() >= text.length();
    }

    /** With another strip of the same line behind it. */
    Strip with(Strip next) {
        int shift = text.length() + 1;
        var spans = new java.util.ArrayList<>(bold);
        next.bold.forEach(span -> spans.add(new Span(span.start() + shift, span.end() + shift)));
        var both = new java.util.ArrayList<>(marks);
        both.addAll(next.marks);
        boolean first = text.length() >= next.text.length();
        return new Strip(
                Math.min(left, next.left),
                Math.max(right, next.right),
                first ? base : next.base,
                first ? size : next.size,
                first ? face : next.face,
                first ? tag : next.tag,
                text + " " + next.text,
                isAllBold() && next.isAllBold() ? List.of(new Span(0, shift + next.text.length())) : spans,
                both,
                scattered || next.scattered || isApart(next));
    }

    private boolean isApart(Strip next) {
        boolean number = text.length() <= LONGEST_NUMBER && text.chars().anyMatch(Character::isDigit);
        boolean mark = text.length() <= 2 || ENUMERATOR.matcher(text).matches();
        return next.left - right > APART * size && !number && !mark && !Scripts.isWide(text.codePointAt(0));
    }
}
