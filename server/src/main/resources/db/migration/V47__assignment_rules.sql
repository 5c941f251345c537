-- A rule by which items of a plan are given to units (分派规则): what it finds, and what they get where it is missing.
-- kind, chapter_id, words: NULL and empty for all; one of the words is enough. patterns: of the folded words. due: day. Never deleted, only ended.
CREATE TABLE execution.assignment_rule (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES execution.plan,
    place integer NOT NULL,
    kind text CHECK (kind IN ('task', 'target', 'project')),
    chapter_id bigint,
    words text[] NOT NULL,
    patterns text[] NOT NULL,
    lead_unit bigint,
    support_units bigint[] NOT NULL,
    due date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CHECK (lead_unit IS NOT NULL OR support_units <> '{}' OR due IS NOT NULL)
);
CREATE INDEX assignment_rule_plan ON execution.assignment_rule (plan_id, place) WHERE ended_at IS NULL;

-- source: from where the change of many came.
ALTER TABLE execution.bulk_assignment ADD COLUMN source text NOT NULL DEFAULT 'table' CHECK (source IN ('table', 'rules'));
