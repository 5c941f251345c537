package gangju.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Some clients that ask one question after the other for a while, each without a pause. */
public final class Clients {
    private Clients() {}

    /**
     * @param answers of all clients, by length
     * @param perSecond answers of all clients together
     */
    public record Outcome(Timings answers, double perSecond) {}

    /** @param client what a client asks, by its number */
    public static Outcome ask(int clients, Duration time, IntFunction<Callable<?>> client) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var waiting = new ArrayList<Future<List<Double>>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                var question = client.apply(i);
                waiting.add(threads.submit(() -> askUntil(end, question)));
            }
        }
        var all = new ArrayList<Double>();
        for (var one : waiting) {
            all.addAll(one.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var answers = new Timings(all.stream().mapToDouble(Double::doubleValue).toArray());
        return new Outcome(answers, all.size() / seconds);
    }

    private static List<Double> askUntil(long end, Callable<?> question) throws Exception {
        var taken = new ArrayList<Double>();
        for (long start = System.nanoTime(); start < end; ) {
            question.call();
            long now = System.nanoTime();
            taken.add((now - start) / 1e6);
            start = now;
        }
        return taken;
    }
}
