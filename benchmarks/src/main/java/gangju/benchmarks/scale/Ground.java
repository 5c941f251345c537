package gangju.benchmarks.scale;

import gangju.benchmarks.load.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;

/** The server as people run it, in this process, on a data folder that is kept from run to run. */
final class Ground implements AutoCloseable {
    private final RunningServer server;
    private final Path folder;
    private final Country country;

    private Ground(RunningServer server, Path folder, Country country) {
        this.server = server;
        this.folder = folder;
        this.country = country;
    }

    /** @throws IllegalArgumentException where the folder holds a country of another size */
    static Ground open(Path folder, Country country) throws IOException {
        Files.createDirectories(folder);
        checkSize(folder.resolve("country.properties"), country);
        return new Ground(RunningServer.start(folder.resolve("server")), folder, country);
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
        return server.database();
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    int port() {
        return server.port();
    }

    RunningServer server() {
        return server;
    }

    ProcessHandle postgres() throws IOException {
        return server.postgres();
    }

    @Override
    public void close() {
        server.close();
    }
}
