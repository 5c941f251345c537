package gangju.reader.text.paged;

import gangju.model.Span;
import java.util.List;

/** What follows what in a column. */
sealed interface Flow {
    double top();

    double bottom();

    /** A line of text. */
    record Row(Strip strip) implements Flow {
        @Override
        public double top() {
            return strip.top();
        }

        @Override
        public double bottom() {
            return strip.bottom();
        }
    }

    /**
     * A table as it stands on one page.
     *
     * @param edges where its columns begin, and where the last one ends
     */
    record Table(double top, double bottom, double[] edges, int rows, List<Cell> cells) implements Flow {
        private static final double EDGE = 5;
        private static final double MOVED = 0.04;
        private static final int FEWEST_MOVED = 3;

        public Table {
            cells = List.copyOf(cells);
        }

        int columns() {
            return edges.length - 1;
        }

        /**
         * Whether a person would see the same columns, {@code shift} further right; drawn anew on each page they may
         * move.
         */
        boolean hasColumnsOf(Table other, double shift) {
            double width = edges[edges.length - 1] - edges[0];
            double most = columns() >= FEWEST_MOVED ? Math.max(EDGE, MOVED * width) : EDGE;
            boolean same = edges.length == other.edges.length;
            for (int i = 0; same && i < edges.length; i++) {
                same = Math.abs(edges[i] - other.edges[i] - shift) <= most;
            }
            return same;
        }
    }

    /** A cell of a table; one text for each paragraph. */
    record Cell(int row, int column, int rowspan, int colspan, List<Text> texts) {
        public Cell {
            texts = List.copyOf(texts);
        }

        String text() {
            return String.join("", texts.stream().map(Text::value).toList());
        }
    }

    /** @param bold spans of the value */
    record Text(String value, List<Span> bold) {}

    /**
     * What is read from top to bottom, within bounds that its lines fill.
     *
     * @param framed whether a box is drawn around it
     */
    record Column(int page, double left, double right, boolean framed, List<Flow> flow) {
        public Column {
            flow = List.copyOf(flow);
        }
    }
}
