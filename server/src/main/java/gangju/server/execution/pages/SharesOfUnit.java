package gangju.server.execution.pages;

import gangju.server.accounts.UnitDuties;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit is to reach of targets, by year and area. */
@Component
final class SharesOfUnit implements UnitDuties {
    private final JdbcClient database;
    private final Clock clock;

    SharesOfUnit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of years to come by year, those of past years after them. */
    @Override
    public List<Duty> of(long unit, int most, Messages words) {
        var year = LocalDate.now(clock).getYear();
        return database.sql("""
                        SELECT s.year, s.area, s.value, i.title, i.target_unit, i.plan_id, i.item_id, p.title AS plan_title
                        FROM execution.target_share s
                        JOIN execution.item i ON i.item_id = s.item_id AND NOT i.gone
                        JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
                        WHERE s.unit_id = :unit AND s.ended_at IS NULL
                        ORDER BY s.year < :year, s.year, i.plan_id, i.ordinal, s.id LIMIT :most
                        """)
                .param("unit", unit)
                .param("year", year)
                .param("most", most)
                .query((row, number) -> duty(row, year, words))
                .list();
    }

    private static Duty duty(ResultSet row, int present, Messages words) throws SQLException {
        var year = row.getInt("year");
        return new Duty(
                row.getString("title"),
                "/plans/" + row.getLong("plan_id") + "/tasks/" + row.getLong("item_id") + "#shares",
                words.get("units.duty.share"),
                words.get("plan-words.date.year", String.valueOf(year)),
                null,
                FigureWords.of(words).figure(row.getBigDecimal("value"), row.getString("target_unit")),
                Stream.of(row.getString("area"), row.getString("plan_title"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                null,
                "",
                year < present ? null : LocalDate.of(year, 12, 31));
    }
}
