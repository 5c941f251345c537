package gangju.benchmarks.load;

import gangju.server.GangjuServer;
import gangju.server.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as people run it, in this process, with a data folder of its own and the embedded PostgreSQL. */
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path data;

    private RunningServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** On a free port. */
    public static RunningServer start(Path data) {
        var application = new SpringApplication(GangjuServer.class);
        return new RunningServer(application.run("--server.port=0", "--gangju.data=" + data), data);
    }

    public DataSource database() {
        return part(DataSource.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The process that PostgreSQL's others descend from. */
    public ProcessHandle postgres() throws IOException {
        var embedded = part(Database.class).embedded();
        if (embedded == null) {
            throw new IllegalStateException("not the embedded PostgreSQL");
        }
        var lines = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
