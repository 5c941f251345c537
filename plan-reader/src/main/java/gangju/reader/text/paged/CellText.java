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
        double widest = strips.stream().mapToDouble(Strip::width).max().orElse(0);
        double padding = Math.min(6, (right - left - widest) / 2);
        var column = new Flow.Column(0, left + padding, right - padding, true, List.copyOf(rows));
        var texts = new ArrayList<Flow.Text>();
        for (var each : Paragraphs.inCell().of(List.of(column))) {
            if (each instanceof Paragraphs.Paragraph paragraph) {
                texts.add(new Flow.Text(paragraph.text(), paragraph.bold()));
            }
        }
        return texts;
    }
}
