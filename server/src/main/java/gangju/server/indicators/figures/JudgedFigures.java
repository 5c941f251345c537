package gangju.server.indicators.figures;

import gangju.indicator.Clocks;
import gangju.indicator.Source;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import gangju.server.indicators.register.SharedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that count today, from the rows that are kept for reading, as far as judging needs them: two statements,
 * and two more where some figures need their other vintages. What {@link FiguresAt} makes of the same series judges the
 * same; it has the notes and all other vintages besides.
 */
@Component
public final class JudgedFigures {
    private static final String SELECT = """
            SELECT f.series_id, i.code, r.area, r.dimensions, i.unit_id, u.symbol, u.dimension, u.factor,
                array_send(f.period_start) AS starts, array_send(f.period_length) AS lengths,
                array_send(f.value) AS amounts, array_send(f.observation) AS observations,
                array_send(f.source) AS sources, array_send(f.marks) AS all_marks, array_send(f.known) AS days
            FROM indicators.series_figures f
            JOIN indicators.series r ON r.id = f.series_id
            JOIN indicators.indicator i ON i.id = r.indicator_id
            JOIN indicators.unit u ON u.id = i.unit_id
            WHERE f.series_id = ANY (CAST(:series AS integer[]))
            """;

    private final JdbcClient database;
    private final FiguresAt vintages;
    private final SharedWords words;

    JudgedFigures(JdbcClient database, FiguresAt vintages, SharedWords words) {
        this.database = database;
        this.vintages = vintages;
        this.words = words;
    }

    /** By series; a series without figures is left out. */
    public Map<Integer, Figures> of(Collection<Integer> series, LocalDate today) {
        if (series.isEmpty()) {
            return Map.of();
        }
        var rows = new KeptSeries.Rows(today);
        var read = database.sql(SELECT)
                .param("series", series.toArray(Integer[]::new))
                .query((row, number) -> rows.read(row))
                .list();
        var sources = words.sources(sources(read));
        var open = open(read, today);
        var figures = new HashMap<Integer, Figures>();
        for (var one : read) {
            figures.put(one.series(), figures(one, sources, open.getOrDefault(one.series(), Figures.empty())));
        }
        return figures;
    }

    private static Figures figures(KeptSeries one, Map<Integer, Source> sources, Figures open) {
        var figures = new ArrayList<Figure>(one.size());
        for (int i = 0; i < one.size(); i++) {
            if (one.needsVintages(i)) {
                open.at(one.period(i)).ifPresent(figures::add);
            } else {
                figures.add(one.figure(i, sources));
            }
        }
        return new Figures(figures);
    }

    private static Set<Integer> sources(List<KeptSeries> read) {
        var ids = new HashSet<Integer>();
        for (var one : read) {
            for (int i = 0; i < one.size(); i++) {
                ids.add(one.source(i));
            }
        }
        return ids;
    }

    /** Those of which the kept row does not tell enough, with every vintage. */
    private Map<Integer, Figures> open(List<KeptSeries> read, LocalDate today) {
        var series = new ArrayList<Integer>();
        var starts = new ArrayList<LocalDate>();
        for (var one : read) {
            for (int i = 0; i < one.size(); i++) {
                if (one.needsVintages(i)) {
                    series.add(one.series());
                    starts.add(one.period(i).start());
                }
            }
        }
        return series.isEmpty() ? Map.of() : vintages.of(series, starts, Clocks.on(today));
    }
}
