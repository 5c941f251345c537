package gangju.server.inbox;

import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Matters in words, by how near they are: overdue, today, this week, later, without a day. */
public record InboxGroups(List<Group> groups, int all, int overdue, int soon) {
    public InboxGroups {
        groups = List.copyOf(groups);
    }

    /** How near a due date is. */
    private enum Nearness {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        OPEN;

        static Nearness of(Matter matter, LocalDate today) {
            var due = matter.due();
            if (due == null) {
                return OPEN;
            }
            if (due.isBefore(today)) {
                return OVERDUE;
            }
            var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return due.equals(today) ? TODAY : due.isAfter(sunday) ? LATER : WEEK;
        }

        String key() {
            return "inbox.group." + name().toLowerCase(java.util.Locale.ROOT);
        }

        String look() {
            return this == OVERDUE ? "late" : this == TODAY ? "soon" : "";
        }
    }

    /** Lines under one heading. */
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One matter.
     *
     * @param left days left or over; a dash where it has no day
     * @param look the class of {@code left}
     * @param day as people write it; empty where it has none
     */
    public record Line(Matter matter, String left, String look, String day) {}

    /** @param matters by due date */
    public static InboxGroups of(List<Matter> matters, Messages words, LocalDate today) {
        var groups = Arrays.stream(Nearness.values())
                .map(nearness -> group(
                        nearness,
                        matters.stream()
                                .filter(matter -> Nearness.of(matter, today) == nearness)
                                .toList(),
                        words,
                        today))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new InboxGroups(
                groups,
                matters.size(),
                count(matters, Nearness.OVERDUE, today),
                count(matters, Nearness.TODAY, today) + count(matters, Nearness.WEEK, today));
    }

    private static int count(List<Matter> matters, Nearness nearness, LocalDate today) {
        return Math.toIntExact(matters.stream()
                .filter(matter -> Nearness.of(matter, today) == nearness)
                .count());
    }

    private static Group group(Nearness nearness, List<Matter> matters, Messages words, LocalDate today) {
        var dates = DateWords.of(words, ZoneId.systemDefault());
        return new Group(
                words.get(nearness.key(), matters.size()),
                matters.stream()
                        .map(matter -> {
                            var due = matter.due();
                            return new Line(
                                    matter,
                                    due == null ? "—" : left(words, ChronoUnit.DAYS.between(today, due)),
                                    nearness.look(),
                                    due == null ? "" : dates.of(due));
                        })
                        .toList());
    }

    private static String left(Messages words, long days) {
        return days == 0
                ? words.get("inbox.today")
                : days < 0 ? words.get("inbox.over", -days) : words.get("inbox.left", days);
    }
}
