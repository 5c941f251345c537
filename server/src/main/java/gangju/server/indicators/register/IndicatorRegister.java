package gangju.server.indicators.register;

import gangju.indicator.Definition;
import gangju.indicator.Indicator;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.plans.JsonRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers indicators and what changes about them; what was known before stays known. */
@Service
public class IndicatorRegister {
    private final JdbcClient database;
    private final SharedNumbers numbers;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    IndicatorRegister(
            JdbcClient database,
            SharedNumbers numbers,
            ApplicationEventPublisher events,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    private record Changed(Indicator indicator, String reason) {}

    private record DefinitionRow(
            String text, @Nullable String scope, @Nullable LocalDate holdsFrom) {}

    /**
     * @return the id that the indicator gets
     * @throws DuplicateKeyException if its code is taken
     */
    @Transactional
    public int add(Indicator indicator, @Nullable String by) {
        int id = database.sql("""
                        INSERT INTO indicators.indicator (code, unit_id, created_at, created_by)
                        VALUES (:code, :unit, CAST(:at AS timestamptz), :by) RETURNING id
                        """)
                .param("code", indicator.code())
                .param("unit", unit(indicator))
                .param("at", clock.instant().toString())
                .param("by", by)
                .query(Integer.class)
                .single();
        addVersion(id, indicator, null, by);
        addDefinitions(id, indicator.definitions(), null, by);
        trail.add(Change.made(
                by == null ? Change.SERVER : by,
                "indicators.indicator-added",
                "indicator/" + indicator.code(),
                indicator));
        named(indicator.code()).forEach(other -> events.publishEvent(new IndicatorChanged(other, false)));
        return id;
    }

    /** The indicators that named this one for their growths before it was there. */
    private List<Integer> named(String code) {
        return database.sql("""
                        SELECT indicator_id FROM indicators.indicator_version
                        WHERE growth_indicator = :code AND known_until IS NULL
                        """)
                .param("code", code)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Records other attributes and definitions; its code stays, whatever the given one says. */
    @Transactional
    public void change(int id, Indicator indicator, String reason, String by) {
        int unitBefore = database.sql("SELECT unit_id FROM indicators.indicator WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .single();
        int unit = unit(indicator);
        database.sql("UPDATE indicators.indicator SET unit_id = :unit WHERE id = :id AND unit_id <> :unit")
                .param("unit", unit)
                .param("id", id)
                .update();
        close("UPDATE indicators.indicator_version SET known_until = :today", id);
        close("UPDATE indicators.definition SET known_until = :today", id);
        addVersion(id, indicator, reason, by);
        addDefinitions(id, indicator.definitions(), reason, by);
        trail.add(Change.made(
                by, "indicators.indicator-changed", "indicator/" + indicator.code(), new Changed(indicator, reason)));
        events.publishEvent(new IndicatorChanged(id, unit != unitBefore));
    }

    private void close(String update, int id) {
        database.sql(update + " WHERE indicator_id = :id AND known_until IS NULL")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
    }

    private int unit(Indicator indicator) {
        return numbers.units(List.of(indicator.unit())).values().iterator().next();
    }

    private void addVersion(int id, Indicator indicator, @Nullable String reason, @Nullable String by) {
        database.sql("""
                        INSERT INTO indicators.indicator_version (indicator_id, name_zh, name_en, unit_id, precision,
                            direction, kind, frequency, lag, price_basis, area, universe, growth_indicator, data_source,
                            owner, additive, known_since, recorded_at, recorded_by, reason)
                        VALUES (:id, :nameZh, :nameEn, :unit, :precision, :direction, :kind, :frequency, :lag, :basis, :area,
                            :universe, :growth, :source, :owner, :additive, :today, CAST(:at AS timestamptz), :by, :reason)
                        """)
                .param("id", id)
                .param("nameZh", indicator.nameZh())
                .param("nameEn", indicator.nameEn())
                .param("unit", unit(indicator))
                .param("precision", indicator.precision())
                .param("direction", indicator.direction().name())
                .param("kind", indicator.kind().name())
                .param("frequency", indicator.frequency().name())
                .param("lag", indicator.lag() == null ? null : indicator.lag().toString())
                .param("basis", indicator.priceBasis().name())
                .param("area", indicator.area())
                .param("universe", indicator.universe())
                .param("growth", indicator.growthIndicator())
                .param("source", indicator.dataSource())
                .param("owner", indicator.owner())
                .param("additive", indicator.additive())
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    private void addDefinitions(int id, List<Definition> definitions, @Nullable String reason, @Nullable String by) {
        database.sql("""
                        INSERT INTO indicators.definition (indicator_id, text, scope, holds_from, known_since, recorded_at,
                            recorded_by, reason)
                        SELECT :id, r.text, r.scope, r.holds_from, :today, CAST(:at AS timestamptz), :by, :reason
                        FROM ROWS FROM (jsonb_to_recordset(CAST(:rows AS jsonb)) AS (text text, scope text, holds_from date))
                            WITH ORDINALITY AS r
                        ORDER BY r.ordinality
                        """)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .param("at", clock.instant().toString())
                .param("by", by)
                .param("reason", reason)
                .param(
                        "rows",
                        JsonRows.of(definitions.stream()
                                .map(one -> new DefinitionRow(one.text(), one.scope(), one.from()))
                                .toList()))
                .update();
    }
}
