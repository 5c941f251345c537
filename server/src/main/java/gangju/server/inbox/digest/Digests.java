package gangju.server.inbox.digest;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Contact;
import gangju.server.accounts.Contacts.Digest;
import gangju.server.inbox.DailyRound;
import gangju.server.inbox.Inbox;
import gangju.server.inbox.InboxGroups;
import gangju.server.inbox.Matter;
import gangju.server.inbox.WorkedDays;
import gangju.server.outbox.Letter;
import gangju.server.outbox.Outbox;
import gangju.server.pages.SiteAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes everybody's digest of a day; who has nothing to do gets none. */
@Component
class Digests implements DailyRound {
    private static final int BATCH = 50;
    private static final int MOST = 40;
    private static final Duration LIFETIME = Duration.ofHours(20);

    private final Contacts contacts;
    private final Inbox inbox;
    private final Outbox outbox;
    private final WorkedDays workedDays;
    private final SiteAddress site;
    private final TransactionTemplate transaction;

    Digests(
            Contacts contacts,
            Inbox inbox,
            Outbox outbox,
            WorkedDays workedDays,
            SiteAddress site,
            TransactionTemplate transaction) {
        this.contacts = contacts;
        this.inbox = inbox;
        this.outbox = outbox;
        this.workedDays = workedDays;
        this.site = site;
        this.transaction = transaction;
    }

    /** Some people a transaction; what a server that ends has not written, the next start writes. */
    @Override
    public void make(LocalDate day) {
        if (!outbox.canMail() || !workedDays.isWorked(day)) {
            return;
        }
        var digests = isFirstOfWeek(day) ? EnumSet.of(Digest.DAILY, Digest.WEEKLY) : EnumSet.of(Digest.DAILY);
        while (Boolean.TRUE.equals(transaction.execute(status -> writeSome(day, digests)))) {
            // the next people
        }
    }

    /** No earlier day of the week, which begins on Monday, is worked. */
    private boolean isFirstOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(day)
                .noneMatch(workedDays::isWorked);
    }

    private boolean writeSome(LocalDate day, Set<Digest> digests) {
        var taken = contacts.takeForDigest(day, digests, BATCH);
        taken.forEach(contact -> write(contact, day));
        return taken.size() == BATCH;
    }

    private void write(Contact contact, LocalDate day) {
        var mail = contact.mail();
        var matters = inbox.of(contact.account().id(), contact.words());
        if (mail == null || matters.isEmpty()) {
            return;
        }
        var groups = InboxGroups.of(matters.stream().limit(MOST).toList(), contact.words(), day);
        outbox.add(Letter.mail(
                mail,
                contact.words().get("inbox.digest.subject", matters.size(), groups.overdue()),
                text(contact, groups, matters),
                "account/" + contact.account().id(),
                LIFETIME));
    }

    private String text(Contact contact, InboxGroups groups, List<Matter> matters) {
        var words = contact.words();
        var lines = new ArrayList<String>();
        lines.add(words.get("inbox.digest.hello", contact.account().display()));
        for (var group : groups.groups()) {
            lines.add("");
            lines.add(group.title());
            group.lines().forEach(line -> {
                lines.add("· " + line.matter().what() + (line.day().isEmpty() ? "" : " — " + line.day()));
                lines.add("  " + site.of(line.matter().href()));
            });
        }
        if (matters.size() > MOST) {
            lines.add("");
            lines.add(words.get("inbox.digest.more", matters.size() - MOST));
        }
        lines.add("");
        lines.add(words.get("inbox.digest.foot", site.of("/"), site.of("/me")));
        return String.join("\n", lines);
    }
}
