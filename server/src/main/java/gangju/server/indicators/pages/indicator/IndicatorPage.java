package gangju.server.indicators.pages.indicator;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.Status;
import gangju.server.pages.Fact;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one area: its course, its figures with their sources, and the targets that it judges.
 *
 * @param lead the answer in a sentence
 * @param series which area and dimensions are shown, with the others to choose
 * @param chart the numbers of the chart as JSON, null where there is nothing to draw
 * @param summary the chart in words
 * @param brief what kind of figure it is, how often, and who is responsible, in one line
 * @param scopes where two sources state two scopes of one period
 * @param rows the figures, the latest period first
 * @param all address with every vintage shown, or without; null where there is one of each
 * @param promises the linked targets with their receipts
 * @param enter address of the form for a new figure; null for who may not write, or who looks back
 */
public record IndicatorPage(
        PageFrame frame,
        ClockStrip clocks,
        @Nullable Told told,
        String code,
        String name,
        @Nullable Status status,
        String lead,
        Filters series,
        @Nullable String chart,
        String summary,
        String brief,
        List<String> chartNotes,
        List<String> scopes,
        String unit,
        List<Row> rows,
        boolean vintages,
        @Nullable String all,
        int published,
        List<Promise> promises,
        List<Fact> facts,
        List<Definition> definitions,
        List<Version> versions,
        List<Fact> schedule,
        String csv,
        String excel,
        String areas,
        @Nullable String enter,
        @Nullable String edit,
        String foot) {
    public IndicatorPage {
        chartNotes = List.copyOf(chartNotes);
        scopes = List.copyOf(scopes);
        rows = List.copyOf(rows);
        promises = List.copyOf(promises);
        facts = List.copyOf(facts);
        definitions = List.copyOf(definitions);
        versions = List.copyOf(versions);
        schedule = List.copyOf(schedule);
    }

    /**
     * The figure of a period.
     *
     * @param earlier what had been published of it before, and what others say
     * @param required what the path of the first linked target asks for
     * @param gap the figure less the required value
     * @param known the day on which we learned it
     * @param correct address of the form for a correction
     */
    public record Row(
            String period,
            FigureCell figure,
            List<FigureCell> earlier,
            @Nullable String required,
            @Nullable String gap,
            String source,
            @Nullable String url,
            @Nullable String published,
            String known,
            List<Vintage> vintages,
            @Nullable String correct) {
        public Row {
            earlier = List.copyOf(earlier);
            vintages = List.copyOf(vintages);
        }
    }

    /** One publication of a figure. */
    public record Vintage(
            FigureCell figure,
            String unit,
            boolean used,
            String source,
            @Nullable String url,
            @Nullable String published,
            String known,
            @Nullable String reason,
            @Nullable String by) {}

    /**
     * A target that the indicator judges.
     *
     * @param json address of the receipt as JSON; null where the reader may not see what it rests on
     * @param facts the receipt: method, parameters, inputs, tolerance
     * @param steps the formula in readable form
     * @param next what the next figure must be
     */
    public record Promise(
            String href,
            @Nullable String json,
            String plan,
            String planHref,
            String quote,
            String reading,
            Status status,
            boolean isFinal,
            String reason,
            List<String> flags,
            List<Fact> facts,
            List<Input> inputs,
            List<String> steps,
            @Nullable String flips,
            @Nullable String next,
            List<String> forecast,
            List<Past> past,
            @Nullable String settings,
            @Nullable String methods) {
        public Promise {
            flags = List.copyOf(flags);
            facts = List.copyOf(facts);
            inputs = List.copyOf(inputs);
            steps = List.copyOf(steps);
            forecast = List.copyOf(forecast);
            past = List.copyOf(past);
        }
    }

    /** A figure that a receipt rests on. */
    public record Input(
            String period,
            String figure,
            String source,
            @Nullable String url,
            @Nullable String published) {}

    /** Where it stood from a day on. */
    public record Past(Status status, String since, String text) {}

    /** A version of the definition. */
    public record Definition(String text, @Nullable String scope, String holds, String known) {}

    /** A version of the attributes. */
    public record Version(
            String when, @Nullable String by, @Nullable String reason, String what) {}
}
