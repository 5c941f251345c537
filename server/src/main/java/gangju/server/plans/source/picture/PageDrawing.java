package gangju.server.plans.source.picture;

import gangju.server.plans.source.picture.PagePicture.Missing;
import gangju.server.plans.source.picture.PagePicture.Reason;
import jakarta.annotation.PreDestroy;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the drawing program: few at a time, each with little memory and little time, without the server's secrets. */
@Component
class PageDrawing {
    private static final Logger LOG = LoggerFactory.getLogger(PageDrawing.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 12;

    private final Duration limit;
    private final ThreadPoolExecutor drawers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("drawing-", 1).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("drawing-limit").factory());

    PageDrawing() {
        this(Duration.ofSeconds(25));
    }

    /** @param limit of the time for one page */
    PageDrawing(Duration limit) {
        this.limit = limit;
    }

    /** @param pdf fetched only once it is the document's turn; empty where it is gone by then */
    CompletableFuture<PagePicture> draw(Supplier<Optional<byte[]>> pdf, int page) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> pdf.get().map(bytes -> run(bytes, page)).orElse(new Missing(Reason.NO_PAGE)), drawers);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new Missing(Reason.BUSY));
        }
    }

    private PagePicture run(byte[] pdf, int page) {
        var late = new AtomicBoolean();
        try {
            var program = start(page);
            var end = timer.schedule(
                    () -> {
                        late.set(true);
                        program.destroyForcibly();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return exchange(program, pdf);
            } finally {
                end.cancel(false);
                program.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.info("page {} of {} bytes was not drawn: {}", page, pdf.length, late.get() ? "too slow" : e.toString());
            return new Missing(late.get() ? Reason.TOO_SLOW : Reason.FAILED);
        }
    }

    private static PagePicture exchange(Process program, byte[] pdf) throws IOException {
        try (var in = program.getOutputStream()) {
            in.write(pdf);
        }
        try (var out = new DataInputStream(new BufferedInputStream(program.getInputStream()))) {
            return PictureStream.read(out);
        }
    }

    private static Process start(int page) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx400m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // the library keeps there which fonts the machine has
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                PictureProgram.class.getName(),
                Integer.toString(page)));
        builder.environment().clear();
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @PreDestroy
    void stop() {
        drawers.shutdownNow();
        timer.shutdownNow();
    }
}
