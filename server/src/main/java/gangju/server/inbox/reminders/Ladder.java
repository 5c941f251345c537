package gangju.server.inbox.reminders;

import gangju.server.database.StartupRefused;
import gangju.server.inbox.Deadline;
import gangju.server.inbox.WorkedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The steps of reminding and escalating, as {@code reminders.tsv} has them. */
record Ladder(List<Step> steps) {
    private static final String HEAD = "kind\tdays\tto\tby";
    private static final Set<String> WAYS = Set.of("mail", "webhook");

    Ladder {
        steps = List.copyOf(steps);
    }

    /** To whom a step goes. */
    enum To {
        UNIT,
        ABOVE,
        OFFICE,
        LEADER
    }

    /** @param days worked days after the due date, negative before it */
    record Step(String kind, int days, To to, Set<String> by) {
        /** As reminders that were sent are kept by. */
        String key() {
            return days + " " + to.name().toLowerCase(Locale.ROOT);
        }

        boolean concerns(Deadline deadline) {
            return kind.equals("*") || kind.equals(deadline.kind());
        }

        LocalDate day(Deadline deadline, WorkedDays workedDays) {
            return workedDays.plus(deadline.due(), days);
        }
    }

    /**
     * @param place of the text, for the message
     * @throws StartupRefused if a line is not as it should be
     */
    static Ladder parse(String place, String text) {
        var steps = new ArrayList<Step>();
        var number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.strip().equals(HEAD)) {
                steps.add(step(place + ":" + number, line));
            }
        }
        return new Ladder(steps);
    }

    private static Step step(String place, String line) {
        var fields = line.strip().split("\t", -1);
        var isSound = fields.length == 4
                && fields[1].matches("-?\\d{1,3}")
                && fields[2].matches("unit|above|office|leader")
                && WAYS.containsAll(List.of(fields[3].split("\\|", -1)));
        if (!isSound) {
            throw new StartupRefused(
                    "催办规则 %s 这一行读不懂：“%s”。每行写事项种类或 *、工作日数、unit/above/office/leader、mail 或 webhook，用制表符隔开。改好后重新启动。"
                            .formatted(place, line),
                    "The reminders of %s can't be read: \"%s\". Each line is a kind or *, worked days, unit/above/office/leader, and mail or webhook, parted by tabs. Correct it and start again."
                            .formatted(place, line));
        }
        return new Step(
                fields[0],
                Integer.parseInt(fields[1]),
                To.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                Set.of(fields[3].split("\\|", -1)));
    }
}
