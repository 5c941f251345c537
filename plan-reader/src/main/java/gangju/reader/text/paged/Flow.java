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
        public Table {
            cells = List.copyOf(cells);
        }

        int columns() {
            return edges.length - 1;
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
