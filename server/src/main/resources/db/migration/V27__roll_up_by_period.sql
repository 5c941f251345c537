-- What a figure costs on its way in does not grow with the history of its series: the kept figures of the periods that it
-- touches are computed anew, and put between those of the others.

-- The law of V26 which vintage counts, for whole series (starts and lengths null) and for single periods of them alike. Each
-- is looked up by itself, by index: joined at will, all observations are read where the planner takes them to be few. Only a
-- figure that has other vintages is held against them.
CREATE FUNCTION indicators.counting(touched integer[], starts date[], lengths smallint[])
    RETURNS TABLE (series_id integer, period_start date, period_length smallint, value numeric, observation bigint,
        source integer, marks integer, known date)
    LANGUAGE sql STABLE AS $$
WITH candidate AS (
    SELECT r.id AS series_id, o.period_start, o.period_length, o.id, o.source_id, o.unit_id, n.unit_id AS to_unit, o.value,
        o.bound, o.status, o.confidentiality, o.scope, o.published_end, o.known_since, s.publisher, u.dimension, u.factor,
        CASE WHEN o.break_before IS NULL THEN 0 ELSE 2048 END + CASE WHEN o.scope IS NULL THEN 0 ELSE 4096 END
            + CASE WHEN o.note IS NULL THEN 0 ELSE 8192 END + CASE WHEN o.doubts IS NULL THEN 0 ELSE 16384 END AS texts,
        o.value IS NOT NULL AND o.status IN ('A', 'E', 'I', 'P', 'U') AND s.grade < 5 AS usable,
        c.observation_id IS NOT DISTINCT FROM o.id AS chosen, s.grade
    FROM (SELECT DISTINCT * FROM unnest(touched, starts, lengths)) AS t (series_id, period_start, period_length)
    JOIN indicators.series r ON r.id = t.series_id
    JOIN indicators.indicator n ON n.id = r.indicator_id
    CROSS JOIN LATERAL (
        SELECT * FROM indicators.observation v
        WHERE v.series_id = r.id
          AND v.period_start BETWEEN coalesce(t.period_start, '-infinity') AND coalesce(t.period_start, 'infinity')
          AND (t.period_length IS NULL OR v.period_length = t.period_length) OFFSET 0) AS o
    JOIN indicators.source s ON s.id = o.source_id
    JOIN indicators.unit u ON u.id = o.unit_id
    LEFT JOIN indicators.choice c ON c.series_id = o.series_id AND c.period_start = o.period_start
        AND c.period_length = o.period_length AND c.known_until IS NULL
    WHERE NOT EXISTS (SELECT FROM indicators.import w WHERE w.id = o.import_id AND w.withdrawn_on IS NOT NULL)
), placed AS (
    SELECT c.*, row_number() OVER counts AS place, lead(true) OVER counts IS NOT NULL AS has_others
    FROM candidate c
    WINDOW counts AS (PARTITION BY c.series_id, c.period_start, c.period_length
        ORDER BY c.chosen DESC, c.usable DESC, c.bound <> '=', c.status <> 'A', c.published_end DESC NULLS LAST, c.grade,
            c.known_since DESC, c.id DESC)
), figure AS (
    SELECT p.*, indicators.convert(p.value, p.dimension, p.factor, i.dimension, i.factor) AS converted,
        p.has_others AND NOT p.chosen AND p.usable AND p.bound = '=' AND EXISTS (
            SELECT FROM indicators.observation v
            JOIN indicators.source s ON s.id = v.source_id
            JOIN indicators.unit u ON u.id = v.unit_id
            WHERE v.series_id = p.series_id AND v.period_start = p.period_start AND v.period_length = p.period_length
              AND v.id <> p.id AND v.bound = '=' AND v.status = p.status AND v.value IS NOT NULL AND s.grade < 5
              AND coalesce(v.scope = p.scope, true)
              AND (p.publisher IS NULL OR p.publisher IS DISTINCT FROM s.publisher)
              AND NOT EXISTS (SELECT FROM indicators.import w WHERE w.id = v.import_id AND w.withdrawn_on IS NOT NULL)
              AND NOT coalesce(indicators.agree(p.value,
                  indicators.convert(v.value, u.dimension, u.factor, p.dimension, p.factor)), false)) AS disputed
    FROM placed p
    JOIN indicators.unit i ON i.id = p.to_unit
    WHERE p.place = 1
)
SELECT f.series_id, f.period_start, f.period_length, f.converted, f.id, f.source_id,
    CASE f.bound WHEN '=' THEN 0 WHEN '~' THEN 1 WHEN '>' THEN 2 ELSE 3 END
        + CASE f.status WHEN 'A' THEN 0 WHEN 'E' THEN 4 WHEN 'F' THEN 8 WHEN 'I' THEN 12 WHEN 'M' THEN 16 WHEN 'L' THEN 20
            WHEN 'P' THEN 24 WHEN 'U' THEN 28 ELSE 32 END
        + CASE f.confidentiality WHEN 'F' THEN 0 WHEN 'N' THEN 64 ELSE 128 END + f.texts
        + CASE WHEN f.usable THEN 256 ELSE 0 END + CASE WHEN f.disputed THEN 512 ELSE 0 END
        + CASE WHEN f.chosen THEN 1024 ELSE 0 END
        + CASE WHEN f.value IS NOT NULL AND f.converted IS NULL THEN 32768 ELSE 0 END
        + CASE WHEN f.has_others THEN 65536 ELSE 0 END + CASE WHEN f.unit_id <> f.to_unit THEN 131072 ELSE 0 END,
    coalesce(f.published_end, f.known_since)
