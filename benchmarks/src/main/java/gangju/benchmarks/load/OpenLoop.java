package gangju.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
public final class OpenLoop {
    private final HttpClient client;
    private final List<String> cookies;

    public OpenLoop(HttpClient client, String cookie) {
        this(client, List.of(cookie));
    }

    /** @param cookies of people who ask in turn */
    public OpenLoop(HttpClient client, List<String> cookies) {
        this.client = client;
        this.cookies = List.copyOf(cookies);
    }

    /** @param failures answers other than 200 */
    public record Outcome(Timings answers, int failures) {}

    /** Takes the addresses in turn. */
    public Outcome run(List<URI> addresses, int perSecond, Duration time) {
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
                    if (status(addresses.get(number % addresses.size()), cookies.get(number % cookies.size())) != 200) {
                        failures.incrementAndGet();
                    }
                    taken[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        return new Outcome(new Timings(taken), failures.get());
    }

    /** 0 where there is no answer. */
    private int status(URI address, String cookie) {
        try {
            return get(address, cookie).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** One request of the first of them. */
    public HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return get(address, cookies.getFirst());
    }

    private HttpResponse<byte[]> get(URI address, String cookie) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).header("Cookie", cookie).GET().build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
