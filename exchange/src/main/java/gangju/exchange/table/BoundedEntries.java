package gangju.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/** The entries of a workbook, which together may unpack to so many bytes and no more. */
final class BoundedEntries implements ZipEntrySource {
    /** What the sheets of a workbook may unpack to when they are read line by line. */
    static final long SHEETS = 1L << 30;

    /** The same when a workbook is held as a whole. */
    static final long WHOLE = 96L << 20;

    private static final long OTHERS = 192L << 20;
    private static final int MOST_ENTRIES = 5_000;

    private final ZipFile zip;
    private boolean closed;
    private long left;

    BoundedEntries(byte[] content, long most) throws IOException {
        left = most;
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        int entries = 0;
        for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
            if (++entries > MOST_ENTRIES) {
                throw new IOException("more than " + MOST_ENTRIES + " parts");
            }
        }
    }

    /** @throws IOException if a workbook is too much to be held as a whole */
    static void requireLittle(byte[] workbook) throws IOException {
        try (var entries = new BoundedEntries(workbook, WHOLE)) {
            for (var entry : Collections.list(entries.getEntries())) {
                try (var in = entries.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        boolean sheet = entry.getName().contains("/worksheets/");
        return new Bounded(zip.getInputStream(entry), sheet ? SHEETS : OTHERS);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private final class Bounded extends FilterInputStream {
        private long own;

        Bounded(InputStream in, long own) {
            super(in);
            this.own = own;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            own -= bytes;
            left -= bytes;
            if (own < 0 || left < 0) {
                throw new IOException("unpacks to more than is allowed");
            }
        }
    }
}
