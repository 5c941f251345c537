package gangju.server.indicators.pages.standing;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.SortColumn;
import gangju.server.indicators.pages.Status;
import gangju.server.pages.Pager;
import gangju.server.plans.PlanPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan's targets stand.
 *
 * @param unknown the plan had not been adopted yet when the clocks look
 * @param lead the answer in a sentence
 * @param tallies the counts by outcome; cancelled targets are counted apart
 * @param troubled the targets that will be missed, or can't be told, the gravest first; part of them
 * @param moreTroubled address of the list of all of them, null where all are shown
 * @param found how many match the filters
 * @param links address of the page where targets get their indicators; null for who may not change it
 * @param unlinked how many targets have no indicator yet
 */
public record StandingPage(
        PlanPage page,
        ClockStrip clocks,
        boolean unknown,
        String lead,
        List<Tally> tallies,
        List<Line> troubled,
        @Nullable String moreTroubled,
        List<ChapterLine> chapters,
        Filters filters,
        List<SortColumn> columns,
        List<Line> lines,
        String found,
        Pager pager,
        @Nullable String links,
        int unlinked,
        String excel,
        String csv) {
    public StandingPage {
        tallies = List.copyOf(tallies);
        troubled = List.copyOf(troubled);
        chapters = List.copyOf(chapters);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** How many have one outcome, with the list of them. */
    public record Tally(Status status, int count, String href) {}

    /**
     * A target.
     *
     * @param measure the promise in short: ≥ 3.6 %
     * @param due by when, null where the plan does not say
     * @param status null for a cancelled target, and for one that nobody has judged yet
     * @param owner the body that is responsible for the indicator
     * @param judged who judged where it was not the figure
     * @param latest the latest figure, with its period and source below
     * @param said the latest figure with its unit, for a sentence
     * @param required what it should be now, null where there is no such value
     * @param freshness how old the figure is against its schedule
     */
    public record Line(
            String href,
            String name,
            @Nullable String quote,
            @Nullable String section,
            @Nullable String sectionHref,
            @Nullable String strength,
            boolean binding,
            String measure,
            @Nullable String due,
            boolean cancelled,
            @Nullable Status status,
            @Nullable String judged,
            boolean isFinal,
            FigureCell latest,
            @Nullable String said,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String source,
            @Nullable String owner,
            @Nullable String required,
            String reason,
            List<String> flags,
            @Nullable String freshness,
            boolean late,
            @Nullable String indicatorHref) {
        public Line {
            flags = List.copyOf(flags);
        }
    }

    /** A chapter with how many of its targets have each outcome, in the order of {@link #tallies}. */
    public record ChapterLine(
            @Nullable String href, String title, int targets, List<Integer> counts, int late, int cancelled) {
        public ChapterLine {
            counts = List.copyOf(counts);
        }
    }
}
