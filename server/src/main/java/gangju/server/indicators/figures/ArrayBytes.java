package gangju.server.indicators.figures;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/**
 * Arrays as PostgreSQL's {@code array_send} gives them, which costs both sides less than their text: the number of
 * dimensions, whether there are nulls, the type, size and first index, then each element after its length, −1 for null.
 */
final class ArrayBytes {
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final int SIZE_AT = 12;
    private static final int FIRST_AT = 20;

    private ArrayBytes() {}

    /** Whole numbers of 2, 4 or 8 bytes without nulls; of days such as they count from 2000-01-01. */
    static long[] numbers(byte[] array) {
        var bytes = ByteBuffer.wrap(array);
        var numbers = new long[size(bytes)];
        int at = FIRST_AT;
        for (int i = 0; i < numbers.length; i++) {
            int length = bytes.getInt(at);
            at += Integer.BYTES;
            numbers[i] = switch (length) {
                case Short.BYTES -> bytes.getShort(at);
                case Integer.BYTES -> bytes.getInt(at);
                case Long.BYTES -> bytes.getLong(at);
                default -> throw new IllegalArgumentException("no whole number of " + length + " bytes");
            };
            at += length;
        }
        return numbers;
    }

    /** @param number of a day, such as {@link #numbers} gives */
    static LocalDate day(long number) {
        return DAY_ZERO.plusDays(number);
    }

    static List<@Nullable BigDecimal> decimals(byte[] array) {
        var bytes = ByteBuffer.wrap(array);
        int size = size(bytes);
        var decimals = new ArrayList<@Nullable BigDecimal>(size);
        int at = FIRST_AT;
        for (int i = 0; i < size; i++) {
            int length = bytes.getInt(at);
            at += Integer.BYTES;
            decimals.add(length < 0 ? null : (BigDecimal) ByteConverter.numeric(array, at, length));
            at += Math.max(length, 0);
        }
        return decimals;
    }

    private static int size(ByteBuffer bytes) {
        return bytes.getInt(0) == 0 ? 0 : bytes.getInt(SIZE_AT);
    }
}
