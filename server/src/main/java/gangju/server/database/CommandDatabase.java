package gangju.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a command was told, and the database that it works on: beside a running server that server's, otherwise one
 * started for a moment.
 *
 * @param words what was typed before the options
 * @param values options by their names, such as {@code --data}
 */
public record CommandDatabase(List<String> words, Map<String, String> values, Map<String, String> environment) {
    private static final List<String> COMMON = List.of("--data", "--database");

    public CommandDatabase {
        words = List.copyOf(words);
        values = Map.copyOf(values);
        environment = Map.copyOf(environment);
    }

    /** What a command does with the database, in one transaction; the answer is its exit status. */
    @FunctionalInterface
    public interface Work {
        int run(JdbcClient database) throws IOException;
    }

    /** Empty when an option is unknown or lacks its value. */
    public static Optional<CommandDatabase> parse(
            List<String> arguments, Map<String, String> environment, List<String> ownOptions) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            if (i + 1 == arguments.size() || !COMMON.contains(argument) && !ownOptions.contains(argument)) {
                return Optional.empty();
            }
            values.put(argument, arguments.get(++i));
        }
        return Optional.of(new CommandDatabase(words, values, environment));
    }

    /**
     * Opens the database, works, and closes it.
     *
     * @throws StartupRefused when there is no such folder or database
     */
    public int use(Work work) throws IOException {
        var settings = new DatabaseSettings(data(), existing());
        if (settings.database().isNamed()) {
            return use(work, settings.database().address());
        }
        if (!Files.isDirectory(data())) {
            throw new StartupRefused("没有数据目录 %s。".formatted(data()), "There is no data folder %s.".formatted(data()));
        }
        var free = DataFolder.tryOpen(data());
        if (free.isEmpty()) {
            return use(work, EmbeddedPostgres.running(data()));
        }
        try (var folder = free.get();
                var database = Database.open(folder, settings)) {
            return use(work, database.address());
        }
    }

    /** The data folder. */
    public Path data() {
        return Path.of(values.getOrDefault("--data", environment.getOrDefault("GANGJU_DATA", "data")));
    }

    private DatabaseSettings.Existing existing() {
        return new DatabaseSettings.Existing(
                url(),
                environment.getOrDefault("GANGJU_DATABASE_USER", ""),
                environment.getOrDefault("GANGJU_DATABASE_PASSWORD", ""));
    }

    private @Nullable String url() {
        return values.getOrDefault("--database", environment.get("GANGJU_DATABASE_URL"));
    }

    private static int use(Work work, DatabaseAddress address) throws IOException {
        var source = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        try {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            var status = work.run(JdbcClient.create(source));
            connection.commit();
            return status;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(String.valueOf(e.getMessage()), e);
        } finally {
            source.destroy();
        }
    }
}
