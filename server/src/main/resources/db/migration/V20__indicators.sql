CREATE SCHEMA indicators;

-- What the tables are for, and how they hang together:
--   unit, source          words that figures share, by number
--   indicator             what is measured; its attributes are indicator_version, its meaning definition (both two clocks)
--   series                an indicator in an area and further dimensions: what a target is linked to
--   import                one act that brought figures (file, paste, form, api, example); may be withdrawn, never deleted
--   observation           one published value, a vintage; append-only, never changed. No foreign keys: at 28 million rows
--                         they cost more than the insert; imports check every number they write
--   choice                a person's word on which of several conflicting observations counts
--   series_figures        one row a series: the figures that count now, as parallel arrays in the order of the periods;
--                         kept by indicators.roll_up in the transaction that touches the series; null value: none, or in a
--                         unit that does not convert (marks tell)
--   plan, chapter, target what is watched: a projection of the plans' adopted versions, kept by the event PlanAdopted
--   link, setting, judgement, tolerance   who judges what and how (two clocks)
--   standing              where each target stands now; standing_history where it stood, append-only
--   warning               what a person should look at; one open row for one thing
--   api_token             who may send figures without a person present
--
-- Two clocks: known_since is the first day on which a row was known, known_until the first on which it was no more (null:
-- still). A row that was replaced on the day it was made has both equal and is known on no day. holds_from: the first day
-- that the content is about; null is from the beginning.
-- Periods: period_start and period_length, months where positive, days where negative (a year 12, a day -1).
-- Letters: status and confidentiality as in SDMX (A E F I M L P U V; F N C), bound = exact, ~ about, > above, < nearly.
-- Grades: 0 official, 1 organisation, 2 plan text, 3 mirror, 4 aggregator, 5 unreliable (kept, never used).
-- Remarks (reason, flags): the code and its arguments, joined with U+001F.
-- A generator fills by COPY: unit, source, indicator + indicator_version, series, import, observation, plan, chapter,
-- target, link; then SELECT indicators.roll_up(array_agg(id)) over batches of series; standings come from the server.

CREATE FUNCTION indicators.period_end(period_start date, period_length smallint) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN period_length > 0
        THEN CAST(period_start + make_interval(months => CAST(period_length AS integer)) AS date) - 1
        ELSE period_start - period_length - 1 END;

CREATE FUNCTION indicators.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to: a correction is a new row', TG_TABLE_NAME;
END $$;

CREATE TABLE indicators.unit (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    symbol text NOT NULL UNIQUE,
    dimension text NOT NULL,
    factor numeric NOT NULL CHECK (factor > 0)
);

CREATE TABLE indicators.source (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text,
    publisher text,
    url text,
    grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 5),
    -- of what it says, so that it is kept once; addresses are longer than an index takes
    key char(32) NOT NULL GENERATED ALWAYS AS (md5(coalesce(title, '') || E'\x1f' || coalesce(publisher, '') || E'\x1f'
        || coalesce(url, '') || E'\x1f' || CAST(grade AS text))) STORED UNIQUE
);

-- unit_id repeats that of the current version, which the roll-up needs.
CREATE TABLE indicators.indicator (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
    unit_id integer NOT NULL REFERENCES indicators.unit,
    created_at timestamptz NOT NULL,
    created_by text
);

CREATE TABLE indicators.indicator_version (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id integer NOT NULL REFERENCES indicators.indicator,
    name_zh text NOT NULL,
    name_en text,
    unit_id integer NOT NULL REFERENCES indicators.unit,
    precision smallint,
    direction text NOT NULL CHECK (direction IN ('UP', 'DOWN', 'KEEP', 'NONE')),
    kind text NOT NULL CHECK (kind IN ('STOCK', 'FLOW', 'CUMULATIVE', 'RATE', 'RANK', 'EVENT')),
    frequency text NOT NULL CHECK (frequency IN ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'DAY', 'SURVEY')),
    lag text,
    price_basis text NOT NULL CHECK (price_basis IN ('CURRENT', 'CONSTANT', 'NOT_STATED')),
    area text,
    universe text,
    growth_indicator text,
    data_source text,
    owner text,
    additive boolean NOT NULL,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text,
    reason text
);
CREATE UNIQUE INDEX indicator_version_current ON indicators.indicator_version (indicator_id) WHERE known_until IS NULL;
CREATE INDEX indicator_version_all ON indicators.indicator_version (indicator_id, id);
CREATE INDEX indicator_version_name ON indicators.indicator_version (name_zh) WHERE known_until IS NULL;

