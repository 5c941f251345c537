package gangju.benchmarks.scale;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that arrive at a steady rate whether or not earlier ones have been answered; each is timed from when it
 * should have been sent, so that a server that stalls is not asked less and does not look faster.
 */
final class OpenLoop {
    private final HttpClient client;
    private final String cookie;

    OpenLoop(HttpClient client, String cookie) {
        this.client = client;
        this.cookie = cookie;
    }

    /** @param failures answers other than 200 */
    record Outcome(Timings answers, int failures) {}

    /** Takes the addresses in turn. */
    Outcome run(List<URI> addresses, int perSecond, Duration time) {
        int requests = (int) (perSecond * time.toSeconds());
        var taken = new double[requests];
        var failures = new AtomicInteger();
        long start = System.nanoTime() + 50_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                int number = i;
                long due = start + i * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                threads.submit(() -> {
                    if (status(addresses.get(number % addresses.size())) != 200) {
                        failures.incrementAndGet();
                    }
                    taken[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        return new Outcome(new Timings(taken), failures.get());
    }

    /** 0 where there is no answer. */
    private int status(URI address) {
        try {
            return get(address).statusCode();
        } catch (java.io.IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    java.net.http.HttpResponse<byte[]> get(URI address) throws java.io.IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).header("Cookie", cookie).GET().build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
