-- What was taken over from plans' versions: 2 holds the amounts of targets, and projects. Older ones are taken over anew
-- when the server starts.
ALTER TABLE execution.plan ADD COLUMN carried integer NOT NULL DEFAULT 1;

-- The last day that a due date covers, whether it was set or the text says it: 2025, 2025-06, 2025-06-30.
CREATE FUNCTION execution.last_day(due_day date, due text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN due_day IS NOT NULL THEN due_day
        WHEN length(due) = 4 THEN make_date(CAST(due AS integer), 12, 31)
        WHEN length(due) = 7 AND right(due, 2) = '12' THEN make_date(CAST(left(due, 4) AS integer), 12, 31)
        WHEN length(due) = 7
            THEN make_date(CAST(left(due, 4) AS integer), CAST(right(due, 2) AS integer) + 1, 1) - 1
        WHEN length(due) = 10
            THEN make_date(CAST(left(due, 4) AS integer), CAST(substr(due, 6, 2) AS integer), CAST(right(due, 2) AS integer))
    END
$$;

-- target_*: what the target promises. shares_add: whether its shares must add up to it; null: as its type says.
-- capability: what the plan says that a project can do, [{what, value, unit}]. milestones, milestones_done,
-- next_milestone (the earliest that is not done) are kept with the milestones. next_day: when something is due next;
-- null where all is done, or nothing has a date.
ALTER TABLE execution.item DROP CONSTRAINT item_kind_check;
ALTER TABLE execution.item
    ADD CHECK (kind IN ('task', 'target', 'project')),
    ADD COLUMN target_type text,
    ADD COLUMN target_operator text,
    ADD COLUMN target_value numeric,
    ADD COLUMN target_unit text,
    ADD COLUMN shares_add boolean,
    ADD COLUMN capability jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN milestones integer NOT NULL DEFAULT 0,
    ADD COLUMN milestones_done integer NOT NULL DEFAULT 0,
    ADD COLUMN next_milestone date,
    ADD COLUMN last_day date GENERATED ALWAYS AS (execution.last_day(due_day, due)) STORED,
    ADD COLUMN next_day date GENERATED ALWAYS AS (
        CASE WHEN milestones = 0 OR milestones_done < milestones
            THEN least(next_milestone, execution.last_day(due_day, due)) END) STORED;
CREATE INDEX item_next ON execution.item (kind, next_day, item_id) WHERE NOT gone;
CREATE INDEX item_plan_next ON execution.item (plan_id, kind, next_day, item_id) WHERE NOT gone;

-- What a unit does for the item, in words.
ALTER TABLE execution.assignment ADD COLUMN duty text NOT NULL DEFAULT '';

-- A step whose day and proof were agreed beforehand. Never deleted, only ended. expected_day: when it will be done by
-- what was told last.
CREATE TABLE execution.milestone (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    title text NOT NULL CHECK (title <> ''),
    proof text NOT NULL,
    due_day date NOT NULL,
    done_day date,
    expected_day date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text
);
CREATE INDEX milestone_item ON execution.milestone (item_id, due_day, id) WHERE ended_at IS NULL;
CREATE INDEX milestone_due ON execution.milestone (due_day, id) WHERE ended_at IS NULL;

-- The milestone as it was after each change.
CREATE TABLE execution.milestone_change (
    milestone_id bigint NOT NULL REFERENCES execution.milestone,
    number integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('add', 'edit', 'report', 'end')),
    title text NOT NULL,
    proof text NOT NULL,
    due_day date NOT NULL,
    done_day date,
    expected_day date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    PRIMARY KEY (milestone_id, number)
);

-- Parts of an item: sub-tasks (子任务), measures (举措), and what is to be done for it in one year (年度工作清单).
CREATE TABLE execution.part (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    parent_id bigint REFERENCES execution.part,
    kind text NOT NULL CHECK (kind IN ('subtask', 'measure', 'yearly')),
    year integer CHECK (year BETWEEN 1949 AND 2199),
    title text NOT NULL CHECK (title <> ''),
    unit_id bigint,
    due_day date,
    done_day date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CHECK ((kind = 'yearly') = (year IS NOT NULL))
);
CREATE INDEX part_item ON execution.part (item_id, kind, year, id) WHERE ended_at IS NULL;
CREATE INDEX part_unit ON execution.part (unit_id, due_day) WHERE ended_at IS NULL;
CREATE INDEX part_due ON execution.part (due_day, id) WHERE ended_at IS NULL;

