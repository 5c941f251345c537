package gangju.server.accounts.setup;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.OneTimeLinks;
import gangju.server.accounts.OneTimeLinks.Purpose;
import gangju.server.outbox.Letter;
import gangju.server.outbox.Outbox;
import gangju.server.pages.SiteAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a one-time link to its person: by mail where that can be, else by whoever asked for it. */
@Component
public final class LinkDelivery {
    private final OneTimeLinks links;
    private final Contacts contacts;
    private final Outbox outbox;
    private final SiteAddress site;

    LinkDelivery(OneTimeLinks links, Contacts contacts, Outbox outbox, SiteAddress site) {
        this.links = links;
        this.contacts = contacts;
        this.outbox = outbox;
        this.site = site;
    }

    /** Why somebody gets a link. */
    public enum Occasion {
        INVITATION,
        RESET,
        FORGOTTEN;

        String key() {
            return "people.mail." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a link goes its way; one of both is null.
     *
     * @param path to be handed over, shown once
     * @param mail the address to which it is sent
     */
    public record Delivery(@Nullable String path, @Nullable String mail) {}

    /** A new link for a password, in the transaction of what it is made for. */
    public Delivery deliver(long account, Occasion occasion) {
        var path = links.create(new Purpose(account));
        var contact = contacts.find(account).orElseThrow();
        var mail = contact.mail();
        if (mail == null || !outbox.canMail()) {
            return new Delivery(path, null);
        }
        var words = contact.words();
        outbox.add(Letter.mail(
                mail,
                words.get(occasion.key() + ".subject"),
                words.get(
                        occasion.key() + ".body",
                        contact.account().display(),
                        contact.account().name(),
                        site.of(path),
                        OneTimeLinks.LIFETIME.toHours()),
                "account/" + account,
                OneTimeLinks.LIFETIME));
        return new Delivery(null, mail);
    }
}
