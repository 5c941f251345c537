package gangju.reader.text.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Decoded content; ends where operands pile up without an operator that takes them. */
final class ContentBytes extends RandomAccessReadBuffer {
    private final Patience patience;

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

    @Override
    public int read() throws IOException {
        if (++patience.bytes > Patience.MOST) {
            throw new IOException("no operator within " + Patience.MOST + " bytes");
        }
        return super.read();
    }
}
