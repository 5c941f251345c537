package gangju.server.outbox;

import gangju.server.database.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves; without a host it does not.
 *
 * @param security {@code tls} from the first byte on, {@code starttls}, or {@code none}
 * @param user empty where the server asks for none
 * @param from the sender's address
 */
record MailSettings(@Nullable String host, int port, String security, String user, String password, String from) {
    static final MailSettings NONE = new MailSettings(null, 0, "none", "", "", "");

    boolean isSet() {
        return host != null;
    }

    /**
     * Reads {@code host}, {@code port}, {@code security}, {@code user}, {@code password} and {@code from}.
     *
     * @param password wins over that of the file where it is not empty
     * @throws StartupRefused if the file lacks something or can't be read
     */
    static MailSettings read(Path file, String password) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file, e.toString());
        }
        var security = lines.getProperty("security", "starttls").strip();
        var port = lines.getProperty("port", security.equals("tls") ? "465" : "587")
                .strip();
        var host = lines.getProperty("host", "").strip();
        var from = lines.getProperty("from", "").strip();
        if (host.isEmpty()) {
            throw refused(file, "host");
        }
        if (!from.matches(".*[^@\\s<]+@[^@\\s>]+.*")) {
            throw refused(file, "from=" + from);
        }
        if (!security.matches("tls|starttls|none")) {
            throw refused(file, "security=" + security);
        }
        if (!port.matches("\\d{1,5}")) {
            throw refused(file, "port=" + port);
        }
        return new MailSettings(
                host,
                Integer.parseInt(port),
                security,
                lines.getProperty("user", "").strip(),
                password.isEmpty() ? lines.getProperty("password", "").strip() : password,
                from);
    }

    private static StartupRefused refused(Path file, String what) {
        return new StartupRefused(
                "邮件设置文件 %s 不可用：%s。每行一项：host、port、security（tls、starttls 或 none）、user、password、from。"
                        .formatted(file, what),
                "The mail settings %s are not usable: %s. One a line: host, port, security (tls, starttls or none), user, password, from."
                        .formatted(file, what));
    }

    /** The password is for nobody to read. */
    @Override
    public String toString() {
        return "MailSettings[" + user + "@" + host + ":" + port + " " + security + "]";
    }
}
