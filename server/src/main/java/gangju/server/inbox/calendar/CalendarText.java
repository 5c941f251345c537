package gangju.server.inbox.calendar;

import gangju.server.inbox.Matter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a calendar as RFC 5545 has it: an event of one whole day for each matter with a due date. */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    private CalendarText(Instant now) {
        this.now = now;
    }

    /** @param site the server's address, without a slash at its end */
    static String of(String name, String site, List<Matter> matters, Instant now) {
        var calendar = new CalendarText(now);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Gangju//Inbox//ZH");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("NAME:" + escaped(name));
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        for (var matter : matters) {
            var due = matter.due();
            if (due != null) {
                calendar.add(matter, due, site);
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void add(Matter matter, LocalDate due, String site) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(matter, site));
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
        line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
        line("SUMMARY:" + escaped(matter.what()));
        line("DESCRIPTION:" + escaped(matter.note() + "\n" + site + matter.href()));
        line("URL:" + site + matter.href());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** The same matter keeps its id however its date moves. */
    private static String uid(Matter matter, String site) {
        return escaped(matter.href().replaceAll("[^A-Za-z0-9]+", "-") + "-"
                + Integer.toHexString(matter.verb().hashCode()) + "@" + site.replaceAll("^https?://|:\\d+$", ""));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds at 75 bytes, between characters. */
    private void line(String content) {
        var bytes = 0;
        for (var character : content.codePoints().toArray()) {
            var written = Character.toString(character);
            var size = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(written);
            bytes += size;
        }
        text.append("\r\n");
    }
}
