package gangju.reader.text.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a content stream or CMap: {@code Double}, {@code byte[]} for strings, {@link Name}, {@code List} for
 * arrays, {@link Word} for operators; null at the end. Dictionaries are passed over, pictures in the stream too.
 */
final class Tokens {
    private static final int DEEPEST = 30;
    private static final Name DICTIONARY = new Name("<<>>");
    private static final Object END_OF_ARRAY = new Object();
    private final byte[] bytes;
    private int at;

    record Name(String text) {}

    record Word(String text) {}

    Tokens(byte[] bytes) {
        this.bytes = bytes;
    }

    @Nullable
    Object next() {
        var token = next(0);
        while (token == END_OF_ARRAY) {
            token = next(0);
        }
        return token;
    }

    private @Nullable Object next(int depth) {
        skip();
        if (at >= bytes.length) {
            return null;
        }
        byte c = bytes[at];
        return switch (c) {
            case '/' -> {
                at++;
                yield new Name(word());
            }
            case '(' -> literal();
            case '<' -> peek(1) == '<' ? dictionary(depth) : hexadecimal();
            case '[' -> array(depth);
            case ']' -> {
                at++;
                yield END_OF_ARRAY;
            }
            case '>', '{', '}', ')' -> {
                at++;
                yield new Word("");
            }
            default -> isNumber(c) ? number() : operator();
        };
    }

    private Object operator() {
        var word = word();
        if (word.isEmpty()) {
            at++;
        } else if (word.equals("ID")) {
            picture();
        }
        return new Word(word);
    }

    private static boolean isNumber(byte c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
    }

    private Double number() {
        boolean negative = false;
        double value = 0;
        double unit = 0;
        for (; at < bytes.length; at++) {
            byte c = bytes[at];
            if (c >= '0' && c <= '9') {
                value = unit == 0 ? value * 10 + (c - '0') : value + (c - '0') * unit;
                unit = unit == 0 ? 0 : unit / 10;
            } else if (c == '.' && unit == 0) {
                unit = 0.1;
            } else if (c == '-') {
                negative = true;
            } else if (c != '+') {
                break;
            }
        }
        return negative ? -value : value;
    }

    private String word() {
        int start = at;
        while (at < bytes.length && isRegular(bytes[at])) {
            at++;
        }
        var text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        return text.indexOf('#') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (text.charAt(i) == '#' && low >= 0) {
                plain.append((char) (high * 16 + low));
                i += 2;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private byte[] literal() {
        var out = new byte[16];
        int length = 0;
        int depth = 0;
        for (at++; at < bytes.length; at++) {
            byte c = bytes[at];
            if (c == ')' && depth == 0) {
                at++;
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int value = c == '\\' ? escape() : c & 0xFF;
            if (value >= 0) {
                out = length == out.length ? Arrays.copyOf(out, length * 2) : out;
                out[length++] = (byte) value;
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** The byte that an escape stands for, -1 for a line that goes on. */
    private int escape() {
        at++;
        if (at >= bytes.length) {
            return -1;
        }
        byte c = bytes[at];
        if (c >= '0' && c <= '7') {
            int value = 0;
            int end = Math.min(bytes.length, at + 3);
            for (; at < end && bytes[at] >= '0' && bytes[at] <= '7'; at++) {
                value = value * 8 + bytes[at] - '0';
            }
            at--;
            return value & 0xFF;
        }
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '\n' -> -1;
            case '\r' -> {
                at += peek(1) == '\n' ? 1 : 0;
                yield -1;
            }
            default -> c & 0xFF;
        };
    }

    private byte[] hexadecimal() {
        var out = new byte[16];
        int digits = 0;
        for (at++; at < bytes.length && bytes[at] != '>'; at++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit >= 0) {
                out = digits / 2 == out.length ? Arrays.copyOf(out, digits) : out;
                out[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            }
        }
        at++;
        return Arrays.copyOf(out, (digits + 1) / 2);
    }

    private List<Object> array(int depth) {
        at++;
        var items = new ArrayList<Object>();
        while (true) {
            var item = depth > DEEPEST ? null : next(depth + 1);
            if (item == null || item == END_OF_ARRAY) {
                return items;
            }
            items.add(item);
        }
    }

    private Object dictionary(int depth) {
        at += 2;
        while (at < bytes.length) {
            skip();
            if (peek(0) == '>') {
                at += peek(1) == '>' ? 2 : 1;
                break;
            }
            if (depth > DEEPEST || next(depth + 1) == null) {
                break;
            }
        }
        return DICTIONARY;
    }

    /** Passes over the bytes of a picture up to its EI. */
    private void picture() {
        for (at++; at + 2 < bytes.length; at++) {
            boolean end = bytes[at] == 'E' && bytes[at + 1] == 'I' && !isRegular(bytes[at - 1]);
            if (end && !isRegular(bytes[at + 2]) && isTextAfter(at + 2)) {
                at += 2;
                return;
            }
        }
        at = bytes.length;
    }

    private boolean isTextAfter(int from) {
        for (int i = from; i < Math.min(bytes.length, from + 10); i++) {
            if (bytes[i] < 9 || bytes[i] > 13 && bytes[i] < 32) {
                return false;
            }
        }
        return true;
    }

    private void skip() {
        while (at < bytes.length) {
            byte c = bytes[at];
            if (c == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] : -1;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(byte c) {
        return !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
