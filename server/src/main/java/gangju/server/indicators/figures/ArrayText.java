package gangju.server.indicators.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of numbers and days as PostgreSQL writes them, such as {@code {2024-01-01,NULL}}; read without the driver's
 * objects for each element.
 */
final class ArrayText {
    private ArrayText() {}

    /** Whole numbers; of days such as 20240131 for 2024-01-31. */
    static long[] numbers(String text) {
        var numbers = new long[count(text)];
        int place = 0;
        boolean negative = false;
        for (int i = 1; place < numbers.length; i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                numbers[place] = numbers[place] * 10 + letter - '0';
            } else if (letter == '-') {
                negative |= isStart(text, i);
            } else if (letter == ',' || letter == '}') {
                numbers[place] = negative ? -numbers[place] : numbers[place];
                negative = false;
                place++;
            } else {
                throw new IllegalArgumentException("not an array of numbers or days: " + text);
            }
        }
        return numbers;
    }

    static List<@Nullable BigDecimal> decimals(String text) {
        int count = count(text);
        if (count == 0) {
            return List.of();
        }
        var letters = text.toCharArray();
        var decimals = new ArrayList<@Nullable BigDecimal>(count);
        int start = 1;
        for (int i = 1; i < letters.length; i++) {
            if (letters[i] == ',' || letters[i] == '}') {
                decimals.add(letters[start] == 'N' ? null : new BigDecimal(letters, start, i - start));
                start = i + 1;
            }
        }
        return decimals;
    }

    private static boolean isStart(String text, int at) {
        return text.charAt(at - 1) == ',' || text.charAt(at - 1) == '{';
    }

    private static int count(String text) {
        if (text.length() <= 2) {
            return 0;
        }
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ',') {
                count++;
            }
        }
        return count;
    }
}
