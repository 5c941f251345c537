-- What the list of plans sorts and searches by: a row an adopted plan, kept when a plan is adopted, marked or withdrawn.
-- level and area: of the body that issued it, read from its name. title_order: a collation key, so that every database
-- orders titles alike. search_key: folded title and issuers.
CREATE TABLE plans.listed_plan (
    plan_id bigint PRIMARY KEY REFERENCES plans.plan ON DELETE CASCADE,
    example boolean NOT NULL,
    adopted_at timestamptz NOT NULL,
    period_start integer,
    level text NOT NULL CHECK (level IN ('state', 'province', 'city', 'county', 'township', 'unstated')),
    area text,
    title_order bytea NOT NULL,
    search_key text NOT NULL
);
CREATE INDEX listed_plan_adopted ON plans.listed_plan (adopted_at DESC, plan_id DESC);
CREATE INDEX listed_plan_title ON plans.listed_plan (title_order, plan_id);
CREATE INDEX listed_plan_period ON plans.listed_plan (period_start, plan_id);
CREATE INDEX listed_plan_level ON plans.listed_plan (level, adopted_at DESC, plan_id DESC);
CREATE INDEX listed_plan_example ON plans.listed_plan (plan_id) WHERE example;
-- Drafts and plans under correction are few among the adopted.
CREATE INDEX plan_under_review ON plans.plan (created_at DESC)
    WHERE state = 'draft' OR state = 'adopted' AND erratum_reason IS NOT NULL;

-- The first page and the list of warnings look at some of the open ones, in the order of the list, and never at all.
CREATE INDEX warning_by_gravity ON indicators.warning
    ((CASE severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END), since, id) WHERE resolved_on IS NULL;
CREATE INDEX warning_resolved ON indicators.warning (resolved_on DESC, id DESC) WHERE resolved_on IS NOT NULL;
CREATE INDEX warning_new ON indicators.warning (id) WHERE resolved_on IS NULL AND acknowledged_on IS NULL;
CREATE INDEX plan_latest ON indicators.plan (known_since DESC, plan_id DESC) WHERE known_until IS NULL;
