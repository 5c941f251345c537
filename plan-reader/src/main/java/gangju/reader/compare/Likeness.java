package gangju.reader.compare;

import java.util.Arrays;

/** How alike two keys are by the runs of three characters they share (Dice's coefficient). */
final class Likeness {
    private static final int RUN = 3;

    private Likeness() {}

    /** Hashes of the runs, sorted. */
    static int[] runs(String key) {
        if (key.length() <= RUN) {
            return new int[] {key.hashCode()};
        }
        var runs = new int[key.length() - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = (key.charAt(i) * 31 + key.charAt(i + 1)) * 31 + key.charAt(i + 2);
        }
        Arrays.sort(runs);
        return runs;
    }

    /** 0 to 100. */
    static int of(int[] first, int[] second) {
        int i = 0;
        int k = 0;
        int shared = 0;
        while (i < first.length && k < second.length) {
            if (first[i] == second[k]) {
                shared++;
                i++;
                k++;
            } else if (first[i] < second[k]) {
                i++;
            } else {
                k++;
            }
        }
        return (int) (200L * shared / (first.length + second.length));
    }
}
