package gangju.server.accounts.setup;

import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.database.CommandDatabase;
import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code account reset NAME}: prints a one-time link that sets a new password. Beside a running server it uses that
 * server's database; otherwise it starts the database for a moment.
 */
public final class AccountCommand {
    /** Stands in the audit record for whoever can run commands on the server. */
    private static final String COMMAND = "gangju account reset";

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
        var options = CommandDatabase.parse(arguments, environment, List.of());
        var words = options.map(CommandDatabase::words).orElse(List.of());
        if (words.size() != 2 || !words.getFirst().equals("reset")) {
            errors.println("用法 / usage: ./gangju account reset NAME [--data DIR] [--database URL]");
            return WRONG_USE;
        }
        try {
            var data = options.orElseThrow().data();
            return options.orElseThrow().use(database -> reset(words.get(1), data, database));
        } catch (StartupRefused e) {
            errors.println(e.getMessage());
            return NOT_USABLE;
        } catch (IOException | DataAccessException e) {
            errors.println("无法读取账号：" + e.getMessage());
            errors.println("The accounts cannot be read: " + e.getMessage());
            return NOT_USABLE;
        }
    }

    private int reset(String name, Path data, JdbcClient database) throws IOException {
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
        AuditTrail.write(
                database,
                Clock.systemUTC(),
                Change.made(COMMAND, "accounts.link-made", "account/" + account.get(), null));
        output.println(server(data) + link);
        errors.println("打开上面的链接设置新密码：只能用一次，%d 小时内有效。".formatted(OneTimeLinks.LIFETIME.toHours()));
        errors.println("Open the link above to set a new password: it works once, within %d hours."
                .formatted(OneTimeLinks.LIFETIME.toHours()));
        return DONE;
    }

    private static String server(Path data) throws IOException {
        var file = data.resolve("address");
        return Files.exists(file) ? Files.readString(file).strip() : "http://127.0.0.1:8080";
    }
}
