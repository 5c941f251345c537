package gangju.benchmarks.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person's session with the server, over HTTP as a browser has it. */
public final class SignedIn {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private SignedIn() {}

    /** The cookies of the session of a new planner of the whole organisation. */
    public static String cookie(RunningServer server) throws IOException, InterruptedException {
        long root = server.part(JdbcClient.class)
                .sql("SELECT id FROM accounts.unit WHERE parent_id IS NULL")
                .query(Long.class)
                .single();
        return cookie(server, root, "planner");
    }

    /** The cookies of the session of a new account with a role in a unit. */
    public static String cookie(RunningServer server, long unit, String role) throws IOException, InterruptedException {
        var name = "bench-" + UUID.randomUUID();
        var password = UUID.randomUUID().toString();
        server.part(JdbcClient.class)
                .sql("""
                        WITH person AS (
                            INSERT INTO accounts.account (name, display, password, created_at, password_set_at)
                            VALUES (:name, :name, :password, now(), now()) RETURNING id)
                        INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
                        SELECT person.id, :unit, :role, current_date, now(), 'benchmark' FROM person
                        """)
                .param("unit", unit)
                .param("role", role)
                .param("name", name)
                .param("password", server.part(PasswordEncoder.class).encode(password))
                .update();
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var address = URI.create("http://127.0.0.1:" + server.port() + "/sign-in");
            var form = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("no token in the sign-in page");
            }
            var fields = "name=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
            client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.discarding());
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
