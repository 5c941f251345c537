package gangju.benchmarks.load;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long the same thing took each time, in milliseconds, in order of length. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Timings(double[] milliseconds) {
    public Timings {
        milliseconds = milliseconds.clone();
        Arrays.sort(milliseconds);
    }

    /** Does it some times to warm up, then as often as wanted. */
    public static Timings of(int warmUps, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.call();
        }
        var taken = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.call();
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Timings(taken);
    }

    public double median() {
        return at(0.5);
    }

    public double at(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(share * (milliseconds.length - 1)))];
    }

    public double most() {
        return milliseconds[milliseconds.length - 1];
    }

    public double mean() {
        return Arrays.stream(milliseconds).average().orElse(0);
    }
}
