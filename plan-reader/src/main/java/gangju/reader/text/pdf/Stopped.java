package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import java.io.IOException;

/** Carries a refusal through the library. */
final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
    private final ReadingException reason;

    Stopped(ReadingException reason) {
        super(reason);
        this.reason = reason;
    }

    ReadingException reason() {
        return reason;
    }
}