FROM figure f
$$;

-- As in V26. Of periods of the same days that are written in days and in months, those in days come first.
CREATE OR REPLACE FUNCTION indicators.rolled_up(touched integer[])
    RETURNS TABLE (series_id integer, disputed integer, period_start date[], period_length smallint[], value numeric[],
        observation bigint[], source integer[], marks integer[], known date[])
    LANGUAGE sql STABLE AS $$
WITH rolled AS (
    SELECT f.series_id,
        CAST(count(*) FILTER (WHERE f.marks & 512 <> 0) AS integer) AS disputed,
        array_agg(f.period_start ORDER BY f.period_end, f.period_start DESC, f.period_length) AS period_start,
        array_agg(f.period_length ORDER BY f.period_end, f.period_start DESC, f.period_length) AS period_length,
        array_agg(f.value ORDER BY f.period_end, f.period_start DESC, f.period_length) AS value,
        array_agg(f.observation ORDER BY f.period_end, f.period_start DESC, f.period_length) AS observation,
        array_agg(f.source ORDER BY f.period_end, f.period_start DESC, f.period_length) AS source,
        array_agg(f.marks ORDER BY f.period_end, f.period_start DESC, f.period_length) AS marks,
        array_agg(f.known ORDER BY f.period_end, f.period_start DESC, f.period_length) AS known
    FROM (SELECT c.*, indicators.period_end(c.period_start, c.period_length) AS period_end
        FROM indicators.counting(touched, NULL, NULL) AS c) AS f
    GROUP BY f.series_id
)
SELECT t.series_id, coalesce(r.disputed, 0), coalesce(r.period_start, '{}'), coalesce(r.period_length, '{}'),
    coalesce(r.value, '{}'), coalesce(r.observation, '{}'), coalesce(r.source, '{}'), coalesce(r.marks, '{}'),
    coalesce(r.known, '{}')
FROM (SELECT DISTINCT unnest(touched) AS series_id) t
LEFT JOIN rolled r ON r.series_id = t.series_id
$$;

CREATE AGGREGATE indicators.joined(anycompatiblearray) (SFUNC = array_cat, STYPE = anycompatiblearray);

-- Brings single periods up to date; the series have kept figures already. Each kept array is cut where a period stands or
-- would stand, its new figure put there, or none where all its vintages are withdrawn. The caller holds the rows of
-- indicators.series locked.
CREATE FUNCTION indicators.roll_up(touched integer[], starts date[], lengths smallint[]) RETURNS void
    LANGUAGE sql AS $$
