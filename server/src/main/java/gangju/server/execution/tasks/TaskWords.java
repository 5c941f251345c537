package gangju.server.execution.tasks;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestone.Standing;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tasks and milestones in the words of one language, as of today. */
record TaskWords(Messages words, DateWords dates, LocalDate today) {
    static TaskWords of(Messages words, Clock clock) {
        return new TaskWords(words, DateWords.of(words, clock.getZone()), LocalDate.now(clock));
    }

    String state(Milestone milestone) {
        return words.get(
                "tasks.standing." + milestone.standing(today).name().toLowerCase(Locale.ROOT), milestone.days(today));
    }

    /** Of the sprite of shapes. */
    String shape(Milestone milestone) {
        return switch (milestone.standing(today)) {
            case DONE, DONE_LATE -> "done";
            case OVERDUE -> "late";
            case AHEAD -> "next";
        };
    }

    /** The class that colours it. */
    String look(Milestone milestone) {
        return milestone.standing(today) == Standing.OVERDUE ? "late" : "";
    }

    String state(TaskState state) {
        return words.get("tasks.state." + state.code());
    }

    /** As people write it; empty for none. */
    String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.of(day);
    }

    /** Days left or over. */
    String left(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? words.get("tasks.over", -days) : words.get("tasks.left", days);
    }
}
