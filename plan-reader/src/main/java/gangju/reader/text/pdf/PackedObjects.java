package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the parser will unpack on its own: object and cross-reference streams, which it decodes without a
 * limit.
 */
final class PackedObjects {
    private static final int LARGEST = 48 * 1024 * 1024;
    private static final int DICTIONARY = 2000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private final byte[] file;
    private final Budget budget;
    private final byte[] sink = new byte[64 * 1024];

    private PackedObjects(byte[] file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** Refuses a file in which they grow beyond bounds. */
    static void check(byte[] file, Budget budget) throws ReadingException {
        new PackedObjects(file, budget).check();
    }

    private void check() throws ReadingException {
        for (int at = find(0); at >= 0; at = find(at + STREAM.length)) {
            boolean ends = at >= 3 && file[at - 3] == 'e' && file[at - 2] == 'n' && file[at - 1] == 'd';
            if (!ends && isPacked(dictionary(at))) {
                measure(data(at + STREAM.length));
            }
        }
    }

    private String dictionary(int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        var before = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf("obj");
        while (object > 0 && !isSpace(before.charAt(object - 1))) {
            object = before.lastIndexOf("obj", object - 1);
        }
        return before.substring(Math.max(0, object));
    }

    /** Some programs write each part of 12 0 obj on a line of its own. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private boolean isPacked(String dictionary) throws ReadingException {
        boolean packed = dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.indexOf('#') >= 0;
        if (packed && (dictionary.contains("LZW") || count(dictionary, "Flate") > 1)) {
            throw budget.beyond("的对象流压缩方式异常");
        }
        return packed;
    }

    private static int count(String text, String word) {
        return (text.length() - text.replace(word, "").length()) / word.length();
    }

    private int data(int at) {
        int from = at;
        if (from < file.length && file[from] == '\r') {
            from++;
        }
        return from < file.length && file[from] == '\n' ? from + 1 : from;
    }

    private void measure(int from) throws ReadingException {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            long size = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(sink);
                size += read;
                if (size > LARGEST) {
                    throw budget.beyond("的对象流解压后超过 %d MB".formatted(LARGEST / 1024 / 1024));
                }
                if (read == 0) {
                    break;
                }
            }
            budget.bytes(size);
        } catch (DataFormatException e) {
            // not packed this way or damaged: the parser says so where it matters
            Arrays.fill(sink, (byte) 0);
        } finally {
            inflater.end();
        }
    }

    private int find(int from) {
        for (int i = from; i + STREAM.length <= file.length; i++) {
            if (file[i] == 's'
                    && file[i + 1] == 't'
                    && file[i + 2] == 'r'
                    && file[i + 3] == 'e'
                    && file[i + 4] == 'a'
                    && file[i + 5] == 'm') {
                return i;
            }
        }
        return -1;
    }
}
