package gangju.server.indicators.figures;

import gangju.indicator.Clocks;
import gangju.indicator.Observation;
import gangju.indicator.vintage.Choice;
import gangju.indicator.vintage.Figure;
import gangju.indicator.vintage.Figures;
import gangju.indicator.vintage.Vintages;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.figures.ObservationRows.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of many series as the clocks have them, each with every vintage that they admit; two statements, however
 * many series. Figures of imports that had been withdrawn by then are not among them.
 */
@Component
public final class FiguresAt {
    private static final String ALL_PERIODS = " WHERE o.series_id = ANY (CAST(:series AS integer[])) ";
    private static final String SOME_PERIODS = """
            JOIN (SELECT DISTINCT * FROM unnest(CAST(:series AS integer[]), CAST(CAST(:starts AS text[]) AS date[])) AS one)
                AS a (series_id, period_start) ON a.series_id = o.series_id AND a.period_start = o.period_start
            WHERE true
            """;

    private static final String ADMITTED = """
              AND o.known_since <= :knownOn
               AND (CAST(:publishedBy AS date) IS NULL OR o.published_end <= :publishedBy)
               AND (m.withdrawn_on IS NULL OR m.withdrawn_on > :knownOn)
            """;

    private final JdbcClient database;
    private final ObservationRows rows;

    FiguresAt(JdbcClient database, ObservationRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** By series; {@link Figures#empty()} for those without any. Not to be shown to visitors: see the other method. */
    public Map<Integer, Figures> of(Collection<Integer> series, Clocks clocks) {
        if (series.isEmpty()) {
            return Map.of();
        }
        var ids = series.stream().distinct().toArray(Integer[]::new);
        return chosen(ids, observations(ids, null, clocks), clocks);
    }

    /** Of some periods alone, each told by its series and its first day. */
    Map<Integer, Figures> of(List<Integer> series, List<LocalDate> starts, Clocks clocks) {
        var observations = observations(
                series.toArray(Integer[]::new),
                starts.stream().map(LocalDate::toString).toArray(String[]::new),
                clocks);
        return chosen(series.stream().distinct().toArray(Integer[]::new), observations, clocks);
    }

    private Map<Integer, Figures> chosen(Integer[] ids, Map<Integer, List<Observation>> observations, Clocks clocks) {
        var choices = choices(ids, clocks.knownOn());
        var figures = new HashMap<Integer, Figures>();
        for (var id : ids) {
            figures.put(
                    id,
                    Vintages.choose(
                            observations.getOrDefault(id, List.of()), choices.getOrDefault(id, List.of()), clocks));
        }
        return figures;
    }

    /** The same without what the reader may not see; a hidden figure leaves a gap and lets no other vintage in. */
    public Map<Integer, Figures> of(Collection<Integer> series, Clocks clocks, Viewer viewer) {
        var all = new HashMap<>(of(series, clocks));
        all.replaceAll((id, figures) -> visible(figures, viewer));
        return all;
    }

    static Figures visible(Figures figures, Viewer viewer) {
        if (viewer == Viewer.MEMBER) {
            return figures;
        }
        return new Figures(figures.inOrder().stream()
                .filter(figure -> viewer.sees(figure.used().confidentiality()))
                .map(figure -> new Figure(
                        figure.used(),
                        figure.others().stream()
                                .filter(other -> viewer.sees(other.confidentiality()))
                                .toList(),
                        figure.choice(),
                        figure.disputed()))
                .toList());
    }

    /** @param starts of the periods wanted, one to each series; null is all periods */
    private Map<Integer, List<Observation>> observations(Integer[] series, String @Nullable [] starts, Clocks clocks) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("series", series);
        parameters.put("starts", starts);
        parameters.put("knownOn", clocks.knownOn());
        parameters.put("publishedBy", clocks.publishedBy());
        return rows.read((starts == null ? ALL_PERIODS : SOME_PERIODS) + ADMITTED, parameters).stream()
                .collect(Collectors.groupingBy(
                        Numbered::series, Collectors.mapping(Numbered::observation, Collectors.toList())));
    }

    /** The latest choice of a period that was known, where it had not been taken back. */
    private Map<Integer, List<Choice>> choices(Integer[] series, LocalDate knownOn) {
        var bySeries = new HashMap<Integer, List<Choice>>();
        database.sql("""
                        SELECT series_id, period_start, period_length, observation_id, reason, recorded_by, known_since
                        FROM indicators.choice
                        WHERE series_id = ANY (CAST(:series AS integer[])) AND observation_id IS NOT NULL
                          AND known_since <= :knownOn AND (known_until IS NULL OR known_until > :knownOn)
                        """).param("series", series).param("knownOn", knownOn).query(row -> {
            var period =
                    ObservationRow.period(row.getObject("period_start", LocalDate.class), row.getInt("period_length"));
            bySeries.computeIfAbsent(row.getInt("series_id"), key -> new ArrayList<>())
                    .add(new Choice(
                            period,
                            row.getLong("observation_id"),
                            row.getString("reason"),
                            row.getString("recorded_by"),
                            row.getObject("known_since", LocalDate.class)));
        });
        return bySeries;
    }
}
