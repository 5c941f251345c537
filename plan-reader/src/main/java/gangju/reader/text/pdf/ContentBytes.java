package gangju.reader.text.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Decoded content; ends where operands pile up without an operator that takes them. */
final class ContentBytes extends RandomAccessReadBuffer {
    private static final int LITTLE = 16;
    private static final int TAIL = 12;
    private final byte[] content;
    private final Patience patience;
    private long left = -1;
    private int reached;
    private boolean pictured;

    ContentBytes(byte[] content, Patience patience) {
        super(content);
        this.content = content;
        this.patience = patience;
    }

    /** How far a page was read since its last operator. */
    static final class Patience {
        private static final int MOST = 8 * 1024 * 1024;
        private int bytes;
        private @Nullable ContentBytes reading;

        void renew() throws IOException {
            bytes = 0;
            if (reading != null && !reading.isClosed()) {
                reading.reached = (int) reading.getPosition();
            }
        }

        void pictured() {
            if (reading != null) {
                reading.pictured();
            }
        }
    }

    /** Whether more than a few bytes were never read. */
    boolean isCut() throws IOException {
        return (left < 0 ? available() : left) > LITTLE || swallowed() > LITTLE || endsInPicture();
    }

    /** Bytes behind the last operator: of a text, an array or a dictionary that never ends. */
    private int swallowed() {
        int count = 0;
        for (int i = reached; i < content.length; i++) {
            count += content[i] > ' ' ? 1 : 0;
        }
        return count;
    }

    /** Whether a picture that stands in the text has swallowed all that follows. */
    private boolean endsInPicture() {
        int from = Math.max(0, content.length - TAIL);
        return pictured && !new String(content, from, content.length - from, ISO_8859_1).contains("EI");
    }

    /** Called behind a picture that stands in the text. */
    private void pictured() {
        pictured = reached >= content.length;
    }

    @Override
    public void close() throws IOException {
        left = left < 0 ? available() : left;
        super.close();
    }

    @Override
    public int read() throws IOException {
        patience.reading = this;
        if (++patience.bytes > Patience.MOST) {
            throw new IOException("no operator within " + Patience.MOST + " bytes");
        }
        return super.read();
    }
}
