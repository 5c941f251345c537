package gangju.reader.text.docx;

import java.util.List;

/** What a cell holds: paragraphs, and tables within. */
sealed interface Content permits Words, Content.Grid {
    /** A table in a cell. */
    record Grid(List<Row> rows) implements Content {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table; {@code head} where it is repeated on every page. */
    record Row(boolean head, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Characters of its paragraphs, or -1 where a table stands in it. */
        int length() {
            int length = 0;
            for (var cell : cells) {
                for (var content : cell.contents) {
                    if (!(content instanceof Words words)) {
                        return -1;
                    }
                    length += words.text().length();
                }
            }
            return length;
        }
    }

    /**
     * A cell.
     *
     * @param columns that it covers; an empty one stands for columns that the row leaves out
     * @param goesOn whether it is the lower part of a cell in a row above
     */
    record Cell(int columns, boolean goesOn, List<Content> contents) {
        public Cell {
            contents = List.copyOf(contents);
        }
    }
}
