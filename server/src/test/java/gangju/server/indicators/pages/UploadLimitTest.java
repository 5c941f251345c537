package gangju.server.indicators.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.accounts.TestingAccount;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A file over the limit, sent as a browser sends it: the page that says so comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadLimitTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void signIn() throws Exception {
        TestingAccount.store(database, "uploader", "uploader", encoder.encode(PASSWORD));
        var token = token("/sign-in");
        post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                ("_csrf=" + token + "&name=uploader&password=" + PASSWORD.replace(" ", "+"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/figures, 20, zh-CN, 20 MB, 分成几个",
        "/figures, 40, zh-CN, 20 MB, 分成几个",
        "/figures, 40, en, 20 MB, Split it",
        "/plans/new, 20, zh-CN, 20 MB, 只保留规划正文",
        "/plans/new, 40, zh-CN, 20 MB, 只保留规划正文",
        "/plans/new, 40, en, 20 MB, Keep only the plan itself"
    })
    void saysWhatWhereAndWhatToDo(String path, int megabytes, String language, String limit, String advice)
            throws Exception {
        get(path + "?lang=" + language);
        var answer = upload(path, megabytes * MEGABYTE + 1);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("<html", "gangju.css", limit, advice, "action=\"" + path + "\"")
                .doesNotContain("Tomcat", "HTTP Status");
    }

    private HttpResponse<String> upload(String path, int size) throws Exception {
        var edge = "edge-of-a-part";
        var head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(path) + "\r\n--"
                + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        var first = head.getBytes(StandardCharsets.UTF_8);
        var last = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body = new byte[first.length + size + last.length];
        System.arraycopy(first, 0, body, 0, first.length);
        System.arraycopy(last, 0, body, first.length + size, last.length);
        return post(path, "multipart/form-data; boundary=" + edge, body);
    }

    private String token(String path) throws Exception {
        var found = TOKEN.matcher(get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
