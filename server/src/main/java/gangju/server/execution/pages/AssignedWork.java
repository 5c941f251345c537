package gangju.server.execution.pages;

import gangju.server.accounts.UnitDuties;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.indicators.TargetStandings;
import gangju.server.indicators.TargetStandings.Stand;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and targets that a unit leads or supports. */
@Component
final class AssignedWork implements UnitDuties {
    private final JdbcClient database;
    private final TargetStandings standings;
    private final Clock clock;

    AssignedWork(JdbcClient database, TargetStandings standings, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        var work = database.sql("""
                        SELECT i.item_id, i.plan_id, i.title, i.due, i.due_day, a.part, a.answer, p.title AS plan_title,
                            i.kind, i.next_day, i.next_milestone, i.is_done, i.reported_at, coalesce((SELECT s.state = 'approved' FROM execution.scheme s
                                WHERE s.plan_id = i.plan_id ORDER BY s.number DESC LIMIT 1), false) AS approved
                        FROM execution.assignment a
                        JOIN execution.item i ON i.item_id = a.item_id AND NOT i.gone
                        JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                        WHERE a.unit_id = :unit AND a.ended_at IS NULL
                        ORDER BY i.next_day, a.part, i.plan_id, i.ordinal LIMIT :most
                        """)
                .param("unit", unit)
                .param("most", most)
                .query((row, number) -> work(row))
                .list();
        var stands = standings.of(
                work.stream().filter(Work::isTarget).map(Work::item).toList(), words);
        return work.stream()
                .map(each -> duty(each, Optional.ofNullable(stands.get(each.item())), words))
                .toList();
    }

    /**
     * What a unit is assigned, as it is kept.
     *
     * @param due as the text says it; empty for nothing
     * @param day as it was set; goes before {@code due}
     * @param isStep whether a milestone is what is due next
     * @param isApproved whether no scheme waits for the unit's answer
     */
    private record Work(
            long item,
            long plan,
            String planTitle,
            String title,
            String part,
            String answer,
            boolean isTarget,
            boolean isApproved,
            String due,
            @Nullable LocalDate day,
            @Nullable LocalDate next,
            boolean isStep,
            boolean isDone,
            @Nullable Instant reported) {}

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("item_id"),
                row.getLong("plan_id"),
                row.getString("plan_title"),
                row.getString("title"),
                row.getString("part"),
                row.getString("answer"),
                row.getString("kind").equals("target"),
                row.getBoolean("approved"),
                Objects.requireNonNullElse(row.getString("due"), ""),
                row.getObject("due_day", LocalDate.class),
                row.getObject("next_day", LocalDate.class),
                Objects.equals(row.getObject("next_day"), row.getObject("next_milestone")),
                row.getBoolean("is_done"),
                Optional.ofNullable(row.getObject("reported_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    /** How it stands, a target with the figure that tells it; while a scheme is made, the unit's answer too. */
    private static String state(Work work, TaskState state, Optional<Stand> stand, Messages words, LocalDate today) {
        var stands = work.isTarget() ? stand(stand, words) : state(work, state, words, today);
        return work.isApproved() ? stands : stands + " · " + words.get("scheme.answer." + work.answer());
    }

    private static String stand(Optional<Stand> stand, Messages words) {
        return stand.map(one -> Stream.of(one.outcome(), one.figure())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .orElse(words.get("tasks.target.unlinked"));
    }

    private static String state(Work work, TaskState state, Messages words, LocalDate today) {
        return state == TaskState.LATE
                ? words.get(
                        work.isStep() ? "tasks.over.milestone" : "tasks.over",
                        ChronoUnit.DAYS.between(work.next(), today))
                : words.get("tasks.state." + state.code());
    }

    private Duty duty(Work work, Optional<Stand> stand, Messages words) {
        var today = LocalDate.now(clock);
        var dates = DateWords.of(words, clock.getZone());
        var state = TaskState.of(work.isDone(), work.next(), today);
        return new Duty(
                work.title(),
                "/plans/" + work.plan() + "/tasks/" + work.item(),
                words.get("scheme.part." + work.part()),
                work.day() == null ? DueWords.of(dates, work.due()) : dates.of(work.day()),
                work.day(),
                state(work, state, stand, words, today),
                work.planTitle() + " · "
                        + (work.reported() == null
                                ? words.get("units.duty.unreported")
                                : words.get("units.duty.reported", dates.day(work.reported()))),
                stand.map(Stand::receipt).orElse(null),
                work.isTarget() ? "" : state.look(),
                work.next());
    }
}
