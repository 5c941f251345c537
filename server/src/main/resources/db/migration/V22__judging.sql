-- Targets are judged from the kept figures, and need of the vintage that counts the day on which it was known as well, and
-- whether it was stated in another unit than the indicator's.

-- known: the day of publication, or that we learned it where its publication is not dated. One more of the marks: 131072
-- stated in another unit than the indicator's, so that its own value is with the observation.
ALTER TABLE indicators.series_figures ADD known date[] NOT NULL DEFAULT '{}';

DROP FUNCTION indicators.rolled_up(integer[]);

-- As in V20, with these.
CREATE FUNCTION indicators.rolled_up(touched integer[])
    RETURNS TABLE (series_id integer, disputed integer, period_start date[], period_length smallint[], value numeric[],
        observation bigint[], source integer[], marks integer[], known date[])
    LANGUAGE sql STABLE AS $$
WITH candidate AS (
    SELECT o.series_id, o.period_start, o.period_length, o.id, o.source_id, o.value, o.bound, o.status, o.confidentiality,
        o.scope, s.publisher, u.dimension, u.factor, i.dimension AS to_dimension, i.factor AS to_factor,
        o.value IS NOT NULL AND o.status IN ('A', 'E', 'I', 'P', 'U') AND s.grade < 5 AS usable,
        c.observation_id IS NOT DISTINCT FROM o.id AS chosen,
        CASE WHEN o.break_before IS NULL THEN 0 ELSE 2048 END + CASE WHEN o.scope IS NULL THEN 0 ELSE 4096 END
            + CASE WHEN o.note IS NULL THEN 0 ELSE 8192 END + CASE WHEN o.doubts IS NULL THEN 0 ELSE 16384 END AS texts,
        o.published_end, s.grade, o.known_since, o.unit_id <> n.unit_id AS is_in_other_unit
    FROM indicators.series r
    JOIN indicators.indicator n ON n.id = r.indicator_id
    JOIN indicators.unit i ON i.id = n.unit_id
    JOIN indicators.observation o ON o.series_id = r.id
    JOIN indicators.source s ON s.id = o.source_id
    JOIN indicators.unit u ON u.id = o.unit_id
    LEFT JOIN indicators.choice c ON c.series_id = o.series_id AND c.period_start = o.period_start
        AND c.period_length = o.period_length AND c.known_until IS NULL
    WHERE r.id = ANY (touched)
      AND NOT EXISTS (SELECT FROM indicators.import w WHERE w.id = o.import_id AND w.withdrawn_on IS NOT NULL)
), placed AS (
    SELECT c.*, row_number() OVER counts AS place, count(*) OVER period > 1 AS has_others,
        first_value(c.chosen) OVER counts AS used_chosen, first_value(c.usable AND c.bound = '=') OVER counts AS used_exact,
        first_value(c.status) OVER counts AS used_status, first_value(c.publisher) OVER counts AS used_publisher,
        first_value(c.value) OVER counts AS used_value, first_value(c.dimension) OVER counts AS used_dimension,
        first_value(c.factor) OVER counts AS used_factor, first_value(c.scope) OVER counts AS used_scope
    FROM candidate c
    WINDOW period AS (PARTITION BY c.series_id, c.period_start, c.period_length),
        counts AS (PARTITION BY c.series_id, c.period_start, c.period_length
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
    SELECT j.*, indicators.convert(j.value, j.dimension, j.factor, j.to_dimension, j.to_factor) AS converted,
        indicators.period_end(j.period_start, j.period_length) AS period_end
    FROM judged j WHERE j.place = 1
), rolled AS (
    SELECT f.series_id,
        CAST(count(*) FILTER (WHERE f.disputed) AS integer) AS disputed,
        array_agg(f.period_start ORDER BY f.period_end, f.period_start DESC) AS period_start,
        array_agg(f.period_length ORDER BY f.period_end, f.period_start DESC) AS period_length,
        array_agg(f.converted ORDER BY f.period_end, f.period_start DESC) AS value,
        array_agg(f.id ORDER BY f.period_end, f.period_start DESC) AS observation,
        array_agg(f.source_id ORDER BY f.period_end, f.period_start DESC) AS source,
        array_agg(position(CAST(f.bound AS text) IN '=~><') - 1 + 4 * (position(CAST(f.status AS text) IN 'AEFIMLPUV') - 1)
            + 64 * (position(CAST(f.confidentiality AS text) IN 'FNC') - 1) + f.texts
            + CASE WHEN f.usable THEN 256 ELSE 0 END + CASE WHEN f.disputed THEN 512 ELSE 0 END
            + CASE WHEN f.chosen THEN 1024 ELSE 0 END
            + CASE WHEN f.value IS NOT NULL AND f.converted IS NULL THEN 32768 ELSE 0 END
            + CASE WHEN f.has_others THEN 65536 ELSE 0 END + CASE WHEN f.is_in_other_unit THEN 131072 ELSE 0 END
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

-- Brings the kept figures of the series up to date. The caller holds the rows of indicators.series locked.
CREATE OR REPLACE FUNCTION indicators.roll_up(touched integer[]) RETURNS void LANGUAGE sql AS $$
INSERT INTO indicators.series_figures AS kept
    (series_id, disputed, period_start, period_length, value, observation, source, marks, known)
SELECT series_id, disputed, period_start, period_length, value, observation, source, marks, known
FROM indicators.rolled_up(touched)
ON CONFLICT (series_id) DO UPDATE SET revision = kept.revision + 1, disputed = excluded.disputed,
    period_start = excluded.period_start, period_length = excluded.period_length, value = excluded.value,
    observation = excluded.observation, source = excluded.source, marks = excluded.marks,
    known = excluded.known
$$;

DO $$
DECLARE
    part integer[];
    done integer := 0;
BEGIN
    LOOP
        SELECT array_agg(series_id) INTO part FROM (SELECT series_id FROM indicators.series_figures
            WHERE series_id > done ORDER BY series_id LIMIT 10000) AS next;
        EXIT WHEN part IS NULL;
        PERFORM indicators.roll_up(part);
        done := part[array_upper(part, 1)];
    END LOOP;
END $$;
