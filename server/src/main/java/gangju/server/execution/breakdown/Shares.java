package gangju.server.execution.breakdown;

import gangju.server.accounts.Act;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.pages.NotPossible;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets by year, area and unit. Where shares add up, those of the last year must make the target. */
@Service
public class Shares {
    private final JdbcClient database;
    private final ItemRights rights;
    private final AuditTrail trail;
    private final Clock clock;

    Shares(JdbcClient database, ItemRights rights, AuditTrail trail, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a person says of a share. */
    public record Portion(int year, @Nullable String area, long unit, BigDecimal value) {
        /** @throws NotPossible for a year outside of 1949 to 2199 */
        public Portion {
            area = area == null || area.isBlank() ? null : area.strip();
            if (year < 1949 || year > 2199) {
                throw new NotPossible("tasks.problem.no-year");
            }
        }
    }

    /**
     * What a target promises, as far as shares concern it.
     *
     * @param value null where the promise has no number
     * @param isCumulative a total over time, whose shares add up unless a person says otherwise
     * @param stated whether shares add up, by what a person said; null where nobody did
     */
    public record Promised(
            @Nullable BigDecimal value,
            @Nullable String unit,
            boolean isCumulative,
            @Nullable Boolean stated) {
        /** Whether shares add up to it. */
        public boolean isAdditive() {
            return stated == null ? isCumulative : stated;
        }
    }

    /**
     * Shares that do not make the target.
     *
     * @param year the last that has shares
     * @param gap what is missing, or what is above an upper bound
     */
    public record Gap(int year, BigDecimal total, BigDecimal gap) {}

    /** Of an item, by year and area. */
    public List<Share> of(long item) {
        return database.sql("""
                        SELECT id, item_id, year, area, unit_id, value FROM execution.target_share
                        WHERE item_id = ? AND ended_at IS NULL ORDER BY year, area NULLS FIRST, id
                        """).param(item).query((row, number) -> share(row)).list();
    }

    /** Empty for what is no target. */
    public Optional<Promised> promised(long item) {
        return database.sql("""
                        SELECT target_value, target_unit, target_type = 'CUMULATIVE' AS cumulative, shares_add FROM execution.item
                        WHERE item_id = ? AND kind = 'target' AND NOT gone
                        """)
                .param(item)
                .query((row, number) -> new Promised(
                        row.getBigDecimal("target_value"),
                        row.getString("target_unit"),
                        row.getBoolean("cumulative"),
                        row.getObject("shares_add", Boolean.class)))
                .optional();
    }

    /** Empty where they make it, need not, or there are none. */
    public Optional<Gap> gap(long item) {
        return database.sql("SELECT year, total, gap FROM execution.share_gap WHERE item_id = ?")
                .param(item)
                .query((row, number) ->
                        new Gap(row.getInt("year"), row.getBigDecimal("total"), row.getBigDecimal("gap")))
                .optional();
    }

    /**
     * Sets the share of a year, area and unit; takes the place of the one that was set before.
     *
     * @throws NotPossible if the item is no target, or gone
     */
    @Transactional
    public void set(long item, Portion portion, String by) {
        rights.require(Act.SHARE_TARGET, item);
        if (promised(item).isEmpty()) {
            throw new NotPossible("tasks.problem.no-target");
        }
        var before = database.sql("""
                        UPDATE execution.target_share SET ended_at = :now, ended_by = :by
                        WHERE item_id = :item AND year = :year AND area IS NOT DISTINCT FROM :area AND unit_id = :unit
                            AND ended_at IS NULL RETURNING id, item_id, year, area, unit_id, value
                        """)
                .param("item", item)
                .param("year", portion.year())
                .param("area", portion.area(), Types.VARCHAR)
                .param("unit", portion.unit())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> share(row))
                .list();
        database.sql("""
                        INSERT INTO execution.target_share (item_id, year, area, unit_id, value, made_at, made_by)
                        VALUES (:item, :year, :area, :unit, :value, :now, :by)
                        """)
                .param("item", item)
                .param("year", portion.year())
                .param("area", portion.area(), Types.VARCHAR)
                .param("unit", portion.unit())
                .param("value", portion.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        trail.add(new Change(by, "execution.share-set", "item/" + item, before.isEmpty() ? null : before, portion));
    }

    /** @throws NotPossible if it was ended meanwhile */
    @Transactional
    public void end(long item, long share, String by) {
        rights.require(Act.SHARE_TARGET, item);
        var ended = database.sql("""
                        UPDATE execution.target_share SET ended_at = :now, ended_by = :by
                        WHERE id = :id AND item_id = :item AND ended_at IS NULL
                        RETURNING id, item_id, year, area, unit_id, value
                        """)
                .param("id", share)
                .param("item", item)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, number) -> share(row))
                .optional()
                .orElseThrow(() -> new NotPossible("scheme.problem.meanwhile"));
        trail.add(new Change(by, "execution.share-ended", "item/" + item, ended, null));
    }

    /** Says whether the shares of a target add up to it. */
    @Transactional
    public void additive(long item, boolean adds, String by) {
        rights.require(Act.SHARE_TARGET, item);
        database.sql("UPDATE execution.item SET shares_add = :adds WHERE item_id = :item AND kind = 'target'")
                .param("item", item)
                .param("adds", adds)
                .update();
        trail.add(Change.made(by, "execution.shares-judged", "item/" + item, Map.of("additive", adds)));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getInt("year"),
                row.getString("area"),
                row.getLong("unit_id"),
                row.getBigDecimal("value"));
    }
}
