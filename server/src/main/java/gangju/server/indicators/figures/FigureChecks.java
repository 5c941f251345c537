package gangju.server.indicators.figures;

import gangju.indicator.Observation;
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
import gangju.server.indicators.register.SharedNumbers;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at figures on their way in, beside what is known of their series; a few statements, however many figures. */
@Component
public class FigureChecks {
    private static final int WORTH_SHARING = 2_000;

    private final JdbcClient database;
    private final Indicators indicators;
    private final SharedNumbers numbers;
    private final KnownFigures knownFigures;
    private final PartsOnEntry parts;
    private final Clock clock;

    FigureChecks(
            JdbcClient database,
            Indicators indicators,
            SharedNumbers numbers,
            KnownFigures knownFigures,
            PartsOnEntry parts,
            Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.numbers = numbers;
        this.knownFigures = knownFigures;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * What is doubtful about each figure, in the order given; a doubt keeps no figure out.
     *
     * @param figures of registered indicators
     */
    public List<List<Doubt>> check(List<Observation> figures) {
        var arrivals = Arrivals.of(figures);
        var ids = numbers.existing(arrivals.series());
        return check(arrivals, ids, knownFigures.of(ids.values()));
    }

    /**
     * @param ids of the series that there are
     * @param known kept figures of these
     */
    List<List<Doubt>> check(Arrivals arrivals, Map<SeriesKey, Integer> ids, Map<Integer, KnownSeries> known) {
        var codes = new HashSet<String>();
        arrivals.series().forEach(key -> codes.add(key.code()));
        var today = LocalDate.now(clock);
        var named = indicators.attributes(codes, today);
        var growths = growths(codes);
        var publications = knownFigures.publications(arrivals, ids, known);
        var doubts = new ArrayList<List<Doubt>>(
                Collections.nCopies(arrivals.figures().size(), List.of()));
        var series = arrivals.bySeries().entrySet().stream();
        // no series depends on another, and each sets places of its own
        (arrivals.figures().size() < WORTH_SHARING ? series : series.parallel()).forEach(one -> {
            var indicator = named.get(one.getKey().code());
            if (indicator != null) {
                var before = known.get(ids.getOrDefault(one.getKey(), -1));
                var figures = before == null ? List.<KnownFigure>of() : before.figures(publications);
                var check = check(indicator, growths, figures, today);
                var places = one.getValue();
                var found = check.checkAll(places.stream()
                        .map(place -> Entry.of(arrivals.figure(place)))
                        .toList());
                for (int i = 0; i < places.size(); i++) {
                    doubts.set(places.get(i), found.get(i));
                }
            }
        });
        parts.check(arrivals, named, doubts);
        return doubts;
    }

    /** As they are kept with a figure. */
    static List<String> write(List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> Remarks.write(new Remark(doubt.kind().code(), doubt.arguments())))
                .toList();
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
}
