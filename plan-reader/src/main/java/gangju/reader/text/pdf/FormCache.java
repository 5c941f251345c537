package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;

/** Decoded content, kept while it is small: a letterhead is drawn on every page. */
final class FormCache {
    private static final int LARGEST = 256 * 1024;
    private static final int ROOM = 8 * 1024 * 1024;
    private final Streams streams;
    private final Map<COSStream, byte[]> kept = new IdentityHashMap<>();
    private int used;

    FormCache(Streams streams) {
        this.streams = streams;
    }

    byte[] decode(COSStream stream) throws ReadingException, IOException {
        var known = kept.get(stream);
        if (known != null) {
            return known;
        }
        var bytes = streams.decode(stream);
        if (bytes.length <= LARGEST && used + bytes.length <= ROOM) {
            kept.put(stream, bytes);
            used += bytes.length;
        }
        return bytes;
    }
}
