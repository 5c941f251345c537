package gangju.server.inbox.reminders;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.Contacts.Contact;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.inbox.DailyRound;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.WorkedDays;
import gangju.server.inbox.reminders.Ladder.Step;
import gangju.server.inbox.webhooks.Webhooks;
import gangju.server.outbox.Letter;
import gangju.server.outbox.Outbox;
import gangju.server.pages.DateWords;
import gangju.server.pages.SiteAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the steps of a day: each once for each thing and due date, written down with what it sends. */
@Component
class Reminders implements DailyRound {
    /** A step that a server was down for is still taken so many days later; older ones are passed over. */
    private static final int GRACE = 7;

    private static final int BEFORE = 60;
    private static final int AHEAD = 40;
    private static final Duration LIFETIME = Duration.ofDays(3);

    private final List<InboxSource> sources;
    private final Ladder ladder;
    private final KeptReminders kept;
    private final Contacts contacts;
    private final Units units;
    private final WorkedDays workedDays;
    private final Outbox outbox;
    private final Webhooks webhooks;
    private final SiteAddress site;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            List<InboxSource> sources,
            Ladder ladder,
            KeptReminders kept,
            Contacts contacts,
            Units units,
            WorkedDays workedDays,
            Outbox outbox,
            Webhooks webhooks,
            SiteAddress site,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.ladder = ladder;
        this.kept = kept;
        this.contacts = contacts;
        this.units = units;
        this.workedDays = workedDays;
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step to be taken for something now. */
    record Taken(Deadline deadline, Step step) {}

    @Override
    public void make(LocalDate day) {
        if (workedDays.isWorked(day)) {
            transaction.executeWithoutResult(status -> send(kept.take(steps(day), day), day));
        }
    }

    private List<Taken> steps(LocalDate day) {
        return sources.stream()
                .flatMap(source -> source.due(day.minusDays(BEFORE), day.plusDays(AHEAD)).stream())
                .flatMap(deadline -> step(deadline, day).stream())
                .toList();
    }

    /** The last one whose day has come. */
    private Optional<Taken> step(Deadline deadline, LocalDate day) {
        return ladder.steps().stream()
                .filter(step -> step.concerns(deadline))
                .filter(step -> !step.day(deadline, workedDays).isAfter(day))
                .max(Comparator.comparingInt(Step::days))
                .filter(step -> step.day(deadline, workedDays).isAfter(day.minusDays(GRACE)))
                .map(step -> new Taken(deadline, step));
    }

    private void send(List<Taken> taken, LocalDate day) {
        var tree = units.tree();
        var recipients = new Recipients(contacts, tree, day);
        var byPerson = new LinkedHashMap<Contact, List<Taken>>();
        var byUnit = new LinkedHashMap<Long, Integer>();
        for (var one : taken) {
            if (one.step().by().contains("mail")) {
                recipients
                        .of(one.deadline().unit(), one.step().to())
                        .forEach(contact -> byPerson.computeIfAbsent(contact, key -> new ArrayList<>())
                                .add(one));
            }
            if (one.step().by().contains("webhook")) {
                byUnit.merge(one.deadline().unit(), 1, Integer::sum);
            }
        }
        if (outbox.canMail()) {
            byPerson.forEach((contact, things) -> mail(contact, things, tree, day));
        }
        webhooks.push(byUnit, tree);
    }

    private void mail(Contact contact, List<Taken> things, UnitTree tree, LocalDate day) {
        var mail = contact.mail();
        if (mail == null) {
            return;
        }
        var words = contact.words();
        var dates = DateWords.of(words, clock.getZone());
        var lines = new ArrayList<String>();
        lines.add(words.get("inbox.digest.hello", contact.account().display()));
        lines.add("");
        for (var thing : things) {
            var deadline = thing.deadline();
            var days = ChronoUnit.DAYS.between(day, deadline.due());
            lines.add("· " + deadline.title());
            lines.add("  "
                    + String.join(
                            " · ",
                            tree.get(deadline.unit()).name(),
                            dates.of(deadline.due()),
                            days == 0
                                    ? words.get("inbox.today")
                                    : words.get(days < 0 ? "inbox.over" : "inbox.left", Math.abs(days))));
            lines.add("  " + site.of(deadline.href()));
        }
        lines.add("");
        lines.add(words.get("inbox.reminder.foot", site.of("/")));
        outbox.add(Letter.mail(
                mail,
                words.get("inbox.reminder.subject", things.size()),
                String.join("\n", lines),
                "account/" + contact.account().id(),
                LIFETIME));
    }
}
