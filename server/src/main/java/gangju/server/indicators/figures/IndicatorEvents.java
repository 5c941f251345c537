package gangju.server.indicators.figures;

import gangju.server.indicators.register.IndicatorChanged;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings figures into the new unit of an indicator, and tells everybody that they are to be read anew. */
@Component
class IndicatorEvents {
    private final JdbcClient database;
    private final RollUp rollUp;
    private final ApplicationEventPublisher events;

    IndicatorEvents(JdbcClient database, RollUp rollUp, ApplicationEventPublisher events) {
        this.database = database;
        this.rollUp = rollUp;
        this.events = events;
    }

    @EventListener
    void changed(IndicatorChanged indicator) {
        var series = database.sql("SELECT id FROM indicators.series WHERE indicator_id = :indicator")
                .param("indicator", indicator.indicator())
                .query((row, number) -> row.getInt(1))
                .list();
        rollUp.lock(series);
        if (indicator.unitChanged()) {
            rollUp.refresh(series);
        }
        events.publishEvent(new FiguresChanged(new HashSet<>(series), "definition"));
    }
}
