package gangju.server.inbox.calendar;

import gangju.server.accounts.Contacts;
import gangju.server.accounts.RandomSecret;
import gangju.server.inbox.Inbox;
import gangju.server.pages.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** When is what due? For calendar programs, which sign in by the secret in the address alone. */
@Controller
final class CalendarFeedController {
    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Contacts contacts;
    private final Inbox inbox;
    private final SiteAddress site;
    private final Clock clock;

    CalendarFeedController(Contacts contacts, Inbox inbox, SiteAddress site, Clock clock) {
        this.contacts = contacts;
        this.inbox = inbox;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]{32}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        var contact = contacts.byCalendar(RandomSecret.hash(secret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = contact.words();
        var text = CalendarText.of(
                words.get("inbox.calendar.name"),
                site.of(""),
                inbox.of(contact.account().id(), words),
                clock.instant());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
