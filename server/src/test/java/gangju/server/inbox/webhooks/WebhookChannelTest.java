package gangju.server.inbox.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gangju.server.accounts.TestingAccount;
import gangju.server.accounts.Units;
import gangju.server.inbox.webhooks.Destination.Refused;
import gangju.server.inbox.webhooks.KeptWebhooks.Target;
import gangju.server.outbox.Channel.Undelivered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Against a real server on this machine. */
@SpringBootTest
@Transactional
class WebhookChannelTest {
    private static final String SECRET = "a secret of sixteen or more";

    @Autowired
    private KeptWebhooks kept;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookChannel channel;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    private record Received(String query, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return Objects.requireNonNull(headers.get(name)).getFirst();
        }
    }

    private final List<Received> received = new ArrayList<>();
    private HttpServer server = listen();
    private int status = 200;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                String.valueOf(exchange.getRequestURI().getQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void signsWhatItPushesAndTellsOfNobody() throws Exception {
        var id = add(WebhookKind.JSON, SECRET);
        push(id);
        var push = received.getFirst();
        assertThat(push.body()).contains("\"count\":3", "\"unit\":", "\"link\":\"http");
        assertThat(push.header("Gangju-delivery")).isEqualTo("77");
        var expected = HexFormat.of().formatHex(hmac(push.header("Gangju-timestamp") + "." + push.body()));
        assertThat(push.header("Gangju-signature")).isEqualTo("sha256=" + expected);
    }

    @Test
    void signsTheAddressAsDingTalkWantsIt() throws Exception {
        push(add(WebhookKind.DINGTALK, SECRET));
        var query = UriComponentsBuilder.newInstance()
                .query(received.getFirst().query())
                .build()
                .getQueryParams();
        var expected = Base64.getEncoder().encodeToString(hmac(query.getFirst("timestamp") + "\n" + SECRET));
        assertThat(query.getFirst("sign")).isEqualTo(expected);
        assertThat(query.getFirst("access_token")).isEqualTo("t");
        assertThat(received.getFirst().body()).contains("\"msgtype\":\"text\"", "3 件事到期或逾期");
    }

    @Test
    void takesARobotsRefusalForWhatItIs() {
        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        var id = add(WebhookKind.WECOM, "");
        assertThatThrownBy(() -> push(id)).isInstanceOf(Undelivered.class).hasMessageContaining("93000");
    }

    @Test
    void followsNoRedirect() {
        status = 302;
        var id = add(WebhookKind.JSON, SECRET);
        assertThatThrownBy(() -> push(id)).isInstanceOf(Undelivered.class).hasMessage("HTTP 302");
        assertThat(received).hasSize(1);
    }

    @Test
    void keepsAddressesAndSecretsEncrypted() {
        add(WebhookKind.JSON, SECRET);
        assertThat(database.sql("SELECT address || ' ' || secret FROM inbox.webhook")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("127.0.0.1") || row.contains("secret of"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5/x, inbox.push.problem.https", "http://192.168.1.1/x, inbox.push.problem.https",
        "https://169.254.169.254/latest, inbox.push.problem.address", "https://0.0.0.0/x, inbox.push.problem.address",
        "https://224.0.0.1/x, inbox.push.problem.address", "https://[fe80::1]/x, inbox.push.problem.address",
        "ftp://127.0.0.1/x, inbox.push.problem.form", "https://user@10.0.0.5/x, inbox.push.problem.form",
        "file:///etc/passwd, inbox.push.problem.form", "nonsense, inbox.push.problem.form"
    })
    void refusesAddressesThatNoReceiverHas(String address, String why) {
        assertThatThrownBy(() -> Destination.of(address))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.5/x, true",
        "http://127.0.0.1:8080/x, true",
        "https://[fd00::1]/x, true",
        "https://93.184.216.34/x, false"
    })
    void tellsAddressesOfTheOwnNetwork(String address, boolean inside) throws Exception {
        assertThat(Destination.of(address).isInside()).isEqualTo(inside);
    }

    private long add(WebhookKind kind, String secret) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?access_token=t";
        return kept.add(kind, "test", TestingAccount.ROOT, new Target(address, secret), "test");
    }

    private void push(long id) throws Undelivered {
        var webhook = kept.find(id).orElseThrow();
        var letter = webhooks.letter(webhook, units.tree().root().name(), 3);
        channel.deliver(77, letter.recipient(), letter.subject(), letter.body());
    }

    private static byte[] hmac(String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
