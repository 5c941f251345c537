package gangju.reader.source;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip archive in memory: its entries are inflated one at a time as they are read, and no more than a limit of them.
 *
 * <p>Nothing is written to disk, and archives inside it stay closed.
 */
public final class Archive implements AutoCloseable {
    /** Bytes that may come out of one archive in all; the XML of a thousand pages has a tenth of it. */
    public static final long MOST_INFLATED = 256L * 1024 * 1024;

    private static final int MOST_ENTRIES = 20_000;
    private final ZipFile zip;
    private final Set<String> names;
    private final String file;
    private long inflated;

    private Archive(ZipFile zip, String file) {
        this.zip = zip;
        this.file = file;
        this.names = Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param file name of the archive, for messages */
    public static Archive open(byte[] bytes, String file) throws ReadingException {
        if (entries(bytes) > MOST_ENTRIES) {
            throw new ReadingException(
                    Code.LIMIT,
                    "文件“%s”内含超过 %d 个部件，不像正常的文档，未读取。请用 WPS 或 Word 打开，另存为新的 .docx 后再上传。".formatted(file, MOST_ENTRIES));
        }
        try {
            var channel = new SeekableInMemoryByteChannel(bytes);
            return new Archive(ZipFile.builder().setSeekableByteChannel(channel).get(), file);
        } catch (IOException | RuntimeException e) { // the library throws what it meets in a damaged archive
            throw damaged(file, e);
        }
    }

    /** Heads of the central directory, counted before the library makes an object of each. */
    private static int entries(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    /** Names of all entries, as written: {@code word/document.xml}. */
    public Set<String> names() {
        return names;
    }

    /**
     * The content of an entry, empty where there is none of that name.
     *
     * <p>Reading it throws {@link LimitException} beyond {@link #MOST_INFLATED}, an IOException where it is damaged.
     */
    public InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return new ByteArrayInputStream(new byte[0]);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new IOException("entry can't be read: " + name);
        }
        return new Counted(zip.getInputStream(entry));
    }

    /** What a reading that failed in the archive comes to: a limit, or a damaged file. */
    public ReadingException refusal(Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause() == c ? null : c.getCause()) {
            if (c instanceof LimitException) {
                return new ReadingException(
                        Code.LIMIT,
                        "文件“%s”解压后超过 %d MB，不像正常的文档（可能是压缩炸弹），已停止读取。请用 WPS 或 Word 打开，删去附件和图片，另存为新文件后再上传。"
                                .formatted(file, MOST_INFLATED / 1024 / 1024));
            }
            if (c instanceof HostileXmlException) {
                return new ReadingException(
                        Code.LIMIT,
                        "文件“%s”%s，不像正常的文档，为保护系统未读取。请用 WPS 或 Word 打开，另存为新文件后再上传。".formatted(file, c.getMessage()));
            }
        }
        return damaged(file, cause);
    }

    private static ReadingException damaged(String file, Throwable cause) {
        var refusal = new ReadingException(
                Code.DAMAGED_FILE, "文件“%s”已损坏或没有下载完整，打不开。请用 WPS 或 Word 打开原文检查，另存为新文件后再上传。".formatted(file));
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void close() {
        ZipFile.closeQuietly(zip);
    }

    /** More came out of an archive than a document holds. */
    public static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException() {
            super("archive inflates beyond " + MOST_INFLATED);
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            inflated += bytes;
            if (inflated > MOST_INFLATED) {
                throw new LimitException();
            }
        }
    }
}
