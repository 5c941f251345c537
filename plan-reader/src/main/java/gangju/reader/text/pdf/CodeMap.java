package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CMap inside a file: codes to characters or to glyphs; ranges are kept as ranges, however wide. */
final class CodeMap {
    private static final int MOST_ENTRIES = 400_000;
    private final Map<Integer, String> characters = new HashMap<>();
    private final TreeMap<Integer, Range> ranges = new TreeMap<>();
    private final TreeMap<Integer, Range> glyphs = new TreeMap<>();
    private int codeLength;

    private record Range(int first, int last, byte[] target, int glyph) {}

    private CodeMap() {}

    static CodeMap parse(byte[] bytes, Budget budget) throws ReadingException {
        var map = new CodeMap();
        var tokens = new Tokens(bytes);
        String section = "";
        var operands = new Object[3];
        int count = 0;
        int entries = 0;
        for (var token = tokens.next(); token != null; token = tokens.next()) {
            budget.steps(1);
            if (token instanceof Tokens.Word word) {
                section = word.text().startsWith("begin") ? word.text().substring(5) : "";
                count = 0;
                continue;
            }
            int needed = section.endsWith("range") && !section.startsWith("codespace") ? 3 : 2;
            if (section.isEmpty()) {
                continue;
            }
            operands[count++] = token;
            if (count == needed) {
                map.add(section, operands);
                count = 0;
                if (++entries > MOST_ENTRIES) {
                    break;
                }
            }
        }
        return map;
    }

    private void add(String section, Object[] operands) {
        if (!(operands[0] instanceof byte[] from) || from.length == 0 || from.length > 4) {
            return;
        }
        switch (section) {
            case "codespacerange" -> codeLength = Math.max(codeLength, from.length);
            case "bfchar" -> {
                if (operands[1] instanceof byte[] target) {
                    characters.put(code(from), text(target));
                }
            }
            case "bfrange" -> range(from, operands[1], operands[2]);
            case "cidchar" -> {
                if (operands[1] instanceof Double glyph) {
                    glyphs.put(code(from), new Range(code(from), code(from), new byte[0], glyph.intValue()));
                }
            }
            case "cidrange" -> {
                if (operands[1] instanceof byte[] to && operands[2] instanceof Double glyph) {
                    glyphs.put(code(from), new Range(code(from), code(to), new byte[0], glyph.intValue()));
                }
            }
            default -> {}
        }
    }

    private void range(byte[] from, Object to, Object target) {
        int first = code(from);
        if (!(to instanceof byte[] last)) {
            return;
        }
        if (target instanceof List<?> each) {
            for (int i = 0; i < Math.min(each.size(), 65_536); i++) {
                if (each.get(i) instanceof byte[] bytes) {
                    characters.put(first + i, text(bytes));
                }
            }
        } else if (target instanceof byte[] bytes && bytes.length > 0 && bytes.length <= 8) {
            ranges.put(first, new Range(first, code(last), bytes, 0));
        }
    }

    private static int code(byte[] bytes) {
        int code = 0;
        for (byte b : bytes) {
            code = code << 8 | b & 0xFF;
        }
        return code;
    }

    private static String text(byte[] utf16) {
        return utf16.length == 1
                ? new String(utf16, StandardCharsets.ISO_8859_1)
                : new String(utf16, StandardCharsets.UTF_16BE);
    }

    /** Bytes of a code, 0 where the map does not say. */
    int codeLength() {
        return codeLength;
    }

    boolean isEmpty() {
        return characters.isEmpty() && ranges.isEmpty();
    }

    @Nullable
    String text(int code) {
        var single = characters.get(code);
        if (single != null) {
            return single;
        }
        var entry = ranges.floorEntry(code);
        if (entry == null || code > entry.getValue().last) {
            return null;
        }
        var target = entry.getValue().target.clone();
        int rest = code - entry.getValue().first;
        for (int i = target.length - 1; i >= 0 && rest > 0; i--) {
            rest += target[i] & 0xFF;
            target[i] = (byte) rest;
            rest >>= 8;
        }
        return text(target);
    }

    int glyph(int code) {
        var entry = glyphs.floorEntry(code);
        return entry == null || code > entry.getValue().last
                ? 0
                : entry.getValue().glyph + code - entry.getValue().first;
    }
}
