package gangju.server.inbox.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Whose form a push has. */
enum WebhookKind {
    /** Ours: signed in a header. */
    JSON,
    /** 企业微信's robots, whose address holds the secret. */
    WECOM,
    /** 钉钉's robots, whose address is signed. */
    DINGTALK;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WebhookKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether its messages are signed with a secret of their own. */
    boolean isSigned() {
        return this != WECOM;
    }

    /** @param text what the others are told in words */
    String body(String unit, int count, String link, String text) {
        return MAPPER.writeValueAsString(
                this == JSON
                        ? Map.of("type", "due", "unit", unit, "count", count, "link", link)
                        : Map.of("msgtype", "text", "text", Map.of("content", text)));
    }
}
