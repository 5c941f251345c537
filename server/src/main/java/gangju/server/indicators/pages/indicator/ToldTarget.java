package gangju.server.indicators.pages.indicator;

import gangju.indicator.forecast.Forecast;
import gangju.indicator.status.Course;
import gangju.server.indicators.pages.indicator.IndicatorPage.Promise;
import gangju.server.indicators.status.AssessedTarget;
import java.util.List;
import java.util.Optional;

/**
 * A linked target and what is told of it.
 *
 * @param path what its course requires year by year, by the engine that judges it; empty where there is none, or the
 *     reader may not see what it rests on
 * @param forecast to its date; empty likewise
 */
record ToldTarget(AssessedTarget assessed, List<Course.Point> path, Optional<Forecast> forecast, Promise promise) {
    ToldTarget {
        path = List.copyOf(path);
    }
}
