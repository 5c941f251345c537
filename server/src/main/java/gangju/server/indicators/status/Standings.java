package gangju.server.indicators.status;

import gangju.indicator.status.Freshness;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Outcome;
import gangju.server.indicators.Remarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where targets stand, and stood. */
@Component
public final class Standings {
    private static final String COLUMNS = """
            item_id, outcome, is_final, freshness, by_person, reason, flags, method, method_version, observed, inputs
            """;

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    /** By target, as kept now; a cancelled target has none. */
    public Map<Long, Standing> now(Collection<Long> items) {
        var standings = new HashMap<Long, Standing>();
        database.sql("SELECT changes_on," + COLUMNS
                        + " FROM indicators.standing WHERE item_id = ANY (CAST(:items AS bigint[]))")
                .param("items", items.toArray(Long[]::new))
                .query(row -> {
                    standings.put(row.getLong("item_id"), standing(row, row.getObject("changes_on", LocalDate.class)));
                });
        return standings;
    }

    /** Every change that was recorded by a day, the newest first. */
    public List<PastStanding> history(long item, LocalDate knownOn) {
        return database.sql("SELECT known_since, recorded_at, cause," + COLUMNS + """
                         FROM indicators.standing_history WHERE item_id = :item AND known_since <= :knownOn
                        ORDER BY id DESC
                        """)
                .param("item", item)
                .param("knownOn", knownOn)
                .query((row, number) -> new PastStanding(
                        row.getObject("known_since", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("cause"),
                        standing(row, null)))
                .list();
    }

    static Standing standing(ResultSet row, @Nullable LocalDate changesOn) throws SQLException {
        var freshness = row.getString("freshness");
        return new Standing(
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("is_final"),
                freshness == null ? null : Freshness.valueOf(freshness),
                row.getBoolean("by_person") ? Judge.PERSON : Judge.FIGURE,
                Remarks.parse(row.getString("reason")),
                Remarks.parseAll((Object[]) row.getArray("flags").getArray()),
                row.getString("method"),
                row.getObject("method_version", Integer.class),
                row.getObject("observed", Long.class),
                Arrays.asList((Long[]) row.getArray("inputs").getArray()),
                changesOn);
    }
}
