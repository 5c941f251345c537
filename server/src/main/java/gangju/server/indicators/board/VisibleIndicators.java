package gangju.server.indicators.board;

import gangju.server.accounts.OpenIndicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visitors may read about the indicators that judge targets of plans that are open to them. */
@Component
class VisibleIndicators implements OpenIndicators {
    private final JdbcClient database;

    VisibleIndicators(JdbcClient database) {
        this.database = database;
    }

    /** Starts from the open plans, which are few. */
    @Override
    public boolean isOpen(String code) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM indicators.plan p
                            JOIN indicators.target t ON t.plan_id = p.plan_id AND t.known_until IS NULL
                            JOIN indicators.link l ON l.item_id = t.item_id AND l.known_until IS NULL
                            JOIN indicators.series s ON s.id IN (l.series_id, l.growth_series_id)
                            JOIN indicators.indicator i ON i.id = s.indicator_id
                            WHERE p.is_open AND p.known_until IS NULL AND p.withdrawn_on IS NULL AND i.code = :code)
                        """).param("code", code).query(Boolean.class).single();
    }
}
