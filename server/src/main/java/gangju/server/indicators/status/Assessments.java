package gangju.server.indicators.status;

import gangju.indicator.Clocks;
import gangju.indicator.status.Assessor;
import gangju.indicator.status.Course;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.figures.FiguresAt;
import gangju.server.indicators.figures.JudgedFigures;
import gangju.server.indicators.register.Indicators;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges targets on any day, as known on any day; six statements, however many targets. The caller minds who may see
 * the figures that an assessment rests on.
 */
@Component
public final class Assessments {
    private final JdbcClient database;
    private final Indicators indicators;
    private final FiguresAt figuresAt;
    private final JudgedFigures judgedFigures;
    private final OfficeTolerances tolerances;

    Assessments(
            JdbcClient database,
            Indicators indicators,
            FiguresAt figuresAt,
            JudgedFigures judgedFigures,
            OfficeTolerances tolerances) {
        this.database = database;
        this.indicators = indicators;
        this.figuresAt = figuresAt;
        this.judgedFigures = judgedFigures;
        this.tolerances = tolerances;
    }

    /** With its receipt; empty for a target that is cancelled, not adopted by then, or of a withdrawn plan. */
    public Optional<AssessedTarget> of(long item, Clocks clocks) {
        return of(List.of(item), clocks).stream().findFirst();
    }

    /** By id of the target; those that are cancelled, not adopted by then, or of a withdrawn plan are left out. */
    public List<AssessedTarget> of(Collection<Long> items, Clocks clocks) {
        var cases = cases(items, clocks);
        return assess(cases, figuresAt.of(series(cases), clocks), clocks, new Assessor(tolerances.all()));
    }

    /** As they stand today: the same, from the figures that are kept, of which only those that decide have vintages. */
    List<AssessedTarget> today(Collection<Long> items, LocalDate today) {
        var clocks = Clocks.on(today);
        var cases = cases(items, clocks);
        return assess(cases, judgedFigures.of(series(cases), today), clocks, new Assessor(tolerances.all()));
    }

    private static List<Integer> series(List<WatchedCase> cases) {
        return cases.stream().flatMap(WatchedCase::allSeries).distinct().toList();
    }

    private static List<AssessedTarget> assess(
            List<WatchedCase> cases, Map<Integer, Figures> figures, Clocks clocks, Assessor assessor) {
        return cases.stream()
                .map(watched -> assess(assessor, watched, figures, clocks))
                .toList();
    }

    /** By target, what its course requires year by year; those that have no course of figures are left out. */
    public Map<Long, List<Course.Point>> paths(Collection<AssessedTarget> targets) {
        var assessor = new Assessor(tolerances.all());
        var paths = new HashMap<Long, List<Course.Point>>();
        for (var target : targets) {
            var points = assessor.path(target.watched().watch(), target.figures(), target.clocks());
            if (!points.isEmpty()) {
                paths.put(target.item(), points);
            }
        }
        return paths;
    }

    private static AssessedTarget assess(
            Assessor assessor, WatchedCase watched, Map<Integer, Figures> figures, Clocks clocks) {
        var own = of(figures, watched.series());
        var growths = of(figures, watched.growths());
        return new AssessedTarget(
                watched, own, growths, assessor.assess(watched.watch(), own, growths, clocks), clocks);
    }

    private static Figures of(Map<Integer, Figures> figures, @Nullable Integer series) {
        return series == null ? Figures.empty() : figures.getOrDefault(series, Figures.empty());
    }

    List<WatchedCase> cases(Collection<Long> items, Clocks clocks) {
        var bare = database.sql(WatchRows.SELECT)
                .param("items", items.toArray(Long[]::new))
                .param("knownOn", clocks.knownOn())
                .param("asOf", clocks.asOf())
                .query((row, number) -> WatchRows.bare(row))
                .list();
        var known = indicators.byId(
                bare.stream()
                        .map(WatchRows.Bare::indicator)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                clocks.knownOn());
        return bare.stream().map(one -> one.with(known)).toList();
    }
}
