package gangju.benchmarks.scale;

import gangju.server.GangjuServer;
import gangju.server.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as people run it, in this process, on a data folder that is kept from run to run. */
final class Ground implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final Country country;

    private Ground(ConfigurableApplicationContext context, Path folder, Country country) {
        this.context = context;
        this.folder = folder;
        this.country = country;
    }

    /** @throws IllegalArgumentException where the folder holds a country of another size */
    static Ground open(Path folder, Country country) throws IOException {
        Files.createDirectories(folder);
        checkSize(folder.resolve("country.properties"), country);
        var application = new SpringApplication(GangjuServer.class);
        var context = application.run("--server.port=0", "--gangju.data=" + folder.resolve("server"));
        return new Ground(context, folder, country);
    }

    private static void checkSize(Path file, Country country) throws IOException {
        var properties = new Properties();
        if (!Files.exists(file)) {
            properties.setProperty("percent", Integer.toString(country.percent()));
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        if (!Integer.toString(country.percent()).equals(properties.getProperty("percent"))) {
            throw new IllegalArgumentException(file + " is of " + properties.getProperty("percent") + " %");
        }
    }

    Country country() {
        return country;
    }

    Path folder() {
        return folder;
    }

    DataSource database() {
        return part(DataSource.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The process that PostgreSQL's others descend from. */
    ProcessHandle postgres() throws IOException {
        var embedded = part(Database.class).embedded();
        if (embedded == null) {
            throw new IllegalStateException("not the embedded PostgreSQL");
        }
        var lines = Files.readAllLines(folder.resolve("server/postgresql/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
