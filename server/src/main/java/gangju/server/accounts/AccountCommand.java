package gangju.server.accounts;

import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.database.DataFolder;
import gangju.server.database.Database;
import gangju.server.database.DatabaseAddress;
import gangju.server.database.DatabaseSettings;
import gangju.server.database.EmbeddedPostgres;
import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code account reset NAME}: prints a one-time link that sets a new password. Beside a running server it uses that
 * server's database; otherwise it starts the database for a moment.
 */
public final class AccountCommand {
    private static final int DONE = 0;
    private static final int NOT_USABLE = 1;
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment;
    private final PrintStream output;
    private final PrintStream errors;

    AccountCommand(Map<String, String> environment, PrintStream output, PrintStream errors) {
        this.environment = environment;
        this.output = output;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new AccountCommand(System.getenv(), output, errors).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var options = options(arguments);
        if (options.isEmpty()) {
            errors.println("用法 / usage: ./gangju account reset NAME [--data DIR] [--database URL]");
            return WRONG_USE;
        }
        try {
            return reset(arguments.get(1), options.get());
        } catch (StartupRefused e) {
            errors.println(e.getMessage());
            return NOT_USABLE;
        } catch (IOException | DataAccessException e) {
            errors.println("无法读取账号：" + e.getMessage());
            errors.println("The accounts cannot be read: " + e.getMessage());
            return NOT_USABLE;
        }
    }

    private Optional<DatabaseSettings> options(List<String> arguments) {
        if (arguments.size() < 2 || !arguments.getFirst().equals("reset") || arguments.size() % 2 != 0) {
            return Optional.empty();
        }
        var data = environment.getOrDefault("GANGJU_DATA", "data");
        var url = environment.get("GANGJU_DATABASE_URL");
        for (var i = 2; i < arguments.size(); i += 2) {
            switch (arguments.get(i)) {
                case "--data" -> data = arguments.get(i + 1);
                case "--database" -> url = arguments.get(i + 1);
                default -> {
                    return Optional.empty();
                }
            }
        }
        var existing = new DatabaseSettings.Existing(
                url,
                environment.getOrDefault("GANGJU_DATABASE_USER", ""),
                environment.getOrDefault("GANGJU_DATABASE_PASSWORD", ""));
        return Optional.of(new DatabaseSettings(Path.of(data), existing));
    }

    private int reset(String name, DatabaseSettings settings) throws IOException {
        if (settings.database().isNamed()) {
            return reset(name, settings, settings.database().address());
        }
        if (!Files.isDirectory(settings.data())) {
            throw new StartupRefused(
                    "没有数据目录 %s。".formatted(settings.data()), "There is no data folder %s.".formatted(settings.data()));
        }
        var free = DataFolder.tryOpen(settings.data());
        if (free.isEmpty()) {
            return reset(name, settings, EmbeddedPostgres.running(settings.data()));
        }
        try (var folder = free.get();
                var database = Database.open(folder, settings)) {
            return reset(name, settings, database.address());
        }
    }

    private int reset(String name, DatabaseSettings settings, DatabaseAddress address) throws IOException {
        var source = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        try {
            var database = JdbcClient.create(source);
            var account = database.sql("SELECT id FROM accounts.account WHERE lower(name) = lower(:name)")
                    .param("name", name.strip())
                    .query(Long.class)
                    .optional();
            if (account.isEmpty()) {
                errors.println("没有名为“%s”的账号。".formatted(name));
                errors.println("There is no account named \"%s\".".formatted(name));
                return NOT_USABLE;
            }
            var link = new OneTimeLinks(database, Clock.systemUTC()).create(new Purpose(account.get()));
            output.println(server(settings.data()) + link);
            errors.println("打开上面的链接设置新密码：只能用一次，%d 小时内有效。".formatted(OneTimeLinks.LIFETIME.toHours()));
            errors.println("Open the link above to set a new password: it works once, within %d hours."
                    .formatted(OneTimeLinks.LIFETIME.toHours()));
            return DONE;
        } finally {
            source.destroy();
        }
    }

    private static String server(Path data) throws IOException {
        var file = data.resolve("address");
        return Files.exists(file) ? Files.readString(file).strip() : "http://127.0.0.1:8080";
    }
}
