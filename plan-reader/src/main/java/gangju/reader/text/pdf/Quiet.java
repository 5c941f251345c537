package gangju.reader.text.pdf;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the library from writing about every flaw of a file to the log; held here, or they would be collected. */
final class Quiet {
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private Quiet() {}

    static void library() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
