package gangju.reader.text.paged;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a cell. */
final class CellText {
    private CellText() {}

    static List<Flow.Text> of(List<Strip> strips, double left, double right) {
        if (strips.isEmpty()) {
            return List.of();
        }
        var rows = Rows.of(strips);
        double from = Math.max(left, strips.stream().mapToDouble(Strip::left).min().orElse(left));
        double to = Math.max(
                strips.stream().mapToDouble(Strip::right).max().orElse(right), right - Math.max(6, (from - left) * 1.5));
        var column = new Flow.Column(0, from, to, true, List.copyOf(rows));
        var texts = new ArrayList<Flow.Text>();
        for (var each : new Paragraphs(0, Hyphens.NONE).of(List.of(column))) {
            if (each instanceof Paragraphs.Paragraph paragraph) {
                texts.add(new Flow.Text(paragraph.text(), paragraph.bold()));
            }
        }
        return texts;
    }
}