-- needs: the item cannot be done before the other. carries_out: doing it does the other, of another plan.
CREATE TABLE execution.tie (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('needs', 'carries_out')),
    item_id bigint NOT NULL REFERENCES execution.item,
    other_id bigint NOT NULL REFERENCES execution.item,
    note text NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CHECK (item_id <> other_id)
);
CREATE UNIQUE INDEX tie_once ON execution.tie (item_id, other_id, kind) WHERE ended_at IS NULL;
CREATE INDEX tie_other ON execution.tie (other_id) WHERE ended_at IS NULL;

-- What a unit is to reach of a target in a year; in the unit of measure of the target.
CREATE TABLE execution.target_share (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    year integer NOT NULL CHECK (year BETWEEN 1949 AND 2199),
    area text,
    unit_id bigint NOT NULL,
    value numeric NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text
);
CREATE UNIQUE INDEX target_share_once ON execution.target_share (item_id, year, coalesce(area, ''), unit_id)
    WHERE ended_at IS NULL;
CREATE INDEX target_share_unit ON execution.target_share (unit_id) WHERE ended_at IS NULL;

-- Targets whose shares do not add up in the last year that has any: what is missing, or above an upper bound.
CREATE VIEW execution.share_gap AS
    SELECT item_id, year, total, target_value,
        CASE WHEN target_operator IN ('LE', 'LT', 'MAINTAIN_LE') THEN total - target_value ELSE target_value - total END AS gap
    FROM (SELECT i.item_id, i.target_value, i.target_operator, s.year, sum(s.value) AS total,
            max(s.year) OVER (PARTITION BY i.item_id) AS last_year
        FROM execution.item i JOIN execution.target_share s ON s.item_id = i.item_id AND s.ended_at IS NULL
        WHERE coalesce(i.shares_add, i.target_type = 'CUMULATIVE') AND i.target_value IS NOT NULL
        GROUP BY i.item_id, i.target_value, i.target_operator, s.year) AS summed
    WHERE year = last_year
        AND CASE WHEN target_operator IN ('LE', 'LT', 'MAINTAIN_LE') THEN total > target_value ELSE total < target_value END;

-- A project held against what the plan says it can do; only ever added, the last of a capability counts. capability:
-- its place in the item's list, 0 for the project as a whole.
CREATE TABLE execution.acceptance (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    capability integer NOT NULL,
    says text NOT NULL,
    found text NOT NULL CHECK (found <> ''),
    accepted boolean NOT NULL,
    on_day date NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);
CREATE INDEX acceptance_item ON execution.acceptance (item_id, capability, id);

-- Many assignments changed at once, as they were before and after, so that the last can be undone.
CREATE TABLE execution.bulk_assignment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    before_state jsonb NOT NULL,
    after_state jsonb NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    undone_at timestamptz,
    undone_by text
);
CREATE INDEX bulk_assignment_plan ON execution.bulk_assignment (plan_id, id);

-- A list of tasks that somebody wants to find again: the filters of its address.
CREATE TABLE execution.saved_filter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL,
    name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 60),
    address text NOT NULL CHECK (length(address) <= 2000),
    made_at timestamptz NOT NULL,
    UNIQUE (account, name)
);

ALTER TABLE execution.scheme_line ADD COLUMN milestones text NOT NULL DEFAULT '';

CREATE FUNCTION execution.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was changed when, and what was accepted, is never changed';
END $$;
CREATE TRIGGER milestone_change_is_kept BEFORE UPDATE OR DELETE ON execution.milestone_change
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_rewriting();
CREATE TRIGGER acceptance_is_kept BEFORE UPDATE OR DELETE ON execution.acceptance
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_rewriting();
CREATE TRIGGER milestone_is_kept BEFORE DELETE ON execution.milestone
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_rewriting();
