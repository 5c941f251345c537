package gangju.server.indicators.status;

import gangju.indicator.Indicator;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.status.Course;
import gangju.indicator.status.Outcome;
import gangju.indicator.status.PersonJudgement;
import gangju.indicator.status.Watch;
import gangju.server.indicators.register.RegisteredIndicator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads targets with their links, settings and judgements, all as the clocks have them. */
final class WatchRows {
    static final String SELECT = "SELECT " + TargetRows.COLUMNS + """
            , t.known_since AS watched_since, p.period_start AS plan_start, p.period_end AS plan_end,
                l.series_id, l.growth_series_id, s.indicator_id, e.method, e.tolerance, e.shape, e.point_periods,
                e.point_values, j.outcome, j.evidence, j.judged_on, j.recorded_by, j.known_since AS judged_since
            FROM indicators.target t
            JOIN indicators.plan p ON p.plan_id = t.plan_id AND p.withdrawn_on IS NULL
                AND p.known_since <= :knownOn AND (p.known_until IS NULL OR p.known_until > :knownOn)
            LEFT JOIN indicators.link l ON l.item_id = t.item_id
                AND l.known_since <= :knownOn AND (l.known_until IS NULL OR l.known_until > :knownOn)
                AND (l.holds_from IS NULL OR l.holds_from <= :asOf)
            LEFT JOIN indicators.series s ON s.id = l.series_id
            LEFT JOIN indicators.setting e ON e.item_id = t.item_id
                AND e.known_since <= :knownOn AND (e.known_until IS NULL OR e.known_until > :knownOn)
                AND (e.holds_from IS NULL OR e.holds_from <= :asOf)
            LEFT JOIN indicators.judgement j ON j.item_id = t.item_id AND j.outcome IS NOT NULL AND j.judged_on <= :asOf
                AND j.known_since <= :knownOn AND (j.known_until IS NULL OR j.known_until > :knownOn)
            WHERE t.item_id = ANY (CAST(:items AS bigint[]))
              AND t.known_since <= :knownOn AND (t.known_until IS NULL OR t.known_until > :knownOn)
              AND (t.cancelled_on IS NULL OR t.cancelled_on > :asOf)
            ORDER BY t.item_id
            """;

    private WatchRows() {}

    /** A case that still lacks its indicator. */
    record Bare(
            WatchedTarget target,
            gangju.model.@Nullable Period planPeriod,
            Course course,
            @Nullable String method,
            @Nullable BigDecimal tolerance,
            Optional<PersonJudgement> judgement,
            @Nullable Integer series,
            @Nullable Integer growths,
            @Nullable Integer indicator,
            LocalDate since) {
        WatchedCase with(Map<Integer, RegisteredIndicator> indicators) {
            Optional<Indicator> judging =
                    Optional.ofNullable(indicator).map(indicators::get).map(RegisteredIndicator::indicator);
            var watch = new Watch(target.terms(), judging, planPeriod, course, method, tolerance, judgement);
            return new WatchedCase(target, watch, series, growths, indicator, since);
        }
    }

    static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                TargetRows.target(row),
                TargetRows.period(row.getString("plan_start"), row.getString("plan_end")),
                course(row),
                row.getString("method"),
                row.getBigDecimal("tolerance"),
                judgement(row),
                row.getObject("series_id", Integer.class),
                row.getObject("growth_series_id", Integer.class),
                row.getObject("indicator_id", Integer.class),
                row.getObject("watched_since", LocalDate.class));
    }

    private static Course course(ResultSet row) throws SQLException {
        var shape = row.getString("shape");
        if (shape == null) {
            return Course.usual();
        }
        var periods = (String[]) row.getArray("point_periods").getArray();
        var values = (BigDecimal[]) row.getArray("point_values").getArray();
        var points = new ArrayList<Course.Point>();
        for (int i = 0; i < periods.length; i++) {
            points.add(new Course.Point(ReferencePeriod.parse(periods[i]), values[i]));
        }
        return new Course(Course.Shape.valueOf(shape), points);
    }

    private static Optional<PersonJudgement> judgement(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new PersonJudgement(
                        Outcome.valueOf(outcome),
                        row.getString("evidence"),
                        row.getString("recorded_by"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getObject("judged_since", LocalDate.class)));
    }
}
