package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Decodes streams of text, never those of pictures, within a budget. */
final class Streams {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int MOST_FILTERS = 4;
    private static final Set<String> OF_TEXT = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");
    private final Budget budget;

    Streams(Budget budget) {
        this.budget = budget;
    }

    /** As much as is sound; nothing where the stream is a picture. */
    byte[] decode(COSStream stream) throws ReadingException, IOException {
        var filters = filters(stream.getFilters());
        if (filters.size() > MOST_FILTERS || !OF_TEXT.containsAll(filters)) {
            return new byte[0];
        }
        try (var raw = stream.createRawInputStream()) {
            if (filters.isEmpty()) {
                var bytes = raw.readNBytes(LARGEST);
                budget.bytes(bytes.length);
                return bytes;
            }
            InputStream in = raw;
            byte[] decoded = {};
            for (int i = 0; i < filters.size(); i++) {
                decoded = decode(in, stream, filters.get(i), i);
                in = new ByteArrayInputStream(decoded);
            }
            return decoded;
        }
    }

    /** The content of a page, in however many streams it comes. */
    byte[] joined(COSDictionary page) throws ReadingException, IOException {
        var base = page.getDictionaryObject(COSName.CONTENTS);
        if (base instanceof COSStream stream) {
            return decode(stream);
        }
        var joined = new ByteArrayOutputStream();
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                budget.steps(10);
                if (array.getObject(i) instanceof COSStream stream) {
                    joined.writeBytes(decode(stream));
                    joined.write('\n');
                }
            }
        }
        return joined.toByteArray();
    }

    private byte[] decode(InputStream in, COSStream stream, String name, int index)
            throws ReadingException, IOException {
        var out = new Bounded(Math.min(LARGEST, budget.bytesLeft()));
        try {
            FilterFactory.INSTANCE.getFilter(name).decode(in, out, stream, index);
        } catch (IOException e) {
            if (!out.isFull && out.size() == 0) {
                throw e;
            }
        }
        if (out.isFull) {
            throw budget.beyond("的一处内容解压后超过 %d MB".formatted(LARGEST / 1024 / 1024));
        }
        budget.bytes(out.size());
        return out.bytes.toByteArray();
    }

    private static List<String> filters(COSBase filters) {
        var names = new ArrayList<String>();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "?");
            }
        }
        return names;
    }

    /** Takes no more than so many bytes. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long limit;
        private boolean isFull;

        Bounded(long limit) {
            this.limit = limit;
        }

        int size() {
            return bytes.size();
        }

        @Override
        public void write(int b) throws IOException {
            room(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            room(length);
            bytes.write(from, offset, length);
        }

        private void room(int length) throws IOException {
            if (bytes.size() + (long) length > limit) {
                isFull = true;
                throw new IOException("beyond " + limit + " bytes");
            }
        }
    }
}
