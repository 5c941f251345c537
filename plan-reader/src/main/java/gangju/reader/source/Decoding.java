package gangju.reader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text and the name of the charset it was in. */
record Decoding(String text, String charset) {
    private static final int SAMPLE = 64 * 1024;
    private static final double PLAUSIBLE = 0.9;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s{0,4}=\\s{0,4}[\"']?\\s{0,4}([A-Za-z0-9_-]{3,20})");
    private static final List<String> CANDIDATES = List.of("GB18030", "Big5-HKSCS");

    static Decoding decode(byte[] bytes, String name) throws ReadingException {
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var zeros = count(bytes, (byte) 0);
        var utf8 = strict(bytes, UTF_8);
        if (utf8.isPresent() && zeros * 1000L <= bytes.length) {
            return refuseBinary(new Decoding(utf8.get(), "UTF-8"), name);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (zeros > 8 && zeros * 1000L > bytes.length) {
            throw binary(name);
        }
        return refuseBinary(legacy(bytes, name), name);
    }

    private static @Nullable Decoding byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoding(new String(bytes, 3, bytes.length - 3, UTF_8), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoding(new String(bytes, 2, bytes.length - 2, UTF_16LE), "UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoding(new String(bytes, 2, bytes.length - 2, UTF_16BE), "UTF-16BE");
        }
        return null;
    }

    /** UTF-16 without a mark shows by making ordinary text in one byte order only. */
    private static @Nullable Decoding wide(byte[] bytes) {
        if (bytes.length % 2 != 0 || bytes.length < 4) {
            return null;
        }
        int sample = Math.min(bytes.length, SAMPLE);
        var little = ordinary(new String(bytes, 0, sample, UTF_16LE));
        var big = ordinary(new String(bytes, 0, sample, UTF_16BE));
        if (Math.max(little, big) < PLAUSIBLE || Math.abs(little - big) < 0.05) {
            return null;
        }
        return little > big
                ? new Decoding(new String(bytes, UTF_16LE), "UTF-16LE")
                : new Decoding(new String(bytes, UTF_16BE), "UTF-16BE");
    }

    private static Decoding legacy(byte[] bytes, String name) throws ReadingException {
        Decoding best = null;
        double bestScore = 0;
        for (var charset : candidates(bytes)) {
            var text = lenient(bytes, charset);
            var score = Familiarity.of(text);
            if (score > bestScore) {
                best = new Decoding(text, charset.name());
                bestScore = score;
            }
        }
        if (best == null) {
            throw new ReadingException(
                    Code.BINARY, "文件“" + name + "”不是可识别的文字文件（试过 UTF-8、UTF-16、GB18030、Big5）。请打开原文，另存为 UTF-8 纯文本，再上传。");
        }
        return best;
    }

    /** UTF-8 with a few broken bytes, what the page declares, what the detector believes, then the usual ones. */
    private static Iterable<Charset> candidates(byte[] bytes) {
        var found = new LinkedHashSet<Charset>();
        var names = new ArrayList<String>();
        var head = new String(bytes, 0, Math.min(bytes.length, 4096), ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (declared.find()) {
            names.add(declared.group(1));
        }
        names.add("UTF-8");
        var detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes);
        for (var match : detector.detectAll()) {
            if (match.getConfidence() >= 30) {
                names.add(match.getName());
            }
        }
        names.addAll(CANDIDATES);
        for (var name : names) {
            charset(name).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Charset> charset(String name) {
        var known = switch (name.toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "gb18030", "x-gbk" -> "GB18030";
            case "big5", "big5-hkscs", "x-x-big5" -> "Big5-HKSCS";
            case "utf-8", "utf8" -> "UTF-8";
            default -> "";
        };
        return known.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(known));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, Charset charset) {
        return strict(bytes, charset).orElseGet(() -> new String(bytes, charset));
    }

    private static Decoding refuseBinary(Decoding decoded, String name) throws ReadingException {
        long controls = decoded.text.chars().filter(Decoding::isControl).count();
        if (controls > 8 && controls * 100 > decoded.text.length()) {
            throw binary(name);
        }
        return decoded;
    }

    private static ReadingException binary(String name) {
        return new ReadingException(
                Code.BINARY, "文件“" + name + "”是二进制文件，不是文字。请用原来的软件打开，另存为 UTF-8 纯文本（.txt）或网页（.html），再上传。");
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B || c == 0x7F;
    }

    private static double ordinary(String sample) {
        long fit = sample.chars().filter(Decoding::isOrdinary).count();
        return sample.isEmpty() ? 0 : (double) fit / sample.length();
    }

    private static boolean isOrdinary(int c) {
        return c >= 0x4E00 && c < 0xA000
                || c >= 0x20 && c < 0x7F
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c >= 0x2010 && c < 0x2040
                || c >= 0x3000 && c < 0x3040
                || c >= 0xFF00 && c < 0xFFF0;
    }

    private static long count(byte[] bytes, byte wanted) {
        long count = 0;
        for (byte b : bytes) {
            if (b == wanted) {
                count++;
            }
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
