package gangju.server.indicators.intake;

import gangju.exchange.figures.FigureRow;
import gangju.exchange.figures.FigureSheet;
import gangju.indicator.entry.Doubt;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as it would be taken in.
 *
 * @param sheet figures, rows set aside, and cells to correct
 * @param doubts about each figure of {@code sheet.rows()}, in their order; empty for most
 */
public record Preview(FigureSheet sheet, List<List<Doubt>> doubts) {
    public Preview {
        doubts = List.copyOf(doubts);
    }

    /** A figure with what is doubtful about it. */
    public record Line(FigureRow row, List<Doubt> doubts) {}

    /** Nothing has to be corrected, and there is something to take in. */
    public boolean isSound() {
        return sheet.isSound() && !sheet.rows().isEmpty();
    }

    public int doubtful() {
        return (int) doubts.stream().filter(found -> !found.isEmpty()).count();
    }

    /** A part of the figures. */
    public List<Line> lines(boolean doubtfulOnly, int from, int size) {
        return IntStream.range(0, doubts.size())
                .filter(i -> !doubtfulOnly || !doubts.get(i).isEmpty())
                .skip(from)
                .limit(size)
                .mapToObj(i -> new Line(sheet.rows().get(i), doubts.get(i)))
                .toList();
    }
}
