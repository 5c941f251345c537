package gangju.benchmarks;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where the time goes: the innermost reader package on the stack, sampled every millisecond. */
final class Stages {
    private static final PlanReader READER = new PlanReader();
    private static final String PACKAGE = "gangju.reader.";
    private static final long SAMPLED_NANOS = 10_000_000_000L;

    private Stages() {}

    /** Share of the samples by package below {@code gangju.reader}, largest first. */
    static Map<String, Double> measure(Copy copy) throws ReadingException, InterruptedException {
        var counts = new HashMap<String, Integer>();
        var done = new AtomicBoolean();
        var reader = Thread.currentThread();
        var sampler = Thread.ofPlatform().start(() -> sample(reader, counts, done));
        var end = System.nanoTime() + SAMPLED_NANOS;
        while (System.nanoTime() < end) {
            READER.read(copy.bytes(), copy.name());
        }
        done.set(true);
        sampler.join();
        return shares(counts);
    }

    private static void sample(Thread reader, Map<String, Integer> counts, AtomicBoolean done) {
        while (!done.get()) {
            innermost(reader.getStackTrace()).ifPresent(stage -> counts.merge(stage, 1, Integer::sum));
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Optional<String> innermost(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(PACKAGE))
                .map(name -> name.substring(PACKAGE.length()))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : "(joining the stages)")
                .findFirst();
    }

    private static Map<String, Double> shares(Map<String, Integer> counts) {
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var shares = new LinkedHashMap<String, Double>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / total));
        return shares;
    }
}
