package gangju.server.indicators.figures;

import gangju.indicator.Observation;
import gangju.indicator.ReferencePeriod;
import gangju.indicator.entry.Doubt;
import gangju.indicator.entry.Entry;
import gangju.indicator.entry.EntryCheck;
import gangju.indicator.entry.EntryLimits;
import gangju.indicator.entry.KnownFigure;
import gangju.indicator.entry.PossibleRange;
import gangju.indicator.remark.Remark;
import gangju.server.indicators.Remarks;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at figures on their way in, beside what is known of their series; four statements, however many figures. */
@Component
public class FigureChecks {
    private final JdbcClient database;
    private final Indicators indicators;
    private final Clock clock;

    FigureChecks(JdbcClient database, Indicators indicators, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * What is doubtful about each figure, in the order given; a doubt keeps no figure out.
     *
     * @param figures of registered indicators
     */
    public List<List<Doubt>> check(List<Observation> figures) {
        var bySeries = new LinkedHashMap<SeriesKey, List<Integer>>();
        for (int i = 0; i < figures.size(); i++) {
            bySeries.computeIfAbsent(SeriesKey.of(figures.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        var today = LocalDate.now(clock);
        var codes = new HashSet<String>();
        bySeries.keySet().forEach(key -> codes.add(key.code()));
        var named = indicators.byCode(codes, today);
        var growths = growths(codes);
        var known = known(bySeries.keySet());
        var doubts = new ArrayList<List<Doubt>>(Collections.nCopies(figures.size(), List.of()));
        bySeries.forEach((key, places) -> {
            var indicator = named.get(key.code());
            if (indicator != null) {
                var check = check(indicator, growths, known.getOrDefault(key, List.of()), today);
                var found = check.checkAll(places.stream()
                        .map(place -> Entry.of(figures.get(place)))
                        .toList());
                for (int i = 0; i < places.size(); i++) {
                    doubts.set(places.get(i), found.get(i));
                }
            }
        });
        return doubts;
    }

    /** The same as figures to be stored. */
    List<NewFigure> checked(List<NewFigure> figures) {
        var doubts = check(figures.stream().map(NewFigure::observation).toList());
        var checked = new ArrayList<NewFigure>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            var found = doubts.get(i);
            checked.add(
                    found.isEmpty()
                            ? figure
                            : new NewFigure(
                                    figure.observation(),
                                    found.stream().map(FigureChecks::write).toList()));
        }
        return checked;
    }

    private static String write(Doubt doubt) {
        return Remarks.write(new Remark(doubt.kind().code(), doubt.arguments()));
    }

    private static EntryCheck check(
            RegisteredIndicator indicator, Set<String> growths, List<KnownFigure> known, LocalDate today) {
        var range = growths.contains(indicator.code())
                ? PossibleRange.ofGrowth()
                : PossibleRange.usual(indicator.indicator());
        return new EntryCheck(indicator.indicator(), range, EntryLimits.usual(), known, today);
    }

    /** Those that hold growths of another indicator, and so may be negative. */
    private Set<String> growths(Collection<String> codes) {
        return new HashSet<>(database.sql("""
                        SELECT DISTINCT growth_indicator FROM indicators.indicator_version
                        WHERE known_until IS NULL AND growth_indicator = ANY (CAST(:codes AS text[]))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("growth_indicator"))
                .list());
    }

    private Map<SeriesKey, List<KnownFigure>> known(Collection<SeriesKey> keys) {
        var known = new HashMap<SeriesKey, List<KnownFigure>>();
        database.sql("""
                        SELECT i.code, s.area, s.dimensions, p.period_start, p.period_length, p.value, p.marks,
                            o.published_end, c.publisher
                        FROM unnest(CAST(:codes AS text[]), CAST(:areas AS text[]), CAST(:dimensions AS text[]))
                            AS k (code, area, dimensions)
                        JOIN indicators.indicator i ON i.code = k.code
                        JOIN indicators.series s ON s.indicator_id = i.id AND s.area = k.area
                            AND s.dimensions = k.dimensions
                        JOIN indicators.series_figures f ON f.series_id = s.id
                        CROSS JOIN LATERAL unnest(f.period_start, f.period_length, f.value, f.observation, f.source, f.marks)
                            AS p (period_start, period_length, value, observation, source, marks)
                        JOIN indicators.observation o ON o.series_id = s.id AND o.period_start = p.period_start
                            AND o.id = p.observation
                        JOIN indicators.source c ON c.id = p.source
                        WHERE p.value IS NOT NULL AND p.marks & 256 <> 0
                        """)
                .param("codes", keys.stream().map(SeriesKey::code).toArray(String[]::new))
                .param("areas", keys.stream().map(SeriesKey::area).toArray(String[]::new))
                .param("dimensions", keys.stream().map(SeriesKey::dimensions).toArray(String[]::new))
                .query(row -> {
                    var marks = new Marks(row.getInt("marks"));
                    var key = new SeriesKey(row.getString("code"), row.getString("area"), row.getString("dimensions"));
                    ReferencePeriod period = ObservationRows.period(
                            row.getObject("period_start", LocalDate.class), row.getInt("period_length"));
                    known.computeIfAbsent(key, ignored -> new ArrayList<>())
                            .add(new KnownFigure(
                                    period,
                                    row.getBigDecimal("value"),
                                    row.getObject("published_end", LocalDate.class),
                                    row.getString("publisher"),
                                    marks.hasBreakBefore(),
                                    marks.isDoubtful()));
                });
        return known;
    }
}
