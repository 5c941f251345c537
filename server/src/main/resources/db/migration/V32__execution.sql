CREATE SCHEMA execution;

-- A plan that is carried out: its current version.
CREATE TABLE execution.plan (
    plan_id bigint PRIMARY KEY,
    version_id bigint NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    withdrawn boolean NOT NULL DEFAULT false
);

-- Tasks and targets that somebody has to answer for. gone: the current version holds it no more. bodies: what the text
-- names, [{name, role}]. due is what the text says, due_day what was set.
CREATE TABLE execution.item (
    item_id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    kind text NOT NULL CHECK (kind IN ('task', 'target')),
    ordinal integer NOT NULL,
    node_id bigint,
    chapter_id bigint,
    title text NOT NULL,
    quote text NOT NULL,
    measures text[] NOT NULL,
    bodies jsonb NOT NULL,
    due text,
    due_day date,
    gone boolean NOT NULL DEFAULT false
);
CREATE INDEX item_plan ON execution.item (plan_id, kind, ordinal) WHERE NOT gone;

-- Who leads and who supports, and what the unit says to that. Never deleted, only ended.
CREATE TABLE execution.assignment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    unit_id bigint NOT NULL,
    part text NOT NULL CHECK (part IN ('lead', 'support')),
    answer text NOT NULL DEFAULT 'open' CHECK (answer IN ('open', 'accepted', 'objected')),
    reason text,
    answered_at timestamptz,
    answered_by text,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CHECK (answer <> 'objected' OR reason <> '')
);
CREATE UNIQUE INDEX assignment_once ON execution.assignment (item_id, unit_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_unit ON execution.assignment (unit_id) WHERE ended_at IS NULL;

-- The implementation scheme (实施方案) of a plan: drafted, proposed to the units, approved and frozen; then the next.
CREATE TABLE execution.scheme (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    number integer NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'proposed', 'approved')),
    proposed_at timestamptz,
    proposed_by text,
    approved_at timestamptz,
    approved_by text,
    basis text,
    sha256 char(64),
    UNIQUE (plan_id, number)
);
CREATE UNIQUE INDEX scheme_open ON execution.scheme (plan_id) WHERE state <> 'approved';

-- What was approved, word by word; never changed.
CREATE TABLE execution.scheme_line (
    scheme_id bigint NOT NULL REFERENCES execution.scheme,
    line integer NOT NULL,
    item_id bigint NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    measures text NOT NULL,
    lead text NOT NULL,
    support text NOT NULL,
    due text NOT NULL,
    basis text NOT NULL,
    PRIMARY KEY (scheme_id, line)
);
CREATE FUNCTION execution.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an approved scheme is never changed';
END $$;
CREATE TRIGGER scheme_line_is_frozen BEFORE UPDATE OR DELETE ON execution.scheme_line
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_change();
CREATE TRIGGER scheme_is_frozen BEFORE UPDATE OR DELETE ON execution.scheme
    FOR EACH ROW WHEN (OLD.state = 'approved') EXECUTE FUNCTION execution.refuse_change();
