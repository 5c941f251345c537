-- What a notice is about besides items of plans: reports, milestones, warnings, findings of checks, and other notices.
-- title: of the item, or of the notice, when this one was issued.
CREATE TABLE supervision.notice_cause (
    notice_id bigint NOT NULL REFERENCES supervision.notice,
    kind text NOT NULL CHECK (kind IN ('report', 'milestone', 'warning', 'finding', 'notice')),
    subject_id bigint NOT NULL,
    plan_id bigint,
    item_id bigint,
    title text NOT NULL,
    PRIMARY KEY (notice_id, kind, subject_id)
);
CREATE INDEX notice_cause_subject ON supervision.notice_cause (kind, subject_id, notice_id);
CREATE TRIGGER notice_cause_is_kept BEFORE UPDATE OR DELETE ON supervision.notice_cause
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();

-- rule_id, rule_version: by which rule it was found to be due. asked_weekends_only: as weekends_only, for asked_due.
ALTER TABLE supervision.notice
    ADD COLUMN rule_id bigint,
    ADD COLUMN rule_version integer,
    ADD COLUMN asked_weekends_only boolean NOT NULL DEFAULT false;

-- When a notice is due by itself (督查规则); a change is a further version. days: working days overdue, of a warning days
-- unanswered. severity: from which a warning counts, 1 low to 3 high. term: the notice's deadline in working days.
-- issues: it goes out by itself, else it is a draft for a person.
CREATE SEQUENCE supervision.rule_number;
CREATE TABLE supervision.rule_version (
    rule_id bigint NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('report', 'milestone', 'warning', 'notice')),
    name text NOT NULL CHECK (name <> ''),
    days integer NOT NULL CHECK (days BETWEEN 1 AND 500),
    severity smallint NOT NULL CHECK (severity BETWEEN 1 AND 3),
    term integer NOT NULL CHECK (term BETWEEN 1 AND 500),
    issues boolean NOT NULL,
    asks text NOT NULL CHECK (asks <> ''),
    ended boolean NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    PRIMARY KEY (rule_id, version)
);
-- Whether a rule holds for a plan; the last counts.
CREATE TABLE supervision.rule_switch (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    is_on boolean NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);
CREATE INDEX rule_switch_rule ON supervision.rule_switch (rule_id, plan_id, id);
CREATE TRIGGER rule_version_is_kept BEFORE UPDATE OR DELETE ON supervision.rule_version
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();
CREATE TRIGGER rule_switch_is_kept BEFORE UPDATE OR DELETE ON supervision.rule_switch
    FOR EACH ROW EXECUTE FUNCTION supervision.refuse_change();
CREATE VIEW supervision.current_rule AS
    SELECT DISTINCT ON (rule_id) * FROM supervision.rule_version ORDER BY rule_id, version DESC;
CREATE VIEW supervision.current_switch AS
    SELECT DISTINCT ON (rule_id, plan_id) * FROM supervision.rule_switch ORDER BY rule_id, plan_id, id DESC;

-- A notice that a rule proposes. lapsed: what it was about is over before anybody issued it.
CREATE TABLE supervision.draft (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id bigint NOT NULL,
    rule_version integer NOT NULL,
    plan_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    title text NOT NULL,
    asks text NOT NULL,
    term integer NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'issued', 'dismissed', 'lapsed')),
    made_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    reason text NOT NULL DEFAULT '',
    notice_id bigint REFERENCES supervision.notice,
    CHECK ((state = 'issued') = (notice_id IS NOT NULL))
);
CREATE INDEX draft_open ON supervision.draft (unit_id, id) WHERE state = 'open';

-- What rules found; the same thing once, whichever rule, until its draft lapses. since: the day that passed, or on which
-- the warning was raised.
CREATE TABLE supervision.found_cause (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    since date NOT NULL,
    rule_id bigint NOT NULL,
    rule_version integer NOT NULL,
    plan_id bigint NOT NULL,
    item_id bigint,
    unit_id bigint NOT NULL,
    title text NOT NULL,
    found_on date NOT NULL,
    draft_id bigint REFERENCES supervision.draft,
    released boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX found_cause_once ON supervision.found_cause (kind, subject_id, since) WHERE NOT released;
CREATE INDEX found_cause_draft ON supervision.found_cause (draft_id);

-- What other modules show to the rules: items with the unit that leads them, reports and milestones that are not done,
-- warnings that nobody has answered.
CREATE VIEW execution.led_item AS
    SELECT i.item_id, i.plan_id, i.title, a.unit_id
    FROM execution.item i
    JOIN execution.plan p ON p.plan_id = i.plan_id AND NOT p.withdrawn
    CROSS JOIN LATERAL (SELECT unit_id FROM execution.assignment
        WHERE item_id = i.item_id AND part = 'lead' AND ended_at IS NULL ORDER BY id LIMIT 1) a
    WHERE NOT i.gone;
CREATE VIEW execution.unsent_report AS
    SELECT r.id AS report_id, r.plan_id, r.item_id, r.unit_id, i.title, r.due
    FROM execution.report r
    JOIN execution.item i ON i.item_id = r.item_id
    JOIN execution.plan p ON p.plan_id = r.plan_id AND NOT p.withdrawn
    WHERE r.state IN ('asked', 'draft', 'returned') AND NOT r.closed;
CREATE INDEX report_unsent ON execution.report (plan_id, due, id)
    WHERE state IN ('asked', 'draft', 'returned') AND NOT closed;
CREATE VIEW execution.undone_milestone AS
    SELECT m.id AS milestone_id, i.plan_id, i.item_id, i.unit_id, m.title, m.due_day AS due
    FROM execution.milestone m JOIN execution.led_item i ON i.item_id = m.item_id
    WHERE m.ended_at IS NULL AND m.done_day IS NULL;
CREATE VIEW indicators.unanswered_warning AS
    SELECT id AS warning_id, plan_id, item_id, raised_on, snoozed_until,
        CASE severity WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 ELSE 1 END AS severity
    FROM indicators.warning WHERE resolved_on IS NULL AND acknowledged_on IS NULL;

-- What could make a notice due, of every kind. A notice about an unanswered notice is never the cause of another one.
CREATE VIEW supervision.standing_cause AS
    SELECT 'report' AS kind, report_id AS subject_id, plan_id, item_id, unit_id, title, due AS since, 3 AS severity,
        CAST(NULL AS date) AS rests_until
    FROM execution.unsent_report
    UNION ALL
    SELECT 'milestone', milestone_id, plan_id, item_id, unit_id, title, due, 3, NULL FROM execution.undone_milestone
    UNION ALL
    SELECT 'warning', w.warning_id, w.plan_id, w.item_id, i.unit_id, i.title, w.raised_on, w.severity, w.snoozed_until
    FROM indicators.unanswered_warning w JOIN execution.led_item i ON i.item_id = w.item_id
    UNION ALL
    SELECT 'notice', n.id, t.plan_id, NULL, n.unit_id, n.title, n.due, 3, NULL
    FROM supervision.notice n
    CROSS JOIN LATERAL (SELECT min(plan_id) AS plan_id FROM supervision.notice_item WHERE notice_id = n.id) t
    WHERE n.state IN ('issued', 'signed', 'returned') AND t.plan_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM supervision.notice_cause c WHERE c.notice_id = n.id AND c.kind = 'notice');

-- The board by plan.
CREATE INDEX notice_item_plan ON supervision.notice_item (plan_id, notice_id);