CREATE TABLE indicators.definition (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id integer NOT NULL REFERENCES indicators.indicator,
    text text NOT NULL,
    scope text,
    holds_from date,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text,
    reason text
);
CREATE INDEX definition_indicator ON indicators.definition (indicator_id, id);

-- dimensions: name=value in the order of the names, joined with ';'; empty for the total.
CREATE TABLE indicators.series (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id integer NOT NULL REFERENCES indicators.indicator,
    area text NOT NULL,
    dimensions text NOT NULL DEFAULT '',
    UNIQUE (indicator_id, area, dimensions)
);

CREATE TABLE indicators.import (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('file', 'paste', 'form', 'api', 'example')),
    file_name text,
    sha256 char(64),
    added_at timestamptz NOT NULL,
    added_by text,
    added integer NOT NULL DEFAULT 0,
    known_before integer NOT NULL DEFAULT 0,
    doubtful integer NOT NULL DEFAULT 0,
    withdrawn_on date,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text,
    CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX import_withdrawn ON indicators.import (id, withdrawn_on) WHERE withdrawn_on IS NOT NULL;

-- published_end is the last day that the publication date covers, published_to its exactness: Y, M or D.
CREATE TABLE indicators.observation (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    series_id integer NOT NULL,
    import_id integer NOT NULL,
    source_id integer NOT NULL,
    unit_id integer NOT NULL,
    period_start date NOT NULL,
    known_since date NOT NULL,
    published_end date,
    period_length smallint NOT NULL CHECK (period_length <> 0),
    bound "char" NOT NULL CHECK (bound IN ('=', '~', '>', '<')),
    status "char" NOT NULL CHECK (status IN ('A', 'E', 'F', 'I', 'M', 'L', 'P', 'U', 'V')),
    confidentiality "char" NOT NULL CHECK (confidentiality IN ('F', 'N', 'C')),
    published_to "char",
    value numeric CHECK (value NOT IN ('NaN', 'Infinity', '-Infinity')),
    scope text,
    break_before text,
    note text,
    revision_reason text,
    doubts text[],
    PRIMARY KEY (series_id, period_start, id),
    CHECK (value IS NOT NULL OR status IN ('F', 'M', 'L', 'V'))
);
CREATE INDEX observation_import ON indicators.observation (import_id);
CREATE TRIGGER observation_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON indicators.observation
    FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();

-- observation_id null: the earlier choice is taken back.
CREATE TABLE indicators.choice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series_id integer NOT NULL REFERENCES indicators.series,
    period_start date NOT NULL,
    period_length smallint NOT NULL,
    observation_id bigint,
    reason text NOT NULL,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE UNIQUE INDEX choice_current ON indicators.choice (series_id, period_start, period_length) WHERE known_until IS NULL;
CREATE INDEX choice_series ON indicators.choice (series_id, id);

-- marks, a number of bits: 1-2 bound (0 = 1 ~ 2 > 3 <), 4-32 status (place in AEFIMLPUV), 64-128 confidentiality (place
-- in FNC), 256 usable, 512 disputed, 1024 chosen by a person, 2048 break before, 4096 has a scope, 8192 has a note,
-- 16384 doubted on entry, 32768 in a unit that does not convert, 65536 there are other vintages or sources.
CREATE TABLE indicators.series_figures (
    series_id integer PRIMARY KEY,
    revision integer NOT NULL DEFAULT 1,
    disputed integer NOT NULL,
    period_start date[] NOT NULL,
    period_length smallint[] NOT NULL,
    value numeric[] NOT NULL,
    observation bigint[] NOT NULL,
    source integer[] NOT NULL,
    marks integer[] NOT NULL
);
CREATE INDEX series_figures_disputed ON indicators.series_figures (series_id) WHERE disputed > 0;

