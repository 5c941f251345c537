package gangju.server.inbox.webhooks;

import gangju.server.accounts.UnitTree;
import gangju.server.outbox.Letter;
import gangju.server.outbox.Outbox;
import gangju.server.pages.Messages;
import gangju.server.pages.SiteAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pushes counts to who listens for a unit. */
@Component
public class Webhooks {
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final KeptWebhooks kept;
    private final Outbox outbox;
    private final SiteAddress site;

    Webhooks(KeptWebhooks kept, Outbox outbox, SiteAddress site) {
        this.kept = kept;
        this.outbox = outbox;
        this.site = site;
    }

    /**
     * Tells every webhook how much its unit, with those below it, has to do; within a transaction.
     *
     * @param counts by unit
     */
    public void push(Map<Long, Integer> counts, UnitTree units) {
        if (counts.isEmpty()) {
            return;
        }
        for (var webhook : kept.open()) {
            var count = counts.entrySet().stream()
                    .filter(entry -> units.isWithin(entry.getKey(), webhook.unit()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (count > 0) {
                outbox.add(letter(webhook, units.get(webhook.unit()).name(), count));
            }
        }
    }

    Letter letter(Webhook webhook, String unit, int count) {
        var link = site.of("/");
        var text = Messages.of(Locale.SIMPLIFIED_CHINESE).get("inbox.push.text", unit, count, link);
        return new Letter(
                Letter.WEBHOOK,
                String.valueOf(webhook.id()),
                webhook.name(),
                webhook.kind().body(unit, count, link, text),
                "webhook/" + webhook.id(),
                LIFETIME);
    }
}
