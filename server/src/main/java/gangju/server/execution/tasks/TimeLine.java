package gangju.server.execution.tasks;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestone.Standing;
import gangju.server.execution.tasks.Flags.Name;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Milestones on a line of whole years, in the units of a drawing that is 900 wide.
 *
 * @param height of the drawing
 * @param line how far down the line is, {@code end} where it ends
 * @param edges where years begin and end
 * @param today where the present day is
 * @param from the first year
 * @param until the last year
 * @param day the present day in words
 */
public record TimeLine(
        int height,
        int line,
        int end,
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
    private static final int LABELLED = 8;
    /** The present day is named above all flags. */
    private static final int ABOVE = 22;
    /** Years stand under the line. */
    private static final int BELOW = 36;

    /** A year under the line, at its middle. */
    public record Year(int x, int year) {}

    /**
     * A milestone.
     *
     * @param shape {@code done}, {@code late} or {@code next}
     * @param flag null where there are too many to name
     */
    public record Mark(int x, String shape, @Nullable Flag flag) {}

    /**
     * What a milestone is called, to the right of a staff on the line.
     *
     * @param y of the title; the note stands under it
     */
    public record Flag(int y, String title, String note) {}

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
        var names = milestones.stream()
                .map(each -> name(each, milestones.size(), today, said))
                .toList();
        var scale = Scale.of(from, until).with(milestones, names);
        var lanes =
                Flags.lanes(milestones.stream().map(each -> scale.x(day(each))).toList(), names);
        var line = ABOVE + Flags.height(lanes);
        var step = (until - from) / 12 + 1;
        return new TimeLine(
                line + BELOW,
                line,
                LEFT + scale.width(),
                IntStream.rangeClosed(from, until + 1)
                        .map(year -> scale.x(LocalDate.of(year, 1, 1)))
                        .boxed()
                        .toList(),
                IntStream.rangeClosed(from, until)
                        .filter(year -> (year - from) % step == 0)
                        .mapToObj(year -> new Year(scale.x(LocalDate.of(year, 7, 1)), year))
                        .toList(),
                scale.x(today),
                IntStream.range(0, milestones.size())
                        .mapToObj(at -> mark(milestones.get(at), scale, flag(names.get(at), lanes.get(at), line), said))
                        .toList(),
                delays(milestones, scale),
                from,
                until,
                said.dates().of(today));
    }

    /** Where there are many, only those that are late are named. */
    private static Name name(Milestone milestone, int of, LocalDate today, TaskWords said) {
        return of <= LABELLED || milestone.standing(today) == Standing.OVERDUE
                ? Name.of(milestone.title(), said.state(milestone))
                : Name.NONE;
    }

    private static @Nullable Flag flag(Name name, int lane, int line) {
        return lane < 0 ? null : new Flag(Flags.y(lane, line), name.title(), name.note());
    }

    private static Mark mark(Milestone milestone, Scale scale, @Nullable Flag flag, TaskWords said) {
        return new Mark(scale.x(day(milestone)), said.shape(milestone), flag);
    }

    private static List<Delay> delays(List<Milestone> milestones, Scale scale) {
        return milestones.stream()
                .filter(each -> each.done() == null
                        && each.expected() != null
                        && each.expected().isAfter(each.due()))
                .map(each -> new Delay(scale.x(each.due()), scale.x(Objects.requireNonNull(each.expected()))))
                .toList();
    }

    private static LocalDate day(Milestone milestone) {
        return milestone.done() == null ? milestone.due() : milestone.done();
    }

    private record Scale(LocalDate from, LocalDate until, int width) {
        static Scale of(int from, int until) {
            return new Scale(LocalDate.of(from, 1, 1), LocalDate.of(until + 1, 1, 1), WIDTH);
        }

        int x(LocalDate day) {
            return (int) (LEFT + width * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until));
        }

        /** As much shorter as the names at its end need. */
        Scale with(List<Milestone> milestones, List<Name> names) {
            var fitting = IntStream.range(0, names.size())
                    .filter(at -> x(day(milestones.get(at))) > LEFT)
                    .map(at -> (WIDTH - names.get(at).width()) * width / (x(day(milestones.get(at))) - LEFT))
                    .min()
                    .orElse(width);
            return new Scale(from, until, Math.min(width, fitting));
        }
    }
}
