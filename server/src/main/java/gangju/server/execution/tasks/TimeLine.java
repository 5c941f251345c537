package gangju.server.execution.tasks;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestone.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Milestones on a line of whole years, in the units of a drawing that is 900 wide.
 *
 * @param edges where years begin and end
 * @param today where the present day is
 * @param from the first year
 * @param until the last year
 * @param day the present day in words
 */
public record TimeLine(
        List<Integer> edges,
        List<Year> years,
        int today,
        List<Mark> marks,
        List<Delay> delays,
        int from,
        int until,
        String day) {
    private static final int LEFT = 10;
    private static final int WIDTH = 880;
    private static final int MARGIN = 60;
    private static final int LABELLED = 8;
    private static final int SIGNS = 9;

    /** A year under the line, at its middle. */
    public record Year(int x, int year) {}

    /**
     * A milestone.
     *
     * @param shape {@code done}, {@code late} or {@code next}
     * @param title short; empty where there are too many to name
     * @param y of the title; the note stands under it
     */
    public record Mark(int x, String shape, String title, String note, int y, String anchor) {}

    /** From the day that was agreed to the day that is expected. */
    public record Delay(int from, int until) {}

    /** @return null where there are no milestones */
    static @Nullable TimeLine of(List<Milestone> milestones, LocalDate today, TaskWords said) {
        if (milestones.isEmpty()) {
            return null;
        }
        var days = milestones.stream()
                .flatMap(each -> Stream.of(each.due(), each.done(), each.expected()))
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .summaryStatistics();
        var from = Math.min(days.getMin(), today.getYear());
        var until = Math.max(days.getMax(), today.getYear());
        var scale = new Scale(LocalDate.of(from, 1, 1), LocalDate.of(until + 1, 1, 1));
        var step = (until - from) / 12 + 1;
        return new TimeLine(
                IntStream.rangeClosed(from, until + 1)
                        .map(year -> scale.x(LocalDate.of(year, 1, 1)))
                        .boxed()
                        .toList(),
                IntStream.rangeClosed(from, until)
                        .filter(year -> (year - from) % step == 0)
                        .mapToObj(year -> new Year(scale.x(LocalDate.of(year, 7, 1)), year))
                        .toList(),
                scale.x(today),
                marks(milestones, today, scale, said),
                milestones.stream()
                        .filter(each -> each.done() == null
                                && each.expected() != null
                                && each.expected().isAfter(each.due()))
                        .map(each -> new Delay(scale.x(each.due()), scale.x(Objects.requireNonNull(each.expected()))))
                        .toList(),
                from,
                until,
                said.dates().of(today));
    }

    private static List<Mark> marks(List<Milestone> milestones, LocalDate today, Scale scale, TaskWords said) {
        var marks = new ArrayList<Mark>();
        for (var each : milestones) {
            var x = scale.x(each.done() == null ? each.due() : each.done());
            var isNamed = milestones.size() <= LABELLED || each.standing(today) == Standing.OVERDUE;
            marks.add(new Mark(
                    x,
                    said.shape(each),
                    isNamed ? shortened(each.title()) : "",
                    isNamed ? said.state(each) : "",
                    marks.size() % 2 == 0 ? 36 : 88,
                    x < MARGIN ? "start" : x > LEFT + WIDTH - MARGIN ? "end" : "middle"));
        }
        return marks;
    }

    private static String shortened(String title) {
        return title.length() > SIGNS ? title.substring(0, SIGNS - 1) + "…" : title;
    }

    private record Scale(LocalDate from, LocalDate until) {
        int x(LocalDate day) {
            return (int) (LEFT + WIDTH * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until));
        }
    }
}
