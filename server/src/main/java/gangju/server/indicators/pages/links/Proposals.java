package gangju.server.indicators.pages.links;

import gangju.indicator.Indicator;
import gangju.indicator.link.Linking;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.status.LinkProposals;
import gangju.server.indicators.status.WatchedPlan;
import gangju.server.indicators.status.WatchedPlans;
import gangju.server.indicators.status.WatchedTarget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which indicators the names of targets propose. */
@Component
final class Proposals {
    /** More would make a page that nobody reads; the rest is found by the search of the list of indicators. */
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final Indicators indicators;
    private final WatchedPlans plans;
    private final Clock clock;

    Proposals(JdbcClient database, Indicators indicators, WatchedPlans plans, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.plans = plans;
        this.clock = clock;
    }

    /** By code. */
    List<Indicator> offered() {
        var ids = database.sql("SELECT id FROM indicators.indicator ORDER BY code LIMIT :most")
                .param("most", MOST)
                .query((row, number) -> row.getInt(1))
                .list();
        return indicators.byId(ids, LocalDate.now(clock)).values().stream()
                .map(RegisteredIndicator::indicator)
                .sorted(java.util.Comparator.comparing(Indicator::code))
                .toList();
    }

    Linking of(long plan, List<WatchedTarget> targets, List<Indicator> offered) {
        var area = plans.find(plan, LocalDate.now(clock), Viewer.MEMBER).map(WatchedPlan::area);
        return LinkProposals.among(area.orElse(null), targets, offered);
    }
}
