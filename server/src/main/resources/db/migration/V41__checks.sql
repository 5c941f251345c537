-- The last number that a year's checks have.
CREATE TABLE supervision.check_numbering (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

-- A check on site (现场检查). attended: who was there, as text. notice_id: whose answer it checks.
CREATE TABLE supervision.site_check (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year integer NOT NULL,
    number integer NOT NULL,
    plan_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    on_day date NOT NULL,
    place text NOT NULL CHECK (place <> ''),
    checkers text NOT NULL CHECK (checkers <> ''),
    attended text NOT NULL,
    conclusion text NOT NULL DEFAULT '',
    notice_id bigint REFERENCES supervision.notice,
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'finished')),
    revision integer NOT NULL DEFAULT 1,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    finished_at timestamptz,
    finished_by text,
    UNIQUE (year, number),
    CHECK ((state = 'finished') = (finished_at IS NOT NULL))
);
CREATE INDEX site_check_plan ON supervision.site_check (plan_id, on_day DESC, id DESC);
CREATE INDEX site_check_draft ON supervision.site_check (unit_id, on_day) WHERE state = 'draft';
CREATE INDEX site_check_notice ON supervision.site_check (notice_id) WHERE notice_id IS NOT NULL;

CREATE TABLE supervision.check_item (
    check_id bigint NOT NULL REFERENCES supervision.site_check,
    plan_id bigint NOT NULL,
    item_id bigint NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (check_id, item_id)
);
CREATE INDEX check_item_item ON supervision.check_item (item_id, check_id);

-- What a check found. gravity: a code of gravities.tsv. until: by when it is to be put right; null where that is not wanted. settled: somebody looked and
-- it is put right without a notice.
CREATE TABLE supervision.finding (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    check_id bigint NOT NULL REFERENCES supervision.site_check,
    number integer NOT NULL,
    says text NOT NULL CHECK (says <> ''),
    gravity text NOT NULL CHECK (gravity <> ''),
    rectify boolean NOT NULL,
    until date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    settled_at timestamptz,
    settled_by text,
    settled_how text,
    UNIQUE (check_id, number),
    CHECK (rectify OR (until IS NULL AND settled_at IS NULL))
);
CREATE INDEX finding_open ON supervision.finding (check_id) WHERE rectify AND settled_at IS NULL;

-- What a finished check says stays; only a finding may still be settled, once.
CREATE FUNCTION supervision.refuse_finished() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a finished check is never changed';
END $$;
CREATE TRIGGER site_check_is_kept BEFORE UPDATE OR DELETE ON supervision.site_check
    FOR EACH ROW WHEN (OLD.state = 'finished') EXECUTE FUNCTION supervision.refuse_finished();
CREATE FUNCTION supervision.keep_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM supervision.site_check WHERE id = OLD.check_id AND state = 'finished')
        AND (TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL OR (NEW.says, NEW.gravity, NEW.rectify, NEW.until, NEW.number)
            IS DISTINCT FROM (OLD.says, OLD.gravity, OLD.rectify, OLD.until, OLD.number)) THEN
        RAISE EXCEPTION 'a finished check is never changed';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER finding_is_kept BEFORE UPDATE OR DELETE ON supervision.finding
    FOR EACH ROW EXECUTE FUNCTION supervision.keep_finding();

-- check_id: the check on site by which the step was taken.
ALTER TABLE supervision.step ADD COLUMN check_id bigint REFERENCES supervision.site_check;

-- Evidence may stand for something outside this schema: subject is its kind and id, such as finding/12.
ALTER TABLE execution.evidence
    ALTER COLUMN item_id DROP NOT NULL,
    ADD COLUMN subject text,
    ADD CHECK (CASE WHEN subject IS NULL THEN item_id IS NOT NULL ELSE report_id IS NULL END);
CREATE INDEX evidence_subject ON execution.evidence (subject) WHERE subject IS NOT NULL;
