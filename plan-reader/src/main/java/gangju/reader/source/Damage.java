package gangju.reader.source;

import gangju.model.Finding;
import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.util.ArrayList;
import java.util.List;

/** Traces of a wrong decoding that happened before the file reached us. */
final class Damage {
    /** What UTF-8 punctuation and particles become when read as GBK, and what lost bytes leave. */
    private static final String MARKS = "銆锛鈥鐨鍜鏄浜涓鍙鍦锟斤拷\uFFFD";

    private static final String STRONG = "銆锛鈥\uFFFD";
    private static final double TOO_MUCH = 0.2;

    private Damage() {}

    static List<Finding> inspect(String text, String name) throws ReadingException {
        var findings = new ArrayList<Finding>();
        int damaged = 0;
        int lines = 0;
        int first = 0;
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (isDamaged(line)) {
                damaged += line.length();
                lines++;
                first = first == 0 ? number : first;
            }
        }
        if (damaged > TOO_MUCH * text.length() || isLatin(text)) {
            throw new ReadingException(
                    Code.DAMAGED_TEXT,
                    "文件“%s”的文字已乱码（编码被读错过，例如“锛”“銆”“�”），从第 %d 行起大部分内容已丢失。请从原网站重新保存，编码选 UTF-8，再上传。"
                            .formatted(name, Math.max(first, 1)));
        }
        if (lines > 0) {
            findings.add(new Finding(
                    "damaged-text",
                    Finding.Severity.WARNING,
                    "有 %d 行文字疑似乱码（首处在第 %d 行），请对照原文核对，必要时重新保存原文再上传。".formatted(lines, first),
                    null));
        }
        return findings;
    }

    private static boolean isDamaged(String line) {
        int marks = 0;
        int strong = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKS.indexOf(c) >= 0 || c >= 0xE000 && c < 0xF900) {
                marks++;
                strong += STRONG.indexOf(c) >= 0 || c >= 0xE000 && c < 0xF900 ? 1 : 0;
            }
        }
        return strong > 0 && (marks >= 2 || line.length() < 40) && marks * 200 > line.length();
    }

    /** Chinese read as Latin-1 or Windows-1252 is mostly accented letters. */
    private static boolean isLatin(String text) {
        int accented = 0;
        int limit = Math.min(text.length(), 100_000);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            accented += c >= 0x80 && c < 0x100 && c != 0xA0 && c != 0xB7 ? 1 : 0;
        }
        return accented > limit * 0.3;
    }
}
