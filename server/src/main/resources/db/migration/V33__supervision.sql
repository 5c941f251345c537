CREATE SCHEMA supervision;

-- The last number that a year's notices have.
CREATE TABLE supervision.numbering (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

-- A notice (督查通知) as it is now; how it came to be so are its steps. working_days: what the deadline was given in,
-- null where it is a day that somebody set. weekends_only: it reaches into a year whose holidays were not known.
-- asked_due: an extension that waits for an answer. revision: how many steps it has had.
CREATE TABLE supervision.notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year integer NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    asks text NOT NULL,
    unit_id bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('issued', 'signed', 'answered', 'returned', 'closed')),
    working_days integer CHECK (working_days > 0),
    weekends_only boolean NOT NULL,
    due date NOT NULL,
    asked_due date,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    UNIQUE (year, number),
    CHECK (asked_due IS NULL OR state IN ('signed', 'returned'))
);
CREATE INDEX notice_open ON supervision.notice (due, id) WHERE state <> 'closed';
CREATE INDEX notice_unit ON supervision.notice (unit_id, due) WHERE state <> 'closed';
CREATE INDEX notice_closed ON supervision.notice (id) WHERE state = 'closed';

-- Items of plans that a notice is about, with their titles when it was issued.
CREATE TABLE supervision.notice_item (
    notice_id bigint NOT NULL REFERENCES supervision.notice,
    plan_id bigint NOT NULL,
    item_id bigint NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (notice_id, item_id)
);

-- Who did what when; only ever added. due: a day that the step asks for or sets.
CREATE TABLE supervision.step (
    notice_id bigint NOT NULL REFERENCES supervision.notice,
    number integer NOT NULL,
    kind text NOT NULL
        CHECK (kind IN ('issue', 'sign', 'answer', 'close', 'return', 'extend', 'grant', 'refuse', 'reopen')),
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    words text NOT NULL,
    due date,
    PRIMARY KEY (notice_id, number)
);
CREATE FUNCTION supervision.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the steps of a notice and what it is about are never changed';
END $$;
CREATE TRIGGER step_is_kept BEFORE UPDATE OR DELETE ON supervision.step
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();
CREATE TRIGGER notice_item_is_kept BEFORE UPDATE OR DELETE ON supervision.notice_item
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();
CREATE TRIGGER notice_is_kept BEFORE DELETE ON supervision.notice
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();
