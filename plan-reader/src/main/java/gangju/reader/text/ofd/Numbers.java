package gangju.reader.text.ofd;

import java.util.ArrayList;
import java.util.List;

/** Lists of numbers as OFD writes them, parted by spaces. */
final class Numbers {
    private static final int MOST = 100_000;

    private Numbers() {}

    static double[] of(String written) {
        var parts = written.strip().split("[\\s,]+", MOST);
        var numbers = new double[written.isBlank() ? 0 : parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return numbers;
    }

    /** NaN for what is no number. */
    static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Steps from character to character; {@code g 3 5.5} stands for three times 5.5. */
    static List<Double> steps(String written, int needed) {
        var parts = written.strip().split("\\s+", MOST);
        var steps = new ArrayList<Double>();
        for (int i = 0; i < parts.length && steps.size() < needed; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                double times = number(parts[i + 1]);
                double step = number(parts[i + 2]);
                for (int k = 0; k < times && steps.size() < needed; k++) {
                    steps.add(step);
                }
                i += 2;
            } else if (!parts[i].isEmpty()) {
                steps.add(number(parts[i]));
            }
        }
        return steps;
    }
}