-- The decimals of a value without its closing zeros; negative where whole places are zeros: 5500 has -2.
CREATE FUNCTION indicators.decimals(value numeric) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value = 0 THEN 0 WHEN min_scale(value) > 0 THEN min_scale(value)
        ELSE length(rtrim(CAST(trim_scale(value) AS text), '0')) - length(CAST(trim_scale(value) AS text)) END;

-- Equal when rounded to the nearest, or cut, to the decimals of the coarser of the two.
CREATE FUNCTION indicators.agree(one numeric, two numeric) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT round(one, d) = round(two, d) OR trunc(one, d) = trunc(two, d)
        FROM (SELECT least(indicators.decimals(one), indicators.decimals(two)) AS d) AS coarser);

-- In another unit of the same dimension; null where the two do not measure the same thing.
CREATE FUNCTION indicators.convert(value numeric, dimension text, factor numeric, to_dimension text, to_factor numeric)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN dimension <> to_dimension THEN NULL WHEN factor = to_factor THEN value
        ELSE trim_scale(round(value * factor, 34) / to_factor) END;

-- The figures that count now, computed from nothing but observations, choices and withdrawals. The order is that of
-- gangju.indicator.vintage.Vintages: chosen, usable, exact, normal, published later, better source, learned later, id.
-- Other vintages are told from the one that counts by windows and not by a join of the vintages with themselves, which the
-- planner takes to be tiny and makes quadratic.
CREATE FUNCTION indicators.rolled_up(touched integer[])
    RETURNS TABLE (series_id integer, disputed integer, period_start date[], period_length smallint[], value numeric[],
        observation bigint[], source integer[], marks integer[])
    LANGUAGE sql STABLE AS $$
WITH candidate AS (
    SELECT o.series_id, o.period_start, o.period_length, o.id, o.source_id, o.value, o.bound, o.status, o.confidentiality,
        s.publisher, u.dimension, u.factor, i.dimension AS to_dimension, i.factor AS to_factor,
        o.value IS NOT NULL AND o.status IN ('A', 'E', 'I', 'P', 'U') AND s.grade < 5 AS usable,
        c.observation_id IS NOT DISTINCT FROM o.id AS chosen,
        CASE WHEN o.break_before IS NULL THEN 0 ELSE 2048 END + CASE WHEN o.scope IS NULL THEN 0 ELSE 4096 END
            + CASE WHEN o.note IS NULL THEN 0 ELSE 8192 END + CASE WHEN o.doubts IS NULL THEN 0 ELSE 16384 END AS texts,
        o.published_end, s.grade, o.known_since
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
        first_value(c.factor) OVER counts AS used_factor
    FROM candidate c
    WINDOW period AS (PARTITION BY c.series_id, c.period_start, c.period_length),
        counts AS (PARTITION BY c.series_id, c.period_start, c.period_length
            ORDER BY c.chosen DESC, c.usable DESC, c.bound <> '=', c.status <> 'A', c.published_end DESC NULLS LAST, c.grade,
                c.known_since DESC, c.id DESC)
), judged AS (
    SELECT p.*, bool_or(p.place > 1 AND NOT p.used_chosen AND p.used_exact AND p.usable AND p.bound = '='
            AND p.status = p.used_status
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
            + CASE WHEN f.has_others THEN 65536 ELSE 0 END
            ORDER BY f.period_end, f.period_start DESC) AS marks
    FROM figure f GROUP BY f.series_id
)
SELECT t.series_id, coalesce(r.disputed, 0), coalesce(r.period_start, '{}'), coalesce(r.period_length, '{}'),
    coalesce(r.value, '{}'), coalesce(r.observation, '{}'), coalesce(r.source, '{}'), coalesce(r.marks, '{}')
FROM (SELECT DISTINCT unnest(touched) AS series_id) t
LEFT JOIN rolled r ON r.series_id = t.series_id
$$;

