package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import java.util.ArrayList;
import java.util.List;

/** Where paragraphs and tables go as they are read. */
sealed interface Destination permits LineWriter, Destination.Buffer {
    void words(Words words) throws ReadingException;

    /** @param columns that the table says it has, 0 where it does not */
    void begin(int columns) throws ReadingException;

    void row(Content.Row row) throws ReadingException;

    void end() throws ReadingException;

    /** Keeps the contents of a cell or a text box until its row or paragraph is complete. */
    final class Buffer implements Destination {
        private final List<Content> contents = new ArrayList<>();
        private final List<Content.Row> rows = new ArrayList<>();

        @Override
        public void words(Words words) {
            if (!words.isBlank()) {
                contents.add(words);
            }
        }

        @Override
        public void begin(int columns) {
            rows.clear();
        }

        @Override
        public void row(Content.Row row) {
            rows.add(row);
        }

        @Override
        public void end() {
            contents.add(new Content.Grid(rows));
        }

        List<Content> contents() {
            return List.copyOf(contents);
        }
    }
}
