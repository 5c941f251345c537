package gangju.server.indicators.status;

import gangju.indicator.status.Freshness;
import gangju.indicator.status.Judge;
import gangju.indicator.status.Outcome;
import gangju.server.indicators.Remarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
        return histories(List.of(item), knownOn, Integer.MAX_VALUE).getOrDefault(item, List.of());
    }

    /** By target, at most so many changes of each, the newest first. */
    public Map<Long, List<PastStanding>> histories(Collection<Long> items, LocalDate knownOn, int most) {
        var histories = new HashMap<Long, List<PastStanding>>();
        database.sql("SELECT known_since, recorded_at, cause," + COLUMNS + """
                         FROM unnest(CAST(:items AS bigint[])) AS asked, LATERAL (
                            SELECT * FROM indicators.standing_history h
                            WHERE h.item_id = asked AND h.known_since <= :knownOn ORDER BY h.id DESC LIMIT :most) AS history
                        ORDER BY id DESC
                        """)
                .param("items", items.toArray(Long[]::new))
                .param("knownOn", knownOn)
                .param("most", most)
                .query(row -> {
                    histories
                            .computeIfAbsent(row.getLong("item_id"), item -> new ArrayList<>())
                            .add(new PastStanding(
                                    row.getObject("known_since", LocalDate.class),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("cause"),
                                    standing(row, null)));
                });
        return histories;
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
