-- What is to be judged anew waits target by target: after a large import, after a decided tolerance. A row for each act,
-- so that none has to wait for another; judging a target takes all its rows away in the transaction that keeps the result.
CREATE TABLE indicators.waiting_target (
    rejudging_id integer NOT NULL,
    item_id bigint NOT NULL,
    PRIMARY KEY (rejudging_id, item_id)
);
CREATE INDEX waiting_target_item ON indicators.waiting_target (item_id);

INSERT INTO indicators.waiting_target (rejudging_id, item_id)
SELECT DISTINCT r.id, t.item_id FROM indicators.rejudging r
JOIN indicators.target t ON t.type = ANY (r.target_types) AND t.item_id > r.last_item
WHERE r.finished_at IS NULL;

UPDATE indicators.rejudging r
SET targets = r.judged + (SELECT count(*) FROM indicators.waiting_target w WHERE w.rejudging_id = r.id)
WHERE r.finished_at IS NULL;

ALTER TABLE indicators.rejudging DROP COLUMN target_types, DROP COLUMN last_item;

-- Warnings that were open on an earlier day are those that are open still and those that ended later.
CREATE INDEX warning_past_by_gravity ON indicators.warning
    ((CASE severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END), since, id) WHERE resolved_on IS NOT NULL;

-- Whether an area is there at all, whatever the indicator; for areas whose names another's begins with.
CREATE INDEX series_by_area ON indicators.series (area);

-- As in V22; but only figures with other vintages of their period go through the windows that tell which one counts.
CREATE OR REPLACE FUNCTION indicators.rolled_up(touched integer[])
    RETURNS TABLE (series_id integer, disputed integer, period_start date[], period_length smallint[], value numeric[],
        observation bigint[], source integer[], marks integer[], known date[])
    LANGUAGE sql STABLE AS $$