-- Brings the kept figures of the series up to date. The caller holds the rows of indicators.series locked.
CREATE FUNCTION indicators.roll_up(touched integer[]) RETURNS void LANGUAGE sql AS $$
INSERT INTO indicators.series_figures AS kept
    (series_id, disputed, period_start, period_length, value, observation, source, marks)
SELECT series_id, disputed, period_start, period_length, value, observation, source, marks
FROM indicators.rolled_up(touched)
ON CONFLICT (series_id) DO UPDATE SET revision = kept.revision + 1, disputed = excluded.disputed,
    period_start = excluded.period_start, period_length = excluded.period_length, value = excluded.value,
    observation = excluded.observation, source = excluded.source, marks = excluded.marks
$$;

-- Adopted versions of plans, as far as watching needs them. is_open: visitors may read it.
CREATE TABLE indicators.plan (
    plan_id bigint NOT NULL,
    version_id bigint NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    period_start text,
    period_end text,
    is_open boolean NOT NULL DEFAULT false,
    withdrawn_on date,
    known_since date NOT NULL,
    known_until date,
    PRIMARY KEY (plan_id, version_id)
);
CREATE UNIQUE INDEX plan_current ON indicators.plan (plan_id) WHERE known_until IS NULL;
CREATE INDEX plan_open ON indicators.plan (plan_id) WHERE is_open;

-- Headings under which targets stand, by the permanent id of the top heading.
CREATE TABLE indicators.chapter (
    plan_id bigint NOT NULL,
    version_id bigint NOT NULL,
    chapter_id bigint NOT NULL,
    ordinal integer NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (plan_id, version_id, chapter_id)
);

-- A target in the words of a version; from the next version on that says it otherwise another row. item_id is permanent.
-- Dates as the plan has them, known to the year, month or day: 2030, 2030-06, 2030-06-30.
CREATE TABLE indicators.target (
    item_id bigint NOT NULL,
    version_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    chapter_id bigint,
    node_id bigint,
    ordinal integer NOT NULL,
    known_since date NOT NULL,
    known_until date,
    cancelled_on date,
    cancelled_reason text,
    indicator text NOT NULL,
    type text NOT NULL,
    operator text NOT NULL,
    value numeric,
    value_high numeric,
    unit text,
    due text,
    period_start text,
    period_end text,
    per_year boolean NOT NULL,
    area text,
    strength text,
    striving boolean NOT NULL,
    baseline_value numeric,
    baseline_unit text,
    baseline_date text,
    quote text NOT NULL,
    PRIMARY KEY (item_id, version_id)
);
CREATE INDEX target_plan ON indicators.target (plan_id, ordinal);

-- Which series judges a target: one at a time. growth_series_id: the published growths of the same thing, where the
-- indicator names an indicator for them.
CREATE TABLE indicators.link (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL,
    series_id integer,
    growth_series_id integer,
    reason text,
    holds_from date,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text
);
CREATE UNIQUE INDEX link_current ON indicators.link (item_id) WHERE known_until IS NULL;
CREATE INDEX link_item ON indicators.link (item_id, id);
CREATE INDEX link_series ON indicators.link (series_id) WHERE known_until IS NULL;
CREATE INDEX link_growth_series ON indicators.link (growth_series_id) WHERE known_until IS NULL AND growth_series_id IS NOT NULL;

-- How a target is judged, where a person or the plan says otherwise than the type's own way. Course points: required
-- values by period, as parallel arrays.
CREATE TABLE indicators.setting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL,
    method text,
    tolerance numeric,
    shape text NOT NULL DEFAULT 'USUAL' CHECK (shape IN ('USUAL', 'LINEAR', 'GEOMETRIC', 'S_SHAPED', 'STEPPED')),
    point_periods text[] NOT NULL DEFAULT '{}',
    point_values numeric[] NOT NULL DEFAULT '{}',
    reason text NOT NULL,
    holds_from date,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CHECK (cardinality(point_periods) = cardinality(point_values))
);
CREATE UNIQUE INDEX setting_current ON indicators.setting (item_id) WHERE known_until IS NULL;
CREATE INDEX setting_item ON indicators.setting (item_id, id);

