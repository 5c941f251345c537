package gangju.reader.text.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Decoded content; ends where operands pile up without an operator that takes them. */
final class ContentBytes extends RandomAccessReadBuffer {
    private static final int LITTLE = 16;
    private final Patience patience;
    private long left = -1;

    ContentBytes(byte[] content, Patience patience) {
        super(content);
        this.patience = patience;
    }

    /** How far a page was read since its last operator. */
    static final class Patience {
        private static final int MOST = 8 * 1024 * 1024;
        private int bytes;

        void renew() {
            bytes = 0;
        }
    }

    /** Whether more than a few bytes were never read. */
    boolean isCut() throws IOException {
        return (left < 0 ? available() : left) > LITTLE;
    }

    @Override
    public void close() throws IOException {
        left = left < 0 ? available() : left;
        super.close();
    }

    @Override
    public int read() throws IOException {
        if (++patience.bytes > Patience.MOST) {
            throw new IOException("no operator within " + Patience.MOST + " bytes");
        }
        return super.read();
    }
}
