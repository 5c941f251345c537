package gangju.server.audit;

import gangju.server.audit.RecordEntries.Question;
import gangju.server.audit.RecordEntries.Sealed;
import gangju.server.audit.RecordPage.Line;
import gangju.server.pages.DateWords;
import gangju.server.pages.Download;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private static final int BATCH = 5_000;

    private final RecordEntries entries;
    private final JdbcClient database;
    private final Pages pages;
    private final Clock clock;

    RecordController(RecordEntries entries, JdbcClient database, Pages pages, Clock clock) {
        this.entries = entries;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
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
                        new ListAddress(
                                        "/record.csv",
                                        address.with("before", "").parameters())
                                .href()));
    }

    /** All that the filters find, a batch at a time. */
    @GetMapping("/record.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.CSV.start(response, "record");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write("\uFEFFid,at,actor,address,action,subject,before,after,position\r\n");
        var question = question(ListAddress.of(request, ASKED));
        while (true) {
            var batch = entries.list(question, BATCH);
            for (var each : batch) {
                writer.write(csv(each));
            }
            if (batch.size() < BATCH) {
                writer.flush();
                return;
            }
            question = new Question(
                    question.actor(),
                    question.action(),
                    question.subject(),
                    question.from(),
                    question.until(),
                    batch.getLast().entry().id());
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

    private static String csv(Sealed each) {
        var entry = each.entry();
        return Stream.of(
                                String.valueOf(entry.id()),
                                entry.at().toString(),
                                entry.actor(),
                                entry.address(),
                                entry.action(),
                                entry.subject(),
                                entry.before(),
                                entry.after(),
                                each.position() == null ? null : each.position().toString())
                        .map(RecordController::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A leading sign that spreadsheets take for a formula is kept from them by an apostrophe. */
    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var safe = text.matches("(?s)[=+@\\-\\t\\r＝＋－＠].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
