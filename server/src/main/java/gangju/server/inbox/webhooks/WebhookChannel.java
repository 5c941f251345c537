package gangju.server.inbox.webhooks;

import gangju.server.inbox.webhooks.Destination.Refused;
import gangju.server.outbox.Channel;
import gangju.server.outbox.Letter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands pushes over by HTTP: where to is looked at anew each time, and a redirect is no answer. */
@Component
class WebhookChannel implements Channel {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final KeptWebhooks webhooks;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    WebhookChannel(KeptWebhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Letter.WEBHOOK;
    }

    @Override
    public void deliver(long id, String recipient, String subject, String body) throws Undelivered {
        var webhook = webhooks.find(Long.parseLong(recipient))
                .orElseThrow(() -> new Undelivered("the webhook was taken away", true));
        try {
            check(webhook, client.send(request(webhook, id, body), BodyHandlers.ofInputStream()));
        } catch (Refused e) {
            throw new Undelivered("the address may not be used: " + e.getMessage(), true, e);
        } catch (IOException e) {
            throw new Undelivered(e.toString(), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("the server ends", false, e);
        }
    }

    private HttpRequest request(Webhook webhook, long id, String body) throws Refused {
        var now = clock.millis();
        var signature = new Signature(webhook.secret());
        var address =
                webhook.kind() == WebhookKind.DINGTALK && !webhook.secret().isEmpty()
                        ? signature.signedAddress(webhook.address(), now)
                        : webhook.address();
        var request = HttpRequest.newBuilder(
                        URI.create(Destination.of(address).uri().toString()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Gangju-Delivery", String.valueOf(id))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (webhook.kind() == WebhookKind.JSON) {
            request.header("Gangju-Timestamp", String.valueOf(now / 1000))
                    .header("Gangju-Signature", signature.ofBody(now / 1000, body));
        }
        return request.build();
    }

    private static void check(Webhook webhook, HttpResponse<java.io.InputStream> answer)
            throws IOException, Undelivered {
        try (var stream = answer.body()) {
            var text = new String(stream.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            if (answer.statusCode() / 100 != 2) {
                throw new Undelivered("HTTP " + answer.statusCode(), false);
            }
            if (webhook.kind() != WebhookKind.JSON && errorCode(text) != 0) {
                throw new Undelivered(text.substring(0, Math.min(text.length(), 200)), false);
            }
        }
    }

    /** Robots answer refusals with 200 and a code. */
    private static int errorCode(String text) {
        try {
            return MAPPER.readTree(text).path("errcode").asInt(0);
        } catch (JacksonException e) {
            return -1;
        }
    }
}
