package gangju.server.indicators.pages.indicator;

import gangju.indicator.status.Course;
import gangju.server.indicators.pages.indicator.IndicatorPage.Promise;
import gangju.server.indicators.status.AssessedTarget;
import java.util.List;

/**
 * A linked target and what is told of it.
 *
 * @param path what its course requires year by year, by the engine that judges it; empty where there is none, or the reader
 *     may not see what it rests on
 */
record ToldTarget(AssessedTarget assessed, List<Course.Point> path, Promise promise) {
    ToldTarget {
        path = List.copyOf(path);
    }
}
