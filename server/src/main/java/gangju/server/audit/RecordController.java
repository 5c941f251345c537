package gangju.server.audit;

import gangju.server.audit.RecordEntries.Question;
import gangju.server.audit.RecordEntries.Sealed;
import gangju.server.audit.RecordPage.Line;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Who changed what, when and from where? */
@Controller
final class RecordController {
    private static final String[] ASKED = {"actor", "action", "subject", "from", "until", "before"};
    private static final List<String> CODES =
            List.of("id", "at", "actor", "address", "action", "subject", "before", "after", "position");
    private static final int BATCH = 5_000;

    private final RecordEntries entries;
    private final JdbcClient database;
    private final Pages pages;
    private final DisplayNames names;
    private final Clock clock;

    RecordController(RecordEntries entries, JdbcClient database, Pages pages, Clock clock, DisplayNames names) {
        this.entries = entries;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping("/record")
    View record(HttpServletRequest request) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, ASKED);
        var found = entries.list(question(address), RecordEntries.PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), RecordEntries.PAGE));
        var head = Head.of(database);
        return pages.view(
                "audit/record.jte",
                new RecordPage(
                        pages.frame(request, Section.RECORD, words.get("pages.menu.record")),
                        words.get("record.lead", head.position()),
                        address.parameters(),
                        actions(words),
                        !address.parameters().isEmpty(),
                        shown.stream().map(each -> line(words, address, each)).toList(),
                        head.toString(),
                        found.size() > shown.size()
                                ? address.with(
                                                "before",
                                                String.valueOf(
                                                        shown.getLast().entry().id()))
                                        .href()
                                : null,
                        address.with("before", "").onPath("/record.csv").href(),
                        address.with("before", "").onPath("/record.xlsx").href()));
    }

    /** All that the filters find, for programs. */
    @GetMapping("/record.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.streamed(
                        "record",
                        CODES,
                        sheet -> each(request, each -> {
                            var entry = each.entry();
                            sheet.add(
                                    entry.id(),
                                    entry.at(),
                                    entry.actor(),
                                    entry.address(),
                                    entry.action(),
                                    entry.subject(),
                                    entry.before(),
                                    entry.after(),
                                    each.position());
                        }))
                .writeCsv(response);
    }

    /** The same for people. */
    @GetMapping("/record.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        var dates = DateWords.of(words, clock.getZone());
        TableFile.streamed(
                        words.get("pages.menu.record"),
                        Stream.of("when", "actor", "name", "address", "what", "subject", "before", "after", "seal")
                                .map(name -> words.get("record." + name))
                                .toList(),
                        sheet -> each(request, each -> {
                            var entry = each.entry();
                            sheet.add(
                                    dates.local(entry.at()),
                                    entry.actor(),
                                    names.of(entry.actor(), words),
                                    entry.address(),
                                    said(words, entry.action()),
                                    entry.subject(),
                                    entry.before(),
                                    entry.after(),
                                    each.position());
                        }))
                .writeExcel(response);
    }

    /** A batch at a time. */
    private void each(HttpServletRequest request, Consumer<Sealed> sink) {
        var question = question(ListAddress.of(request, ASKED));
        while (true) {
            var batch = entries.list(question, BATCH);
            batch.forEach(sink);
            if (batch.size() < BATCH) {
                return;
            }
            question = question.before(batch.getLast().entry().id());
        }
    }

    private static Question question(ListAddress address) {
        return new Question(
                address.get("actor").orElse(null),
                address.get("action").orElse(null),
                address.get("subject").orElse(null),
                day(address.get("from").orElse("")),
                day(address.get("until").orElse("")),
                address.get("before")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<Option> actions(Messages words) {
        return Stream.concat(
                        Stream.of(new Option("", words.get("browse.filter.any"))),
                        entries.actions().stream().map(action -> new Option(action, said(words, action))))
                .toList();
    }

    private Line line(Messages words, ListAddress address, Sealed each) {
        var entry = each.entry();
        return new Line(
                DateWords.of(words, clock.getZone()).minute(entry.at()),
                entry.actor(),
                names.of(entry.actor(), words),
                Objects.requireNonNullElse(entry.address(), words.get("record.background")),
                said(words, entry.action()),
                entry.subject(),
                new ListAddress("/record", address.with("before", "").parameters())
                        .with("subject", entry.subject())
                        .href(),
                entry.before(),
                entry.after(),
                each.position() == null ? words.get("record.unsealed") : words.get("record.sealed", each.position()));
    }

    /** An action that has no words yet is shown by its code. */
    private static String said(Messages words, String action) {
        try {
            return words.get("record.action." + action);
        } catch (MissingResourceException e) {
            return action;
        }
    }
}
