package gangju.cli;

import gangju.reader.ReadingException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command talks to.
 *
 * @param out results
 * @param err everything else
 * @param directory that relative paths start from
 * @param clock that tells today
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, Path directory, Messages messages, Clock clock) {

    /** Says something that is no result. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Says why a command could not be done. */
    int failed(Exception e) {
        if (e instanceof ReadingException || e instanceof InputNotUsableException) {
            say(String.valueOf(e.getMessage()));
        } else {
            say(messages.text("failed.inside", e));
            e.printStackTrace(err);
        }
        return Gangju.NOT_USABLE;
    }
}