WITH figure AS MATERIALIZED (
    SELECT * FROM indicators.counting(touched, starts, lengths)
), change AS (
    SELECT series_id, period_start, period_length, ARRAY[period_start] AS starts, ARRAY[period_length] AS lengths,
        ARRAY[value] AS amounts, ARRAY[observation] AS observations, ARRAY[source] AS sources, ARRAY[marks] AS all_marks,
        ARRAY[known] AS days, marks / 512 % 2 AS disputed
    FROM figure
    UNION ALL
    SELECT series_id, period_start, period_length, CAST('{}' AS date[]), CAST('{}' AS smallint[]), '{}', '{}', '{}', '{}',
        CAST('{}' AS date[]), 0
    FROM (SELECT * FROM unnest(touched, starts, lengths) AS t (series_id, period_start, period_length)
        EXCEPT SELECT series_id, period_start, period_length FROM figure) AS gone
), met AS (
    SELECT c.*, p.before,
        CAST((k.period_start[p.before + 1], k.period_length[p.before + 1]) IS NOT DISTINCT FROM
            (c.period_start, c.period_length) AS integer) AS here
    FROM change c
    JOIN indicators.series_figures k ON k.series_id = c.series_id
    CROSS JOIN LATERAL (SELECT cardinality(k.period_start) AS size) AS s
    CROSS JOIN LATERAL (SELECT CASE
        WHEN k.period_start[s.size] = c.period_start AND k.period_length[s.size] = c.period_length THEN s.size - 1
        WHEN indicators.period_end(k.period_start[s.size], k.period_length[s.size])
            < indicators.period_end(c.period_start, c.period_length) THEN s.size
        ELSE (SELECT CAST(count(*) AS integer) FROM unnest(k.period_start, k.period_length) AS e (period_start, period_length)
            WHERE (indicators.period_end(e.period_start, e.period_length), c.period_start, e.period_length)
                < (indicators.period_end(c.period_start, c.period_length), e.period_start, c.period_length)) END AS before
        OFFSET 0) AS p
), cut AS (
    SELECT m.*, row_number() OVER periods AS turn, coalesce(lag(m.before + m.here) OVER periods, 0) + 1 AS first
    FROM met m
    WINDOW periods AS (PARTITION BY m.series_id ORDER BY m.before, indicators.period_end(m.period_start, m.period_length),
        m.period_start DESC, m.period_length)
), spliced AS (
    SELECT k.series_id, k.revision + 1 AS revision,
        k.disputed + CAST(sum(c.disputed - CASE c.here WHEN 1 THEN k.marks[c.before + 1] / 512 % 2 ELSE 0 END) AS integer) AS disputed,
        indicators.joined(k.period_start[c.first:c.before] || c.starts ORDER BY c.turn)
            || k.period_start[max(c.before + c.here) + 1:] AS period_start,
        indicators.joined(k.period_length[c.first:c.before] || c.lengths ORDER BY c.turn)
            || k.period_length[max(c.before + c.here) + 1:] AS period_length,
        indicators.joined(k.value[c.first:c.before] || c.amounts ORDER BY c.turn)
            || k.value[max(c.before + c.here) + 1:] AS value,
        indicators.joined(k.observation[c.first:c.before] || c.observations ORDER BY c.turn)
            || k.observation[max(c.before + c.here) + 1:] AS observation,
        indicators.joined(k.source[c.first:c.before] || c.sources ORDER BY c.turn)
            || k.source[max(c.before + c.here) + 1:] AS source,
        indicators.joined(k.marks[c.first:c.before] || c.all_marks ORDER BY c.turn)
            || k.marks[max(c.before + c.here) + 1:] AS marks,
        indicators.joined(k.known[c.first:c.before] || c.days ORDER BY c.turn)
            || k.known[max(c.before + c.here) + 1:] AS known
    FROM cut c JOIN indicators.series_figures k ON k.series_id = c.series_id
    GROUP BY k.series_id
)
UPDATE indicators.series_figures AS kept SET revision = s.revision, disputed = s.disputed,
    period_start = s.period_start, period_length = s.period_length, value = s.value, observation = s.observation,
    source = s.source, marks = s.marks, known = s.known
FROM spliced s WHERE s.series_id = kept.series_id;
$$;

-- Keys are only ever compared, which costs less by their bytes than by the rules of a language.
ALTER TABLE indicators.warning ALTER COLUMN key TYPE text COLLATE "C";

-- The history of a target is read by target, and an entry by nothing else.
ALTER TABLE indicators.standing_history DROP CONSTRAINT standing_history_pkey;
ALTER TABLE indicators.standing_history ADD PRIMARY KEY (item_id, id);
DROP INDEX indicators.standing_history_item;
