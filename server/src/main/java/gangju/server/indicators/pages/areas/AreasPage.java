package gangju.server.indicators.pages.areas;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.Filters;
import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of figures by area, and by indicator where there are several.
 *
 * @param codes as typed, separated by spaces; null on the page of one indicator
 * @param periods the columns, the latest first
 * @param chart JSON of the bars beside the table, null where there is nothing to draw
 * @param told what a reader must know before comparing
 * @param sum of the chosen areas, null where they may not be added up or none are chosen
 */
public record AreasPage(
        PageFrame frame,
        ClockStrip clocks,
        String title,
        String lead,
        @Nullable String code,
        @Nullable String codes,
        @Nullable String areas,
        String from,
        String to,
        Filters filters,
        List<Column> periods,
        List<Line> lines,
        @Nullable Line sum,
        @Nullable String chart,
        String summary,
        String chartTitle,
        List<String> told,
        String csv,
        String excel,
        String foot) {
    public AreasPage {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        told = List.copyOf(told);
    }

    /** A period, and the address of the table in its order. */
    public record Column(String label, String href, boolean sorted) {}

    /**
     * An area, with a figure or a gap for each period.
     *
     * @param indicator where there are several
     */
    public record Line(
            String area,
            @Nullable String href,
            boolean own,
            @Nullable String indicator,
            @Nullable String indicatorHref,
            String unit,
            List<FigureCell> cells,
            String source) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
