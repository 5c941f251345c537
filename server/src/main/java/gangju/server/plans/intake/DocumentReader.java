package gangju.server.plans.intake;

import gangju.model.Reading;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;

/** Reads a document; the reader of plans in the product, a small one with rules that change in tests. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * @param name of the file, for messages only
     * @throws ReadingException if the document can't be read or {@code progress} asked to stop; its message says what
     *     to do
     */
    Reading read(byte[] bytes, String name, ReadingProgress progress) throws ReadingException;
}
