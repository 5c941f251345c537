package gangju.server.indicators.register;

import gangju.indicator.Definition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The indicators that there are, as they were known on a day. Every read takes at most two statements. */
@Component
public final class Indicators {
    static final int PAGE_SIZE = 50;

    private final JdbcClient database;

    Indicators(JdbcClient database) {
        this.database = database;
    }

    /** A part of a list with the number of all that match. */
    public record Found(List<RegisteredIndicator> indicators, long total) {
        public Found {
            indicators = List.copyOf(indicators);
        }
    }

    public Optional<RegisteredIndicator> find(String code, LocalDate knownOn) {
        var rows = database.sql(IndicatorRows.SELECT + " WHERE i.code = :code AND " + IndicatorRows.KNOWN_ON)
                .param("code", code)
                .param("knownOn", knownOn)
                .query(bare())
                .list();
        return withDefinitions(rows, knownOn).stream().findFirst();
    }

    /** By id; those that were not known yet are left out. */
    public Map<Integer, RegisteredIndicator> byId(Collection<Integer> ids, LocalDate knownOn) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = database.sql(IndicatorRows.SELECT + " WHERE i.id = ANY (CAST(:ids AS integer[])) AND "
                        + IndicatorRows.KNOWN_ON)
                .param("ids", ids.toArray(Integer[]::new))
                .param("knownOn", knownOn)
                .query(bare())
                .list();
        var byId = new LinkedHashMap<Integer, RegisteredIndicator>();
        withDefinitions(rows, knownOn).forEach(found -> byId.put(found.id(), found));
        return byId;
    }

    /** By code, without their definitions; those that are not registered, or were not known yet, are left out. */
    public Map<String, RegisteredIndicator> attributes(Collection<String> codes, LocalDate knownOn) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var rows = database.sql(IndicatorRows.SELECT + " WHERE i.code = ANY (CAST(:codes AS text[])) AND "
                        + IndicatorRows.KNOWN_ON)
                .param("codes", codes.toArray(String[]::new))
                .param("knownOn", knownOn)
                .query(bare())
                .list();
        var byCode = new LinkedHashMap<String, RegisteredIndicator>();
        rows.forEach(found -> byCode.put(found.code(), found));
        return byCode;
    }

    /** Every indicator, without its definitions; for reading tables that may be about any of them. */
    public List<RegisteredIndicator> all(LocalDate knownOn) {
        return database.sql(IndicatorRows.SELECT + " WHERE " + IndicatorRows.KNOWN_ON + " ORDER BY i.code")
                .param("knownOn", knownOn)
                .query(bare())
                .list();
    }

    /**
     * One page of all indicators, by code.
     *
     * @param words that code or a name contains; null is all
     * @param page from 1
     */
    public Found list(@Nullable String words, int page, LocalDate knownOn) {
        var counted = new long[1];
        RowMapper<RegisteredIndicator> mapper = bare();
        var rows = database.sql(IndicatorRows.SELECT.replaceFirst("SELECT", "SELECT count(*) OVER () AS total,") + """
                         WHERE (CAST(:words AS text) IS NULL OR position(lower(:words) IN lower(i.code)) > 0
                                OR position(:words IN v.name_zh) > 0
                                OR position(lower(:words) IN lower(coalesce(v.name_en, ''))) > 0)
                           AND """
                        + IndicatorRows.KNOWN_ON + " ORDER BY i.code LIMIT :size OFFSET :offset")
                .param("words", words)
                .param("knownOn", knownOn)
                .param("size", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query((row, number) -> {
                    counted[0] = row.getLong("total");
                    return mapper.mapRow(row, number);
                })
                .list();
        return new Found(withDefinitions(rows, knownOn), counted[0]);
    }

    /** Every version of an indicator's attributes, the newest first. */
    public List<IndicatorVersion> versions(int indicator) {
        return database.sql(IndicatorRows.SELECT + " WHERE i.id = :id ORDER BY v.id DESC")
                .param("id", indicator)
                .query((row, number) -> new IndicatorVersion(
                        IndicatorRows.indicator(row, List.of()),
                        row.getObject("known_since", LocalDate.class),
                        row.getObject("known_until", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        row.getString("reason")))
                .list();
    }

    private static RowMapper<RegisteredIndicator> bare() {
        return (row, number) -> new RegisteredIndicator(
                row.getInt("id"),
                IndicatorRows.indicator(row, List.of()),
                row.getObject("known_since", LocalDate.class));
    }

    private List<RegisteredIndicator> withDefinitions(List<RegisteredIndicator> found, LocalDate knownOn) {
        if (found.isEmpty()) {
            return found;
        }
        var definitions = new HashMap<Integer, List<Definition>>();
        database.sql("""
                        SELECT indicator_id, text, scope, holds_from, known_since FROM indicators.definition
                        WHERE indicator_id = ANY (CAST(:ids AS integer[]))
                          AND known_since <= :knownOn AND (known_until IS NULL OR known_until > :knownOn)
                        ORDER BY id
                        """)
                .param("ids", found.stream().map(RegisteredIndicator::id).toArray(Integer[]::new))
                .param("knownOn", knownOn)
                .query((row, number) -> definitions
                        .computeIfAbsent(row.getInt("indicator_id"), key -> new ArrayList<>())
                        .add(IndicatorRows.definition(row)))
                .list();
        return found.stream()
                .map(one -> new RegisteredIndicator(
                        one.id(),
                        one.indicator().with(definitions.getOrDefault(one.id(), List.of())),
                        one.knownSince()))
                .toList();
    }
}
