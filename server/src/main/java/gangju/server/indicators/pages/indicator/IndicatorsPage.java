package gangju.server.indicators.pages.indicator;

import gangju.server.indicators.pages.ClockStrip;
import gangju.server.indicators.pages.FigureCell;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.SortColumn;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All indicators with their latest figures. */
public record IndicatorsPage(
        PageFrame frame,
        ClockStrip clocks,
        @Nullable Told told,
        String lead,
        Filters filters,
        List<SortColumn> columns,
        List<Line> lines,
        String excel,
        boolean any,
        Pager pager) {
    public IndicatorsPage {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * An indicator.
     *
     * @param period of the latest figure in its own area
     * @param defined whether it has a definition
     */
    public record Line(
            String href,
            String code,
            String name,
            String kind,
            String frequency,
            String unit,
            FigureCell latest,
            @Nullable String period,
            int areas,
            int targets,
            @Nullable String owner,
            boolean defined) {}
}