WITH observed AS (
    SELECT o.series_id, o.period_start, o.period_length, o.id, o.source_id, o.unit_id, o.value, o.bound, o.status,
        o.confidentiality, o.scope, o.published_end, o.known_since, n.unit_id AS to_unit,
        CASE WHEN o.break_before IS NULL THEN 0 ELSE 2048 END + CASE WHEN o.scope IS NULL THEN 0 ELSE 4096 END
            + CASE WHEN o.note IS NULL THEN 0 ELSE 8192 END + CASE WHEN o.doubts IS NULL THEN 0 ELSE 16384 END AS texts,
        count(*) OVER (PARTITION BY o.series_id, o.period_start, o.period_length) AS vintages
    FROM indicators.series r
    JOIN indicators.indicator n ON n.id = r.indicator_id
    JOIN indicators.observation o ON o.series_id = r.id
    WHERE r.id = ANY (touched)
      AND NOT EXISTS (SELECT FROM indicators.import w WHERE w.id = o.import_id AND w.withdrawn_on IS NOT NULL)
), candidate AS (
    SELECT o.*, s.publisher, s.grade, u.dimension, u.factor, i.dimension AS to_dimension, i.factor AS to_factor,
        o.value IS NOT NULL AND o.status IN ('A', 'E', 'I', 'P', 'U') AND s.grade < 5 AS usable,
        c.observation_id IS NOT DISTINCT FROM o.id AS chosen
    FROM observed o
    JOIN indicators.unit i ON i.id = o.to_unit
    JOIN indicators.source s ON s.id = o.source_id
    JOIN indicators.unit u ON u.id = o.unit_id
    LEFT JOIN indicators.choice c ON c.series_id = o.series_id AND c.period_start = o.period_start
        AND c.period_length = o.period_length AND c.known_until IS NULL
), placed AS (
    SELECT c.*, row_number() OVER counts AS place,
        first_value(c.chosen) OVER counts AS used_chosen, first_value(c.usable AND c.bound = '=') OVER counts AS used_exact,
        first_value(c.status) OVER counts AS used_status, first_value(c.publisher) OVER counts AS used_publisher,
        first_value(c.value) OVER counts AS used_value, first_value(c.dimension) OVER counts AS used_dimension,
        first_value(c.factor) OVER counts AS used_factor, first_value(c.scope) OVER counts AS used_scope
    FROM candidate c
    WHERE c.vintages > 1
    WINDOW counts AS (PARTITION BY c.series_id, c.period_start, c.period_length
            ORDER BY c.chosen DESC, c.usable DESC, c.bound <> '=', c.status <> 'A', c.published_end DESC NULLS LAST, c.grade,
                c.known_since DESC, c.id DESC)
), judged AS (
    SELECT p.*, bool_or(p.place > 1 AND NOT p.used_chosen AND p.used_exact AND p.usable AND p.bound = '='
            AND p.status = p.used_status AND coalesce(p.scope = p.used_scope, true)
            AND (p.used_publisher IS NULL OR p.used_publisher IS DISTINCT FROM p.publisher)
            AND NOT coalesce(indicators.agree(p.used_value,
                indicators.convert(p.value, p.dimension, p.factor, p.used_dimension, p.used_factor)), false))
            OVER (PARTITION BY p.series_id, p.period_start, p.period_length) AS disputed
    FROM placed p
), figure AS (
    SELECT f.*, indicators.convert(f.value, f.dimension, f.factor, f.to_dimension, f.to_factor) AS converted,
        indicators.period_end(f.period_start, f.period_length) AS period_end
    FROM (
        SELECT series_id, period_start, period_length, id, source_id, unit_id, to_unit, value, bound, status, confidentiality,
            published_end, known_since, texts, dimension, factor, to_dimension, to_factor, usable, chosen,
            vintages, false AS disputed
        FROM candidate WHERE vintages = 1
        UNION ALL
        SELECT series_id, period_start, period_length, id, source_id, unit_id, to_unit, value, bound, status, confidentiality,
            published_end, known_since, texts, dimension, factor, to_dimension, to_factor, usable, chosen,
            vintages, disputed
        FROM judged WHERE place = 1) AS f
), rolled AS (
    SELECT f.series_id,
        CAST(count(*) FILTER (WHERE f.disputed) AS integer) AS disputed,
        array_agg(f.period_start ORDER BY f.period_end, f.period_start DESC) AS period_start,
        array_agg(f.period_length ORDER BY f.period_end, f.period_start DESC) AS period_length,
        array_agg(f.converted ORDER BY f.period_end, f.period_start DESC) AS value,
        array_agg(f.id ORDER BY f.period_end, f.period_start DESC) AS observation,
        array_agg(f.source_id ORDER BY f.period_end, f.period_start DESC) AS source,
        array_agg(CASE f.bound WHEN '=' THEN 0 WHEN '~' THEN 1 WHEN '>' THEN 2 ELSE 3 END
            + CASE f.status WHEN 'A' THEN 0 WHEN 'E' THEN 4 WHEN 'F' THEN 8 WHEN 'I' THEN 12 WHEN 'M' THEN 16 WHEN 'L' THEN 20
                WHEN 'P' THEN 24 WHEN 'U' THEN 28 ELSE 32 END
            + CASE f.confidentiality WHEN 'F' THEN 0 WHEN 'N' THEN 64 ELSE 128 END + f.texts
            + CASE WHEN f.usable THEN 256 ELSE 0 END + CASE WHEN f.disputed THEN 512 ELSE 0 END
            + CASE WHEN f.chosen THEN 1024 ELSE 0 END
            + CASE WHEN f.value IS NOT NULL AND f.converted IS NULL THEN 32768 ELSE 0 END
            + CASE WHEN f.vintages > 1 THEN 65536 ELSE 0 END + CASE WHEN f.unit_id <> f.to_unit THEN 131072 ELSE 0 END
            ORDER BY f.period_end, f.period_start DESC) AS marks,
        array_agg(coalesce(f.published_end, f.known_since) ORDER BY f.period_end, f.period_start DESC) AS known
    FROM figure f GROUP BY f.series_id
)
SELECT t.series_id, coalesce(r.disputed, 0), coalesce(r.period_start, '{}'), coalesce(r.period_length, '{}'),
    coalesce(r.value, '{}'), coalesce(r.observation, '{}'), coalesce(r.source, '{}'), coalesce(r.marks, '{}'),
    coalesce(r.known, '{}')
FROM (SELECT DISTINCT unnest(touched) AS series_id) t
LEFT JOIN rolled r ON r.series_id = t.series_id
$$;
