package gangju.server.outbox;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.outbox.KeptMessages.State;
import gangju.server.outbox.OutboxPage.Line;
import gangju.server.pages.DateWords;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What has left, what has not, and why? */
@Controller
final class OutboxController {
    private static final Duration AGAIN = Duration.ofDays(3);

    private final KeptMessages messages;
    private final Sender sender;
    private final MailSettings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Pages pages;
    private final Clock clock;

    OutboxController(
            KeptMessages messages,
            Sender sender,
            MailSettings settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Pages pages,
            Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/outbox")
    View show(HttpServletRequest request) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, "state", "page");
        var state = address.get("state").flatMap(State::of).orElse(null);
        var found = messages.list(state, address.page());
        var shown = found.subList(0, Math.min(found.size(), KeptMessages.PAGE));
        return pages.view(
                "outbox/outbox.jte",
                new OutboxPage(
                        pages.frame(request, Section.OUTBOX, words.get("outbox.title")),
                        words.get("outbox.lead", messages.count(State.WAITING), messages.count(State.FAILED)),
                        settings.isSet() ? null : words.get("outbox.no-mail"),
                        told(request, words),
                        state == null ? "" : state.code(),
                        address.onPath("/outbox/list.xlsx").href(),
                        states(words),
                        shown.stream().map(each -> line(words, each)).toList(),
                        Pager.of(
                                address.page(),
                                found.size() > shown.size() ? address.page() + 1 : address.page(),
                                address::pageHref)));
    }

    /** All in the chosen state; what they say is for their readers only. */
    @GetMapping("/outbox/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var dates = DateWords.of(words, clock.getZone());
        var state =
                ListAddress.of(request, "state").get("state").flatMap(State::of).orElse(null);
        TableFile.streamed(
                        words.get("outbox.title"),
                        Stream.of(
                                        "subject",
                                        "about",
                                        "recipient",
                                        "channel",
                                        "state",
                                        "tries",
                                        "created",
                                        "ended",
                                        "fault")
                                .map(name -> words.get("outbox.column." + name))
                                .toList(),
                        sheet -> messages.list(state, null).forEach(each -> {
                            var ended = each.ended();
                            sheet.add(
                                    each.subject(),
                                    each.about(),
                                    each.recipient(),
                                    words.get("outbox.channel." + each.channel()),
                                    words.get("outbox.state." + each.state().code()),
                                    each.attempts(),
                                    dates.local(each.created()),
                                    ended == null ? null : dates.local(ended),
                                    each.fault());
                        }))
                .writeExcel(response);
    }

    @PostMapping("/outbox/{id:\\d{1,18}}/again")
    View again(@PathVariable long id, Principal by) {
        change(id, by, "outbox.message-resent", each -> messages.sendAgain(each, AGAIN));
        sender.wake();
        return new RedirectView("/outbox?done=again");
    }

    @PostMapping("/outbox/{id:\\d{1,18}}/drop")
    View drop(@PathVariable long id, Principal by) {
        change(id, by, "outbox.message-dropped", messages::drop);
        return new RedirectView("/outbox?done=drop");
    }

    private void change(long id, Principal by, String action, LongPredicate change) {
        transaction.executeWithoutResult(status -> {
            var message = messages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (!change.test(id)) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
            trail.add(new Change(by.getName(), action, "message/" + id, message.about(), null));
        });
    }

    private static @Nullable Told told(HttpServletRequest request, Messages words) {
        var done = request.getParameter("done");
        return done == null || !done.matches("again|drop") ? null : Told.done(words.get("outbox.told." + done));
    }

    private static List<Option> states(Messages words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("outbox.state.open"))),
                        Arrays.stream(State.values())
                                .map(state -> new Option(state.code(), words.get("outbox.state." + state.code()))))
                .toList();
    }

    private Line line(Messages words, KeptMessages.Line each) {
        var dates = DateWords.of(words, clock.getZone());
        return new Line(
                each.id(),
                each.subject(),
                each.about(),
                each.recipient(),
                words.get("outbox.channel." + each.channel()),
                words.get("outbox.state." + each.state().code()),
                each.state() == State.FAILED ? "late" : each.fault() == null ? "quiet" : "soon",
                each.state() == State.WAITING && each.attempts() > 0
                        ? words.get("outbox.next", each.attempts(), dates.minute(each.next()))
                        : dates.minute(each.ended() == null ? each.created() : each.ended()),
                each.fault(),
                each.state() == State.WAITING || each.state() == State.FAILED);
    }
}
