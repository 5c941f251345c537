package gangju.server.inbox;

import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me, to take away. */
@Controller
final class InboxController {
    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/inbox.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var today = LocalDate.now(clock);
        TableFile.streamed(
                        words.get("inbox.file"),
                        Stream.of("due", "days", "what", "note", "where", "verb")
                                .map(name -> words.get("inbox." + name))
                                .toList(),
                        sheet -> inbox.whole(words).forEach(matter -> {
                            var due = matter.due();
                            sheet.add(
                                    due,
                                    due == null ? null : ChronoUnit.DAYS.between(today, due),
                                    matter.what(),
                                    matter.note(),
                                    matter.where(),
                                    matter.verb());
                        }))
                .writeExcel(response);
    }
}
