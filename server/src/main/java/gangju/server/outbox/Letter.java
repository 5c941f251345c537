package gangju.server.outbox;

import java.time.Duration;

/**
 * Something to be sent.
 *
 * @param channel by what, such as {@link #MAIL}
 * @param recipient whom the channel knows by it: a mail address, or a webhook's id
 * @param body text of a mail, or what a webhook is sent
 * @param about what it tells of: a kind and its id, such as {@code account/12}
 * @param lifetime after which it is of no use any more
 */
public record Letter(String channel, String recipient, String subject, String body, String about, Duration lifetime) {
    public static final String MAIL = "mail";
    public static final String WEBHOOK = "webhook";

    public static Letter mail(String recipient, String subject, String body, String about, Duration lifetime) {
        return new Letter(MAIL, recipient, subject, body, about, lifetime);
    }
}