-- A person's word on a target. outcome null: the earlier word is taken back.
CREATE TABLE indicators.judgement (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL,
    outcome text,
    evidence text NOT NULL,
    judged_on date NOT NULL,
    known_since date NOT NULL,
    known_until date,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE UNIQUE INDEX judgement_current ON indicators.judgement (item_id) WHERE known_until IS NULL;
CREATE INDEX judgement_item ON indicators.judgement (item_id, id);

-- Tolerances that an office decided, beside the engine's own; append-only. method * is for all.
CREATE TABLE indicators.tolerance (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    method text NOT NULL,
    name text NOT NULL,
    value numeric NOT NULL CHECK (value >= 0),
    reason text NOT NULL,
    source text NOT NULL,
    holds_from date,
    known_since date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE TRIGGER tolerance_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON indicators.tolerance
    FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();

-- Where a target stands now; none for a cancelled one. observed: the latest figure it rests on, in its own unit.
CREATE TABLE indicators.standing (
    item_id bigint PRIMARY KEY,
    plan_id bigint NOT NULL,
    assessed_on date NOT NULL,
    changes_on date,
    observed bigint,
    method_version smallint,
    is_final boolean NOT NULL,
    by_person boolean NOT NULL,
    outcome text NOT NULL CHECK (outcome IN
        ('REACHED', 'ON_COURSE', 'AT_RISK', 'OFF_COURSE', 'MISSED', 'NOT_COMPUTABLE', 'NO_FIGURE')),
    freshness text CHECK (freshness IN ('CURRENT', 'NOT_DUE', 'DUE', 'OVERDUE', 'STALE')),
    method text,
    reason text NOT NULL,
    flags text[] NOT NULL DEFAULT '{}',
    inputs bigint[] NOT NULL DEFAULT '{}'
);
CREATE INDEX standing_due ON indicators.standing (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX standing_plan ON indicators.standing (plan_id);

-- A row for each change of outcome, finality, freshness, reason, flags or method. cause: figure, withdrawal, choice, link,
-- setting, judgement, tolerance, adoption, time.
CREATE TABLE indicators.standing_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL,
    known_since date NOT NULL,
    recorded_at timestamptz NOT NULL,
    cause text NOT NULL,
    observed bigint,
    method_version smallint,
    is_final boolean NOT NULL,
    by_person boolean NOT NULL,
    outcome text NOT NULL,
    freshness text,
    method text,
    reason text NOT NULL,
    flags text[] NOT NULL,
    inputs bigint[] NOT NULL
);
CREATE INDEX standing_history_item ON indicators.standing_history (item_id, id);
CREATE TRIGGER standing_history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON indicators.standing_history
    FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();

-- key tells the thing that is warned of, such as source-conflict:17:2024: one open warning for a key. arguments fill the
-- words of the rule. resolved_by is null where the cause went away by itself.
CREATE TABLE indicators.warning (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL,
    rule text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('HIGH', 'MEDIUM', 'LOW')),
    plan_id bigint NOT NULL,
    item_id bigint NOT NULL,
    indicator_id integer,
    period text,
    since date NOT NULL,
    raised_on date NOT NULL,
    arguments text[] NOT NULL,
    acknowledged_on date,
    acknowledged_by text,
    snoozed_until date,
    snoozed_by text,
    snooze_reason text,
    resolved_on date,
    resolved_by text,
    resolved_reason text
);
CREATE UNIQUE INDEX warning_open ON indicators.warning (key) WHERE resolved_on IS NULL;
CREATE INDEX warning_item ON indicators.warning (item_id, id);
CREATE INDEX warning_plan ON indicators.warning (plan_id, id) WHERE resolved_on IS NULL;
CREATE INDEX warning_indicator ON indicators.warning (indicator_id, id) WHERE indicator_id IS NOT NULL;

CREATE TABLE indicators.api_token (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    token_sha256 char(64) NOT NULL UNIQUE,
    account text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text
);
