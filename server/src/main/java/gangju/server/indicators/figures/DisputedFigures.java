package gangju.server.indicators.figures;

import gangju.indicator.Clocks;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.register.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conflicts that wait for a person. */
@Component
public final class DisputedFigures {
    private static final int PAGE_SIZE = 25;

    private final JdbcClient database;
    private final FiguresAt figuresAt;

    DisputedFigures(JdbcClient database, FiguresAt figuresAt) {
        this.database = database;
        this.figuresAt = figuresAt;
    }

    /**
     * Those of one page of series, by series and period; three statements.
     *
     * @param indicator of one indicator only; null is of all
     * @param page from 1, of 25 series each
     */
    public List<DisputedFigure> list(@Nullable Integer indicator, int page, Clocks clocks, Viewer viewer) {
        var series = database.sql("""
                        SELECT s.id, s.indicator_id, i.code, s.area, s.dimensions
                        FROM indicators.series_figures f
                        JOIN indicators.series s ON s.id = f.series_id
                        JOIN indicators.indicator i ON i.id = s.indicator_id
                        WHERE f.disputed > 0 AND (CAST(:indicator AS integer) IS NULL OR s.indicator_id = :indicator)
                        ORDER BY f.series_id LIMIT :size OFFSET :offset
                        """)
                .param("indicator", indicator)
                .param("size", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, number) -> new Series(
                        row.getInt("id"),
                        row.getInt("indicator_id"),
                        row.getString("code"),
                        row.getString("area"),
                        Series.parse(row.getString("dimensions"))))
                .list();
        var figures = figuresAt.of(series.stream().map(Series::id).toList(), clocks, viewer);
        var disputed = new ArrayList<DisputedFigure>();
        for (var one : series) {
            figures.getOrDefault(one.id(), Figures.empty()).inOrder().stream()
                    .filter(figure -> figure.disputed())
                    .forEach(figure -> disputed.add(new DisputedFigure(one, figure)));
        }
        return disputed;
    }
}
