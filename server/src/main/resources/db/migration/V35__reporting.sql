-- A round of reporting (报送): what the units that carry a plan out are asked for one period.
CREATE TABLE execution.round (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    title text NOT NULL,
    frequency text NOT NULL CHECK (frequency IN ('month', 'quarter', 'half', 'year', 'adhoc')),
    period_start date NOT NULL,
    period_end date NOT NULL,
    due date NOT NULL,
    levels smallint NOT NULL CHECK (levels IN (1, 2)),
    kinds text[] NOT NULL,
    supporting boolean NOT NULL,
    note text NOT NULL,
    state text NOT NULL CHECK (state IN ('opening', 'open', 'locked')),
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    locked_at timestamptz,
    locked_by text,
    CHECK (period_start <= period_end)
);
CREATE INDEX round_plan ON execution.round (plan_id, period_end);

-- What one unit reports of one item for one period, however many rounds ask for it. closed: no open round asks for it.
-- content is what is being written: {summary, problems, help, milestones: [{id, done, expected}], figures: [{…, value}]}.
-- fields: how many were asked, filled: how many of them the product knew already.
CREATE TABLE execution.report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    unit_id bigint NOT NULL,
    part text NOT NULL CHECK (part IN ('lead', 'support')),
    period_start date NOT NULL,
    period_end date NOT NULL,
    first_round bigint NOT NULL REFERENCES execution.round,
    due date NOT NULL,
    levels smallint NOT NULL,
    state text NOT NULL DEFAULT 'asked'
        CHECK (state IN ('asked', 'draft', 'submitted', 'forwarded', 'returned', 'accepted')),
    closed boolean NOT NULL DEFAULT false,
    revision integer NOT NULL DEFAULT 1,
    content jsonb,
    fields integer NOT NULL DEFAULT 1,
    filled integer NOT NULL DEFAULT 0,
    submitted_at timestamptz,
    submitted_by text,
    UNIQUE (item_id, unit_id, period_start, period_end)
);
CREATE INDEX report_unit ON execution.report (unit_id, due, id) WHERE state IN ('asked', 'draft', 'returned') AND NOT closed;
CREATE INDEX report_check ON execution.report (unit_id, due, id) WHERE state = 'submitted';
CREATE INDEX report_forwarded ON execution.report (due, id) WHERE state = 'forwarded';
CREATE INDEX report_plan ON execution.report (plan_id, state, due, id);

-- Which rounds ask for a report; item_id is the item of the round's plan that it answers for.
CREATE TABLE execution.request (
    round_id bigint NOT NULL REFERENCES execution.round,
    report_id bigint NOT NULL REFERENCES execution.report,
    item_id bigint NOT NULL,
    PRIMARY KEY (round_id, report_id)
);
CREATE INDEX request_report ON execution.request (report_id);

-- What was sent, returned and accepted, word by word; only ever added. instead: the office wrote it for the unit.
CREATE TABLE execution.report_step (
    report_id bigint NOT NULL REFERENCES execution.report,
    number integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('submit', 'recall', 'forward', 'return', 'accept', 'reopen')),
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    to_state text NOT NULL,
    instead boolean NOT NULL,
    words text NOT NULL,
    content jsonb,
    PRIMARY KEY (report_id, number)
);
CREATE FUNCTION execution.refuse_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the steps of a report are never changed';
END $$;
CREATE TRIGGER report_step_is_kept BEFORE UPDATE OR DELETE ON execution.report_step
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_step_change();

-- Files are kept once, however often they prove something.
CREATE TABLE execution.evidence_file (
    sha256 char(64) PRIMARY KEY,
    size bigint NOT NULL,
    content bytea NOT NULL
);
-- What proves what a report says: a file, an address or a document's number. Taken back ones stay, with the reason.
CREATE TABLE execution.evidence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    report_id bigint REFERENCES execution.report,
    milestone_id bigint,
    kind text NOT NULL CHECK (kind IN ('file', 'link', 'document')),
    name text NOT NULL,
    url text,
    sha256 char(64) REFERENCES execution.evidence_file,
    media_type text,
    scanned text NOT NULL CHECK (scanned IN ('clean', 'unscanned', 'none')),
    added_at timestamptz NOT NULL,
    added_by text NOT NULL,
    removed_at timestamptz,
    removed_by text,
    CHECK ((kind = 'file') = (sha256 IS NOT NULL)),
    CHECK ((kind = 'link') = (url IS NOT NULL))
);
CREATE INDEX evidence_item ON execution.evidence (item_id) WHERE removed_at IS NULL;
CREATE INDEX evidence_report ON execution.evidence (report_id);
